import type { Cause } from '../../rules/cause';

/** The tenant and the Microsoft cloud that it is in. */
export const TENANT_CAUSES: readonly Cause[] = [
  {
    id: 'authority-not-tenant-specific',
    title: 'The token was requested from a shared endpoint instead of the tenant',
    explanation:
      'An app without a user must ask its own tenant for a token; `common` or `organizations` belongs to no tenant, and consenting again changes nothing.',
    owner: 'pipeline-author',
    steps: ['Put the tenant’s ID into the authority: `https://login…/TENANT-ID/oauth2/v2.0/token`.'],
    links: [],
    retryable: false,
    check: 'The request’s address holds `common`, `organizations` or `consumers` where the tenant ID belongs.',
    signs: [
      { aadsts: [90124, 90130] },
      {
        aadsts: [65001, 70001, 700016, 50194, 90002, 7000229],
        request: ['shared-authority'],
        requestNot: ['user-flow'],
      },
      { aadsts: [9001023, 90010], message: /common|consumers|tenant-specific/ },
      { aadsts: [50194, 50059] },
    ],
  },
  {
    id: 'tenant-not-found',
    title: 'The tenant does not exist in this cloud',
    explanation:
      'Entra knows no tenant {tenant} at {host}: the tenant ID of the {connection} is wrong, or the tenant is in another Microsoft cloud.',
    owner: 'pipeline-author',
    steps: [
      'Compare the tenant ID of the {connection} with the overview page of Entra ID.',
      'If the tenant is in a national cloud, set the connection’s environment or the input `cloud` to it: {cloudInput}.',
    ],
    links: ['service-connection'],
    unknown: { tenant: 'of this ID', host: 'this login host' },
    retryable: false,
    check:
      'The tenant’s own overview page shows another ID, or its portal has another address (`portal.azure.us`, `portal.azure.cn`).',
    signs: [
      { aadsts: [90002, 900023, 900021, 50128, 90019, 500208] },
      { message: /tenant '[^']*' not found/ },
      {
        local:
          /tenant name or guid is correct|untrusted_authority|invalid_authority_metadata|url_parse_error|openid_config_error/,
        likely: true,
      },
    ],
  },
  {
    id: 'wrong-cloud',
    title: 'The login address and the tenant belong to different Microsoft clouds',
    explanation:
      'The token was requested from the login host of one Microsoft cloud, and the tenant {tenant} is in another one{tenantCloud}.',
    owner: 'pipeline-author',
    steps: [
      'Set the {connection}’s environment, or the input `cloud`, to the cloud of the tenant: {cloudInput}. If it is not listed, choose `custom` and give its hosts.',
    ],
    links: ['service-connection'],
    retryable: false,
    check: 'The tenant’s OpenID configuration names another cloud than the connection.',
    signs: [
      { aadsts: [50049, 50050, 90051, 1000104], likely: true },
      { aadsts: [900382, 900432, 90038, 900439, 900383] },
      // Microsoft closed its German cloud in October 2021; its hosts no longer answer.
      { fault: ['dns', 'timeout', 'refused', 'unreachable', 'reset'], request: ['retired-cloud'] },
      { finding: 'wrong-cloud' },
      // Demands more than any sign that only says which API it is.
      {
        aadsts: [500011, 50001],
        request: ['resource-of-another-cloud'],
        endpoint: ['token'],
        requestNot: ['user-flow'],
      },
    ],
  },
  {
    id: 'tenant-unmanaged',
    title: 'The tenant is in an unmanaged state',
    explanation: 'No one administers this tenant yet, so apps cannot be consented to.',
    owner: 'tenant-admin',
    steps: ['An administrator takes over the tenant by proving that the organization owns its domain.'],
    links: [],
    retryable: false,
    check: 'The tenant has no Global Administrator.',
    signs: [{ aadsts: [650051, 65005], message: /unmanaged/ }],
  },
  {
    id: 'tenant-blocked',
    title: 'The tenant is blocked',
    explanation: 'Microsoft has blocked the whole tenant {tenant}, for example because it was unused for a long time.',
    owner: 'tenant-admin',
    steps: [
      'An administrator of the tenant asks Microsoft support to unblock it.',
      'If nobody uses the tenant anymore, the release needs an app in another one.',
    ],
    links: [],
    retryable: false,
    check: 'Nobody can sign in to the tenant’s portal either.',
    signs: [{ aadsts: [5000225] }],
  },
];
