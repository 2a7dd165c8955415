import assert from 'node:assert/strict';
import { tableOf } from '../../../../core/resources/operations/table';

describe('Table of operations', () => {
  const table = tableOf([
    {
      below: '/boxes',
      app: 'yes',
      rules: [
        { role: 'Viewer', calls: ['GET /', 'GET /{}'] },
        { app: 'no', calls: ['GET /archived', 'POST,PUT /{}/open'] },
        { role: 'Admin', calls: ['GET /{}/parts/{}', 'GET /cards({})', 'POST /cards({})/move()'] },
      ],
    },
  ]);

  it('puts a part that is spelled out before a wildcard', () => {
    assert.equal(table.find('GET', '/boxes/archived')?.app, 'no');
    assert.equal(table.find('GET', '/boxes/other')?.app, 'yes');
  });

  it('goes back to the wildcard where the spelled-out part leads nowhere', () => {
    assert.equal(table.find('GET', '/boxes/archived/parts/1')?.role, 'Admin');
  });

  it('takes what holds for the family unless a rule says otherwise', () => {
    assert.deepEqual(table.find('GET', '/boxes'), { app: 'yes', role: 'Viewer' });
    assert.deepEqual(table.find('PUT', '/boxes/1/open'), { app: 'no' });
  });

  it('leaves query and fragment out', () => {
    assert.equal(table.find('GET', '/boxes?type=x')?.role, 'Viewer');
  });

  it('reads a key in parentheses', () => {
    assert.equal(table.find('GET', "/boxes/cards('a')")?.role, 'Admin');
    assert.equal(table.find('POST', '/boxes/cards(7)/move()')?.role, 'Admin');
    assert.equal(table.find('GET', '/boxes/tins(7)'), undefined);
  });

  it('counts its operations, methods and paths', () => assert.equal(table.size, 8));

  it('refuses two rules for one operation, and a rule that is not written as a call', () => {
    const twice = [{ calls: ['GET /a'] }, { calls: ['GET,POST /A'] }];
    assert.throws(() => tableOf([{ below: '', rules: twice }]), /Two rules/);
    assert.throws(() => tableOf([{ below: '', rules: [{ calls: ['get /a'] }] }]), /METHOD/);
  });
});
