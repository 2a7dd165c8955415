import { fault, refusal } from '../evidenceOf';
import type { Example } from '../example';

/** What leads to the causes in `assertion.ts`, and what nearly does. */
export const ASSERTION_EXAMPLES: readonly Example[] = [
  {
    cause: 'assertion-time-invalid',
    says: 'an assertion outside of its time',
    evidence:
      'ERROR: AADSTS700024: Client assertion is not within its valid time range. Current time: 2024-04-05T23:01:54.2089203Z, assertion valid from 2024-04-05T22:40:41.0000000Z, expiry time of assertion 2024-04-05T22:50:41.0000000Z. Review the documentation at https://docs.microsoft.com/azure/active-directory/develop/active-directory-certificate-credentials',
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
    source: 'https://github.com/Azure/azure-cli/issues/28708',
  },
  {
    cause: 'assertion-type-not-accepted',
    says: 'a second hop of federation',
    evidence: refusal(
      700231,
      'Token obtained using another federated identity credential may not be used as federated identity credential.',
    ),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
    source: 'https://github.com/Azure/azure-workload-identity/issues/1363',
  },
  {
    cause: 'assertion-type-not-accepted',
    says: 'an Entra token in place of the assertion',
    evidence: refusal(700222, 'AAD-issued tokens may not be used for federated identity flows.', {
      credential: 'federated',
    }),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
    source: 'https://github.com/MicrosoftDocs/azure-docs/issues/90276',
  },
  {
    cause: 'assertion-type-not-accepted',
    says: 'an identity of another tenant in place of an assertion',
    evidence: refusal(
      700236,
      "Entra ID tokens issued by issuer 'https://login.microsoftonline.com/0b7f4c7e-2a55-4f0e-9d0f-0a4b7d1c2e3f/v2.0' may not be used for federated identity credential flows for applications or managed identities registered in this tenant.",
      {
        credential: 'federated',
      },
    ),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'likely',
    source:
      'https://learn.microsoft.com/en-us/answers/questions/2139753/aadsts700236-entra-id-tokens-issued-by-issuer-http',
  },
  {
    cause: 'assertion-file-unreadable',
    says: 'an assertion file that is missing',
    evidence: fault('ASSERTION_FILE_UNREADABLE', 'The file with the assertion cannot be read (ENOENT): /x'),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'assertion-file-unreadable',
    says: 'no file with an assertion',
    evidence:
      'Fail to create the target ConfigMap or Secret of AzureAppConfigurationProvider: no token file specified. Check pod configuration or set TokenFilePath in the options',
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'likely',
    source: 'https://github.com/Azure/AppConfiguration/issues/935',
  },
  {
    cause: 'assertion-time-invalid',
    says: 'an assertion that has expired',
    evidence: refusal(50013, 'Assertion is not within its valid time range.'),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
    source: 'https://github.com/Azure-Samples/active-directory-dotnet-webapi-onbehalfof/issues/25',
  },
  {
    cause: 'assertion-time-invalid',
    says: 'an assertion outside of its time, older code',
    evidence: refusal(
      70002,
      'Error validating credentials. AADSTS50012: Client assertion is not within its valid time range.',
    ),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
    source: 'https://github.com/Azure-Samples/active-directory-dotnet-daemon-certificate-credential/issues/46',
  },
  {
    cause: 'assertion-malformed',
    says: 'an assertion of another app',
    evidence: refusal(700021, "Client assertion application identifier doesn't match 'client_id' parameter."),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
    source: 'https://github.com/AzureAD/microsoft-authentication-library-for-dotnet',
  },
  {
    cause: 'assertion-malformed',
    says: 'an assertion for another endpoint, in the words of an older library',
    evidence: refusal(
      70002,
      'Error validating credentials. AADSTS50012: Client assertion audience claim does not match Realm issuer.',
    ),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
    source: 'https://github.com/AzureAD/azure-activedirectory-library-for-python/issues/79',
  },
  {
    cause: 'assertion-malformed',
    says: 'an assertion that does not verify',
    evidence: refusal(
      50013,
      "Assertion is invalid because of various reasons - The token issuer doesn't match the api version.",
    ),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
    source: 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes',
  },
  {
    cause: 'assertion-type-not-accepted',
    says: 'a token that may not be an assertion',
    evidence: 'AAD-issued tokens may not be used for federated identity flows.',
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
    source: 'https://github.com/MicrosoftDocs/azure-docs/pull/90321',
  },
  {
    cause: 'assertion-type-not-accepted',
    says: 'a token of an app in place of a managed identity’s',
    evidence: refusal(700226, 'Only MSI tokens may be used as Federated Identity Credentials for AAD issuer.', {
      credential: 'federated',
    }),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'likely',
    source: 'https://github.com/Azure/azure-workload-identity',
  },
  {
    cause: 'assertion-malformed',
    says: 'an assertion without the thumbprint of its certificate, under Entra’s older heading',
    evidence:
      'AADSTS70002: Error validating credentials. AADSTS50027: Invalid JWT token. No certificate thumbprint specified in token header.\nTrace ID: 7b043873-b7fc-5838-a5e7-298c9a78fa2e',
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
    not: 'certificate-not-registered',
    source: 'https://github.com/AzureAD/microsoft-authentication-library-for-dotnet/issues/124',
  },
  {
    cause: 'assertion-malformed',
    says: 'an issuer that leaves out the key’s ID',
    evidence:
      'Error: building account: could not acquire access token to parse claims: clientCredentialsToken: received HTTP status 401 with response: {"error":"invalid_client","error_description":"AADSTS5002723: Invalid JWT token. No certificate SHA-1 thumbprint, certificate SHA-256 thumbprint, nor keyId specified in token header.","error_codes":[5002723]}',
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
    not: 'service-connection-credential-rejected',
    source: 'https://github.com/leg100/otf/pull/828',
  },
];
