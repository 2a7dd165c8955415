import type { OwnFinding } from '../../../model/evidence';
import { answer, fabric, powerBi, WORKSPACE } from '../evidenceOf';
import type { Example } from '../example';

const found = (finding: OwnFinding) => ({ asked: { resource: 'fabric' }, finding });
const byAuthor = { owner: 'pipeline-author', link: 'none' } as const;
const bySetting = { owner: 'powerbi-admin', link: 'powerbi-tenant-settings' } as const;
const post = (url: string, status: number, body: unknown = '') => {
  const evidence = answer(url, status, body);
  return { ...evidence, asked: { ...evidence.asked, method: 'POST' } };
};
const UNAUTHORIZED = { errorCode: 'Unauthorized', message: 'The caller is not authenticated to access this resource' };

/** What leads to the causes in `fabricOperation.ts`, and what nearly does. */
export const FABRIC_OPERATION_EXAMPLES: readonly Example[] = [
  {
    cause: 'principal-id-wrong',
    says: 'a role assignment for an object ID that does not exist',
    evidence: answer(fabric(`/workspaces/${WORKSPACE}/roleAssignments`), 400, {
      errorCode: 'PrincipalNotFound',
      message: 'The provided principal was not found',
      relatedResource: { resourceId: WORKSPACE, resourceType: 'Workspace' },
    }),
    owner: 'pipeline-author',
    link: 'enterprise-app',
    confidence: 'certain',
    not: 'workspace-access-missing',
    source:
      'https://github.com/microsoft/fabric-cli/blob/main/tests/test_commands/recordings/test_commands/test_acls/test_acls_set_workspace_invalid_identity_failure.yaml',
  },
  {
    cause: 'operation-not-for-apps',
    says: 'an operation whose reference refuses apps',
    evidence: found({ kind: 'operation-not-for-apps', call: 'POST /workspaces/w/eventSchemaSets', what: 'No apps.' }),
    ...byAuthor,
    confidence: 'certain',
  },
  {
    cause: 'operation-not-for-apps',
    says: 'a deployment pipeline that takes users only, answered to the call itself',
    evidence: answer(powerBi('/pipelines/p/deployAll'), 400, {
      error: { code: 'ALM_InvalidRequest_ServicePrincipalNotSupported' },
    }),
    ...byAuthor,
    confidence: 'certain',
    source: 'https://github.com/MicrosoftDocs/powerbi-docs/issues/3168',
  },
  {
    cause: 'operation-not-for-apps',
    says: 'the same in words',
    evidence:
      'Error making Fabric API request: Fabric API error: 400 Bad Request\n   Details: The operation is not supported for the principal type',
    ...byAuthor,
    confidence: 'certain',
    source: 'https://github.com/microsoft/rayfin/issues/10',
  },
  {
    cause: 'operation-unknown',
    says: 'a call that the reference does not have',
    evidence: found({ kind: 'operation-unknown', call: 'POST /unicorns' }),
    ...byAuthor,
    confidence: 'certain',
  },
  {
    cause: 'operation-not-verified',
    says: 'a call whose needs no read-only call can verify',
    evidence: found({ kind: 'operation-not-verified', call: 'POST /workspaces/w/assignToCapacity', what: 'Besides …' }),
    owner: 'none',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'tenant-setting-not-verified',
    says: 'a setting that no reading proves',
    evidence: found({
      kind: 'setting-unproved',
      call: 'POST /workspaces',
      setting: 'Service principals can create workspaces, connections, and deployment pipelines',
      group: 'Developer settings',
    }),
    ...bySetting,
    confidence: 'certain',
  },
  {
    cause: 'power-bi-creation-setting-off',
    says: 'a deployment into a stage whose workspace would have to be made',
    evidence: '{"errorCode":"TargetWorkspaceCreationBlockedByTenantSetting","message":"x"}',
    ...bySetting,
    confidence: 'certain',
    source: 'https://github.com/microsoft/fabric-sdk-go/blob/main/fabric/core/error_codes.go',
  },
  {
    cause: 'power-bi-creation-setting-off',
    says: 'a workspace that the app may not create',
    evidence: post(fabric('/workspaces'), 403),
    ...bySetting,
    confidence: 'likely',
  },
  {
    cause: 'power-bi-creation-setting-off',
    says: 'a connection that the app may not create',
    evidence: post(fabric('/connections'), 401, UNAUTHORIZED),
    ...bySetting,
    confidence: 'likely',
    not: 'power-bi-setting-off',
  },
  {
    cause: 'execute-queries-setting-off',
    says: 'queries alone that are refused',
    evidence: post(powerBi(`/groups/${WORKSPACE}/datasets/d/executeDaxQueries`), 401, {
      error: { code: 'Unauthorized', message: 'Power BI request failed with HTTP 401.' },
    }),
    ...bySetting,
    confidence: 'likely',
    not: 'workspace-access-missing',
    source: 'https://github.com/dbcodeio/public/issues/1197',
  },
  {
    cause: 'principal-id-wrong',
    says: 'a client ID where the object ID is wanted',
    evidence: '{"error":{"code":"DMTS_PrincipalsAreInvalidError"}}',
    owner: 'pipeline-author',
    link: 'enterprise-app',
    confidence: 'likely',
    source: 'https://github.com/MicrosoftDocs/powerbi-docs/issues/1198',
  },
  {
    cause: 'principal-id-wrong',
    says: 'a principal that Fabric does not find, in words',
    evidence: post(fabric(`/workspaces/${WORKSPACE}/roleAssignments`), 400, {
      errorCode: 'PrincipalNotFound',
      message: 'The provided principal was not found',
    }),
    owner: 'pipeline-author',
    link: 'enterprise-app',
    confidence: 'certain',
    source:
      'https://github.com/microsoft/fabric-cli/blob/main/tests/test_commands/recordings/test_commands/test_acls/test_acls_set_workspace_invalid_identity_failure.yaml',
  },
  {
    cause: 'fabric-tenant-not-registered',
    says: 'a tenant that Fabric does not let in',
    evidence: answer(fabric('/workspaces'), 403, { errorCode: 'TenantNotAllowed', message: 'x' }),
    owner: 'powerbi-admin',
    link: 'powerbi-signup',
    confidence: 'likely',
    source: 'https://github.com/microsoft/fabric-sdk-go/blob/main/fabric/core/error_codes.go',
  },
  {
    cause: 'operation-not-for-apps',
    says: 'a deployment pipeline that takes users only',
    evidence:
      '{"error":{"code":"ALM_InvalidRequest_ServicePrincipalNotSupported","pbi.error":{"code":"ALM_InvalidRequest_ServicePrincipalNotSupported","parameters":{},"details":[],"exceptionCulprit":1}}}',
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
    not: 'request-malformed',
    source: 'https://github.com/MicrosoftDocs/powerbi-docs/issues/3168',
  },
  {
    cause: 'operation-not-for-apps',
    says: 'an item type that fabric-cicd cannot publish as an app',
    evidence:
      "Error during publishing: Unhandled error occurred calling POST on 'itemId'. Message: This item type does not support service principal",
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
    source: 'https://github.com/microsoft/fabric-cicd/issues/432',
  },
];
