import assert from 'node:assert/strict';
import { allPassed, neverConsented } from '../../simulator/scenes/consentScenes';
import { inTestBed } from './support/testBed';

describe('the Tests tab', () => {
  for (const hostType of ['build', 'release'] as const) {
    it(`gets one test per check, in a ${hostType}`, async () => {
      await inTestBed(async (bed) => {
        const { inputs, connections } = neverConsented.build(bed.model);
        const outcome = await bed.run({ connections, inputs: { ...inputs, publishTests: 'true' } }, { hostType });
        assert.equal(outcome.publishedTests.length, 1, outcome.log);
        const [{ type, contents }] = outcome.publishedTests as [(typeof outcome.publishedTests)[number]];
        assert.equal(type, 'JUnit');
        const xml = contents[0] ?? '';
        assert.equal(xml, outcome.junit);
        const checks = outcome.report.apps.flatMap((app) => app.checks);
        assert.equal(xml.match(/<testcase /g)?.length, checks.length);
        const [failure = ''] = /<failure [\s\S]*?<\/failure>/.exec(xml) ?? [];
        assert.match(failure, /Who can fix it/);
        assert.match(failure, /\/adminconsent\?client_id=/);
        assert.equal(outcome.result, 'Failed');
      });
    });
  }

  it('stays as it is unless that is asked for', async () => {
    await inTestBed(async (bed) => {
      const outcome = await bed.run(allPassed.build(bed.model));
      assert.deepEqual(outcome.publishedTests, []);
    });
  });

  it('gets wrong inputs as a test as well, and a value that is neither true nor false is one of them', async () => {
    await inTestBed(async (bed) => {
      const { inputs, connections } = allPassed.build(bed.model);
      const wrong = await bed.run({ connections, inputs: { ...inputs, publishTests: 'true', waitMinutes: 'soon' } });
      assert.match(wrong.publishedTests[0]?.contents[0] ?? '', /<error message=/);
      const neither = await bed.run({ connections, inputs: { ...inputs, publishTests: 'perhaps' } });
      assert.match(neither.log, /publishTests: .* is neither true nor false/);
    });
  });

  it('is left to a later task where the pipeline restricts commands', async () => {
    await inTestBed(async (bed) => {
      const { inputs, connections } = allPassed.build(bed.model);
      const setup = { connections, inputs: { ...inputs, publishTests: 'true' } };
      const run = await bed.runBare(setup, { commandsRestricted: true });
      assert.ok(run.refusedCommands.includes('results.publish'));
      assert.equal(run.result, 'Succeeded');
    });
  });
});
