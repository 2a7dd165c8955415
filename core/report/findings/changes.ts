import type { Change, ChangeKind } from '../../model/changes';
import type { AppResult, Report } from '../../model/results';
import { knownResource } from '../../resources/registry';
import { count } from '../../util/words';
import { appLabel, outside, sentence } from '../text/words';

/** Longest list of changes that people read; the JSON report has all of them. */
const SHOWN = 20;

/** Why nothing was compared, in one sentence; undefined where it was, or was not asked for. Holds outside text. */
export function notComparedWords({ baseline }: Report): string | undefined {
  return baseline?.problem === undefined
    ? undefined
    : sentence(`Nothing was compared with an earlier run: ${outside(baseline.problem, 500)}`);
}

/** The same for the person who set it up, as a warning: what happens now, and what the path should be. */
export function comparisonWarning(report: Report): string | undefined {
  const words = notComparedWords(report);
  return (
    words &&
    `${words} The result does not depend on it. The input takes the JSON report of an earlier run; before a first run there is none.`
  );
}

export interface ChangeTexts {
  /** How many changes there are, shown or not. */
  count: number;
  /** `2026-11-28`, or `the earlier report` where it does not say its day. */
  since: string;
  headline: string;
  /** What needs review comes first. Holds outside text, one line each. */
  lines: { text: string; attention: boolean }[];
  /** Where the list was cut short: how many more there are. */
  more?: string;
  /** Apps that could not be compared. */
  note?: string;
}

/** What changed since the earlier report, in words; of one app where it is named. Undefined where nothing was compared. */
export function changesIn(report: Report, app?: AppResult): ChangeTexts | undefined {
  const { changes, baseline } = report;
  if (!changes || !baseline) return undefined;
  const all = app ? changes.filter((one) => isAbout(one, app)) : changes;
  const sorted = [...all].sort((a, b) => Number(b.attention) - Number(a.attention));
  const lines = sorted.slice(0, SHOWN).map((change) => {
    const owner = app ? undefined : report.apps.find((one) => isAbout(change, one));
    const lead = owner && report.apps.length > 1 ? `${appLabel(owner, report.apps)}: ` : '';
    return { text: `${lead}${changeWords(change)}`, attention: change.attention };
  });
  const since = /^\d{4}-\d\d-\d\d/.exec(baseline.startedAt ?? '')?.[0] ?? 'the earlier report';
  const rest = all.length - lines.length;
  const unknown = app ? 0 : baseline.unknownApps;
  return {
    count: all.length,
    since,
    headline: all.length === 0 ? `No changes since ${since}.` : `Changes since ${since}:`,
    lines,
    ...(rest > 0 && { more: `and ${count(rest, 'more change')}, in the JSON report` }),
    ...(unknown > 0 && { note: `Not in the earlier report, so not compared: ${count(unknown, 'app')}.` }),
  };
}

const isAbout = (change: Change, app: AppResult) =>
  change.connectionId === app.connectionId && change.tenantId === app.tenantId && change.clientId === app.clientId;

const resource = ({ subject }: Change) => knownResource(subject)?.title ?? outside(subject, 100);
const from = ({ before, after }: Change) => `${outside(before, 200)} → ${outside(after, 200)}`;

/** Every kind of change in words. */
const WORDS: Readonly<Record<ChangeKind, (change: Change) => string>> = {
  'check-fails': ({ title, before }) =>
    `fails now: ${outside(title, 200)} (before: ${outside(before ?? 'not tested', 40)})`,
  'check-fixed': ({ title }) => `fixed: ${outside(title, 200)}`,
  'check-warns': ({ title }) => `warns now: ${outside(title, 200)}`,
  'permission-granted': (change) => `permission granted: ${outside(change.after, 200)} (${resource(change)})`,
  'permission-removed': (change) => `permission removed: ${outside(change.before, 200)} (${resource(change)})`,
  'credential-renewed': (change) => `credential has another expiry date: ${from(change)}`,
  'credential-expires-soon': ({ after }) => `credential expires soon: ${outside(after, 40)}`,
  'fact-changed': (change) => `${outside(change.title, 200)}: ${from(change)}`,
};

const changeWords = (change: Change) => WORDS[change.kind](change);
