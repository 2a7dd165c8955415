import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Packs a staged extension with the Azure DevOps packager, which needs no network for it. Gives back the package's path.
 * The packager writes a package even when `task.json` is missing or wrong and says so in a warning only:
 * therefore a warning is an error here.
 */
export function createExtension(stage: string, outputFolder: string): string {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve('tfx-cli/package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: { tfx: string } };
  const tfx = join(dirname(manifest), bin.tfx);
  const run = spawnSync(
    process.execPath,
    // `--json` prints only the result; warnings still come, on either stream.
    [
      tfx,
      'extension',
      'create',
      '--manifest-globs',
      'vss-extension.json',
      '--output-path',
      outputFolder,
      '--no-color',
      '--json',
    ],
    { cwd: stage, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const output = `${run.stdout}${run.stderr}`;
  const warnings = warningsIn(output);
  if (run.error) throw run.error;
  if (run.status !== 0) throw new Error(`The packager failed (exit ${run.status}):\n${output}`);
  if (warnings.length > 0) throw new Error(`The packager warns:\n${warnings.join('\n')}`);
  const result = /\{[\s\S]*\}/.exec(run.stdout)?.[0];
  if (!result) throw new Error(`The packager named no package:\n${output}`);
  return (JSON.parse(result) as { path: string }).path;
}

/** Lines of the packager's output that hold a warning. */
export function warningsIn(output: string): string[] {
  return output.split(/\r?\n/).filter((line) => /warning/i.test(line));
}
