import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { LineSplitter } from './lines';
import { type OutputPipe, openPipes } from './pipes';
import type { OutputLine, RunOptions } from './types';

const patience = { interruptMs: 7500, terminateMs: 2500, closeMs: 5000, doneMs: 5000 };

export interface TaskProcess {
  command: string;
  target: string;
  cwd: string;
  environment: Record<string, string>;
  /** Where the pipes are made. */
  pipeFolder: string;
  onLine: (line: OutputLine) => void;
  /** Asked after each line: has the task declared itself done? */
  isDone: () => boolean;
  onStart: (pid: number) => void;
}

export interface ProcessEnd {
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  outputHeldOpen: boolean;
  hung: boolean;
  cancelled: boolean;
  cancellation?: { signals: NodeJS.Signals[]; endedAfterMs: number };
  durationMs: number;
  cpu?: { userMs: number; systemMs: number };
  skippedMs: number;
}

/** Runs the task's process as the agent does, to its end or to the end of the agent's patience. */
export async function runProcess(task: TaskProcess, options: RunOptions): Promise<ProcessEnd> {
  const pipes = await openPipes(task.pipeFolder, 2, options.slowReader);
  try {
    const start = performance.now();
    const child = startChild(task, pipes, options);
    const end = await follow(child, pipes, task, options);
    return { ...end, durationMs: performance.now() - start };
  } finally {
    for (const pipe of pipes) pipe.close();
  }
}

function startChild(task: TaskProcess, pipes: OutputPipe[], options: RunOptions): ChildProcess {
  // The extra channel exists only for our own preloaded scripts; a task of a real agent has three.
  const channel = options.fakeClock || options.measureCpu;
  try {
    return spawn(task.command, [task.target], {
      cwd: task.cwd,
      env: task.environment,
      stdio: ['pipe', ...pipes.map((pipe) => pipe.writeEnd), ...(channel ? ['pipe' as const] : [])],
    });
  } finally {
    for (const pipe of pipes) closeSync(pipe.writeEnd);
  }
}

async function follow(child: ChildProcess, pipes: OutputPipe[], task: TaskProcess, options: RunOptions) {
  const { closeMs, doneMs } = { ...patience, ...options.grace };
  const exited = new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve([code, signal]));
  });
  child.stdin?.on('error', () => {});
  child.stdin?.end();
  if (child.pid !== undefined) task.onStart(child.pid);
  const notes = listen(child, options);
  const stopper = new Stopper(child, options);
  let open = true;
  let declareDone: () => void = () => {};
  const done = new Promise<void>((resolve) => {
    declareDone = resolve;
  });
  const allRead = readLines(pipes, (line) => {
    if (!open) return;
    task.onLine(line);
    stopper.see(line.text);
    if (task.isDone()) declareDone();
  });
  let outputHeldOpen = false;
  const ended = exited.then(async (end) => {
    stopper.ended();
    outputHeldOpen = !(await within(allRead, options.slowReader ? 10 * closeMs : closeMs));
    return end;
  });
  try {
    // Either the process ends, or it is ended because the task said long ago that it was done.
    await Promise.race([ended, done.then(() => within(ended, doneMs))]);
    open = false;
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    const [exitCode, signal] = await ended;
    await notes.finished;
    const { hung, cancelled, cancellation } = stopper;
    return { exitCode, signal, outputHeldOpen, hung, cancelled, cancellation, ...notes.heard };
  } finally {
    open = false;
    stopper.ended();
  }
}

async function readLines(pipes: OutputPipe[], onLine: (line: OutputLine) => void): Promise<void> {
  const reading = pipes.map(async (pipe, index) => {
    const splitter = new LineSplitter();
    const stream = index === 0 ? 'stdout' : 'stderr';
    await pipe.read((chunk) => {
      for (const text of splitter.push(chunk)) onLine({ stream, text });
    });
    for (const text of splitter.end()) onLine({ stream, text });
  });
  await Promise.all(reading);
}

/** Ends the process when it is asked to, as the agent does: the process alone, never its children. */
class Stopper {
  hung = false;
  cancelled = false;
  cancellation: ProcessEnd['cancellation'];
  readonly #child: ChildProcess;
  readonly #options: RunOptions;
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #abort = () => this.cancel();
  #since = 0;
  #over = false;

  constructor(child: ChildProcess, options: RunOptions) {
    this.#child = child;
    this.#options = options;
    this.#after(options.giveUpAfterMs ?? 120_000, () => {
      this.hung = true;
      child.kill('SIGKILL');
    });
    const { cancelAfter } = options;
    if (typeof cancelAfter === 'number') this.#after(cancelAfter, this.#abort);
    if (cancelAfter instanceof AbortSignal) {
      if (cancelAfter.aborted) this.cancel();
      else cancelAfter.addEventListener('abort', this.#abort, { once: true });
    }
  }

  see(line: string): void {
    const { cancelAfter } = this.#options;
    if (
      cancelAfter instanceof RegExp ? cancelAfter.test(line) : typeof cancelAfter === 'function' && cancelAfter(line)
    ) {
      this.cancel();
    }
  }

  cancel(): void {
    if (this.cancelled || this.#over) return;
    this.cancelled = true;
    this.#since = performance.now();
    this.cancellation = { signals: [], endedAfterMs: 0 };
    const { interruptMs, terminateMs } = { ...patience, ...this.#options.grace };
    this.#send('SIGINT');
    this.#after(interruptMs, () => this.#send('SIGTERM'));
    this.#after(interruptMs + terminateMs, () => this.#send('SIGKILL'));
  }

  ended(): void {
    if (this.#over) return;
    this.#over = true;
    for (const timer of this.#timers) clearTimeout(timer);
    if (this.#options.cancelAfter instanceof AbortSignal) {
      this.#options.cancelAfter.removeEventListener('abort', this.#abort);
    }
    if (this.cancellation) this.cancellation.endedAfterMs = performance.now() - this.#since;
  }

  #send(signal: NodeJS.Signals): void {
    this.cancellation?.signals.push(signal);
    this.#child.kill(signal);
  }

  #after(ms: number, action: () => void): void {
    this.#timers.push(setTimeout(action, ms));
  }
}

interface Heard {
  skippedMs: number;
  cpu?: ProcessEnd['cpu'];
}

/** Notes of our preloaded scripts: how far the fake clock has skipped, and the CPU time. */
function listen(child: ChildProcess, options: RunOptions): { heard: Heard; finished: Promise<void> } {
  const heard: Heard = { skippedMs: 0 };
  const channel = child.stdio[3] as Readable | null | undefined;
  if (!channel) return { heard, finished: Promise.resolve() };
  channel.on('error', () => {});
  const lines = createInterface({ input: channel });
  lines.on('line', (line) => {
    const note = JSON.parse(line) as Partial<Heard>;
    Object.assign(heard, note);
    if (note.skippedMs !== undefined && typeof options.fakeClock === 'object')
      options.fakeClock.onSkip?.(note.skippedMs);
  });
  return { heard, finished: new Promise((resolve) => lines.once('close', () => resolve())) };
}

/** Whether it settles in that time. */
async function within(promise: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  try {
    return await Promise.race([promise.then(() => true as const), late]);
  } finally {
    clearTimeout(timer);
  }
}
