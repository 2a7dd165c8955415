import assert from 'node:assert/strict';
import { CLOUDS } from '../../core/cloud/clouds';
import type { RunOptions, TaskRun } from '../../simulator/agent';
import type { FaultRule } from '../../simulator/cloud/network/faults';
import type { Scene } from '../../simulator/scenes';
import { neverConsented } from '../../simulator/scenes/consentScenes';
import { federated } from '../../simulator/scenes/credentialScenes';
import { threeConnections } from '../../simulator/scenes/severalScenes';
import { sideBySide } from './support/sideBySide';
import { tally } from './support/tally';
import { inTestBed, type Outcome, type TestBed } from './support/testBed';

/** The agent's patience from SIGINT to SIGTERM. */
const PATIENCE_MS = 7500;

/** Aborts as soon as the cloud has seen such a request: the moment at which the job is cancelled. */
function whenSeen(bed: TestBed, fits: (request: TestBed['cloud']['requests'][number]) => boolean) {
  const controller = new AbortController();
  const timer = setInterval(() => {
    if (bed.cloud.requests.some(fits)) controller.abort();
  }, 5);
  return { signal: controller.signal, stop: () => clearInterval(timer) };
}

function assertEndedInTime(run: TaskRun): void {
  assert.deepEqual(run.cancellation?.signals, ['SIGINT'], 'it ended before the agent lost its patience');
  assert.ok(run.cancellation.endedAfterMs < PATIENCE_MS);
  assert.equal(run.result, 'Canceled');
  assert.doesNotMatch(run.log, /\n\s+at .*:\d+:\d+/);
  tally.cancellations += 1;
}

/** The report of a cancelled run: what was known by then stands, all else says why it is not. */
function assertKnownSoFar(outcome: Outcome): void {
  const { report } = outcome;
  assert.notEqual(report.outcome, 'passed');
  const checks = report.apps.flatMap((app) => app.checks);
  for (const { status, diagnosis } of checks) {
    if (status === 'unverified') assert.equal(diagnosis?.cause, 'run-canceled');
  }
  assert.match(`${outcome.log}${JSON.stringify(report)}`, /canceled/);
}

const never = { kind: 'delay' } as const;

/** Moments at which a call hangs: in what scene, which call, and what is known by then. */
const HANGING: readonly { what: string; scene: Scene; when: FaultRule['when']; known: string[] }[] = [
  { what: 'the assertion', scene: federated, when: { purpose: 'assertion' }, known: [] },
  { what: 'a token', scene: neverConsented, when: { purpose: 'token' }, known: [] },
  { what: 'the tenant’s configuration', scene: neverConsented, when: { purpose: 'discovery' }, known: ['graph.token'] },
  {
    what: 'an answer of Graph',
    scene: federated,
    when: { host: CLOUDS.public.graph },
    known: ['graph.token', 'powerbi.token', 'powerbi.access', 'graph.permissions'],
  },
];

describe('a canceled run', () => {
  for (const { what, scene, when, known } of HANGING) {
    it(`ends in time while ${what} does not come, with what is known so far`, () =>
      inTestBed(async (bed) => {
        bed.cloud.faults.add({ when, do: never });
        const setup = scene.build(bed.model);
        const seen = whenSeen(
          bed,
          ({ purpose, host }) => (when.purpose ?? purpose) === purpose && (when.host ?? host) === host,
        );
        try {
          // The other calls are given the time that they need to be answered.
          const outcome = await bed.run(setup, { cancelAfter: delayed(seen.signal, 300) });
          assertEndedInTime(outcome);
          assertKnownSoFar(outcome);
          const passed = outcome.report.apps.flatMap(({ checks }) =>
            checks.filter(({ status }) => status === 'passed').map(({ id }) => id),
          );
          for (const id of known) assert.ok(passed.includes(id), `${id}\n${outcome.log}`);
        } finally {
          seen.stop();
        }
      }));
  }

  it('ends in time during the pause before one more try', () =>
    inTestBed(async (bed) => {
      bed.cloud.faults.add({
        when: { host: CLOUDS.public.graph },
        do: { kind: 'throttle', retryAfter: '25' },
      });
      const setup = federated.build(bed.model);
      const seen = whenSeen(bed, ({ host, status }) => host === CLOUDS.public.graph && status === 429);
      try {
        const outcome = await bed.run(setup, { cancelAfter: seen.signal });
        assertEndedInTime(outcome);
        assertKnownSoFar(outcome);
      } finally {
        seen.stop();
      }
    }));

  it('ends in time while it waits for access, and the failure that it showed stands', () =>
    inTestBed(async (bed) => {
      const setup = neverConsented.build(bed.model);
      const inputs = { ...setup.inputs, waitMinutes: '30' };
      const outcome = await bed.run({ ...setup, inputs }, { cancelAfter: /^Only failed checks are retried/ });
      assertEndedInTime(outcome);
      assert.equal(outcome.report.outcome, 'failed');
      assert.match(outcome.outputVariables.consentUrl ?? '', /adminconsent/);
    }));

  for (const line of [/^##\[section\]/, /^##\[group\]/, /task\.logissue/, /task\.addattachment/, /task\.setvariable/]) {
    it(`loses nothing of its report when it is canceled at the line ${line.source}`, () =>
      inTestBed(async (bed) => {
        const outcome = await bed.run(threeConnections.build(bed.model), { cancelAfter: line });
        assertEndedInTime(outcome);
        assert.equal(outcome.report.apps.length, 3);
        assert.equal(outcome.rawLines.filter(({ text }) => text.startsWith('##vso[task.complete')).length, 1);
        assert.deepEqual(Object.keys(outcome.outputVariables).sort(), [
          'changes',
          'consentUrl',
          'junitPath',
          'outcome',
          'reportPath',
        ]);
      }));
  }

  it('has failed where the step’s own time was up', () =>
    inTestBed(async (bed) => {
      bed.cloud.faults.add({ when: { purpose: 'token' }, do: never });
      const seen = whenSeen(bed, ({ purpose }) => purpose === 'token');
      try {
        const more: RunOptions = { cancelAfter: seen.signal, cancelAs: 'timeout' };
        const outcome = await bed.run(neverConsented.build(bed.model), more);
        assert.equal(outcome.result, 'Failed');
        assertKnownSoFar(outcome);
      } finally {
        seen.stop();
      }
    }));

  const aside = sideBySide();
  for (const ms of [0, 15, 30, 45, 60, 80, 100, 130, 160, 200, 240, 280, 330, 400]) {
    it(
      `ends in time, leaks nothing and leaves nothing behind ${ms} ms after its start`,
      aside(() =>
        inTestBed(async (bed) => {
          const run = await bed.runInterrupted(threeConnections.build(bed.model), { cancelAfter: ms });
          if (run.cancellation) assertEndedInTime(run);
          else assert.equal(run.result, 'Failed');
        }),
      ),
    );
  }
});

/** The signal, so much later. */
function delayed(signal: AbortSignal, ms: number): AbortSignal {
  const controller = new AbortController();
  signal.addEventListener('abort', () => setTimeout(() => controller.abort(), ms), { once: true });
  return controller.signal;
}
