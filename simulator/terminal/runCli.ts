import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../scripts/project';
import type { SimulatedCloud } from '../cloud';
import type { Installed } from './install';

export interface CliOptions {
  /** Path of Node; the one that runs the tests where it is left out. */
  node?: string;
  environment?: Record<string, string>;
  /** Piped in; standard input is closed where it is left out. */
  input?: string;
  /** The command sees a terminal on all three streams (needs `script`). What both streams print comes as `stdout`. */
  terminal?: boolean;
  cwd?: string;
  /** Time passes without waiting for it; called with the milliseconds skipped, each time. */
  onSkip?: (ms: number) => void;
  /** Called with all that standard error printed so far, each time that more comes. */
  onError?: (text: string, child: ChildProcess) => void;
  /** Called with all that standard output printed so far. */
  onOutput?: (text: string, child: ChildProcess) => void;
}

export interface CliRun {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the installed command against the cloud, or against nothing at all: then every connection fails. */
export function runCli(
  { folder, command }: Installed,
  cloud: SimulatedCloud | undefined,
  parameters: readonly string[],
  options: CliOptions = {},
): Promise<CliRun> {
  const environment: Record<string, string> = {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    ...(cloud
      ? { HTTPS_PROXY: cloud.proxyUrl, NODE_EXTRA_CA_CERTS: cloud.caPath }
      : // Nobody listens there.
        { HTTPS_PROXY: 'http://127.0.0.1:9' }),
    ...(options.onSkip && { NODE_OPTIONS: `--require ${FAKE_CLOCK}` }),
    ...options.environment,
  };
  const line = [options.node ?? process.execPath, command, ...parameters];
  const [program = '', ...rest] = options.terminal ? ['script', '-qec', line.map(quoted).join(' '), '/dev/null'] : line;
  const child = spawn(program, rest, {
    cwd: options.cwd ?? folder,
    env: environment,
    // The fourth channel is for the fake clock only.
    stdio: ['pipe', 'pipe', 'pipe', ...(options.onSkip ? ['pipe' as const] : [])],
  });
  listenForSkips(child, options);
  const run: CliRun = { code: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    run.stdout += text;
    options.onOutput?.(run.stdout, child);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    run.stderr += text;
    options.onError?.(run.stderr, child);
  });
  child.stdin.on('error', () => {});
  if (!options.terminal) child.stdin.end(options.input ?? '');
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ ...run, code }));
  });
}

const FAKE_CLOCK = join(ROOT, 'simulator', 'agent', 'preload', 'fakeClock.cjs');

function listenForSkips(child: ChildProcess, { onSkip }: CliOptions): void {
  const channel = child.stdio[3];
  if (!onSkip || !channel || !('on' in channel)) return;
  channel.on('data', (chunk: Buffer) => {
    for (const line of chunk.toString('utf8').split('\n').filter(Boolean)) {
      const { skippedMs } = JSON.parse(line) as { skippedMs?: number };
      if (skippedMs !== undefined) onSkip(skippedMs);
    }
  });
}

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
