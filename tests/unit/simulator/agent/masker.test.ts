import assert from 'node:assert/strict';
import { isMaskedParameter, SecretMasker } from '../../../../simulator/agent/masker';

describe('the masking of logs', () => {
  it('masks the value and its JSON and URI forms', () => {
    const masker = new SecretMasker();
    masker.add('a"b c!');
    assert.equal(masker.mask('1 a"b c! 2 a\\"b c! 3 a%22b%20c%21'), '1 *** 2 *** 3 ***');
  });

  it('looks for the very letters: another case or another spelling is not found', () => {
    const masker = new SecretMasker();
    masker.add('11111111-aaaa-4aaa-8aaa-111111111111');
    assert.equal(masker.mask('id=11111111-AAAA-4aaa-8aaa-111111111111'), 'id=11111111-AAAA-4aaa-8aaa-111111111111');
    assert.equal(masker.mask('id=11111111%2Daaaa%2D4aaa'), 'id=11111111%2Daaaa%2D4aaa');
    assert.equal(masker.mask('id=11111111-aaaa-4aaa-8aaa-111111111111;'), 'id=***;');
  });

  it('makes one mask of hits that overlap or touch', () => {
    const masker = new SecretMasker();
    masker.add('abcab');
    masker.add('xy');
    assert.equal(masker.mask('-abcabcab-xyxyabcab-'), '-***-***-');
  });

  it('knows a secret variable in base64 and trimmed, but not a secret of several lines by its lines', () => {
    const masker = new SecretMasker();
    masker.addVariable(' "pa ss" ');
    masker.addVariable('one\ntwo');
    masker.addVariable('  ');
    assert.equal(masker.mask(`"pa ss" ${Buffer.from(' "pa ss" ').toString('base64')} one two`), '*** *** one two');
  });

  it('masks a password within an address', () => {
    assert.equal(new SecretMasker().mask('via http://user:p4ss@proxy:8080/'), 'via http://user:***@proxy:8080/');
  });

  it('finds a client secret of Entra that nobody registered, where it has patterns', () => {
    const secret = `abc8Q~${'x1Y2'.repeat(8)}z`;
    assert.equal(new SecretMasker().mask(`was ${secret}.`), `was ${secret}.`);
    const masker = new SecretMasker({ patterns: true });
    assert.match(masker.mask(`was ${secret}, and ${secret}`), /^was (SEC101\/156:[\w+/]{20}), and \1$/);
    const id = '11111111-aaaa-4aaa-8aaa-111111111111';
    assert.equal(masker.mask(`id=${id}&x=%2D8Q~`), `id=${id}&x=%2D8Q~`);
    masker.add(secret);
    assert.equal(masker.mask(secret), '***');
  });

  it('masks every authorization parameter but a short list', () => {
    assert.ok(isMaskedParameter('serviceprincipalid'));
    assert.ok(isMaskedParameter('serviceprincipalkey'));
    assert.ok(!isMaskedParameter('tenantid'));
    assert.ok(!isMaskedParameter('authenticationType'));
    assert.ok(isMaskedParameter('idToken') && !isMaskedParameter('idToken', true));
  });
});
