import { readFile, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { changed, snapshot } from './changes';
import { ChildWatch, endProcesses, processesOf } from './children';
import { type AgentFolders, checkOut, makeAgent } from './folders';
import { type ChosenHandler, chooseHandler, nodePath } from './handler';
import { type InstalledTask, installTask, openForRemoval, targetOf } from './installTask';
import { type Job, prepareJob } from './job';
import { findLeaks } from './leaks';
import { type ProcessEnd, runProcess } from './process';
import { searchedTexts } from './search';
import { handedSecrets } from './secrets';
import type { Step } from './step';
import { footer, header } from './stepLog';
import type { Attachment, NamedSecret, OutputLine, RunOptions, TaskResult, TaskRun } from './types';

/** In any case: tasks spell it in two ways. */
const summaryType = 'distributedtask.core.summary';

/** Runs a task as one step of a job on an agent of its own, and reports everything that an agent would and more. */
export async function runTask(options: RunOptions): Promise<TaskRun> {
  const folders = await makeAgent(options.hostType ?? 'build');
  try {
    return await runOn(folders, options);
  } finally {
    if (process.env.KEEP_AGENT !== '1') {
      await openForRemoval(folders.tasks);
      await rm(folders.root, { recursive: true, force: true });
    }
  }
}

async function runOn(folders: AgentFolders, options: RunOptions): Promise<TaskRun> {
  const installed = await installTask(options, folders.tasks);
  const handler = choose(installed, options);
  const target = targetOf(installed, handler.target);
  const job = prepareJob(installed.task, folders, options);
  const { step } = job;
  await checkOut(folders, options.sources ?? {});
  const before = await snapshot(folders.root);

  for (const line of header(installed.task, job.displayName)) step.write(line);
  const cwd = handler.workingDirectory ? join(installed.directory, handler.workingDirectory) : folders.sources;
  const { end, lines, children } = await runStep(job, { command: handler.command, target, cwd }, folders, options);
  const result = closeStep(step, end, options, target);
  step.write(footer(job.displayName));

  const left = processesOf(job.lookupId);
  const attachments = await Promise.all(step.attachments.map(withContent));
  const publishedTests = await Promise.all(
    step.publishedTests.map(async (one) => ({ ...one, contents: await Promise.all(one.paths.map(contentOf)) })),
  );
  const written = changed(before, await snapshot(folders.root));
  const temp = relative(folders.root, folders.temp) + sep;
  const inTemp = written.filter((path) => path.startsWith(temp)).map((path) => path.slice(temp.length));
  const filesLeft = inTemp;
  const contents = await Promise.all(
    filesLeft.map((path) => readFile(join(folders.temp, path), 'utf8').catch(() => '')),
  );
  const searched = await searchedTexts({
    root: folders.root,
    lines,
    step,
    attachments,
    written,
    children: [...children, ...left],
  });
  endProcesses(left);
  const secrets = [...handedSecrets(options, job.token), ...(await moreSecrets(options))];
  return {
    result,
    exitCode: end.exitCode,
    signal: end.signal,
    handler: handler.name,
    node: handler.node,
    log: step.log.join('\n'),
    liveConsole: step.liveConsole,
    rawLines: lines,
    issues: step.issues,
    timelineIssues: step.timelineIssues,
    variables: Object.fromEntries(step.variables),
    outputVariables: Object.fromEntries(step.outputVariables),
    attachments,
    summaries: attachments.flatMap(({ type, name, content }) =>
      type.toLowerCase() === summaryType && content !== undefined ? { name, content } : [],
    ),
    publishedTests,
    progress: step.progress,
    commandFailures: step.failures,
    malformedCommands: step.malformed,
    unknownCommands: step.unknown,
    refusedCommands: step.refused,
    leaks: findLeaks(secrets, searched),
    filesLeft,
    fileContents: Object.fromEntries(filesLeft.map((path, index) => [path, contents[index] ?? ''])),
    filesOutsideTemp: written.filter((path) => !path.startsWith(temp)),
    childProcessesLeft: left.map(({ commandLine }) => commandLine),
    outputHeldOpen: end.outputHeldOpen,
    hung: end.hung,
    cancellation: end.cancellation,
    durationMs: end.durationMs,
    cpu: end.cpu,
    skippedMs: end.skippedMs,
    agentDirectory: folders.root,
  };
}

function choose({ task }: InstalledTask, options: RunOptions): ChosenHandler & { command: string } {
  const wanted = options.node ?? '20';
  const knob = options.knobs?.useNode24WithHandlerData;
  const asked = chooseHandler(task, knob ?? wanted === '24');
  const handler = wanted === '16' ? { ...asked, node: wanted } : asked;
  if (knob === undefined && handler.node !== wanted) {
    throw new Error(`an agent runs ${task.name} with node ${handler.node}, not ${wanted}`);
  }
  const command = nodePath(handler.node);
  if (!command) throw new Error(`node ${handler.node} is not installed here; see availableNodes()`);
  return { ...handler, command };
}

/** Runs the step's process; its output feeds the step. */
async function runStep(
  { step, environment }: Job,
  start: { command: string; target: string; cwd: string },
  folders: AgentFolders,
  options: RunOptions,
) {
  const lines: OutputLine[] = [];
  let watch: ChildWatch | undefined;
  try {
    const end = await runProcess(
      {
        ...start,
        environment,
        pipeFolder: folders.root,
        onLine: (line) => {
          lines.push(line);
          step.line(line);
        },
        isDone: () => step.done,
        onStart: (pid) => {
          watch = new ChildWatch(pid);
        },
      },
      options,
    );
    return { end, lines, children: [...(watch?.seen.values() ?? [])] };
  } finally {
    watch?.stop();
  }
}

/** The step's result once its process is over; a cancellation or a bad end outdoes what the task said. */
function closeStep(step: Step, end: ProcessEnd, options: RunOptions, target: string): TaskResult {
  if (end.cancelled && options.cancelAs === 'timeout') {
    step.addIssue('error', 'The task has timed out.');
    return 'Failed';
  }
  if (end.cancelled) {
    step.addIssue('error', 'The operation was canceled.');
    return 'Canceled';
  }
  if (end.exitCode !== 0 && !step.done) {
    step.addIssue('error', `The process '${target}' ended with exit code ${end.exitCode ?? end.signal}.`);
    return 'Failed';
  }
  return step.finalResult;
}

/** Read at the very end: the agent queues uploads, and a file removed too early is lost. */
async function withContent(attachment: Omit<Attachment, 'content'>): Promise<Attachment> {
  return { ...attachment, content: await contentOf(attachment.path) };
}

const contentOf = (path: string) => readFile(path, 'utf8').catch(() => undefined);

async function moreSecrets(options: RunOptions): Promise<NamedSecret[]> {
  const secrets = (await options.moreSecrets?.()) ?? [];
  return secrets.map((secret, index) =>
    typeof secret === 'string' ? { label: `issued secret ${index + 1}`, value: secret } : secret,
  );
}
