import type { Change, ChangeKind } from '../../model/changes';
import type { AppResult, CheckResult, Report } from '../../model/results';
import { day } from '../../util/words';
import type { Baseline, EarlierApp, EarlierCheck } from './baseline';

/** How the apps of now compare with those of an earlier report. */
export interface Comparison {
  changes: Change[];
  /** Apps that the earlier report does not know: nothing can be said of them. */
  unknownApps: AppResult[];
}

/**
 * What changed since the earlier report. A check that could not be verified, on either side, says nothing about the app's
 * access, so it is no change; neither is a permission of a resource that gave no token.
 */
export function compare(report: Report, baseline: Baseline): Comparison {
  const pairs = report.apps.map((app) => ({ app, earlier: baseline.apps.find((one) => isSameApp(one, app)) }));
  return {
    changes: pairs.flatMap(({ app, earlier }) => (earlier ? changesOf(app, earlier) : [])),
    unknownApps: pairs.filter(({ earlier }) => !earlier).map(({ app }) => app),
  };
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** A client ID in a tenant; a managed identity whose ID was never read is known by its connection. */
function isSameApp(earlier: EarlierApp, app: AppResult): boolean {
  if (!same(earlier.tenantId, app.tenantId)) return false;
  if (earlier.clientId && app.clientId) return same(earlier.clientId, app.clientId);
  return app.connectionIds.some((id) => earlier.connectionIds.includes(id));
}

function changesOf(app: AppResult, earlier: EarlierApp): Change[] {
  const change = (kind: ChangeKind, subject: string, title: string, more: Partial<Change>): Change => ({
    kind,
    connectionId: app.connectionId,
    tenantId: app.tenantId,
    clientId: app.clientId,
    subject,
    title,
    attention: false,
    ...more,
  });
  return [
    ...app.checks.flatMap((check) => {
      const before = earlier.checks.get(check.id);
      const kind = statusChange(check, before);
      const status = kind
        ? [
            change(kind, check.id, check.title, {
              ...(before && { before: before.status }),
              after: check.status,
              attention: kind !== 'check-fixed',
            }),
          ]
        : [];
      return [
        ...status,
        ...factChanges(check, before).map(([title, more]) => change('fact-changed', check.id, title, more)),
      ];
    }),
    ...Object.entries(app.grantedRoles).flatMap(([resource, now]) => {
      const before = earlier.grantedRoles.get(resource);
      if (!before) return [];
      return [
        ...without(now, before).map((name) =>
          change('permission-granted', resource, name, { after: name, attention: true }),
        ),
        ...without(before, now).map((name) =>
          change('permission-removed', resource, name, { before: name, attention: true }),
        ),
      ];
    }),
    ...credentialChange(app, earlier).map(([kind, more]) =>
      change(kind, 'credential.expiry', 'Credential: expiry', more),
    ),
  ];
}

/** A permission that was granted twice is granted once. */
function without(some: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others.map((name) => name.toLowerCase()));
  return [...new Set(some)].filter((name) => !known.has(name.toLowerCase()));
}

function statusChange(check: CheckResult, before: EarlierCheck | undefined): ChangeKind | undefined {
  if (check.status === 'failed') return before?.status === 'failed' ? undefined : 'check-fails';
  if (!before) return undefined;
  if (before.status === 'failed')
    return check.status === 'passed' || check.status === 'warned' ? 'check-fixed' : undefined;
  // The end of a credential has a change of its own, with its date.
  const warns = before.status === 'passed' && check.status === 'warned' && !isExpiry(check);
  return warns ? 'check-warns' : undefined;
}

/** A fact that only one of the two knows is no change: the other could not read it. */
function factChanges(check: CheckResult, before: EarlierCheck | undefined): [title: string, more: Partial<Change>][] {
  return Object.entries(check.facts ?? {}).flatMap(([name, after]): [string, Partial<Change>][] => {
    const value = before?.facts.get(name);
    if (value === undefined || value === after) return [];
    return [[`${check.title}: ${name}`, { before: value, after, attention: !isSmaller(after, value) }]];
  });
}

/** A count of what should not be there that went down needs no attention. */
const isSmaller = (after: string, before: string) =>
  /^\d{1,9}$/.test(after) && /^\d{1,9}$/.test(before) && Number(after) < Number(before);

function credentialChange(app: AppResult, earlier: EarlierApp): [ChangeKind, Partial<Change>][] {
  const [before, after] = [dateOf(earlier.credentialExpires), dateOf(app.credentialExpires)];
  if (!before || !after) return [];
  const days = { before: day(before), after: day(after) };
  // Azure stores whole seconds, certificates too; a difference below a day is the same credential read from another place.
  if (Math.abs(after.getTime() - before.getTime()) >= 86_400_000) {
    return [['credential-renewed', { ...days, attention: after < before }]];
  }
  const isNear = (status: string | undefined) => status === 'warned' || status === 'failed';
  const now = app.checks.find(isExpiry);
  const was = now && earlier.checks.get(now.id);
  return now && was && isNear(now.status) && was.status === 'passed'
    ? [['credential-expires-soon', { after: days.after, attention: true }]]
    : [];
}

const isExpiry = ({ id }: CheckResult) => id === 'credential.expiry' || id.startsWith('credential.expiry:');

function dateOf(text: string | undefined): Date | undefined {
  const date = new Date(text ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
