import assert from 'node:assert/strict';
import { CATALOG } from '../../../core/diagnosis/causes';
import type { ApiRequest } from '../../../core/model/plan';
import { resourcesOf } from '../../../core/resources';
import { credentialChecks, multiTenantCheck } from '../../../core/resources/credential';
import { TASK_OPTIONS } from '../../../tasks/AppAccessSelfTest/V1/options';
import { app, plan } from '../selfTestFixtures';
import { readDocument } from './documents';

const ID = '9f1c2d3e-4b5a-4c6d-8e7f-0a1b2c3d4e5f';
const CALLS: ApiRequest[] = [
  { method: 'GET', path: '/x' },
  { method: 'POST', path: '/x' },
];
const ASSERTION = { kind: 'file', path: '/var/run/token' } as const;

/** IDs of all checks that there are, with their details as the documents write them. */
async function checkIds(): Promise<Set<string>> {
  const everything = plan({
    resources: ['graph', 'powerbi', 'fabric'],
    graphPermissions: ['User.Read.All'],
    graphRequests: [
      { method: 'GET', path: '/users', version: 'v1.0' },
      { method: 'POST', path: '/users', version: 'v1.0' },
    ],
    graphForbiddenRequests: [{ method: 'GET', path: '/groups', version: 'v1.0' }],
    excessPermissions: 'warn',
    powerbiWorkspaces: [{ id: ID }],
    powerbiRequests: CALLS,
    powerbiSemanticModels: [{ workspaceId: ID, modelId: ID, owner: true }],
    fabricWorkspaces: [{ id: ID }],
    fabricRequests: CALLS,
    fabricConnections: [{ id: ID }],
    powerbiAdminApi: true,
    customApis: [{ name: 'NAME', resource: 'api://x', url: 'https://x.example.com/', permissions: ['A.Read'] }],
  });
  const resources = resourcesOf(everything);
  const federated = app({ credential: { kind: 'federated', source: ASSERTION } });
  const elsewhere = app({ credential: { kind: 'managed-identity' }, subscriberTenant: true });
  const ids = [
    ...resources.map(({ id }) => `${id}.token`),
    ...(await Promise.all(resources.map((resource) => resource.checks(everything)))).flat().map(({ id }) => id),
    ...credentialChecks(everything, [federated], ['graph']).map(({ id }) => id),
    multiTenantCheck(elsewhere, [elsewhere])?.id ?? '',
  ];
  return new Set(
    ids.map((id) =>
      id
        .replace(`${ID}/${ID}`, 'WORKSPACE/MODEL')
        .replace(ID, 'ID')
        .replace('POST ', 'METHOD ')
        .replace(/\/(?:x|users|groups)\b.*$/, 'PATH'),
    ),
  );
}

describe('facts in the documents', () => {
  it('list the ID of every check, and none that there is not', async () => {
    const section = /### Checks\n([\s\S]*?)\n### /.exec(readDocument('docs/results.md').text)?.[1] ?? '';
    const rows = section.split('\n').filter((line) => line.startsWith('| `'));
    const listed = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, id]) => id));
    assert.deepEqual([...listed].sort(), [...(await checkIds())].sort());
  });

  it('name the owner of every cause', () => {
    const { text } = readDocument('docs/results.md');
    const owners = new Set(CATALOG.map(({ owner }) => owner));
    assert.deepEqual(
      [...owners].filter((owner) => !text.includes(`\`${owner}\``)),
      [],
    );
  });

  it('show every input that a pipeline can set in the recipes or beside them', () => {
    const texts = ['recipes', 'credentials', 'clouds', 'network', 'results'].map(
      (name) => readDocument(`docs/${name}.md`).text,
    );
    const rare = ['consentRedirectUri', 'maskClientId'];
    const missing = TASK_OPTIONS.filter(
      ({ name }) => !rare.includes(name) && !texts.some((text) => text.includes(`${name}:`)),
    );
    assert.deepEqual(
      missing.map(({ name }) => name),
      [],
    );
  });
});
