import type { OwnFinding } from '../../../model/evidence';
import { answer, fabric, OBJECT, powerBi, WORKSPACE } from '../evidenceOf';
import type { Example } from '../example';

const MODEL = 'd1000000-0000-4000-8000-000000000001';
const ids = { workspaceId: WORKSPACE, modelId: MODEL };
const found = (finding: OwnFinding) => ({ asked: { resource: 'powerbi' }, finding });
/** The last refresh of the model, as Power BI lists it: the error is JSON written as text. */
const refreshes = (errorCode: string) =>
  answer(powerBi(`/groups/${WORKSPACE}/datasets/${MODEL}/refreshes?$top=1`), 200, {
    value: [{ status: 'Failed', refreshType: 'ViaApi', serviceExceptionJson: JSON.stringify({ errorCode }) }],
  });
const byAdmin = { owner: 'workspace-admin', link: 'workspace-access' } as const;
const inSettings = { owner: 'workspace-admin', link: 'semantic-model-settings' } as const;

/** What leads to the causes in `semanticModel.ts`, and what nearly does. */
export const SEMANTIC_MODEL_EXAMPLES: readonly Example[] = [
  {
    cause: 'model-not-owned',
    says: 'a model whose owner is a person',
    evidence: found({ kind: 'model-owned-by-other', ...ids, heldBy: 'adele@contoso.example' }),
    ...byAdmin,
    confidence: 'certain',
  },
  {
    cause: 'model-not-owned',
    says: 'an operation for the owner of the model only',
    evidence: answer(powerBi(`/groups/${WORKSPACE}/datasets/d/Default.UpdateDatasources`), 403, {
      error: { code: 'DMTS_OnlyDatasetOwnerAllowed' },
    }),
    ...byAdmin,
    confidence: 'certain',
    source: 'https://github.com/maikvandergaag/msft-extensions/issues/269',
  },
  {
    cause: 'model-not-owned',
    says: 'the same in words',
    evidence: 'This operation is only supported for the dataset owner',
    ...byAdmin,
    confidence: 'likely',
    source: 'https://github.com/maikvandergaag/msft-extensions/issues/269',
  },
  {
    cause: 'model-not-owned',
    says: 'Fabric, asked to bind a model that belongs to somebody else',
    evidence: answer(fabric(`/workspaces/${WORKSPACE}/semanticModels/${MODEL}/bindConnection`), 400, {
      errorCode: 'BindNotModelOwner',
      message: 'x',
    }),
    ...byAdmin,
    confidence: 'certain',
  },
  {
    cause: 'model-not-owned',
    says: 'fabric-cicd that repeats Fabric’s sentence',
    evidence:
      'You cannot configure the data connection bindings because you are not the owner of the semantic model. Please contact the semantic model owner or take over ownership and try again.',
    ...byAdmin,
    confidence: 'certain',
    source: 'https://github.com/microsoft/fabric-cicd/issues/735',
  },
  {
    cause: 'model-owner-unknown',
    says: 'an owner with a name that nobody knows',
    evidence: found({ kind: 'model-owner-unknown', ...ids, heldBy: 'deployment' }),
    ...byAdmin,
    confidence: 'certain',
  },
  {
    cause: 'model-owner-lost-access',
    says: 'an owner who lost the workspace',
    evidence: answer(powerBi(`/groups/${WORKSPACE}/datasets/1/refreshes`), 400, {
      error: { code: 'SomeError', message: 'The model owner no longer has access to the workspace.' },
    }),
    ...byAdmin,
    confidence: 'certain',
  },
  {
    cause: 'model-owner-lost-access',
    says: 'the same without an address',
    evidence: 'Refresh failed: the model owner no longer has access',
    ...byAdmin,
    confidence: 'certain',
    source: 'https://github.com/dotnet/dnceng/issues/4428',
  },
  {
    cause: 'model-owner-lost-access',
    says: 'the code that stands beside it',
    evidence: '{"error":{"code":"Premium_ASWL_Error"}}',
    ...byAdmin,
    confidence: 'likely',
    source: 'https://learn.microsoft.com/en-gb/power-bi/transform-model/desktop-composite-models',
  },
  {
    cause: 'model-refresh-failed',
    says: 'a model whose last refresh failed',
    evidence: found({ kind: 'model-refresh-failed', ...ids, what: 'ModelRefreshFailed_CredentialsNotSpecified' }),
    ...inSettings,
    confidence: 'certain',
    source: 'https://github.com/microsoft/PowerBI-CSharp/blob/master/sdk/swaggers/swagger.json',
  },
  {
    cause: 'model-owner-lost-access',
    says: 'a refresh that failed with the code that stands beside it',
    evidence: {
      ...refreshes('Premium_ASWL_Error'),
      finding: { kind: 'model-refresh-failed', ...ids, what: 'Premium_ASWL_Error' },
    },
    ...byAdmin,
    confidence: 'likely',
  },
  {
    cause: 'model-refresh-failed',
    says: 'the code of a failed refresh',
    evidence: '{"errorCode":"ModelRefreshFailed_CredentialsNotSpecified"}',
    ...inSettings,
    confidence: 'likely',
    source: 'https://github.com/microsoft/PowerBI-CSharp/blob/master/sdk/swaggers/swagger.json',
  },
  {
    cause: 'model-data-sources-unbound',
    says: 'a data source without a connection',
    evidence: found({ kind: 'model-data-sources-unbound', ...ids, what: 'Sql' }),
    ...inSettings,
    confidence: 'certain',
  },
  {
    cause: 'model-not-owned',
    says: 'credentials of a data source in the cloud',
    evidence: {
      asked: { method: 'PATCH', url: powerBi(`/gateways/${OBJECT}/datasources/${WORKSPACE}`) },
      answer: { status: 401, headers: {}, body: '' },
      credential: 'secret',
    },
    owner: 'workspace-admin',
    link: 'workspace-access',
    confidence: 'likely',
    also: ['gateway-access-missing'],
    source: 'https://github.com/maikvandergaag/msft-extensions/issues/366',
  },
  {
    cause: 'model-owner-lost-access',
    says: 'an owner who is no longer in the directory',
    evidence: answer(powerBi('/datasets/7e8f9a0b/datasources'), 404, {
      error: { code: 'DMTS_UserNotFoundInADGraphError', 'pbi.error': { code: 'DMTS_UserNotFoundInADGraphError' } },
    }),
    owner: 'workspace-admin',
    link: 'workspace-access',
    confidence: 'likely',
    not: 'power-bi-path-not-for-apps',
  },
];
