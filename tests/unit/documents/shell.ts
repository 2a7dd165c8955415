import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { ROOT } from '../../../scripts/project';
import { allDocuments, type CodeBlock, mapsIn } from './documents';

/** One command as a reader would type it. */
export interface DocumentCommand {
  words: string[];
  place: string;
}

/** What a person types or a workflow runs: every block for a shell, whole. */
export function shellBlocks(): CodeBlock[] {
  const documents = allDocuments();
  const typed = documents
    .flatMap(({ blocks }) => blocks)
    .filter(({ language }) => ['sh', 'bash', 'console'].includes(language))
    .map((block) => ({ ...block, text: block.text.replace(/^\$ /gm, '') }));
  // The scripts of the nightly pipeline are programs of their own; `nightly.test.ts` runs them.
  const names = readdirSync(join(ROOT, 'examples')).filter((name) => name !== 'nightly.yml');
  const examples = names.map((name) => ({
    place: `examples/${name}`,
    text: readFileSync(join(ROOT, 'examples', name), 'utf8'),
  }));
  const yaml = [
    ...documents.flatMap(({ blocks }) => blocks.filter(({ language }) => /^ya?ml$/.test(language))),
    ...examples,
  ];
  const scripts = yaml.flatMap(({ text, place }) =>
    scriptsIn(parseDocument(text).toJS()).map((script) => ({ language: 'sh', text: script, place })),
  );
  return [...typed, ...scripts];
}

/** Scripts of steps, but for those in PowerShell. */
function scriptsIn(node: unknown): string[] {
  return mapsIn(node).flatMap(({ script, bash, run }) =>
    [script, bash, run].filter((text): text is string => typeof text === 'string'),
  );
}

/** Code spans in the running text that are commands of one of these programs. */
export function inlineCommands(programs: readonly string[]): DocumentCommand[] {
  return allDocuments().flatMap(({ path, text }) =>
    [...text.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)]
      .map(([, code = '']) => ({ words: wordsOf(code), place: path }))
      .filter(({ words: [first = '', ...rest] }) => programs.includes(first) && rest.length > 0),
  );
}

/** The commands of a block; the parts of a pipe, of `&&` and of `$(…)` each by itself. */
export function commandsIn({ text, place }: CodeBlock): DocumentCommand[] {
  const inner = [...text.matchAll(/\$\(([^()]*)\)/g)].map(([, command = '']) => command);
  const outer = text.replace(/\$\([^()]*\)/g, 'VALUE').split('\n');
  return [...outer, ...inner]
    .flatMap((line) => parted(wordsOf(line.replace(/\s#\s.*$/, ''))))
    .filter((words) => words.length > 0)
    .map((words) => ({ words, place }));
}

function parted(words: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const word of words) {
    if (['|', '&&', ';'].includes(word)) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts;
}

/** Words of a command as a shell takes them; `\"` inside of double quotes stays one word. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/(?:[^\s"']|"(?:\\.|[^"\\])*"|'[^']*')+/g)].map(([word]) =>
    word.replace(/^(["'])(.*)\1$/s, '$2'),
  );
}
