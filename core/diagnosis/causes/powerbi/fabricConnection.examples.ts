import { answer, fabric, powerBi, WORKSPACE } from '../evidenceOf';
import type { Example } from '../example';

const CONNECTION = 'c1000000-0000-4000-8000-000000000001';
const by = { owner: 'resource-owner', link: 'fabric-connections' } as const;

/** What leads to the causes in `fabricConnection.ts`, and what nearly does. */
export const FABRIC_CONNECTION_EXAMPLES: readonly Example[] = [
  {
    cause: 'fabric-connection-access-missing',
    says: 'a connection that is not among those that the app may use',
    evidence: { asked: { resource: 'fabric' }, finding: { kind: 'connection-not-shared', connectionId: CONNECTION } },
    ...by,
    confidence: 'certain',
  },
  {
    cause: 'fabric-connection-access-missing',
    says: 'a data pipeline that uses a connection which nobody shared',
    evidence: answer(fabric(`/workspaces/${WORKSPACE}/dataPipelines`), 400, {
      errorCode: 'InvalidRequest',
      message:
        "User does not have access to the connection used in the Pipeline. Please verify the user's permissions.",
    }),
    ...by,
    confidence: 'likely',
    source: 'https://github.com/microsoft/fabric-cicd/issues/174',
  },
  {
    cause: 'fabric-connection-access-missing',
    says: 'a run of a data pipeline that uses a connection which nobody shared',
    evidence:
      "Failed to resolve connection 'b2f8ae64-796e-5585-812e-6fc73d5d377b' referenced in activity run '08650729-9c55-507f-84bb-8d9449260761'",
    ...by,
    confidence: 'likely',
    source: 'https://github.com/microsoft/fabric-cicd/issues/517',
  },
  {
    cause: 'fabric-connection-access-missing',
    says: 'a refresh that failed because its connection is not shared with the owner of the model',
    evidence: {
      ...answer(powerBi(`/groups/${WORKSPACE}/datasets/${CONNECTION}/refreshes?$top=1`), 200, {
        value: [{ status: 'Failed', serviceExceptionJson: '{"errorCode":"DMTS_EntityNotFoundOrUnauthorizedError"}' }],
      }),
      finding: {
        kind: 'model-refresh-failed',
        workspaceId: WORKSPACE,
        modelId: CONNECTION,
        what: 'DMTS_EntityNotFoundOrUnauthorizedError',
      },
    },
    ...by,
    confidence: 'likely',
  },
  {
    cause: 'fabric-connection-access-missing',
    says: 'fabric-cicd that finds no connection to bind',
    evidence: "Connection ID 'c1000000-0000-4000-8000-000000000001' not found for semantic model 'Sales'",
    ...by,
    confidence: 'likely',
    source: 'https://github.com/microsoft/fabric-cicd',
  },
  {
    cause: 'fabric-connection-access-missing',
    says: 'Git that is connected with a connection the app may not use',
    evidence: answer(fabric(`/workspaces/${WORKSPACE}/git/connect`), 400, {
      errorCode: 'ConnectionNotFound',
      message: 'The specified connection was not found.',
    }),
    ...by,
    confidence: 'likely',
    source: 'https://github.com/microsoft/terraform-provider-fabric/issues/653',
  },
  {
    cause: 'fabric-connection-access-missing',
    says: 'a run that may not use its connection',
    evidence:
      '{"error":{"code":"DMTS_EntityNotFoundOrUnauthorized","pbi.error":{"code":"DMTS_EntityNotFoundOrUnauthorized"}}}',
    ...by,
    confidence: 'likely',
    source: 'https://github.com/microsoft/fabric-cicd/issues/1125',
  },
  {
    cause: 'fabric-connection-access-missing',
    says: 'one connection, asked for by its ID',
    evidence: answer(fabric(`/connections/${CONNECTION}`), 404, {
      errorCode: 'EntityNotFound',
      message: 'The requested resource could not be found',
    }),
    ...by,
    confidence: 'certain',
    not: 'workspace-access-missing',
    source: 'https://github.com/microsoft/fabric-rest-api-specs/blob/main/platform/swagger.json',
  },
  {
    cause: 'fabric-connection-role-too-low',
    says: 'a role too low on a connection',
    evidence: {
      asked: { resource: 'fabric' },
      finding: { kind: 'fabric-connection-role-too-low', connectionId: CONNECTION, required: 'Owner', held: 'User' },
    },
    ...by,
    confidence: 'certain',
  },
  {
    cause: 'fabric-connection-role-unknown',
    says: 'a role on a connection that may come through a group',
    evidence: {
      asked: { resource: 'fabric' },
      finding: { kind: 'fabric-connection-role-unknown', connectionId: CONNECTION, required: 'Owner' },
    },
    ...by,
    confidence: 'certain',
  },
  {
    cause: 'fabric-connection-access-missing',
    says: 'a connection that Terraform’s app may not use',
    evidence: answer(fabric('/workspaces/w/git/connect'), 404, {
      errorCode: 'ConnectionNotFound',
      message: 'The specified connection was not found.',
    }),
    owner: 'resource-owner',
    link: 'fabric-connections',
    confidence: 'likely',
    not: 'request-malformed',
    source: 'https://github.com/microsoft/terraform-provider-fabric/issues/653',
  },
  {
    cause: 'connection-credentials-refused',
    says: 'a copy activity whose connection is incomplete',
    evidence:
      "ErrorCode=UserErrorPropertyInvalidOrMissing,'Type=Microsoft.DataTransfer.Common.Shared.HybridDeliveryException,Message=The property 'servicePrincipalId' is invalid or missing.,Source=Microsoft.DataTransfer.ClientLibrary,'",
    owner: 'resource-owner',
    link: 'fabric-connections',
    confidence: 'likely',
    not: 'operation-not-possible',
    source: 'https://github.com/microsoft/fabric-toolbox/issues/228',
  },
  {
    cause: 'connection-credentials-refused',
    says: 'a copy activity whose database refuses',
    evidence:
      "ErrorCode=SqlFailedToConnect,'Type=Microsoft.DataTransfer.Common.Shared.HybridDeliveryException,Message=Cannot connect to SQL Database: 'srv.database.windows.net', Database: 'dw', User: 'etl'. Check the linked service configuration is correct.,Source=Microsoft.DataTransfer.Connectors.MSSQL,'",
    owner: 'resource-owner',
    link: 'fabric-connections',
    confidence: 'likely',
  },
];
