import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Environment, variable, variableKey } from './environment';

/** The part of the task library that this task uses: the form of commands. Its getters write the values that they read, secrets included. */
export type TaskLibrary = Pick<typeof import('azure-pipelines-task-lib/task'), 'command'>;

export interface LoadedLibrary {
  library: TaskLibrary;
  /** Removes what loading left outside the agent's own temp folder. */
  dispose(): void;
}

/**
 * Loads the task library without three of its habits: it throws where the temp folder cannot be written (its key lies there),
 * it writes a debug line for every value it touches even when nobody asked for them,
 * and it turns an uncaught error into two issues, one of them a stack trace.
 */
export async function loadLibrary(environment: Environment): Promise<LoadedLibrary> {
  const keyFolder = keyFolderOf(environment);
  const quiet = variableKey('DistributedTask.Tasks.Node.SkipDebugLogsWhenDebugModeOff');
  environment[quiet] ??= 'true';
  const temp = variableKey('Agent.TempDirectory');
  const saved = environment[temp];
  if (keyFolder) environment[temp] = keyFolder;
  const before = EVENTS.map((event) => process.rawListeners(event));
  try {
    const loaded: TaskLibrary & { default?: TaskLibrary } = await import('azure-pipelines-task-lib/task');
    return {
      library: loaded.default ?? loaded,
      dispose: () => keyFolder && rmSync(keyFolder, { recursive: true, force: true }),
    };
  } finally {
    for (const [index, event] of EVENTS.entries()) {
      const added = process.rawListeners(event).filter((listener) => !before[index]?.includes(listener));
      for (const listener of added) process.removeListener(event, listener as () => void);
    }
    if (saved === undefined) delete environment[temp];
    else environment[temp] = saved;
  }
}

const EVENTS = ['uncaughtException', 'unhandledRejection'] as const;

/** A folder of our own for the library's key, only where the agent's temp folder cannot hold it. */
function keyFolderOf(environment: Environment): string | undefined {
  const folder = variable(environment, 'Agent.TempDirectory');
  if (folder && isWritable(folder)) return undefined;
  return mkdtempSync(join(tmpdir(), 'app-access-self-test-key-'));
}

function isWritable(folder: string): boolean {
  const file = join(folder, `.app-access-self-test-${process.pid}`);
  try {
    writeFileSync(file, 'x'.repeat(64), { mode: 0o600 });
    rmSync(file);
    return true;
  } catch {
    return false;
  }
}
