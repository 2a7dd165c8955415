import { BASELINE_INPUT, withChanges } from '../../core/comparison';
import { unreadExceptions } from '../../core/http/network';
import type { Plan } from '../../core/model/plan';
import type { ProgressEvent, Report, ReportError } from '../../core/model/results';
import { secretsIn } from '../../core/model/secret';
import { OPTIONS } from '../../core/options';
import { buildPlan, type ConnectionFacts, type Planned, type RawValues } from '../../core/planning';
import { planWithSettings, type SettingsFile } from '../../core/planning/settings';
import { PRODUCT } from '../../core/product';
import { comparisonWarning } from '../../core/report/findings/changes';
import type { ReportContext } from '../../core/report/findings/context';
import { findingsIn, type ReportFindings } from '../../core/report/findings/findings';
import { logLines } from '../../core/report/log/lines';
import { reportJson } from '../../core/report/machine/json';
import { junitXml } from '../../core/report/machine/junit';
import { summaryMarkdown } from '../../core/report/markdown/summary';
import { exchangeLine } from '../../core/run/progress';
import { printable } from '../../core/util/text';
import { count } from '../../core/util/words';
import { type GivenValues, readBaselineFile, readConfigFile, withAppOf } from '../arguments/configFile';
import { findApp } from '../arguments/credential';
import { UnverifiedError, UsageError } from '../errors';
import { EXIT, exitCodeOf } from '../exitCodes';
import type { Io } from '../terminal/io';
import { paint } from '../terminal/paint';
import { Progress } from '../terminal/progress';
import { columnsOf, styleFor } from '../terminal/style';
import { signInText, USER_NOTE } from '../terminal/userTexts';
import { tellGitHub, withoutCommands } from './github';
import { type Delivery, deliver, readDelivery } from './output';
import { flagOf, refuse } from './refusal';
import { tenantIdOf } from './tenant';

const TOOL = { name: PRODUCT.name, version: PRODUCT.version };

/** Runs the self-test. Gives back the exit code; rejects with `UsageError` or `Interrupted`. */
export async function runSelfTestCommand(given: GivenValues, streams: Io): Promise<number> {
  const delivery = readDelivery(given);
  const isForGitHub = delivery.format === 'github';
  const io = isForGitHub ? withoutCommands(streams) : streams;
  const startedAt = io.clock.now();
  const earlier = typeof given.baseline === 'string' ? readBaselineFile(given.baseline, TOOL.name, io) : undefined;
  const baselineErrors = earlier && 'error' in earlier ? [earlier.error] : [];
  const planned = await planFor(given, startedAt, { ...delivery, isOver: baselineErrors.length > 0 }, io);
  if ('errors' in planned || baselineErrors.length > 0) {
    const errors = [...('errors' in planned ? planned.errors : []), ...baselineErrors];
    const outcome = 'isUnverified' in planned ? 'unverified' : 'failed';
    return refuse({ errors, outcome, startedAt }, delivery, streams);
  }
  const { plan } = planned;
  const context: ReportContext = {
    terminal: { columns: columnsOf(io.out) },
    unverified: plan.unverified,
    ...(PRODUCT.documentation && { documentation: PRODUCT.documentation }),
  };
  const tested = await test(plan, context, delivery, io);
  const report = earlier && !('error' in earlier) ? withChanges(tested, earlier) : tested;
  const notCompared = comparisonWarning(report);
  if (notCompared) io.err.write(`warning: ${flagOf(BASELINE_INPUT)}: ${notCompared}\n`);
  const changes = report.changes?.length ?? 0;
  const findings = findingsIn(report);
  const texts = {
    text: () => reportText(findings, context, io),
    json: () => reportJson(report),
    markdown: () => summaryMarkdown(findings, context),
    junit: () => junitXml(findings, context),
    github: () => reportJson(report),
  };
  if (isForGitHub) tellGitHub(findings, context, streams, delivery.file);
  deliver(texts, delivery, report.outcome === 'passed' && changes === 0, io);
  if (io.signal.aborted) return EXIT.interrupted;
  const code = exitCodeOf(report.outcome);
  if (code !== EXIT.ok || changes === 0 || !delivery.failsOnChanges) return code;
  io.err.write(`Exit code ${EXIT.failed} because of ${count(changes, 'change')} (--fail-on changes).\n`);
  return EXIT.failed;
}

/** What to test; `isUnverified` where nothing is wrong with the call and something could not be found out. */
type Prepared = Planned | { errors: ReportError[]; isUnverified: true };

/**
 * Everything that can be wrong with how the command was called is found in here, before anything is asked: first what the
 * settings say, then the tenant of a domain, then a person for the secret. `isOver`: something is wrong already, so nobody is asked.
 */
async function planFor(
  given: GivenValues,
  startedAt: number,
  how: Delivery & { isOver: boolean },
  io: Io,
): Promise<Prepared> {
  try {
    const config = typeof given.config === 'string' ? await readConfigFile(given.config, io) : undefined;
    if (config && 'errors' in config) return config;
    const { facts, domain, ask } = await findApp(config ? withAppOf(given, config.file, io.environment) : given, io);
    if (!ask) keep(facts, io);
    const flags = rawValues(given);
    const planOf = (app: ConnectionFacts) =>
      config ? planWithSettings(config.file, { flags }, [app], startedAt) : buildPlan(flags, [app], startedAt);
    const checked = await planOf(domain ? { ...facts, tenantId: standIn(config?.file) } : facts);
    if ('errors' in checked || how.isOver || !(domain || ask)) return checked;
    const tenantId = domain ? await tenantIdOf(domain, checked.plan, how, io) : facts.tenantId;
    const app = { ...facts, tenantId, ...(ask && { credential: await ask() }) };
    keep(app, io);
    return await planOf(app);
  } catch (error) {
    if (error instanceof UsageError) return { errors: [{ message: error.message }] };
    if (error instanceof UnverifiedError) return { errors: [{ message: error.message }], isUnverified: true };
    throw error;
  }
}

/** What was read of secrets must not come out again. */
function keep(facts: ConnectionFacts, { net }: Io): void {
  for (const secret of secretsIn(facts)) net.add(secret);
}

/** A tenant ID with which the settings can be checked: one that fits the file, which may tell tenants apart. */
function standIn(file: SettingsFile | undefined): string {
  return file?.settings.apps?.find(({ tenant }) => tenant !== undefined)?.tenant ?? NO_TENANT;
}

const NO_TENANT = '00000000-0000-0000-0000-000000000000';

function reportText(findings: ReportFindings, context: ReportContext, io: Io): string {
  const { report } = findings;
  const style = styleFor(io.out, io.environment);
  const note = report.apps.some(({ credential }) => credential === 'user') ? `\n${USER_NOTE}\n` : '';
  const cut = io.signal.aborted ? '\nThe test was interrupted: this is what was known by then.\n' : '';
  return paint(logLines(findings, context), style, report.outcome) + note + cut;
}

/** Values as the plan's reader wants them: texts only. */
function rawValues(values: GivenValues): RawValues {
  return Object.fromEntries(
    OPTIONS.flatMap(({ name }) => {
      const value = values[name];
      return value === undefined ? [] : [[name, String(value)]];
    }),
  );
}

async function test(plan: Plan, context: ReportContext, delivery: Delivery, io: Io): Promise<Report> {
  const { err, environment, clock, signal } = io;
  const progress = new Progress(err, delivery.isQuiet);
  const say = (text: string) => progress.above(text);
  const network = { environment: { ...environment }, ca: [] };
  if (!delivery.isQuiet) for (const note of unreadExceptions(network)) say(`${printable(note, 500)}\n`);
  const http = await io.connect(network, {
    clock,
    timeoutMs: plan.requestTimeoutSeconds * 1000,
    ...(delivery.isDebug && { onExchange: (exchange) => say(`${exchangeLine(exchange)}\n`) }),
  });
  const onEvent = (event: ProgressEvent) => {
    if (event.type === 'failing' && !delivery.isQuiet) {
      const lines = logLines(findingsIn(event.report), context).filter(({ kind }) => kind !== 'verdict');
      say(paint(lines, styleFor(err, environment), event.report.outcome));
      say(`Waiting up to ${plan.waitMinutes} min for a fix. Only failed checks are retried.\n`);
    }
    progress.show(event);
  };
  try {
    // perf: What a good run seldom needs in files of their own
    progress.begin();
    const { runSelfTest } = await import('../../core/selfTest');
    return await runSelfTest(plan, {
      http,
      clock,
      signal,
      onEvent,
      onSignIn: (prompt) => say(signInText(prompt)),
      tool: TOOL,
      audience: 'terminal',
      ...(context.documentation && { documentation: context.documentation }),
    });
  } finally {
    progress.end();
    http.close();
  }
}
