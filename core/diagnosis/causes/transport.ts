import type { Cause, Sign } from '../rules/cause';
import { APIS } from './endpoints';
import { withMore } from './withMore';

/** Names by which proxies, web filters and network edges give themselves away, in a page or a header. */
const FILTER =
  /your support id is|requested url was rejected|squid|zscaler|forti(?:gate|net|guard)|forcepoint|websense|blue ?coat|mcafee|skyhigh|palo ?alto|netskope|barracuda|sophos|umbrella|checkpoint|iboss|cntlm|the request is blocked|web ?filter|access (?:to this (?:site|page) )?(?:is |has been )?(?:denied|blocked) by/;

/** The address of an API of one's own was written by hand. */
const AT_CUSTOM_API: Sign = { endpoint: ['custom'], also: ['api-address-wrong'] };

/** What goes wrong before or instead of the API's own answer: network, proxy, TLS, throttling, outages; and answers that prove nothing. */
export const TRANSPORT_CAUSES: readonly Cause[] = [
  {
    id: 'name-not-resolved',
    title: 'The host’s name cannot be resolved',
    explanation: 'The agent’s name service (DNS) knows no address for {host}.',
    owner: 'network',
    steps: ['Check the name service of {machine}, and whether it needs a proxy to reach the Internet.'],
    links: [],
    retryable: true,
    check: '`nslookup {host}` fails on {machine}.',
    signs: withMore({ fault: ['dns'] }, AT_CUSTOM_API),
  },
  {
    id: 'proxy-not-found',
    title: 'The proxy’s name cannot be resolved',
    explanation:
      'The agent is set to use the proxy {proxy}, and no host of that name is known; often the address lacks `http://` or holds a typing error.',
    owner: 'network',
    steps: ['Correct the proxy address in the {agent}’s settings: `http://HOST:PORT`.'],
    links: [],
    retryable: false,
    check: 'The name in the message is the proxy’s, not Microsoft’s.',
    signs: [{ fault: ['proxy-dns'] }],
  },
  {
    id: 'proxy-unreachable',
    title: 'The proxy does not accept connections',
    explanation: 'Nothing listens at the address of the proxy {proxy} that the {agent} is set to use.',
    owner: 'network',
    steps: ['Start the proxy, or correct its address in the {agent}’s settings.'],
    links: [],
    retryable: true,
    check: 'The address in the message is the proxy’s, not Microsoft’s.',
    signs: [{ fault: ['proxy-refused'] }],
  },
  {
    id: 'proxy-authentication',
    title: 'The proxy asks for a user name and password',
    explanation:
      'The proxy {proxy} refused the connection with status 407, because the {agent} sent no credentials or wrong ones.',
    owner: 'network',
    steps: [
      'Set the proxy’s user and password when configuring the {agent} (`--proxyusername`, `--proxypassword`), or let the proxy pass Microsoft’s hosts without them.',
    ],
    links: [],
    retryable: false,
    check: 'The status is 407.',
    signs: [{ fault: ['proxy-auth'] }, { status: [407] }],
  },
  {
    id: 'proxy-denies-host',
    title: 'The proxy does not let this host through',
    explanation: 'The proxy {proxy} refused to open a connection to {host}.',
    owner: 'network',
    steps: ['Ask the people who run the proxy to allow {host}, port 443.'],
    links: [],
    retryable: false,
    check: 'The proxy’s log shows the refused connection.',
    signs: [{ fault: ['proxy-denied'] }],
  },
  {
    id: 'blocked-by-intermediary',
    title: 'Something between the {agent} and the API answered in its place',
    explanation:
      'A page for people came back instead of the API’s answer: a proxy, a web filter or the network’s edge stopped the request.',
    owner: 'network',
    steps: [
      'Ask the people who run the network to let {host} through without inspection.',
      'If the page names a reference number, quote it to them or to Microsoft’s support.',
    ],
    links: [],
    retryable: true,
    check: 'The answer is HTML, or its `server` header names a filter.',
    signs: [
      { endpoint: ['token', 'discovery'], html: true, status: [401, 403, 404], likely: true },
      // Azure Firewall answers with its own status and words.
      { message: /\baction: deny\. reason/ },
      { status: [470], likely: true },
      {
        endpoint: ['graph', 'fabric', 'token', 'discovery'],
        status: [[300, 399]],
        likely: true,
        also: ['redirected-elsewhere'],
      },
      { endpoint: ['token', 'discovery'], empty: true, status: [401, 403, 404], likely: true },
      {
        html: true,
        status: [
          [200, 299],
          [400, 499],
        ],
        likely: true,
      },
      {
        html: true,
        endpoint: ['graph', 'powerbi', 'fabric', 'custom', 'token', 'discovery'],
        status: [
          [200, 299],
          [400, 499],
        ],
        likely: true,
      },
      { html: true, message: FILTER },
      {
        server: FILTER,
        status: [
          [200, 299],
          [400, 599],
        ],
      },
      {
        message:
          /the request is blocked\.|err_access_denied|url (?:has been|is) blocked|blocked by (?:your|the) (?:organi[sz]ation|administrator|network)/,
      },
      {
        message:
          /your system policy has denied access|web ?page (?:is |has been |was )?blocked|prohibits access to this (?:site|page)|blocked by (?:forti|zscaler|cisco|netskope)/,
        endpointNot: APIS,
        likely: true,
      },
      { status: [511] },
    ],
  },
  {
    id: 'connection-refused',
    title: 'The connection was refused',
    explanation: 'Nothing accepted the connection to {host}; a firewall or a proxy setting is the usual reason.',
    owner: 'network',
    steps: ['Check the {agent}’s firewall and whether it needs a proxy to reach the Internet.'],
    links: [],
    retryable: true,
    check: 'The same address works from another machine.',
    signs: withMore({ fault: ['refused', 'unreachable'] }, AT_CUSTOM_API),
  },
  {
    id: 'connection-broken',
    title: 'The connection broke off',
    explanation:
      'The connection to {host} was closed before an answer was complete: a firewall, a proxy or an old version of TLS is the usual reason.',
    owner: 'network',
    steps: [
      '{again}.',
      'If it stays, check the firewall and proxy on the way to {host}, and that the client speaks TLS 1.2 or later.',
    ],
    links: [],
    retryable: true,
    check: 'The same address works from another network.',
    signs: [{ fault: ['reset', 'broken-answer', 'network'], likely: true }],
  },
  {
    id: 'timed-out',
    title: 'No answer came in time',
    explanation: '{host} did not answer within the time-out.',
    owner: 'network',
    steps: [
      '{again}.',
      'If it stays, check the firewall and proxy on the way to {host}, or raise `requestTimeoutSeconds`.',
    ],
    links: [],
    retryable: true,
    check: 'The same address answers from another network.',
    signs: [{ fault: ['timeout'], likely: true }],
  },
  {
    id: 'tls-certificate-untrusted',
    title: 'The server’s certificate is not trusted',
    explanation:
      'A certificate on the wire to {host} comes from an authority that the {agent} does not know, most often because the network inspects TLS. It has nothing to do with the app’s own certificate.',
    owner: 'network',
    steps: [
      'Give the {agent} the inspecting authority’s certificate (`--sslcacert`, or the environment variable `NODE_EXTRA_CA_CERTS`).',
      'Or exempt Microsoft’s login and API hosts from inspection.',
    ],
    links: [],
    retryable: false,
    check: 'The issuer of the certificate that {host} shows is not a public authority.',
    signs: withMore({ fault: ['untrusted-certificate'] }, AT_CUSTOM_API),
  },
  {
    id: 'tls-certificate-expired',
    title: 'A certificate on the wire is out of date',
    explanation:
      'A certificate in the chain that {host} shows counts as expired: an old list of authorities, an inspecting proxy or a wrong clock. The app’s own certificate is not involved.',
    owner: 'network',
    steps: [
      'Correct the {agent}’s clock.',
      'Bring the machine’s list of trusted authorities, or the inspecting proxy’s certificate, up to date.',
    ],
    links: [],
    retryable: false,
    check: 'The same address works from another machine.',
    signs: withMore({ fault: ['expired-certificate'] }, AT_CUSTOM_API),
  },
  {
    id: 'tls-certificate-name-mismatch',
    title: 'The certificate belongs to another host',
    explanation:
      'The certificate that came back was not issued for {host}: a proxy, a wrong name entry or a login page of the network stands in between.',
    owner: 'network',
    steps: ['Check the name service and the proxy on the way to {host}.'],
    links: [],
    retryable: false,
    check: 'The names in the certificate do not include {host}.',
    signs: withMore({ fault: ['wrong-name-certificate'] }, AT_CUSTOM_API),
  },
  {
    id: 'not-tls',
    title: 'The other side does not speak TLS',
    explanation:
      'An encrypted connection was begun, and something answered that is not TLS: usually the proxy’s address begins with `https://` where it should be `http://`.',
    owner: 'network',
    steps: [
      'Set the proxy’s address as `http://HOST:PORT`: that is how most proxies listen, for encrypted traffic too.',
    ],
    links: [],
    retryable: false,
    check: 'The proxy’s address in the {agent}’s settings begins with `https://`.',
    signs: [{ fault: ['not-tls'] }],
  },
  {
    id: 'tls-failed',
    title: 'No encrypted connection could be made',
    explanation:
      'The TLS handshake with {host} failed: an inspecting proxy, an old client or the machine’s TLS settings are the usual reasons.',
    owner: 'network',
    steps: [
      'Check the proxy on the way to {host}, the machine’s trusted authorities, and that the client speaks TLS 1.2 or later.',
    ],
    links: [],
    retryable: false,
    check: 'The same address works from another machine or with a current client.',
    signs: [{ fault: ['tls-failed'], likely: true }],
  },
  {
    id: 'tls-version-unsupported',
    title: 'The client offers only an old version of TLS',
    explanation:
      'Microsoft’s hosts accept TLS 1.2 or later, and the connection was closed because the client offered less.',
    owner: 'pipeline-author',
    steps: ['Use a client, a runtime and an operating system that speak TLS 1.2 or later.'],
    links: [],
    retryable: false,
    check: 'The same call works from a newer client on the same machine.',
    signs: [
      { fault: ['tls-version-unsupported'] },
      // .NET says no more than this where the server hangs up; a firewall may, too.
      {
        fault: ['reset'],
        message: /unexpected error occurred on a send/,
        endpointNot: ['identity'],
        also: ['connection-broken'],
      },
      { message: /requires (?:the )?use of the tls/, status: [426] },
      {
        fault: ['reset'],
        message: /system\.(?:net|io)\./,
        endpoint: ['powerbi', 'token'],
        also: ['connection-broken'],
      },
    ],
  },
  {
    id: 'plain-http',
    title: 'The request was sent without encryption',
    explanation:
      'The request went out over plain HTTP and the login host sent it on to HTTPS; a library that follows no redirects, or tunnels none, stops there.',
    owner: 'pipeline-author',
    steps: ['Use an `https://` address, and a library version that tunnels HTTPS through the proxy.'],
    links: [],
    retryable: false,
    check: 'The request’s address begins with `http://`.',
    signs: [{ request: ['plain-http'], status: [[300, 399]] }],
  },
  {
    id: 'redirected-elsewhere',
    title: 'The answer was a redirect',
    explanation:
      '{host} sent the request on to another address. A token never follows a redirect, so the call ends here.',
    owner: 'pipeline-author',
    steps: [
      'Use the address that answers directly; for an API of your own, check that it takes tokens and does not send callers to a sign-in page.',
    ],
    links: [],
    retryable: false,
    check: 'The answer’s `location` header names another host.',
    signs: [{ status: [[300, 399]], likely: true }],
  },
  {
    id: 'answer-hidden-by-library',
    title: 'A library hid the server’s answer',
    explanation:
      'The network worked and the server answered with an error, but the library that made the call shows only “network request failed”.',
    owner: 'pipeline-author',
    steps: ['Update the library (msal-node), so that it shows the AADSTS code, and run again.'],
    links: [],
    retryable: false,
    check: 'The line names an HTTP status of 400 or above.',
    signs: [{ fault: ['hidden-answer'] }, { message: /could not fetch access token.{0,60}status code: undefined/ }],
  },
  {
    id: 'throttled',
    title: 'The API slows the callers down',
    explanation: 'Too many calls came in a short time. It says nothing about permissions.',
    owner: 'none',
    steps: ['Wait{retryAfter}, then {again}.'],
    links: [],
    retryable: true,
    check: 'The status is 429, or 503 with a `retry-after` header.',
    signs: [
      {
        message:
          /\b429\b.{0,40}too many requests|too many requests.{0,80}\b429\b|(?:rate|request) limit (?:is |has been )?exceeded|being throttled|throttling/,
      },
      { status: [429] },
      { endpoint: ['graph', 'powerbi', 'fabric', 'custom'], status: [429] },
      { code: ['TooManyRequests', 'ActivityLimitReached', 'RequestBlocked', 'ApplicationThrottled'] },
      { code: ['RequestBlocked'], status: [429] },
    ],
  },
  {
    id: 'retry-later',
    title: 'The service asks to try again later',
    explanation: '{host} answered that this will work in a while. It says nothing about permissions.',
    owner: 'none',
    steps: ['Wait some minutes, then {again}.'],
    links: [],
    retryable: true,
    check: 'The answer says `isRetriable: true`, or speaks of the upcoming minutes.',
    signs: [
      ...withMore(
        { message: /"?isretri(?:able|eable)"?\s*:\s*true/ },
        { endpoint: ['powerbi', 'fabric', 'custom'], status: [[400, 599]] },
      ),
    ],
  },
  {
    id: 'proxy-cannot-reach-host',
    title: 'The proxy could not reach the host',
    explanation:
      'The proxy {proxy} took the request for a connection to {host} and could not make it: its own name service, firewall or way out failed.',
    owner: 'network',
    steps: ['Ask the people who run the proxy whether it can reach {host}, port 443.'],
    links: [],
    retryable: true,
    check: 'The proxy answered with status 502, 503 or 504.',
    signs: [{ fault: ['proxy-failed'], likely: true }],
  },
  {
    id: 'service-unavailable',
    title: 'The service had an error of its own',
    explanation: '{host} answered with an internal error. It says nothing about permissions.',
    owner: 'none',
    steps: [
      '{again}.',
      'If it stays, look at the service’s health page and open a support case with the IDs of the evidence.',
    ],
    links: [],
    retryable: true,
    check: 'The status is 500 or above, and the next try works.',
    signs: [
      { status: [[500, 599]] },
      { status: [[500, 599]], html: true },
      { endpoint: ['graph', 'powerbi', 'fabric', 'custom', 'token'], status: [[500, 599]], html: true },
      { endpoint: ['graph', 'powerbi', 'fabric', 'custom'], status: [408, [500, 599]] },
      {
        code: [
          'ErrorServiceUnavailable',
          'ServiceUnavailable',
          'ServiceNotAvailable',
          'InternalServerError',
          'GeneralException',
          'Timeout',
          'UnknownError',
        ],
        status: [[500, 599]],
      },
    ],
  },
  {
    id: 'api-refused-app',
    title: 'The API did not accept the app',
    explanation:
      '{resource} knows the caller and refuses it: the app {app} lacks an application permission of this API, or the API has rules of its own.',
    owner: 'tenant-admin',
    steps: [
      'An administrator opens the consent link and accepts.',
      'If the page does not list the API, the app’s owner first adds its application permission. If it was granted already, ask the API’s owner.',
    ],
    links: ['admin-consent', 'app-registration-permissions'],
    retryable: false,
    check: 'The token’s roles do not hold the permission that the API’s owner names.',
    signs: [{ endpoint: ['custom'], status: [403], likely: true, also: ['permission-not-declared'] }],
  },
  {
    id: 'api-address-wrong',
    title: 'The API’s address is wrong, or its server is not set up for callers from here',
    explanation:
      'The address of an API of one’s own may hold a typing error, and its server may have a private or incomplete certificate, or be closed to this network.',
    owner: 'pipeline-author',
    steps: [
      'Compare `url` of this API with its documentation, and open it from {machine}.',
      'Ask the API’s owner about its certificate (the whole chain must be served) and about who may connect.',
    ],
    links: [],
    retryable: false,
    check: 'The same address does not work from anywhere else either.',
    signs: [],
  },
  {
    id: 'api-denied-despite-permission',
    title: 'The API refuses the app although it holds the permission',
    explanation:
      'The token of the app {app} carries the permission that is named for {resource}, and the API has rules of its own: a list of callers, a role inside of it, or another permission.',
    owner: 'pipeline-author',
    steps: ['Ask the API’s owner why this caller is refused; client ID and object ID of the app stand in the summary.'],
    links: [],
    retryable: false,
    check: 'The API’s own log says why.',
    signs: [{ endpoint: ['custom'], status: [403], token: ['has-needed'], likely: true, also: ['api-refused-app'] }],
  },
  {
    id: 'api-refused-token',
    title: 'The API did not accept the token',
    explanation:
      '{resource} does not take this token: the audience that it expects, its issuer or its version may differ.',
    owner: 'pipeline-author',
    steps: [
      'Compare `resource` of this API with the audience that the API is set up to accept.',
      'Ask the API’s owner whether it accepts tokens of this tenant and version.',
    ],
    links: [],
    retryable: false,
    check: 'The API’s log names the claim that it did not accept.',
    signs: [
      { endpoint: ['custom'], status: [401], likely: true },
      // What .NET's token validation says (IDX102xx of claims, IDX105xx of signatures), and others in its way.
      {
        message: /\bidx10(?:2(?!14|23|22)\d|5\d)\d?\b|error_description="the (?:signature|issuer)\b.{0,80} is invalid/,
        endpointNot: ['graph', 'powerbi', 'fabric'],
        likely: true,
      },
      ...withMore(
        {
          endpoint: ['custom'],
          status: [401],
          challenge: /invalid_token(?!.*(?:expired|audience))/,
          token: ['known'],
          tokenNot: ['wrong-audience'],
          likely: true,
        },
        { code: ['invalid_token'] },
      ),
    ],
  },
  {
    id: 'response-inconclusive',
    title: 'The answer proves nothing',
    explanation:
      'An answer came back, but not in the form that this call has, so it is not known whether access works ({what}).',
    owner: 'none',
    steps: ['{again}.', 'If it stays, look at what stands between the {agent} and {host}.'],
    links: [],
    retryable: true,
    check: 'The same call made by hand gives an answer in the documented form.',
    signs: [
      { finding: 'response-inconclusive', likely: true },
      { endpoint: ['token', 'discovery', 'assertion'], status: [[200, 299]], likely: true },
    ],
  },
  {
    id: 'resource-not-in-cloud',
    title: 'This Microsoft cloud has no such service',
    explanation: 'No address of {resource} is known for {cloud}.',
    owner: 'pipeline-author',
    steps: ['Take the resource out of `resources`, or name its host under `customCloud`.'],
    links: [],
    retryable: false,
    check: 'Microsoft’s page of national clouds does not list the service.',
    signs: [{ finding: 'resource-not-in-cloud' }],
  },
  {
    id: 'credential-expires-soon',
    title: 'The credential ends soon',
    explanation: 'The credential of the app {app} ends on {date}, in {days} days.',
    owner: 'app-owner',
    steps: [
      'Create a new credential on the app registration’s certificates and secrets page and store it in the {connection}, before the old one ends.',
      'Or convert the connection to workload identity federation, which never ends.',
    ],
    links: ['app-registration-credentials', 'service-connection'],
    retryable: false,
    check: 'The page shows the end date.',
    signs: [{ finding: 'credential-expires' }],
  },
  {
    id: 'run-cancelled',
    title: 'The run was cancelled',
    explanation: 'The run was cancelled before this check was done.',
    owner: 'none',
    steps: ['{again}.'],
    links: [],
    retryable: true,
    check: 'The log says that the run was cancelled.',
    signs: [{ finding: 'cancelled' }, { fault: ['cancelled'] }],
  },
  {
    id: 'tool-configuration-error',
    title: 'The tool stopped at something on its own machine',
    explanation:
      'The text speaks of a value, file or setting that the tool misses or cannot use; no server’s answer is in it, so nothing is known about the app’s access.',
    owner: 'pipeline-author',
    steps: [
      'Compare the settings, variables and files that the tool names with its documentation; a variable may have no value in this stage.',
      'Run it again once it gets further, and explain what it says then.',
    ],
    links: [],
    retryable: false,
    check: 'The tool says the same with the network cut off.',
    signs: [
      {
        local:
          /(?:is|are|was|were) (?:null|empty|missing|absent|not (?:set|provided|specified|given|supplied|recogni[sz]ed))|null or empty|not all (?:the )?(?:values|parameters|arguments|fields)|no (?:\S+ ){1,3}(?:specified|provided|supplied|given)\b|key '[^']{1,60}' is not allowed|cannot bind argument|no such file|please (?:run|set|specify|provide)\b|unsupported (?:federated|value|option|provider|file|authentication method)|(?:invalid|illegal|unrecogni[sz]ed|unexpected|missing) (?:value|argument|parameter|option|format|setting|property|input)|(?:could not|cannot|can't|unable to) (?:load|read|parse|deseriali[sz]e|open|locate)\b|(?:could not|cannot|can't|unable to|failed to) (?:find|load|parse|read|open) (?:a |the )?(?:certificate|key|file|config\w*|settings)\b|incomplete account information|should be an? (?:valid )?(?:guid|uuid|url|uri)\b|url could not be parsed|no subscriptions found|input required:|no module named|missing (?:required|credentials)|arguments? (?:is|are) required|expected one argument/,
        likely: true,
      },
    ],
  },
  {
    id: 'unknown',
    title: 'The answer is not one that we know',
    explanation: 'No rule fits this answer ({code}), so nobody is named as the one to mend it.',
    owner: 'none',
    steps: [
      'Read the server’s own words below, and look the code up where a page is given.',
      'Quote request ID, correlation ID and time when you ask for help.',
    ],
    links: ['docs'],
    retryable: false,
    check: 'The server’s own words are the best evidence.',
    signs: [],
  },
];
