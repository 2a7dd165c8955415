import assert from 'node:assert/strict';
import { CLOUDS } from '../../../core/cloud/clouds';
import type { HttpOutcome } from '../../../core/http/client';
import { lookUpTenant } from '../../../core/run/tenantLookup';
import { answer, FakeHttp, fault } from '../credential/support/fakeHttp';

const TENANT = '3f2a1b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b';

describe('lookUpTenant', () => {
  const lookUp = (outcome: HttpOutcome) => {
    const http = new FakeHttp(() => outcome);
    return { http, found: lookUpTenant('contoso.com', CLOUDS.usGovDod, http) };
  };

  it('asks the login host of the cloud once, without any credential', async () => {
    const { http, found } = lookUp(answer(200, { issuer: `https://login.microsoftonline.us/${TENANT}/v2.0` }));
    assert.deepEqual(await found, { kind: 'found', tenantId: TENANT });
    assert.deepEqual(
      http.requests.map(({ method, url, body, bearer, headers }) => ({ method, url, body, bearer, headers })),
      [
        {
          method: 'GET',
          url: 'https://login.microsoftonline.us/contoso.com/v2.0/.well-known/openid-configuration',
          body: undefined,
          bearer: undefined,
          headers: undefined,
        },
      ],
    );
  });

  it('reads the older form of an issuer, in any case', async () => {
    const { found } = lookUp(answer(200, { issuer: `https://sts.windows.net/${TENANT.toUpperCase()}/` }));
    assert.deepEqual(await found, { kind: 'found', tenantId: TENANT });
  });

  it('knows that there is no such tenant from Entra alone', async () => {
    const refusal = { error: 'invalid_tenant', error_description: "AADSTS90002: Tenant 'contoso.com' not found." };
    assert.deepEqual(await lookUp(answer(400, refusal)).found, { kind: 'unknown' });
    const page = lookUp(answer(404, '<html>Not found</html>')).found;
    assert.deepEqual(await page, { kind: 'unanswered', why: 'HTTP 404' });
  });

  const NONE: [what: string, outcome: HttpOutcome, why: string][] = [
    ['no network', fault('ENOTFOUND'), 'ENOTFOUND'],
    ['a success of somebody else', answer(200, '<html>Sign in</html>'), 'a response without a tenant'],
    [
      'an issuer without an ID',
      answer(200, { issuer: 'https://login.microsoftonline.us/common/v2.0' }),
      'a response without a tenant',
    ],
    ['an issuer that is no text', answer(200, { issuer: [TENANT] }), 'a response without a tenant'],
  ];
  for (const [what, outcome, why] of NONE) {
    it(`guesses nothing from ${what}`, async () => {
      assert.deepEqual(await lookUp(outcome).found, { kind: 'unanswered', why });
    });
  }
});
