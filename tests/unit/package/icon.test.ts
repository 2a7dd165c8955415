import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/project';
import { pngSize } from '../../../scripts/validation/pngSize';

const read = (path: string) => readFileSync(join(ROOT, path));

/** What `npm run icon` noted when it rendered the drawing: digests in the form of sha256sum. */
const NOTED = read('scripts/icon.sha256')
  .toString('utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('  ') as [digest: string, path: string]);

describe('the icon', () => {
  it('is one drawing and the two pictures that were rendered from it', () => {
    assert.deepEqual(
      NOTED.map(([, path]) => path),
      ['images/icon.svg', 'images/icon.png', 'tasks/AppAccessSelfTest/V1/icon.png'],
    );
  });

  for (const [digest, path] of NOTED) {
    it(`has the pictures of the drawing as it is (after a change: npm run icon): ${path}`, () => {
      assert.equal(createHash('sha256').update(read(path)).digest('hex'), digest);
    });
  }

  it('is 128 pixels wide for the marketplace, and 32 for the task', () => {
    assert.deepEqual(pngSize(read('images/icon.png')), { width: 128, height: 128 });
    assert.deepEqual(pngSize(read('tasks/AppAccessSelfTest/V1/icon.png')), { width: 32, height: 32 });
  });

  it('asks nothing of the network when it is drawn', () => {
    const drawing = read('images/icon.svg').toString('utf8').replace('xmlns="http://www.w3.org/2000/svg"', '');
    assert.doesNotMatch(drawing, /https?:|href|<script|<image|@import/i);
  });
});
