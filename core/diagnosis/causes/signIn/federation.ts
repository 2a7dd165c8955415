import type { Cause } from '../../rules/cause';

/** Workload identity federation: the trust between the app and an outside issuer. */
export const FEDERATION_CAUSES: readonly Cause[] = [
  {
    id: 'federated-credential-missing',
    title: 'The app has no federated credential',
    explanation: 'The pipeline proved who it is, but the app {app} does not trust any external issuer.',
    owner: 'app-owner',
    steps: [
      'Open the app registration’s certificates and secrets, choose the tab “Federated credentials” and add one.',
      'Copy issuer, subject and audience exactly as they were sent: {federation}.',
      '{caseOfSubject}',
      '{formOfSubject}',
    ],
    links: ['federated-credentials', 'service-connection'],
    commands: ['add-federated-credential', 'add-identity-federated-credential'],
    retryable: false,
    check: 'The tab “Federated credentials” is empty.',
    signs: [{ aadsts: [70025] }],
  },
  {
    id: 'federated-credential-mismatch',
    title: 'No federated credential of the app matches the pipeline',
    explanation:
      'The app {app} has federated credentials, but none with the issuer, subject and audience that the pipeline sent.',
    owner: 'app-owner',
    steps: [
      'Open the app registration’s certificates and secrets, choose the tab “Federated credentials” and compare each field character by character; renaming the organization, project or connection changes the subject.',
      'What was sent: {federation}.',
      '{caseOfSubject}',
      '{formOfSubject}',
    ],
    links: ['federated-credentials', 'service-connection'],
    commands: ['add-federated-credential', 'add-identity-federated-credential'],
    retryable: false,
    check: 'One of the three fields on the tab “Federated credentials” differs from what was sent.',
    why: 'GitHub repositories that were created, renamed or transferred on or after July 15, 2026 send a subject with IDs (`repo:contoso@111/web@222:…`); older ones send names until they are switched, while the portal’s form for GitHub Actions builds a subject with IDs for all. `gh api repos/OWNER/REPO/actions/oidc/customization/sub` shows as `sub_claim_prefix` what a repository sends. GitLab changes its subject in the same way when a project switches to `project_id`. Add a credential with the subject that was sent beside the old one, and delete the old one later: an app may have twenty.',
    signs: [
      { message: /no matching federated identity|federated credentials may be misconfigured/ },
      { aadsts: [70021, [700210, 700219], [7002130, 7002139]] },
    ],
  },
  {
    id: 'federation-forbidden-by-policy',
    title: 'A policy of the tenant forbids this kind of federation',
    explanation:
      'The federated credential is right, but a tenant-wide policy does not accept this issuer or its claims.',
    owner: 'tenant-admin',
    steps: [
      'An administrator allows the issuer in the tenant’s policy for app management.',
      'If the policy is to stay as it is, the release needs another kind of credential, such as a certificate.',
    ],
    links: [],
    retryable: false,
    check:
      'Editing the federated credential changes nothing; the message mentions a policy, an allowed issuer or a demanded claim.',
    signs: [{ aadsts: [700223, 700236, 700237, 700238, 7002381, 7002382] }],
  },
  {
    id: 'issuer-unreachable',
    title: 'Entra could not reach the issuer of the assertion',
    explanation: 'Entra reads the issuer’s keys to check the assertion, and the issuer’s service did not answer it.',
    owner: 'none',
    steps: ['{again} a few minutes later.', 'Look at the status page of Azure DevOps (or of the issuer that is used).'],
    links: [],
    retryable: true,
    check: 'Connections with a secret work at the same time.',
    signs: [{ aadsts: [90061, 50166], also: ['issuer-not-public'] }],
  },
  {
    id: 'issuer-not-public',
    title: 'Entra may not read the issuer’s keys',
    explanation:
      'Entra fetches the issuer’s configuration and keys from the Internet, and a private issuer (a cluster, a storage account, a company’s server) does not allow access from there.',
    owner: 'network',
    steps: [
      'Open the issuer’s `/.well-known/openid-configuration` and the address under `jwks_uri` to the Internet; they hold public keys only.',
    ],
    links: [],
    retryable: false,
    check: 'The issuer’s configuration does not open in a browser outside the company’s network.',
    signs: [
      // An issuer that is named, and is none of those that everybody uses.
      {
        aadsts: [90061, 50166, 501661],
        message: /issuer\W{1,6}https:\/\/(?!token\.actions\.git|vstoken\.dev\.az|gitlab\.com|login\.micr|sts\.win)/,
        also: ['issuer-unreachable'],
      },
    ],
  },
  {
    id: 'issuer-key-unknown',
    title: 'The issuer does not publish the key that signed the assertion',
    explanation:
      'Entra looked the assertion’s key up in what its issuer publishes and did not find it: the issuer has changed its keys, or publishes others than it signs with.',
    owner: 'pipeline-author',
    steps: [
      'Send a fresh assertion: one that was signed before the issuer changed its keys is worth nothing.',
      'For your own issuer, publish the key that signs under the address in `jwks_uri`; Entra keeps the old list for some time.',
    ],
    links: [],
    retryable: true,
    check: 'The `kid` in the assertion’s header is not in the list under the issuer’s `jwks_uri`.',
    signs: [{ aadsts: [7000272], likely: true }],
  },
  {
    id: 'federation-requires-single-tenant',
    title: 'The Entra issuer works for single-tenant apps only',
    explanation:
      'The connection uses the newer issuer, which Entra accepts only for apps of one tenant and for managed identities.',
    owner: 'app-owner',
    steps: [
      'Set the app registration’s supported account types to “this directory only”, or give the connection a certificate.',
    ],
    links: ['app-registration-authentication', 'service-connection'],
    retryable: false,
    check: 'The authentication page shows “Multitenant” under supported account types.',
    signs: [{ aadsts: [70052] }],
  },
  {
    id: 'credential-single-tenant-only',
    title: 'This credential works in one tenant only',
    explanation: 'A connection with {credential} of this kind cannot sign in to the tenants of subscribers.',
    owner: 'pipeline-author',
    steps: ['Use a connection with a certificate or a secret for `tenantIds`.'],
    links: ['service-connection'],
    retryable: false,
    check: 'The connection’s kind is a managed identity, or federation with the Entra issuer.',
    signs: [{ finding: 'credential-single-tenant-only' }],
  },
  {
    id: 'issuer-retiring',
    title: 'The connection’s issuer is retired on July 1, 2027',
    explanation:
      'Azure DevOps retires its own issuer, which this connection uses; connections of the public cloud should move to the Entra issuer before then.',
    owner: 'pipeline-author',
    steps: ['Open the service connection and convert it to the Entra issuer.'],
    links: ['service-connection'],
    retryable: false,
    check: 'The federated credential’s issuer begins with `https://vstoken.dev.azure.com/`.',
    signs: [{ finding: 'issuer-retiring' }],
  },
];
