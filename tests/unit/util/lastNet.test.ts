import assert from 'node:assert/strict';
import { LastNet } from '../../../core/util/lastNet';

const SECRET = 'abc~8Q.the-secret/of+a=app';

function net(): LastNet {
  const here = new LastNet();
  here.add(SECRET);
  return here;
}

describe('the last net', () => {
  const forms: Record<string, string> = {
    'as it is': SECRET,
    'in a URL': encodeURIComponent(SECRET),
    'in base64': Buffer.from(SECRET).toString('base64'),
    'in base64 inside of something longer': Buffer.from(`user:${SECRET}`).toString('base64'),
    'in HTML': SECRET.replace('+', '&#43;'),
    'with a sign that shows nothing': SECRET.replace('the', 'th\u200be'),
    'in JSON in JSON': JSON.stringify(JSON.stringify(`"${SECRET}"`)),
  };
  for (const [form, text] of Object.entries(forms)) {
    it(`hides a secret ${form}, and remembers that it did`, () => {
      const here = net();
      const passed = here.pass(`before ${text} after`);
      assert.ok(!passed.includes(text), passed);
      assert.match(passed, /^before .*\*\*\*.* after$/);
      assert.ok(here.caught);
    });
  }

  it('hides tokens that nobody registered', () => {
    const here = new LastNet();
    assert.equal(here.pass('a eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJ4In0.c2ln b'), 'a *** b');
    assert.ok(here.caught);
  });

  it('lets every other text pass as it is', () => {
    const here = net();
    const text = 'PASSED: Contoso Reports Deployment; https://portal.azure.com/#view/a%2Db — 100 %';
    assert.equal(here.pass(text), text);
    assert.ok(!here.caught);
  });

  it('looks for each line of a text of several', () => {
    const here = new LastNet();
    here.add('-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkq\nhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----\n');
    assert.equal(here.pass('x MIIEvQIBADANBgkq y hkiG9w0BAQEFAASC'), 'x *** y ***');
    assert.equal(here.pass('-----BEGIN PRIVATE KEY-----'), '-----BEGIN PRIVATE KEY-----');
  });

  it('looks into every text of a value, names included, and leaves what it is asked to leave', () => {
    const value = { status: SECRET, list: [1, { [SECRET]: `a ${SECRET}` }], none: null };
    assert.deepEqual(net().passAll(value), { status: '***', list: [1, { '***': 'a ***' }], none: null });
    assert.deepEqual(
      net().passAll(value, (_text, key, isName) => isName || key === 'status'),
      { status: SECRET, list: [1, { [SECRET]: 'a ***' }], none: null },
    );
  });

  it('gives back a value without a secret as it is', () => {
    const value = { text: 'nothing' };
    const here = net();
    assert.equal(here.passAll(value), value);
    assert.ok(!here.caught);
  });
});
