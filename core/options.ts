import type { CloudId } from './cloud/clouds';
import { PRESETS, RESOURCES } from './resources/registry';
import { listed } from './util/words';

/**
 * The one table of options: what a plan is made of. The inputs of the task, the command line's flags, the settings file and the
 * tables in the documents are made from it, and the plan is validated against it. Names never change once released.
 */
export interface Option {
  /** Camel case; kebab case on the command line. */
  name: string;
  type: 'pickList' | 'multiPick' | 'multiLine' | 'yaml' | 'string' | 'boolean' | 'integer';
  label: string;
  /** Shown in the editor, on the command line and in the documents. Markdown. */
  help: string;
  default: string;
  /** The ID of a known resource for the inputs that mean something to it alone. */
  group: 'main' | 'other' | 'advanced' | (string & {});
  /** For pick lists: value and label. */
  choices?: readonly (readonly [value: string, label: string])[];
  /** For integers: smallest and largest value. */
  range?: readonly [number, number];
  /** Means something only beside that value of that other option. */
  onlyWith?: readonly [name: string, value: string];
  /** A right value, shown in errors and documents. */
  example: string;
  /** Concerns the run as a whole: no app can have a value of its own. */
  wholeRun?: boolean;
}

/** Keys of the input `customCloud`: what each known resource needs, between the two that all need. */
export const CUSTOM_CLOUD_KEYS: readonly string[] = [
  'login',
  ...RESOURCES.flatMap(({ customCloud }) => customCloud.map(({ key }) => key)),
  'portal',
];

export const CLOUD_CHOICES: readonly (readonly [CloudId | 'auto', string])[] = [
  ['auto', 'Detect from the connection and the tenant'],
  ['public', 'Azure public cloud'],
  ['usGovGcc', 'US Government GCC'],
  ['usGovGccHigh', 'US Government GCC High'],
  ['usGovDod', 'US Government DoD'],
  ['china', 'Azure China (21Vianet)'],
  ['custom', 'Custom hosts'],
];

export const OPTIONS: readonly Option[] = [
  {
    name: 'resources',
    type: 'multiPick',
    label: 'Resources to test',
    help: 'The APIs that the app must reach. If empty, only the custom APIs are tested.',
    default: 'graph,powerbi',
    group: 'main',
    choices: RESOURCES.map(({ id, title }) => [id, title] as const),
    example: 'graph,powerbi',
  },
  {
    name: 'graphPermissions',
    type: 'multiLine',
    label: 'Required application permissions',
    help: 'Application permissions of Microsoft Graph that the release needs, one per line, in addition to those that its requests need. A higher permission counts (`User.ReadWrite.All` for `User.Read.All`).',
    default: '',
    group: 'graph',
    example: 'User.Read.All',
  },
  {
    name: 'graphRequests',
    type: 'multiLine',
    label: 'Requests that the release makes',
    help: 'Graph calls that the release makes, one per line: `[METHOD] /path`. A path may start with `/v1.0` or `/beta`; the default is v1.0. `GET` (or no method) is sent. Other methods are never sent: the granted permissions are compared with what the call needs.',
    default: '',
    group: 'graph',
    example: 'POST /groups/GROUP/members/$ref',
  },
  {
    name: 'graphForbiddenRequests',
    type: 'multiLine',
    label: 'Requests that must be refused',
    help: 'Graph `GET` paths that the app must not be able to read, one per line: the mailbox or the site of another team. If a request succeeds, the check fails.',
    default: '',
    group: 'graph',
    example: '/users/USER/messages?$top=1&$select=id',
  },
  {
    name: 'excessPermissions',
    type: 'pickList',
    label: 'Permissions beyond the required ones',
    help: 'What to do when the app holds more Graph permissions than the required ones.',
    default: 'ignore',
    group: 'graph',
    choices: [
      ['ignore', 'Ignore'],
      ['warn', 'Warn'],
      ['fail', 'Fail'],
    ],
    example: 'warn',
  },
  {
    name: 'powerbiWorkspaces',
    type: 'multiLine',
    label: 'Workspaces to reach',
    help: 'Workspaces that the app must reach, one per line: the ID, or the ID and the minimum role (`Viewer`, `Contributor`, `Member`, `Admin`).',
    default: '',
    group: 'powerbi',
    example: '9f1c2d3e-4b5a-4c6d-8e7f-0a1b2c3d4e5f Contributor',
  },
  {
    name: 'powerbiRequests',
    type: 'multiLine',
    label: 'Requests that the release makes',
    help: 'Power BI calls that the release makes, one per line below `/v1.0/myorg`: `[METHOD] /path`. `GET` (or no method) is sent. Other methods are never sent: the test evaluates whether the call accepts an app, and whether the role is high enough.',
    default: '',
    group: 'powerbi',
    example: 'POST /groups/9f1c2d3e-4b5a-4c6d-8e7f-0a1b2c3d4e5f/imports',
  },
  {
    name: 'powerbiSemanticModels',
    type: 'multiLine',
    label: 'Semantic models',
    help: 'Semantic models that the app must reach, one per line: `WORKSPACE_ID/MODEL_ID`, followed by `owner` where the app must own the model. Only the owner may bind it and change its data sources and parameters. A failed refresh and unbound data sources are warnings.',
    default: '',
    group: 'powerbi',
    example: '9f1c2d3e-4b5a-4c6d-8e7f-0a1b2c3d4e5f/1c2d3e4f-5a6b-4c7d-8e9f-0a1b2c3d4e5f owner',
  },
  {
    name: 'powerbiAdminApi',
    type: 'boolean',
    label: 'Also try a read-only admin API',
    help: 'Makes one call to the Power BI admin API. Its limit is about 50 calls per hour for the whole tenant.',
    default: 'false',
    group: 'powerbi',
    example: 'true',
  },
  {
    name: 'fabricWorkspaces',
    type: 'multiLine',
    label: 'Workspaces to reach through Fabric',
    help: 'Workspaces that the app must reach through Fabric, one per line: the ID, or the ID and the minimum role (`Viewer`, `Contributor`, `Member`, `Admin`). Also checks the capacity of each workspace.',
    default: '',
    group: 'fabric',
    example: '9f1c2d3e-4b5a-4c6d-8e7f-0a1b2c3d4e5f Contributor',
  },
  {
    name: 'fabricRequests',
    type: 'multiLine',
    label: 'Requests that the release makes',
    help: 'Fabric calls that the release makes, one per line below `/v1`: `[METHOD] /path`. `GET` (or no method) is sent. Other methods are never sent: the test evaluates whether the call accepts an app, and whether the role is high enough.',
    default: '',
    group: 'fabric',
    example: 'POST /workspaces/9f1c2d3e-4b5a-4c6d-8e7f-0a1b2c3d4e5f/lakehouses',
  },
  {
    name: 'fabricConnections',
    type: 'multiLine',
    label: 'Connections to use',
    help: 'Fabric connections that the app must be able to use, one per line: the ID, or the ID and the minimum role (`User`, `UserWithReshare`, `Owner`).',
    default: '',
    group: 'fabric',
    example: '2b3c4d5e-6f70-4a8b-9c0d-1e2f3a4b5c6d User',
  },
  {
    name: 'customApis',
    type: 'yaml',
    label: 'Other Entra-protected APIs',
    help: `YAML list of \`name\`, \`resource\` (application ID URI or GUID), \`url\` (HTTPS, one GET) and, optionally, \`permissions\` (list); or of \`preset\` (${listed(
      PRESETS.map(({ id }) => `\`${id}\``),
      'or',
    )}) and \`url\`.`,
    default: '',
    group: 'other',
    example:
      '- name: orders\n  resource: api://orders\n  url: https://orders.example.com/health\n  permissions: [Orders.Read.All]',
  },
  {
    name: 'tenantIds',
    type: 'multiLine',
    label: 'Tenants of subscribers',
    help: 'For a multi-tenant app: test it in each of these tenants, one per line, instead of the connection’s own.',
    default: '',
    group: 'other',
    example: '3f2a1b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b',
  },
  {
    name: 'cloud',
    type: 'pickList',
    label: 'Microsoft cloud',
    help: 'The Microsoft cloud of the tenant. An explicit choice overrides what the connection and the tenant indicate.',
    default: 'auto',
    group: 'advanced',
    choices: CLOUD_CHOICES,
    example: 'usGovGccHigh',
  },
  {
    name: 'customCloud',
    type: 'yaml',
    label: 'Hosts of the custom cloud',
    help: `YAML map of ${listed(CUSTOM_CLOUD_KEYS.map((key) => `\`${key}\``))}, each an HTTPS address.`,
    default: '',
    group: 'advanced',
    onlyWith: ['cloud', 'custom'],
    example: 'login: https://login.example.org\ngraph: https://graph.example.org',
  },
  {
    name: 'unverified',
    type: 'pickList',
    label: 'Checks that could not be verified',
    help: 'What to do when a check is inconclusive: service down, no network.',
    default: 'fail',
    group: 'advanced',
    choices: [
      ['fail', 'Fail'],
      ['warn', 'Warn'],
    ],
    example: 'warn',
    wholeRun: true,
  },
  {
    name: 'credentialExpiryDays',
    type: 'integer',
    label: 'Warn before the credential expires (days)',
    help: 'Warns when the secret or certificate expires within this many days. 0 disables the check.',
    default: '30',
    group: 'advanced',
    range: [0, 730],
    example: '30',
  },
  {
    name: 'waitMinutes',
    type: 'integer',
    label: 'Wait for access (minutes)',
    help: 'Reports the failure at once, then retries for this long while access is granted.',
    default: '0',
    group: 'advanced',
    range: [0, 1440],
    example: '20',
    wholeRun: true,
  },
  {
    name: 'consentRedirectUri',
    type: 'string',
    label: 'Redirect URI after consent',
    help: 'A redirect URI that is registered for the app: the administrator is redirected there after consent.',
    default: '',
    group: 'advanced',
    example: 'https://portal.example.com/consented',
  },
  {
    name: 'requestTimeoutSeconds',
    type: 'integer',
    label: 'Request timeout (seconds)',
    help: 'How long one request may take, in seconds.',
    default: '30',
    group: 'advanced',
    range: [1, 300],
    example: '30',
    wholeRun: true,
  },
];

/** The option of that name. Throws for a name that is not in the table: a programmer's mistake, never a user's. */
export function option(name: string): Option {
  const found = OPTIONS.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`No option is called ${name}`);
  return found;
}

/** `credentialExpiryDays` → `credential-expiry-days`. */
export function flagName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
