/**
 * Runs every check of the repository: lint, types, unit tests, packaging, black-box tests against the package.
 * The last line is `N passed, N failed, N skipped`; lint, types and packaging count as one each.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Counts } from './countingReporter';
import { ROOT, readJson } from './project';

/** Below the root and without blanks, since it goes through a shell. */
const COUNTS = 'build/counts.json';

const ONE_PASSED: Counts = { passed: 1, failed: 0, skipped: 0 };
const ONE_FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };

/** A script of `package.json` that is right or wrong as a whole. */
function check(script: string): Counts {
  return run(script, []) ? ONE_PASSED : ONE_FAILED;
}

/** Mocha's own choice is one process less than there are cores. */
const SIDE_BY_SIDE = ['--parallel', '--jobs', String(Math.max(2, availableParallelism()))];

/** A script of `package.json` that runs Mocha. */
function tests(script: string, options: readonly string[] = []): Counts {
  const path = join(ROOT, COUNTS);
  mkdirSync(join(ROOT, 'build'), { recursive: true });
  rmSync(path, { force: true });
  const reporter = ['--reporter', 'scripts/countingReporter.ts', '--reporter-option', `counts=${COUNTS}`];
  // A forgotten `.only` would leave the others out in silence.
  const right = run(script, ['--', '--forbid-only', ...options, ...reporter]);
  // No counts: Mocha itself broke down, for instance because a file could not be loaded.
  const counts = existsSync(path) ? readJson<Counts>(path) : ONE_FAILED;
  return right || counts.failed > 0 ? counts : sum([counts, ONE_FAILED]);
}

function run(script: string, extra: readonly string[]): boolean {
  console.log(`\n== ${script}`);
  // By way of a shell, because npm is a shell script on Windows. Every word of the line is our own.
  const line = ['npm run --silent', script, ...extra].join(' ');
  return spawnSync(line, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], shell: true }).status === 0;
}

const sum = (all: readonly Counts[]): Counts => ({
  passed: all.reduce((total, { passed }) => total + passed, 0),
  failed: all.reduce((total, { failed }) => total + failed, 0),
  skipped: all.reduce((total, { skipped }) => total + skipped, 0),
});

const beforePackage = [check('lint'), check('types'), tests('unit', SIDE_BY_SIDE)];
const packaging = check('package');
// Without a new package, black-box tests would test an old one.
const blackBox = packaging.failed > 0 ? [] : [tests('e2e')];

const { passed, failed, skipped } = sum([...beforePackage, packaging, ...blackBox]);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
