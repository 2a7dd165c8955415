import assert from 'node:assert/strict';
import { buildPlan, type CustomApi, type Plan, runSelfTest, Secret } from '../../../cli/library';
import { PRESETS } from '../../../core/resources/registry';
import { CLIENT, TENANT } from './fakeIo';

const ORDERS: CustomApi = {
  name: 'orders',
  resource: 'api://orders',
  url: 'https://orders.example.com/health',
  permissions: [],
};

async function plan(customApis = ''): Promise<Plan> {
  const credential = { kind: 'secret', secret: new Secret('not-a-real-secret-of-anything') } as const;
  const connection = { id: 'mine', tenantId: TENANT, clientId: CLIENT, credential };
  const planned = await buildPlan({ resources: 'graph', customApis }, [connection], Date.now());
  assert.ok('plan' in planned, JSON.stringify(planned));
  return planned.plan;
}

/** A run that is over before it began: nothing is asked. */
async function run(customApis: unknown) {
  return runSelfTest({ ...(await plan()), customApis: customApis as CustomApi[] }, { signal: AbortSignal.abort() });
}

describe('a plan that was written manually', () => {
  it('runs with an API that a built plan could hold', async () => {
    assert.equal((await run([ORDERS])).apps.length, 1);
  });

  const refusals: [string, unknown, RegExp][] = [
    ['Graph’s token for another host', [{ ...ORDERS, resource: 'https://graph.microsoft.com' }], /not a host of its/],
    ['an ID of Microsoft’s', [{ ...ORDERS, resource: '00000003-0000-0000-c000-000000000000' }], /service of Micro/],
    ['the audience of federation', [{ ...ORDERS, resource: 'api://AzureADTokenExchange' }], /customApis\[0\]/],
    ['an address without TLS', [ORDERS, { ...ORDERS, url: 'http://orders.example.com' }], /customApis\[1\] url/],
    ['a preset’s name for another host', [{ ...ORDERS, preset: 'keyVault' }], /customApis\[0\]/],
    ['a name that is not known', [{ ...ORDERS, extra: 1 }], /customApis\[0\]/],
    ['what is no API', ['x'], /is not an object/],
    ['what is not a list', undefined, /is not a list/],
  ];
  for (const [name, apis, problem] of refusals) {
    it(`is refused with ${name}, before any call`, async () => {
      await assert.rejects(run(apis), (error: Error) => error instanceof TypeError && problem.test(error.message));
    });
  }

  for (const { id, example } of PRESETS) {
    it(`is run with the preset ${id} as it was built`, async () => {
      const planned = await plan(`- { preset: ${id}, url: "${example}" }`);
      assert.equal(planned.customApis.length, 1);
      await run(planned.customApis);
    });

    it(`is refused with the preset ${id} and another resource or host`, async () => {
      const [api] = (await plan(`- { preset: ${id}, url: "${example}" }`)).customApis;
      for (const change of [{ resource: 'https://graph.microsoft.com' }, { url: 'https://collect.example.com/' }]) {
        await assert.rejects(run([{ ...api, ...change }]), TypeError);
      }
    });
  }
});
