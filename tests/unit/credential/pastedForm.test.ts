import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pastedForms } from '../../../core/credential/pastedForm';

const SECRET = 'Xy9~abcdefghijklmnopqrstuvwxyz0123456789';

describe('what was pasted along with a secret', () => {
  const cases: [string, string[]][] = [
    [`${SECRET} `, ['a space']],
    [`\u00a0${SECRET}`, ['a space']],
    [`\t${SECRET}`, ['a space']],
    [`${SECRET}\r\n`, ['a line break']],
    [`${SECRET}\u2028`, ['a line break']],
    [`"${SECRET}"`, ['quotes']],
    [`“${SECRET}”`, ['quotes']],
    [`'${SECRET}`, ['quotes']],
    [`\u200b${SECRET}`, ['an invisible character']],
    [`\ufeff${SECRET}`, ['an invisible character']],
    [`client_secret=${SECRET}`, ['a name and `=`']],
    [`AZURE_CLIENT_SECRET="${SECRET}"\n`, ['a name and `=`', 'a line break', 'quotes']],
    [`"clientSecret": "${SECRET}"`, ['a name and `=`', 'a space', 'quotes']],
    [`export CLIENT_SECRET=${SECRET}`, ['a name and `=`']],
  ];
  for (const [value, forms] of cases) {
    it(`is ${forms.join(', ')} in ${JSON.stringify(value.replace(SECRET, 'SECRET'))}`, () => {
      assert.deepEqual(pastedForms(value), forms);
    });
  }

  it('is nothing for a secret of Entra, whatever stands inside', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\w~.-]{34,44}$/), (secret) => {
        assert.deepEqual(pastedForms(secret), []);
      }),
    );
    assert.deepEqual(pastedForms(''), []);
    assert.deepEqual(pastedForms(`${SECRET}=${SECRET}`), []);
  });

  it('is described by kinds alone, for any text', () => {
    const kinds = ['a name and `=`', 'a line break', 'a space', 'quotes', 'an invisible character'];
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.ok(pastedForms(text).every((form) => kinds.includes(form)));
      }),
    );
    assert.deepEqual(pastedForms(' '.repeat(60_000)), ['a space']);
  });
});
