import { CAUGHT } from '../../core/util/lastNet';
import type { TaskRun } from './types';

/** Throws with a list of everything that no run of a good task shows, whatever its result. */
export function assertClean(run: TaskRun): void {
  const faults = [
    ...run.leaks.map(({ secret, form, where }) => `leak: ${secret} (${form}) in ${where}`),
    ...run.malformedCommands.map((line) => `malformed command: ${line}`),
    ...run.unknownCommands.map((line) => `unknown command: ${line}`),
    ...run.commandFailures.map(({ line, reason }) => `failed command: ${line}: ${reason}`),
    ...run.refusedCommands
      .filter((command) => command.startsWith('task.setvariable'))
      .map((command) => `task.json does not allow: ${command}`),
    ...run.filesOutsideTemp.map((path) => `file outside the temp folder: ${path}`),
    ...run.childProcessesLeft.map((command) => `child process left: ${command}`),
    ...run.attachments
      .filter(({ content }) => content === undefined)
      .map(({ name }) => `attachment ${name} was gone before it was read`),
    ...run.publishedTests
      .filter(({ contents }) => contents.includes(undefined))
      .map(({ paths }) => `results in ${paths} were gone before they were read`),
  ];
  if (run.log.includes(CAUGHT)) faults.push('the last net had to hide a secret');
  if (run.exitCode !== 0) faults.push(`exit code ${run.exitCode ?? run.signal}`);
  if (run.outputHeldOpen) faults.push('the output was held open after the process had ended');
  if (run.hung) faults.push('the task hung and had to be killed');
  if (faults.length > 0) throw new Error(`the run is not clean:\n- ${faults.join('\n- ')}\n\n${run.log}`);
}
