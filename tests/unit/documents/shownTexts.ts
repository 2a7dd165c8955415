import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseAst } from 'rolldown/parseAst';
import { ROOT, readJson } from '../../../scripts/project';
import { allDocuments } from './documents';

/** A text that people read, and where it stands: `core/options.ts:103`. */
export interface ShownText {
  place: string;
  text: string;
}

/** What a session, an agent's log or a document may show comes from these places. */
const SOURCES = ['core', 'cli', 'tasks', 'scripts/documents', 'scripts/manifests'];
/** Patterns for the words of others, and examples of their answers: nobody is shown them as ours. */
const OF_OTHERS = /^core\/diagnosis\/signs\/|\.examples\.ts$/;

interface Node {
  type: string;
  start: number;
  value?: unknown;
  [key: string]: unknown;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return entry.name.endsWith('.ts') && !OF_OTHERS.test(path) ? [path] : [];
  });
}

/** Every string of a source that could be a sentence or a part of one. A word alone is a name: of a kind, a field, a file. */
function stringsIn(path: string): ShownText[] {
  const source = readFileSync(join(ROOT, path), 'utf8');
  const found: ShownText[] = [];
  const add = (at: number, text: string) => {
    if (/\S\s|\s\S/.test(text)) found.push({ place: `${path}:${source.slice(0, at).split('\n').length}`, text });
  };
  const visit = (node: Node): void => {
    // A module's name is no text.
    if (node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration') return;
    if (node.type === 'Literal' && typeof node.value === 'string') add(node.start, node.value);
    if (node.type === 'TemplateElement') add(node.start, (node.value as { cooked: string }).cooked);
    for (const child of Object.values(node).flat()) {
      if (typeof child === 'object' && child !== null && 'type' in child) visit(child as Node);
    }
  };
  visit(parseAst(source, { lang: 'ts' }) as unknown as Node);
  return found;
}

/** Every text of a JSON file; names of fields are no texts. */
function textsOf(path: string): ShownText[] {
  const texts = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
  };
  return texts(readJson(join(ROOT, path))).map((text) => ({ place: path, text }));
}

/** Every text that the product or a document of it shows to people: strings of the sources, manifests, pages, examples. */
export function shownTexts(): ShownText[] {
  const rows = (path: string, text: string) =>
    text.split('\n').map((row, index) => ({ place: `${path}:${index + 1}`, text: row }));
  const examples = readdirSync(join(ROOT, 'examples')).map((name) => posix.join('examples', name));
  return [
    ...SOURCES.flatMap(sourceFiles).flatMap(stringsIn),
    ...['tasks/AppAccessSelfTest/V1/task.json', 'vss-extension.json', 'docs/report.schema.json'].flatMap(textsOf),
    ...allDocuments().flatMap(({ path, text }) => rows(path, text)),
    ...examples.flatMap((path) => rows(path, readFileSync(join(ROOT, path), 'utf8'))),
  ];
}
