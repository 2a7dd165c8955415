import assert from 'node:assert/strict';
import { CLOUDS } from '../../core/cloud/clouds';
import { inCloud } from '../../simulator/scenes/cloudScenes';
import { allPassed } from '../../simulator/scenes/consentScenes';
import { federated } from '../../simulator/scenes/credentialScenes';
import { appOf, checkOf } from './support/expect';
import { inWorld, type World } from './support/testBed';

const EVIL = 'evil.example.net';

/** A host of a stranger that answers everybody and writes down what it is shown. */
function standUpStranger(world: World): void {
  world.model.addCustomApi(world.model.addTenant('Stranger'), 'Stranger', {
    audience: `https://${EVIL}`,
    host: EVIL,
    roles: ['Everything'],
  });
}

/** What the stranger was shown. */
const shownToStranger = (world: World) =>
  world.cloud.requests.filter(({ host, headers }) => host === EVIL && headers.authorization !== undefined);

/** Custom hosts: Entra's own login, and what is named here. */
function customHosts(hosts: Record<string, string>): Record<string, string> {
  const all = { login: `https://${CLOUDS.public.login}`, graph: `https://${CLOUDS.public.graph}`, ...hosts };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return { cloud: 'custom', customCloud: lines.join('\n') };
}

const POWER_BI_OF_A_STRANGER = { powerbi: `https://${EVIL}`, powerbiPortal: `https://${EVIL}` };

describe('tokens and credentials go only where they belong', () => {
  it('with custom hosts that mix Entra’s own login with a stranger’s Graph: Entra gives no token for it', () =>
    inWorld(async (world) => {
      const setup = allPassed.build(world.model);
      standUpStranger(world);
      Object.assign(setup.inputs, { resources: 'graph', ...customHosts({ graph: `https://${EVIL}` }) });
      const outcome = await world.run(setup);
      assert.equal(outcome.result, 'Failed');
      assert.deepEqual(shownToStranger(world), []);
    }));

  it('with custom hosts whose Power BI is a stranger: it gets a token for itself at most', () =>
    inWorld(async (world) => {
      const setup = allPassed.build(world.model);
      standUpStranger(world);
      Object.assign(setup.inputs, customHosts({ ...POWER_BI_OF_A_STRANGER, powerbiResource: `https://${EVIL}` }));
      await world.run(setup);
      assert.deepEqual(
        shownToStranger(world).filter(({ token }) => token?.audience !== `https://${EVIL}`),
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
      inWorld(async (world) => {
        const setup = allPassed.build(world.model);
        standUpStranger(world);
        Object.assign(setup.inputs, customHosts({ ...POWER_BI_OF_A_STRANGER, powerbiResource: audience }));
        const outcome = await world.run(setup);
        assert.equal(outcome.report.errors[0]?.input, 'customCloud');
        assert.deepEqual(world.cloud.connects, []);
      }));
  }

  it('with a tenant’s configuration that names a stranger for every address', () =>
    inWorld(async (world) => {
      const setup = inCloud(world.model, 'usGovDod');
      standUpStranger(world);
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
      world.cloud.faults.add({ when: { purpose: 'discovery' }, do: { kind: 'status', status: 200, body } });
      await world.run(setup);
      assert.ok(!world.cloud.connects.some(({ host }) => host === EVIL));
    }));

  it('with an answer at the token endpoint or of Azure DevOps that sends elsewhere', async () => {
    for (const purpose of ['token', 'assertion'] as const) {
      for (const status of [301, 302, 303, 307, 308]) {
        await inWorld(async (world) => {
          const setup = federated.build(world.model);
          standUpStranger(world);
          world.cloud.faults.add({ when: { purpose }, do: { kind: 'redirect', to: `https://${EVIL}/`, status } });
          const outcome = await world.run(setup);
          assert.equal(outcome.result, 'Failed');
          assert.ok(!world.cloud.connects.some(({ host }) => host === EVIL));
        });
      }
    }
  });

  it('with Graph and Power BI that ask in their answers to go on elsewhere', () =>
    inWorld(async (world) => {
      const setup = allPassed.build(world.model);
      standUpStranger(world);
      const next = {
        '@odata.nextLink': `https://${EVIL}/next`,
        '@odata.context': `https://${EVIL}/`,
        value: [{ id: 'x' }],
      };
      world.cloud.faults.add({
        when: { purpose: 'probe' },
        do: {
          kind: 'status',
          status: 200,
          body: next,
          headers: { location: `https://${EVIL}/`, link: `<https://${EVIL}/>; rel=next` },
        },
      });
      await world.run(setup);
      assert.ok(!world.cloud.connects.some(({ host }) => host === EVIL));
    }));

  it('with a token of another tenant or for another resource: it is shown to nobody', async () => {
    for (const spoil of ['audience', 'tenant'] as const) {
      await inWorld(async (world) => {
        const setup = allPassed.build(world.model);
        await world.run(setup);
        const other = inCloud(world.model, 'usGovGccHigh');
        await world.run(other);
        const wanted = spoil === 'tenant' ? CLOUDS.usGovGccHigh.graph : 'analysis.windows.net';
        const token = world.cloud
          .secrets()
          .find((secret) => Buffer.from(secret.split('.')[1] ?? '', 'base64url').includes(wanted));
        assert.ok(token);
        world.cloud.forgetRequests();
        const body = { token_type: 'Bearer', expires_in: 3599, access_token: token };
        world.cloud.faults.add({
          when: { purpose: 'token', nth: 1 },
          do: { kind: 'status', status: 200, body },
        });
        const outcome = await world.run({ ...setup, inputs: { ...setup.inputs, resources: 'graph' } });
        const causes = appOf(outcome).checks.flatMap(({ diagnosis }) => diagnosis?.cause ?? []);
        assert.deepEqual(causes, [spoil === 'tenant' ? 'token-for-another-tenant' : 'token-for-another-resource']);
        assert.match(checkOf(outcome, 'graph.token').found, /^The token (?:was issued for another|belongs to another)/);
        assert.deepEqual(world.cloud.requestsFor('probe'), []);
      });
    }
  });
});
