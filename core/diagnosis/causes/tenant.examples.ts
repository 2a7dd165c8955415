import { answer, refusal } from './evidenceOf';
import type { Example } from './example';

/** What leads to the causes in `tenant.ts`, and what nearly does. */
export const TENANT_EXAMPLES: readonly Example[] = [
  {
    cause: 'shared-authority-for-app',
    says: 'missing consent, asked from common',
    evidence: refusal(65001, 'x', { url: 'https://login.microsoftonline.com/common/oauth2/v2.0/token' }),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'tenant-not-found',
    says: 'an unknown tenant',
    evidence: refusal(90002),
    owner: 'pipeline-author',
    link: 'service-connection',
    confidence: 'certain',
  },
  {
    cause: 'wrong-cloud',
    says: 'an API of another cloud',
    evidence: refusal(
      500011,
      'The resource principal named https://graph.microsoft.us was not found in the tenant named Contoso.',
    ),
    owner: 'pipeline-author',
    link: 'service-connection',
    confidence: 'certain',
  },
  {
    cause: 'wrong-cloud',
    says: 'a cross-cloud request',
    evidence: refusal(900382),
    owner: 'pipeline-author',
    link: 'service-connection',
    confidence: 'certain',
  },
  {
    cause: 'wrong-cloud',
    says: 'a resource of the public cloud in a tenant of Azure China',
    evidence: answer('https://login.chinacloudapi.cn/x/oauth2/v2.0/token', 400, {
      error_description:
        'AADSTS500011: The resource principal named https://management.azure.com was not found in the tenant named x.',
      error_codes: [500011],
    }),
    owner: 'pipeline-author',
    link: 'service-connection',
    confidence: 'certain',
  },
  {
    cause: 'wrong-cloud',
    says: 'a login host of the closed German cloud that does not answer',
    evidence: "HTTPSConnectionPool(host='login.microsoftonline.de', port=443): Max retries exceeded: connect timeout",
    owner: 'pipeline-author',
    link: 'service-connection',
    confidence: 'certain',
  },
];
