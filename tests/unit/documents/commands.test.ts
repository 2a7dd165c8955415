import assert from 'node:assert/strict';
import { join } from 'node:path';
import { ROOT, readJson } from '../../../scripts/project';
import { allDocuments, readDocument } from './documents';

const { scripts } = readJson<{ scripts: Record<string, string> }>(join(ROOT, 'package.json'));

describe('commands in the documents', () => {
  it('name only scripts that exist', () => {
    const named = allDocuments().flatMap(({ path, text }) =>
      [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, script, short]) => ({
        path,
        script: script ?? short ?? '',
      })),
    );
    assert.ok(named.length > 10, `${named.length} commands`);
    assert.deepEqual(
      named.filter(({ script }) => !(script in scripts)),
      [],
    );
  });

  it('set everything up in exactly two lines of the README: one runs the product, one all checks', () => {
    const lines = readDocument('README.md').blocks.flatMap(({ language, text }) =>
      language === 'sh' ? text.trim().split('\n') : [],
    );
    assert.deepEqual(lines, ['npm ci --ignore-scripts && npm start', 'npm ci --ignore-scripts && npm test']);
  });
});
