import { CLOUDS, type CloudId } from '../cloud/clouds';
import type { AppPlan, Credential } from '../model/plan';
import type { ReportError } from '../model/results';
import type { Secret } from '../model/secret';
import { connectionName, refusedNamed } from '../util/refusedValue';
import { addressHoldsSecret, lookOf, looksSecret } from '../util/secretLook';
import { urlOf } from '../util/text';
import type { ConnectionDescription, ConnectionFacts } from './connection';
import { guidHint, guidIn } from './ids';
import { unexpandedVariable } from './variable';

/** What the inputs say that concerns every app. */
export interface AppChoices {
  /** Input that named the connections, where there is one. */
  input?: string;
  cloud: CloudId | 'auto';
  hasCustomCloud: boolean;
  /** Tenants instead of the connections' own; empty for these. */
  tenantIds: readonly string[];
}

function guidProblem(what: string, value: string | undefined): string | undefined {
  if (!value?.trim()) return `It has no ${what}.`;
  const variable = unexpandedVariable(value);
  if (variable) return `Its ${what}: ${variable}`;
  if (guidIn(value) !== undefined) return undefined;
  return `${refusedNamed(`Its ${what}`, value, 'guid')} is not a GUID.${guidHint(what, value)}`;
}

function secretProblem(what: string, secret: Secret): string | undefined {
  const text = secret.reveal().trim();
  if (text === '') return `Its ${what} is empty.`;
  // Only a value that is nothing but a macro: a real secret may hold these characters, and is never repeated.
  return /^\$\([^()]*\)$/.test(text)
    ? `Its ${what}: ${unexpandedVariable(text) ?? 'a variable was not expanded.'}`
    : undefined;
}

async function credentialProblem(credential: Credential, now: number): Promise<string | undefined> {
  switch (credential.kind) {
    case 'secret':
      return secretProblem('client secret', credential.secret);
    case 'certificate': {
      const problem = secretProblem('certificate', credential.pem);
      if (problem) return problem;
      // perf: TLS loaded while the connection is being opened
      const { readCertificate } = await import('../credential/certificate');
      const result = readCertificate(credential.pem, now);
      return result.ok ? undefined : result.message;
    }
    case 'managed-identity':
      return credential.clientId ? guidProblem('managed identity’s client ID', credential.clientId) : undefined;
    case 'federated':
    case 'user':
      return undefined;
    default:
      // Scripts without types can pass anything.
      return 'Its credential is not one of secret, certificate, federated, managed-identity, user.';
  }
}

/** A script may give anything. */
const CLOUD_IDS: readonly string[] = [...Object.keys(CLOUDS), 'custom' satisfies CloudId];

const CHOOSE_CLOUD =
  'choose one in the input cloud, or choose custom there and give its hosts in the input customCloud.';

function cloudProblem(connection: ConnectionFacts, choices: AppChoices): string | undefined {
  if (choices.cloud !== 'auto') return undefined;
  const { cloud, cloudHint, unknownEnvironment, unknownAuthority } = connection;
  const strange = [cloud, cloudHint].find((one) => one !== undefined && !CLOUD_IDS.includes(one));
  if (strange !== undefined) {
    return `${refusedNamed('Its cloud', String(strange), { oneOf: CLOUD_IDS })} is not one of ${CLOUD_IDS.join(', ')}.`;
  }
  if ((cloud ?? cloudHint) === 'custom' && !choices.hasCustomCloud) {
    return 'It names custom hosts: give them in the input customCloud.';
  }
  if (cloud) return undefined;
  if (unknownEnvironment) {
    return `${refusedNamed('Its environment', unknownEnvironment, 'environment')} is not one of Microsoft's public or national clouds: ${CHOOSE_CLOUD}`;
  }
  if (unknownAuthority) {
    return `${refusedNamed('Its login authority', unknownAuthority, 'host')} is not the login host of a known Microsoft cloud, or not that of its environment: ${CHOOSE_CLOUD}`;
  }
  return undefined;
}

/** What names the connection stands in every text of the report. */
function nameProblem({ id, url }: ConnectionFacts): string | undefined {
  if (looksSecret(id)) return 'Its name looks like a secret, and would be shown in every report.';
  if (url === undefined) return undefined;
  const page = urlOf(url);
  if (page && /^https?:$/.test(page.protocol) && !addressHoldsSecret(page)) return undefined;
  return `Its page (${lookOf(url)}) is not a web address that could be shown.`;
}

/** The secret's field holds an ID, and the ID's field something else: the two were exchanged. */
function swapped({ clientId, credential }: ConnectionFacts): string | undefined {
  if (credential.kind !== 'secret' || guidIn(credential.secret.reveal()) === undefined) return undefined;
  if (!clientId?.trim() || guidIn(clientId) !== undefined) return undefined;
  return 'The client secret has the form of an ID: client ID and client secret are probably swapped.';
}

async function problemsOf(connection: ConnectionFacts, choices: AppChoices, now: number): Promise<string[]> {
  const managed = connection.credential.kind === 'managed-identity';
  const problems = [
    nameProblem(connection),
    choices.tenantIds.length > 0 && !connection.tenantId ? undefined : guidProblem('tenant ID', connection.tenantId),
    managed && !connection.clientId ? undefined : guidProblem('client ID', connection.clientId),
    swapped(connection),
    cloudProblem(connection, choices),
    await credentialProblem(connection.credential, now),
  ];
  return problems.filter((problem) => problem !== undefined);
}

function cleaned(credential: Credential): Credential {
  if (credential.kind !== 'managed-identity') return credential;
  const clientId = guidIn(credential.clientId ?? '');
  return { kind: 'managed-identity', ...(clientId && { clientId }) };
}

function appsOf(connection: ConnectionFacts, choices: AppChoices): AppPlan[] {
  const tenants = choices.tenantIds.length > 0 ? choices.tenantIds : [connection.tenantId ?? ''];
  const cloud = choices.cloud === 'auto' ? (connection.cloud ?? 'auto') : choices.cloud;
  const own = guidIn(connection.tenantId ?? '');
  return tenants.map((tenant) => {
    const tenantId = guidIn(tenant) ?? '';
    return {
      connectionId: connection.id,
      ...(connection.url && { connectionUrl: connection.url }),
      tenantId,
      clientId: guidIn(connection.clientId ?? '') ?? '',
      credential: cleaned(connection.credential),
      cloud,
      ...(connection.cloudHint && { cloudHint: connection.cloudHint }),
      ...(choices.tenantIds.length > 0 && tenantId !== own && { subscriberTenant: true }),
    };
  });
}

/** Connections × tenants, or one error for each connection that cannot work. */
export async function planApps(
  connections: readonly ConnectionDescription[],
  choices: AppChoices,
  now: number,
): Promise<{ apps: AppPlan[]; errors: ReportError[] }> {
  const apps: AppPlan[] = [];
  const errors: ReportError[] = [];
  for (const connection of connections) {
    const problems = 'problem' in connection ? [connection.problem] : await problemsOf(connection, choices, now);
    if (problems.length > 0) {
      const message = `Connection ${connectionName(connection.id)}: ${problems.join(' ')}`;
      errors.push({ ...(choices.input && { input: choices.input }), message });
    } else if (!('problem' in connection)) apps.push(...appsOf(connection, choices));
  }
  return { apps, errors };
}
