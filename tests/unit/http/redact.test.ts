import assert from 'node:assert/strict';
import { redact } from '../../../core/http/redact';

describe('redact', () => {
  const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhcHAifQ.c2lnbmF0dXJl';
  const cases: [string, string, string][] = [
    ['a JSON Web Token', `token ${jwt} refused`, 'token *** refused'],
    ['a token without its signature', 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhcHAifQ', '***'],
    ['a token that was cut in its header', 'got eyJhbGciOiJSUzI1', 'got ***'],
    ['a bearer header', 'Authorization: Bearer abc.def-ghi', 'Authorization: Bearer ***'],
    ['a basic header', 'Proxy-Authorization: basic dXNlcjpwYXNz', 'Proxy-Authorization: basic ***'],
    ['a form field', 'client_id=1&client_secret=p%40ss~w&scope=x', 'client_id=1&client_secret=***&scope=x'],
    ['a quoted JSON field', '{"access_token":"opa\\"que","x":1}', '{"access_token":"***","x":1}'],
    ['a JSON field with blanks', '{"clientSecret" : "abc"}', '{"clientSecret" : "***"}'],
    ['a field in single quotes', "password='a b' x", "password='***' x"],
    ['every one of several fields, in any case', "PWD='a' pwd='b' SIG=c&sig=d", "PWD='***' pwd='***' SIG=***&sig=***"],
    ['a negotiated header', 'Negotiate  YIIxyz0123', 'Negotiate ***'],
    ['an assertion', 'client_assertion=abc', 'client_assertion=***'],
    ['a PEM block', 'key -----BEGIN PRIVATE KEY-----\nMII\n-----END PRIVATE KEY----- end', 'key *** end'],
    ['a key of an API in a header', 'x-api-key: 1234abcd', 'x-api-key: ***'],
    ['a key of API Management', 'Ocp-Apim-Subscription-Key: 1234abcd', 'Ocp-Apim-Subscription-Key: ***'],
    ['the key of a storage account', 'AccountName=a;AccountKey=q1w2e3==;x=1', 'AccountName=a;AccountKey=***;x=1'],
    [
      'the key of a namespace',
      'SharedAccessKeyName=Root;SharedAccessKey=q1w2=',
      'SharedAccessKeyName=Root;SharedAccessKey=***',
    ],
    ['a PEM block without its end', '-----BEGIN RSA PRIVATE KEY-----\nMII', '***'],
    ['user and password in a URL', 'http://user:p%40ss@proxy:8080/x', 'http://***@proxy:8080/x'],
  ];
  for (const [what, text, expected] of cases) {
    it(`hides ${what}`, () => assert.equal(redact(text), expected));
  }

  it('keeps the code of Entra behind a cmdlet that is named like a token', () => {
    const text = 'New-PartnerAccessToken : AADSTS530034: A delegated administrator was blocked';
    assert.equal(redact(text), text);
    assert.equal(redact('access_token=AADSTS530034x'), 'access_token=***');
  });

  it('hides a field in JSON that is quoted inside other JSON, which stays JSON', () => {
    let text = JSON.stringify({ client_secret: 'abc~Q8.hidden', kept: 'me' });
    for (let depth = 0; depth < 4; depth++) {
      const redacted = redact(text);
      assert.doesNotMatch(redacted, /hidden/);
      let inner: unknown = redacted;
      for (let layer = 0; layer <= depth; layer++) {
        const parsed = JSON.parse(inner as string) as { inner?: string };
        inner = parsed.inner ?? parsed;
      }
      assert.deepEqual(inner, { client_secret: '***', kept: 'me' });
      text = JSON.stringify({ inner: text });
    }
  });

  it('leaves an ordinary server message alone', () => {
    const text =
      "Basic authentication and Bearer tokens: AADSTS7000215: Invalid client secret provided for app '1b2c'. Trace ID: 7f3e";
    assert.equal(redact(text), text);
  });

  it('stays linear on hostile text', () => {
    const text = `${'eyJ'.repeat(30_000)}${'client_secret='.repeat(5_000)}${'//'.repeat(30_000)}${'-----BEGIN A'.repeat(5_000)}`;
    assert.ok(redact(text).length <= text.length);
  });
});
