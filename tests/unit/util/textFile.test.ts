import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTextFile, textIn } from '../../../core/util/textFile';

describe('a text file', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'text-file-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const written = (content: string | Uint8Array) => {
    const path = join(folder, 'file');
    writeFileSync(path, content);
    return path;
  };

  it('is read whole, letters across chunks included, without a byte order mark', () => {
    const text = `\ufeff${'a'.repeat(65_535)}ü${'b'.repeat(10)}`;
    assert.equal(readTextFile(written(text), 100_000), text.slice(1));
  });

  it('is read in UTF-16, with and without a byte order mark', () => {
    const little = Buffer.from('-----BEGIN ü', 'utf16le');
    const big = Buffer.from(little).swap16();
    for (const bytes of [
      little,
      big,
      Buffer.concat([Buffer.from([0xff, 0xfe]), little]),
      Buffer.concat([Buffer.from([0xfe, 0xff]), big]),
    ]) {
      assert.equal(readTextFile(written(bytes), 1000), '-----BEGIN ü');
    }
  });

  it('that came by a pipe is read in the same encodings, and never refused', () => {
    const little = Buffer.from('\ufeffAADSTS7000215 ü', 'utf16le');
    for (const bytes of [little, Buffer.from(little).swap16(), Buffer.from('\ufeffAADSTS7000215 ü')]) {
      assert.equal(textIn(bytes), 'AADSTS7000215 ü');
    }
    assert.equal(textIn(Buffer.from([0x61, 0xfc, 0x62])), 'a\ufffdb');
    assert.equal(textIn(Buffer.alloc(0)), '');
  });

  const FAULTS: [what: string, path: () => string, said: RegExp][] = [
    ['is not there', () => join(folder, 'none'), /^it does not exist$/],
    ['is a folder', () => folder, /^it is a folder$/],
    ['lies below a file', () => join(written('x'), 'y'), /^its folder does not exist$/],
    ['is larger than it may be', () => written('x'.repeat(2000)), /^it is larger than 1 KB$/],
    ['is no text', () => written(new Uint8Array([0xff, 0xfe, 0x00])), /^it is not UTF-8 text$/],
    ['is a PFX file', () => written(new Uint8Array([0x30, 0x82, 9, 1, 2, 1, 3, 0x30, 0xff])), /is a PFX file .*pkcs12/],
    [
      'is a certificate in DER',
      () => written(new Uint8Array([0x30, 0x82, 9, 1, 0x30, 0x82, 1, 1, 0xa0])),
      /\(DER\).*x509/,
    ],
    ['is a key in DER', () => written(new Uint8Array([0x30, 0x82, 9, 1, 2, 1, 0, 0x30])), /\(DER\).*openssl pkey/],
    ['is an encrypted key in DER', () => written(new Uint8Array([0x30, 0x82, 9, 1, 0x30, 3, 6, 1])), /openssl pkey/],
    ['ends in the middle of a letter', () => written(new Uint8Array([0x61, 0xc3])), /^it is not UTF-8 text$/],
  ];
  for (const [what, path, said] of FAULTS) {
    it(`that ${what} is refused with the reason`, () => {
      assert.throws(() => readTextFile(path(), 1000), { name: 'FileFault', message: said });
    });
  }

  it('that never ends is refused when it is too long', function () {
    if (process.platform === 'win32') this.skip();
    assert.throws(() => readTextFile('/dev/zero', 1_000_000), { message: 'it is larger than 1 MB' });
  });
});
