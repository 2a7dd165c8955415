/**
 * Writes the generated documents: a page for each cause, the schema of the settings file, and the tables inside of other documents
 * (between `<!-- generated: NAME -->` and `<!-- end -->`). With `--check` it writes nothing and fails where one differs.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOG } from '../core/diagnosis/causes';
import { causeIndex, causePage } from './documents/causePage';
import { TABLES } from './documents/tables';
import { settingsSchema } from './manifests/settingsSchema';
import { jsonText, ROOT } from './project';

const CAUSES = join(ROOT, 'docs', 'causes');
const WITH_TABLES = [
  'README.md',
  'overview.md',
  ...(existsSync(join(ROOT, 'docs'))
    ? readdirSync(join(ROOT, 'docs'))
        .filter((name) => name.endsWith('.md'))
        .map((name) => join('docs', name))
    : []),
];

function filled(text: string): string {
  return text.replace(
    /(<!-- generated: ([\w-]+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_all, open: string, name: string, close: string) => {
      const table = TABLES[name];
      if (!table) throw new Error(`No generated table is called ${name}`);
      return `${open}\n${table()}\n${close}`;
    },
  );
}

/** Every generated file with its text. */
export function generatedFiles(): Map<string, string> {
  const files = new Map<string, string>();
  for (const cause of CATALOG) files.set(join(CAUSES, `${cause.id}.md`), causePage(cause));
  files.set(join(CAUSES, 'README.md'), causeIndex(CATALOG));
  files.set(join(ROOT, 'docs', 'settings.schema.json'), jsonText(settingsSchema()));
  for (const name of WITH_TABLES) {
    const path = join(ROOT, name);
    if (existsSync(path)) files.set(path, filled(readFileSync(path, 'utf8')));
  }
  return files;
}

function main(isCheck: boolean): void {
  const files = generatedFiles();
  const stale = existsSync(CAUSES) ? readdirSync(CAUSES).filter((name) => !files.has(join(CAUSES, name))) : [];
  const changed = [...files].filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
  if (isCheck) {
    for (const [path] of changed) console.error(`${path} differs from what is generated; run: npm run docs`);
    for (const name of stale) console.error(`docs/causes/${name} belongs to no cause; run: npm run docs`);
    process.exitCode = changed.length + stale.length > 0 ? 1 : 0;
    return;
  }
  mkdirSync(CAUSES, { recursive: true });
  for (const name of stale) rmSync(join(CAUSES, name));
  for (const [path, text] of changed) writeFileSync(path, text);
  console.log(`${changed.length} of ${files.size} generated documents written.`);
}

if (require.main === module) main(process.argv.includes('--check'));
