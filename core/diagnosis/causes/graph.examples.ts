import { answer, graph, graphError } from './evidenceOf';
import type { Example } from './example';

/** What leads to the causes in `graph.ts`, and what nearly does. */
export const GRAPH_EXAMPLES: readonly Example[] = [
  {
    cause: 'calling-identity-not-supported',
    says: 'Graph that does not take this caller',
    evidence: answer(
      graph('/applications'),
      403,
      graphError(
        'Authorization_RequestDenied',
        'This operation cannot be performed for the specified calling identity type.',
      ),
    ),
    owner: 'app-owner',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'path-requires-user',
    says: 'a path of the signed-in user',
    evidence: answer(
      graph('/me'),
      400,
      graphError('BadRequest', '/me request is only valid with delegated authentication flow.'),
    ),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'path-requires-user',
    says: 'an API that stopped taking app-only tokens',
    evidence: answer(graph('/users/x/onenote/notebooks'), 401, {
      error: { code: '40001', message: 'This API will no longer support app-only tokens.' },
    }),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'application-access-policy',
    says: 'a meeting policy of Teams',
    evidence: answer(graph('/users/x/onlineMeetings'), 403, {
      error: { code: 'Unauthorized', message: 'App is not authorized to Create meeting on behalf of user' },
    }),
    owner: 'tenant-admin',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'tenant-license-missing',
    says: 'a licence that the code speaks of',
    evidence: answer(graph('/roleManagement/directory'), 400, {
      error: { code: 'SomePremiumLicenseRequired', message: 'x' },
    }),
    owner: 'tenant-admin',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'service-not-provisioned',
    says: 'a OneDrive that was never made',
    evidence: answer(graph('/users/x/drive/root'), 404, {
      error: { code: 'ResourceNotFound', message: "User's mysite not found." },
    }),
    owner: 'tenant-admin',
    link: 'none',
    confidence: 'likely',
  },
  {
    cause: 'service-not-provisioned',
    says: 'a mailbox that is not there',
    evidence: answer(graph('/users/x/messages'), 404, { error: { code: 'MailboxNotEnabledForRESTAPI', message: 'x' } }),
    owner: 'tenant-admin',
    link: 'none',
    confidence: 'likely',
  },
  {
    cause: 'service-not-provisioned',
    says: 'a tenant without Exchange',
    evidence: answer(graph('/users/x/messages'), 401, {
      error: { code: 'OrganizationFromTenantGuidNotFound', message: 'x' },
    }),
    owner: 'tenant-admin',
    link: 'none',
    confidence: 'likely',
  },
  {
    cause: 'directory-quota-exceeded',
    says: 'a quota of the directory',
    evidence: answer(graph('/applications'), 403, {
      error: { code: 'Directory_QuotaExceeded', message: 'The directory object quota limit is exceeded.' },
    }),
    owner: 'tenant-admin',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'aad-graph-retired',
    says: 'a call to Azure AD Graph, whatever it says',
    evidence: answer('https://graph.windows.net/x/users', 403, 'Access Token missing or malformed.'),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'object-not-found',
    says: 'Graph that finds nothing',
    evidence: answer(graph('/users/x'), 404, graphError('Request_ResourceNotFound', 'Resource does not exist.')),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'object-not-found',
    says: 'a log line whose code ends like a fault of the name service',
    evidence:
      'Request failed with status code 404: {"error":{"code":"Request_ResourceNotFound","message":"x"}} https://graph.microsoft.com/v1.0/users/x',
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'object-not-found',
    says: 'an object that Graph does not find, in the words of a certificate store',
    evidence: answer(graph('/sites/x'), 404, {
      error: { code: 'itemNotFound', message: 'Cannot find the requested object' },
    }),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
  },
];
