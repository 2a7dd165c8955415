import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packNpmPackage, stageNpmPackage } from '../../scripts/packaging/npmPackage';
import { ROOT, readProject } from '../../scripts/project';

/** The npm package, packed and installed into an empty folder, as a person gets it. */
export interface Installed {
  /** Folder with nothing in it but what npm put there. */
  folder: string;
  /** The command as npm links it. */
  command: string;
  remove(): void;
}

/** npm must need nothing but the tarball: it runs offline, with an empty cache. */
export async function installPackage(): Promise<Installed> {
  const folder = mkdtempSync(join(tmpdir(), 'cli-'));
  await stageNpmPackage(readProject());
  const tarball = packNpmPackage(join(folder, 'tarball'));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const parameters = ['install', '--offline', '--no-audit', '--no-fund', '--cache', join(folder, 'cache'), tarball];
  const run = spawnSync('npm', parameters, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
  if (run.status !== 0) throw new Error(`npm could not install the package:\n${run.stdout}${run.stderr}`);
  return {
    folder,
    command: join(folder, 'node_modules', '.bin', 'app-access-self-test'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The versions of Node that people have, as far as they are installed here. */
export const NODES: readonly { name: string; path: string }[] = ['node20', 'node24']
  .map((name) => ({ name, path: join(ROOT, 'node_modules', name, 'bin', 'node') }))
  .filter(({ path }) => existsSync(path));
