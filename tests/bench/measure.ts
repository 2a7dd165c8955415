import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What one run cost. `cpuMs` and what follows are known of Node processes only. */
export interface Measured {
  /** Milliseconds from starting the process to the end of its output. */
  wallMs: number;
  cpuMs?: number;
  maxRssMb?: number;
  phases?: Phases;
}

/** Where the time of a run goes, in milliseconds, one after the other. */
export interface Phases {
  /** From Node's first line until the first connection is opened: reading, loading, planning. */
  toConnect: number;
  /** From there until the first token request is sent: CONNECT, TLS, and loading whatever sends it. */
  toToken: number;
  /** From there until the last token is there. */
  token: number;
  /** From there until the last probe is answered. */
  probe: number;
  /** From there until the last line of the program. */
  report: number;
}

interface Notes {
  cpuMs: number;
  maxRssMb: number;
  events: { what: string; at: number }[];
}

/** The script that tells what a Node process cost; preloaded with `--require`. */
export const METER = join(import.meta.dirname, 'meter.cjs');

/** Gives a run, which tells its wall time, a file for its notes and reads them when it is over. */
export async function metered(
  trace: boolean,
  run: (environment: Record<string, string>) => Promise<number>,
): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const path = join(folder, 'notes.json');
  try {
    const wallMs = await run({ BENCH_NOTES: path, ...(trace && { BENCH_TRACE: '1' }) });
    if (!existsSync(path)) return { wallMs };
    const notes = JSON.parse(readFileSync(path, 'utf8')) as Notes;
    return { wallMs, cpuMs: notes.cpuMs, maxRssMb: notes.maxRssMb, phases: trace ? phasesOf(notes) : undefined };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function phasesOf({ events }: Notes): Phases | undefined {
  const moments = (pattern: RegExp) => events.filter(({ what }) => pattern.test(what)).map(({ at }) => at);
  const begin = Math.min(...moments(/^begin/));
  const connect = Math.min(...moments(/^socket/));
  const ask = Math.min(...moments(/^ask login/));
  const token = Math.max(...moments(/^answer login/));
  const probe = Math.max(...moments(/^answer (?!login)/));
  const end = Math.max(...moments(/^end/));
  if (![connect, ask, token, probe].every(Number.isFinite)) return undefined;
  return {
    toConnect: connect - begin,
    toToken: ask - connect,
    token: token - ask,
    probe: probe - token,
    report: end - probe,
  };
}

/** Starts a program and waits until it and its output have ended: milliseconds. Rejects when it fails. */
export function timed(command: string, args: readonly string[], environment: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const child = spawn(command, args, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(performance.now() - startedAt);
      else reject(new Error(`${command} ended with ${code}:\n${output.slice(-2000)}`));
    });
  });
}

/** Whether a program can be started by its name. */
export function isInstalled(command: string): boolean {
  return spawnSync('/bin/sh', ['-c', `command -v ${command}`], { stdio: 'ignore' }).status === 0;
}
