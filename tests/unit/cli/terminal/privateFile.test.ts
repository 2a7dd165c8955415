import assert from 'node:assert/strict';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePrivateFile } from '../../../../cli/terminal/privateFile';

describe('the file of a report', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'private-file-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const at = (name: string) => join(folder, name);

  it('is for its owner only, and leaves nothing else behind', () => {
    writePrivateFile(at('r.json'), 'one');
    assert.equal(readFileSync(at('r.json'), 'utf8'), 'one');
    assert.deepEqual(readdirSync(folder), ['r.json']);
    if (process.platform !== 'win32') assert.equal(statSync(at('r.json')).mode & 0o777, 0o600);
  });

  it('takes the place of one that everybody could read, and a reader who has that open sees nothing new', () => {
    writeFileSync(at('r.json'), 'old', { mode: 0o644 });
    const before = statSync(at('r.json')).ino;
    writePrivateFile(at('r.json'), 'new');
    assert.equal(readFileSync(at('r.json'), 'utf8'), 'new');
    if (process.platform === 'win32') return;
    assert.equal(statSync(at('r.json')).mode & 0o777, 0o600);
    assert.notEqual(statSync(at('r.json')).ino, before);
  });

  for (const target of ['there.txt', 'not-there.txt']) {
    it(`is not written through a link to ${target}`, () => {
      writeFileSync(at('there.txt'), 'keep');
      symlinkSync(at(target), at('r.json'));
      assert.throws(() => writePrivateFile(at('r.json'), 'new'), { code: 'ELOOP' });
      assert.ok(lstatSync(at('r.json')).isSymbolicLink());
      assert.equal(readFileSync(at('there.txt'), 'utf8'), 'keep');
      assert.deepEqual(readdirSync(folder).sort(), ['r.json', 'there.txt']);
    });
  }

  it('cannot be a folder, and needs one', () => {
    mkdirSync(at('r.json'));
    assert.throws(() => writePrivateFile(at('r.json'), 'x'), { code: 'EISDIR' });
    assert.throws(() => writePrivateFile(at('no/r.json'), 'x'), { code: 'ENOENT' });
  });

  it('may be a device, which stays what it is', function () {
    if (process.platform === 'win32') this.skip();
    writePrivateFile('/dev/null', 'x');
    assert.ok(lstatSync('/dev/null').isCharacterDevice());
  });
});
