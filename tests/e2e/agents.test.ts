import assert from 'node:assert/strict';
import type { RunOptions } from '../../simulator/agent';
import { PipelineNotStarted } from '../../simulator/agent/inputs';
import { allPassed, neverConsented } from '../../simulator/scenes/consentScenes';
import { federated, wrongSecret } from '../../simulator/scenes/credentialScenes';
import { customApi } from '../../simulator/scenes/severalScenes';
import { assertExpected, checkOf, consentLinksIn } from './support/expect';
import { inTestBed, type TestBed } from './support/testBed';

/** An address that a variable of the pipeline leads to; nobody may see the job's token there. */
const COLLECTOR = 'https://collector.contoso.example/';

const assertionsOf = (bed: TestBed) => bed.cloud.requestsFor('assertion');

describe('the job’s token', () => {
  const shadowing = {
    ENDPOINT_URL_SYSTEMVSSCONNECTION: COLLECTOR,
    'System.OidcRequestUri': `${COLLECTOR}oidctoken`,
  };

  for (const [what, variables] of [
    ['of the address for ID tokens', { 'System.OidcRequestUri': shadowing['System.OidcRequestUri'] }],
    ['of that and of the system connection', shadowing],
  ] as const) {
    it(`stays here where an older agent lets a variable take the place ${what}`, () =>
      inTestBed(async (bed) => {
        const outcome = await bed.run(federated.build(bed.model), { olderAgent: true, variables });
        assert.equal(outcome.result, 'Failed');
        assert.match(outcome.report.errors[0]?.message ?? '', /The job's token is not sent there/);
        assert.deepEqual(bed.cloud.connects, []);
      }));
  }

  it('goes where it should on an agent that keeps endpoints from being overwritten', () =>
    inTestBed(async (bed) => {
      const variables = { ENDPOINT_URL_SYSTEMVSSCONNECTION: COLLECTOR };
      const outcome = await bed.run(federated.build(bed.model), { variables });
      assert.equal(outcome.result, 'Succeeded', outcome.log);
    }));

  it('goes to the organization under its other name', () =>
    inTestBed(async (bed) => {
      const setup = federated.build(bed.model);
      const address = 'https://dev.azure.com/contoso/p/_apis/distributedtask/hubs/build/plans/x/jobs/y/oidctoken';
      const variables = {
        'System.CollectionUri': 'https://contoso.visualstudio.com/',
        'System.OidcRequestUri': address,
      };
      const outcome = await bed.run(setup, { variables });
      assert.equal(outcome.result, 'Succeeded', outcome.log);
    }));

  it('never leaves a server of one’s own', () =>
    inTestBed(async (bed) => {
      const variables = {
        'System.CollectionUri': 'https://tfs.contoso.example/DefaultCollection/',
        'System.OidcRequestUri': 'https://dev.azure.com/contoso/oidctoken',
      };
      const outcome = await bed.run(federated.build(bed.model), { variables });
      assert.match(outcome.report.errors[0]?.message ?? '', /The job's token is not sent there/);
      assert.deepEqual(bed.cloud.connects, []);
    }));

  for (const hostType of ['build', 'release', 'deployment'] as const) {
    it(`finds the service where the agent of a ${hostType} names neither its address nor System.CollectionUri`, () =>
      inTestBed(async (bed) => {
        const variables = { 'System.OidcRequestUri': undefined, 'System.CollectionUri': undefined };
        const outcome = await bed.run(federated.build(bed.model), { hostType, variables });
        assert.equal(outcome.result, 'Succeeded', outcome.log);
        const [first] = assertionsOf(bed);
        assert.match(first?.path ?? '', new RegExp(`/hubs/${hostType}/plans/`, 'i'));
      }));
  }

  it('is sent with the word that asks for a refusal in place of a sign-in page', () =>
    inTestBed(async (bed) => {
      await bed.run(federated.build(bed.model));
      assert.ok(assertionsOf(bed).every(({ headers }) => headers['x-tfs-fedauthredirect'] === 'Suppress'));
    }));
});

describe('a service for ID tokens that refuses for a while', () => {
  for (const [what, status, body] of [
    ['401', 401, undefined],
    ['403', 403, { message: 'The plan is not known.', typeKey: 'TaskOrchestrationPlanSecurityException' }],
    ['404', 404, undefined],
    ['200 without a token', 200, { oidcToken: '' }],
  ] as const) {
    it(`with ${what} is asked again after 1, 5 and 10 seconds, and the run passes`, () =>
      inTestBed(async (bed) => {
        const fault = { kind: 'status', status, body } as const;
        bed.cloud.faults.add({ when: { purpose: 'assertion' }, do: fault, times: 3 });
        const setup = federated.build(bed.model);
        const outcome = await bed.run(
          { ...setup, inputs: { ...setup.inputs, resources: 'graph' } },
          { fakeClock: true },
        );
        assert.equal(outcome.result, 'Succeeded', outcome.log);
        assert.equal(Math.round(outcome.skippedMs / 1000), 16);
      }));

    it(`with ${what} and stays so blames nobody, and says that it may pass`, () =>
      inTestBed(async (bed) => {
        bed.cloud.faults.add({ when: { purpose: 'assertion' }, do: { kind: 'status', status, body } });
        const outcome = await bed.run(federated.build(bed.model), { fakeClock: true });
        const { status: came, diagnosis } = checkOf(outcome, 'graph.token');
        assert.deepEqual(
          [came, diagnosis?.cause, diagnosis?.owner, diagnosis?.retryable],
          ['unverified', 'id-token-temporarily-refused', 'none', true],
        );
        assert.match(diagnosis?.steps[0] ?? '', /may be temporary/);
      }));
  }

  it('with a redirect to a gateway’s page is a matter of the network', () =>
    inTestBed(async (bed) => {
      const to = 'https://gateway.contoso.example/auth';
      bed.cloud.faults.add({ when: { purpose: 'assertion' }, do: { kind: 'redirect', to, status: 307 } });
      const outcome = await bed.run(federated.build(bed.model));
      const { status, diagnosis } = checkOf(outcome, 'graph.token');
      assert.deepEqual([status, diagnosis?.owner], ['unverified', 'network']);
      assert.ok(!bed.cloud.connects.some(({ host }) => host.includes('gateway')));
    }));
});

describe('an ID token that came with the connection', () => {
  /** What the server hands out with the job where tokens are bound late. */
  async function withIdToken(bed: TestBed) {
    const setup = federated.build(bed.model);
    const [connection] = setup.connections;
    assert.ok(connection && setup.jobToken);
    const address = `https://dev.azure.com/contoso/p/_apis/distributedtask/hubs/build/plans/x/jobs/y/oidctoken?api-version=7.1&serviceConnectionId=${connection.id}`;
    const page = await bed.cloud.visit(address, {
      method: 'POST',
      headers: { authorization: `Bearer ${setup.jobToken}` },
    });
    const { oidcToken: idToken } = JSON.parse(page.body) as { oidcToken: string };
    bed.cloud.forgetRequests();
    return { ...setup, connections: [{ ...connection, parameters: { ...connection.parameters, idToken } }] };
  }

  for (const olderAgent of [false, true]) {
    it(`is used where the service refuses, and is masked ${olderAgent ? 'by the task, since the agent does not' : 'by the agent'}`, () =>
      inTestBed(async (bed) => {
        const setup = await withIdToken(bed);
        bed.cloud.faults.add({ when: { purpose: 'assertion' }, do: { kind: 'status', status: 403 } });
        const outcome = await bed.run(setup, { olderAgent, fakeClock: true, debug: true });
        assert.equal(outcome.result, 'Succeeded', outcome.log);
        const idToken = setup.connections[0]?.parameters.idToken ?? '';
        const registered = outcome.rawLines.filter(({ text }) => text === `##vso[task.setsecret]${idToken}`);
        assert.equal(registered.length, 1);
        assert.ok(assertionsOf(bed).length > 0, 'the service was asked first');
      }));
  }
});

describe('connections of the step', () => {
  it('that the server cannot find stop the pipeline before any task runs: a list in one variable is one name', () =>
    inTestBed(async (bed) => {
      const setup = allPassed.build(bed.model);
      const id = setup.inputs.azureSubscription ?? '';
      const inputs = { ...setup.inputs, azureSubscription: '$(list)' };
      await assert.rejects(bed.run({ ...setup, inputs }, { variables: { list: `${id},${id}` } }), PipelineNotStarted);
      const outcome = await bed.run({ ...setup, inputs }, { variables: { list: id } });
      assert.equal(outcome.result, 'Succeeded', outcome.log);
    }));

  it('that are in a variable which comes too late are named as such, should they reach the task', () =>
    inTestBed(async (bed) => {
      const setup = allPassed.build(bed.model);
      const inputs = { ...setup.inputs, azureSubscription: '$(list)' };
      const outcome = await bed.run({ ...setup, inputs }, { unchecked: true });
      assert.match(outcome.report.errors[0]?.message ?? '', /resolves service connections before the run starts/);
    }));
});

describe('a Node that a container brings', () => {
  for (const [foreignNode, runs] of [
    ['10.24.1', false],
    ['14.21.3', false],
    ['18.20.8', true],
    ['22.11.0', true],
    ['26.0.0', true],
  ] as const) {
    it(`of version ${foreignNode} ${runs ? 'runs the task' : 'is too old, which one error says'}`, () =>
      inTestBed(async (bed) => {
        const setup = allPassed.build(bed.model);
        const run = await bed.runBare(setup, { foreignNode });
        assert.equal(run.result, runs ? 'Succeeded' : 'Failed', run.log);
        if (runs) return;
        assert.equal(run.issues.length, 1);
        assert.match(
          run.issues[0]?.message ?? '',
          new RegExp(`needs Node\\.js .* runs it with Node\\.js ${foreignNode}`),
        );
        assert.deepEqual(bed.cloud.connects, []);
      }));
  }
});

describe('the new masker', () => {
  for (const scene of [neverConsented, wrongSecret]) {
    it(`changes nothing in the log: ${scene.name}`, () =>
      inTestBed(async (bed) => {
        const setup = scene.build(bed.model);
        const outcome = await bed.run(setup, { newMasker: true });
        assertExpected(outcome, setup.expected);
        assert.doesNotMatch(outcome.log, /SEC101/);
        for (const link of consentLinksIn(outcome.log)) {
          assert.ok((await bed.cloud.openConsent(link)).granted.length > 0, link);
        }
      }));
  }
});

describe('what the run’s page shows', () => {
  it('is headed by names that somebody gave, in a classic release and on a deployment group as well', async () => {
    for (const hostType of ['release', 'deployment'] as const) {
      await inTestBed(async (bed) => {
        const setup = allPassed.build(bed.model);
        const named = async (step?: RunOptions['step']) =>
          (await bed.run(setup, { hostType, step })).summaries[0]?.name;
        assert.equal(await named(), 'App Access Self-Test');
        assert.equal(await named({ displayName: 'Before the reports' }), 'App Access Self-Test - Before the reports');
      });
    }
  });

  it('of the step’s progress is complete before the report begins', () =>
    inTestBed(async (bed) => {
      const run = await bed.run(allPassed.build(bed.model));
      const texts = run.rawLines.map(({ text }) => text);
      const progress = texts.filter((text) => text.startsWith('##vso[task.setprogress'));
      const report = texts.findIndex((text) => text.startsWith('##[section]'));
      assert.match(progress.at(-1) ?? '', /value=100;/);
      assert.equal(progress.length, run.log.match(/^ {2}✓/gm)?.length, 'one for each check');
      assert.ok(report > texts.lastIndexOf(progress.at(-1) ?? ''), 'all of it before the report');
    }));

  it('of the step’s progress and result holds no client ID where that is to stay masked', () =>
    inTestBed(async (bed) => {
      const setup = customApi.build(bed.model);
      const clientId = setup.connections[0]?.parameters.serviceprincipalid ?? '';
      assert.match(clientId, /^[\da-f-]{36}$/);
      const customApis = (setup.inputs.customApis ?? '').replace(/(url: https:\/\/[^\s/]+)\S*/, `$1/apps/${clientId}`);
      const inputs = { ...setup.inputs, customApis };
      const shown = async (maskClientId: string) => {
        const run = await bed.run({ ...setup, inputs: { ...inputs, maskClientId } });
        const ends = run.rawLines.filter(({ text }) => /^##vso\[task\.(?:setprogress|complete)/.test(text));
        return ends.map(({ text }) => text).join('\n');
      };
      assert.ok((await shown('false')).includes(clientId), 'the progress names the address');
      assert.ok(!(await shown('true')).toLowerCase().includes(clientId));
    }));
});
