/**
 * Builds, checks and packs the extension: exactly one `.vsix` in `dist/`. With `--quiet` it says only that line; with `--publish` it
 * refuses a placeholder before it makes anything.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { reproducible } from './packaging/archive';
import { checkedStage, kilobytes } from './packaging/checkedStage';
import { publishingProblems, refuseUnpublishable } from './packaging/publishing';
import { createExtension } from './packaging/tfx';
import { BUILD, DIST, type Project, ROOT, readProject, STAGE } from './project';

async function main(): Promise<void> {
  const quiet = process.argv.includes('--quiet');
  const project = readProject();
  if (process.argv.includes('--publish')) refuseUnpublishable(project.publishing);
  const { summary } = await checkedStage(project);
  if (!quiet) for (const line of [...summary, ...unsetSettings(project)]) console.log(line);

  const packed = join(BUILD, 'packed');
  rmSync(packed, { recursive: true, force: true });
  mkdirSync(packed, { recursive: true });
  mkdirSync(DIST, { recursive: true });
  for (const name of readdirSync(DIST)) if (name.endsWith('.vsix')) rmSync(join(DIST, name));

  const created = createExtension(STAGE, packed);
  const content = reproducible(readFileSync(created));
  const path = join(DIST, basename(created));
  writeFileSync(path, content);
  const checksum = createHash('sha256').update(content).digest('hex');
  console.log(`${relative(ROOT, path)} (${kilobytes(content.length)}, SHA-256 ${checksum})`);
}

/** Settings of `package.json` that are still to be set before the extension is published. */
function unsetSettings({ publishing }: Project): string[] {
  return publishingProblems(publishing).map(({ field, message }) => `package.json, publishing.${field}: ${message}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
