import { existsSync, readdirSync, readFileSync } from 'node:fs';

export interface ChildProcessSeen {
  pid: number;
  commandLine: string;
  environment: string;
}

/**
 * Watches the children of the task's process through /proc, where there is one. A child that lives shorter than the
 * interval may be missed.
 */
export class ChildWatch {
  readonly seen = new Map<number, ChildProcessSeen>();
  readonly #forked = new Set<number>();
  readonly #pid: number;
  readonly #timer: NodeJS.Timeout;

  constructor(pid: number, everyMs = 20) {
    this.#pid = pid;
    this.#timer = setInterval(() => this.#look(), everyMs);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    const children = (read(`/proc/${this.#pid}/task/${this.#pid}/children`) ?? '')
      .split(' ')
      .filter(Boolean)
      .map(Number);
    const own = read(`/proc/${this.#pid}/cmdline`);
    for (const pid of children) {
      const child = describe(pid);
      if (!child || child.commandLine === '') continue;
      // A child that was only just forked still shows its parent's command line and environment.
      if (read(`/proc/${pid}/cmdline`) === own && !this.#forked.has(pid)) this.#forked.add(pid);
      else this.seen.set(pid, child);
    }
  }
}

/** Processes that carry the job's mark in their environment and still run. */
export function processesOf(lookupId: string): ChildProcessSeen[] {
  if (!existsSync('/proc')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const environment = read(`/proc/${name}/environ`);
      if (!environment?.includes(`VSTS_PROCESS_LOOKUP_ID=${lookupId}`)) return [];
      return describe(Number(name)) ?? [];
    });
}

/** Ends what a task left behind, as the agent does at the end of a job. */
export function endProcesses(processes: ChildProcessSeen[]): void {
  for (const { pid } of processes) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself.
    }
  }
}

function describe(pid: number): ChildProcessSeen | undefined {
  const commandLine = read(`/proc/${pid}/cmdline`);
  const environment = read(`/proc/${pid}/environ`);
  if (commandLine === undefined || environment === undefined) return undefined;
  return { pid, commandLine: commandLine.replaceAll('\0', ' ').trim(), environment };
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
