import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { generatedFiles } from '../../../scripts/docs';
import { TABLES } from '../../../scripts/documents/tables';
import { ROOT } from '../../../scripts/project';
import { allDocuments } from './documents';

describe('generated documents', () => {
  const files = generatedFiles();

  it('are what their sources say; npm run docs writes them', () => {
    const stale = [...files].filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
    assert.deepEqual(
      stale.map(([path]) => relative(ROOT, path)),
      [],
    );
  });

  it('hold no page of a cause that is gone', () => {
    const pages = readdirSync(join(ROOT, 'docs', 'causes')).map((name) => join(ROOT, 'docs', 'causes', name));
    assert.deepEqual(
      pages.filter((path) => !files.has(path)),
      [],
    );
  });

  it('use every table that can be generated', () => {
    const texts = allDocuments().map(({ text }) => text);
    const unused = Object.keys(TABLES).filter(
      (name) => !texts.some((text) => text.includes(`<!-- generated: ${name} -->`)),
    );
    assert.deepEqual(unused, []);
  });
});
