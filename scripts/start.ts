/** Packages the extension and runs a scene of the demonstration with it. Arguments go to the scene. */
import { spawnSync } from 'node:child_process';
import { ROOT } from './project';

const args = process.argv.slice(2);

function tsx(script: string, ...rest: string[]): number {
  const run = spawnSync(process.execPath, ['--import', 'tsx', script, ...rest], { cwd: ROOT, stdio: 'inherit' });
  return run.status ?? 1;
}

// A list of the scenes needs no package.
const packaged = args.includes('--help') ? 0 : tsx('scripts/package.ts', '--quiet');
process.exitCode = packaged === 0 ? tsx('simulator/start.ts', ...args) : packaged;
