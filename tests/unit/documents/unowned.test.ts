import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/project';
import { allDocuments } from './documents';

/** What npm takes from its registry by name; a path (`./…`), a scope of somebody's and this checkout's own scripts are none of that. */
const BY_NAME =
  /\b(?:npx|npm (?:i|install|add|exec|x|create|init)|pnpm (?:add|dlx)|yarn (?:add|dlx))\s+(?:--?[\w-]+(?:=\S+)?\s+)*((?!--)[\w@.][\w@./-]*)/g;

const IS_LOCAL = /^(?:\.{1,2}\/|@contoso\/|@your-scope\/)/;

const unowned = (text: string) =>
  [...text.matchAll(BY_NAME)].map(([, name = '']) => name).filter((name) => !IS_LOCAL.test(name));

describe('command lines in documents and examples', () => {
  const folder = join(ROOT, 'examples');
  const texts = [
    ...allDocuments().map(({ path, text }) => [path, text] as const),
    ...readdirSync(folder).map((name) => [`examples/${name}`, readFileSync(join(folder, name), 'utf8')] as const),
    ...['action.yml', 'scripts/action.sh'].map((name) => [name, readFileSync(join(ROOT, name), 'utf8')] as const),
  ];

  it('run no npm package by a name that anybody could take', () => {
    assert.deepEqual(
      texts.flatMap(([path, text]) => unowned(text).map((name) => `${path}: ${name}`)),
      [],
    );
  });

  it('would be found', () => {
    assert.deepEqual(unowned('run: npx --yes app-access-self-test@1\nnpm install --global x y'), [
      'app-access-self-test@1',
      'x',
    ]);
    assert.deepEqual(unowned('npm install --global ./dist/a.tgz; npm ci --ignore-scripts; npx @contoso/x'), []);
  });
});
