import type { Diagnosis } from '../model/diagnosis';
import type { Evidence } from '../model/evidence';
import type { CheckResult, CheckStatus } from '../model/results';
import type { AppContext, Check, CheckEvidence, Learned, Verdict } from '../resources/check';
import { requestedWaitMs, spelledWait } from '../util/retryAfter';
import { printable } from '../util/text';
import type { RunServices } from './services';
import { foundInShort, isSharedFault, statusOf } from './status';

type Problem = Extract<Verdict, { evidence: CheckEvidence }>;

const stands = ({ status }: CheckResult) => status === 'failed' || status === 'unverified';
const inTheWay = (earlier: CheckResult) => stands(earlier) || earlier.status === 'skipped';

/** Where that goes which comes of checks. */
export interface RunnerOutputs {
  /** Evidence as the diagnosis gets it. */
  complete(evidence: CheckEvidence): Promise<Evidence>;
  /** What a check found out besides its verdict. */
  learn(learned: Learned): void;
  /** Called once for each check and run, when its result stands among the others. */
  done(result: CheckResult): void;
}

/** Runs the checks of one app side by side, each as soon as those that it stands behind are done. */
export class CheckRunner {
  readonly #running = new Map<string, Promise<CheckResult>>();
  readonly #results = new Map<string, CheckResult>();

  constructor(
    /** In the order in which they are reported; a check stands behind every check that it names. */
    private readonly checks: readonly Check[],
    /** For a check that has equivalents, the IDs of all of them: one that goes well is enough for whatever hangs on it. */
    private readonly equivalents: ReadonlyMap<string, readonly string[]>,
    private readonly context: AppContext,
    private readonly services: Pick<RunServices, 'clock' | 'signal' | 'diagnose'>,
    private readonly outputs: RunnerOutputs,
  ) {}

  /** Results that stand by now, in the order of the checks. */
  get results(): CheckResult[] {
    return this.checks.flatMap(({ id }) => this.#results.get(id) ?? []);
  }

  /** Runs all checks, or those with these IDs; the results of the others stand. Never rejects. */
  async run(ids?: ReadonlySet<string>, reword = (result: CheckResult) => result): Promise<void> {
    const chosen = this.checks.filter(({ id }) => !ids || ids.has(id));
    for (const check of chosen) this.#running.set(check.id, this.#perform(check, reword));
    await Promise.all(chosen.map(({ id }) => this.#running.get(id)));
  }

  async #perform(check: Check, reword: (result: CheckResult) => CheckResult): Promise<CheckResult> {
    const blocker = await this.#blockerOf(check);
    await Promise.all((check.waitsFor ?? []).map((id) => this.#running.get(id)));
    const startedAt = this.services.clock.now();
    const concluded = blocker ? behind(check, blocker) : await this.#conclude(check);
    const result = reword({ ...concluded, durationMs: this.services.clock.now() - startedAt });
    this.#results.set(check.id, result);
    this.outputs.done(result);
    return result;
  }

  /** The first check in the way, or undefined. */
  async #blockerOf({ requires = [], blockedBy = inTheWay }: Check): Promise<CheckResult | undefined> {
    for (const id of requires) {
      const all = await Promise.all((this.equivalents.get(id) ?? [id]).map((one) => this.#running.get(one)));
      const known = all.filter((result) => result !== undefined);
      if (known.length > 0 && known.every(blockedBy)) return known[0];
    }
    return undefined;
  }

  async #conclude(check: Check): Promise<CheckResult> {
    try {
      const verdict = this.services.signal?.aborted ? this.#canceled(check) : await check.run(this.context);
      if (verdict.learned) this.outputs.learn(verdict.learned);
      return 'evidence' in verdict
        ? await this.#diagnosed(check, verdict)
        : resultOf(check, verdict, verdict.status, verdict.found);
    } catch (error) {
      // A mistake of ours must neither end the run nor pass for an answer.
      const what = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error';
      const verdict: Verdict = { status: 'skipped', found: printable(`internal error in this check: ${what}`, 300) };
      return resultOf(check, verdict, 'unverified', verdict.found);
    }
  }

  #canceled(check: Check): Verdict {
    const evidence = this.context.evidence(check.resource, { kind: 'canceled' });
    return { status: 'refused', found: 'not run: the run was canceled', evidence };
  }

  async #diagnosed(check: Check, verdict: Problem): Promise<CheckResult> {
    const evidence = await this.outputs.complete(this.#orCanceled(verdict.evidence));
    const diagnosis = await this.services.diagnose(evidence);
    const status = verdict.status === 'refused' ? statusOf(evidence, diagnosis) : verdict.status;
    const wait = requestedWait(evidence, this.services.clock.now());
    const found = verdict.found ?? foundInShort(evidence, diagnosis);
    const result = {
      ...resultOf(check, verdict, status, wait ? `${found}; it asks to wait ${spelledWait(wait)}` : found),
      diagnosis: this.#timed(evidence, diagnosis),
      ...(wait && { notBefore: this.services.clock.now() + wait }),
    };
    const same = isSharedFault(evidence, diagnosis) ? await this.#alreadyReported(check, result) : undefined;
    return same ? behind(check, same, `the same fault as “${same.title}”`) : result;
  }

  /** Whatever came of an exchange needs its time in a support case; where no answer gave it, ours is near enough. */
  #timed({ answer, fault }: Evidence, diagnosis: Diagnosis): Diagnosis {
    if ((!answer && !fault) || diagnosis.evidence.timestamp) return diagnosis;
    const timestamp = new Date(this.services.clock.now()).toISOString();
    return { ...diagnosis, evidence: { ...diagnosis.evidence, timestamp } };
  }

  /** What broke off because the run was canceled says nothing about the network. */
  #orCanceled(evidence: CheckEvidence): CheckEvidence {
    const brokenOff = this.services.signal?.aborted && evidence.fault && !evidence.finding;
    return brokenOff ? { ...evidence, finding: { kind: 'canceled' } } : evidence;
  }

  async #alreadyReported(check: Check, { diagnosis }: CheckResult): Promise<CheckResult | undefined> {
    for (const id of check.sharesFaultWith ?? []) {
      const earlier = await this.#running.get(id);
      if (!earlier || !stands(earlier) || earlier.diagnosis?.cause !== diagnosis?.cause) continue;
      // Two causes that nobody knows are the same one only under the same code.
      const isKnown = diagnosis?.confidence !== 'unknown';
      if (isKnown || earlier.diagnosis?.evidence.code === diagnosis?.evidence.code) return earlier;
    }
    return undefined;
  }
}

/** How long the service that refused asks to be left alone, in milliseconds. */
function requestedWait({ answer }: Evidence, now: number): number | undefined {
  return (answer && answer.status >= 400 && requestedWaitMs(answer, now)) || undefined;
}

function resultOf(check: Check, verdict: Verdict, status: CheckResult['status'], found: string): CheckResult {
  return {
    id: check.id,
    resource: check.resource,
    title: verdict.title ?? check.title,
    status,
    ...('dependsOn' in verdict && verdict.dependsOn && { dependsOn: verdict.dependsOn }),
    expected: verdict.expected ?? check.expected,
    found,
    durationMs: 0,
    attempts: verdict.attempts ?? 0,
    ...(verdict.facts && { facts: verdict.facts }),
  };
}

/** What became of the check that another hangs on. */
const BLOCKED_BY: Partial<Record<CheckStatus, string>> = { unverified: 'is unverified', skipped: 'was not tried' };

/** Skipped because of another check; what that one hangs on in turn is the one to name. */
function behind(check: Check, blocker: CheckResult, found?: string): CheckResult {
  const dependsOn = blocker.dependsOn ?? blocker.id;
  const verdict: Verdict = {
    status: 'skipped',
    found: found ?? `not tried, because “${blocker.title}” ${BLOCKED_BY[blocker.status] ?? 'failed'}`,
    dependsOn,
  };
  return resultOf(check, verdict, 'skipped', verdict.found);
}
