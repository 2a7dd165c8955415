import type { Cause } from '../rules/cause';
import { NOT_OF_ENTRA } from './endpoints';
import { withMore } from './withMore';

/** In lower case, as all words are compared. */
const SECRET =
  '(?:azure_|arm_|aad_)?client[ _-]?(?:secret|credentials?|assertion|password)(?: \\([^)]{1,60}\\))?[\'"”’)]{0,2}';

/** How tools say that they were given no secret, before they asked anybody. */
const SECRET_ABSENT = new RegExp(
  [
    `\\b${SECRET}(?: (?:value|property|parameter|variable))? (?:must (?:not be (?:null|empty|blank)|be (?:an? )?non-? ?(?:empty|null))|(?:cannot|can't|can not|may not) be (?:null|none|blank|(?:an )?empty)|should be an? |(?:is|was|are|were) (?:required|missing|empty|null|undefined|not (?:set|provided|specified|supplied|given)))`,
    `\\b(?:missing|neither|no|provide|non-null values? for|need an?|requires? an?) (?:[\\w-]{1,30} ){0,3}${SECRET}(?!-)\\b(?! (?:is |was )?(?:needed|required|necessary))`,
    "\\bsecret (?:must be a non empty string|can't be (?:an )?empty string|should be an? .{0,40}client secret)",
    'value cannot be null\\W{1,5}parameter(?: name)?\\W{1,4}clientsecret',
    '--password\\b.{0,20}expected (?:at least )?one argument',
    '(?:environment variables|workload options) are not fully configured',
  ].join('|'),
);

/**
 * Refusals of Entra's token endpoint and sign-in pages.
 * Codes and their names: Entra's reference of error codes; owners and remedies: Entra, Power BI and Azure DevOps documents.
 */
export const TOKEN_CAUSES: readonly Cause[] = [
  {
    id: 'secret-wrong',
    title: 'The client secret is wrong',
    explanation:
      'The secret that the {connection} holds is not a secret of the app {app}; often the secret’s ID was pasted instead of its value, or the secret was deleted.',
    owner: 'app-owner',
    steps: [
      'Open the app registration’s certificates and secrets, create a new client secret and copy its value (not its ID).',
      'Whoever may edit the {connection} stores the value there: it keeps a copy of its own.',
    ],
    links: ['app-registration-credentials', 'service-connection'],
    retryable: false,
    check: 'The secret’s hint (its first letters, shown on the page) differs from the value in the {connection}.',
    signs: [
      // A refusal of the client itself (RFC 6749, section 5.2) whose body a tool has dropped.
      {
        endpoint: ['token'],
        status: [401],
        uncoded: true,
        empty: false,
        credential: ['secret'],
        requestNot: ['user-flow'],
        also: ['secret-expired'],
      },

      {
        code: ['invalid_client'],
        uncoded: true,
        credential: ['secret'],
        endpointNot: NOT_OF_ENTRA,
        also: ['secret-expired'],
      },
      { family: [[7000210, 7000239]], credential: ['secret'], likely: true },
      { aadsts: [7000215], endpoint: ['token'] },
      { aadsts: [7000215] },
      { aadsts: [50012], message: /invalid client secret/ },
      { aadsts: [50012], also: ['certificate-not-registered'] },
      { aadsts: [70002], message: /invalid client secret/ },
    ],
  },
  {
    id: 'secret-expired',
    title: 'The client secret has expired',
    explanation:
      'Every client secret has an end date, and the one that the {connection} holds for the app {app} is past it.',
    owner: 'app-owner',
    steps: [
      'Open the app registration’s certificates and secrets, create a new client secret and copy its value.',
      'Whoever may edit the {connection} stores the value there: it keeps a copy of its own. Or convert the connection to workload identity federation, which has no secret to expire.',
    ],
    links: ['app-registration-credentials', 'service-connection'],
    retryable: false,
    check: 'The page lists the secret with an end date in the past.',
    signs: [
      { aadsts: [7000222] },
      { aadsts: [70002, 50012], message: /secret (?:keys? )?.{0,60}expired/ },
      { finding: 'credential-expired', credential: ['secret'] },
    ],
  },
  {
    id: 'credential-missing',
    title: 'No credential was sent',
    explanation: 'The request for a token carried neither a secret nor an assertion.',
    owner: 'pipeline-author',
    steps: ['Put a secret or certificate into the {connection}, or use workload identity federation.'],
    links: ['service-connection'],
    retryable: false,
    check: 'The {connection}’s credential field is empty, or the variable behind it has no value in this stage.',
    signs: [
      { aadsts: [7000216, 7000218] },
      { aadsts: [70002], message: /must (?:include|contain).{0,40}client_(?:secret|assertion)/ },
      { local: SECRET_ABSENT, likely: true },
    ],
  },
  {
    id: 'service-connection-credential-rejected',
    title: 'The {connection}’s credential was not accepted',
    explanation:
      'A task could not sign in with the {connection} and hid Entra’s answer: its secret may have expired, or the task does not support the connection’s kind.',
    owner: 'pipeline-author',
    steps: [
      'Open the {connection}, and choose Verify, or edit and save it: a connection that was made automatically gets a new secret so.',
      'If the connection uses workload identity federation, use a version of the task that supports it.',
    ],
    links: ['service-connection', 'app-registration-credentials'],
    retryable: false,
    check: 'Another task, or the Azure CLI task, signs in with the same connection.',
    signs: [
      { code: ['invalid_client'], uncoded: true, endpointNot: NOT_OF_ENTRA, likely: true },
      { message: /verify if the service principal used is valid and not expired/, likely: true },
      {
        // Az.Accounts says so of every sign-in that failed.
        message:
          /could not find tenant id for provided tenant domain|unable to obtain authentication token using the credentials/,
        likely: true,
      },
      {
        message:
          /failed to obtain the json web token|could not (?:fetch|get|obtain|acquire) (?:an )?(?:access|auth)[a-z]* token(?!.{0,20}status code: undefined)/,
        likely: true,
      },
    ],
  },
  {
    id: 'public-client-not-allowed',
    title: 'The app does not allow sign-in without a secret',
    explanation:
      'A user signs in through the app {app} as a public client, and its registration does not allow public client flows.',
    owner: 'app-owner',
    steps: [
      'Open the app registration’s authentication page and set “Allow public client flows” to Yes.',
      'Sign in again.',
    ],
    links: ['app-registration-authentication'],
    retryable: false,
    check: 'The authentication page shows “Allow public client flows: No”.',
    signs: [{ aadsts: [7000218], request: ['user-flow'] }],
  },
  {
    id: 'public-client-with-credential',
    title: 'The app is registered as a public client',
    explanation: 'A public client may not present a secret or certificate, so it cannot sign in as itself.',
    owner: 'app-owner',
    steps: [
      'Open the app registration’s authentication page and register the app as a web application instead of a mobile or desktop one.',
    ],
    links: ['app-registration-authentication'],
    retryable: false,
    check: 'The authentication page lists only mobile and desktop platforms.',
    signs: [{ aadsts: [700025] }],
  },
  {
    id: 'app-not-in-tenant',
    title: 'The app does not exist in this tenant',
    explanation:
      'Entra knows no app {clientId} in the tenant {tenant}: the client ID or the tenant ID of the {connection} is wrong, or the app lives in another tenant or cloud.',
    owner: 'pipeline-author',
    steps: [
      'Compare client ID and tenant ID of the {connection} with the overview page of the app registration. The client ID is called “Application (client) ID” there, not the object ID.',
      'If the app belongs to another organisation and should work in this tenant, an administrator of this tenant opens the consent link.',
    ],
    links: ['service-connection', 'admin-consent'],
    retryable: false,
    check:
      'The overview page of the app registration shows another directory (tenant) ID or another application (client) ID.',
    signs: [
      { code: ['unauthorized_client'], uncoded: true, endpointNot: NOT_OF_ENTRA, also: ['app-disabled'] },
      { family: [[700010, 700019]], likely: true },
      { aadsts: [700011], also: ['app-not-consented-in-tenant'] },
      { aadsts: [700016], also: ['app-not-consented-in-tenant'] },
      { aadsts: [70001], message: /not found/, also: ['app-not-consented-in-tenant'] },
      { aadsts: [70001], also: ['app-disabled'] },
    ],
  },
  {
    id: 'client-id-malformed',
    title: 'The client ID is not an application ID',
    explanation:
      'What was sent as client ID is no application ID: a name, a user or an unexpanded variable stands in its place.',
    owner: 'pipeline-author',
    steps: [
      'Put the “Application (client) ID” from the app registration’s overview page, a GUID, into the {connection}.',
    ],
    links: ['service-connection'],
    retryable: false,
    check: 'The message quotes the identifier that was sent, and it is no GUID of an app registration.',
    signs: [
      { aadsts: [700038, 90112, 7000111] },
      {
        aadsts: [700016, 70001],
        message: /application (?:with identifier|named) '(?![0-9a-f]{8}-)[^'*]+' was not found/,
        requestNot: ['shared-authority'],
      },
    ],
  },
  {
    id: 'app-not-consented-in-tenant',
    title: 'Nobody has let the app into this tenant',
    explanation:
      'The app {app} belongs to another organisation, and no administrator of the tenant {tenant} has consented to it yet.',
    owner: 'tenant-admin',
    steps: ['An administrator of the tenant {tenant} opens the consent link and accepts.'],
    links: ['admin-consent', 'enterprise-app'],
    retryable: false,
    check: 'The app works in its publisher’s own tenant, and this tenant has no enterprise app of that name.',
    signs: [
      { aadsts: [700016, 70001], endpoint: ['authorize'], message: /not found/, also: ['app-not-in-tenant'] },
      { aadsts: [700016, 70001], request: ['subscriber'], also: ['app-not-multi-tenant', 'app-not-in-tenant'] },
      { aadsts: [90099, 700016], message: /partner delegated/ },
      { aadsts: [90099] },
    ],
  },
  {
    id: 'app-not-multi-tenant',
    title: 'The app is registered for one tenant only',
    explanation: 'The registration of the app {app} admits its own tenant only, so no other tenant can consent to it.',
    owner: 'app-owner',
    steps: [
      'Set the app registration’s supported account types to “any organizational directory”; then an administrator of the other tenant opens the consent link.',
    ],
    links: ['app-registration-authentication', 'admin-consent'],
    retryable: false,
    check:
      'The consent link itself answers AADSTS700016, or the authentication page shows “this organizational directory only”.',
    signs: [],
  },
  {
    id: 'service-principal-missing',
    title: 'The app has no enterprise app in this tenant',
    explanation:
      'The app registration exists, but the tenant {tenant} holds no enterprise app (service principal) for it, so nothing can be granted to it yet.',
    owner: 'tenant-admin',
    steps: [
      'An administrator opens the consent link and accepts: that creates the enterprise app and grants what the app registration declares.',
      'Or create only the enterprise app with `az ad sp create --id {clientId}`.',
    ],
    links: ['admin-consent', 'enterprise-app'],
    retryable: false,
    check: 'The tenant’s list of enterprise apps does not show the app.',
    signs: [
      ...withMore(
        { message: /claims 'puid' or 'altsecid' or 'oid'|service principal is properly created in the tenant/ },
        { code: ['InvalidAuthenticationToken'], status: [401] },
      ),
      { aadsts: [7000229] },
      { aadsts: [50001], message: /service principal.{0,80}not found/ },
    ],
  },
  {
    id: 'app-disabled',
    title: 'The enterprise app is disabled',
    explanation: 'An administrator has switched off sign-in for the app {app} in the tenant {tenant}.',
    owner: 'tenant-admin',
    steps: [
      'Open the enterprise app’s properties and set “Enabled for users to sign in” to Yes, or find out why it was switched off.',
    ],
    links: ['enterprise-app'],
    retryable: false,
    check: 'The enterprise app’s properties show “Enabled for users to sign in: No”.',
    signs: [
      { aadsts: [1000031], likely: true },

      { aadsts: [7000112] },
      { aadsts: [70001], message: /disabled/ },
      { message: /service principal.{0,60}(?:is |account is )?disabled|application '[^']*'.{0,40}is disabled/ },
      { code: ['ServicePrincipalDisabled'] },
    ],
  },
  {
    id: 'resource-disabled',
    title: 'The API itself is disabled in this tenant',
    explanation:
      'Not the app but the enterprise app of the API that it calls is switched off in this tenant, or the subscription behind it has ended.',
    owner: 'tenant-admin',
    steps: [
      'Find the API among the enterprise apps and set “Enabled for users to sign in” to Yes, or renew its subscription.',
    ],
    links: ['enterprise-app'],
    retryable: false,
    check: 'The enterprise app of the API (not of the app that calls it) shows “Enabled for users to sign in: No”.',
    signs: [{ aadsts: [500014] }, { aadsts: [50001], message: /resource.{0,60}disabled/ }],
  },
  {
    id: 'consent-missing',
    title: 'Nobody has consented to the app',
    explanation: 'No administrator of the tenant {tenant} has granted the app {app} access to {resource} yet.',
    owner: 'tenant-admin',
    steps: ['An administrator opens the consent link and accepts.'],
    links: ['admin-consent', 'app-registration-permissions'],
    retryable: false,
    check: 'The API permissions page shows no green mark “Granted for …” beside the application permissions.',
    signs: [
      { code: ['consent_required'], endpoint: ['token', 'authorize'], uncoded: true },
      { message: /requires your admin['’]s approval/, endpointNot: NOT_OF_ENTRA, likely: true },
      { code: ['consent_required'], uncoded: true, endpointNot: NOT_OF_ENTRA, likely: true },
      {
        family: [
          [65000, 65099],
          [650000, 650099],
        ],
        likely: true,
      },
      { aadsts: [65001] },
      { aadsts: [65004, 90093, 90094, 90095, 900941, 900942, 90097, 650055] },
      { code: ['consent_required'], endpoint: ['token', 'authorize'] },
      { message: /needs? admin(?:istrator)? approval|admin(?:istrator)? consent is required|need admin approval/ },
    ],
  },
  {
    id: 'consent-by-wrong-account',
    title: 'The consent page was opened with an account of another directory',
    explanation:
      'The person who opened the link is signed in to another organisation than the one whose administrator must consent.',
    owner: 'tenant-admin',
    steps: [
      'Open the link again in a private window of the browser, and sign in with an administrator’s account of the tenant {tenant}.',
    ],
    links: ['admin-consent'],
    retryable: false,
    check: 'The account shown on the page belongs to another directory.',
    signs: [{ aadsts: [50020, 50034, 51004, 50014, 16000, 16003, 90072], endpoint: ['authorize'] }],
  },
  {
    id: 'app-role-not-assigned',
    title: 'The API lets in only apps with a role, and this app has none',
    explanation:
      '{resource} requires an assignment, and the app {app} holds none of its application permissions in the tenant {tenant}.',
    owner: 'tenant-admin',
    steps: [
      'An administrator opens the consent link and accepts.',
      'If the page does not list the API, the app’s owner first adds one of its application permissions to the app registration.',
    ],
    links: ['admin-consent', 'app-registration-permissions', 'enterprise-app'],
    retryable: false,
    check: 'The API’s enterprise app shows “Assignment required: Yes” and does not list the app.',
    signs: [
      {
        aadsts: [50105],
        credential: ['secret', 'certificate', 'federated', 'managed-identity'],
        requestNot: ['user-flow'],
        also: ['user-not-assigned'],
      },
      { aadsts: [501051] },
      { aadsts: [50105], requestNot: ['user-flow'], message: /application '[^']*'\s*\([^)]*\) is not assigned/ },
    ],
  },
  {
    id: 'user-not-assigned',
    title: 'The user is not assigned to the app',
    explanation: 'The enterprise app lets in assigned users only, and the one who signs in is not among them.',
    owner: 'tenant-admin',
    steps: ['Open the enterprise app’s users and groups, and assign the user or a group of theirs.'],
    links: ['enterprise-app'],
    retryable: false,
    check: 'The enterprise app shows “Assignment required: Yes” and does not list the user.',
    signs: [
      { aadsts: [50177, 50178] },
      { aadsts: [50105], request: ['user-flow'] },
      { aadsts: [50105], also: ['app-role-not-assigned'] },
    ],
  },
  {
    id: 'shared-authority-for-app',
    title: 'The token was asked from a shared address instead of the tenant',
    explanation:
      'An app without a user must ask its own tenant for a token; `common` or `organizations` belongs to no tenant, and consenting again changes nothing.',
    owner: 'pipeline-author',
    steps: ['Put the tenant’s ID into the authority: `https://login…/TENANT-ID/oauth2/v2.0/token`.'],
    links: [],
    retryable: false,
    check: 'The request’s address holds `common`, `organizations` or `consumers` where the tenant ID belongs.',
    signs: [
      { aadsts: [90124, 90130] },
      { aadsts: [70001, 700016], message: /not found/, request: ['shared-authority'], requestNot: ['user-flow'] },
      {
        aadsts: [65001, 70001, 50059, 700016, 50194, 90002, 7000229],
        request: ['shared-authority'],
        requestNot: ['user-flow'],
      },
      { aadsts: [9001023, 90010], message: /common|consumers|tenant-specific/ },
      { aadsts: [50194] },
    ],
  },
  {
    id: 'tenant-not-found',
    title: 'The tenant does not exist in this cloud',
    explanation:
      'Entra knows no tenant {tenant} at {host}: the tenant ID of the {connection} is wrong, or the tenant lives in another Microsoft cloud.',
    owner: 'pipeline-author',
    steps: [
      'Compare the tenant ID of the {connection} with the overview page of Entra ID.',
      'If the tenant is in a national cloud, set the connection’s environment or the input `cloud`.',
    ],
    links: ['service-connection'],
    retryable: false,
    check:
      'The tenant’s own overview page shows another ID, or its portal has another address (`portal.azure.us`, `portal.azure.cn`).',
    signs: [
      { aadsts: [90002, 900023, 900021, 50128, 50059, 90019, 500208] },
      { code: ['invalid_tenant'], endpoint: ['token', 'discovery'] },
      { message: /tenant '[^']*' not found/ },
      { local: /tenant name or guid is correct|untrusted_authority|url_parse_error|openid_config_error/, likely: true },
    ],
  },
  {
    id: 'wrong-cloud',
    title: 'The login address and the tenant belong to different Microsoft clouds',
    explanation:
      'The token was asked from the login host of one Microsoft cloud, and the tenant {tenant} lives in another one{tenantCloud}.',
    owner: 'pipeline-author',
    steps: ['Set the {connection}’s environment, or the input `cloud`, to the cloud of the tenant.'],
    links: ['service-connection'],
    retryable: false,
    check: 'The tenant’s OpenID configuration names another cloud than the connection.',
    signs: [
      { aadsts: [50049, 50050, 900384, 90051, 1000104], likely: true },
      { aadsts: [900382, 900432, 90038, 900439, 900383] },
      { message: /cross[- ]cloud/ },
      // Microsoft closed its German cloud in October 2021; its hosts no longer answer.
      { fault: ['dns', 'timeout', 'refused', 'unreachable', 'reset'], request: ['retired-cloud'] },
      { finding: 'wrong-cloud' },
      { aadsts: [500011, 50001], request: ['resource-of-another-cloud'] },
      // Weighs more than any sign that only says which API it is.
      {
        aadsts: [500011, 50001],
        request: ['resource-of-another-cloud'],
        endpoint: ['token'],
        requestNot: ['user-flow'],
      },
    ],
  },
  {
    id: 'power-bi-not-in-tenant',
    title: 'Nobody has ever used Power BI in this tenant',
    explanation:
      'The tenant {tenant} has no enterprise app for Power BI, because nobody there has signed up for it; consent cannot create it.',
    owner: 'tenant-admin',
    steps: [
      'Somebody of the tenant signs in to Power BI once with a work account (the free licence is enough).',
      '{again} some minutes later.',
    ],
    links: ['powerbi-signup'],
    retryable: false,
    check: 'The tenant’s enterprise apps (filter: Microsoft applications) do not list “Power BI Service”.',
    signs: [
      { message: /sign up for (?:microsoft fabric|power ?bi)/ },
      { aadsts: [500011, 50001], request: ['for-power-bi'], requestNot: ['user-flow'] },
      { aadsts: [650052, 650057], request: ['for-power-bi'], requestNot: ['user-flow'] },
      { aadsts: [650052], request: ['for-power-bi'] },
    ],
  },
  {
    id: 'resource-not-in-tenant',
    title: 'The API is unknown in this tenant',
    explanation:
      'The tenant {tenant} knows no API by the name that the token was asked for: the name is wrong, or the request went to the wrong tenant or cloud.',
    owner: 'pipeline-author',
    steps: [
      'Compare the resource (application ID URI or GUID) with the API’s app registration, letter by letter.',
      'Make sure that tenant and cloud are those of the API. If both are right, the API’s owner must bring it into this tenant: see the other causes.',
    ],
    links: [],
    retryable: false,
    check: 'The API’s app registration (“Expose an API”) shows another application ID URI than the one asked for.',
    signs: [
      { message: /resource '[^']{1,200}' is not registered for the account/ },
      { aadsts: [500011, 50001], also: ['resource-enterprise-app-missing'] },
      { code: ['invalid_resource'], endpointNot: NOT_OF_ENTRA, also: ['resource-enterprise-app-missing'] },
    ],
  },
  {
    id: 'resource-enterprise-app-missing',
    title: 'The API has no enterprise app in this tenant',
    explanation: 'The API that the app wants to call is not installed in the tenant: its enterprise app is missing.',
    owner: 'tenant-admin',
    steps: [
      'An administrator consents to the API in this tenant (or creates its enterprise app with `az ad sp create --id API-ID`), then to the app {app}.',
    ],
    links: ['admin-consent', 'enterprise-app'],
    retryable: false,
    check: 'The API’s identifier is right, and the tenant’s list of enterprise apps does not show the API.',
    signs: [
      { aadsts: [650052], also: ['permission-not-declared'] },
      {
        aadsts: [500011, 50001],
        request: ['for-installed-api'],
        requestNot: ['for-power-bi'],
        also: ['resource-not-in-tenant'],
      },
      { aadsts: [650051], likely: true },
    ],
  },
  {
    id: 'tenant-unmanaged',
    title: 'The tenant is in an unmanaged state',
    explanation: 'Nobody administers this tenant yet, so apps cannot be consented to.',
    owner: 'tenant-admin',
    steps: ['An administrator takes over the tenant by proving that the organisation owns its domain.'],
    links: [],
    retryable: false,
    check: 'The tenant has no Global Administrator.',
    signs: [{ aadsts: [650051], message: /unmanaged/ }],
  },
  {
    id: 'tenant-blocked',
    title: 'The tenant is blocked',
    explanation: 'Microsoft has blocked the whole tenant {tenant}, for example because nobody used it for long.',
    owner: 'tenant-admin',
    steps: [
      'An administrator of the tenant asks Microsoft’s support to unblock it, or the pipeline uses another tenant.',
    ],
    links: [],
    retryable: false,
    check: 'Nobody can sign in to the tenant’s portal either.',
    signs: [{ aadsts: [5000225, 5000224], message: /block/ }, { aadsts: [5000225] }],
  },
  {
    id: 'resource-not-declared',
    title: 'The app registration does not list this API',
    explanation: 'The app {app} asks for {resource}, and its app registration declares no permission of it.',
    owner: 'app-owner',
    steps: [
      'Open the app registration’s API permissions and add an application permission of the API.',
      'An administrator then opens the consent link and accepts.',
    ],
    links: ['app-registration-permissions', 'admin-consent'],
    retryable: false,
    check: 'The API permissions page does not list the API.',
    signs: [{ aadsts: [650056, 650057, 65005, 1003031, 650054] }],
  },
  {
    id: 'declared-permission-invalid',
    title: 'The app registration declares a permission that does not exist',
    explanation:
      'The registration of the app {app} asks for a permission that the API does not have (any more), so nothing can be consented to.',
    owner: 'app-owner',
    steps: [
      'Open the app registration’s API permissions and remove the permission that shows no name or a warning.',
      'Then an administrator opens the consent link and accepts.',
    ],
    links: ['app-registration-permissions', 'admin-consent'],
    retryable: false,
    check: 'The API permissions page shows an entry without a name, or with a bare ID.',
    signs: [
      { aadsts: [650051], message: /invalid or out of date/ },
      {
        message:
          /requesting permissions that are either invalid or out of date|claim is invalid.{0,80}does not exist on resource/,
      },
    ],
  },
  {
    id: 'scope-unknown',
    title: 'The scope that was asked for does not exist',
    explanation:
      'The request names a permission or scope that the API does not have, or that is not formed as the grant needs it.',
    owner: 'pipeline-author',
    steps: ['For app-only access ask for the API’s address followed by `/.default`, without blanks or line breaks.'],
    links: [],
    retryable: false,
    check: 'The message quotes the scope as it arrived; look for typing errors, line breaks and other APIs’ scopes.',
    signs: [
      { family: [[28000, 28999]], likely: true },
      { aadsts: [28000, 28001] },
      { aadsts: [650053, 70011, 1002012, 28002, 28003, 700022] },
      { code: ['invalid_scope'], endpoint: ['token'] },
      { code: ['invalid_scope'], endpointNot: NOT_OF_ENTRA, likely: true },
    ],
  },
  {
    id: 'first-party-app',
    title: 'A Microsoft app was used in place of one of your own',
    explanation:
      'The client ID belongs to an app of Microsoft’s own, which may only call what Microsoft has approved for it.',
    owner: 'pipeline-author',
    steps: ['Create an app registration of your own and use its client ID.'],
    links: [],
    retryable: false,
    check: 'The client ID is not listed under “App registrations” of your tenant.',
    signs: [{ aadsts: [65002] }],
  },
  {
    id: 'certificate-not-registered',
    title: 'The certificate is not the one that the app registration knows',
    explanation:
      'The assertion was signed with a certificate that the app {app} does not list, or with a key that does not belong to it.',
    owner: 'app-owner',
    steps: [
      'Upload the certificate’s public part on the app registration’s certificates page, or put the registered certificate with its key into the {connection}.',
    ],
    links: ['app-registration-credentials', 'service-connection'],
    retryable: false,
    check: 'The thumbprint in the message is not among the certificates on the page.',
    signs: [
      {
        endpoint: ['token'],
        status: [401],
        uncoded: true,
        empty: false,
        credential: ['certificate'],
        requestNot: ['user-flow'],
        also: ['certificate-expired'],
      },
      {
        code: ['invalid_client'],
        uncoded: true,
        credential: ['certificate'],
        endpointNot: NOT_OF_ENTRA,
        also: ['certificate-expired'],
      },
      { family: [[7000210, 7000239]], credential: ['certificate'], likely: true },
      { aadsts: [700027, 700030, 700026, 7000213] },
      { aadsts: [50012], credential: ['certificate'] },
      { aadsts: [50012, 70002], message: /thumbprint|signature|certificate/ },
      { aadsts: [50013], message: /client assertion/ },
    ],
  },
  {
    id: 'certificate-expired',
    title: 'The certificate has expired',
    explanation: 'The app’s certificate is past its end date, so Entra no longer accepts what it signs.',
    owner: 'app-owner',
    steps: [
      'Make a new certificate, upload its public part on the app registration’s certificates page, and put certificate and key into the {connection}.',
    ],
    links: ['app-registration-credentials', 'service-connection'],
    retryable: false,
    check: 'The certificates page shows an end date in the past.',
    signs: [
      { aadsts: [1000502, 392204] },
      { aadsts: [700027], message: /expired/ },
      { message: /certificate used to sign the client assertion (?:has |is )?expired/ },
      { finding: 'credential-expired' },
      { aadsts: [50017], likely: true },
    ],
  },
  {
    id: 'certificate-revoked',
    title: 'The certificate has been revoked',
    explanation: 'The certificate was withdrawn by its issuer, and Entra does not accept it any more.',
    owner: 'app-owner',
    steps: ['Make a new certificate, upload its public part, and put it with its key into the {connection}.'],
    links: ['app-registration-credentials', 'service-connection'],
    retryable: false,
    check: 'The issuer’s revocation list names the certificate.',
    signs: [{ aadsts: [7000214] }],
  },
  {
    id: 'certificate-unusable',
    title: 'The certificate cannot be used',
    explanation: 'What is stored as certificate is not a PEM text with an RSA certificate and its private key.',
    owner: 'pipeline-author',
    steps: ['Put one PEM text with certificate and unencrypted private key into the {connection}.'],
    links: ['service-connection'],
    retryable: false,
    check: 'The message names the part that is missing or does not fit.',
    signs: [{ fault: ['certificate-unusable'] }],
  },
  {
    id: 'certificate-not-accessible',
    title: 'The machine cannot use the certificate',
    explanation:
      'The certificate or its private key is not where the tool looks, may not be read by its account, needs a password, or lacks one of its two parts.',
    owner: 'pipeline-author',
    steps: [
      'Check that certificate and private key are both there, in the form and order that the tool asks for.',
      'In a Windows store: import it for the account that runs the job, and let that account read the private key.',
    ],
    links: [],
    retryable: false,
    check: 'The tool says the same with the network cut off.',
    signs: [
      {
        message:
          /keyset does not exist|decoder routines.{0,20}unsupported|must be an asymmetric key|certificate.{0,60}private key could not be accessed|(?:cryptographicexception|x509|\.pfx).{0,200}cannot find the requested object|pem routines.{0,60}no start line|could not deseriali[sz]e key|(?:no|expected) .{0,30}(?:begin|start of) certificate|(?:connect-\w+|pfx|certificate|cryptographicexception|\.ctor).{0,200}network password is not correct|network password is not correct.{0,200}(?:x509|certificate|pfx)|routines:.{0,40}bad decrypt|use the certificate for signing|'?certificatethumbprint'? must|pkcs ?12.{0,80}mac verify|unable to load (?:the )?private key/,
        likely: true,
      },
      // Certificates that are shown in the TLS handshake.
      { family: [[392190, 392209]], likely: true },
    ],
  },
  {
    id: 'app-signing-key-missing',
    title: 'The app has no signing key of its own',
    explanation:
      'The app {app} is set up with mapped claims or SAML, which needs a signing key of the app itself, and it has none that is valid.',
    owner: 'app-owner',
    steps: [
      'Give the enterprise app a signing key, or remove the claims mapping; an API may also set `acceptMappedClaims` in its manifest.',
    ],
    links: ['app-registration-credentials'],
    retryable: false,
    check: 'A claims-mapping policy is assigned to the enterprise app.',
    signs: [{ aadsts: [50146, 50003, 501461], likely: true }],
  },
  {
    id: 'credential-not-yet-valid',
    title: 'The certificate is not valid yet',
    explanation: 'The certificate’s validity begins on {date}.',
    owner: 'app-owner',
    steps: ['Wait for that day, use a certificate that is valid today, or correct the {agent}’s clock.'],
    links: ['app-registration-credentials'],
    retryable: false,
    check: 'The certificate’s “not before” date lies in the future.',
    signs: [{ finding: 'credential-not-yet-valid' }],
  },
  {
    id: 'assertion-time-invalid',
    title: 'The assertion is outside of its time',
    explanation:
      'The signed assertion had expired, or was not valid yet, when Entra read it: the {agent}’s clock is off, or an old assertion was sent again.',
    owner: 'pipeline-author',
    steps: [
      'Correct the clock and time zone of the {agent} (time synchronisation).',
      'Make sure that every token request gets a fresh assertion.',
    ],
    links: [],
    retryable: true,
    check:
      'The message names Entra’s time and the assertion’s end: hours apart mean a clock or time zone, minutes an old assertion.',
    signs: [
      { aadsts: [700024, 500133] },
      { aadsts: [50013], message: /time range|expired/ },
      { aadsts: [50012], message: /time range|expired assertion/ },
    ],
  },
  {
    id: 'assertion-malformed',
    title: 'The assertion is not what Entra expects',
    explanation: 'The signed assertion names another app, another audience or another form than the token request.',
    owner: 'pipeline-author',
    steps: [
      'Make sure that issuer and subject of the assertion are the client ID, and its audience is the tenant’s token endpoint.',
    ],
    links: [],
    retryable: false,
    check: 'The assertion’s claims (`iss`, `sub`, `aud`) differ from client ID and token endpoint.',
    signs: [
      { family: [[700020, 700039]], likely: true },
      { aadsts: [700021, 700023, 700028, 700029, 50027, 500131, 5000811, 7000110] },
      { aadsts: [50013] },
    ],
  },
  {
    id: 'conditional-access',
    title: 'Conditional Access blocks the sign-in',
    explanation:
      'A Conditional Access policy of the tenant {tenant} refuses this identity, for example because of the address that the {agent} calls from.',
    owner: 'tenant-admin',
    steps: [
      'An administrator looks up the sign-in (correlation ID and time below) in Entra’s sign-in log, “Service principal sign-ins”, to see which policy refused it.',
      'Exempt the app from the policy, or add the {agent}’s address to the policy’s allowed locations.',
    ],
    links: ['conditional-access'],
    retryable: false,
    check: 'The sign-in log shows the policy’s name with the result “Failure”.',
    signs: [
      { code: ['protection_policy_required', 'protection_policies_required'], endpoint: ['token'], uncoded: true },
      {
        family: [
          [53000, 53999],
          [530000, 530999],
        ],
      },
      { aadsts: [50158, 50161, 50097, 50129, 50155, [530000, 530999]] },
      { aadsts: [[53000, 53011], 530032, 530034, 530035, [530020, 530099], 50131, 50005, 53200] },
      { challenge: /insufficient_claims/ },
      { message: /conditional access.{0,80}(?:block|requires?|does not (?:meet|allow|satisf)|not met|prevents?)/ },
      {
        code: ['InvalidAuthenticationToken'],
        message: /continuous access evaluation|locationcondition|interactionrequired/,
      },
      { message: /blocked by conditional access/ },
    ],
  },
  {
    id: 'mfa-required',
    title: 'A user’s sign-in asks for a second factor',
    explanation:
      'The pipeline signs in as a user with a password, and the tenant demands more than a password can give.',
    owner: 'pipeline-author',
    steps: [
      'Use an app ({connection}) instead of a user account.',
      'Or an administrator changes the policy for that user.',
    ],
    links: ['service-connection', 'conditional-access'],
    retryable: false,
    check: 'The request’s grant is `password`.',
    signs: [
      {
        code: ['basic_action', 'additional_action', 'user_password_expired'],
        endpoint: ['token'],
        uncoded: true,
        request: ['user-flow'],
      },
      {
        aadsts: [50072, 50074, 50076, 50079, 50125, 50140, 50199, 16000, 70043, 70044, 65003, 50078, 500121],
      },
    ],
  },
  {
    id: 'user-password-refused',
    title: 'A user’s name, password or device was refused',
    explanation: 'The request signed in as a user, and the account, its password or its device was not accepted.',
    owner: 'pipeline-author',
    steps: ['Use an app ({connection}) instead of a user account: passwords expire and ask for a second factor.'],
    links: ['service-connection'],
    retryable: false,
    check: 'The request’s grant is `password`, or a user name stands in the request.',
    signs: [
      {
        family: [
          [16000, 16999],
          [120000, 120999],
          [130000, 135999],
        ],
        likely: true,
      },
      {
        family: [
          [50000, 50199],
          [500000, 500999],
        ],
        request: ['user-flow'],
        likely: true,
      },
      {
        aadsts: [
          50014,
          16003,
          50197,
          700003,
          135010,
          135011,
          [130004, 130008],
          [80001, 80014],
          [81004, 81012],
          [120000, 120021],
        ],
      },
      {
        aadsts: [
          50126, 50034, 50055, 50056, 50144, 50053, 50135, 50064, 50020, 90072, 51004, 50133, 50173, 50089, 50142,
          81010, 80002, 80005, 80007, 80012,
        ],
      },
    ],
  },
  {
    id: 'user-disabled',
    title: 'The user account is disabled',
    explanation: 'The account that signs in has been switched off.',
    owner: 'tenant-admin',
    steps: ['Enable the account again, or use an app ({connection}) instead of a user.'],
    links: [],
    retryable: false,
    check: 'The user’s page in Entra shows “Account enabled: No”.',
    signs: [{ aadsts: [50057] }],
  },
  {
    id: 'sign-in-expired',
    title: 'The sign-in was not finished in time',
    explanation: 'The code or session of this sign-in has expired, was used before, or nobody has entered it yet.',
    owner: 'pipeline-author',
    steps: ['Start the sign-in again and finish it within the time that it shows.'],
    links: [],
    retryable: true,
    check: 'The message speaks of a code, a session or a refresh token.',
    signs: [
      { message: /refresh token has expired/ },

      {
        aadsts: [70016, 70018, 70019, 70020, 70008, 54005, 700082, 700084, 70000, 50058, 160021, 50132, 50143, 700081],
      },
      { code: ['authorization_pending', 'expired_token', 'code_expired', 'bad_verification_code'] },
    ],
  },
  {
    id: 'consent-without-redirect-uri',
    title: 'Consent was given, and its page had nowhere to go',
    explanation:
      'The app registration has no redirect URI, so the consent page ends with an error after Accept. By field reports the consent is stored all the same.',
    owner: 'none',
    steps: [
      '{again}: it shows whether the consent is there.',
      'If it is not, the app’s owner registers a redirect URI, and an administrator opens the link again.',
    ],
    links: [],
    retryable: true,
    check: 'The enterprise app’s page “Permissions” lists what was asked for.',
    signs: [{ aadsts: [500113], request: ['consent-page'], also: ['redirect-uri-missing'] }],
  },
  {
    id: 'redirect-uri-missing',
    title: 'The app has no matching redirect URI',
    explanation:
      'After sign-in or consent the browser could not be sent back: the app registration lists no redirect URI, or another one. By field reports a consent that ended here was stored all the same.',
    owner: 'app-owner',
    steps: [
      'If this page came after pressing Accept: {again}, the consent is probably stored.',
      'Otherwise register the redirect URI on the app registration’s authentication page.',
    ],
    links: ['app-registration-authentication'],
    retryable: false,
    check: 'The authentication page lists no redirect URI, or not the one in the message.',
    signs: [{ aadsts: [500113, 50011, 500112, 900971, 700054, 90102, 7000119, 70004] }],
  },
  {
    id: 'cross-tenant-policy',
    title: 'A policy between the two tenants refuses the access',
    explanation: 'The cross-tenant access settings of one of the two tenants do not allow this sign-in.',
    owner: 'tenant-admin',
    steps: ['The administrators of both tenants compare their cross-tenant access settings (External Identities).'],
    links: [],
    retryable: false,
    check: 'The message says whether the inbound or the outbound policy refused.',
    signs: [{ aadsts: [500212, 500213, 5000224, 500210, 500211, 50002] }],
  },
  {
    id: 'tenant-restrictions',
    title: 'The network allows sign-in to other tenants only',
    explanation: 'The proxy adds a list of allowed tenants to every sign-in, and this tenant is not on it.',
    owner: 'network',
    steps: ['Ask the people who run the proxy to add the tenant to the tenant restrictions.'],
    links: [],
    retryable: false,
    check: 'The same sign-in works from a network without that proxy.',
    signs: [{ aadsts: [500021, 500022, 5000211] }],
  },
  {
    id: 'request-malformed',
    title: 'The request does not fit what the server expects',
    explanation:
      'The server did not understand the request, or it conflicts with what is there: a part is missing, wrong or double. No permission is involved.',
    owner: 'pipeline-author',
    steps: [
      'Compare the request with the API’s documentation; look for missing parts, typing errors and unexpanded variables.',
    ],
    links: [],
    retryable: false,
    check: 'The message names the part that is missing or wrong.',
    signs: [
      {
        family: [
          [50000, 50199],
          [90000, 90199],
          [900000, 901999],
          [9000000, 9019999],
          [70000, 70099],
          [75000, 75999],
        ],
        likely: true,
      },
      ...withMore(
        { message: /required query variable|invalid secret token header/ },
        { endpoint: ['identity'], status: [400, 401] },
      ),
      {
        aadsts: [
          9002326, 9002327, 90004, 90007, 90056, 90101, 90119, 90120, 140000, 140001, 165900, 50147, 501481, 501491,
          50120,
        ],
      },
      { code: ['DatasetExecuteQueriesError'] },
      // What a code says of the request counts only under a status that says so, too; of its size, under any.
      {
        codeLike:
          /malformed|^invalid(?!.*(?:token|client|grant|issuer|audience|scope|role|credential|signature|principal))|(?:missing|unknown|unsupported)\w*(?:parameter|property|value|format)|propertyinvalid/,
        endpoint: ['graph', 'powerbi', 'fabric', 'custom'],
        status: [400, 409, 413, 414, 415, 422],
        likely: true,
      },
      {
        codeLike: /too(?:large|big|long)|sizeexceeded|alreadyexists|sendasdenied/,
        endpoint: ['graph', 'powerbi', 'fabric', 'custom'],
        likely: true,
      },
      { codeLike: /^usererror(?!.*(?:auth|permission|forbidden|access))/, likely: true },
      {
        endpoint: ['graph', 'powerbi', 'fabric', 'custom'],
        message: /already exists/,
        status: [400, 409],
        likely: true,
      },
      { endpoint: ['identity'], message: /metadata header/ },
      { endpoint: ['identity'], status: [404], likely: true },
      {
        aadsts: [
          900144, 90014, 90013, 90100, 90015, 90016, 90023, 9002313, 9002331, 9002332, 9002346, 90009, 70003, 70005,
          70007, 700005, 700007, 7000113, 7000114, 500013, 90121, 90081, 90082, 90084, 90086, 90107, 9002325, 75001,
          750054, 900561, 500117, 1002014, 240001, 700009, 90010, 90027, 70024, 500011001, 90008, 65017, 700053, 90043,
          901002, 50029, 50010, 75011, 700020, 90090, 90091, 900931, 90092, 130500,
        ],
      },
      { aadsts: [70002], likely: true },
      { request: ['malformed'], status: [400, 404, 405] },
      {
        request: ['malformed'],
        status: [404],
        code: [
          'EntityNotFound',
          'PowerBIEntityNotFound',
          'ItemNotFound',
          'Request_ResourceNotFound',
          'WorkspaceNotFound',
        ],
      },
      { request: ['malformed'], status: [404], message: /not found|does not exist/, likely: true },
      { endpoint: ['graph'], message: /resource not found for the segment/ },
      { message: /required metadata header not specified/ },
      {
        code: ['invalid_request', 'unsupported_grant_type'],
        endpoint: ['token', 'discovery'],
        uncoded: true,
        likely: true,
      },
      {
        uncoded: true,
        endpoint: ['powerbi', 'fabric', 'custom', 'token', 'discovery'],
        status: [400, 405, 406, 409, 411, 412, 413, 414, 415, 416, 422, 423],
        likely: true,
      },
      { endpoint: ['graph'], status: [400, 405, 406, 409, 411, 412, 413, 414, 415, 416, 422, 423], likely: true },
    ],
  },
  {
    id: 'regional-endpoint',
    title: 'The token was asked from a regional address',
    explanation:
      'A setting of the {agent} (`MSAL_FORCE_REGION`) sends token requests to a regional endpoint, which serves only a few kinds of apps.',
    owner: 'pipeline-author',
    steps: ['Remove `MSAL_FORCE_REGION` from the {agent}’s environment.'],
    links: [],
    retryable: false,
    check: 'The environment of the {agent} holds `MSAL_FORCE_REGION` or `REGION_NAME`.',
    signs: [{ aadsts: [100007, 1000071] }],
  },
  {
    id: 'tls-version-unsupported-by-client',
    title: 'The client offers only an old version of TLS',
    explanation: 'Entra refuses TLS 1.0 and 1.1, and the client offered nothing newer.',
    owner: 'pipeline-author',
    steps: ['Use a client and an operating system that speak TLS 1.2 or later.'],
    links: [],
    retryable: false,
    check: 'The same call works from a newer client.',
    signs: [{ aadsts: [1002016] }],
  },
  {
    id: 'entra-throttled',
    title: 'Too many token requests',
    explanation: 'Entra slows this app or tenant down because too many requests came in a short time.',
    owner: 'none',
    steps: ['Wait{retryAfter}, then {again}.', 'Keep tokens instead of asking for a new one at each call.'],
    links: [],
    retryable: true,
    check: 'The answer’s status is 429, or it names a time to wait.',
    signs: [{ aadsts: [50196, 90055, 90024, 900553, 50201] }, { endpoint: ['token', 'discovery'], status: [429] }],
  },
  {
    id: 'entra-unavailable',
    title: 'Entra ID had an error of its own',
    explanation: 'The login service answered with an internal error; the request may have been right.',
    owner: 'none',
    steps: ['{again}.', 'If it stays, open a support case with the IDs of the evidence.'],
    links: [],
    retryable: true,
    check: 'The status is 500 or above, and the next try works.',
    signs: [
      {
        aadsts: [
          90033, 90036, 90006, 90005, 90020, 90025, 50000, 50033, 50192, 90012, 70012, 90085, 1000033, 50085, 90117,
          700003003,
        ],
      },
      { endpoint: ['token', 'discovery', 'authorize'], status: [408, [500, 599]] },
      { code: ['temporarily_unavailable', 'server_error'] },
    ],
  },
];
