import { anyOf, type Cause } from '../../rules/cause';
import { APIS } from '../endpoints';

/** Names by which proxies, web filters and network edges give themselves away, in a page or a header. */
const FILTER = anyOf(
  /your support id is/,
  /requested url was rejected/,
  /squid/,
  /zscaler/,
  /forti(?:gate|net|guard)/,
  /forcepoint/,
  /websense/,
  /blue ?coat/,
  /mcafee/,
  /skyhigh/,
  /palo ?alto/,
  /netskope/,
  /barracuda/,
  /sophos/,
  /umbrella/,
  /checkpoint/,
  /iboss/,
  /cntlm/,
  /the request is blocked/,
  /web ?filter/,
  /web ?page (?:is |has been |was )?blocked/,
  /access (?:to this (?:site|page) )?(?:is |has been )?(?:denied|blocked) by/,
);

/** Proxies and filters between the machine and the host. */
export const PROXY_CAUSES: readonly Cause[] = [
  {
    id: 'proxy-not-found',
    title: 'The proxy name cannot be resolved',
    explanation:
      'The {agent} is configured to use the proxy {proxy}, and no host of that name is known; often the address lacks `http://` or contains a typing error.',
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
    explanation: 'Nothing is listening at the address of the proxy {proxy} that the {agent} is configured to use.',
    owner: 'network',
    steps: ['Start the proxy, or correct its address in the {agent}’s settings.'],
    links: [],
    retryable: true,
    check: 'The address in the message is the proxy’s, not Microsoft’s.',
    signs: [{ fault: ['proxy-refused'] }],
  },
  {
    id: 'proxy-address-unsupported',
    title: 'The proxy’s address is of a kind that cannot be used',
    explanation: '{faultMessage}. Nothing was sent.',
    owner: 'network',
    steps: [
      'Write the proxy as `http://HOST:PORT` in the {agent}’s settings. A SOCKS proxy or a script (PAC) has to be replaced by a proxy that speaks HTTP.',
    ],
    links: [],
    retryable: false,
    check: 'The address in the {agent}’s settings begins with `socks`, or ends with `.pac` or `.dat`.',
    signs: [{ fault: ['proxy-unusable'] }],
  },
  {
    id: 'proxy-no-response',
    title: 'The proxy gave no answer',
    explanation:
      'The proxy {proxy} took the request for a connection to {host} and closed it without an answer, gave none in time, or gave one that no proxy gives. {host} itself was never reached.',
    owner: 'network',
    steps: [
      '{again}.',
      'If it stays, ask the people who run the proxy whether it is up and can reach {host}, port 443, and check its address and port in the {agent}’s settings.',
    ],
    links: [],
    retryable: true,
    check: 'The connection ended before the proxy had opened the way to {host}.',
    signs: [{ fault: ['proxy-no-response'], likely: true }],
  },
  {
    id: 'proxy-certificate-untrusted',
    title: 'The proxy’s own certificate is not accepted',
    explanation:
      'The connection to the proxy {proxy} is encrypted itself, and the {agent} does not accept the certificate that the proxy shows ({faultMessage}). It has nothing to do with {host}.',
    owner: 'network',
    steps: [
      'Give the {agent} the certificate of the authority that issued the proxy’s (`--sslcacert`, or the environment variable `NODE_EXTRA_CA_CERTS`). If it has expired or names another host, the people who run the proxy have to replace it.',
      'Or use the proxy’s unencrypted port: its address then begins with `http://`.',
    ],
    links: [],
    retryable: false,
    check: 'The proxy’s address begins with `https://`.',
    signs: [{ fault: ['proxy-certificate'] }],
  },
  {
    id: 'proxy-authentication-unsupported',
    title: 'The proxy accepts no user name and password',
    explanation:
      'The proxy {proxy} refused the connection with status 407 and takes only {proxySchemes}, which sign in with a Windows account. This task signs in to a proxy with a user name and a password (Basic), so no password helps.',
    owner: 'network',
    steps: [
      'Ask the people who run the proxy to let {machine} reach Microsoft’s hosts without signing in, or to accept Basic for one account.',
      'Or run a local proxy on {machine} that signs in to the other one, and name the local one in the {agent}’s settings.',
    ],
    links: [],
    retryable: false,
    check: 'The proxy’s `Proxy-Authenticate` header names Negotiate or NTLM, and no Basic.',
    signs: [
      { fault: ['proxy-scheme'] },
      { status: [407], challenge: /^(?!.{0,400}\bbasic\b).{0,400}\b(?:ntlm|negotiate|kerberos)\b/ },
    ],
  },
  {
    id: 'proxy-authentication',
    title: 'The proxy asks for a user name and password',
    explanation: 'The proxy {proxy} refused the connection with status 407: {proxyCredentials}.',
    owner: 'network',
    steps: [
      'Set the proxy’s user and password when configuring the {agent} (`--proxyusername`, `--proxypassword`), in `HTTPS_PROXY` as `http://USER:PASSWORD@HOST:PORT`, or let the proxy pass Microsoft’s hosts without them.',
    ],
    links: [],
    retryable: false,
    check: 'The status is 407.',
    signs: [{ fault: ['proxy-auth'] }, { status: [407] }],
  },
  {
    id: 'proxy-denies-host',
    title: 'The proxy does not allow this host',
    explanation: 'The proxy {proxy} refused to open a connection to {host}.',
    owner: 'network',
    steps: ['Ask the proxy administrators to allow {host}, port 443.'],
    links: [],
    retryable: false,
    check: 'The proxy’s log shows the refused connection.',
    signs: [{ fault: ['proxy-denied'] }],
  },
  {
    id: 'proxy-cannot-reach-host',
    title: 'The proxy could not reach the host',
    explanation:
      'The proxy {proxy} accepted the request for a connection to {host} but could not establish it: its own DNS, firewall or outbound connection failed.',
    owner: 'network',
    steps: ['Ask the proxy administrators whether it can reach {host}, port 443.'],
    links: [],
    retryable: true,
    check: 'The proxy answered with status 502, 503 or 504.',
    signs: [{ fault: ['proxy-failed'], likely: true }],
  },
  {
    id: 'blocked-by-intermediary',
    title: 'A proxy or filter answered instead of the API',
    explanation:
      'A page for people, or a redirect to one, came back instead of the API’s response: a proxy, a web filter or the network’s edge stopped the request.',
    owner: 'network',
    steps: [
      'Ask the network administrators to let {host} through without inspection.',
      'If the page names a reference number, quote it to them or to Microsoft’s support.',
    ],
    links: [],
    retryable: true,
    check: 'The response is HTML or a redirect, or its `server` header names a filter.',
    signs: [
      // Azure Firewall answers with its own status and words.
      { message: /\baction: deny\. (?:reason|no rule)/ },
      { status: [451, 470], likely: true },
      // Microsoft’s services refuse in JSON or without a word, and number what they answer.
      {
        endpoint: ['graph', 'powerbi', 'fabric', 'token', 'discovery'],
        request: ['answered-by-another'],
        status: [[400, 499]],
        likely: true,
        also: ['permission-not-granted'],
      },
      // A gateway's own words may be a service's code (`Forbidden`): they say nothing of a permission.
      {
        overrides: true,
        endpoint: ['powerbi', 'fabric', 'token', 'discovery'],
        request: ['answered-in-another-form'],
        likely: true,
      },
      {
        overrides: true,
        endpoint: ['graph'],
        request: ['answered-in-another-form'],
        likely: true,
        also: ['permission-not-granted'],
      },
      {
        endpoint: ['graph', 'powerbi', 'fabric', 'token', 'discovery'],
        status: [[300, 399]],
        likely: true,
        also: ['unexpected-redirect'],
      },
      // Nobody chose these addresses, so nobody has a better one.
      {
        endpoint: ['graph', 'powerbi', 'fabric', 'token', 'discovery', 'assertion'],
        request: ['sent-away'],
        likely: true,
      },
      { endpoint: ['token', 'discovery'], empty: true, status: [401, 403, 404], likely: true },
      {
        // The services for ID tokens and managed identities have pages of their own, and causes for them.
        html: true,
        status: [
          [200, 299],
          [400, 499],
        ],
        endpointNot: ['assertion', 'identity'],
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
        message: anyOf(
          /the request is blocked\./,
          /err_access_denied/,
          /url (?:has been|is) blocked|requested url was rejected/,
          /blocked by (?:your|the) (?:organi[sz]ation|administrator|network)/,
        ),
      },
      {
        message: anyOf(
          // Exceptions of Blue Coat’s proxies.
          /access denied\W{1,4}\((?:policy|content_filter)_denied\)/,
          // Websense.
          /access to this site is blocked/,
        ),
        endpointNot: APIS,
        likely: true,
      },
      { status: [511] },
      // Microsoft’s own proxies (ISA, Forefront TMG) write their reason into the line of the status.
      { message: /\bproxy error ?\(|https inspection|\bisa server\b/, likely: true },
    ],
  },
];
