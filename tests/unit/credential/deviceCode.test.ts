import assert from 'node:assert/strict';
import { CLOUDS } from '../../../core/cloud/clouds';
import type { SignInPrompt } from '../../../core/credential/deviceCode';
import { createTokenSource } from '../../../core/credential/tokenSource';
import { diagnose } from '../../../core/diagnosis/diagnose';
import type { HttpOutcome, HttpRequest } from '../../../core/http/client';
import type { Evidence, Observation } from '../../../core/model/evidence';
import { TestClock } from '../http/support/testClock';
import { answer, FakeHttp, jwt } from './support/fakeHttp';

const TENANT = '3f2a1b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b';
const CLIENT = '1b2c3d4e-5f60-4718-9a0b-1c2d3e4f5a6b';
const GRAPH = { resource: 'graph', audience: 'https://graph.microsoft.com' };
const POWER_BI = { resource: 'powerbi', audience: 'https://analysis.windows.net/powerbi/api' };

const isDeviceCode = ({ url }: HttpRequest) => url.includes('/oauth2/v2.0/devicecode');
const form = ({ body }: HttpRequest) => new URLSearchParams(body ?? '');

const code = (): HttpOutcome =>
  answer(200, {
    user_code: 'ABCD1234',
    device_code: 'device-code-of-the-sign-in',
    verification_uri: 'https://microsoft.com/devicelogin',
    expires_in: 900,
    // Nobody waits in a test.
    interval: 0,
    message: 'To sign in …',
  });

const refusal = (status: number, error: string, aadsts: number): HttpOutcome =>
  answer(status, { error, error_description: `AADSTS${aadsts}: no`, error_codes: [aadsts] });

const broken = (code: string): HttpOutcome => ({ kind: 'fault', code, message: code, attempts: 1, durationMs: 1 });

const pending = () => refusal(400, 'authorization_pending', 70016);

/** Tokens as Entra gives them to a person who signed in; the access token is for the scope that was asked for. */
function signedIn(request: HttpRequest): HttpOutcome {
  const scope = (form(request).get('scope') ?? '').split(' ').find((one) => one.endsWith('/.default'));
  const aud = scope?.replace('/.default', '') ?? GRAPH.audience;
  return answer(200, {
    token_type: 'Bearer',
    expires_in: 3599,
    scope: `${aud}/User.Read`,
    access_token: jwt({ aud, tid: TENANT, scp: 'User.Read', idtyp: 'user', exp: 4_000_000_000 }),
    refresh_token: 'refresh-token-of-the-sign-in',
    id_token: jwt({ aud: CLIENT, tid: TENANT, oid: 'user', sub: 'user', preferred_username: 'adele@contoso.com' }),
    client_info: Buffer.from(JSON.stringify({ uid: 'user', utid: TENANT })).toString('base64url'),
  });
}

function source(respond: (request: HttpRequest) => HttpOutcome | Promise<HttpOutcome>) {
  const prompts: SignInPrompt[] = [];
  const http = new FakeHttp((request) => (isDeviceCode(request) ? code() : respond(request)));
  const app = {
    connectionId: 'c',
    tenantId: TENANT,
    clientId: CLIENT,
    credential: { kind: 'user' },
    cloud: 'auto',
  } as const;
  const services = { http, clock: new TestClock(), onSignIn: (prompt: SignInPrompt) => prompts.push(prompt) };
  return { http, prompts, tokens: createTokenSource(app, CLOUDS.public, services), app, services };
}

/** Evidence as a run completes it. */
const ofUser = (evidence: Observation): Evidence => ({
  ...evidence,
  credential: 'user',
  cloud: 'public',
  app: { tenantId: TENANT, clientId: CLIENT },
});

describe('a person who signs in by device code', () => {
  it('is shown page and code once, and gets the tokens of all resources from that sign-in', async () => {
    const { http, prompts, tokens } = source(signedIn);
    const [graph, powerbi] = await Promise.all([tokens.token(GRAPH), tokens.token(POWER_BI)]);
    assert.ok(graph.ok && powerbi.ok);
    assert.equal(graph.claims.aud, GRAPH.audience);
    assert.equal(powerbi.claims.aud, POWER_BI.audience);
    assert.equal(graph.claims.scp, 'User.Read');
    assert.equal(prompts.length, 1);
    assert.deepEqual(prompts[0], {
      page: 'https://microsoft.com/devicelogin',
      code: 'ABCD1234',
      expiresInSeconds: 900,
      consentUrl: `https://login.microsoftonline.com/${TENANT}/adminconsent?client_id=${CLIENT}`,
    });
    const grants = http.forms.map((one) => one.get('grant_type'));
    assert.deepEqual(grants, [null, 'device_code', 'refresh_token', 'refresh_token']);
  });

  it('is asked for nothing but the sign-in: no permission is granted by the way', async () => {
    const { http, tokens } = source(signedIn);
    await tokens.token(GRAPH);
    const [asked] = http.requests.filter(isDeviceCode).map((request) => form(request).get('scope'));
    assert.deepEqual(asked?.split(' ').sort(), ['offline_access', 'openid', 'profile']);
  });

  it('has all the time that the code allows', async () => {
    let polls = 0;
    const { tokens } = source((request) => {
      polls += 1;
      return polls < 3 ? pending() : signedIn(request);
    });
    assert.ok((await tokens.token(GRAPH)).ok);
  });

  it('is asked for less often where the server wants that, and the sign-in goes on', async () => {
    let polls = 0;
    const { tokens, services } = source((request) => {
      polls += 1;
      if (polls === 1 || polls === 3) return answer(400, { error: 'slow_down', error_description: 'Too often.' });
      return polls < 5 ? pending() : signedIn(request);
    });
    assert.ok((await tokens.token(GRAPH)).ok);
    assert.deepEqual(services.clock.slept, [5000, 5000, 10_000, 10_000]);
  });

  it('is not sent away by a line that breaks for a moment, and is by one that stays broken', async () => {
    let polls = 0;
    const { tokens } = source((request) => {
      polls += 1;
      if (polls === 1) return broken('ETIMEDOUT');
      return polls === 2 ? answer(503, '') : signedIn(request);
    });
    assert.ok((await tokens.token(GRAPH)).ok);
    const { tokens: cutOff } = source(() => broken('ENOTFOUND'));
    const outcome = await cutOff.token(GRAPH);
    assert.equal(!outcome.ok && outcome.evidence.fault?.code, 'ENOTFOUND');
  });

  it('gives no secret of the app, and talks to the tenant’s login host only', async () => {
    const { http, tokens } = source(signedIn);
    await tokens.token(GRAPH);
    for (const request of http.requests) {
      assert.equal(new URL(request.url).host, 'login.microsoftonline.com');
      assert.ok(!form(request).has('client_secret') && !form(request).has('client_assertion'));
    }
  });

  it('gets a new token each time, without signing in again', async () => {
    const { prompts, http, tokens } = source(signedIn);
    await tokens.token(GRAPH);
    const before = http.requests.length;
    await tokens.token(GRAPH);
    assert.equal(http.requests.length, before + 1);
    assert.equal(prompts.length, 1);
  });

  it('learns where to allow it when the app takes no public clients, and is asked only once', async () => {
    const { prompts, tokens } = source(() => refusal(401, 'invalid_client', 7000218));
    const [graph, powerbi] = await Promise.all([tokens.token(GRAPH), tokens.token(POWER_BI)]);
    assert.ok(!graph.ok && !powerbi.ok);
    assert.equal(prompts.length, 1);
    const diagnosis = diagnose(ofUser(graph.evidence));
    assert.equal(diagnosis.cause, 'public-client-not-allowed');
    assert.equal(diagnosis.links[0]?.kind, 'app-registration-authentication');
    assert.equal(powerbi.evidence.asked.resource, 'powerbi');
  });

  it('sees for each resource by itself that consent is missing, and where to give it', async () => {
    const { tokens } = source((request) => {
      const isForPowerBi = form(request).get('scope')?.includes('analysis.windows.net');
      return isForPowerBi ? refusal(400, 'invalid_grant', 65001) : signedIn(request);
    });
    const [graph, powerbi] = await Promise.all([tokens.token(GRAPH), tokens.token(POWER_BI)]);
    assert.ok(graph.ok && !powerbi.ok);
    const { cause, links } = diagnose(ofUser(powerbi.evidence));
    assert.equal(cause, 'consent-missing');
    assert.deepEqual(
      links.slice(0, 2).map(({ kind }) => kind),
      ['user-consent', 'admin-consent'],
    );
    assert.equal(new URL(links[0]?.url ?? '').searchParams.get('scope'), `${POWER_BI.audience}/.default`);
  });

  it('ends the sign-in at once when the run is canceled', async () => {
    const cancel = new AbortController();
    const { tokens } = source(() => {
      cancel.abort();
      return pending();
    });
    const outcome = await tokens.token({ ...GRAPH, signal: cancel.signal });
    assert.equal(outcome.ok, false);
    assert.equal(!outcome.ok && outcome.evidence.fault?.code, 'CANCELLED');
  });

  it('is needed: without one nothing is asked', async () => {
    const { http, app, services } = source(signedIn);
    const outcome = await createTokenSource(app, CLOUDS.public, { ...services, onSignIn: undefined }).token(GRAPH);
    assert.equal(!outcome.ok && outcome.evidence.fault?.code, 'NOBODY_TO_ASK');
    assert.deepEqual(http.requests, []);
  });

  it('leaves no token in the evidence', async () => {
    const { tokens } = source((request) =>
      form(request).get('grant_type') === 'refresh_token' ? refusal(400, 'invalid_grant', 65001) : signedIn(request),
    );
    const outcome = await tokens.token(GRAPH);
    assert.doesNotMatch(JSON.stringify(outcome), /refresh-token-of|device-code-of|eyJ/);
  });
});
