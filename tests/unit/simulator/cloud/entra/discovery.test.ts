import assert from 'node:assert/strict';
import { CLOUDS } from '../../../../../core/cloud/clouds';
import { guid } from '../../../../../simulator/cloud/ids';
import { SimulatedCloud } from '../../../../../simulator/cloud/simulatedCloud';
import { body, type EntraError, withCloud } from '../client';

const rows = [
  ['public', 'microsoftonline.com', 'graph.microsoft.com', undefined],
  ['usGovGcc', 'microsoftonline.com', 'graph.microsoft.com', 'GCC'],
  ['usGovGccHigh', 'microsoftonline.us', 'graph.microsoft.us', 'DODCON'],
  ['usGovDod', 'microsoftonline.us', 'dod-graph.microsoft.us', 'DOD'],
  ['china', 'partner.microsoftonline.cn', 'microsoftgraph.chinacloudapi.cn', undefined],
] as const;

describe('The OpenID configuration of the simulated Entra', () => {
  for (const [id, instance, graph, subScope] of rows) {
    it(`tells that a tenant lives in ${CLOUDS[id].title}, also at the login host of another cloud`, async () => {
      const cloud = await SimulatedCloud.start();
      try {
        const tenant = cloud.model.addTenant('Somewhere', { cloud: CLOUDS[id] });
        for (const login of [CLOUDS[id].login, 'login.microsoftonline.com']) {
          const page = await cloud.visit(`https://${login}/${tenant.id}/v2.0/.well-known/openid-configuration`);
          const found = body<Record<string, string>>(page);

          assert.equal(found.cloud_instance_name, instance);
          assert.equal(found.msgraph_host, graph);
          assert.equal(found.tenant_region_sub_scope, subScope);
          assert.equal(found.issuer, `https://${login}/${tenant.id}/v2.0`);
        }
      } finally {
        await cloud.stop();
      }
    });
  }

  it(
    'takes a domain as well as an ID',
    withCloud(async (cloud, { tenant }) => {
      const page = await cloud.visit(
        `https://login.microsoftonline.com/${tenant.domain}/v2.0/.well-known/openid-configuration`,
      );

      assert.match(body<Record<string, string>>(page).token_endpoint ?? '', new RegExp(tenant.id));
    }),
  );

  it(
    'refuses an unknown tenant with 90002',
    withCloud(async (cloud) => {
      const url = `https://login.microsoftonline.com/${guid('no tenant')}/v2.0/.well-known/openid-configuration`;

      const page = await cloud.visit(url);

      assert.equal(page.status, 400);
      assert.deepEqual(body<EntraError>(page).error_codes, [90002]);
    }),
  );
});
