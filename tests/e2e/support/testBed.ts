import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { Report } from '../../../core/model/results';
import { assertClean, type RunOptions, runTask, type TaskRun } from '../../../simulator/agent';
import { SimulatedCloud, type StartOptions } from '../../../simulator/cloud/simulatedCloud';
import type { SceneSetup } from '../../../simulator/scenes';
import { machineOf } from '../../../simulator/scenes/play';
import { assertTokensAtHome } from './home';
import { packagePath } from './package';
import { tally } from './tally';

/** What a step needs: a scene gives it, and so does any other state of the model. */
export type StepSetup = Pick<SceneSetup, 'inputs' | 'connections' | 'jobToken' | 'managedIdentity'>;

/** A run with what it left for readers. */
export interface Outcome extends TaskRun {
  report: Report;
  summary: string;
  junit: string;
}

/** A run of the packaged task, and what else is to be known to evaluate it. */
export interface TestBedRun extends RunOptions {
  /** The cloud gives out tokens that are none: texts that stand elsewhere, too, and are no secret. */
  oddTokens?: boolean;
}

/** The simulated cloud together with an agent that reaches it: what one test plays in. */
export class TestBed {
  private constructor(readonly cloud: SimulatedCloud) {}

  static async open(options: StartOptions = {}): Promise<TestBed> {
    return new TestBed(await SimulatedCloud.start(options));
  }

  get model() {
    return this.cloud.model;
  }

  close(): Promise<void> {
    return this.cloud.stop();
  }

  /** The agent's settings by which a step reaches this cloud. */
  options(setup: StepSetup): RunOptions {
    const { cloud } = this;
    return {
      vsix: packagePath(),
      inputs: setup.inputs,
      connections: setup.connections,
      proxy: { url: cloud.proxyUrl },
      certificates: { caFile: cloud.caPath },
      ...(setup.jobToken && { jobToken: setup.jobToken }),
      ...machineOf(cloud, setup),
      moreSecrets: () => cloud.secrets(),
    };
  }

  /** Runs the step and holds it to what is true of every run: nothing leaks, every file is right, every token is at home. */
  async run(setup: StepSetup, more: TestBedRun = {}): Promise<Outcome> {
    return withFiles(await this.runBare(setup, more));
  }

  /** The same for a run that may leave no files. */
  async runBare(setup: StepSetup, more: TestBedRun = {}): Promise<TaskRun> {
    const run = await this.#start(setup, more);
    // A signal that finds Node itself ending, with everything written, is as good as one that came too late.
    const said = run.rawLines.at(-1)?.text.startsWith('##vso[task.complete');
    return this.#checked(said ? withoutSignal(run) : run, more);
  }

  /** The same for a run that may be interrupted before it listens to signals: then the signal itself ends the process. */
  async runInterrupted(setup: StepSetup, more: TestBedRun): Promise<TaskRun> {
    const run = await this.#start(setup, more);
    // Before any output Node was still loading; after `task.complete` it was ending with everything written.
    const said = run.rawLines.at(-1)?.text;
    if (run.signal === 'SIGINT')
      assert.ok(!said || said.startsWith('##vso[task.complete'), 'it listens before it says anything');
    this.#checked(withoutSignal(run), more);
    return run;
  }

  #start(setup: StepSetup, { oddTokens, ...more }: TestBedRun): Promise<TaskRun> {
    const options = this.options(setup);
    if (oddTokens) options.moreSecrets = () => this.cloud.secrets().filter((secret) => /^eyJ[\w-]+\./.test(secret));
    const extraEnvironment = { ...options.extraEnvironment, ...more.extraEnvironment };
    return runTask({ ...options, ...more, extraEnvironment });
  }

  #checked(run: TaskRun, { oddTokens }: TestBedRun): TaskRun {
    const { cloud } = this;
    assertClean(run);
    tally.runs += 1;
    tally.secrets += cloud.secrets().length;
    assert.deepEqual(cloud.plainRequests, [], 'plain HTTP went through the proxy');
    assertTokensAtHome(cloud, oddTokens);
    return run;
  }
}

/** Opens a test bed for the work and closes it whatever comes. */
export async function inTestBed<T>(work: (bed: TestBed) => Promise<T>, options: StartOptions = {}): Promise<T> {
  const bed = await TestBed.open(options);
  try {
    return await work(bed);
  } finally {
    await bed.close();
  }
}

const withoutSignal = (run: TaskRun): TaskRun =>
  run.cancellation && run.signal === 'SIGINT' ? { ...run, exitCode: 0 } : run;

const attached = (run: TaskRun, type: string) =>
  run.attachments.find((attachment) => attachment.type.toLowerCase() === type.toLowerCase())?.content;

function withFiles(run: TaskRun): Outcome {
  const json = attached(run, 'app-access-self-test');
  const summary = attached(run, 'DistributedTask.Core.Summary');
  assert.ok(json !== undefined && summary !== undefined, `no report was attached\n${run.log}`);
  const report = JSON.parse(json) as Report;
  assertReport(report);
  assert.equal(report.outcome, run.outputVariables.outcome);
  const junit = Object.entries(run.fileContents).find(([path]) => path.endsWith('/junit.xml'))?.[1];
  assert.ok(junit !== undefined, 'no JUnit file was left');
  return { ...run, report, summary, junit };
}

const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'report.schema.json'), 'utf8'),
) as object;
const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats(ajv);
const fits = ajv.compile(schema);

/** The report is of schema 1, as the documents describe it. */
export function assertReport(report: unknown): void {
  assert.ok(fits(report), JSON.stringify(fits.errors?.slice(0, 3)));
}
