import assert from 'node:assert/strict';
import { readCall } from '../../../../core/resources/needs/call';
import type { CallNeeds, CallProblem, NeedsApi } from '../../../../core/resources/needs/callNeeds';
import { readerOf, readerOfHost } from '../../../../core/resources/needs/readers';

async function needs(text: string, api?: NeedsApi): Promise<CallNeeds | CallProblem> {
  const call = readCall(text);
  if ('problem' in call) return call;
  const reader = call.host ? readerOfHost(call.host) : readerOf(api ?? 'fabric');
  assert.ok(reader, `no reader for ${text}`);
  return (await reader.load())(call);
}

const W = 'a1000000-0000-4000-8000-000000000001';

describe('needs of Fabric and Power BI calls', () => {
  it('answers with role, setting and whether an app may call', async () => {
    assert.deepEqual(await needs(`POST /workspaces/${W}/lakehouses`), {
      call: `POST /workspaces/${W}/lakehouses`,
      api: 'fabric',
      known: true,
      servicePrincipal: 'yes',
      workspaceRole: 'Contributor',
      tenantSetting: 'Service principals can call Fabric public APIs',
    });
  });

  it('names the setting of its own for creating, and that no read proves it', async () => {
    for (const call of ['POST /workspaces', 'POST /connections', 'POST /deploymentPipelines']) {
      const answer = (await needs(call)) as CallNeeds;
      assert.equal(
        answer.tenantSetting,
        'Service principals can create workspaces, connections, and deployment pipelines',
      );
      assert.match(answer.note ?? '', /No read-only call proves/);
    }
  });

  it('takes a variable for an ID, however a script writes it', async () => {
    for (const id of ['{id}', `\${id}`, '$id', '$(WORKSPACE_ID)', '$($item.Id)', '<id>', '{{id}}']) {
      for (const [call, api] of [
        [`POST /workspaces/${id}/git/updateFromGit`, 'fabric'],
        [`POST /groups/${id}/datasets/${id}/Default.BindToGateway`, 'powerbi'],
        [`GET https://api.powerbi.com/v1.0/$tenantId/groups/${id}/datasets`, 'powerbi'],
      ] as const) {
        const answer = (await needs(call, api)) as CallNeeds;
        assert.equal(answer.known, true, call);
      }
    }
    assert.ok('problem' in (await needs('GET https://api.powerbi.com/v1.0/$groupPath/reports')));
  });

  it('says nothing of a call that it does not know', async () => {
    assert.deepEqual(await needs('GET /unicorns'), { call: 'GET /unicorns', api: 'fabric', known: false });
  });

  it('reads whole addresses of every cloud, and the hosts of regions and workspaces', async () => {
    for (const host of [
      'api.fabric.microsoft.com',
      'highapi.fabric.microsoft.us',
      'api.powerbi.com',
      'api.high.powerbigov.us',
      'wabi-west-europe-redirect.analysis.windows.net',
      'a1000000000040008000000000000001.za1.w.api.fabric.microsoft.com',
    ]) {
      const answer = (await needs(`GET https://${host}/v1/workspaces/${W}/items`)) as CallNeeds;
      assert.equal(answer.api, 'fabric', host);
      assert.equal(answer.workspaceRole, 'Viewer', host);
    }
    for (const host of ['api.powerbi.com', 'api.powerbigov.us', 'api.mil.powerbigov.us', 'api.powerbi.cn']) {
      const answer = (await needs(`GET https://${host}/v1.0/myorg/groups/${W}/datasets`)) as CallNeeds;
      assert.equal(answer.api, 'powerbi', host);
      assert.equal(answer.workspaceRole, 'Viewer', host);
    }
  });

  it('reads a Power BI path with and without its beginning, and with the tenant in place of myorg', async () => {
    for (const path of ['/groups', '/v1.0/myorg/groups', '/v1.0/contoso.example/groups', `/v1.0/${W}/groups`]) {
      assert.equal(((await needs(`GET ${path}`, 'powerbi')) as CallNeeds).known, true, path);
    }
  });

  it('refuses a path of the other API and a version that there is not', async () => {
    assert.deepEqual(await needs('GET /v1.0/myorg/groups', 'fabric'), {
      problem: 'is a call of Power BI, not of Fabric',
    });
    assert.deepEqual(await needs('GET /v1.0/users', 'fabric'), { problem: 'names version v1.0; Fabric has /v1' });
    assert.deepEqual(await needs('GET /v2/workspaces', 'fabric'), { problem: 'names version v2; Fabric has /v1' });
    assert.deepEqual(await needs('GET /v1/workspaces', 'powerbi'), { problem: 'is not a path below /v1.0/myorg' });
    assert.deepEqual(await needs('GET /v1', 'fabric'), { problem: 'names nothing to call' });
  });

  it('says in words what is asked for beside the role', async () => {
    const note = async (call: string, api?: NeedsApi) => ((await needs(call, api)) as CallNeeds).note ?? '';
    assert.match(await note(`POST /workspaces/${W}/semanticModels/${W}/bindConnection`), /owner of the semantic model/);
    assert.match(await note(`PATCH /workspaces/${W}/items/${W}`), /where the type of the item does/);
    assert.match(await note(`POST /workspaces/${W}/git/commitToGit`), /all items/);
    assert.match(await note(`POST /workspaces/${W}/mlModels`), /Microsoft’s own/);
    assert.match(await note(`GET /connections/${W}/roleAssignments`), /role User on the connection/);
    assert.match(await note('GET /datasets', 'powerbi'), /My workspace/);
  });
});
