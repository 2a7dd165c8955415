import { answer, fabric, found, powerBi, WORKSPACE } from './evidenceOf';
import type { Example } from './example';

/** What leads to the causes in `powerbiWorkspace.ts`, and what nearly does. */
export const POWERBI_WORKSPACE_EXAMPLES: readonly Example[] = [
  {
    cause: 'workspace-access-missing',
    says: 'a workspace without a role',
    evidence: answer(powerBi(`/groups/${WORKSPACE}/datasets`), 401, '', {
      'x-powerbi-error-info': 'GroupNotAccessible',
    }),
    owner: 'workspace-admin',
    link: 'workspace-access',
    confidence: 'certain',
  },
  {
    cause: 'workspace-access-missing',
    says: 'one code, on a workspace path',
    evidence: answer(powerBi(`/groups/${WORKSPACE}`), 401, { error: { code: 'PowerBINotAuthorizedException' } }),
    owner: 'workspace-admin',
    link: 'workspace-access',
    confidence: 'likely',
  },
  {
    cause: 'workspace-access-missing',
    says: 'a 404 of Power BI with a code',
    evidence: answer(powerBi(`/groups/${WORKSPACE}`), 404, { error: { code: 'PowerBIEntityNotFound' } }),
    owner: 'workspace-admin',
    link: 'workspace-access',
    confidence: 'likely',
  },
  {
    cause: 'workspace-access-missing',
    says: 'Fabric without a role in the workspace',
    evidence: answer(fabric(`/workspaces/${WORKSPACE}/items`), 403, {
      errorCode: 'InsufficientPrivileges',
      message: 'The caller does not have sufficient permissions.',
    }),
    owner: 'workspace-admin',
    link: 'workspace-access',
    confidence: 'likely',
  },
  {
    cause: 'workspace-access-missing',
    says: 'a log line about a workspace that was not found',
    evidence: '404 {"errorCode":"WorkspaceNotFound","message":"x"} https://api.fabric.microsoft.com/v1/workspaces/x',
    owner: 'workspace-admin',
    link: 'workspace-access',
    confidence: 'likely',
  },
  {
    cause: 'workspace-access-missing',
    says: 'Fabric’s answer without its address and status',
    evidence:
      '{"requestId":"0b6d7a52-0000-4000-8000-000000000001","errorCode":"InsufficientPrivileges","message":"The caller does not have sufficient permissions to perform this operation"}',
    owner: 'workspace-admin',
    link: 'workspace-access',
    confidence: 'likely',
  },
  {
    cause: 'workspace-access-missing',
    says: '“{"error":{"code":"PowerBIEntityNotFound"}}”',
    evidence: '{"error":{"code":"PowerBIEntityNotFound"}}',
    owner: 'workspace-admin',
    link: 'workspace-access',
    confidence: 'likely',
  },
  {
    cause: 'workspace-access-missing',
    says: 'a workspace that refuses the app while the list of workspaces answers',
    evidence: { asked: { resource: 'fabric' }, finding: { kind: 'workspace-not-reached', workspaceId: WORKSPACE } },
    owner: 'workspace-admin',
    link: 'workspace-access',
    confidence: 'likely',
  },
  {
    cause: 'workspace-id-wrong',
    says: 'a personal workspace',
    evidence: answer(powerBi('/groups/x'), 401, {
      error: { code: 'GroupNotAccessible', message: 'Calling group APIs not permitted for personal workspace' },
    }),
    owner: 'pipeline-author',
    link: 'workspace-access',
    confidence: 'certain',
  },
  {
    cause: 'workspace-role-too-low',
    says: 'a role too low in a workspace',
    evidence: {
      asked: { resource: 'powerbi' },
      finding: { kind: 'workspace-role-too-low', workspaceId: WORKSPACE, required: 'Contributor', held: 'Viewer' },
    },
    owner: 'workspace-admin',
    link: 'workspace-access',
    confidence: 'certain',
  },
  {
    cause: 'gateway-access-missing',
    says: 'a gateway that the app may not use',
    evidence: answer(powerBi('/gateways/x/datasources/y'), 401),
    owner: 'powerbi-admin',
    link: 'none',
    confidence: 'likely',
  },
  {
    cause: 'model-access-missing',
    says: 'a query that needs more than reading',
    evidence: answer(powerBi('/groups/x/datasets/y/executeQueries'), 400, {
      error: { code: 'DatasetExecuteQueriesError', message: 'Failed to open the MSOLAP connection.' },
    }),
    owner: 'workspace-admin',
    link: 'workspace-access',
    confidence: 'likely',
  },
  {
    cause: 'data-source-without-credentials',
    says: 'a model whose source wants a second factor, Entra’s code inside',
    evidence: answer(powerBi(`/groups/${WORKSPACE}/datasets/d/refreshes`), 400, {
      error: {
        code: 'DMTS_OAuthTokenRefreshFailedError',
        'pbi.error': { details: [{ detail: { value: 'AADSTS50076: you must use multi-factor authentication' } }] },
      },
    }),
    owner: 'workspace-admin',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'workspace-access-missing',
    says: 'an identity without access, in the words of fabric-cicd',
    evidence:
      "The executing identity is not authorized to call GET on 'https://api.powerbi.com/v1/workspaces/7b4f1a50-92de-41c6-a260-8d9cffbc39ba/items'.",
    owner: 'workspace-admin',
    link: 'workspace-access',
    confidence: 'likely',
  },
  {
    cause: 'workspace-access-missing',
    says: 'XMLA without a role',
    evidence: 'User does not have permission to call the Discover method',
    owner: 'workspace-admin',
    link: 'workspace-access',
    confidence: 'likely',
  },
  {
    cause: 'workspace-role-unknown',
    says: 'a role that cannot be read',
    evidence: found({ kind: 'workspace-role-unknown', workspaceId: WORKSPACE, required: 'Contributor' }),
    owner: 'workspace-admin',
    link: 'workspace-access',
    confidence: 'likely',
  },
  {
    cause: 'no-workspaces',
    says: 'an empty list',
    evidence: found({ kind: 'no-workspaces' }),
    owner: 'workspace-admin',
    link: 'workspace-access',
    confidence: 'certain',
  },
  {
    cause: 'effective-identity-needed',
    says: 'a model with row-level security',
    evidence: answer(powerBi(`/groups/${WORKSPACE}/reports/GenerateToken`), 400, {
      error: {
        code: 'InvalidRequest',
        message: 'Creating embed token for accessing dataset requires effective identity to be provided',
      },
    }),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
  },
];
