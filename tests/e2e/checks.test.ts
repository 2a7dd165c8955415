import assert from 'node:assert/strict';
import { CLOUDS } from '../../core/cloud/clouds';
import { createAppCertificate } from '../../simulator/cloud/network/pki';
import { GRAPH_APP_ID } from '../../simulator/cloud/permissions';
import type { SceneConnection, SceneSetup } from '../../simulator/scenes';
import { inCloud } from '../../simulator/scenes/cloudScenes';
import {
  certificateConnection,
  connectionInputs,
  devOpsIdentity,
  federatedConnection,
  jobToken,
  managedIdentityConnection,
  secretConnection,
} from '../../simulator/scenes/connections';
import { allPassed, excessPermissions } from '../../simulator/scenes/consentScenes';
import {
  contoso,
  DAY,
  GRAPH_PERMISSIONS,
  grantNeeded,
  NEEDED,
  type ReportingApp,
  reportingApp,
} from '../../simulator/scenes/contoso';
import { multiTenant } from '../../simulator/scenes/severalScenes';
import { appOf, checkOf, consentLinksIn } from './support/expect';
import { inWorld, type StepSetup, type World } from './support/testBed';

/** A step for one app that holds everything, with more inputs. */
function rightApp(world: World, inputs: Record<string, string> = {}): StepSetup & { reporting: ReportingApp } {
  const reporting = reportingApp(world.model, contoso(world.model));
  grantNeeded(world.model, reporting.app);
  const connections = [secretConnection('contoso-reports', reporting, reporting.secret)];
  return { reporting, connections, inputs: { ...connectionInputs(connections), ...GRAPH_PERMISSIONS, ...inputs } };
}

describe('workspaces', () => {
  it('are reached with a role at least so high as asked for', () =>
    inWorld(async (world) => {
      const { reporting, ...setup } = rightApp(world);
      const { workspace, app, tenant } = reporting;
      const roles = ['Viewer', 'Contributor', 'Member', 'Admin'] as const;
      const grid: string[] = [];
      for (const held of roles) {
        workspace.members.set(app.objectId, held);
        for (const wanted of roles) {
          const inputs = { ...setup.inputs, resources: 'powerbi', graphPermissions: '' };
          const outcome = await world.run({
            ...setup,
            inputs: { ...inputs, powerbiWorkspaces: `${workspace.id} ${wanted}` },
          });
          const check = checkOf(outcome, `powerbi.workspace:${workspace.id}`);
          grid.push(`${held} for ${wanted}: ${check.status}`);
          if (check.status === 'failed') {
            assert.equal(check.diagnosis?.cause, 'workspace-role-too-low');
            assert.equal(check.diagnosis?.owner, 'workspace-admin');
            assert.ok(outcome.summary.includes(app.objectId) && outcome.summary.includes(app.displayName));
          }
        }
      }
      assert.equal(tenant.powerbi.workspaces.length, 1);
      assert.deepEqual(
        grid,
        roles.flatMap((held, rank) =>
          roles.map((wanted, need) => `${held} for ${wanted}: ${rank >= need ? 'passed' : 'failed'}`),
        ),
      );
    }));

  it('have a role that comes from a group proved by read-only calls', () =>
    inWorld(async (world) => {
      const { reporting, ...setup } = rightApp(world);
      const { workspace, app, allowed } = reporting;
      workspace.members.delete(app.objectId);
      workspace.members.set(allowed.id, 'Contributor');
      setup.inputs.powerbiWorkspaces = `${workspace.id} Contributor`;
      const check = checkOf(await world.run(setup), `powerbi.workspace:${workspace.id}`);
      assert.equal(check.status, 'passed');
      assert.match(check.found, /at least Contributor/);
    }));
});

describe('the admin API of Power BI', () => {
  it('passes where it is allowed, and is never a matter of consent where it is not', () =>
    inWorld(async (world) => {
      const { reporting, ...setup } = rightApp(world, { powerbiAdminApi: 'true' });
      const { tenant, app } = reporting;
      const off = await world.run(setup);
      assert.equal(checkOf(off, 'powerbi.admin').diagnosis?.cause, 'power-bi-admin-setting-off');
      tenant.powerbi.adminApis = 'on';
      assert.equal((await world.run(setup)).result, 'Succeeded');
      world.model.grant(app, tenant.cloud.powerbiAppId, 'Tenant.ReadWrite.All');
      const inverted = await world.run(setup);
      assert.equal(checkOf(inverted, 'powerbi.admin').diagnosis?.cause, 'power-bi-permissions-block-admin-api');
      for (const { log, outputVariables } of [off, inverted]) {
        assert.deepEqual(consentLinksIn(log), []);
        assert.equal(outputVariables.consentUrl, '');
      }
      assert.equal(world.cloud.requests.filter(({ path }) => path.includes('/admin/')).length, 3, 'one call a run');
    }));
});

describe('requests that the step names', () => {
  it('prove reading any user’s group memberships, and are tried although the permission check failed', () =>
    inWorld(async (world) => {
      const { reporting, ...setup } = rightApp(world);
      const [user] = reporting.tenant.users;
      const path = `/users/${user?.id}/transitiveMemberOf?$top=5`;
      setup.inputs.graphRequests = path;
      assert.equal(checkOf(await world.run(setup), `graph.request:${path}`).status, 'passed');

      reporting.app.roles = reporting.app.roles.filter(({ value }) => value !== 'GroupMember.Read.All');
      const outcome = await world.run(setup);
      assert.equal(checkOf(outcome, 'graph.permissions').status, 'failed');
      const request = checkOf(outcome, `graph.request:${path}`);
      assert.equal(request.status, 'failed');
      assert.match(request.found, /only IDs returned/);
    }));

  it('are sent as they stand, to Graph’s own host and with GET only', () =>
    inWorld(async (world) => {
      const { reporting, ...setup } = rightApp(world, { resources: 'graph' });
      const id = reporting.tenant.users[0]?.id;
      setup.inputs.graphRequests = `/beta/users/${id}?$select=id,displayName\nGET /groups?$count=true`;
      const outcome = await world.run(setup);
      assert.equal(outcome.result, 'Succeeded', outcome.log);
      const probes = world.cloud.requestsFor('probe');
      assert.ok(probes.every(({ method, host }) => method === 'GET' && host === 'graph.microsoft.com'));
      assert.ok(probes.some(({ path, query }) => path === `/beta/users/${id}` && query.$select === 'id,displayName'));
      assert.ok(probes.some(({ path, headers }) => path === '/v1.0/groups' && headers.consistencylevel === 'eventual'));
    }));
});

describe('a custom API', () => {
  const API = { audience: 'api://contoso-orders', host: 'orders.contoso.com', roles: ['Orders.Read.All'] };

  function withApi(world: World, yaml: string[] = []): StepSetup {
    const { reporting, ...setup } = rightApp(world, { resources: 'graph' });
    const api = world.model.addCustomApi(reporting.tenant, 'Contoso Orders', API);
    world.model.grant(reporting.app, api.appId, ...API.roles);
    const entry = ['- name: orders', '  resource: api://contoso-orders', '  url: https://orders.contoso.com/health'];
    return { ...setup, inputs: { ...setup.inputs, customApis: [...entry, ...yaml].join('\n') } };
  }

  it('that redirects is not followed, whatever it points to', async () => {
    for (const to of [
      'https://evil.example.net/steal',
      'https://graph.microsoft.com/v1.0/users',
      'http://orders.contoso.com/',
    ]) {
      for (const status of [301, 302, 303, 307, 308]) {
        await inWorld(async (world) => {
          const setup = withApi(world);
          world.cloud.faults.add({ when: { host: API.host }, do: { kind: 'redirect', to, status } });
          const outcome = await world.run(setup);
          assert.equal(checkOf(outcome, 'orders.request').diagnosis?.cause, 'redirected-elsewhere');
          assert.ok(!world.cloud.connects.some(({ host }) => host.includes('evil')));
          const shown = world.cloud.requests.filter(({ token }) => token?.audience === API.audience);
          assert.deepEqual(
            shown.map(({ host }) => host),
            [API.host],
          );
        });
      }
    }
  });

  it('gets no token but its own, even where it names another resource’s audience in its refusal', () =>
    inWorld(async (world) => {
      const setup = withApi(world);
      const challenge =
        'Bearer resource="https://graph.microsoft.com", authorization_uri="https://evil.example.net/authorize"';
      world.cloud.faults.add({
        when: { host: API.host },
        do: { kind: 'status', status: 401, headers: { 'www-authenticate': challenge } },
      });
      const outcome = await world.run(setup);
      assert.equal(checkOf(outcome, 'orders.request').status, 'failed');
      assert.ok(!world.cloud.connects.some(({ host }) => host.includes('evil')));
    }));

  it('passes with its permission, and asks for consent without', () =>
    inWorld(async (world) => {
      const setup = withApi(world, ['  permissions: [Orders.Read.All]']);
      assert.equal((await world.run(setup)).result, 'Succeeded');
      const [app] = world.model.tenants.flatMap(({ enterpriseApps }) =>
        enterpriseApps.filter(({ kind, roles }) => kind === 'application' && roles.length > 0),
      );
      assert.ok(app);
      app.roles = app.roles.filter(({ value }) => value !== 'Orders.Read.All');
      const check = checkOf(await world.run(setup), 'orders.permissions');
      assert.deepEqual([check.status, check.diagnosis?.links[0]?.kind], ['failed', 'admin-consent']);
    }));
});

describe('the end of a credential', () => {
  const expiryOf = async (world: World, setup: StepSetup) => checkOf(await world.run(setup), 'credential.expiry');

  it('of a certificate is known offline: it warns inside the days asked for and says nothing beyond', () =>
    inWorld(async (world) => {
      const { reporting, ...setup } = rightApp(world);
      const ending = createAppCertificate({ commonName: 'ending', notAfter: new Date(Date.now() + 9.5 * DAY) });
      reporting.registration.certificates.push(ending);
      setup.connections.splice(0, 1, certificateConnection('contoso-reports', reporting, ending));
      const warned = await expiryOf(world, setup);
      assert.equal(warned.status, 'warned');
      assert.equal(warned.diagnosis?.links[0]?.kind, 'app-registration-credentials');
      setup.inputs.credentialExpiryDays = '9';
      assert.equal((await expiryOf(world, setup)).status, 'passed');
      setup.inputs.credentialExpiryDays = '0';
      const outcome = await world.run(setup);
      assert.ok(!appOf(outcome).checks.some(({ id }) => id === 'credential.expiry'));
    }));

  it('of a secret is read from the app’s own registration, and skipped with the reason where it may not be read', () =>
    inWorld(async (world) => {
      const { reporting, ...setup } = rightApp(world);
      reporting.tenant.ownObjectsReadable = false;
      const skipped = await expiryOf(world, setup);
      assert.equal(skipped.status, 'skipped');
      assert.match(skipped.found, /app registration/);
      assert.equal((await world.run(setup)).result, 'Succeeded');

      world.model.grant(reporting.app, GRAPH_APP_ID, 'Application.Read.All');
      const [secret] = reporting.registration.secrets;
      assert.ok(secret);
      secret.expires = new Date(Date.now() + 3.5 * DAY);
      assert.equal((await expiryOf(world, setup)).status, 'warned');
      secret.expires = new Date(Date.now() + 300 * DAY);
      const passed = await world.run(setup);
      assert.equal(checkOf(passed, 'credential.expiry').status, 'passed');
      assert.equal(appOf(passed).credentialExpires, secret.expires.toISOString());
    }));

  it('that lies in the past fails', () =>
    inWorld(async (world) => {
      const { reporting, ...setup } = rightApp(world);
      world.model.grant(reporting.app, GRAPH_APP_ID, 'Application.Read.All');
      const [secret] = reporting.registration.secrets;
      assert.ok(secret);
      // The cloud's clock still lets it in.
      secret.expires = new Date(Date.now() - DAY);
      world.cloud.aheadMs = -2 * DAY;
      const outcome = await world.run(setup, { fakeClock: false });
      const check = checkOf(outcome, 'credential.expiry');
      assert.deepEqual([check.status, check.diagnosis?.cause], ['failed', 'secret-expired']);
    }));
});

describe('permissions beyond the required ones', () => {
  for (const [choice, status, result] of [
    ['ignore', undefined, 'Succeeded'],
    ['warn', 'warned', 'SucceededWithIssues'],
    ['fail', 'failed', 'Failed'],
  ] as const) {
    it(`${choice}: the run ends in ${result}`, () =>
      inWorld(async (world) => {
        const setup = excessPermissions.build(world.model);
        const outcome = await world.run({ ...setup, inputs: { ...setup.inputs, excessPermissions: choice } });
        assert.equal(appOf(outcome).checks.find(({ id }) => id === 'graph.excess')?.status, status);
        assert.equal(outcome.result, result);
        if (status) assert.match(checkOf(outcome, 'graph.excess').found, /Mail\.Send/);
      }));
  }
});

describe('a check that could not be verified', () => {
  for (const [choice, result, outcomeVariable] of [
    ['fail', 'Failed', 'unverified'],
    ['warn', 'SucceededWithIssues', 'warned'],
  ] as const) {
    it(`ends the run in ${result} with unverified: ${choice}, and is never called a permission problem`, () =>
      inWorld(async (world) => {
        const setup = allPassed.build(world.model);
        world.cloud.faults.add({ when: { host: CLOUDS.public.powerbi }, do: { kind: 'status', status: 503 } });
        const inputs = { ...setup.inputs, unverified: choice };
        const outcome = await world.run({ ...setup, inputs }, { fakeClock: true });
        const check = checkOf(outcome, 'powerbi.access');
        assert.deepEqual([check.status, check.diagnosis?.owner, check.attempts], ['unverified', 'none', 3]);
        assert.equal(check.diagnosis?.retryable, true);
        assert.deepEqual([outcome.result, outcome.outputVariables.outcome], [result, outcomeVariable]);
        assert.equal(outcome.outputVariables.consentUrl, '');
      }));
  }

  it('is tried again after the time that the service asks for, and passes', () =>
    inWorld(async (world) => {
      const setup = allPassed.build(world.model);
      world.cloud.faults.add({
        when: { host: CLOUDS.public.powerbi },
        do: { kind: 'throttle', retryAfter: '17' },
        times: 1,
      });
      const outcome = await world.run(setup, { fakeClock: true });
      assert.equal(outcome.result, 'Succeeded', outcome.log);
      assert.equal(checkOf(outcome, 'powerbi.access').attempts, 2);
      assert.ok(outcome.skippedMs >= 16_000 && outcome.skippedMs < 20_000, String(outcome.skippedMs));
    }));
});

describe('several connections', () => {
  it('of all kinds stand in one step, each signing in by itself, and no failure hides another app', () =>
    inWorld(async (world) => {
      const { model } = world;
      const tenant = contoso(model);
      const apps = ['Secret', 'Certificate', 'Federated', 'Broken'].map((name) => {
        const reporting = reportingApp(model, tenant, `Contoso ${name}`);
        grantNeeded(model, reporting.app);
        return reporting;
      });
      const [secret, certified, federated, broken] = apps as [ReportingApp, ReportingApp, ReportingApp, ReportingApp];
      const certificate = createAppCertificate({ commonName: 'several' });
      certified.registration.certificates.push(certificate);
      const identity = devOpsIdentity(model, 'federated', tenant, 'entra');
      federated.registration.federated.push(identity);
      const machine = model.addManagedIdentity(tenant, 'agent', { systemAssigned: true });
      const connections: SceneConnection[] = [
        secretConnection('broken', broken, 'not-the-secret-of-this-app'),
        secretConnection('secret', secret, secret.secret),
        certificateConnection('certificate', certified, certificate),
        federatedConnection(model, 'federated', federated, identity),
        managedIdentityConnection('machine', machine),
      ];
      const inputs = { ...connectionInputs(connections), ...GRAPH_PERMISSIONS, resources: 'graph' };
      const outcome = await world.run({ inputs, connections, jobToken: jobToken(model), managedIdentity: true });
      assert.deepEqual(
        outcome.report.apps.map(({ connectionId, credential, checks }) => [
          connections.findIndex(({ id }) => id === connectionId),
          credential,
          checks.filter(({ status }) => status === 'failed').map(({ id }) => id),
        ]),
        [
          [0, 'secret', ['graph.token']],
          [1, 'secret', []],
          [2, 'certificate', []],
          [3, 'federated', []],
          [4, 'managed-identity', ['graph.permissions']],
        ],
      );
      assert.equal(outcome.issues.filter(({ type }) => type === 'error').length, 2);
    }));

  it('to one app in one tenant share a section and its probes, and each gets a token of its own', () =>
    inWorld(async (world) => {
      const { reporting, ...setup } = rightApp(world, { resources: 'graph' });
      const second = world.model.addSecret(reporting.registration).value;
      const connections = [...setup.connections, secretConnection('the-same-app', reporting, second)];
      const inputs = { ...setup.inputs, azureSubscription: connections.map(({ id }) => id).join(',') };
      const outcome = await world.run({ inputs, connections });
      const app = appOf(outcome);
      assert.deepEqual(
        app.connectionIds,
        connections.map(({ id }) => id),
      );
      assert.equal(outcome.result, 'Succeeded');
      assert.equal(world.cloud.requestsFor('token').length, 2);
      assert.equal(app.checks.filter(({ id }) => id.startsWith('graph.token')).length, 2);
      assert.equal(app.checks.filter(({ id }) => id.startsWith('graph.read')).length, 1);
    }));

  it('to one app with several kinds of credentials are told with all of them', () =>
    inWorld(async (world) => {
      const { reporting, ...setup } = rightApp(world, { resources: 'graph' });
      const certificate = createAppCertificate({ commonName: 'contoso-reports' });
      reporting.registration.certificates.push(certificate);
      const connections = [...setup.connections, certificateConnection('the-same-app', reporting, certificate)];
      const inputs = { ...setup.inputs, azureSubscription: connections.map(({ id }) => id).join(',') };
      const outcome = await world.run({ inputs, connections });
      assert.equal(outcome.result, 'Succeeded', outcome.log);
      assert.deepEqual(appOf(outcome).connectionCredentials, ['secret', 'certificate']);
      assert.match(outcome.log, /^ {2}Client secret and certificate; /m);
      assert.match(outcome.summary, /Signs in with: client secret and certificate/);
    }));
});

describe('a multi-tenant app', () => {
  it('has a section and a consent link for each tenant, and says who is asked: publisher or subscriber', () =>
    inWorld(async (world) => {
      const setup: SceneSetup = multiTenant.build(world.model);
      const [publisher, consented, missing] = world.model.tenants;
      assert.ok(publisher && consented && missing);
      const outcome = await world.run(setup);
      assert.deepEqual(
        outcome.report.apps.map(({ tenantId }) => tenantId),
        [consented.id, missing.id],
      );
      const { diagnosis } = checkOf(outcome, 'graph.token', { tenantId: missing.id });
      assert.match(JSON.stringify(diagnosis?.steps), /subscriber/);
      const links = consentLinksIn(outcome.log);
      assert.deepEqual(
        links.map((link) => new URL(link).pathname.split('/')[1]),
        [missing.id],
      );

      world.model.registrations[0]?.secrets.splice(0);
      const withoutSecret = await world.run(setup);
      const token = checkOf(withoutSecret, 'graph.token', { tenantId: consented.id });
      assert.match(JSON.stringify(token.diagnosis?.steps), /publisher/);
    }));

  for (const credential of ['federated', 'managed-identity'] as const) {
    it(`cannot sign in to subscribers’ tenants with a credential of the kind ${credential}, and says so`, () =>
      inWorld(async (world) => {
        const setup = inCloud(world.model, 'public', { credential });
        const subscriber = world.model.addTenant('Northwind Traders');
        for (const registration of world.model.registrations) {
          registration.multiTenant = true;
          world.model.grant(world.model.enterpriseApp(registration, subscriber), GRAPH_APP_ID, ...NEEDED);
        }
        const outcome = await world.run({ ...setup, inputs: { ...setup.inputs, tenantIds: subscriber.id } });
        const found = outcome.report.apps.flatMap(({ checks }) =>
          checks.flatMap(({ diagnosis }) => diagnosis?.cause ?? []),
        );
        const expected = ['credential-cannot-multi-tenant', 'federation-needs-single-tenant'];
        assert.ok(
          found.some((cause) => expected.includes(cause)),
          outcome.log,
        );
        assert.equal(outcome.result, 'Failed');
        assert.equal(outcome.issues.length, 1, outcome.log);
        assert.deepEqual(consentLinksIn(outcome.log), []);
      }));
  }

  it('is told of one trouble where the issuer serves one tenant only and nobody has consented either', () =>
    inWorld(async (world) => {
      const setup = inCloud(world.model, 'public', { credential: 'federated' });
      const subscriber = world.model.addTenant('Northwind Traders');
      for (const registration of world.model.registrations) registration.multiTenant = true;
      const outcome = await world.run({ ...setup, inputs: { ...setup.inputs, tenantIds: subscriber.id } });
      assert.deepEqual(consentLinksIn(outcome.log), [], outcome.log);
      assert.equal(outcome.issues.length, 1, outcome.log);
      assert.match(outcome.issues[0]?.message ?? '', /one tenant only/);
    }));
});
