import assert from 'node:assert/strict';
import { GRAPH_APP_ID } from '../../../core/cloud/clouds';
import type { HttpOutcome } from '../../../core/http/client';
import type { AppPlan } from '../../../core/model/plan';
import { Secret } from '../../../core/model/secret';
import type { HeldToken, TokenAnswer } from '../../../core/resources/check';
import { readRegistration } from '../../../core/run/readRegistration';
import { answer, app, CLIENT, denied } from '../selfTestFixtures';

const UNKNOWN = 'aaaaaaaa-1111-4222-8333-bbbbbbbbbbbb';
const registration = answer(200, {
  requiredResourceAccess: [{ resourceAppId: GRAPH_APP_ID, resourceAccess: [{ id: UNKNOWN, type: 'Role' }] }],
  passwordCredentials: [],
});
const names = answer(200, { appRoles: [{ id: UNKNOWN, value: 'Brand.New.All' }], oauth2PermissionScopes: [] });

async function read(values: {
  app?: Partial<AppPlan>;
  roles?: string[];
  token?: boolean;
  hasGraph?: boolean;
  required?: string[];
  script?: (url: string) => HttpOutcome;
}) {
  const asked: string[] = [];
  const held: HeldToken = { token: new Secret('t'), claims: { roles: values.roles ?? [] } };
  const token = async (): Promise<TokenAnswer> =>
    values.token === false ? { ok: false, attempts: 1, evidence: { asked: {} } } : { ok: true, attempts: 1, ...held };
  const script = values.script ?? ((url: string) => (url.includes('/applications(') ? registration : names));
  const result = await readRegistration(
    {
      app: app(values.app),
      token,
      host: async () => 'graph.example.test',
      ask: async ({ url }) => {
        asked.push(url);
        return { outcome: script(url), evidence: () => ({ asked: {} }) };
      },
    },
    { clientId: CLIENT, hasGraph: values.hasGraph ?? true, graphPermissions: values.required ?? [] },
  );
  return { result, asked };
}

describe('The app’s own registration', () => {
  it('is read from the host of the tenant’s cloud, by client ID', async () => {
    const { result, asked } = await read({});
    assert.ok(result.readable);
    assert.equal(asked.length, 1);
    assert.ok(asked[0]?.startsWith(`https://graph.example.test/v1.0/applications(appId='${CLIENT}')`));
  });

  it('asks the tenant for names that no table has, where the app may read them', async () => {
    const { result } = await read({ roles: ['Application.Read.All'] });
    assert.ok(result.readable);
    assert.deepEqual(
      result.permissions.map(({ name }) => name),
      ['Brand.New.All'],
    );
  });

  it('does without names that the tenant does not give', async () => {
    const script = (url: string) => (url.includes('/applications(') ? registration : denied());
    const { result } = await read({ roles: ['Application.Read.All'], script });
    assert.ok(result.readable);
    assert.deepEqual(
      result.permissions.map(({ name }) => name),
      [undefined],
    );
  });

  it('asks for no names that the question does not need', async () => {
    const { asked } = await read({ roles: ['Application.Read.All'], required: ['User.Read.All'] });
    assert.equal(asked.length, 1);
  });

  it('says why it could not be read, and asks nobody where that is known before', async () => {
    const why = async (values: Parameters<typeof read>[0]) => {
      const { result, asked } = await read(values);
      assert.ok(!result.readable);
      return [result.why, asked.length];
    };
    assert.deepEqual(await why({ app: { subscriberTenant: true } }), [
      'the app registration is in the publisher’s tenant',
      0,
    ]);
    assert.deepEqual(await why({ app: { credential: { kind: 'managed-identity' } } }), [
      'a managed identity has no app registration',
      0,
    ]);
    assert.deepEqual(await why({ hasGraph: false }), ['there is no token for Microsoft Graph', 0]);
    assert.deepEqual(await why({ token: false }), ['there is no token for Microsoft Graph', 0]);
    assert.deepEqual(await why({ script: denied }), ['the app is not permitted to read its own app registration', 1]);
    assert.deepEqual(await why({ script: () => answer(200, '<html>') }), [
      'Microsoft Graph did not respond about the app registration',
      1,
    ]);
  });
});
