import type { Diagnosis } from '../model/diagnosis';
import type { Evidence } from '../model/evidence';
import type { CheckResult } from '../model/results';
import { printable } from '../util/text';

/**
 * Whether something that did not go as expected is `failed` or only `unverified`. The one place for this rule:
 * unverified is what says nothing about the app's access, because no answer came, the service is down or throttles,
 * the network stood in between, or the answer was too thin.
 */
export function statusOf(evidence: Evidence, diagnosis: Diagnosis): 'failed' | 'unverified' {
  const { finding, fault, answer, asked } = evidence;
  if (finding) return finding.kind === 'response-inconclusive' || finding.kind === 'canceled' ? 'unverified' : 'failed';
  // A machine without a managed identity does not answer; that is the answer. So is a credential that cannot be used.
  if (fault) {
    const settled = diagnosis.confidence === 'certain' && isPerson(diagnosis);
    return settled && (asked.endpoint === 'identity' || asked.endpoint === 'token' || asked.endpoint === 'assertion')
      ? 'failed'
      : 'unverified';
  }
  if (diagnosis.owner === 'network') return 'unverified';
  if (diagnosis.owner === 'none' && diagnosis.retryable) return 'unverified';
  if (!answer) return 'failed';
  if (answer.status === 408 || answer.status === 429 || answer.status >= 500) return 'unverified';
  // Under a good status only a recognised refusal is a failure.
  if (answer.status < 300 && diagnosis.confidence === 'unknown') return 'unverified';
  return 'failed';
}

const isPerson = ({ owner }: Diagnosis) => owner !== 'network' && owner !== 'none';

/** What happened, where the check has no words of its own: `403 Authorization_RequestDenied`, `no answer (ECONNREFUSED)`. */
export function foundInShort({ answer, fault, finding }: Evidence, { title, evidence }: Diagnosis): string {
  const code = evidence.code === undefined ? undefined : printable(evidence.code, 120);
  // The token came, and what it is was not what was asked for.
  if (finding && answer && answer.status < 300) return title;
  if (answer)
    return code === undefined || code === String(answer.status) ? `${answer.status}` : `${answer.status} ${code}`;
  // Where nothing was asked, the conclusion is all there is.
  return fault ? `no answer (${code ?? printable(fault.code, 120)})` : title;
}

/** AADSTS codes about one resource: its consent, its enterprise app, its assignments. All others are about the app or the tenant. */
const ABOUT_THE_RESOURCE = /^(?:AADSTS)?(?:65\d{3,4}|50001[0-9]|501051|500131|50105|70011)$/i;

/** Of these, the ones by which Entra says that the tenant has no enterprise app for the resource. */
const RESOURCE_ABSENT = /^(?:500011|650052)$/;

const codesIn = ({ answer }: Pick<Evidence, 'answer'>): readonly string[] =>
  answer?.body.match(/(?<=AADSTS|"error_codes"\s*:\s*\[[\d,\s]{0,100})\d{4,8}/g) ?? [];

/** Whether the token endpoint refused the resource that was asked for, and not the app. */
export function refusesTheResource(evidence: Pick<Evidence, 'answer'>): boolean {
  return codesIn(evidence).some((code) => ABOUT_THE_RESOURCE.test(code));
}

/** Whether the token endpoint said that the tenant does not have that resource. */
export function missesTheResource(evidence: Pick<Evidence, 'answer'>): boolean {
  return codesIn(evidence).some((code) => RESOURCE_ABSENT.test(code));
}

/** Whether this fault would have met any other resource of the app just the same. */
export function isSharedFault({ asked, finding }: Evidence, { evidence: { code } }: Diagnosis): boolean {
  if (finding) return finding.kind !== 'wrong-audience' && finding.kind !== 'resource-not-in-cloud';
  const early =
    asked.endpoint !== undefined && ['token', 'discovery', 'assertion', 'identity'].includes(asked.endpoint);
  return early && !ABOUT_THE_RESOURCE.test(code ?? '');
}

/**
 * Whether it can be fixed while the run waits. The connection's own content was handed over when the job began,
 * so whatever has to be changed there (and a new credential has to be) needs a new run.
 */
export function canBeFixedWhileWaiting({ status, diagnosis }: CheckResult): boolean {
  if (!diagnosis || (status !== 'failed' && status !== 'unverified')) return false;
  if (diagnosis.retryable) return true;
  const { owner, links } = diagnosis;
  if (owner === 'pipeline-author' || owner === 'network' || owner === 'none') return false;
  return links[0]?.kind !== 'service-connection' && links[0]?.kind !== 'app-registration-credentials';
}
