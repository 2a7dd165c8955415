/**
 * Builds the npm package with the terminal command into `build/npm`. With `--pack` it also packs it into `dist/`; with
 * `--publish` it refuses a name that nobody owns.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { kilobytes } from './packaging/checkedStage';
import { NPM_STAGE, packNpmPackage, stageNpmPackage } from './packaging/npmPackage';
import { refuseUnpublishable } from './packaging/publishing';
import { DIST, ROOT, readProject } from './project';

async function main(): Promise<void> {
  const project = readProject();
  if (process.argv.includes('--publish')) refuseUnpublishable(project.publishing);
  await stageNpmPackage(project);
  const size = (name: string) => kilobytes(statSync(join(NPM_STAGE, name)).size);
  console.log(
    `Command ${size('app-access-self-test.js')}, library ${size('index.js')}, in ${relative(ROOT, NPM_STAGE)}`,
  );
  if (!process.argv.includes('--pack')) return;
  for (const name of existing(DIST)) if (name.endsWith('.tgz')) rmSync(join(DIST, name));
  const path = packNpmPackage(DIST);
  const content = readFileSync(path);
  const checksum = createHash('sha256').update(content).digest('hex');
  console.log(`${relative(ROOT, path)} (${kilobytes(content.length)}, SHA-256 ${checksum})`);
}

function existing(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
