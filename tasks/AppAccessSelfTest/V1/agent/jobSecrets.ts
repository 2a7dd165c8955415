import type { Report } from '../../../../core/model/results';
import { LastNet } from '../../../../core/util/lastNet';
import type { Environment } from './environment';

/**
 * Values of the job's secret variables, its own token among them. A step may name one in an input by mistake, and an error
 * repeats the input: cut to a readable length, which the agent's masker no longer recognizes, and in files, which nobody masks.
 * To be asked before `clearSecrets`.
 */
export function jobSecrets(environment: Environment): string[] {
  return Object.entries(environment).flatMap(([name, value]) => (/^SECRET_/i.test(name) && value ? [value] : []));
}

/** Fields that hold one of a few words of our own: a secret variable with the value `passed` must not change an outcome. */
const CLOSED: readonly string[] = [
  'outcome',
  'status',
  'credential',
  'connectionCredentials',
  'cloud',
  'cause',
  'confidence',
  'owner',
  'kind',
  'shell',
  'name',
  'version',
  'startedAt',
];
/** Fields whose names come from outside. */
const NAMED: readonly string[] = ['grantedRoles', 'facts'];

/**
 * The report with the values of the job's secret variables hidden, which an input may hold. The IDs of the app stay: the client
 * ID is public, and no link works without it.
 */
export function withoutJobSecrets(report: Report, values: readonly string[]): Report {
  const ids = new Set(
    report.apps.flatMap(({ tenantId, clientId, servicePrincipalId, connectionIds }) => [
      tenantId,
      clientId,
      servicePrincipalId,
      ...connectionIds,
    ]),
  );
  const net = new LastNet();
  for (const value of values) if (!ids.has(value)) net.add(value);
  return net.passAll(report, (_text, key, isName) => (isName ? !NAMED.includes(key) : CLOSED.includes(key)));
}
