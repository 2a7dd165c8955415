import { CLOUDS } from '../../../core/cloud/clouds';
import { linkUrl } from '../../../core/cloud/portalLinks';
import type { Change } from '../../../core/model/changes';
import type { Diagnosis, Link, LinkKind } from '../../../core/model/diagnosis';
import { overallOutcome } from '../../../core/model/outcome';
import type { AppResult, CheckResult, Report } from '../../../core/model/results';
import type { ReportContext } from '../../../core/report/findings/context';

export const TENANT = '5c1f0a52-7d3e-4a86-9a0b-2f6d1e8c4b37';
export const CLIENT = 'd2b7e6f4-91c8-4d35-8f0e-6a5b3c2d1e90';
export const PRINCIPAL = '0e9d8c7b-6a5f-4e3d-9c2b-1a0f9e8d7c6b';
export const CONNECTION = '7a6b5c4d-3e2f-4110-a9b8-c7d6e5f40312';
export const WORKSPACE = '31f4b8d2-6c0a-4e97-b5d3-8a7c9e1f2046';

export const CONTEXT: ReportContext = {
  pipeline: {
    name: 'Sales reports release',
    stage: 'Production',
    project: 'Contoso BI',
    runUrl: 'https://dev.azure.com/contoso/Contoso%20BI/_build/results?buildId=4711',
  },
};

const connectionPage = (id: string) =>
  `https://dev.azure.com/contoso/Contoso%20BI/_settings/adminservices?resourceId=${id}`;

const TITLES: Partial<Record<LinkKind, string>> = {
  'admin-consent': 'Grant admin consent',
  'app-registration-permissions': 'App registration: API permissions',
  'app-registration-credentials': 'App registration: certificates and secrets',
  'federated-credentials': 'App registration: federated credentials',
  'powerbi-tenant-settings': 'Power BI tenant settings',
  'workspace-access': 'Power BI workspace',
  'service-connection': 'Service connection',
};

export function link(kind: LinkKind, workspaceId?: string): Link {
  const url = linkUrl(kind, {
    cloud: CLOUDS.public,
    tenantId: TENANT,
    clientId: CLIENT,
    servicePrincipalId: PRINCIPAL,
    connectionUrl: connectionPage(CONNECTION),
    workspaceId,
    documentation: 'https://example.com/docs',
    cause: 'some-cause',
  });
  return { kind, title: TITLES[kind] ?? 'Documentation', url: url ?? '' };
}

export function check(values: Partial<CheckResult> = {}): CheckResult {
  return {
    id: 'graph.token',
    resource: 'graph',
    title: 'Microsoft Graph: get a token',
    status: 'passed',
    expected: 'a token for Microsoft Graph',
    found: 'a token with 2 application permissions: User.Read.All, GroupMember.Read.All',
    durationMs: 412,
    attempts: 1,
    ...values,
  };
}

export function diagnosis(values: Partial<Diagnosis> = {}): Diagnosis {
  return {
    cause: 'some-cause',
    title: 'Something is wrong',
    explanation: 'Somebody has not done something yet.',
    confidence: 'certain',
    owner: 'tenant-admin',
    steps: ['Open the page.', 'Press the button.'],
    links: [],
    commands: [],
    retryable: false,
    alternatives: [],
    evidence: {},
    ...values,
  };
}

export function app(values: Partial<AppResult> = {}): AppResult {
  return {
    connectionIds: [CONNECTION],
    connectionId: CONNECTION,
    connectionUrls: [connectionPage(CONNECTION)],
    tenantId: TENANT,
    clientId: CLIENT,
    displayName: 'Sales report publisher',
    servicePrincipalId: PRINCIPAL,
    credential: 'secret',
    credentialExpires: '2027-03-31T00:00:00Z',
    cloud: 'public',
    grantedRoles: { graph: ['User.Read.All', 'GroupMember.Read.All'], powerbi: [] },
    checks: [check()],
    ...values,
  };
}

export function change(values: Partial<Change> = {}): Change {
  return {
    kind: 'permission-granted',
    connectionId: CONNECTION,
    tenantId: TENANT,
    clientId: CLIENT,
    subject: 'graph',
    title: 'Mail.Send',
    attention: false,
    ...values,
  };
}

export function report(apps: AppResult[], values: Partial<Report> = {}): Report {
  return {
    schemaVersion: 1,
    tool: { name: 'App Access Self-Test', version: '1.0.0' },
    outcome: overallOutcome({ apps, errors: values.errors ?? [] }),
    startedAt: '2026-11-17T02:04:11.382Z',
    durationMs: 2140,
    errors: [],
    apps,
    ...values,
  };
}

const graphPassed: CheckResult[] = [
  check(),
  check({
    id: 'graph.permissions',
    title: 'Microsoft Graph: required application permissions',
    expected: 'User.Read.All, GroupMember.Read.All',
    found: 'held: User.Read.All, GroupMember.Read.All',
    durationMs: 0,
  }),
  check({
    id: 'graph.read',
    title: 'Microsoft Graph: read users',
    expected: 'an answer with at least one user',
    found: '200, 1 user',
    durationMs: 231,
  }),
];

const powerBiPassed: CheckResult[] = [
  check({
    id: 'powerbi.token',
    resource: 'powerbi',
    title: 'Power BI: get a token',
    expected: 'a token for Power BI',
    found: 'a token',
    durationMs: 380,
  }),
  check({
    id: 'powerbi.access',
    resource: 'powerbi',
    title: 'Power BI: list workspaces',
    expected: 'a list with at least one workspace',
    found: '200, 12 workspaces',
    durationMs: 512,
  }),
];

const expiryPassed = check({
  id: 'credential.expiry',
  resource: 'credential',
  title: 'Credential: end of its life',
  expected: 'more than 30 days left',
  found: 'ends 2027-03-31, in 134 days',
  durationMs: 0,
});

const consentDiagnosis = diagnosis({
  cause: 'graph-permissions-missing',
  title: 'Application permissions of Microsoft Graph are not granted',
  explanation:
    'The app registration asks for User.Read.All and GroupMember.Read.All, but no administrator of this tenant has approved them.',
  steps: [
    'Open the consent link and sign in as an administrator of this tenant.',
    'Check the list of permissions and press Accept.',
    'Run the stage again. A new grant can take a few minutes to reach every token.',
  ],
  links: [link('admin-consent'), link('app-registration-permissions')],
  evidence: { method: 'GET', host: 'graph.microsoft.com', path: '/v1.0/users?$top=1' },
});

const consentMissingChecks: CheckResult[] = [
  check({ found: 'a token without any application permission' }),
  check({
    id: 'graph.permissions',
    title: 'Microsoft Graph: required application permissions',
    status: 'failed',
    expected: 'User.Read.All, GroupMember.Read.All',
    found: 'missing: User.Read.All, GroupMember.Read.All',
    durationMs: 0,
    diagnosis: consentDiagnosis,
  }),
  check({
    id: 'graph.read',
    title: 'Microsoft Graph: read users',
    status: 'failed',
    expected: 'an answer with at least one user',
    found: '403 Authorization_RequestDenied',
    durationMs: 240,
    diagnosis: {
      ...consentDiagnosis,
      evidence: {
        method: 'GET',
        host: 'graph.microsoft.com',
        path: '/v1.0/users?$top=1',
        httpStatus: 403,
        code: 'Authorization_RequestDenied',
        requestId: '8f14e45f-ceea-467f-a8cd-1b2c3d4e5f60',
        timestamp: '2026-11-17T02:04:12Z',
        message: 'Insufficient privileges to complete the operation.',
      },
    },
  }),
];

const tenantSettingDiagnosis = diagnosis({
  cause: 'powerbi-tenant-setting-off',
  title: 'Power BI does not let this app in',
  explanation:
    'The tenant setting "Service principals can call Fabric public APIs" is off, or limited to a security group that the app is not in.',
  owner: 'powerbi-admin',
  steps: [
    'Open the tenant settings of Power BI and find "Service principals can call Fabric public APIs" (formerly "Allow service principals to use Power BI APIs").',
    'Switch it on. If it is limited to security groups, add the app to one of them by its object ID.',
    'Wait up to 15 minutes, then run the stage again.',
  ],
  links: [link('powerbi-tenant-settings')],
  retryable: true,
  evidence: {
    method: 'GET',
    host: 'api.powerbi.com',
    path: '/v1.0/myorg/groups?$top=100',
    httpStatus: 401,
    code: 'ServicePrincipalIsNotAllowedByTenantAdminSwitch',
    requestId: '3c59dc04-8e88-4024-8be8-079a5c74d079',
    timestamp: '2026-11-17T02:04:12Z',
  },
});

const settingOffChecks: CheckResult[] = [
  ...powerBiPassed.slice(0, 1),
  check({
    id: 'powerbi.access',
    resource: 'powerbi',
    title: 'Power BI: list workspaces',
    status: 'failed',
    expected: 'a list with at least one workspace',
    found: '401 ServicePrincipalIsNotAllowedByTenantAdminSwitch',
    durationMs: 300,
    diagnosis: tenantSettingDiagnosis,
  }),
  check({
    id: `powerbi.workspace:${WORKSPACE}`,
    resource: 'powerbi',
    title: `Power BI: workspace ${WORKSPACE}`,
    status: 'skipped',
    dependsOn: 'powerbi.access',
    expected: 'the role Contributor or higher',
    found: '',
    durationMs: 0,
    attempts: 0,
  }),
];

const expiredSecretChecks: CheckResult[] = [
  check({
    status: 'failed',
    found: 'refused: AADSTS7000222, the secret has expired',
    diagnosis: diagnosis({
      cause: 'secret-expired',
      title: 'The client secret has expired',
      explanation: 'Entra ID knows the secret that this service connection stores, but its end date has passed.',
      owner: 'app-owner',
      steps: [
        'Open the app registration, create a new client secret and copy its value (not its ID).',
        'Paste the value into the service connection and save it.',
        'Run the stage again.',
      ],
      links: [link('app-registration-credentials'), link('service-connection')],
      evidence: {
        method: 'POST',
        host: 'login.microsoftonline.com',
        path: `/${TENANT}/oauth2/v2.0/token`,
        httpStatus: 401,
        code: 'AADSTS7000222',
        correlationId: 'b6d767d2-f8ed-4d21-a44b-0e5886680cb9',
        requestId: '1ff1de77-4005-4f81-9b8a-9d3c1c2e0100',
        timestamp: '2026-11-17T02:04:11Z',
        message: 'The provided client secret keys for app are expired.',
      },
    }),
  }),
  check({
    id: 'powerbi.token',
    resource: 'powerbi',
    title: 'Power BI: get a token',
    status: 'skipped',
    dependsOn: 'graph.token',
    expected: 'a token for Power BI',
    found: '',
    durationMs: 0,
    attempts: 0,
  }),
];

export const mismatchDiagnosis = diagnosis({
  cause: 'federated-mismatch',
  title: 'No federated credential of the app matches this connection',
  explanation:
    'The issuer or the subject that Azure DevOps presented stands in no federated credential of the app registration.',
  owner: 'app-owner',
  steps: [
    'Open the federated credentials of the app registration.',
    'Enter issuer, subject and audience exactly as presented.',
  ],
  links: [link('federated-credentials')],
  evidence: {
    method: 'POST',
    host: 'login.microsoftonline.com',
    httpStatus: 400,
    code: 'AADSTS700213',
    issuer: `https://login.microsoftonline.com/${TENANT}/v2.0`,
    subject: '/eid1/c/pub/t/UgofXD59hkqaCy9tHoxLNw/a/xyz/sc/4a1b/7a6b5c4d-3e2f-4110-a9b8-c7d6e5f40312',
    audience: 'fb60f99c-7a34-4190-8149-302f77469936',
  },
});

/** The five runs that everybody should read before changing a word of a report. */
export const RUNS = {
  /** Compared with the report of the day before. */
  changed: report([app()], {
    baseline: { startedAt: '2026-11-16T02:00:03.000Z', unknownApps: 0 },
    changes: [
      change({ kind: 'check-fixed', subject: 'graph.read', title: 'Microsoft Graph: read users', after: 'passed' }),
      change({ kind: 'permission-granted', subject: 'graph', title: 'Mail.Send', after: 'Mail.Send', attention: true }),
    ],
  }),
  allPassed: report([app({ checks: [expiryPassed, ...graphPassed, ...powerBiPassed] })]),
  consentMissing: report([
    app({
      credential: 'certificate',
      grantedRoles: { graph: [], powerbi: [] },
      checks: [...consentMissingChecks, ...powerBiPassed],
    }),
  ]),
  powerBiSettingOff: report([app({ checks: [...graphPassed, ...settingOffChecks] })]),
  expiredSecret: report([
    app({
      displayName: undefined,
      servicePrincipalId: undefined,
      credentialExpires: undefined,
      grantedRoles: {},
      checks: expiredSecretChecks,
    }),
  ]),
  threeConnections: report([
    app({
      credential: 'federated',
      credentialExpires: undefined,
      declared: [
        'Microsoft Graph: User.Read.All',
        'Microsoft Graph: GroupMember.Read.All',
        'Microsoft Graph: Sites.Read.All (delegated)',
      ],
      checks: [...consentMissingChecks, ...settingOffChecks],
    }),
    app({
      connectionIds: ['0b1c2d3e-0000-4000-8000-000000000002', '0b1c2d3e-0000-4000-8000-000000000003'],
      connectionId: '0b1c2d3e-0000-4000-8000-000000000002',
      connectionUrls: [
        connectionPage('0b1c2d3e-0000-4000-8000-000000000002'),
        connectionPage('0b1c2d3e-0000-4000-8000-000000000003'),
      ],
      displayName: 'Finance report publisher',
      checks: [
        ...graphPassed,
        ...powerBiPassed.slice(0, 1),
        check({
          id: 'powerbi.access',
          resource: 'powerbi',
          title: 'Power BI: list workspaces',
          status: 'warned',
          expected: 'a list with at least one workspace',
          found: '200, no workspace',
          diagnosis: diagnosis({
            cause: 'powerbi-no-workspace',
            title: 'The app is in no Power BI workspace',
            explanation: 'Power BI lets the app in, but nobody has given it a workspace yet.',
            confidence: 'likely',
            owner: 'workspace-admin',
            steps: ['Open the workspace, choose Manage access, and add the app as Contributor or Member.'],
            links: [link('workspace-access')],
            alternatives: [
              {
                cause: 'powerbi-permissions-lag',
                title: 'Access was given a moment ago',
                owner: 'none',
                links: [],
                howToTell: 'Somebody gave access less than an hour ago.',
              },
            ],
            evidence: { method: 'GET', host: 'api.powerbi.com', path: '/v1.0/myorg/groups?$top=100', httpStatus: 200 },
          }),
        }),
      ],
    }),
    app({
      connectionIds: ['0b1c2d3e-0000-4000-8000-000000000004'],
      connectionId: '0b1c2d3e-0000-4000-8000-000000000004',
      connectionUrls: [connectionPage('0b1c2d3e-0000-4000-8000-000000000004')],
      displayName: undefined,
      credential: 'federated',
      credentialExpires: undefined,
      checks: [
        check({ status: 'failed', found: 'refused: AADSTS700213', diagnosis: mismatchDiagnosis }),
        check({
          id: 'powerbi.access',
          resource: 'powerbi',
          title: 'Power BI: list workspaces',
          status: 'unverified',
          expected: 'a list with at least one workspace',
          found: '503 after 4 attempts',
          attempts: 4,
          diagnosis: diagnosis({
            cause: 'service-down',
            title: 'Power BI is not available at the moment',
            explanation: 'Power BI answered 503 four times; this says nothing about the app.',
            owner: 'none',
            steps: ['Wait a few minutes and run the stage again.'],
            retryable: true,
            evidence: { method: 'GET', host: 'api.powerbi.com', path: '/v1.0/myorg/groups', httpStatus: 503 },
          }),
        }),
      ],
    }),
  ]),
  badInput: report([], {
    errors: [
      {
        input: 'graphPermissions',
        message:
          '"User.Read" exists as a delegated permission only. An app needs an application permission, such as User.Read.All.',
      },
      { message: 'The agent gave no authorization for service connection 7a6b5c4d-3e2f-4110-a9b8-c7d6e5f40312.' },
    ],
  }),
} as const;
