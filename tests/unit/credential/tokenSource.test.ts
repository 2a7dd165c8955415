import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { jwtVerify } from 'jose';
import { CLOUDS, type Cloud } from '../../../core/cloud/clouds';
import { createTokenSource, type TokenOutcome } from '../../../core/credential/tokenSource';
import type { HttpOutcome, HttpRequest } from '../../../core/http/client';
import type { AppPlan, AssertionSource, Credential } from '../../../core/model/plan';
import { Secret } from '../../../core/model/secret';
import { type Issued, issue, thumbprint } from '../http/support/certificates';
import { TestClock } from '../http/support/testClock';
import { answer, FakeHttp, fault, jwt, tokenAnswer } from './support/fakeHttp';

const TENANT = '3f2a1b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b';
const CLIENT = '1b2c3d4e-5f60-4718-9a0b-1c2d3e4f5a6b';
const GRAPH = { resource: 'graph', audience: 'https://graph.microsoft.com' };
const POWER_BI = { resource: 'powerbi', audience: 'https://analysis.windows.net/powerbi/api' };
const SECRET = 'client~secret.1';

describe('a token source', () => {
  const clock = new TestClock();
  const inAnHour = () => Math.floor(clock.now() / 1000) + 3600;

  function source(
    credential: Credential,
    respond: (request: HttpRequest) => HttpOutcome | Promise<HttpOutcome>,
    { cloud = CLOUDS.public, plan = {} }: { cloud?: Cloud; plan?: Partial<AppPlan> } = {},
  ) {
    const app: AppPlan = { connectionId: 'c', tenantId: TENANT, clientId: CLIENT, credential, cloud: 'auto', ...plan };
    const http = new FakeHttp(respond);
    return { http, tokens: createTokenSource(app, cloud, { http, clock }) };
  }

  const secret: Credential = { kind: 'secret', secret: new Secret(SECRET) };

  function granted(outcome: TokenOutcome) {
    assert.ok(outcome.ok, `a token, not ${inspect(outcome, { depth: 5 })}`);
    return outcome;
  }

  function refused(outcome: TokenOutcome) {
    assert.ok(!outcome.ok, 'no token');
    return outcome;
  }

  describe('with a secret', () => {
    it('gets a token with one request, by client credentials', async () => {
      const { http, tokens } = source(secret, () => tokenAnswer({ aud: GRAPH.audience, roles: ['User.Read.All'] }));
      const outcome = granted(await tokens.token(GRAPH));
      assert.deepEqual(outcome.claims.roles, ['User.Read.All']);
      assert.equal(outcome.attempts, 1);
      assert.equal(http.requests.length, 1);
      const [request] = http.requests;
      const [form] = http.forms;
      assert.equal(request?.method, 'POST');
      assert.equal(request?.purpose, 'token');
      assert.equal(request?.url.split('?')[0], `https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`);
      assert.equal(form?.get('grant_type'), 'client_credentials');
      assert.equal(form?.get('client_id'), CLIENT);
      assert.equal(form?.get('client_secret'), SECRET);
      assert.match(form?.get('scope') ?? '', /^https:\/\/graph\.microsoft\.com\/\.default/);
    });

    it('says by its kind what was pasted along with a secret that is refused, and nothing of the value', async () => {
      const pasted: Credential = { kind: 'secret', secret: new Secret(`client_secret="${SECRET}"\n`) };
      const refusal = answer(401, { error: 'invalid_client', error_description: 'AADSTS7000215: Invalid secret.' });
      const outcome = refused(await source(pasted, () => refusal).tokens.token(GRAPH));
      assert.deepEqual(outcome.evidence.pastedAlong, ['a name and `=`', 'a line break', 'quotes']);
      assert.ok(!JSON.stringify(outcome).includes(SECRET), 'the value');
      const plain = refused(await source(secret, () => refusal).tokens.token(GRAPH));
      assert.equal(plain.evidence.pastedAlong, undefined);
    });

    const clouds: Cloud[] = [
      ...Object.values(CLOUDS),
      { ...CLOUDS.public, id: 'custom', login: 'login.example.org' },
      { ...CLOUDS.public, id: 'custom', login: 'login.example.org:8443' },
    ];
    for (const cloud of clouds) {
      it(`asks ${cloud.login} and nobody else in the cloud ${cloud.id}`, async () => {
        const { http, tokens } = source(secret, () => tokenAnswer({}), { cloud });
        await Promise.all([tokens.token(GRAPH), tokens.token(POWER_BI)]);
        assert.deepEqual(
          http.requests.map(({ method, url }) => `${method} ${new URL(url).host}`),
          [`POST ${cloud.login}`, `POST ${cloud.login}`],
        );
      });
    }

    it('ignores a region that the machine wants to force', async () => {
      process.env.MSAL_FORCE_REGION = 'westeurope';
      try {
        const { http, tokens } = source(secret, () => tokenAnswer({}));
        granted(await tokens.token(GRAPH));
        assert.equal(new URL(http.requests[0]?.url ?? '').host, 'login.microsoftonline.com');
      } finally {
        delete process.env.MSAL_FORCE_REGION;
      }
    });

    it('asks each time: only a new token carries what was granted meanwhile', async () => {
      let count = 0;
      const { http, tokens } = source(secret, () => tokenAnswer({ exp: inAnHour(), roles: [`Role.${++count}`] }));
      granted(await tokens.token(GRAPH));
      assert.deepEqual(granted(await tokens.token(GRAPH)).claims.roles, ['Role.2']);
      assert.equal(http.requests.length, 2);
    });

    it('keeps of the exchange what a support case needs, and nothing of the token', async () => {
      const { http, tokens } = source(secret, () => ({
        ...(tokenAnswer({}) as HttpOutcome & { kind: 'answer' }),
        headers: { 'x-ms-request-id': 'r-1', date: 'Mon, 23 Nov 2026 10:00:00 GMT' },
      }));
      const { exchange, token } = granted(await tokens.token(GRAPH));
      assert.equal(exchange?.method, 'POST');
      assert.equal(exchange?.url.split('?')[0], `https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`);
      assert.deepEqual(
        { status: exchange?.status, headers: exchange?.headers },
        {
          status: 200,
          headers: {
            'x-ms-request-id': 'r-1',
            date: 'Mon, 23 Nov 2026 10:00:00 GMT',
            'client-request-id': http.forms[0]?.get('client-request-id'),
          },
        },
      );
      assert.ok(!JSON.stringify(exchange).includes(token.reveal()));
    });

    it('asks again after a refusal', async () => {
      let granting = false;
      const { tokens } = source(secret, () => (granting ? tokenAnswer({}) : answer(401, { error: 'invalid_client' })));
      refused(await tokens.token(GRAPH));
      granting = true;
      granted(await tokens.token(GRAPH));
    });

    it('hands Entra’s refusal on to the letter, with who asked for what', async () => {
      const body = { error: 'invalid_client', error_codes: [7000215], error_description: 'AADSTS7000215: …' };
      const headers = { 'x-ms-request-id': 'r-1' };
      const plan = { connectionUrl: 'https://dev.azure.com/x', subscriberTenant: true };
      const { tokens, http } = source(secret, () => answer(401, body, headers), { plan });
      const { evidence, attempts } = refused(await tokens.token(POWER_BI));
      assert.equal(attempts, 1);
      assert.deepEqual(evidence.answer, { status: 401, headers, body: JSON.stringify(body) });
      assert.deepEqual(evidence.asked, {
        endpoint: 'token',
        method: 'POST',
        url: `https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`,
        grant: 'client_credentials',
        correlationId: http.forms[0]?.get('client-request-id'),
        ...POWER_BI,
      });
      assert.match(evidence.asked.correlationId ?? '', /^[\da-f-]{36}$/);
    });

    it('keeps two refusals that come at the same time apart', async () => {
      const { tokens } = source(secret, async (request) => {
        const scope = new URLSearchParams(request.body).get('scope') ?? '';
        await new Promise((resolve) => setImmediate(resolve));
        return answer(400, { error: scope.includes('powerbi') ? 'for_powerbi' : 'for_graph' });
      });
      const [graph, powerbi] = await Promise.all([tokens.token(GRAPH), tokens.token(POWER_BI)]);
      assert.match(refused(graph).evidence.answer?.body ?? '', /for_graph/);
      assert.match(refused(powerbi).evidence.answer?.body ?? '', /for_powerbi/);
    });

    it('hands a fault of the network on as it is', async () => {
      const { tokens } = source(secret, () => ({ ...fault('PROXY_REFUSED'), proxyStatus: 407, proxy: 'proxy:8080' }));
      const { evidence, attempts } = refused(await tokens.token(GRAPH));
      assert.deepEqual(evidence.fault, {
        code: 'PROXY_REFUSED',
        message: 'no connection',
        proxyStatus: 407,
        proxy: 'proxy:8080',
      });
      assert.equal(evidence.answer, undefined);
      assert.equal(attempts, 3);
    });

    const useless: [string, number, unknown][] = [
      ['a sign-in page', 200, '<html>sign in</html>'],
      ['an empty success', 200, ''],
      ['nothing', 204, ''],
      ['a list', 200, []],
      ['a text', 200, '"token"'],
      ['null', 200, 'null'],
      ['no token', 200, { token_type: 'Bearer', expires_in: 3599 }],
      ['an empty token', 200, { token_type: 'Bearer', expires_in: 3599, access_token: '' }],
      ['a token that is a number', 200, { token_type: 'Bearer', expires_in: 3599, access_token: 5 }],
      ['an error that is an object', 400, { error: { code: 'x' }, error_codes: 'none' }],
      ['a redirect', 302, ''],
      ['an HTML error', 502, '<html>bad gateway</html>'],
      ['deep JSON', 400, `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ];
    for (const [what, status, body] of useless) {
      it(`keeps the answer when it is ${what}`, async () => {
        const { tokens } = source(secret, () => answer(status, body));
        const { evidence } = refused(await tokens.token(GRAPH));
        assert.equal(evidence.answer?.status, status);
        assert.equal(evidence.fault, undefined);
      });
    }

    it('keeps no token in the evidence of a success that was of no use', async () => {
      const token = jwt({ aud: 'x' });
      const { tokens } = source(secret, () =>
        answer(200, { error: 'odd', access_token: token, refresh_token: 'opaque-1' }),
      );
      const outcome = JSON.stringify(refused(await tokens.token(GRAPH)));
      assert.ok(!outcome.includes(token));
      assert.ok(!outcome.includes('opaque-1'));
    });

    it('never shows the secret or the token by accident', async () => {
      const { tokens } = source(secret, () => tokenAnswer({ aud: 'x' }));
      const outcome = granted(await tokens.token(GRAPH));
      for (const shown of [JSON.stringify(outcome), inspect(outcome, { depth: 9 }), inspect(tokens, { depth: 9 })]) {
        assert.ok(!shown.includes(outcome.token.reveal()));
        assert.ok(!shown.includes(SECRET));
      }
    });

    it('knows no end of a secret', () => assert.equal(source(secret, () => tokenAnswer({})).tokens.expires, undefined));

    it('says so when MSAL itself refuses', async () => {
      const { http, tokens } = source({ kind: 'secret', secret: new Secret('') }, () => tokenAnswer({}));
      const { evidence } = refused(await tokens.token(GRAPH));
      assert.match(evidence.fault?.code ?? '', /^MSAL_\w+$/);
      assert.equal(http.requests.length, 0);
    });

    it('passes the signal on', async () => {
      const { signal } = new AbortController();
      const { http, tokens } = source(secret, () => tokenAnswer({}));
      await tokens.token({ ...GRAPH, signal });
      assert.equal(http.requests[0]?.signal, signal);
    });
  });

  describe('with a certificate', () => {
    let app: Issued;
    before(() => {
      app = issue({
        subject: 'my-app',
        keyType: 'rsa',
        notBefore: new Date(clock.now() - 86_400_000),
        notAfter: new Date(clock.now() + 86_400_000),
      });
    });
    const certificate = (): Credential => ({ kind: 'certificate', pem: new Secret(app.cert + app.keyPem) });

    it('signs a new assertion for each token: PS256, SHA-256 thumbprint, for this token endpoint', async () => {
      const { http, tokens } = source(certificate(), () => tokenAnswer({}));
      granted(await tokens.token(GRAPH));
      granted(await tokens.token(POWER_BI));
      assert.equal(http.requests.length, 2);
      const assertions = http.forms.map((form) => form.get('client_assertion') ?? '');
      assert.notEqual(assertions[0], assertions[1]);
      const { protectedHeader, payload } = await jwtVerify(
        assertions[0] ?? '',
        new X509Certificate(app.cert).publicKey,
        {
          currentDate: new Date(clock.now()),
          audience: `https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`,
          issuer: CLIENT,
          subject: CLIENT,
          algorithms: ['PS256'],
        },
      );
      assert.equal(protectedHeader['x5t#S256'], Buffer.from(thumbprint(app.cert), 'hex').toString('base64url'));
      assert.ok(payload.jti, 'it can be used once');
      assert.ok((payload.exp ?? 0) - (payload.nbf ?? 0) <= 600, 'it lasts ten minutes at most');
      assert.equal(http.forms[0]?.get('client_secret'), null);
    });

    it('knows its dates without a network', () => {
      const { http, tokens } = source(certificate(), () => tokenAnswer({}));
      assert.deepEqual(tokens.expires, new Date(clock.now() + 86_400_000));
      assert.deepEqual(tokens.notBefore, new Date(clock.now() - 86_400_000));
      assert.equal(http.requests.length, 0);
    });

    it('sends nothing when it expired or is not valid yet', async () => {
      const day = 86_400_000;
      const cases = [
        [-2 * day, -day, 'credential-expired'],
        [day, 2 * day, 'credential-not-yet-valid'],
      ] as const;
      for (const [from, to, kind] of cases) {
        const dates = { notBefore: new Date(clock.now() + from), notAfter: new Date(clock.now() + to) };
        const { cert, keyPem } = issue({ subject: 'my-app', key: app.key, ...dates });
        const credential: Credential = { kind: 'certificate', pem: new Secret(cert + keyPem) };
        const { http, tokens } = source(credential, () => tokenAnswer({}));
        const { evidence } = refused(await tokens.token(GRAPH));
        assert.equal(evidence.finding?.kind, kind);
        assert.equal(http.requests.length, 0);
      }
    });

    it('sends nothing when it cannot be read', async () => {
      const { http, tokens } = source({ kind: 'certificate', pem: new Secret(app.cert) }, () => tokenAnswer({}));
      const { evidence } = refused(await tokens.token(GRAPH));
      assert.equal(evidence.fault?.code, 'CERTIFICATE_UNUSABLE');
      assert.match(evidence.fault?.message ?? '', /no private key/);
      assert.equal(http.requests.length, 0);
    });
  });

  describe('with federation', () => {
    const claims = { iss: 'https://vstoken.dev.azure.com/o', sub: 'sc://o/p/c', aud: 'api://AzureADTokenExchange' };
    const sent = { issuer: claims.iss, subject: claims.sub, audience: claims.aud };
    const service: AssertionSource = {
      kind: 'service',
      name: 'Azure DevOps',
      method: 'POST',
      url: 'https://dev.azure.com/o/oidctoken?api-version=7.1',
      bearer: new Secret('job-token'),
      field: 'oidcToken',
    };
    const federated: Credential = { kind: 'federated', source: service };
    const both = (assertion: HttpOutcome, token: HttpOutcome) => (request: HttpRequest) =>
      request.purpose === 'assertion' ? assertion : token;

    it('fetches one assertion and one token', async () => {
      const assertion = jwt(claims);
      const { http, tokens } = source(federated, both(answer(200, { oidcToken: assertion }), tokenAnswer({})));
      const outcome = granted(await tokens.token(GRAPH));
      assert.deepEqual(outcome.assertion, sent);
      assert.equal(outcome.attempts, 2);
      assert.deepEqual(
        http.requests.map(({ method, purpose }) => [method, purpose]),
        [
          ['POST', 'assertion'],
          ['POST', 'token'],
        ],
      );
      const [asked, token] = http.requests;
      assert.equal(asked?.url, service.url);
      assert.equal(asked?.bearer?.reveal(), 'job-token');
      assert.equal(asked?.body, '{}');
      assert.deepEqual(asked?.headers, { 'Content-Type': 'application/json', 'X-TFS-FedAuthRedirect': 'Suppress' });
      assert.equal(token?.bearer, undefined);
      assert.equal(http.forms[1]?.get('client_assertion'), assertion);
      assert.equal(
        http.forms[1]?.get('client_assertion_type'),
        'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      );
    });

    it('fetches a fresh assertion for each token', async () => {
      let count = 0;
      const { http, tokens } = source(federated, (request) =>
        request.purpose === 'assertion' ? answer(200, { oidcToken: jwt({ ...claims, n: ++count }) }) : tokenAnswer({}),
      );
      await tokens.token(GRAPH);
      await tokens.token(POWER_BI);
      const used = http.forms.map((form) => form.get('client_assertion')).filter(Boolean);
      assert.equal(new Set(used).size, 2);
    });

    it('asks a service by GET without a body where it wants that', async () => {
      const github: AssertionSource = { ...service, method: 'GET', field: 'value' };
      const { http, tokens } = source(
        { kind: 'federated', source: github },
        both(answer(200, { value: jwt(claims) }), tokenAnswer({})),
      );
      granted(await tokens.token(GRAPH));
      assert.equal(http.requests[0]?.method, 'GET');
      assert.equal(http.requests[0]?.body, undefined);
    });

    it('says what was sent when Entra refuses it', async () => {
      const refusal = answer(401, { error: 'invalid_client', error_codes: [700213] });
      const { tokens } = source(federated, both(answer(200, { oidcToken: jwt(claims) }), refusal));
      const { evidence } = refused(await tokens.token(GRAPH));
      assert.equal(evidence.asked.endpoint, 'token');
      assert.equal(evidence.answer?.status, 401);
      assert.deepEqual(evidence.assertion, sent);
    });

    const useless: [string, HttpOutcome][] = [
      ['a sign-in page under 203', answer(203, '<html>Sign in</html>')],
      ['a sign-in page under 200', answer(200, '<html>Sign in</html>')],
      [
        'a redirect to a sign-in page',
        answer(302, '', { location: 'https://spsprodweu.vssps.visualstudio.com/_signin' }),
      ],
      ['a refusal', answer(401, { message: 'no' })],
      ['an answer without the field', answer(200, { value: 'x' })],
      ['a field that is no text', answer(200, { oidcToken: { a: 1 } })],
      ['an empty field', answer(200, { oidcToken: ' ' })],
      ['a list', answer(200, ['oidcToken'])],
    ];
    for (const [what, outcome] of useless) {
      it(`asks Entra for nothing after ${what}, and keeps it`, async () => {
        const { http, tokens } = source(federated, both(outcome, tokenAnswer({})));
        const { evidence } = refused(await tokens.token(GRAPH));
        assert.equal(evidence.asked.endpoint, 'assertion');
        assert.equal(evidence.asked.url, service.url);
        assert.equal(evidence.asked.resource, 'graph');
        assert.ok(outcome.kind === 'answer');
        assert.equal(evidence.answer?.status, outcome.status);
        assert.deepEqual(evidence.answer?.headers, outcome.headers);
        assert.equal(http.requests.length, 1);
      });
    }

    it('keeps a fault of the service', async () => {
      const { tokens } = source(federated, both(fault('ECONNREFUSED'), tokenAnswer({})));
      const { evidence, attempts } = refused(await tokens.token(GRAPH));
      assert.equal(evidence.asked.endpoint, 'assertion');
      assert.equal(evidence.fault?.code, 'ECONNREFUSED');
      assert.equal(attempts, 3);
    });

    it('lets no assertion show by accident', async () => {
      const assertion = jwt(claims);
      const { tokens } = source(federated, both(answer(200, { other: assertion }), tokenAnswer({})));
      assert.ok(!inspect(await tokens.token(GRAPH), { depth: 9 }).includes(assertion));
    });

    describe('from a file', () => {
      let folder: string;
      beforeEach(async () => {
        folder = await mkdtemp(join(tmpdir(), 'assertion-'));
      });
      afterEach(() => rm(folder, { recursive: true }));
      const fromFile = (path: string): Credential => ({ kind: 'federated', source: { kind: 'file', path } });

      it('reads it anew for each token', async () => {
        const path = join(folder, 'token');
        const { http, tokens } = source(fromFile(path), () => tokenAnswer({}));
        const first = jwt({ ...claims, n: 1 });
        const second = jwt({ ...claims, n: 2 });
        await writeFile(path, `${first}\n`);
        granted(await tokens.token(GRAPH));
        await writeFile(path, second);
        granted(await tokens.token(POWER_BI));
        assert.deepEqual(
          http.forms.map((form) => form.get('client_assertion')),
          [first, second],
        );
      });

      it('says that it is not there', async () => {
        const { tokens } = source(fromFile(join(folder, 'none')), () => tokenAnswer({}));
        const { evidence } = refused(await tokens.token(GRAPH));
        assert.equal(evidence.asked.endpoint, 'assertion');
        assert.equal(evidence.fault?.code, 'ASSERTION_FILE_UNREADABLE');
        assert.match(evidence.fault?.message ?? '', /ENOENT/);
      });

      it('says that it is empty', async () => {
        const path = join(folder, 'token');
        await writeFile(path, '\n');
        const { tokens } = source(fromFile(path), () => tokenAnswer({}));
        assert.equal(refused(await tokens.token(GRAPH)).evidence.fault?.code, 'ASSERTION_FILE_EMPTY');
      });
    });
  });

  describe('with a managed identity', () => {
    const identityToken = (claims: object) =>
      answer(200, { access_token: jwt(claims), expires_on: String(inAnHour()), resource: 'r', token_type: 'Bearer' });
    const system: Credential = { kind: 'managed-identity' };

    it('asks the machine’s own endpoint once, for the system-assigned identity', async () => {
      const { http, tokens } = source(system, () => identityToken({ oid: 'o' }));
      const outcome = granted(await tokens.token(GRAPH));
      assert.equal(outcome.claims.oid, 'o');
      assert.equal(http.requests.length, 1);
      const [request] = http.requests;
      const url = new URL(request?.url ?? '');
      assert.equal(url.host, '169.254.169.254');
      assert.equal(url.searchParams.get('resource'), GRAPH.audience);
      assert.equal(url.searchParams.get('client_id'), null);
      assert.equal(request?.purpose, 'identity');
      assert.equal(request?.headers?.Metadata, 'true');
    });

    it('names a user-assigned one by its client ID', async () => {
      const { http, tokens } = source({ kind: 'managed-identity', clientId: CLIENT }, () => identityToken({}));
      granted(await tokens.token(GRAPH));
      assert.equal(new URL(http.requests[0]?.url ?? '').searchParams.get('client_id'), CLIENT);
    });

    it('gives each source its own network and its own answer, also at the same time', async () => {
      const one = source(system, () => identityToken({ oid: 'one' }));
      const two = source(system, async () => {
        await new Promise((resolve) => setImmediate(resolve));
        return identityToken({ oid: 'two' });
      });
      const [first, second] = await Promise.all([one.tokens.token(GRAPH), two.tokens.token(GRAPH)]);
      assert.equal(granted(first).claims.oid, 'one');
      assert.equal(granted(second).claims.oid, 'two');
    });

    it('asks each time, past the cache of MSAL', async () => {
      const { http, tokens } = source(system, () => identityToken({ exp: inAnHour() }));
      await tokens.token(GRAPH);
      await tokens.token(GRAPH);
      assert.equal(http.requests.length, 2);
    });

    it('keeps the endpoint’s refusal', async () => {
      const body = { error: 'invalid_request', error_description: 'Identity not found' };
      const { http, tokens } = source(system, () => answer(400, body));
      const { evidence } = refused(await tokens.token(GRAPH));
      assert.equal(evidence.asked.endpoint, 'identity');
      assert.match(evidence.asked.url ?? '', /^http:\/\/169\.254\.169\.254\//);
      assert.equal(evidence.answer?.body, JSON.stringify(body));
      assert.equal(http.requests.length, 1);
    });

    it('says which key file of Azure Arc cannot be read, and why (issue 17, N2)', function () {
      this.timeout(60_000);
      const here = 'http://127.0.0.1:40342';
      const env = {
        ...process.env,
        IDENTITY_ENDPOINT: `${here}/metadata/identity/oauth2/token`,
        IMDS_ENDPOINT: here,
      };
      const script = join(__dirname, 'support', 'azureArc.ts');
      const { stdout, stderr } = spawnSync(process.execPath, ['--import=tsx', script], { encoding: 'utf8', env });
      assert.equal(stderr, '');
      const { evidence } = refused(JSON.parse(stdout));
      assert.equal(evidence.asked.endpoint, 'identity');
      assert.equal(evidence.asked.url?.startsWith(here), true);
      assert.equal(evidence.fault?.code, 'IDENTITY_KEY_UNREADABLE');
      assert.match(evidence.fault?.message ?? '', /key file cannot be read \(ENOENT\): .*none\.key$/);
      assert.equal(evidence.answer, undefined);
    });

    it('keeps the fault where there is no endpoint, after one request', async () => {
      const { http, tokens } = source(system, () => fault('TIMEOUT'));
      const { evidence } = refused(await tokens.token(GRAPH));
      assert.equal(evidence.asked.endpoint, 'identity');
      assert.equal(evidence.fault?.code, 'TIMEOUT');
      assert.equal(http.requests.length, 1);
    });

    for (const status of [404, 429, 500, 503]) {
      it(`leaves trying again after ${status} to the HTTP client`, async () => {
        const { http, tokens } = source(system, () => answer(status, { error: 'x' }));
        refused(await tokens.token(GRAPH));
        assert.equal(http.requests.length, 1);
      });
    }
  });
});
