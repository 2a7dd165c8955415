import type { CloudId } from '../cloud/clouds';
import { readCertificate } from '../credential/certificate';
import type { AppPlan, Credential } from '../model/plan';
import type { ReportError } from '../model/results';
import type { Secret } from '../model/secret';
import { isGuid, printable } from '../util/text';
import type { ConnectionDescription, ConnectionFacts } from './connection';
import { shown } from './inputError';
import { unexpandedVariable } from './variable';

/** What the inputs say that concerns every app. */
export interface AppWishes {
  /** Input that named the connections, where there is one. */
  input?: string;
  cloud: CloudId | 'auto';
  hasCustomCloud: boolean;
  /** Tenants instead of the connections' own; empty for these. */
  tenantIds: readonly string[];
}

function guidFault(what: string, value: string | undefined): string | undefined {
  if (!value?.trim()) return `It has no ${what}.`;
  const variable = unexpandedVariable(value);
  if (variable) return `Its ${what}: ${variable}`;
  return isGuid(value.trim()) ? undefined : `Its ${what} ${shown(value)} is not a GUID.`;
}

function secretFault(what: string, secret: Secret): string | undefined {
  const text = secret.reveal().trim();
  if (text === '') return `Its ${what} is empty.`;
  // Only a value that is nothing but a macro: a real secret may hold these characters, and is never repeated.
  return /^\$\([^()]*\)$/.test(text)
    ? `Its ${what}: ${unexpandedVariable(text) ?? 'a variable was not expanded.'}`
    : undefined;
}

function credentialFault(credential: Credential, now: number): string | undefined {
  switch (credential.kind) {
    case 'secret':
      return secretFault('client secret', credential.secret);
    case 'certificate': {
      const fault = secretFault('certificate', credential.pem);
      if (fault) return fault;
      const result = readCertificate(credential.pem, now);
      return result.ok ? undefined : result.message;
    }
    case 'managed-identity':
      return credential.clientId ? guidFault('managed identity’s client ID', credential.clientId) : undefined;
    case 'federated':
    case 'user':
      return undefined;
  }
}

function cloudFault(connection: ConnectionFacts, wishes: AppWishes): string | undefined {
  if (wishes.cloud !== 'auto') return undefined;
  if (connection.cloud === 'custom' && !wishes.hasCustomCloud) {
    return 'It names custom hosts: give them in the input customCloud.';
  }
  if (connection.cloud || !connection.unknownEnvironment) return undefined;
  return `Its environment ${shown(connection.unknownEnvironment)} is none of Microsoft's public or national clouds: choose one in the input cloud.`;
}

function faultsOf(connection: ConnectionFacts, wishes: AppWishes, now: number): string[] {
  const managed = connection.credential.kind === 'managed-identity';
  const faults = [
    wishes.tenantIds.length > 0 && !connection.tenantId ? undefined : guidFault('tenant ID', connection.tenantId),
    managed && !connection.clientId ? undefined : guidFault('client ID', connection.clientId),
    cloudFault(connection, wishes),
    credentialFault(connection.credential, now),
  ];
  return faults.filter((fault) => fault !== undefined);
}

function appsOf(connection: ConnectionFacts, wishes: AppWishes): AppPlan[] {
  const tenants = wishes.tenantIds.length > 0 ? wishes.tenantIds : [connection.tenantId ?? ''];
  const cloud = wishes.cloud === 'auto' ? (connection.cloud ?? 'auto') : wishes.cloud;
  const own = connection.tenantId?.trim().toLowerCase();
  return tenants.map((tenant) => {
    const tenantId = tenant.trim().toLowerCase();
    return {
      connectionId: connection.id,
      ...(connection.url && { connectionUrl: connection.url }),
      tenantId,
      clientId: connection.clientId?.trim().toLowerCase() ?? '',
      credential: connection.credential,
      cloud,
      ...(connection.cloudHint && { cloudHint: connection.cloudHint }),
      ...(wishes.tenantIds.length > 0 && tenantId !== own && { subscriberTenant: true }),
    };
  });
}

/** Connections × tenants, or one error for each connection that cannot work. */
export function planApps(
  connections: readonly ConnectionDescription[],
  wishes: AppWishes,
  now: number,
): { apps: AppPlan[]; errors: ReportError[] } {
  const apps: AppPlan[] = [];
  const errors: ReportError[] = [];
  for (const connection of connections) {
    const faults = 'problem' in connection ? [connection.problem] : faultsOf(connection, wishes, now);
    if (faults.length > 0) {
      const message = `Connection ${printable(connection.id, 80)}: ${faults.join(' ')}`;
      errors.push({ ...(wishes.input && { input: wishes.input }), message });
    } else if (!('problem' in connection)) apps.push(...appsOf(connection, wishes));
  }
  return { apps, errors };
}
