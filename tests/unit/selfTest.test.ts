import assert from 'node:assert/strict';
import type { HttpOutcome } from '../../core/http/client';
import { Secret } from '../../core/model/secret';
import { registrationPath } from '../../core/resources/registration';
import {
  answer,
  app,
  CLIENT,
  checkOf,
  type Entra,
  good,
  holding,
  list,
  PRINCIPAL,
  run,
  runIn,
  statuses,
  TENANT,
  testSetup,
} from './selfTestFixtures';

const entra = holding('User.Read.All');
const configuration = (subScope?: string, instance = 'microsoftonline.com') =>
  answer(200, { cloud_instance_name: instance, tenant_region_sub_scope: subScope ?? null });

describe('A run where all is well', () => {
  it('passes with one token request for each resource and one call for each check, that of the expiry date included', async () => {
    const { report, http, tokens } = await run({}, entra, good);
    assert.equal(report.outcome, 'passed');
    assert.deepEqual(statuses(report), {
      'graph.token': 'passed',
      'graph.read': 'passed',
      'powerbi.token': 'passed',
      'powerbi.access': 'passed',
      'credential.expiry': 'skipped',
    });
    assert.deepEqual(http.asked.sort(), [
      'api.powerbi.com/v1.0/myorg/groups?$top=10',
      `graph.microsoft.com${registrationPath(CLIENT)}`,
      'graph.microsoft.com/v1.0/users?$top=1&$select=id',
    ]);
    assert.deepEqual(
      tokens.map(({ audience }) => audience),
      ['https://graph.microsoft.com', 'https://analysis.windows.net/powerbi/api'],
    );
  });

  it('asks for the tenant’s cloud once, and only with auto', async () => {
    const auto = (connectionId: string) => app({ connectionId, clientId: `${connectionId}-app`, cloud: 'auto' });
    const script = (path: string) =>
      path.includes('openid-configuration') ? configuration() : good(path, {} as never);
    const { http, report } = await run({ apps: [auto('a'), auto('b')] }, entra, script);
    assert.equal(http.asked.filter((path) => path.includes('openid-configuration')).length, 1);
    assert.equal(http.asked.length, 7);
    assert.equal(report.outcome, 'passed');
  });

  it('opens the connection to the probe’s host while the token is on its way', async () => {
    const { http } = await run({}, entra, good);
    // To Microsoft Graph a second one, for the end of the secret.
    const graph = 'https://graph.microsoft.com';
    assert.deepEqual(http.preconnected, [graph, graph, 'https://api.powerbi.com']);
  });

  it('opens as many as the checks behind one token send at once', async () => {
    const graphRequests = ['/users', '/groups', '/sites'].map(
      (path) => ({ method: 'GET', path, version: 'v1.0' }) as const,
    );
    const { http } = await run({ graphRequests, credentialExpiryDays: 30 }, entra, good);
    const toGraph = http.preconnected.filter((address) => address === 'https://graph.microsoft.com');
    // The three calls, the basic read, and the end of the secret.
    assert.equal(toGraph.length, 5);
  });

  it('opens none for a check that finds the connection of the one in front of it free', async () => {
    const powerbiWorkspaces = [{ id: '6a1c7b0e-1f33-4a57-9a39-6a1f2f0a7c11' }];
    const { http } = await run({ powerbiWorkspaces }, entra, good);
    assert.equal(http.preconnected.filter((address) => address === 'https://api.powerbi.com').length, 1);
  });

  it('keeps what the tokens say of the app', async () => {
    const { report } = await run({}, entra, good);
    assert.equal(report.apps[0]?.displayName, 'Release');
    assert.equal(report.apps[0]?.servicePrincipalId, PRINCIPAL);
    assert.deepEqual(report.apps[0]?.grantedRoles, { graph: ['User.Read.All'], powerbi: [] });
  });

  it('tells of each check once, up to the total', async () => {
    const { events } = await run({}, entra, good);
    const checks = events.filter((event) => event.type === 'check');
    assert.deepEqual(
      checks.map(({ done, total }) => [done, total]),
      [1, 2, 3, 4, 5].map((done) => [done, 5]),
    );
  });

  it('does not let names from outside move the cursor or add lines', async () => {
    const { report } = await run({}, () => ({ app_displayname: 'x\u001b[2J\n##vso[task.complete]\u2028y' }), good);
    assert.doesNotMatch(report.apps[0]?.displayName ?? '', /[\u0000-\u001f\u2028]/);
  });
});

describe('A fault that all resources share', () => {
  it('is reported once: the other token checks hang on the first', async () => {
    const { report, check } = await run({}, () => ({ aadsts: 7000215 }), good);
    assert.deepEqual(statuses(report), {
      'graph.token': 'failed',
      'graph.read': 'skipped',
      'powerbi.token': 'skipped',
      'powerbi.access': 'skipped',
      'credential.expiry': 'skipped',
    });
    assert.equal(check('powerbi.token').dependsOn, 'graph.token');
    assert.equal(check('powerbi.access').dependsOn, 'graph.token');
    assert.equal(check('graph.token').diagnosis?.owner, 'app-owner');
    assert.equal(report.outcome, 'failed');
  });

  it('is not seen where two resources have a fault of their own', async () => {
    const { report, check } = await run({}, () => ({ aadsts: 500011 }), good);
    assert.equal(statuses(report)['powerbi.token'], 'failed');
    assert.equal(check('powerbi.token').diagnosis?.links[0]?.kind, 'powerbi-signup');
    assert.notEqual(check('graph.token').diagnosis?.links[0]?.kind, 'powerbi-signup');
  });

  it('is not seen where the two differ', async () => {
    const { report } = await run({}, (resource) => ({ aadsts: resource === 'graph' ? 7000215 : 7000222 }), good);
    assert.equal(statuses(report)['powerbi.token'], 'failed');
  });

  it('leaves the other resource alone where only one is concerned', async () => {
    const fine: ReturnType<Entra> = {};
    const one: Entra = (resource) => (resource === 'graph' ? { aadsts: 65001 } : fine);
    const { report } = await run({}, one, good);
    assert.equal(statuses(report)['graph.token'], 'failed');
    assert.equal(statuses(report)['powerbi.access'], 'passed');
  });

  it('is unverified where nothing answered', async () => {
    const { report } = await run({}, () => ({ fault: 'ENOTFOUND' }), good);
    assert.equal(statuses(report)['graph.token'], 'unverified');
    assert.equal(report.outcome, 'unverified');
  });
});

describe('A token', () => {
  it('from another tenant is refused', async () => {
    const { check } = await run({}, () => ({ tid: '99999999-aaaa-4bbb-8ccc-999999999999' }), good);
    assert.equal(check('graph.token').status, 'failed');
    assert.equal(check('graph.read').dependsOn, 'graph.token');
  });

  for (const aud of ['https://graph.microsoft.com/', '00000003-0000-0000-c000-000000000000']) {
    it(`is right for Graph with the audience ${aud}`, async () => {
      const { report } = await run({ resources: ['graph'] }, () => ({ aud, roles: ['User.Read.All'] }), good);
      assert.equal(report.outcome, 'passed');
    });
  }

  it('for another resource is refused', async () => {
    const { check } = await run({ resources: ['graph'] }, () => ({ aud: 'https://management.azure.com' }), good);
    assert.equal(check('graph.token').status, 'failed');
  });

  const custom = (resource: string, url = 'https://orders.example.com/') => ({
    resources: [],
    customApis: [{ name: 'orders', resource, url, permissions: [] }],
  });
  const ID = '0a1b2c3d-4b5a-4c6d-8e7f-0a1b2c3d4e5f';
  for (const [resource, aud, status] of [
    ['api://orders', 'api://orders', 'passed'],
    ['api://orders', ID, 'passed'],
    [ID, 'api://orders', 'passed'],
    [ID, 'https://orders.contoso.com', 'passed'],
    ['api://orders', '00000003-0000-0000-c000-000000000000', 'failed'],
    ['api://orders', '00000009-0000-0000-c000-000000000000', 'failed'],
    ['api://orders', 'cfa8b339-82a2-471a-a3c9-0fc0be7a4093', 'failed'],
    ['api://orders', 'fb60f99c-7a34-4190-8149-302f77469936', 'failed'],
    [ID, 'https://graph.microsoft.com', 'failed'],
    [ID, 'https://analysis.windows.net/powerbi/api', 'failed'],
    [ID, 'api://AzureADTokenExchange', 'failed'],
    [ID, '11111111-4b5a-4c6d-8e7f-0a1b2c3d4e5f', 'failed'],
  ] as const) {
    it(`for ${aud} ${status === 'passed' ? 'is' : 'is never'} shown to an API that is asked for as ${resource}`, async () => {
      const { check, http } = await run(custom(resource), () => ({ aud }), good);
      assert.equal(check('orders.token').status, status);
      assert.equal(http.asked.length > 0, status === 'passed');
    });
  }

  it('of Key Vault may name it by its ID, and Graph’s is never taken for that', async () => {
    const vault = custom('https://vault.azure.net', 'https://mine.vault.azure.net/secrets');
    const named = (aud: string) => run(vault, () => ({ aud }), good);
    assert.equal((await named('cfa8b339-82a2-471a-a3c9-0fc0be7a4093')).check('orders.token').status, 'passed');
    const graphs = await named('00000003-0000-0000-c000-000000000000');
    assert.equal(graphs.check('orders.token').status, 'failed');
    assert.deepEqual(graphs.http.asked, []);
  });

  it('is never in the report or in an event', async () => {
    const { report, events } = await run({}, entra, () => answer(500, 'oops'));
    assert.doesNotMatch(JSON.stringify([report, events]), /the-token|the-secret/);
  });
});

describe('Several connections', () => {
  const first = app({ connectionId: 'one' });
  const second = app({
    connectionId: 'two',
    tenantId: TENANT.toUpperCase(),
    credential: { kind: 'certificate', pem: new Secret('PEM') },
  });

  it('to one app share a section and its probes, and each signs in', async () => {
    const { report, http, tokens } = await run({ apps: [first, second] }, entra, good);
    assert.deepEqual(report.apps[0]?.connectionIds, ['one', 'two']);
    assert.equal(report.apps.length, 1);
    assert.equal(http.asked.length, 3);
    assert.equal(tokens.length, 4);
    assert.equal(statuses(report)['graph.token:two'], 'passed');
  });

  it('do not hide each other’s failures, and the probes use whichever token there is', async () => {
    const one = (_: string, { connectionId }: { connectionId: string }) =>
      connectionId === 'one' ? { aadsts: 7000215 } : { roles: ['User.Read.All'] };
    const { report } = await run({ apps: [first, second] }, one, good);
    assert.equal(statuses(report)['graph.token'], 'failed');
    assert.equal(statuses(report)['graph.token:two'], 'passed');
    assert.equal(statuses(report)['graph.read'], 'passed');
    assert.equal(report.outcome, 'failed');
  });

  it('to other apps or tenants are sections of their own', async () => {
    const apps = [first, app({ clientId: 'other' }), app({ tenantId: 'other' }), app({ cloud: 'usGovGcc' })];
    assert.equal((await run({ apps }, entra, good)).report.apps.length, 4);
  });

  it('are tested no more than eight apps at a time', async () => {
    let active = 0;
    let most = 0;
    const apps = Array.from({ length: 40 }, (_, index) => app({ connectionId: `${index}`, clientId: `app-${index}` }));
    const { report } = await run({ apps, resources: ['graph'], credentialExpiryDays: 0 }, entra, async () => {
      most = Math.max(most, ++active);
      await new Promise<void>((resolve) => setImmediate(resolve));
      active--;
      return list({ id: '1' });
    });
    assert.equal(most, 8);
    assert.equal(report.apps.length, 40);
    assert.equal(report.outcome, 'passed');
  });
});

const PUBLIC_POWERBI = 'https://analysis.windows.net/powerbi/api';

describe('The cloud of a tenant', () => {
  const auto = (cloudHint?: 'public' | 'usGovGccHigh') => ({ apps: [app({ cloud: 'auto', cloudHint })] });

  it('of a government community is Power BI’s business only', async () => {
    const { report, http, tokens } = await run(auto(), entra, (path, request) => {
      if (path.includes('openid-configuration')) return configuration('GCC');
      return path.startsWith('api.powerbigov.us') ? list({ id: '1' }) : good(path, request);
    });
    assert.equal(report.outcome, 'passed');
    assert.equal(report.apps[0]?.cloud, 'usGovGcc');
    const audiences = (resource: string) =>
      tokens.filter((one) => one.resource === resource).map((one) => one.audience);
    assert.deepEqual(audiences('graph'), ['https://graph.microsoft.com']);
    assert.deepEqual(audiences('powerbi'), [PUBLIC_POWERBI, 'https://analysis.usgovcloudapi.net/powerbi/api']);
    assert.ok(http.asked.every((path) => !path.startsWith('api.powerbi.com')));
    assert.ok(!JSON.stringify(report).includes(PUBLIC_POWERBI));
  });

  it('that refuses the likeliest audience, and is another one, was never asked for it', async () => {
    const refusing: Entra = (resource, one, audience) =>
      audience === PUBLIC_POWERBI ? { aadsts: 500011, status: 400 } : entra(resource, one, audience);
    const { report, check, events, tokens } = await run(auto(), refusing, (path, request) => {
      if (path.includes('openid-configuration')) return configuration('GCC');
      return path.startsWith('api.powerbigov.us') ? list({ id: '1' }) : good(path, request);
    });
    assert.ok(tokens.some(({ audience }) => audience === PUBLIC_POWERBI));
    assert.equal(report.outcome, 'passed');
    assert.equal(check('powerbi.token').attempts, 1);
    assert.doesNotMatch(JSON.stringify([report, events]), /500011|analysis\.windows\.net/);
  });

  it('is asked for no token beside the question where a machine or a person would notice', async () => {
    for (const kind of ['managed-identity', 'user'] as const) {
      const apps = [app({ cloud: 'auto', credential: { kind } })];
      const { tokens } = await run({ apps }, entra, (path, request) =>
        path.includes('openid-configuration') ? configuration('GCC') : good(path, request),
      );
      assert.ok(tokens.every(({ audience }) => audience !== PUBLIC_POWERBI));
    }
  });

  it('is known to the second app of the same tenant, which asks for the right token only', async () => {
    const apps = Array.from({ length: 10 }, (_, index) =>
      app({ cloud: 'auto', connectionId: `connection-${index}`, clientId: CLIENT.replace(/^.{2}/, `${10 + index}`) }),
    );
    const { tokens } = await run({ apps }, entra, (path, request) => {
      if (path.includes('openid-configuration')) return configuration('GCC');
      return path.startsWith('api.powerbigov.us') ? list({ id: '1' }) : good(path, request);
    });
    const last = tokens.filter(({ connection, resource }) => connection === 'connection-9' && resource === 'powerbi');
    assert.deepEqual(
      last.map(({ audience }) => audience),
      ['https://analysis.usgovcloudapi.net/powerbi/api'],
    );
  });

  it('that nobody knows gets no call of Power BI, and the error names it', async () => {
    const { check, http } = await run(auto(), entra, (path, request) =>
      path.includes('openid-configuration') ? configuration(undefined, 'sovcloud-identity.fr') : good(path, request),
    );
    assert.equal(check('powerbi.token').diagnosis?.cause, 'wrong-cloud');
    assert.match(check('powerbi.token').diagnosis?.explanation ?? '', /not a known one: sovcloud-identity\.fr/);
    assert.ok(http.asked.every((path) => !path.includes('powerbi')));
  });

  it('must be known, and a custom one have its hosts, before anything is asked', async () => {
    for (const cloud of ['custom', 'AzureUSGovernment', 'constructor'] as const) {
      const asked: string[] = [];
      const running = run({ apps: [app({ cloud: cloud as 'custom' })] }, entra, (path) => {
        asked.push(path);
        return list();
      });
      await assert.rejects(running, /cloud is/);
      assert.deepEqual(asked, []);
    }
  });

  it('makes Graph wait only where its host hangs on it', async () => {
    const { http, tokens } = await run(auto('usGovGccHigh'), entra, (path) =>
      path.includes('openid-configuration') ? configuration('DOD', 'microsoftonline.us') : list({ id: '1' }),
    );
    const audiences = tokens.filter(({ resource }) => resource === 'graph').map(({ audience }) => audience);
    assert.deepEqual(audiences, ['https://dod-graph.microsoft.us'], 'no cloud is likelier behind this login host');
    assert.ok(http.preconnected.every((address) => address !== 'https://graph.microsoft.us'));
    assert.ok(http.asked.every((path) => !path.startsWith('graph.microsoft.us')));
  });

  it('costs no second token request where the connection was right', async () => {
    const { tokens } = await run(auto(), entra, (path, request) =>
      path.includes('openid-configuration') ? configuration() : good(path, request),
    );
    assert.equal(tokens.length, 2);
  });

  it('lets the Graph call go out before the tenant has answered', async () => {
    const order: string[] = [];
    let answerNow: (outcome: HttpOutcome) => void = () => {};
    await run(auto(), entra, (path, request) => {
      order.push(path.includes('openid-configuration') ? 'discovery' : path.startsWith('graph') ? 'graph' : 'powerbi');
      if (path.includes('openid-configuration')) return new Promise<HttpOutcome>((resolve) => (answerNow = resolve));
      if (path.startsWith('graph')) answerNow(configuration());
      return good(path, request);
    });
    assert.deepEqual(order, ['discovery', 'graph', 'graph', 'powerbi']);
  });

  it('that is another than the connection’s is named, once', async () => {
    const { check, report } = await run(
      auto('public'),
      () => ({ aadsts: 900382 }),
      () => configuration('DODCON', 'microsoftonline.us'),
    );
    assert.equal(check('graph.token').status, 'failed');
    assert.match(JSON.stringify(check('graph.token').diagnosis), /US Government GCC High/);
    assert.equal(statuses(report)['powerbi.token'], 'skipped');
  });

  it('falls back to the connection’s where the tenant does not tell', async () => {
    const { report } = await run(auto(), entra, (path, request) =>
      path.includes('openid-configuration') ? answer(500) : good(path, request),
    );
    assert.equal(report.outcome, 'passed');
    assert.equal(report.apps[0]?.cloud, 'public');
  });

  it('is not guessed for a tenant that Entra does not know: no host of any cloud is asked for Power BI', async () => {
    const unknown = answer(400, { error: 'invalid_tenant', error_description: "AADSTS90002: Tenant 'x' not found." });
    const { check, http } = await run(auto(), entra, (path, request) =>
      path.includes('openid-configuration') ? unknown : good(path, request),
    );
    assert.equal(check('powerbi.token').diagnosis?.cause, 'tenant-not-found');
    assert.deepEqual(
      http.asked.filter((path) => path.startsWith('api.powerbi')),
      [],
    );
  });

  it('is not guessed at the cost of the tenant: where it is unknown, an unknown audience blames nobody', async () => {
    const refusing: Entra = (resource, one) =>
      resource === 'powerbi' ? { aadsts: 500011, status: 400 } : entra(resource, one);
    const { report, check } = await run(auto(), refusing, (path, request) =>
      path.includes('openid-configuration') ? answer(503) : good(path, request),
    );
    assert.equal(report.outcome, 'unverified');
    assert.equal(check('powerbi.token').status, 'unverified');
    assert.equal(check('powerbi.token').diagnosis?.owner, 'none');
  });

  it('decides about every link', async () => {
    const values = {
      apps: [app({ cloud: 'china' })],
      graphPermissions: ['User.Read.All'],
      consentRedirectUri: 'https://x.example/',
    };
    const { check } = await run(values, holding(), () => undefined);
    const url = new URL(check('graph.permissions').diagnosis?.links[0]?.url ?? '');
    assert.equal(url.host, 'login.partner.microsoftonline.cn');
    assert.equal(url.searchParams.get('client_id'), CLIENT);
    assert.equal(url.searchParams.get('redirect_uri'), 'https://x.example/');
  });
});

describe('A canceled run', () => {
  it('gives back what is known, and calls the rest unverified', async () => {
    const abort = new AbortController();
    const here = testSetup(entra, (path, request) => {
      if (!path.startsWith('api.powerbi.com')) return good(path, request);
      abort.abort();
      return { kind: 'fault', code: 'CANCELLED', message: 'cancelled', attempts: 1, durationMs: 1 };
    });
    here.services.signal = abort.signal;
    const apps = [app(), app({ clientId: 'later' })];
    const { report } = await runIn({ ...here }, { apps, powerbiAdminApi: true });
    assert.equal(checkOf(report, 'graph.read').status, 'passed');
    assert.equal(checkOf(report, 'powerbi.access').status, 'unverified');
    assert.equal(checkOf(report, 'powerbi.access').diagnosis?.cause, 'run-canceled');
    assert.equal(report.outcome, 'unverified');
  });

  it('asks nobody when it was canceled before it began', async () => {
    const here = testSetup(entra, good);
    here.services.signal = AbortSignal.abort();
    const { report, http, tokens } = await runIn(here, {});
    assert.deepEqual([...http.asked, ...tokens], []);
    assert.equal(report.outcome, 'unverified');
  });
});

describe('A check that breaks', () => {
  it('is unverified and does not take the others with it', async () => {
    const { report, check } = await run({}, entra, (path, request) => {
      if (path.startsWith('graph')) throw new Error('a mistake\nof ours');
      return good(path, request);
    });
    assert.equal(check('graph.read').status, 'unverified');
    assert.doesNotMatch(check('graph.read').found, /\n/);
    assert.equal(statuses(report)['powerbi.access'], 'passed');
  });
});
