import { CLOUDS } from '../../cloud/clouds';
import type { AppResult, CheckResult, CheckStatus } from '../../model/results';
import { isGuid, printable } from '../../util/text';
import { unlinked } from '../../util/unlinked';
import { count } from '../../util/words';

/** Longest text of one field in anything that people read. The JSON report has it whole. */
const FIELD = 600;
/** Longest sentence of the catalog with names filled in; a step may hold a whole command. */
export const SENTENCE = 4000;

/** One line of outside text, or a dash where nothing printable is left: no cell, title or link text is ever empty. */
export function field(text: string | undefined, max = FIELD): string {
  return printable(text ?? '', max).trim() || '-';
}

/** The same for what a server, a name or an API says: an address in it is none of ours to click. */
export function outside(text: string | undefined, max = FIELD): string {
  return unlinked(field(text, max));
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The text with one full stop at its end, unless it already ends a sentence. */
export function sentence(text: string): string {
  return /[.!?\u2026:]$/.test(text) ? text : `${text}.`;
}

/**
 * What a person calls the app: its name; else its connection, because the agent masks the client ID in a log;
 * else, outside of a pipeline, the client ID or the identity of the machine.
 */
export function appName(app: AppResult): string {
  if (app.displayName && printable(app.displayName, FIELD).trim()) return outside(app.displayName, 120);
  if (isGuid(app.connectionId)) return `App of connection ${app.connectionId}`;
  if (app.clientId) return `App ${field(app.clientId, 120)}`;
  return app.credential === 'managed-identity' ? 'Managed identity' : 'App';
}

/** The same, with the tenant where another app of the report has that name: one app tested in many tenants. */
export function appLabel(app: AppResult, apps: readonly AppResult[]): string {
  const name = appName(app);
  const isShared = apps.some((other) => other.tenantId !== app.tenantId && appName(other) === name);
  return isShared ? `${name} in tenant ${field(app.tenantId, 100)}` : name;
}

const CREDENTIALS: Record<AppResult['credential'], string> = {
  secret: 'client secret',
  certificate: 'certificate',
  federated: 'workload identity federation',
  'managed-identity': 'managed identity',
  user: 'signed-in user',
};

/** How the app signs in, with the day on which that ends where it is known; the first connection's way first. */
export function credentialWords(app: AppResult): string {
  const others = new Set(app.connectionCredentials?.filter((kind) => kind !== app.credential));
  const day = app.credentialExpires && `expires ${field(app.credentialExpires.slice(0, 10))}`;
  const first = CREDENTIALS[app.credential];
  if (others.size === 0) return day ? `${first}, ${day}` : first;
  return [day ? `${first} (${day})` : first, ...[...others].map((kind) => CREDENTIALS[kind])].join(' and ');
}

export function cloudWords(app: AppResult): string {
  return app.cloud === 'custom' ? 'custom cloud' : CLOUDS[app.cloud].title;
}

/** What to type to get to the portal of the app's cloud. */
export function portalWords(app: AppResult): string {
  return app.cloud === 'custom' ? 'the address of your portal' : CLOUDS[app.cloud].portal;
}

/** Seconds with one decimal: `2.1 s`. */
export function seconds(ms: number): string {
  return `${(Math.max(0, ms) / 1000).toFixed(1)} s`;
}

/** Every status with its mark in a plain log and in Markdown. The word always stands beside a mark in Markdown. */
export const MARKS: Record<CheckStatus, { log: string; emoji: string }> = {
  passed: { log: '✓', emoji: '✅' },
  warned: { log: '!', emoji: '⚠️' },
  failed: { log: '✗', emoji: '❌' },
  unverified: { log: '?', emoji: '❔' },
  skipped: { log: '-', emoji: '➖' },
};

/** What was found, and for a skipped check why it was skipped. */
export function foundWords(check: CheckResult, checks: readonly CheckResult[]): string {
  const found = unlinked(printable(check.found, FIELD).trim());
  if (found || check.status !== 'skipped') return found || '-';
  if (!check.dependsOn) return 'skipped';
  const title = checks.find((other) => other.id === check.dependsOn)?.title ?? check.dependsOn;
  return `skipped: it needs "${outside(title, 200)}"`;
}

/** The first few of a list as `a; b; and 3 more`. */
export function firstOf(items: readonly string[], most: number): string {
  const rest = items.length - most;
  return [...items.slice(0, most), ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
}

/** `6 checks: 4 passed, 1 failed, 1 skipped.` */
export function countWords(checks: readonly Pick<CheckResult, 'status'>[]): string {
  if (checks.length === 0) return 'No check ran.';
  const order: CheckStatus[] = ['passed', 'warned', 'failed', 'unverified', 'skipped'];
  const parts = order
    .map((status) => ({ status, n: checks.filter((check) => check.status === status).length }))
    .filter(({ n }) => n > 0)
    .map(({ status, n }) => `${n} ${status}`);
  return `${count(checks.length, 'check')}: ${parts.join(', ')}.`;
}
