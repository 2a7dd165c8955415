import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../../../scripts/project';

/** A file of the repository, what it would import, and whether the linter allows it. */
const IMPORTS: [file: string, imported: string, allowed: boolean][] = [
  ['core/model/plan.ts', './secret', true],
  ['core/model/plan.ts', '../tasks/AppAccessSelfTest/V1/run', false],
  ['core/planning/a.ts', '../../cli/main', false],
  ['core/model/plan.ts', '../tests/cloud/model', false],
  ['core/model/plan.ts', '../scripts/project', false],
  ['core/selfTest.ts', './diagnosis/diagnose', true],

  ['core/http/httpClient.ts', 'axios', true],
  ['core/credential/tokenSource.ts', 'axios', false],
  ['core/selfTest.ts', 'axios', false],
  ['tasks/AppAccessSelfTest/V1/run.ts', 'axios', false],

  ['core/credential/tokenSource.ts', '@azure/msal-node', true],
  ['core/http/httpClient.ts', '@azure/msal-node', false],
  ['cli/main.ts', '@azure/msal-node', false],

  ['tasks/AppAccessSelfTest/V1/run.ts', 'azure-pipelines-task-lib/task', true],
  ['core/model/secret.ts', 'azure-pipelines-task-lib/task', false],
  ['cli/main.ts', 'azure-pipelines-task-lib/task', false],

  ['tasks/AppAccessSelfTest/V1/run.ts', '../../../core/selfTest', true],
  ['tasks/AppAccessSelfTest/V1/run.ts', '../../../cli/main', false],
  ['cli/main.ts', '../tasks/AppAccessSelfTest/V1/run', false],

  ['core/report/log/lines.ts', '../results', true],
  ['core/report/log/lines.ts', 'node:fs', false],
  ['core/report/log/lines.ts', '../http/httpClient', false],
  ['core/cloud/portalLinks.ts', './credential/tokenSource', false],
  ['core/diagnosis/diagnose.ts', 'node:net', false],

  ['core/resources/graph/graph.ts', '../diagnosis/evidence', true],
  ['core/resources/graph/graph.ts', '../diagnosis/diagnose', false],
  ['core/resources/graph/graph.ts', '../diagnosis/catalogue/token', false],
  ['core/diagnosis/diagnose.ts', '../resource/graph', false],
];

describe('The linter keeps the house in order', () => {
  let root: string;
  let refused: Set<string>;

  before(() => {
    root = mkdtempSync(join(tmpdir(), 'house-'));
    copyFileSync(join(ROOT, 'biome.json'), join(root, 'biome.json'));
    copyFileSync(join(ROOT, '.gitignore'), join(root, '.gitignore'));
    IMPORTS.forEach(([file, imported], index) => {
      const path = join(root, numbered(file, index));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `import * as other from '${imported}';\n\nconsole.log(other);\n`);
    });
    refused = refusedImports(root);
  });
  after(() => rmSync(root, { recursive: true }));

  IMPORTS.forEach(([file, imported, allowed], index) => {
    it(`${file} ${allowed ? 'may' : 'may not'} import ${imported}`, () => {
      assert.equal(refused.has(numbered(file, index)), !allowed);
    });
  });
});

/** The same folder, since that is what the rules go by; a file of its own, since each has one import. `links.ts` is named in a rule. */
const numbered = (file: string, index: number) =>
  file === 'core/cloud/portalLinks.ts' ? file : file.replace('.ts', `.${index}.ts`);

function refusedImports(root: string): Set<string> {
  const require = createRequire(import.meta.url);
  const biome = join(dirname(require.resolve('@biomejs/biome/package.json')), 'bin', 'biome');
  const args = ['lint', '--only=style/noRestrictedImports', '--reporter=json', '--max-diagnostics=none', '.'];
  const run = spawnSync(process.execPath, [biome, ...args], { cwd: root, encoding: 'utf8' });
  const report = JSON.parse(run.stdout) as { diagnostics: { category: string; location: { path: string } }[] };
  return new Set(
    report.diagnostics
      .filter(({ category }) => category === 'lint/style/noRestrictedImports')
      .map(({ location }) => location.path.replace(/\\/g, '/')),
  );
}
