import assert from 'node:assert/strict';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Owner } from '../../core/model/diagnosis';
import type { CheckResult } from '../../core/model/results';
import { availableNodes, type NodeName } from '../../simulator/agent';
import type { Answer } from '../../simulator/cloud/exchange';
import { ALL_FAULTS, type AnswerFault, isWayFault, play } from '../../simulator/cloud/network/faults';
import { inCloud } from '../../simulator/scenes/cloudScenes';
import { appOf, consentLinksIn } from './support/expect';
import { CALLS, type Call, faultScene } from './support/faultScene';
import { sideBySide } from './support/sideBySide';
import { tally } from './support/tally';
import { inTestBed, type Outcome } from './support/testBed';

/** What a fault means to a reader of the report. */
interface Meaning {
  status: CheckResult['status'];
  owner: readonly Owner[];
}

/** Nothing is wrong: the answer is unusual and still says all. */
const HARMLESS = ['wrong content type', 'HTTP/1.0', 'duplicated headers'];
const NETWORK: Meaning = { status: 'unverified', owner: ['network'] };
const SERVICE: Meaning = { status: 'unverified', owner: ['none'] };
/** An answer that is none of ours: who garbled it is not known. */
const GARBLED: Meaning = { status: 'unverified', owner: ['none', 'network'] };
/** Somebody said no. Who, is for the tests of the diagnosis; here it must be told at all. */
const REFUSED: Meaning = { status: 'failed', owner: ['none', 'network', 'pipeline-author', 'tenant-admin'] };

const MEANINGS: readonly (readonly [RegExp, Meaning])[] = [
  [/^(?:connection refused|CONNECT|DNS|TLS|reset|no answer|truncated gzip|HTML page)/, NETWORK],
  [/^(?:408|429|5\d\d)/, SERVICE],
  [/^(?:endless body|body of|invalid JSON|JSON of|deep JSON|empty 200|204)/, GARBLED],
  [/^(?:401|403|404|redirect)/, REFUSED],
];

/** Entra never refuses with an empty answer, and no host of Microsoft's sends a caller elsewhere: another did it in their place. */
function isImpostor(fault: string, call: Call): boolean {
  if (call === 'token') return /^(?:401|403|404|redirect)/.test(fault);
  return /^redirect/.test(fault);
}

/** The service of the job's ID token gives such answers in bad minutes as well: they were asked for again, and nobody is blamed. */
const isBadMinute = (fault: string, call: Call) => call === 'assertion' && /^(?:401|403|404|HTML page)/.test(fault);

function meaningOf(fault: string, call: Call): Meaning {
  if (isBadMinute(fault, call)) return SERVICE;
  if (isImpostor(fault, call)) return NETWORK;
  const found = MEANINGS.find(([name]) => name.test(fault));
  assert.ok(found, `nobody has said what ${fault} means`);
  return found[1];
}

/** Virtual time in which one fault may hold up a run: three tries of 30 seconds, and a minute of waiting between them. */
const LONGEST_MS = 150_000;

const troubled = ({ status }: CheckResult) => status === 'failed' || status === 'unverified' || status === 'warned';

function assertEndedWell(outcome: Outcome): void {
  assert.equal(outcome.exitCode, 0);
  assert.ok(outcome.skippedMs <= LONGEST_MS, `it took ${outcome.skippedMs} virtual ms`);
  for (const text of [outcome.log, outcome.summary, outcome.junit, JSON.stringify(outcome.report)]) {
    assert.doesNotMatch(text, /\bat (?:[\w.<>]+ )?\(?(?:node:|file:|\/)\S+:\d+:\d+/, 'a stack trace');
    assert.doesNotMatch(text, /\[object Object\]|undefined|internal error in this check|Internal error:/);
  }
}

/** Everything that went wrong in the app has one cause, which means what the fault means; whatever hangs on it is skipped. */
function assertOneCause(checks: CheckResult[], meaning: Meaning, log: string): void {
  const wrong = checks.filter(troubled);
  assert.deepEqual([...new Set(wrong.map(({ diagnosis }) => diagnosis?.cause))].length, 1, log);
  for (const { id, status, diagnosis } of wrong) {
    assert.equal(status, meaning.status, `${id}\n${log}`);
    assert.ok(diagnosis && meaning.owner.includes(diagnosis.owner), `${id}: ${diagnosis?.cause}\n${log}`);
    assert.ok(diagnosis.title.length > 5 && diagnosis.explanation.length > 5);
    assert.ok(diagnosis.steps.length > 0);
  }
}

/** The matrix runs with one Node; ALL_NODES=1 makes it run with each. */
const nodes: NodeName[] = process.env.ALL_NODES === '1' ? availableNodes() : availableNodes().slice(0, 1);

describe('a fault on the way', () => {
  const aside = sideBySide();
  for (const node of nodes) {
    for (const call of Object.keys(CALLS) as Call[]) {
      for (const { name, fault } of ALL_FAULTS) {
        it(
          `at the call for ${call}: ${name}: ends with one clear cause and harms no other app or check (Node ${node})`,
          aside(() =>
            inTestBed(async (bed) => {
              const { setup, stricken } = faultScene(bed.model);
              const armed = bed.cloud.faults.add({ when: CALLS[call], do: fault });
              const outcome = await bed.run(setup, {
                node,
                fakeClock: {
                  patienceMs: 1500,
                  onSkip: (skippedMs) => {
                    bed.cloud.aheadMs = skippedMs;
                  },
                },
              });
              tally.faults += 1;
              assert.ok(armed.hits > 0, 'the fault struck');
              assertEndedWell(outcome);
              assert.ok(!bed.cloud.connects.some(({ host }) => host.startsWith('elsewhere.')));

              const [other] = outcome.report.apps.filter(({ connectionId }) => connectionId !== stricken);
              assert.deepEqual(other?.checks.filter(troubled), [], outcome.log);
              const app = outcome.report.apps.find(({ connectionId }) => connectionId === stricken);
              assert.ok(app);
              // What the tenant's configuration would tell, the connection's environment tells well enough here.
              const unfelt = HARMLESS.includes(name) || (call === 'discovery' && !isWayFault(fault));
              if (unfelt) {
                assert.deepEqual(app.checks.filter(troubled), [], outcome.log);
                assert.equal(outcome.result, 'Succeeded');
                return;
              }
              assertOneCause(app.checks, meaningOf(name, call), outcome.log);
              assert.equal(outcome.result, 'Failed');
              if (meaningOf(name, call) !== REFUSED) assert.deepEqual(consentLinksIn(outcome.log), []);
              // A fault of Graph is none of Power BI's.
              const powerBi = app.checks.filter(({ resource }) => resource === 'powerbi').map(({ status }) => status);
              if (call === 'probe') assert.deepEqual(powerBi, ['passed', 'passed']);
            }),
          ),
        );
      }
    }
  }
});

const SILENT = 'no answer';

/** Faults that a machine's own endpoint for managed identities can have: plain HTTP, no proxy, no TLS. */
const IDENTITY_FAULTS = ALL_FAULTS.flatMap(({ name, fault }) => (isWayFault(fault) ? [] : [{ name, fault }]));

/** Stands before the simulated endpoint and plays the fault with its answers. */
async function inFront(target: string, fault: AnswerFault) {
  let hits = 0;
  const answer = async (url: string, headers: Record<string, string>): Promise<Answer> => {
    const real = await fetch(`${target}${url}`, { headers });
    return {
      status: real.status,
      headers: { 'content-type': 'application/json' },
      body: (await real.json()) as object,
    };
  };
  const server = createServer((request, response: ServerResponse) => {
    hits += 1;
    void answer(request.url ?? '/', { metadata: String(request.headers.metadata) }).then((real) =>
      play(fault, response, () => real),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hits: () => hits,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

describe('a fault of the machine’s endpoint for managed identities', () => {
  const aside = sideBySide();
  for (const { name, fault } of IDENTITY_FAULTS) {
    it(
      `${name}: ends with one clear cause and without any consent link`,
      aside(() =>
        inTestBed(async (bed) => {
          const setup = inCloud(bed.model, 'public', { credential: 'managed-identity' });
          const front = await inFront(bed.cloud.imds.url, fault);
          try {
            const outcome = await bed.run(setup, {
              extraEnvironment: { AZURE_POD_IDENTITY_AUTHORITY_HOST: front.url },
              fakeClock: { patienceMs: name === SILENT ? 1000 : 2000 },
            });
            tally.faults += 1;
            assert.ok(front.hits() > 0);
            assertEndedWell(outcome);
            const { checks } = appOf(outcome);
            if (HARMLESS.includes(name)) {
              assert.equal(outcome.result, 'Succeeded', outcome.log);
              return;
            }
            assert.equal(
              new Set(checks.filter(troubled).map(({ diagnosis }) => diagnosis?.cause)).size,
              1,
              outcome.log,
            );
            assert.equal(outcome.result, 'Failed');
            assert.deepEqual(consentLinksIn(outcome.log), []);
          } finally {
            front.stop();
          }
        }),
      ),
    );
  }
});
