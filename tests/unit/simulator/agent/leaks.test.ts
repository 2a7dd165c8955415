import assert from 'node:assert/strict';
import { findLeaks } from '../../../../simulator/agent/leaks';

const value = 'p~ss/w+rd "1%"\\2&';

function formsFound(secret: string, text: string): string[] {
  return findLeaks([{ label: 's', value: secret }], [{ where: 'here', text }]).map(({ form }) => form);
}

describe('the search for secrets', () => {
  const written: Record<string, string> = {
    raw: value,
    JSON: JSON.stringify(value),
    'JSON in JSON': JSON.stringify(JSON.stringify({ value })),
    URI: encodeURIComponent(value),
    'URI in lower case': encodeURIComponent(value).toLowerCase(),
    form: new URLSearchParams({ value }).toString(),
    base64: Buffer.from(value).toString('base64'),
    base64url: Buffer.from(value).toString('base64url'),
    'base64 with a user': Buffer.from(`user:${value}`).toString('base64'),
    'base64 with a longer user': Buffer.from(`a-user:${value}`).toString('base64'),
    'base64 with no user': Buffer.from(`:${value}`).toString('base64'),
    'a command': `##vso[task.debug]${value.replaceAll('%', '%AZP25')}`,
    XML: value.replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
    hexadecimal: Buffer.from(value).toString('hex'),
  };
  for (const [form, text] of Object.entries(written)) {
    it(`finds one written as ${form}`, () => {
      assert.notDeepEqual(formsFound(value, `before ${text} after`), []);
    });
  }

  it('finds nothing in a text without it', () => {
    assert.deepEqual(formsFound(value, 'p~ss/w rd'), []);
  });

  it('finds one that was cut', () => {
    assert.deepEqual(formsFound('0123456789abcdefghijklmnopqrstuv', 'secret 0123456789abcdefghi…'), ['beginning, raw']);
  });

  it('finds single lines of a PEM and its body without line ends', () => {
    const lines = [
      'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7',
      'VJTUt9Us8cKjMzEfYyjiWA4R4/M2bS1GB4t7NXp98C3SC6dVMvDu',
    ];
    const pem = `-----BEGIN PRIVATE KEY-----\n${lines.join('\n')}\n-----END PRIVATE KEY-----\n`;
    assert.notDeepEqual(formsFound(pem, `x ${lines[1]} y`), []);
    assert.notDeepEqual(formsFound(pem, lines.join('')), []);
    assert.deepEqual(formsFound(pem, 'expected -----BEGIN PRIVATE KEY-----'), []);
  });

  it('finds the claims and the signature of a token on their own', () => {
    const token = 'eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.eyJhdWQiOiJodHRwczovL2dyYXBoIn0.c2lnbmF0dXJlLXNpZ25hdHVyZQ';
    for (const part of token.split('.')) assert.notDeepEqual(formsFound(token, `[${part}]`), []);
  });

  it('says which secret and where, and never what it is', () => {
    const [leak] = findLeaks(
      [{ label: 'job token', value: 'tttttttttttt' }],
      [{ where: 'stdout, line 3', text: 'tttttttttttt' }],
    );
    assert.deepEqual(leak, { secret: 'job token', form: 'raw', where: 'stdout, line 3' });
  });
});
