import assert from 'node:assert/strict';
import type { ApiRequest, Plan } from '../../../../core/model/plan';
import { answer, list, type Outcome, PRINCIPAL, WORKSPACE } from '../../selfTestFixtures';
import { type Answers, askedOf, entry, refusal, withFabric } from './support';

const W = `/workspaces/${WORKSPACE}`;
const ID = 'b1000000-0000-4000-8000-000000000002';
const git = { [`${W}/git/connection`]: answer(200, { gitConnectionState: 'NotConnected' }) };
const viewer = { [W]: answer(200, entry()) };

/** Runs one call and gives its check. */
async function outcomeOf(line: string, answers: Answers = {}, values: Partial<Plan> = {}) {
  const [method, path] = line.split(' ') as [ApiRequest['method'], string];
  const outcome = await withFabric({ fabricRequests: [{ method, path }], ...values }, answers);
  return { outcome, check: outcome.check(`fabric.request:${method === 'GET' ? '' : `${method} `}${path}`) };
}

const onlyReads = ({ http }: Outcome) => http.requests.every(({ method }) => method === 'GET');

describe('Fabric requests: a GET', () => {
  it('is tried, and passes with what it answers', async () => {
    const items = list({ id: ID }, { id: 'x' });
    assert.equal((await outcomeOf(`GET ${W}/items`, { [`${W}/items`]: items })).check.found, '200, 2 entries');
    const first = answer(200, { value: [1], continuationToken: 'x' });
    assert.equal(
      (await outcomeOf(`GET ${W}/items`, { [`${W}/items`]: first })).check.found,
      '200, 1 entry on the first page',
    );
    const admin = answer(200, { workspaces: [{ id: 1 }] });
    assert.equal(
      (await outcomeOf('GET /admin/workspaces', { '/admin/workspaces': admin })).check.found,
      '200, 1 entry',
    );
  });

  it('fails with the cause of its refusal', async () => {
    const { check } = await outcomeOf(`GET ${W}/items`);
    assert.equal(check.status, 'failed');
    assert.equal(check.diagnosis?.cause, 'workspace-access-missing');
    const connection = { [`/connections/${ID}`]: refusal(404, 'EntityNotFound') };
    const shared = await outcomeOf(`GET /connections/${ID}`, connection);
    assert.equal(shared.check.diagnosis?.cause, 'fabric-connection-access-missing');
    const noApp = { [`${W}/dashboards`]: refusal(400, 'PrincipalTypeNotSupported') };
    assert.equal((await outcomeOf(`GET ${W}/dashboards`, noApp)).check.diagnosis?.cause, 'operation-not-for-apps');
  });

  it('tells the setting for public APIs from the one for admin APIs', async () => {
    const no = refusal(401, 'Unauthorized', 'The caller is not authenticated to access this resource');
    const { check, outcome } = await outcomeOf('GET /admin/workspaces', { '/admin/workspaces': no });
    assert.equal(outcome.check('fabric.access').status, 'passed');
    assert.equal(check.diagnosis?.cause, 'power-bi-admin-setting-off');
  });

  it('passes with 202, looks at the operation once and waits for nothing', async () => {
    const location = 'https://wabi-west-europe-redirect.analysis.windows.net/v1/operations/x';
    const accepted = answer(202, 'null', { location, 'x-ms-operation-id': ID, 'retry-after': '20' });
    const running = answer(200, { status: 'Running', percentComplete: null, error: null });
    const { check, outcome } = await outcomeOf(`GET ${W}/git/status`, {
      [`${W}/git/status`]: accepted,
      [`/operations/${ID}`]: running,
    });
    assert.equal(check.found, '202, accepted; its result is not waited for');
    assert.deepEqual(askedOf(outcome), ['/workspaces', '/workspaces/W/git/status', `/operations/${ID}`]);
    assert.ok(
      outcome.http.asked.every((path) => !path.startsWith('wabi')),
      'no token leaves for another host',
    );
    assert.deepEqual(outcome.clock.sleeps, []);
  });

  it('fails with the error inside of an operation that failed', async () => {
    const failed = answer(200, { status: 'Failed', error: { errorCode: 'PrincipalTypeNotSupported', message: 'x' } });
    const { check } = await outcomeOf(`GET ${W}/git/status`, {
      [`${W}/git/status`]: answer(202, '', { 'x-ms-operation-id': ID }),
      [`/operations/${ID}`]: failed,
    });
    assert.equal(check.status, 'failed');
    assert.match(check.found, /202, then failed with PrincipalTypeNotSupported/);
    assert.equal(check.diagnosis?.cause, 'operation-not-for-apps');
  });

  it('asks for no operation where the answer names none that is an ID', async () => {
    for (const id of ['', '../admin']) {
      const headers: Record<string, string> = id ? { 'x-ms-operation-id': id } : {};
      const { check, outcome } = await outcomeOf(`GET ${W}/git/status`, {
        [`${W}/git/status`]: answer(202, '', headers),
      });
      assert.equal(check.status, 'passed');
      assert.equal(askedOf(outcome).length, 2);
    }
  });
});

describe('Fabric requests: any other method', () => {
  it('is never sent', async () => {
    for (const line of [
      `POST ${W}/lakehouses`,
      `DELETE ${W}/items/${ID}`,
      `PATCH ${W}`,
      `PUT ${W}/networking/communicationPolicy`,
      'POST /workspaces',
      `POST ${W}/git/commitToGit`,
      `POST /connections/${ID}/roleAssignments`,
      'POST /unicorns',
    ]) {
      assert.ok(onlyReads((await outcomeOf(line, { ...viewer, ...git })).outcome), line);
    }
  });

  it('passes where the call accepts apps and the role is proved', async () => {
    const { check } = await outcomeOf(`POST ${W}/lakehouses`, git);
    assert.equal(check.status, 'passed');
    assert.equal(check.found, 'not sent; it accepts apps, the app is at least Contributor');
  });

  it('fails where the role that is proved is too low', async () => {
    const { check } = await outcomeOf(`POST ${W}/lakehouses`, viewer);
    assert.equal(check.status, 'failed');
    assert.equal(check.diagnosis?.cause, 'workspace-role-too-low');
  });

  it('fails where the call accepts no app, and asks for nothing', async () => {
    const { check, outcome } = await outcomeOf(`POST ${W}/eventSchemaSets`, git);
    assert.equal(check.status, 'failed');
    assert.equal(check.diagnosis?.cause, 'operation-not-for-apps');
    assert.equal(check.diagnosis?.owner, 'pipeline-author');
    assert.deepEqual(askedOf(outcome), ['/workspaces']);
  });

  it('warns, and never fails, where the reference and Microsoft’s own clients disagree', async () => {
    const { check } = await outcomeOf(`POST ${W}/mlExperiments`, git);
    assert.equal(check.status, 'warned');
    assert.equal(check.diagnosis?.cause, 'operation-not-verified');
  });

  for (const line of ['POST /workspaces', 'POST /connections', 'POST /deploymentPipelines']) {
    it(`warns that no read proves the setting for ${line}, and names it`, async () => {
      const { check } = await outcomeOf(line);
      assert.equal(check.status, 'warned');
      assert.equal(check.diagnosis?.cause, 'tenant-setting-not-verified');
      assert.equal(check.diagnosis?.links[0]?.kind, 'powerbi-tenant-settings');
      const text = JSON.stringify(check.diagnosis);
      assert.match(text, /Service principals can create workspaces, connections, and deployment pipelines/);
      assert.match(text, /Developer settings/);
    });
  }

  it('names the setting for admin APIs used for updates', async () => {
    const { check } = await outcomeOf('POST /admin/domains');
    assert.match(check.found, /Service principals can access admin APIs used for updates/);
  });

  it('is evaluated by the type of the item that the path names', async () => {
    const withType = (type: string) => ({ ...git, [`${W}/items/${ID}`]: answer(200, { id: ID, type }) });
    const line = `POST ${W}/items/${ID}/updateDefinition`;
    assert.equal((await outcomeOf(line, withType('Notebook'))).check.status, 'passed');
    assert.match((await outcomeOf(line, withType('Notebook'))).check.found, /Notebook takes apps/);
    const refusing = await outcomeOf(line, withType('EventSchemaSet'));
    assert.equal(refusing.check.status, 'failed');
    assert.equal(refusing.check.diagnosis?.cause, 'operation-not-for-apps');
    assert.equal((await outcomeOf(line, withType('MLModel'))).check.status, 'warned');
    assert.equal((await outcomeOf(line, withType('SomethingNew'))).check.status, 'warned');
  });

  it('asks for the type in the path where nothing tells it', async () => {
    const { check } = await outcomeOf(`POST ${W}/items`, git);
    assert.equal(check.status, 'warned');
    assert.match(check.found, /name the type in the path/);
  });

  it('is evaluated by the types of all items where one refuses for all', async () => {
    const withItems = (...types: string[]) => ({ ...git, [`${W}/items`]: list(...types.map((type) => ({ type }))) });
    const line = `POST ${W}/git/commitToGit`;
    assert.equal((await outcomeOf(line, withItems('Notebook', 'Lakehouse'))).check.status, 'passed');
    assert.equal((await outcomeOf(line, withItems())).check.status, 'passed');
    const { check } = await outcomeOf(line, withItems('Notebook', 'Dashboard'));
    assert.equal(check.status, 'failed');
    assert.match(check.found, /Dashboard does not accept apps/);
  });

  it('names the owner of the connection where the connection is not shared', async () => {
    const missing = { [`/connections/${ID}`]: refusal(404, 'EntityNotFound') };
    const { check } = await outcomeOf(`POST /connections/${ID}/testConnection`, missing);
    assert.equal(check.status, 'failed');
    assert.equal(check.diagnosis?.owner, 'resource-owner');
    const shared = { [`/connections/${ID}`]: answer(200, { id: ID }) };
    assert.equal((await outcomeOf(`POST /connections/${ID}/testConnection`, shared)).check.status, 'passed');
    assert.equal((await outcomeOf(`DELETE /connections/${ID}`, shared)).check.status, 'warned');
  });

  it('proves the one role on a deployment pipeline by reading it', async () => {
    const pipeline = { [`/deploymentPipelines/${ID}`]: answer(200, { id: ID }) };
    const line = `PATCH /deploymentPipelines/${ID}`;
    assert.match((await outcomeOf(line, pipeline)).check.found, /is Admin of the deployment pipeline/);
    assert.equal((await outcomeOf(line)).check.status, 'failed');
  });

  it('warns of a right on another object that no read proves', async () => {
    const admin = { ...viewer, [`${W}/onelake/settings`]: answer(200, { x: 1 }) };
    const { check } = await outcomeOf(`POST ${W}/assignToCapacity`, admin);
    assert.equal(check.status, 'warned');
    assert.match(check.found, /contributor or administrator of the capacity/);
  });

  it('warns of a call that the reference does not have, and never passes it in silence', async () => {
    const { check } = await outcomeOf(`POST ${W}/unicorns`, git);
    assert.equal(check.status, 'warned');
    assert.equal(check.diagnosis?.cause, 'operation-unknown');
  });

  it('warns where the path names no workspace ID', async () => {
    const { check } = await outcomeOf('POST /workspaces/{workspaceId}/lakehouses');
    assert.equal(check.status, 'warned');
    assert.match(check.found, /names no workspace ID/);
  });

  it('says who owns the model where only its owner may call', async () => {
    const line = `POST ${W}/semanticModels/${ID}/bindConnection`;
    const [method, path] = line.split(' ') as [ApiRequest['method'], string];
    assert.equal((await outcomeOf(line)).check.status, 'warned');
    const owned = async (configuredBy: string) => {
      const { run, good } = await import('../../selfTestFixtures');
      const model = answer(200, { id: ID, name: 'Sales', configuredBy });
      const outcome = await run(
        { resources: ['powerbi', 'fabric'], fabricRequests: [{ method, path }] },
        () => ({}),
        (asked, request) => {
          if (asked.endsWith(`/datasets/${ID}`)) return model;
          return asked.endsWith('/v1/workspaces') ? list(entry()) : good(asked, request);
        },
      );
      return outcome.check(`fabric.request:${method} ${path}`);
    };
    assert.equal((await owned(PRINCIPAL)).status, 'passed');
    const other = await owned('adele@contoso.example');
    assert.equal(other.status, 'failed');
    assert.equal(other.diagnosis?.cause, 'model-not-owned');
  });

  it('asks each question once, however many calls hang on it', async () => {
    const calls: ApiRequest[] = ['lakehouses', 'notebooks', 'reports', 'semanticModels', 'dataPipelines'].map(
      (type) => ({
        method: 'POST',
        path: `${W}/${type}`,
      }),
    );
    const outcome = await withFabric({ fabricRequests: calls }, git);
    assert.deepEqual(askedOf(outcome), ['/workspaces', '/workspaces/W/git/connection']);
    assert.ok(calls.every(({ path }) => outcome.check(`fabric.request:POST ${path}`).status === 'passed'));
  });
});
