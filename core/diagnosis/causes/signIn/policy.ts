import { anyOf, type Cause } from '../../rules/cause';

/** Policies of the tenant and of the network. */
export const POLICY_CAUSES: readonly Cause[] = [
  {
    id: 'conditional-access',
    title: 'Conditional Access blocks the sign-in',
    explanation:
      'A Conditional Access policy of the tenant {tenant} refuses this identity, for example because of the address that the {agent} calls from.',
    owner: 'tenant-admin',
    steps: [
      'A Conditional Access Administrator exempts the app from the policy, or adds the {agent}’s address to the policy’s allowed locations.',
      'Entra’s sign-in log shows which policy it is, under “Service principal sign-ins”{signIn}.',
    ],
    links: ['conditional-access', 'sign-in-log'],
    retryable: false,
    check: 'The sign-in log shows the policy’s name with the result “Failure”.',
    signs: [
      { message: /continuous access evaluation resulted in (?:claims )?challenge/ },
      { code: ['protection_policy_required', 'protection_policies_required'], endpoint: ['token'], uncoded: true },
      { aadsts: [50158, 50161, 50097, 50129, 50155, 135011, [530000, 530999]] },
      { aadsts: [[53000, 53011], 530032, 530034, 530035, [530020, 530099], 50131, 50005, 53200] },
      { challenge: /insufficient_claims/, overrides: true },
      {
        message: anyOf(
          /blocked by conditional access|organizational policies, you can(?:'|no)t access|access to this site has been blocked/,
          /conditional access.{0,80}(?:block|requires?|does not (?:meet|allow|satisf)|not met|prevents?|has failed)/,
        ),
        likely: true,
      },
    ],
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
    steps: ['Ask the proxy administrators to add the tenant to the tenant restrictions.'],
    links: [],
    retryable: false,
    check: 'The same sign-in works from a network without that proxy.',
    signs: [{ aadsts: [500021, 500022, 5000211], likely: true }],
  },
  {
    id: 'app-management-policy',
    title: 'A policy of the tenant forbids this setting of an app',
    explanation:
      'The tenant’s policy for app management does not let apps have a credential of this kind or length, or an audience or issuer like this.',
    owner: 'tenant-admin',
    steps: [
      'Choose what the policy allows (for a credential: workload identity federation, a certificate or a shorter lifetime), or an administrator exempts the app from the policy.',
    ],
    links: [],
    retryable: false,
    check: 'The policy for app management in the Entra admin center restricts what was set.',
    signs: [
      { codeLike: /^credential\w+asperapppolicy$|^(?:password|key)credential.*(?:notallowed|restricted)/ },
      { message: /allowed as per assigned policy/ },
    ],
  },
];
