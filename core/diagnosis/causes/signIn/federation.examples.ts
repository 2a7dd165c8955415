import { answer, found, refusal } from '../evidenceOf';
import type { Example } from '../example';

/** What leads to the causes in `federation.ts`, and what nearly does. */
export const FEDERATION_EXAMPLES: readonly Example[] = [
  {
    cause: 'issuer-key-unknown',
    says: 'a key that the issuer does not publish',
    evidence: refusal(
      7000272,
      "The certificate with identifier C4A0946979AE81DD898858DFD4C5F4E1A9D903CA used to sign the federated credential could not be found in the metadata of identity provider 'https://oidc.example.com'. Please validate that your Identity Provider's metadata exposes the key used to sign the incoming token.",
      { credential: 'federated' },
    ),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'likely',
    source: 'https://github.com/Azure/azure-workload-identity/issues/1232',
  },
  {
    cause: 'issuer-not-public',
    says: 'a company’s own GitHub server',
    evidence:
      'Federated token details: \n issuer - https://github.example.com/_services/token \n subject claim - repo:contoso/infra:environment:azure\nError: : AADSTS501661: Request to External OIDC endpoint failed.',
    owner: 'network',
    link: 'none',
    confidence: 'likely',
    source: 'https://github.com/Azure/login/issues/283',
  },
  {
    cause: 'federated-credential-missing',
    says: 'no federated credential at all',
    evidence: refusal(70025),
    owner: 'app-owner',
    link: 'federated-credentials',
    confidence: 'certain',
  },
  {
    cause: 'federated-credential-mismatch',
    says: 'a subject with IDs where the credential holds names',
    evidence: refusal(
      700213,
      "No matching federated identity record found for presented assertion subject 'repo:contoso@5544123/payments@821093847:ref:refs/heads/main'. Check your federated identity credential Subject, Audience and Issuer against the presented assertion.",
    ),
    owner: 'app-owner',
    link: 'federated-credentials',
    confidence: 'certain',
    source: 'https://github.com/Azure/azure-dev/issues/9382',
  },
  {
    cause: 'federated-credential-mismatch',
    says: 'a subject with names where the credential holds IDs',
    evidence: refusal(
      700213,
      "No matching federated identity record found for presented assertion subject 'repo:acme-org/acme-application:environment:production'. Check your federated identity credential Subject, Audience and Issuer against the presented assertion.",
    ),
    owner: 'app-owner',
    link: 'federated-credentials',
    confidence: 'certain',
    source: 'https://github.com/Azure/login/issues/617',
  },
  {
    cause: 'federated-credential-mismatch',
    says: 'a subject that differs in upper and lower case',
    evidence: refusal(
      7002138,
      "No matching federated identity record found for presented assertion subject 'repo:Contoso/web:environment:plan'. The subject matches with case-insensitive comparison, but not with case-sensitive comparison.",
    ),
    owner: 'app-owner',
    link: 'federated-credentials',
    confidence: 'certain',
  },
  {
    cause: 'federated-credential-mismatch',
    says: 'a federated credential with another subject',
    evidence:
      "Error: AADSTS700213: No matching federated identity record found for presented assertion subject 'repo:contoso/web:ref:refs/heads/master'. Please check your federated identity credential Subject, Audience and Issuer against the presented assertion",
    owner: 'app-owner',
    link: 'federated-credentials',
    confidence: 'certain',
    source: 'https://github.com/Azure/login/issues/379',
  },
  {
    cause: 'federated-credential-mismatch',
    says: 'a federated credential with another issuer',
    evidence:
      "WorkloadIdentityCredential: Microsoft Entra ID error '(invalid_client) AADSTS700211: No matching federated identity record found for presented assertion issuer 'https://oidc.prod-aks.azure.com/879-...-a6425/'. Please check your federated identity credential Subject, Audience and Issuer against the presented assertion. https://docs.microsoft.com/en-us/azure/active-directory/develop/workload-identity-federation Trace ID: REDACTED Correlation ID: REDACTED Timestamp: 2023-12-08 16:17:27Z'",
    owner: 'app-owner',
    link: 'federated-credentials',
    confidence: 'certain',
    source: 'https://github.com/Azure/azure-workload-identity/issues/1200',
  },
  {
    cause: 'federated-credential-mismatch',
    says: 'a code of the federation family that no list names',
    evidence: refusal(700215),
    owner: 'app-owner',
    link: 'federated-credentials',
    confidence: 'certain',
  },
  {
    cause: 'federated-credential-mismatch',
    says: 'a subject of the Entra issuer that fits no federated credential',
    evidence: refusal(7002137, 'No matching federated identity record found for presented assertion subject.', {
      credential: 'federated',
    }),
    owner: 'app-owner',
    link: 'federated-credentials',
    confidence: 'certain',
  },
  {
    cause: 'federation-forbidden-by-policy',
    says: 'federation that a policy forbids',
    evidence: refusal(700238),
    owner: 'tenant-admin',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'federation-forbidden-by-policy',
    says: 'a policy that forbids an issuer of others',
    evidence: refusal(700236, "Tokens of the issuer 'https://issuer.example/' may not be used here.", {
      credential: 'federated',
    }),
    owner: 'tenant-admin',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'federation-forbidden-by-policy',
    says: 'a policy against an issuer, with the address of Entra’s own page in it',
    evidence: answer('https://login.microsoftonline.com/x/oauth2/v2.0/token', 401, {
      error_description:
        "AADSTS700236: Tokens of the issuer 'https://token.actions.githubusercontent.com' may not be used.",
      error_codes: [700236],
      error_uri: 'https://login.microsoftonline.com/error?code=700236',
    }),
    owner: 'tenant-admin',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'issuer-unreachable',
    says: 'an issuer that Entra could not reach',
    evidence: 'ERROR: AADSTS90061: Request to External OIDC endpoint failed.',
    owner: 'none',
    link: 'none',
    confidence: 'likely',
    source: 'https://github.com/microsoft/azure-pipelines-tasks/issues/19831',
  },
  {
    cause: 'issuer-unreachable',
    says: 'an issuer that may stand behind a firewall',
    evidence:
      "2024-05-01T11:36:52.6226881Z VERBOSE: Command [Connect-AzAccount] failed the maximum number of 5 times.\n2024-05-01T11:36:52.7452685Z ##[error]AADSTS50166: Request to External OIDC endpoint failed. Trace ID: 6e037b10-496f-55e5-93be-d66f74dd9a65 Correlation ID: 244fc8da-45ab-53df-9ec9-4e948868954e Timestamp: 2024-05-01 11:36:54Z\nCould not find tenant id for provided tenant domain 'd8b25a19-3cba-57a4-b476-1aea3f4432c7'. \n2024-05-01T11:36:52.8173333Z ##[error]PowerShell exited with code '1'.",
    owner: 'none',
    link: 'none',
    confidence: 'likely',
    source: 'https://github.com/Azure/azure-powershell/issues/24652',
  },
  {
    cause: 'federated-credential-mismatch',
    says: 'a code of the same kind',
    evidence: refusal(7002138, 'No matching federated identity record found for presented assertion claims.', {
      credential: 'federated',
    }),
    owner: 'app-owner',
    link: 'federated-credentials',
    confidence: 'certain',
  },
  {
    cause: 'federated-credential-mismatch',
    says: 'the words without the code',
    evidence: 'ERROR: No matching federated identity credential for the token of this job',
    owner: 'app-owner',
    link: 'federated-credentials',
    confidence: 'certain',
  },
  {
    cause: 'federated-credential-mismatch',
    says: 'the older code',
    evidence: refusal(70021, 'No matching federated identity record found for presented assertion.', {
      credential: 'federated',
    }),
    owner: 'app-owner',
    link: 'federated-credentials',
    confidence: 'certain',
  },
  {
    cause: 'issuer-unreachable',
    says: 'the issuer did not answer Entra',
    evidence: 'Error: Request to External OIDC endpoint failed.',
    owner: 'none',
    link: 'none',
    confidence: 'likely',
  },
  {
    cause: 'federation-requires-single-tenant',
    says: 'an identity of another kind of app',
    evidence: refusal(70052, 'The identity must be a managed identity, a single tenant app, or a service account.', {
      credential: 'federated',
    }),
    owner: 'app-owner',
    link: 'app-registration-authentication',
    confidence: 'certain',
  },
  {
    cause: 'credential-single-tenant-only',
    says: 'a managed identity in another tenant',
    evidence: found(
      { kind: 'credential-single-tenant-only', credential: 'managed-identity' },
      { credential: 'managed-identity' },
    ),
    owner: 'pipeline-author',
    link: 'service-connection',
    confidence: 'certain',
  },
  {
    cause: 'issuer-retiring',
    says: 'the older issuer of Azure DevOps',
    evidence: found(
      { kind: 'issuer-retiring', issuer: 'https://vstoken.dev.azure.com/0b7f4c7e-2a55-4f0e-9d0f-0a4b7d1c2e3f' },
      { credential: 'federated' },
    ),
    owner: 'pipeline-author',
    link: 'service-connection',
    confidence: 'certain',
  },
];
