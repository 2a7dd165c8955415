import { anyOf, type Cause } from '../../rules/cause';
import { APIS } from '../endpoints';

/** The managed identity of a machine and the service on the machine that hands out its tokens. */
export const MANAGED_IDENTITY_CAUSES: readonly Cause[] = [
  {
    id: 'managed-identity-not-found',
    title: 'The machine has no such managed identity',
    explanation:
      'The agent’s machine answered, but the managed identity that the connection names is not assigned to it.',
    owner: 'pipeline-author',
    steps: ['Assign the managed identity to {machine}, or correct the client ID of the identity in the {connection}.'],
    links: ['service-connection'],
    retryable: false,
    check: 'The machine’s page “Identity” in the Azure portal does not list the identity.',
    signs: [
      {
        message: /no msi found for specified|no user[- ]assigned (?:or delegated )?managed identity found/,
      },
      {
        message:
          /(?:no default identity is|identity (?:has not|hasn['’]t|is not|isn['’]t)) (?:been )?assigned to this resource/,
        endpointNot: APIS,
      },
      { endpoint: ['identity'], status: [400, 403], likely: true },
      // Kubernetes’ pod identity says so; Azure’s own service while it is updated, and that of another cloud.
      { endpoint: ['identity'], status: [404], also: ['managed-identity-busy', 'managed-identity-unreachable'] },
      { message: /identity not found|no azure identity found/, likely: true },
      // A library that says no more.
      { local: /managedidentitycredential authentication failed|managed_identity_request_failed/, likely: true },
    ],
  },
  {
    id: 'managed-identity-ambiguous',
    title: 'The machine has several managed identities, and none was named',
    explanation:
      'The agent’s machine has more than one user-assigned identity, and the request does not say which one it wants.',
    owner: 'pipeline-author',
    steps: ['Put the client ID of the identity into the {connection}.'],
    links: ['service-connection'],
    retryable: false,
    check: 'The machine’s page “Identity” lists several user-assigned identities.',
    signs: [
      { message: /multiple user[- ]assigned|more than one (?:user[- ]assigned )?(?:managed )?identit/ },
      { endpoint: ['identity'], message: /managed service principal.{0,80}bad request/ },
      { message: /load the proper managed identity/, also: ['managed-identity-not-found'] },
    ],
  },
  {
    id: 'managed-identity-unreachable',
    title: 'This machine has no managed identity',
    explanation:
      'Nothing responds at the machine’s address for managed identities: it is not an Azure machine with an identity. A Microsoft-hosted agent never has one.',
    owner: 'pipeline-author',
    steps: [
      'Run the job on a self-hosted agent on an Azure machine that has the identity, or use a connection with workload identity federation.',
    ],
    links: ['service-connection'],
    retryable: false,
    check: 'The agent’s pool is “Azure Pipelines”, or the machine is not in Azure.',
    variants: [
      {
        when: { message: /(?:managedidentity|imds)credential/ },
        where: 'Where a library tried it among others',
        steps: [
          'A library such as Azure.Identity tries several credentials and names each: give it the one that is meant, for example a federated credential or a certificate.',
          'For a managed identity the program must run on an Azure machine that has one.',
        ],
        links: [],
      },
    ],
    signs: [
      {
        endpoint: ['identity'],
        fault: ['refused', 'timeout', 'unreachable', 'reset', 'dns', 'network', 'server-without-tls', 'broken-answer'],
      },
      { endpoint: ['identity'], status: [405, 501] },
      // Docker Desktop answers for an address that it cannot reach; GKE asks for Google’s header.
      { endpoint: ['identity'], message: /unreachable (?:network|host)|metadata-flavor/, status: [403] },
      // Other clouds and appliances keep a metadata service of their own at the same address.
      { endpoint: ['identity'], server: /ec2|openstack|metadata server/ },

      {
        message: anyOf(
          /no managed identity endpoint/,
          /managedidentitycredential.{0,60}unavailable(?!.{0,60}gateway error)/,
          /imds endpoint.{0,60}(?:unreachable|unavailable)/,
        ),
      },
    ],
  },
  {
    id: 'managed-identity-key-unreadable',
    title: 'The agent may not read Azure Arc’s key file',
    explanation:
      'Azure Arc gives a token only to an account that can read a key file on the machine. The account that runs the agent cannot.',
    owner: 'pipeline-author',
    steps: [
      'Add the account that runs the agent on {machine} to the group `himds` (Windows: `Hybrid agent extension applications`, or the local administrators).',
      'Restart the agent’s service: it learns of a new group only when it starts.',
    ],
    links: [],
    retryable: false,
    check: 'The message names the file and the reason.',
    signs: [{ fault: ['identity-key'] }],
  },
  {
    id: 'managed-identity-behind-proxy',
    title: 'A proxy intercepts the managed identity endpoint',
    explanation:
      'The machine’s address for managed identities (169.254.169.254) must be reached directly, and the answer came from a gateway or proxy.',
    owner: 'network',
    steps: ['Exempt 169.254.169.254 from the proxy (`NO_PROXY`, or the agent’s bypass list).'],
    links: [],
    retryable: false,
    check: 'The same call works with the proxy variables removed.',
    signs: [
      { endpoint: ['identity'], status: [[300, 399], 407, 502, 504] },
      { endpoint: ['identity'], html: true },
      { endpoint: ['identity'], fault: ['proxy-denied', 'proxy-refused', 'proxy-auth', 'proxy-dns'] },
      { endpoint: ['identity'], message: /gateway error/ },
    ],
  },
  {
    id: 'managed-identity-busy',
    title: 'The managed identity endpoint is busy',
    explanation: 'The machine’s own service for managed identities asked the caller to retry later.',
    owner: 'none',
    steps: ['{again}.'],
    links: [],
    retryable: true,
    check: 'The status is 404, 410, 429 or 500.',
    signs: [{ endpoint: ['identity'], status: [408, 410, 429, 500, 503] }],
  },
];
