import { audienceWords } from '../../model/audience';
import type { Outcome, Report } from '../../model/results';
import { CHANGING } from '../../util/method';
import { count } from '../../util/words';
import { appLabel, appName } from '../text/words';
import type { ReportContext } from './context';
import { type AppFinding, findingTitle, type ReportFindings } from './findings';

const WORDS: Record<Outcome, { word: string; emoji: string }> = {
  passed: { word: 'Passed', emoji: '✅' },
  warned: { word: 'Passed with warnings', emoji: '⚠️' },
  unverified: { word: 'Not verified', emoji: '❔' },
  failed: { word: 'Failed', emoji: '❌' },
};

export interface Verdict {
  /** `Failed`. */
  word: string;
  emoji: string;
  /** The outcome in one phrase, without a full stop. Holds outside text. */
  phrase: string;
}

/** What came out, in one phrase that a tired person understands. */
export function verdictOf(findings: ReportFindings, context: ReportContext = {}): Verdict {
  return { ...WORDS[findings.report.outcome], phrase: phrase(findings, audienceWords(context).self) };
}

/** A call that was evaluated and never sent, by the ID of its check. */
const UNSENT = new RegExp(`^[^:]+\\.request:(?:${CHANGING.join('|')}) `);

/** What a pass does not prove, as a sentence; undefined where nothing passed, or where no API was asked for anything. */
export function notTried({ outcome, apps }: Report): string | undefined {
  if (outcome !== 'passed' && outcome !== 'warned') return undefined;
  const checks = apps.flatMap((app) => app.checks).filter(({ status }) => status === 'passed' || status === 'warned');
  const unsent = checks.filter(({ id }) => UNSENT.test(id)).length;
  if (unsent > 0) return `Writes were not tried: ${count(unsent, 'call')} evaluated by permissions and roles.`;
  const asked = checks.some(({ id }) => !/\.(?:token|permissions|excess)(?::|$)|^credential\./.test(id));
  return asked ? 'Writes were not tried.' : undefined;
}

function phrase({ report, all }: ReportFindings, self: string): string {
  const [first] = report.apps;
  const only = report.apps.length === 1 && first ? appName(first) : undefined;
  if (report.outcome === 'passed') {
    return `${only ?? (report.apps.length === 2 ? 'both apps' : `all ${report.apps.length} apps`)} can do what was asked`;
  }
  const failed = all.filter((finding) => finding.status === 'failed');
  const shown = failed.length > 0 ? failed : all;
  const [one] = shown;
  if (report.errors.length > 0 && failed.length === 0) {
    const tested = report.apps.length === 0 ? 'nothing' : 'not everything';
    return `${count(report.errors.length, 'problem')} with ${self} itself, so ${tested} was tested`;
  }
  if (!one) return 'nothing could be verified';
  const also = report.errors.length > 0 ? `; and ${count(report.errors.length, 'problem')} with ${self} itself` : '';
  if (shown.length === 1) return `${appLabel(one.app, report.apps)}: ${findingTitle(one).replace(/\.$/, '')}${also}`;
  return `${things(report, shown)} in ${only ?? inApps(shown, report.apps.length)}${also}`;
}

function things(report: Report, findings: readonly AppFinding[]): string {
  if (report.outcome === 'failed') return `${count(findings.length, 'problem')} to fix`;
  if (report.outcome === 'unverified') return `${count(findings.length, 'thing')} could not be verified`;
  return `${count(findings.length, 'warning')}`;
}

function inApps(findings: readonly AppFinding[], total: number): string {
  const apps = new Set(findings.map((finding) => finding.app)).size;
  return apps === total ? `${total === 2 ? 'both' : `all ${total}`} apps` : `${apps} of ${total} apps`;
}
