import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { contentTypes, reproducible } from '../../../scripts/packaging/archive';
import { type BundledPackage, bundledPackages, licenseSection } from '../../../scripts/packaging/bundledPackages';
import { noticesText } from '../../../scripts/packaging/notices';
import { sbom } from '../../../scripts/packaging/sbom';
import { createExtension, warningsIn } from '../../../scripts/packaging/tfx';

const aPackage = (change: Partial<BundledPackage> = {}): BundledPackage => ({
  name: 'left',
  version: '1.2.3',
  license: 'MIT',
  licenseText: 'Permission is granted.',
  folder: 'node_modules/left',
  bytes: 10,
  ...change,
});

describe('A package', () => {
  const content = { 'b.json': strToU8('{}'), 'a/': new Uint8Array(), 'a/main.js': strToU8('1') };
  const type = { '[Content_Types].xml': strToU8('<Types>by the machine</Types>') };

  it('is the same, byte for byte, whatever the order and the time of its files', () => {
    const early = zipSync({ ...content, ...type }, { mtime: new Date(2001, 1, 1) });
    const late = zipSync(
      { ...type, ...Object.fromEntries(Object.entries(content).reverse()) },
      { mtime: new Date(2020, 5, 5) },
    );
    assert.notDeepEqual(early, late);
    assert.deepEqual(reproducible(early), reproducible(late));
  });

  it('keeps its files and begins with their content types', () => {
    const files = unzipSync(reproducible(zipSync({ ...content, ...type })));
    assert.deepEqual(Object.keys(files), ['[Content_Types].xml', 'a/main.js', 'b.json']);
    assert.equal(Buffer.from(files['a/main.js'] ?? []).toString(), '1');
    const types = Buffer.from(files['[Content_Types].xml'] ?? []).toString();
    assert.match(types, /Extension="\.js" ContentType="application\/javascript"/);
    assert.match(types, /Extension="\.json" ContentType="application\/json"/);
  });

  it('is refused when the type of a file would depend on the machine', () => {
    assert.throws(() => contentTypes(['a/LICENSE']), /No content type is known for a\/LICENSE/);
  });
});

describe('Warnings of the packager', () => {
  it('are found in any line, however they are written', () => {
    assert.deepEqual(warningsIn('all fine\nwarning: no task.json\r\nWarning: two'), [
      'warning: no task.json',
      'Warning: two',
    ]);
  });

  it('are none in an output without any', () => {
    assert.deepEqual(warningsIn('{"path": "/x/y.vsix"}\n'), []);
  });
});

describe('The packager', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'packager-'));
    const manifest = {
      manifestVersion: 1,
      id: 'a',
      publisher: 'b',
      version: '1.0.0',
      name: 'A',
      categories: ['Azure Pipelines'],
      targets: [{ id: 'Microsoft.VisualStudio.Services' }],
      files: [{ path: 'T' }],
      contributions: [
        {
          id: 't',
          type: 'ms.vss-distributed-task.task',
          targets: ['ms.vss-distributed-task.tasks'],
          properties: { name: 'T' },
        },
      ],
    };
    mkdirSync(join(folder, 'T'));
    writeFileSync(join(folder, 'T', 'main.js'), '');
    writeFileSync(join(folder, 'vss-extension.json'), JSON.stringify(manifest));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const task = (target: string) => ({
    id: 'b46ad961-a913-481d-868d-1816675f082c',
    name: 'T',
    friendlyName: 'T',
    instanceNameFormat: 'T',
    execution: { Node24: { target } },
  });

  it('gives a package', () => {
    writeFileSync(join(folder, 'T', 'task.json'), JSON.stringify(task('main.js')));
    const path = createExtension(folder, join(folder, 'out'));
    assert.deepEqual(
      Object.keys(unzipSync(readFileSync(path)))
        .filter((name) => /^T\/./.test(name))
        .sort(),
      ['T/main.js', 'T/task.json'],
    );
  });

  it('fails on what it only warns of: a missing task.json, a target that does not exist', () => {
    assert.throws(() => createExtension(folder, join(folder, 'out')), /The packager warns:[\s\S]*task\.json/);
    writeFileSync(join(folder, 'T', 'task.json'), JSON.stringify(task('none.js')));
    assert.throws(() => createExtension(folder, join(folder, 'out')), /The packager warns:[\s\S]*none\.js/);
  });

  it('fails when there is no manifest', () => {
    rmSync(join(folder, 'vss-extension.json'));
    assert.throws(() => createExtension(folder, join(folder, 'out')), /The packager failed \(exit \d+\)/);
  });
});

describe('The packages in a bundle', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'bundle-'));
    write('package-lock.json', JSON.stringify({ packages: { 'node_modules/left': { integrity: 'sha512-AAAA' } } }));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }

  function install(folder: string, name: string, license?: string): void {
    write(`${folder}/package.json`, JSON.stringify({ name, version: '1.2.3', license: 'MIT' }));
    if (license) write(`${folder}/LICENSE`, license);
  }

  const ingredients = (files: Record<string, number>) => new Map(Object.entries(files));

  it('are those with at least one byte in it, nested and scoped ones too', () => {
    install('node_modules/left', 'left', 'L');
    install('node_modules/left/node_modules/@scope/right', '@scope/right', 'R');
    const found = bundledPackages(
      ingredients({
        'core/a.ts': 5,
        'node_modules/left/a.js': 2,
        'node_modules/left/b.js': 3,
        'node_modules/left/node_modules/@scope/right/c.js': 1,
        'node_modules/shaken-off/d.js': 0,
      }),
      root,
    );
    assert.deepEqual(
      found.map(({ name, bytes, licenseText, integrity }) => [name, bytes, licenseText, integrity]),
      [
        ['@scope/right', 1, 'R', undefined],
        ['left', 5, 'L', 'sha512-AAAA'],
      ],
    );
  });

  it('are refused when one of them brings no licence', () => {
    install('node_modules/left', 'left');
    assert.throws(() => bundledPackages(ingredients({ 'node_modules/left/a.js': 1 }), root), /left .* no licence text/);
  });

  it('may have their licence in the readme', () => {
    assert.equal(
      licenseSection('Left\n====\n\nText\n\nLicense\n-------\n\nPermission is granted.\n'),
      'Permission is granted.',
    );
    assert.equal(licenseSection('# Left\n\n## License\n\nPermission is granted.\n'), 'Permission is granted.');
    assert.equal(licenseSection('# Left\n\n## License\n\nMIT\n'), undefined);
    assert.equal(licenseSection('# Left\n'), undefined);
  });

  it('are named in the notices with their whole licence', () => {
    const text = noticesText([aPackage(), aPackage({ name: 'right', licenseText: 'Other permission.' })]);
    assert.match(text, /left 1\.2\.3\nLicence: MIT\n\nPermission is granted\.\n/);
    assert.match(text, /right 1\.2\.3\nLicence: MIT\n\nOther permission\.\n/);
  });
});

describe('The bill of materials', () => {
  const project = { name: 'self', version: '1.0.0', publishing: { publisher: '', repository: '', documentation: '' } };

  it('names each package by its package URL, licence and checksum', () => {
    const bill = sbom(project, [aPackage({ name: '@scope/left', integrity: 'sha512-AQID' })]);
    assert.equal(bill.bomFormat, 'CycloneDX');
    assert.deepEqual(bill.components, [
      {
        type: 'library',
        'bom-ref': 'pkg:npm/%40scope/left@1.2.3',
        group: '@scope',
        name: 'left',
        version: '1.2.3',
        hashes: [{ alg: 'SHA-512', content: '010203' }],
        licenses: [{ license: { id: 'MIT' } }],
        purl: 'pkg:npm/%40scope/left@1.2.3',
      },
    ]);
  });

  it('tells an expression from a single licence', () => {
    const bill = sbom(project, [aPackage({ license: 'MIT OR Apache-2.0' })]);
    assert.deepEqual(bill.components[0]?.licenses, [{ expression: 'MIT OR Apache-2.0' }]);
  });

  it('says that the product depends on all of them', () => {
    const bill = sbom(project, [aPackage()]);
    assert.deepEqual(bill.dependencies[0], { ref: 'pkg:npm/self@1.0.0', dependsOn: ['pkg:npm/left@1.2.3'] });
  });
});
