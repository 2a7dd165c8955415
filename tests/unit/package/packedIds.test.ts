import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PRODUCT } from '../../../core/product';
import { CATALOG } from '../../../core/resources/graph/permissions/catalog';
import * as names from '../../../core/resources/graph/permissions/names';
import { bundle } from '../../../scripts/packaging/bundle';
import { ROOT } from '../../../scripts/project';

describe('The catalog of permissions in a bundle', () => {
  let folder: string;
  let code: string;
  let bundled: typeof names;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ids-'));
    const outfile = join(folder, 'names.js');
    await bundle({ 'names.js': join(ROOT, 'core/resources/graph/permissions/names.ts') }, folder, PRODUCT);
    code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n');
    bundled = createRequire(outfile)(outfile) as typeof names;
  });
  after(() => rmSync(folder, { recursive: true }));

  const lines = CATALOG.trim()
    .split('\n')
    .map((line) => line.split(' '));

  it('names the permission of every ID, in any case', () => {
    let count = 0;
    for (const [name = '', ...ids] of lines) {
      for (const id of ids.filter((one) => one.length > 1)) {
        count++;
        assert.equal(bundled.graphPermissionName(id), names.graphPermissionName(id), name);
        assert.equal(bundled.graphPermissionName(id.toUpperCase()), names.graphPermissionName(id), name);
      }
    }
    assert.ok(count > 1500, `${count} IDs`);
  });

  it('knows of every permission what the table says', () => {
    for (const [name = '', application = ''] of lines) {
      assert.deepEqual(bundled.graphPermission(name), {
        name,
        isApplication: application !== '-',
        hasApplicationId: application.length > 1,
      });
    }
    assert.deepEqual(bundled.applicationPermissions(), names.applicationPermissions());
  });

  it('names nothing for another ID', () => {
    assert.equal(bundled.graphPermissionName('11111111-1111-4111-8111-111111111111'), undefined);
    assert.equal(bundled.graphPermissionName('df021288-bdef-4463-88db-98f22de89215'), undefined);
  });

  it('holds no ID in its long form', () => {
    assert.ok(code.includes('User.Read.All '));
    assert.doesNotMatch(code, /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/);
  });
});
