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
import { inTestBed, type StepSetup, type TestBed } from './support/testBed';

/** A step for one app that holds everything, with more inputs. */
function rightApp(bed: TestBed, inputs: Record<string, string> = {}): StepSetup & { reporting: ReportingApp } {
  const reporting = reportingApp(bed.model, contoso(bed.model));
  grantNeeded(bed.model, reporting.app);
  const connections = [secretConnection('contoso-reports', reporting, reporting.secret)];
  return { reporting, connections, inputs: { ...connectionInputs(connections), ...GRAPH_PERMISSIONS, ...inputs } };
}

describe('workspaces', () => {
  it('are reached with a role at least so high as asked for', () =>
    inTestBed(async (bed) => {
      const { reporting, ...setup } = rightApp(bed);
      const { workspace, app, tenant } = reporting;
      const roles = ['Viewer', 'Contributor', 'Member', 'Admin'] as const;
      const grid: string[] = [];
      for (const held of roles) {
        workspace.members.set(app.objectId, held);
        for (const wanted of roles) {
          const inputs = { ...setup.inputs, resources: 'powerbi', graphPermissions: '' };
          const outcome = await bed.run({
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
    inTestBed(async (bed) => {
      const { reporting, ...setup } = rightApp(bed);
      const { workspace, app, allowed } = reporting;
      workspace.members.delete(app.objectId);
      workspace.members.set(allowed.id, 'Contributor');
      setup.inputs.powerbiWorkspaces = `${workspace.id} Contributor`;
      const check = checkOf(await bed.run(setup), `powerbi.workspace:${workspace.id}`);
      assert.equal(check.status, 'passed');
      assert.match(check.found, /at least Contributor/);
    }));
});

describe('the admin API of Power BI', () => {
  it('passes where it is allowed, and is never a matter of consent where it is not', () =>
    inTestBed(async (bed) => {
      const { reporting, ...setup } = rightApp(bed, { powerbiAdminApi: 'true' });
      const { tenant, app } = reporting;
      const off = await bed.run(setup);
      assert.equal(checkOf(off, 'powerbi.admin').diagnosis?.cause, 'power-bi-admin-setting-off');
      tenant.powerbi.adminApis = 'on';
      assert.equal((await bed.run(setup)).result, 'Succeeded');
      bed.model.grant(app, tenant.cloud.powerbiAppId, 'Tenant.ReadWrite.All');
      const inverted = await bed.run(setup);
      assert.equal(checkOf(inverted, 'powerbi.admin').diagnosis?.cause, 'power-bi-permissions-block-admin-api');
      for (const { log, outputVariables } of [off, inverted]) {
        assert.deepEqual(consentLinksIn(log), []);
        assert.equal(outputVariables.consentUrl, '');
      }
      assert.equal(bed.cloud.requests.filter(({ path }) => path.includes('/admin/')).length, 3, 'one call a run');
    }));
});

describe('requests that the step names', () => {
  it('prove reading any user’s group memberships, and are tried although the permission check failed', () =>
    inTestBed(async (bed) => {
      const { reporting, ...setup } = rightApp(bed);
      const [user] = reporting.tenant.users;
      const path = `/users/${user?.id}/transitiveMemberOf?$top=5`;
      setup.inputs.graphRequests = path;
      assert.equal(checkOf(await bed.run(setup), `graph.request:${path}`).status, 'passed');

      reporting.app.roles = reporting.app.roles.filter(({ value }) => value !== 'GroupMember.Read.All');
      const outcome = await bed.run(setup);
      assert.equal(checkOf(outcome, 'graph.permissions').status, 'failed');
      const request = checkOf(outcome, `graph.request:${path}`);
      assert.equal(request.status, 'failed');
      assert.match(request.found, /only IDs returned/);
    }));

  it('are read as scripts write them: what changes something is compared, not sent', () =>
    inTestBed(async (bed) => {
      const { reporting, ...setup } = rightApp(bed, { resources: 'graph' });
      const [user] = reporting.tenant.users;
      const unsent = [
        'POST /groups/{id}/members/`$ref',
        'POST /groups/$groupId/owners/\\$ref',
        `post /users/\${userId}/sendMail`,
        'PATCH /v1.0/users/{id}',
        'DELETE /beta/groups/<id>',
        'PUT /sites/root:/sites/HR:/drive/root:/{name}:/content',
        "PATCH /deviceManagement/managedDevices('$id')",
        'POST /servicePrincipals/{id}/appRoleAssignments',
        'POST /v1.0/myorganization/applications/{id}/addPassword',
        'POST /users/$id/microsoft.graph.assignLicense',
      ];
      const sent = [
        '/users?`$top=1&`$select=id',
        'GET /v1.0/groups?%24top=1',
        'get /beta/domains',
        `/users/${user?.id}/memberOf/microsoft.graph.group?$count=true`,
        `GET /users('${user?.id}')?$select=id`,
      ];
      setup.inputs.graphRequests = [...unsent, ...sent].join('\n');
      const { report } = await bed.run(setup);
      const requests = report?.apps[0]?.checks.filter(({ id }) => id.startsWith('graph.request:')) ?? [];
      assert.equal(requests.length, unsent.length + sent.length);
      assert.equal(requests.filter(({ found }) => /^not sent/.test(found)).length, unsent.length);
      assert.ok(requests.every(({ status }) => status !== 'unverified'));
      assert.ok(requests.every(({ found }) => !/not known/.test(found)));
      assert.ok(bed.cloud.requestsFor('probe').every(({ method }) => method === 'GET'));
    }));

  it('are sent as they are, to Graph’s own host and with GET only', () =>
    inTestBed(async (bed) => {
      const { reporting, ...setup } = rightApp(bed, { resources: 'graph' });
      const id = reporting.tenant.users[0]?.id;
      setup.inputs.graphRequests = `/beta/users/${id}?$select=id,displayName\nGET /groups?$count=true`;
      const outcome = await bed.run(setup);
      assert.equal(outcome.result, 'Succeeded', outcome.log);
      const probes = bed.cloud.requestsFor('probe');
      assert.ok(probes.every(({ method, host }) => method === 'GET' && host === 'graph.microsoft.com'));
      assert.ok(probes.some(({ path, query }) => path === `/beta/users/${id}` && query.$select === 'id,displayName'));
      assert.ok(probes.some(({ path, headers }) => path === '/v1.0/groups' && headers.consistencylevel === 'eventual'));
    }));
});

describe('a custom API', () => {
  const API = { audience: 'api://contoso-orders', host: 'orders.contoso.com', roles: ['Orders.Read.All'] };

  function withApi(bed: TestBed, yaml: string[] = []): StepSetup {
    const { reporting, ...setup } = rightApp(bed, { resources: 'graph' });
    const api = bed.model.addCustomApi(reporting.tenant, 'Contoso Orders', API);
    bed.model.grant(reporting.app, api.appId, ...API.roles);
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
        await inTestBed(async (bed) => {
          const setup = withApi(bed);
          bed.cloud.faults.add({ when: { host: API.host }, do: { kind: 'redirect', to, status } });
          const outcome = await bed.run(setup);
          assert.equal(checkOf(outcome, 'orders.request').diagnosis?.cause, 'unexpected-redirect');
          assert.ok(!bed.cloud.connects.some(({ host }) => host.includes('evil')));
          const shown = bed.cloud.requests.filter(({ token }) => token?.audience === API.audience);
          assert.deepEqual(
            shown.map(({ host }) => host),
            [API.host],
          );
        });
      }
    }
  });

  it('gets no token but its own, even where it names another resource’s audience in its refusal', () =>
    inTestBed(async (bed) => {
      const setup = withApi(bed);
      const challenge =
        'Bearer resource="https://graph.microsoft.com", authorization_uri="https://evil.example.net/authorize"';
      bed.cloud.faults.add({
        when: { host: API.host },
        do: { kind: 'status', status: 401, headers: { 'www-authenticate': challenge } },
      });
      const outcome = await bed.run(setup);
      assert.equal(checkOf(outcome, 'orders.request').status, 'failed');
      assert.ok(!bed.cloud.connects.some(({ host }) => host.includes('evil')));
    }));

  it('passes with its permission, and asks for consent without', () =>
    inTestBed(async (bed) => {
      const setup = withApi(bed, ['  permissions: [Orders.Read.All]']);
      assert.equal((await bed.run(setup)).result, 'Succeeded');
      const [app] = bed.model.tenants.flatMap(({ enterpriseApps }) =>
        enterpriseApps.filter(({ kind, roles }) => kind === 'application' && roles.length > 0),
      );
      assert.ok(app);
      app.roles = app.roles.filter(({ value }) => value !== 'Orders.Read.All');
      const check = checkOf(await bed.run(setup), 'orders.permissions');
      assert.deepEqual([check.status, check.diagnosis?.links[0]?.kind], ['failed', 'admin-consent']);
    }));
});

describe('the end of a credential', () => {
  const expiryOf = async (bed: TestBed, setup: StepSetup) => checkOf(await bed.run(setup), 'credential.expiry');

  it('of a certificate is known offline: it warns inside the days asked for and says nothing beyond', () =>
    inTestBed(async (bed) => {
      const { reporting, ...setup } = rightApp(bed);
      const ending = createAppCertificate({ commonName: 'ending', notAfter: new Date(Date.now() + 9.5 * DAY) });
      reporting.registration.certificates.push(ending);
      setup.connections.splice(0, 1, certificateConnection('contoso-reports', reporting, ending));
      const warned = await expiryOf(bed, setup);
      assert.equal(warned.status, 'warned');
      assert.equal(warned.diagnosis?.links[0]?.kind, 'app-registration-credentials');
      setup.inputs.credentialExpiryDays = '9';
      assert.equal((await expiryOf(bed, setup)).status, 'passed');
      setup.inputs.credentialExpiryDays = '0';
      const outcome = await bed.run(setup);
      assert.ok(!appOf(outcome).checks.some(({ id }) => id === 'credential.expiry'));
    }));

  it('of a secret is read from the app’s own registration, and skipped with the reason where it may not be read', () =>
    inTestBed(async (bed) => {
      const { reporting, ...setup } = rightApp(bed);
      reporting.tenant.ownObjectsReadable = false;
      const skipped = await expiryOf(bed, setup);
      assert.equal(skipped.status, 'skipped');
      assert.match(skipped.found, /app registration/);
      assert.equal((await bed.run(setup)).result, 'Succeeded');

      bed.model.grant(reporting.app, GRAPH_APP_ID, 'Application.Read.All');
      const [secret] = reporting.registration.secrets;
      assert.ok(secret);
      secret.expires = new Date(Date.now() + 3.5 * DAY);
      assert.equal((await expiryOf(bed, setup)).status, 'warned');
      secret.expires = new Date(Date.now() + 300 * DAY);
      const passed = await bed.run(setup);
      assert.equal(checkOf(passed, 'credential.expiry').status, 'passed');
      assert.equal(appOf(passed).credentialExpires, secret.expires.toISOString());
    }));

  it('that lies in the past fails', () =>
    inTestBed(async (bed) => {
      const { reporting, ...setup } = rightApp(bed);
      bed.model.grant(reporting.app, GRAPH_APP_ID, 'Application.Read.All');
      const [secret] = reporting.registration.secrets;
      assert.ok(secret);
      // The cloud's clock still lets it in.
      secret.expires = new Date(Date.now() - DAY);
      bed.cloud.aheadMs = -2 * DAY;
      const outcome = await bed.run(setup, { fakeClock: false });
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
      inTestBed(async (bed) => {
        const setup = excessPermissions.build(bed.model);
        const outcome = await bed.run({ ...setup, inputs: { ...setup.inputs, excessPermissions: choice } });
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
      inTestBed(async (bed) => {
        const setup = allPassed.build(bed.model);
        bed.cloud.faults.add({ when: { host: CLOUDS.public.powerbi }, do: { kind: 'status', status: 503 } });
        const inputs = { ...setup.inputs, unverified: choice };
        const outcome = await bed.run({ ...setup, inputs }, { fakeClock: true });
        const check = checkOf(outcome, 'powerbi.access');
        assert.deepEqual([check.status, check.diagnosis?.owner, check.attempts], ['unverified', 'none', 3]);
        assert.equal(check.diagnosis?.retryable, true);
        assert.deepEqual([outcome.result, outcome.outputVariables.outcome], [result, outcomeVariable]);
        assert.equal(outcome.outputVariables.consentUrl, '');
      }));
  }

  it('is tried again after the time that the service asks for, and passes', () =>
    inTestBed(async (bed) => {
      const setup = allPassed.build(bed.model);
      bed.cloud.faults.add({
        when: { host: CLOUDS.public.powerbi },
        do: { kind: 'throttle', retryAfter: '17' },
        times: 1,
      });
      const outcome = await bed.run(setup, { fakeClock: true });
      assert.equal(outcome.result, 'Succeeded', outcome.log);
      assert.equal(checkOf(outcome, 'powerbi.access').attempts, 2);
      assert.ok(outcome.skippedMs >= 16_000 && outcome.skippedMs < 20_000, String(outcome.skippedMs));
    }));
});

describe('several connections', () => {
  it('of all kinds are in one step, each signing in by itself, and no failure hides another app', () =>
    inTestBed(async (bed) => {
      const { model } = bed;
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
      const outcome = await bed.run({ inputs, connections, jobToken: jobToken(model), managedIdentity: 'azure' });
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
    inTestBed(async (bed) => {
      const { reporting, ...setup } = rightApp(bed, { resources: 'graph' });
      const second = bed.model.addSecret(reporting.registration).value;
      const connections = [...setup.connections, secretConnection('the-same-app', reporting, second)];
      const inputs = { ...setup.inputs, azureSubscription: connections.map(({ id }) => id).join(',') };
      const outcome = await bed.run({ inputs, connections });
      const app = appOf(outcome);
      assert.deepEqual(
        app.connectionIds,
        connections.map(({ id }) => id),
      );
      assert.equal(outcome.result, 'Succeeded');
      assert.equal(bed.cloud.requestsFor('token').length, 2);
      assert.equal(app.checks.filter(({ id }) => id.startsWith('graph.token')).length, 2);
      assert.equal(app.checks.filter(({ id }) => id.startsWith('graph.read')).length, 1);
    }));

  it('to one app with several kinds of credentials are shown with all of them', () =>
    inTestBed(async (bed) => {
      const { reporting, ...setup } = rightApp(bed, { resources: 'graph' });
      const certificate = createAppCertificate({ commonName: 'contoso-reports' });
      reporting.registration.certificates.push(certificate);
      const connections = [...setup.connections, certificateConnection('the-same-app', reporting, certificate)];
      const inputs = { ...setup.inputs, azureSubscription: connections.map(({ id }) => id).join(',') };
      const outcome = await bed.run({ inputs, connections });
      assert.equal(outcome.result, 'Succeeded', outcome.log);
      assert.deepEqual(appOf(outcome).connectionCredentials, ['secret', 'certificate']);
      assert.match(outcome.log, /^ {2}Client secret \(expires \d{4}-\d\d-\d\d\) and certificate; /m);
      assert.match(outcome.summary, /Signs in with: client secret \(expires \d{4}-\d\d-\d\d\) and certificate/);
    }));
});

describe('a multi-tenant app', () => {
  it('has a section and a consent link for each tenant, and says who is asked: publisher or subscriber', () =>
    inTestBed(async (bed) => {
      const setup: SceneSetup = multiTenant.build(bed.model);
      const [publisher, consented, missing] = bed.model.tenants;
      assert.ok(publisher && consented && missing);
      const outcome = await bed.run(setup);
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

      bed.model.registrations[0]?.secrets.splice(0);
      const withoutSecret = await bed.run(setup);
      const token = checkOf(withoutSecret, 'graph.token', { tenantId: consented.id });
      assert.match(JSON.stringify(token.diagnosis?.steps), /publisher/);
    }));

  for (const credential of ['federated', 'managed-identity'] as const) {
    it(`cannot sign in to subscribers’ tenants with a credential of the kind ${credential}, and says so`, () =>
      inTestBed(async (bed) => {
        const setup = inCloud(bed.model, 'public', { credential });
        const subscriber = bed.model.addTenant('Northwind Traders');
        for (const registration of bed.model.registrations) {
          registration.multiTenant = true;
          bed.model.grant(bed.model.enterpriseApp(registration, subscriber), GRAPH_APP_ID, ...NEEDED);
        }
        const outcome = await bed.run({ ...setup, inputs: { ...setup.inputs, tenantIds: subscriber.id } });
        const found = outcome.report.apps.flatMap(({ checks }) =>
          checks.flatMap(({ diagnosis }) => diagnosis?.cause ?? []),
        );
        const expected = ['credential-single-tenant-only', 'federation-requires-single-tenant'];
        assert.ok(
          found.some((cause) => expected.includes(cause)),
          outcome.log,
        );
        assert.equal(outcome.result, 'Failed');
        assert.equal(outcome.issues.length, 1, outcome.log);
        assert.deepEqual(consentLinksIn(outcome.log), []);
      }));
  }

  it('is shown one problem where the issuer serves one tenant only and nobody has consented either', () =>
    inTestBed(async (bed) => {
      const setup = inCloud(bed.model, 'public', { credential: 'federated' });
      const subscriber = bed.model.addTenant('Northwind Traders');
      for (const registration of bed.model.registrations) registration.multiTenant = true;
      const outcome = await bed.run({ ...setup, inputs: { ...setup.inputs, tenantIds: subscriber.id } });
      assert.deepEqual(consentLinksIn(outcome.log), [], outcome.log);
      assert.equal(outcome.issues.length, 1, outcome.log);
      assert.match(outcome.issues[0]?.message ?? '', /one tenant only/);
    }));
});
