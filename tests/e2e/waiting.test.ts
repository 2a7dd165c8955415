import assert from 'node:assert/strict';
import type { RunOptions } from '../../simulator/agent';
import type { SceneSetup } from '../../simulator/scenes';
import { inCloud } from '../../simulator/scenes/cloudScenes';
import { neverConsented } from '../../simulator/scenes/consentScenes';
import { appNotInTenant, wrongSecret } from '../../simulator/scenes/credentialScenes';
import { adminApi, powerBiSettingOff } from '../../simulator/scenes/powerBiScenes';
import { threeConnections } from '../../simulator/scenes/severalScenes';
import { checkOf, consentLinksIn } from './support/expect';
import { inTestBed, type TestBed } from './support/testBed';

const MINUTE = 60_000;

/** The step waits so long for access; time passes at once, in the task and in the cloud alike. */
function waiting(bed: TestBed, setup: SceneSetup, minutes: number, onLine: (line: string) => void = () => {}) {
  const options: RunOptions = {
    fakeClock: {
      onSkip: (skippedMs) => {
        bed.cloud.aheadMs = skippedMs;
      },
    },
    // Never cancels: it only reads along, as the person does who is on call.
    cancelAfter: (line) => {
      onLine(line);
      return false;
    },
  };
  return bed.run({ ...setup, inputs: { ...setup.inputs, waitMinutes: String(minutes) } }, options);
}

/** Calls back once, when a line of progress says that this many minutes have passed. */
function atMinute(minute: number, act: () => void) {
  let done = false;
  return (line: string) => {
    if (done || !line.startsWith(`Waiting for access: ${minute} min`)) return;
    done = true;
    act();
  };
}

describe('waiting for access', () => {
  it('shows the failure at once, and passes soon after somebody opened the link from the log', () =>
    inTestBed(async (bed) => {
      const setup = neverConsented.build(bed.model);
      const lines: string[] = [];
      let opened: Promise<unknown> | undefined;
      const open = atMinute(3, () => {
        const [link = ''] = consentLinksIn(lines.join('\n'));
        assert.match(link, /adminconsent/);
        opened = bed.cloud.openConsent(link);
      });
      const outcome = await waiting(bed, setup, 20, (line) => {
        lines.push(line);
        open(line);
      });
      assert.ok(opened, 'the link was shown while there was time to open it');
      assert.equal(outcome.result, 'Succeeded', outcome.log);
      assert.equal(outcome.outputVariables.outcome, 'passed');
      assert.match(checkOf(outcome, 'graph.permissions').found, /\(after (?:[3-9]|1\d) min.* of waiting\)$/);
      assert.deepEqual(
        outcome.issues.map(({ type }) => type),
        ['warning'],
      );
      const [warning] = outcome.issues;
      assert.match(warning?.message ?? '', /^Retrying for up to 20 min\./);
      assert.equal(consentLinksIn(warning?.message ?? '').length, 1);
      const minutes = outcome.log.match(/^Waiting for access: \d+ min so far/gm) ?? [];
      assert.equal(minutes.length, Math.floor(outcome.skippedMs / MINUTE));
    }));

  it('tries again only what failed, with fresh tokens, after 30 seconds and then up to every two minutes', () =>
    inTestBed(async (bed) => {
      const setup = neverConsented.build(bed.model);
      const outcome = await waiting(bed, setup, 10);
      assert.equal(outcome.result, 'Failed');
      assert.ok(outcome.skippedMs > 9 * MINUTE && outcome.skippedMs < 11 * MINUTE, String(outcome.skippedMs));
      const requests = bed.cloud.requests;
      const powerBi = requests.filter(({ host, grant }) => /powerbi|analysis/.test(host + (grant?.scope ?? '')));
      assert.equal(powerBi.length, 2, 'what passed is not asked again');
      const times = bed.cloud.requestsFor('token').filter(({ grant }) => grant?.scope.includes('graph.microsoft.com'));
      const gaps = times.slice(1).map(({ at }, index) => Math.round((at - (times[index]?.at ?? 0)) / 1000));
      assert.deepEqual(gaps.slice(0, 4), [30, 60, 120, 120]);
      assert.deepEqual(
        outcome.issues.map(({ type }) => type),
        ['warning', 'error'],
      );
      const sentences = outcome.issues.flatMap(({ message }) =>
        message.split(/\n|(?<=[.:]) /).filter((part) => !part.startsWith('https://')),
      );
      const repeated = sentences.filter((part, index) => sentences.indexOf(part) < index && !part.endsWith(':'));
      assert.deepEqual(
        repeated.map((part) => part.split('\n')[0]),
        ['An application permission has not been granted.', 'Contoso Reports Deployment.'],
        'nothing but the cause, the app’s name and the link is said twice',
      );
      assert.match(outcome.issues[1]?.message ?? '', /^Still failing\. .* Who can fix it: /);
      assert.match(outcome.log, /^FAILED/m);
    }));

  for (const scene of [wrongSecret, appNotInTenant]) {
    it(`ends at once for what nobody can fix while the job runs: ${scene.name}`, () =>
      inTestBed(async (bed) => {
        const outcome = await waiting(bed, scene.build(bed.model), 60);
        assert.equal(outcome.result, 'Failed');
        assert.ok(outcome.skippedMs < 10_000, String(outcome.skippedMs));
        assert.ok(!outcome.log.includes('Waiting'));
        assert.match(
          outcome.log,
          /^Not waiting: “Microsoft Graph: token” of .* cannot be fixed while this run is in\sprogress/m,
        );
      }));
  }

  it('says that one app without hope keeps another from being waited for', () =>
    inTestBed(async (bed) => {
      const outcome = await waiting(bed, threeConnections.build(bed.model), 10);
      assert.equal(outcome.result, 'Failed');
      assert.ok(outcome.skippedMs < 10_000, String(outcome.skippedMs));
      assert.match(outcome.log, /^Not waiting: “[^”]+” of .* cannot be fixed while/m);
    }));

  it('sees a tenant setting of Power BI that is switched on meanwhile, and says that it may take 15 minutes', () =>
    inTestBed(async (bed) => {
      const setup = powerBiSettingOff.build(bed.model);
      const outcome = await waiting(
        bed,
        setup,
        30,
        atMinute(16, () => setup.fix?.()),
      );
      assert.equal(outcome.result, 'Succeeded', outcome.log);
      assert.match(outcome.log, /up to 15 minutes/);
    }));

  it('says that a managed identity’s new permission may take up to 24 hours', () =>
    inTestBed(async (bed) => {
      const setup = inCloud(bed.model, 'public', { credential: 'managed-identity', consented: false });
      const outcome = await waiting(bed, setup, 3);
      assert.equal(outcome.result, 'Failed');
      assert.match(outcome.log, /up to 24 hours/);
    }));

  for (const [what, headers, body] of [
    ['in a header', { 'retry-after': '3392' }, undefined],
    ['in its words alone', {}, { message: 'You have exceeded the amount of requests allowed. Retry in 3392 seconds.' }],
  ] as const) {
    it(`asks the admin API once, and ends with the reason, where it asks ${what} for more time than there is`, () =>
      inTestBed(async (bed) => {
        const when = { host: 'api.powerbi.com', path: /\/admin\// };
        bed.cloud.faults.add({ when, do: { kind: 'status', status: 429, headers, body } });
        const outcome = await waiting(bed, adminApi.build(bed.model), 2);
        const check = checkOf(outcome, 'powerbi.admin');
        assert.equal(check.status, 'unverified');
        assert.match(check.found, /^429.*; it asks to wait 57 minutes$/);
        assert.match(check.diagnosis?.steps[0] ?? '', /^Wait 57 minutes/);
        assert.equal(bed.cloud.requests.filter(({ path }) => path.includes('/admin/')).length, 1);
        assert.ok(outcome.skippedMs < 10_000, String(outcome.skippedMs));
        assert.match(outcome.log.replaceAll('\n', ' '), /Not waiting: .* asks not to be called again for 57 minutes/);
      }));
  }

  it('does not begin where everything passes', () =>
    inTestBed(async (bed) => {
      const outcome = await waiting(bed, inCloud(bed.model, 'public'), 60);
      assert.equal(outcome.result, 'Succeeded');
      assert.ok(outcome.skippedMs < 10_000);
      assert.deepEqual(outcome.issues, []);
    }));
});
