import assert from 'node:assert/strict';
import { CLOUDS } from '../../core/cloud/clouds';
import { inCloud } from '../../simulator/scenes/cloudScenes';
import { allPassed } from '../../simulator/scenes/consentScenes';
import { federated } from '../../simulator/scenes/credentialScenes';
import { appOf, checkOf } from './support/expect';
import { inTestBed, type TestBed } from './support/testBed';

const EVIL = 'evil.example.net';

/** A host of a stranger that answers everybody and writes down what it is shown. */
function standUpStranger(bed: TestBed): void {
  bed.model.addCustomApi(bed.model.addTenant('Stranger'), 'Stranger', {
    audience: `https://${EVIL}`,
    host: EVIL,
    roles: ['Everything'],
  });
}

/** What the stranger was shown. */
const shownToStranger = (bed: TestBed) =>
  bed.cloud.requests.filter(({ host, headers }) => host === EVIL && headers.authorization !== undefined);

/** Custom hosts: Entra's own login, and what is named here. */
function customHosts(hosts: Record<string, string>): Record<string, string> {
  const all = { login: `https://${CLOUDS.public.login}`, graph: `https://${CLOUDS.public.graph}`, ...hosts };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return { cloud: 'custom', customCloud: lines.join('\n') };
}

const POWER_BI_OF_A_STRANGER = { powerbi: `https://${EVIL}`, powerbiPortal: `https://${EVIL}` };

describe('tokens and credentials go only where they belong', () => {
  it('with custom hosts that mix Entra’s own login with a stranger’s Graph: Entra gives no token for it', () =>
    inTestBed(async (bed) => {
      const setup = allPassed.build(bed.model);
      standUpStranger(bed);
      Object.assign(setup.inputs, { resources: 'graph', ...customHosts({ graph: `https://${EVIL}` }) });
      const outcome = await bed.run(setup);
      assert.equal(outcome.result, 'Failed');
      assert.deepEqual(shownToStranger(bed), []);
    }));

  it('with custom hosts whose Power BI is a stranger: it gets a token for itself at most', () =>
    inTestBed(async (bed) => {
      const setup = allPassed.build(bed.model);
      standUpStranger(bed);
      Object.assign(setup.inputs, customHosts({ ...POWER_BI_OF_A_STRANGER, powerbiResource: `https://${EVIL}` }));
      await bed.run(setup);
      assert.deepEqual(
        shownToStranger(bed).filter(({ token }) => token?.audience !== `https://${EVIL}`),
        [],
      );
    }));

  for (const audience of [
    CLOUDS.public.powerbiResource,
    'https://graph.microsoft.com',
    'https://GRAPH.microsoft.com.',
    'https://management.core.windows.net',
  ]) {
    it(`with custom hosts that name a stranger as the home of ${audience}: refused before anything is asked`, () =>
      inTestBed(async (bed) => {
        const setup = allPassed.build(bed.model);
        standUpStranger(bed);
        Object.assign(setup.inputs, customHosts({ ...POWER_BI_OF_A_STRANGER, powerbiResource: audience }));
        const outcome = await bed.run(setup);
        assert.equal(outcome.report.errors[0]?.input, 'customCloud');
        assert.deepEqual(bed.cloud.connects, []);
      }));
  }

  it('with a tenant’s configuration that names a stranger for every address', () =>
    inTestBed(async (bed) => {
      const setup = inCloud(bed.model, 'usGovDod');
      standUpStranger(bed);
      const body = {
        issuer: `https://${EVIL}/`,
        token_endpoint: `https://${EVIL}/oauth2/v2.0/token`,
        authorization_endpoint: `https://${EVIL}/authorize`,
        jwks_uri: `https://${EVIL}/keys`,
        msgraph_host: EVIL,
        cloud_instance_name: EVIL,
        tenant_region_sub_scope: EVIL,
        cloud_graph_host_name: EVIL,
      };
      bed.cloud.faults.add({ when: { purpose: 'discovery' }, do: { kind: 'status', status: 200, body } });
      await bed.run(setup);
      assert.ok(!bed.cloud.connects.some(({ host }) => host === EVIL));
    }));

  it('with an answer at the token endpoint or of Azure DevOps that sends elsewhere', async () => {
    for (const purpose of ['token', 'assertion'] as const) {
      for (const status of [301, 302, 303, 307, 308]) {
        await inTestBed(async (bed) => {
          const setup = federated.build(bed.model);
          standUpStranger(bed);
          bed.cloud.faults.add({ when: { purpose }, do: { kind: 'redirect', to: `https://${EVIL}/`, status } });
          const outcome = await bed.run(setup, { fakeClock: true });
          assert.equal(outcome.result, 'Failed');
          assert.ok(!bed.cloud.connects.some(({ host }) => host === EVIL));
        });
      }
    }
  });

  it('with Graph and Power BI that ask in their answers to go on elsewhere', () =>
    inTestBed(async (bed) => {
      const setup = allPassed.build(bed.model);
      standUpStranger(bed);
      const next = {
        '@odata.nextLink': `https://${EVIL}/next`,
        '@odata.context': `https://${EVIL}/`,
        value: [{ id: 'x' }],
      };
      bed.cloud.faults.add({
        when: { purpose: 'probe' },
        do: {
          kind: 'status',
          status: 200,
          body: next,
          headers: { location: `https://${EVIL}/`, link: `<https://${EVIL}/>; rel=next` },
        },
      });
      await bed.run(setup);
      assert.ok(!bed.cloud.connects.some(({ host }) => host === EVIL));
    }));

  it('with a token of another tenant or for another resource: it is shown to nobody', async () => {
    for (const spoil of ['audience', 'tenant'] as const) {
      await inTestBed(async (bed) => {
        const setup = allPassed.build(bed.model);
        await bed.run(setup);
        const other = inCloud(bed.model, 'usGovGccHigh');
        await bed.run(other);
        const wanted = spoil === 'tenant' ? CLOUDS.usGovGccHigh.graph : 'analysis.windows.net';
        const token = bed.cloud
          .secrets()
          .find((secret) => Buffer.from(secret.split('.')[1] ?? '', 'base64url').includes(wanted));
        assert.ok(token);
        bed.cloud.forgetRequests();
        const body = { token_type: 'Bearer', expires_in: 3599, access_token: token };
        bed.cloud.faults.add({
          when: { purpose: 'token', nth: 1 },
          do: { kind: 'status', status: 200, body },
        });
        const outcome = await bed.run({ ...setup, inputs: { ...setup.inputs, resources: 'graph' } });
        const causes = appOf(outcome).checks.flatMap(({ diagnosis }) => diagnosis?.cause ?? []);
        assert.deepEqual(causes, [spoil === 'tenant' ? 'token-for-another-tenant' : 'token-for-another-resource']);
        assert.match(checkOf(outcome, 'graph.token').found, /^The token (?:was issued for another|belongs to another)/);
        assert.deepEqual(bed.cloud.requestsFor('probe'), []);
      });
    }
  });
});
