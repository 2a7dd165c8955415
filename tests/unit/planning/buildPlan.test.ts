import assert from 'node:assert/strict';
import { Secret } from '../../../core/model/secret';
import { OPTIONS } from '../../../core/options';
import type { ConnectionDescription, RawValues } from '../../../core/planning';
import { buildPlan } from '../../../core/planning';
import { CLIENT, connection, errorOf, errorsOf, NOW, planOf, TENANT } from './fixtures';

describe('building the plan', () => {
  it('takes the defaults of the table for everything that is left out', async () => {
    const plan = await planOf({});
    assert.deepEqual(plan.resources, ['graph', 'powerbi']);
    assert.equal(plan.requestTimeoutSeconds, 30);
    assert.equal(plan.credentialExpiryDays, 30);
    assert.equal(plan.waitMinutes, 0);
    assert.equal(plan.unverified, 'fail');
    assert.equal(plan.excessPermissions, 'ignore');
    assert.equal(plan.powerbiAdminApi, false);
    assert.equal(plan.apps[0]?.cloud, 'auto');
  });

  it('gives the same plan when the agent sends every default', async () => {
    const defaults = Object.fromEntries(OPTIONS.map(({ name, default: value }) => [name, value]));
    assert.deepEqual(await planOf(defaults), await planOf({}));
  });

  it('carries every input into the plan', async () => {
    const plan = await planOf({
      resources: 'Graph\npowerbi,fabric,graph',
      graphPermissions: 'User.Read.All\nGroupMember.Read.All',
      graphRequests: '/users?$top=1',
      powerbiWorkspaces: '9f1c2d3e-4b5a-4c6d-8e7f-0a1b2c3d4e5f contributor',
      powerbiRequests: '/groups',
      powerbiAdminApi: 'True',
      customApis: '- { name: orders, resource: api://orders, url: https://orders.example.com/health }',
      cloud: 'usgovgcchigh',
      excessPermissions: 'warn',
      unverified: 'warn',
      credentialExpiryDays: '0',
      waitMinutes: '20',
      consentRedirectUri: 'https://portal.example.com/consented',
      requestTimeoutSeconds: '5',
    });
    assert.deepEqual(plan.resources, ['graph', 'powerbi', 'fabric']);
    assert.deepEqual(plan.graphPermissions, ['User.Read.All', 'GroupMember.Read.All']);
    assert.deepEqual(plan.graphRequests, [{ method: 'GET', path: '/users?$top=1', version: 'v1.0' }]);
    assert.deepEqual(plan.powerbiWorkspaces, [{ id: '9f1c2d3e-4b5a-4c6d-8e7f-0a1b2c3d4e5f', role: 'Contributor' }]);
    assert.deepEqual(plan.powerbiRequests, [{ method: 'GET', path: '/groups' }]);
    assert.equal(plan.powerbiAdminApi, true);
    assert.equal(plan.customApis[0]?.name, 'orders');
    assert.equal(plan.apps[0]?.cloud, 'usGovGccHigh');
    assert.equal(plan.excessPermissions, 'warn');
    assert.equal(plan.unverified, 'warn');
    assert.equal(plan.credentialExpiryDays, 0);
    assert.equal(plan.waitMinutes, 20);
    assert.equal(plan.consentRedirectUri, 'https://portal.example.com/consented');
    assert.equal(plan.requestTimeoutSeconds, 5);
  });

  it('tells all problems at once, one error an input, each with a right example', async () => {
    const errors = await errorsOf({
      resources: 'graph,sharepoint',
      graphPermissions: 'User.Read\nopenid',
      waitMinutes: '1e3',
      cloud: 'mars',
    });
    assert.deepEqual(errors.map(({ input }) => input).sort(), [
      'cloud',
      'graphPermissions',
      'resources',
      'waitMinutes',
    ]);
    for (const { input, message } of errors) {
      const example = OPTIONS.find(({ name }) => name === input)?.example ?? '-';
      assert.ok(message.endsWith(`Example: ${example}`), message);
    }
  });

  it('accepts every example of the table as a value', async () => {
    for (const { name, example } of OPTIONS) {
      // Some inputs mean something only beside another one.
      const beside = {
        ...(name === 'customCloud' ? { cloud: 'custom', resources: 'graph' } : {}),
        ...(name.startsWith('fabric') ? { resources: 'fabric' } : {}),
        ...(name === 'excessPermissions' ? { graphPermissions: 'User.Read.All' } : {}),
      };
      assert.deepEqual(await errorsOf({ ...beside, [name]: example }), [], name);
    }
  });

  it('refuses a comparison of permissions that has nothing to compare with', async () => {
    for (const value of ['warn', 'fail']) {
      const [error, ...rest] = await errorsOf({ excessPermissions: value });
      assert.equal(rest.length, 0);
      assert.equal(error?.input, 'excessPermissions');
      assert.match(error?.message ?? '', /graphPermissions and graphRequests, which are empty/);
    }
  });

  it('names an unexpanded variable in any input', async () => {
    for (const { name } of OPTIONS) {
      const cloud = name === 'customCloud' ? { cloud: 'custom' } : {};
      const errors = await errorsOf({ ...cloud, [name]: '$(Release.Thing)' });
      assert.equal(errors.length, 1, name);
      assert.match(errors[0]?.message ?? '', /^The variable “Release\.Thing” was not expanded/, name);
    }
  });

  it('refuses a template expression that nobody evaluated', async () => {
    assert.match(await errorOf('waitMinutes', `$${'{{'} parameters.wait }}`), /template expression/);
  });

  it('does not take the dollar signs of OData for variables', async () => {
    const plan = await planOf({
      graphRequests: "/users/$count?$filter=startswith(mail,'a')&$expand=manager($levels=max)",
    });
    assert.equal(plan.graphRequests.length, 1);
  });

  it('tests only the custom APIs when resources is given but blank', async () => {
    const customApis = '- { name: orders, resource: api://orders, url: https://orders.example.com/health }';
    assert.deepEqual((await planOf({ resources: ' ', customApis })).resources, []);
    assert.match(await errorOf('resources', ''), /at least one resource or custom API/);
  });

  it('never ignores an input whose resource is not tested', async () => {
    assert.match(await errorOf('graphPermissions', 'User.Read.All', { resources: 'powerbi' }), /does not name graph/);
    assert.match(await errorOf('powerbiAdminApi', 'true', { resources: 'graph' }), /does not name powerbi/);
    assert.deepEqual(await errorsOf({ resources: 'graph', powerbiAdminApi: 'false' }), []);
  });

  it('waits for nobody when a connection was rejected: the run has failed already', async () => {
    const values = { waitMinutes: '20' };
    const planned = await buildPlan(values, [connection(), { id: 'other', problem: 'It is broken.' }], NOW);
    assert.ok('plan' in planned);
    assert.equal(planned.rejected.length, 1);
    assert.equal(planned.plan.waitMinutes, 0);
  });

  it('wants plain whole numbers inside their range', async () => {
    for (const bad of ['1e3', '-1', '3.5', '0x10', '1441', '99999999999999999999', 'ten', '1 2']) {
      assert.match(await errorOf('waitMinutes', bad), /is not a whole number from 0 to 1440/, bad);
    }
    assert.equal((await planOf({ waitMinutes: ' 1440 ' })).waitMinutes, 1440);
    assert.match(await errorOf('requestTimeoutSeconds', '0'), /from 1 to 300/);
  });

  it('wants true or false', async () => {
    assert.match(await errorOf('powerbiAdminApi', 'yes'), /neither true nor false/);
  });

  it('wants tenants by their ID', async () => {
    assert.match(await errorOf('tenantIds', 'contoso.onmicrosoft.com'), /not a tenant ID/);
  });

  it('wants a redirect URI that Entra could have registered', async () => {
    assert.match(await errorOf('consentRedirectUri', 'http://portal.example.com/'), /not an HTTPS address/);
    assert.match(await errorOf('consentRedirectUri', 'https://user:pw@portal.example.com/'), /user name or password/);
    assert.match(await errorOf('consentRedirectUri', 'https://portal.example.com/#x'), /fragment/);
    assert.match(await errorOf('consentRedirectUri', 'http://localhost.evil.example/'), /not an HTTPS address/);
    const { consentRedirectUri } = await planOf({ consentRedirectUri: 'http://localhost:8080/done' });
    assert.equal(consentRedirectUri, 'http://localhost:8080/done');
  });

  it('wants an unknown resource named as such', async () => {
    assert.match(
      await errorOf('resources', 'graph, sharepoint'),
      /Entry 2 \(one word: 10 letters\) is not one of graph, powerbi, fabric/,
    );
  });
});

describe('planning the apps', () => {
  it('plans one app a connection in its own tenant', async () => {
    const [app] = (await planOf({}, [connection({ url: 'https://dev.azure.com/x', cloudHint: 'china' })])).apps;
    assert.equal(app?.tenantId, TENANT);
    assert.equal(app?.clientId, CLIENT);
    assert.equal(app?.connectionUrl, 'https://dev.azure.com/x');
    assert.equal(app?.cloudHint, 'china');
    assert.equal(app?.subscriberTenant, undefined);
  });

  it('plans each connection in each of tenantIds, and knows the subscribers among them', async () => {
    const subscriber = '99999999-2222-4333-8444-555555555555';
    const { apps } = await planOf({ tenantIds: `${subscriber}\n${TENANT.toUpperCase()}, ${subscriber}` }, [
      connection({ id: 'one' }),
      connection({ id: 'two', tenantId: undefined }),
    ]);
    const rows = apps.map((app) => [app.connectionId, app.tenantId, app.subscriberTenant]);
    assert.deepEqual(rows, [
      ['one', subscriber, true],
      ['one', TENANT, undefined],
      ['two', subscriber, true],
      ['two', TENANT, true],
    ]);
  });

  it('writes IDs in lower case, so that two spellings make one app', async () => {
    const [app] = (await planOf({}, [connection({ clientId: CLIENT.toUpperCase() })])).apps;
    assert.equal(app?.clientId, CLIENT);
  });

  it('needs a connection', async () => {
    assert.deepEqual(await errorsOf({}, []), [{ message: 'No app is given.' }]);
  });

  it('tells every problem of a connection in one error', async () => {
    const bad = connection({
      tenantId: '$(tenant)',
      clientId: 'x',
      credential: { kind: 'secret', secret: new Secret(' ') },
    });
    const [error, ...more] = await errorsOf({}, [bad]);
    assert.equal(more.length, 0);
    assert.match(error?.message ?? '', /variable “tenant” was not expanded/);
    assert.match(error?.message ?? '', /client ID \(one word: 1 letter\) is not a GUID/);
    assert.match(error?.message ?? '', /client secret is empty/);
  });

  it('names a missing tenant', async () => {
    assert.match((await errorsOf({}, [connection({ tenantId: '' })]))[0]?.message ?? '', /has no tenant ID/);
  });

  it('names a secret that is nothing but a variable, and repeats no other secret', async () => {
    const secret = (text: string) =>
      connection({ tenantId: 'x', credential: { kind: 'secret', secret: new Secret(text) } });
    assert.match((await errorsOf({}, [secret('$(appSecret)')]))[0]?.message ?? '', /“appSecret” was not expanded/);
    assert.doesNotMatch((await errorsOf({}, [secret('a$(bc)d-topsecret')]))[0]?.message ?? '', /topsecret/);
  });

  it('lets a system-assigned managed identity do without a client ID', async () => {
    const managed = connection({ clientId: undefined, credential: { kind: 'managed-identity' } });
    assert.equal((await planOf({}, [managed])).apps[0]?.clientId, '');
    const wrong = connection({ credential: { kind: 'managed-identity', clientId: 'x' } });
    assert.match(
      (await errorsOf({}, [wrong]))[0]?.message ?? '',
      /managed identity’s client ID \(one word: 1 letter\)/,
    );
  });

  it('refuses a certificate that cannot be used, before any network call', async () => {
    const pem = connection({ credential: { kind: 'certificate', pem: new Secret('no pem at all') } });
    const [error] = await errorsOf({}, [pem]);
    assert.ok(error);
    assert.doesNotMatch(error.message, /no pem at all/);
  });

  it('keeps the good connections when another cannot work', async () => {
    const { apps } = await planOf({}, [connection(), { id: 'bad', problem: 'It is broken.' }]);
    assert.equal(apps.length, 1);
    const errors = await errorsOf({}, [connection(), { id: 'bad', problem: 'It is broken.' }]);
    assert.deepEqual(errors, [{ message: 'Connection bad: It is broken.' }]);
  });

  it('lets the explicit cloud win over what the connection says', async () => {
    const [app] = (await planOf({ cloud: 'usGovDod' }, [connection({ cloud: 'china' })])).apps;
    assert.equal(app?.cloud, 'usGovDod');
    assert.equal((await planOf({}, [connection({ cloud: 'china' })])).apps[0]?.cloud, 'china');
  });

  it('ignores no name and no type of a script', async () => {
    const saidOf = async (values: object) => (await errorsOf(values as RawValues)).map(({ message }) => message).join();
    assert.match(await saidOf({ graphPermisions: 'User.Read.All' }), /is not an option\. Probably graphPermissions/);
    assert.match(await saidOf({ graphPermissions: ['User.Read.All'] }), /not a text \(a list\)/);
    assert.match(await saidOf({ waitMinutes: 5 }), /not a text \(number\)/);
  });

  it('ignores no name and no type in the facts of a connection', async () => {
    const saidOf = async (...connections: unknown[]) =>
      (await errorsOf({}, connections as ConnectionDescription[])).map(({ message }) => message).join();
    const secret = new Secret('not-a-real-secret-of-anything');
    assert.match(
      await saidOf({ ...connection(), tenant: 'x' }),
      /^Connection 1 of the list: “tenant” is not known\. Did you/,
    );
    assert.match(await saidOf(connection(), { ...connection(), id: undefined }), /^Connection 2 .*\.id is missing/);
    assert.match(await saidOf({ ...connection(), clientId: 5 }), /\.clientId is not a text/);
    assert.match(await saidOf({ ...connection(), credential: 'x' }), /\.credential is not an object/);
    assert.match(await saidOf({ ...connection(), credential: { kind: 'password' } }), /none of the kinds secret, cert/);
    assert.match(
      await saidOf({ ...connection(), credential: { kind: 'secret', secret: 'text' } }),
      /secret is not a Secret/,
    );
    assert.match(
      await saidOf({ ...connection(), credential: { kind: 'secret', secret, clientId: 'x' } }),
      /credential is wrong: it: A name .* is not known\. Known are kind, secret/,
    );
    assert.match(
      await saidOf({ ...connection(), credential: { kind: 'federated', source: { kind: 'file', paht: 'x' } } }),
      /source is wrong: it: “paht” is not known\. Did you mean path\?/,
    );
    assert.match(await saidOf({ id: 'x', problem: 'y', tenantId: 'z' }), /is not known\. Known are id, url, problem/);
  });

  it('shows no page of a connection that holds a password or a key', async () => {
    for (const url of [
      'https://me:Wint3r!Falls@dev.azure.com/x',
      'https://x.example/a?code=Wz4kT9hB2xQn7LrJ6vMd8FsPy3CgUaE5',
    ]) {
      const planned = await buildPlan({}, [connection({ url })], Date.now());
      const said = JSON.stringify(planned);
      assert.match(said, /Its page \(looks like .*\) is not a web address that could be shown/);
      assert.doesNotMatch(said, /Wint3r|Wz4k/);
    }
  });

  it('takes no list for another thing, and no text for the time', async () => {
    const messages = async (...given: unknown[]) => {
      const planned = await buildPlan(...(given as Parameters<typeof buildPlan>));
      return 'errors' in planned ? planned.errors.map(({ message }) => message).join() : '';
    };
    assert.match(await messages({}, connection(), 1), /are not a list/);
    assert.match(await messages({}, [connection()], '2027-01-01'), /not a number of milliseconds/);
    assert.match(await messages({}, [connection()]), /not a number of milliseconds/);
  });

  it('asks for the cloud where the environment names none that is known', async () => {
    const stack = connection({ unknownEnvironment: 'AzureStack' });
    assert.match((await errorsOf({}, [stack]))[0]?.message ?? '', /“AzureStack”.*input cloud/);
    assert.deepEqual(await errorsOf({ cloud: 'public' }, [stack]), []);
  });

  it('sends no credential to the public cloud because a cloud is not known', async () => {
    const refusedFor = async (facts: object) => (await errorsOf({}, [connection(facts)]))[0]?.message ?? 'accepted';
    assert.match(await refusedFor({ unknownAuthority: 'adfs.contoso.com' }), /“adfs\.contoso\.com”.*input cloud/);
    assert.match(await refusedFor({ cloud: 'AzureUSGovernment' }), /Its cloud .* is not one of public/);
    assert.match(await refusedFor({ cloudHint: 'usGovernment' }), /Its cloud .* is not one of public/);
    assert.match(await refusedFor({ cloudHint: 'custom' }), /give them in the input customCloud/);
    assert.match(await refusedFor({ cloud: 'constructor' }), /is not one of public/);
  });
});
