import type { HttpClient } from '../../../core/http/client';
import { createHttpClient } from '../../../core/http/httpClient';
import type { Plan } from '../../../core/model/plan';
import type { ProgressEvent, Report, ReportError } from '../../../core/model/results';
import { PRODUCT } from '../../../core/product';
import type { ReportContext } from '../../../core/report/findings/context';
import { preconnect } from '../../../core/run/preconnect';
import { exchangeLine, notWaitingLine, waitingLine } from '../../../core/run/progress';
import { systemClock } from '../../../core/util/clock';
import { oneTurn } from '../../../core/util/oneTurn';
import { unlinked } from '../../../core/util/unlinked';
import { type AgentSecrets, takeAgentSecrets } from './agent/agentSecrets';
import { type Cancellation, endProcess, inTime, listenForCancellation } from './agent/cancellation';
import { clearSecrets } from './agent/clearSecrets';
import { type Environment, isDebug } from './agent/environment';
import { jobSecrets } from './agent/jobSecrets';
import { jobVariables, takenOver } from './agent/jobVariables';
import { readNetwork } from './agent/network';
import { pipelineContext } from './agent/pipelineContext';
import { CheckProgress, PartialResults, shortReport } from './agent/progress';
import { Secrets } from './agent/secrets';
import { AGENT, Writer } from './agent/writer';
import { readConnections } from './connections/connections';
import { type Inputs, takeInputs } from './inputs';
import { earlierReport, planStep } from './planStep';
import { crashMessage, reportCrash, reportNoStart } from './results/crash';

/** How long a cancelled run may take to bring in what it has. The agent gives 7.5 seconds in all. */
const CANCEL_GRACE_MS = 3500;

const TOOL = { name: PRODUCT.name, version: PRODUCT.version };

/** All that one run of the step works with. */
export interface Run {
  environment: Environment;
  /** Names in the environment that are variables of the pipeline. */
  variables: readonly string[];
  agentSecrets: AgentSecrets;
  inputs: Inputs;
  secrets: Secrets;
  writer: Writer;
  cancellation: Cancellation;
  startedAt: number;
  /** Errors of our own that escaped the flow. */
  errors: ReportError[];
  connect: typeof createHttpClient;
}

/** The step from its first to its last line. It never rejects, and ends with a result whatever happens. */
export async function runTask(environment: Environment = process.env): Promise<void> {
  const startedAt = systemClock.now();
  const cancellation = listenForCancellation();
  // A reader that went away is no reason to fail.
  process.stdout.on('error', () => {});
  try {
    const secrets = new Secrets(AGENT);
    secrets.alsoHide(jobSecrets(environment));
    await guarded({
      environment,
      variables: jobVariables(environment),
      agentSecrets: takeAgentSecrets(environment),
      inputs: takeInputs(environment),
      secrets,
      writer: new Writer(secrets.before(AGENT), isDebug(environment)),
      cancellation,
      startedAt,
      errors: [],
      connect: createHttpClient,
    });
  } catch (error) {
    reportNoStart(error);
  } finally {
    endProcess();
  }
}

/** An error that escapes the flow ends the tests; it is in the report, or logged at once if that is published. */
async function guarded(run: Run): Promise<void> {
  let published = false;
  const crashed = (error: unknown) => {
    if (published) return reportCrash(error, run.writer, run.secrets);
    run.errors.push({ message: crashMessage(error, run.writer, run.secrets) });
    run.cancellation.cancel();
  };
  process.on('uncaughtException', crashed);
  process.on('unhandledRejection', crashed);
  await runStep(run, () => {
    published = true;
  });
}

/** Makes the report and publishes it, or says why there is none. Touches no process, so that tests can run it. */
export async function runStep(run: Run, beforePublishing: () => void = () => {}): Promise<void> {
  try {
    const { report, context } = await makeReport(run);
    const { publish } = await loadResults();
    beforePublishing();
    publish(run.writer, run.secrets.withoutJobSecrets(report), context, run.environment, {
      tests: isOn(run.inputs.publishTests),
      net: run.secrets.net,
    });
  } catch (error) {
    reportCrash(error, run.writer, run.secrets);
  }
}

// perf: What comes after the first connection loaded while it is being opened
const loadSelfTest = () => import('../../../core/selfTest');
const loadResults = () => import('./results');
const loadComparison = () => import('../../../core/comparison');

const isOn = (value: string | undefined) => value?.trim().toLowerCase() === 'true';

async function makeReport(run: Run): Promise<{ report: Report; context: ReportContext }> {
  const { environment, inputs, secrets, writer, startedAt, errors } = run;
  const { connections, maskedClientIds, warnings } = readConnections(inputs, { environment, secrets });
  clearSecrets(environment);
  writer.masking = { clientIds: maskedClientIds, leaveMasked: isOn(inputs.maskClientId) };
  for (const warning of warnings) writer.issue('warning', warning);
  const beforePlan: ReportContext = {
    pipeline: pipelineContext(environment),
    ...(PRODUCT.documentation && { documentation: PRODUCT.documentation }),
  };
  const planned = await planStep(inputs, connections, startedAt, environment);
  const hidden = (errors: readonly ReportError[]) =>
    errors.map((error) => ({ ...error, message: secrets.hide(error.message) }));
  const earlier = await earlierReport(inputs, environment);
  const wrong = [
    ...('errors' in planned ? planned.errors : []),
    ...(earlier && 'error' in earlier ? [earlier.error] : []),
  ];
  if ('errors' in planned || wrong.length > 0) {
    const report = shortReport({ tool: TOOL, outcome: 'failed', errors: hidden(wrong), apps: [] }, startedAt);
    return { report, context: beforePlan };
  }
  const whileTesting: ReportContext = { ...beforePlan, unverified: planned.plan.unverified };
  const { report: tested, announced } = await test(planned.plan, hidden(planned.rejected), whileTesting, run);
  const report = earlier && !('error' in earlier) ? (await loadComparison()).withChanges(tested, earlier) : tested;
  const context = { ...whileTesting, ...(announced && { announced }) };
  if (errors.length > 0) return { report: withErrors(report, errors), context };
  if (run.cancellation.signal.aborted) {
    writer.paragraph('The run was canceled: the report contains what was known by then.');
  }
  return { report, context };
}

/** The report with errors of the step beside what the tests found. */
function withErrors(report: Report, errors: readonly ReportError[]): Report {
  return errors.length === 0 ? report : { ...report, outcome: 'failed', errors: [...errors, ...report.errors] };
}

/** What came of the tests, and what was announced while they waited for access. */
interface Tested {
  report: Report;
  announced?: ReadonlySet<string>;
}

/** Runs the plan. Connections that were rejected while planning stand in the report beside what was tested. */
async function test(plan: Plan, rejected: ReportError[], context: ReportContext, run: Run): Promise<Tested> {
  const { secrets, writer, cancellation, startedAt } = run;
  const known = new PartialResults();
  const whole = (report: Report) => withErrors(report, rejected);
  const cutShort = (message: string): Report =>
    shortReport({ tool: TOOL, outcome: 'failed', errors: [{ message }], apps: known.apps }, startedAt);
  const http = await openNetwork(plan, run);
  if ('problem' in http) return { report: whole(cutShort(http.problem)) };

  const results = plan.waitMinutes > 0 ? await loadResults() : undefined;
  let live = true;
  let announced: ReadonlySet<string> | undefined;
  const progress = new CheckProgress((event) => showProgress(writer, event));
  const onEvent = (event: ProgressEvent) => {
    if (event.type === 'check') known.add(event);
    // What comes after the report was written is of no use to anybody.
    if (!live) return;
    if (event.type !== 'check') progress.flush();
    if (event.type === 'failing') {
      announced = results?.announce(writer, secrets.withoutJobSecrets(whole(event.report)), plan.waitMinutes, context);
      writer.progress(0, 'Waiting for access');
    } else if (event.type !== 'check') {
      showProgress(writer, event);
    } else if (!announced) {
      // All checks were done once: from then on progress is the time that has passed.
      progress.ended(event);
    }
  };
  try {
    await preconnect(plan, http);
    const { runSelfTest } = await loadSelfTest();
    const services = {
      http,
      clock: systemClock,
      signal: cancellation.signal,
      tool: TOOL,
      documentation: context.documentation,
      onEvent,
    };
    const work = runSelfTest(plan, services).catch((error: unknown) => cutShort(crashMessage(error, writer, secrets)));
    await oneTurn();
    await loadResults();
    const report = await inTime(work, cancellation.signal, CANCEL_GRACE_MS, () => cutShort(CUT_SHORT));
    return { report: whole(report), announced };
  } finally {
    live = false;
    progress.flush();
    // perf: Idle connections left to the end of the process
    if (cancellation.signal.aborted) http.close();
  }
}

/** The HTTP client over this agent's proxy and certificates, or what is wrong with them. */
async function openNetwork(plan: Plan, run: Run): Promise<HttpClient | { problem: string }> {
  const { environment, variables, agentSecrets, secrets, writer } = run;
  const taken = takenOver(variables, environment);
  if (taken.problem) return { problem: taken.problem };
  const { settings, notes, problem } = await readNetwork(environment, agentSecrets, secrets);
  for (const note of [...taken.notes, ...notes]) writer.paragraph(note);
  if (problem) return { problem };
  try {
    return await run.connect(settings, {
      clock: systemClock,
      timeoutMs: plan.requestTimeoutSeconds * 1000,
      ...(writer.debugging && { onExchange: (exchange) => writer.debug(exchangeLine(exchange)) }),
    });
  } catch (error) {
    const message = secrets.hide(error instanceof Error ? error.message : String(error));
    return { problem: `The agent's certificate files cannot be used: ${message}` };
  }
}

const CUT_SHORT = 'The run was canceled before all checks were done.';

function showProgress(writer: Writer, event: ProgressEvent): void {
  if (event.type === 'check') {
    writer.progress((100 * event.done) / Math.max(1, event.total), unlinked(event.check.title));
  } else if (event.type === 'notWaiting') {
    writer.paragraph(notWaitingLine(event));
  } else if (event.type === 'waiting') {
    const line = waitingLine(event);
    writer.paragraph(line);
    const waited = event.waitedMs / Math.max(1, event.waitedMs + event.remainingMs);
    writer.progress(100 * waited, line);
  }
}
