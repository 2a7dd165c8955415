import { answer } from './evidenceOf';
import type { Example } from './example';

const DEV_OPS = 'https://dev.azure.com/contoso/_apis/projects?api-version=7.1';
const DATAVERSE = 'https://contoso.crm4.dynamics.com/api/data/v9.2/WhoAmI';
const SHAREPOINT = 'https://contoso.sharepoint.com/sites/release/_api/web?$select=Title';
const VAULT = 'https://contoso.vault.azure.net/secrets?api-version=7.4';

const devOps = (message: string) => ({ $id: '1', message, typeKey: 'UnauthorizedRequestException', errorCode: 0 });
const coded = (code: string, message: string) => ({ error: { code, message } });

const owned = { owner: 'resource-owner', link: 'none', confidence: 'certain' } as const;

/** What leads to the causes in `microsoftApis.ts`, and what nearly does. */
export const MICROSOFT_API_EXAMPLES: readonly Example[] = [
  {
    ...owned,
    cause: 'azure-devops-user-missing',
    says: 'Azure DevOps about an app that is no user of the organization',
    evidence: answer(DEV_OPS, 401, devOps("TF400813: The user '7e8f9a0b' is not authorized to access this resource.")),
    not: 'job-token-refused',
  },
  {
    ...owned,
    cause: 'azure-devops-user-missing',
    says: 'Azure DevOps telling an app to sign in with a browser',
    evidence: answer(DEV_OPS, 401, devOps('TF401444: Please sign-in at least once in a web browser to enable access.')),
  },
  {
    ...owned,
    cause: 'dataverse-user-missing',
    says: 'Dataverse about an app without an application user',
    evidence: answer(DATAVERSE, 403, coded('0x80072560', 'The user is not a member of the organization.')),
  },
  {
    ...owned,
    cause: 'dataverse-role-missing',
    says: 'a privilege that the application user lacks',
    evidence: answer(DATAVERSE, 403, coded('0x80040220', 'Principal user is missing prvReadLead privilege.')),
  },
  {
    ...owned,
    cause: 'dataverse-role-missing',
    says: 'an application user without any role',
    evidence: answer(DATAVERSE, 403, coded('0x80042f09', 'SecLib::RetrievePrivilegeForUser failed.')),
  },
  {
    cause: 'sharepoint-needs-certificate',
    says: 'SharePoint about a token that was got with a secret',
    evidence: answer(SHAREPOINT, 401, { error_description: 'Unsupported app only token.' }),
    owner: 'app-owner',
    link: 'app-registration-credentials',
    confidence: 'certain',
  },
  {
    ...owned,
    cause: 'key-vault-network-closed',
    says: 'the firewall of a key vault',
    evidence: answer(
      VAULT,
      403,
      coded(
        'Forbidden',
        'Client address is not authorized and caller is not a trusted service.\r\nClient address: 192.0.2.1',
      ),
    ),
    not: 'key-vault-access-missing',
  },
  {
    ...owned,
    cause: 'key-vault-access-missing',
    says: 'a role that the app lacks on a key vault',
    evidence: answer(
      VAULT,
      403,
      coded('Forbidden', 'Caller is not authorized to perform action on resource.\r\nAssignment: (not found)'),
    ),
    not: 'key-vault-network-closed',
  },
  {
    ...owned,
    cause: 'key-vault-access-missing',
    says: 'an access policy that the app lacks on a key vault',
    evidence: answer(
      VAULT,
      403,
      coded('Forbidden', "The application does not have secrets list permission on key vault 'contoso'."),
    ),
  },
];
