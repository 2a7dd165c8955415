import assert from 'node:assert/strict';
import { EXIT } from '../../cli/exitCodes';
import type { Report } from '../../core/model/results';
import { SimulatedCloud } from '../../simulator/cloud';
import { exitCodeIn } from '../../simulator/players/terminal';
import { SCENES, type SceneSetup } from '../../simulator/scenes';
import { type Installed, installPackage } from '../../simulator/terminal/install';
import { type CliRun, runCli } from '../../simulator/terminal/runCli';
import { type Typed, typedFor } from '../../simulator/terminal/typed';
import { assertTokensAtHome } from './support/home';
import { sideBySide } from './support/sideBySide';
import { assertReport } from './support/testBed';

describe('every scene through the installed terminal command', () => {
  let installed: Installed;
  before(async () => {
    installed = await installPackage();
  });
  after(() => installed?.remove());
  // Its work begins once there is something to run.
  const aside = sideBySide();

  async function run(cloud: SimulatedCloud, typed: Typed): Promise<CliRun> {
    const { parameters, environment } = typed;
    const ended = await runCli(installed, cloud, [...parameters, '--output', 'json'], { environment });
    const printed = ended.stdout + ended.stderr;
    for (const secret of [...cloud.secrets(), environment.AZURE_CLIENT_SECRET ?? '', environment.idToken ?? '']) {
      assert.ok(secret === '' || !printed.includes(secret), 'a secret was printed');
    }
    return ended;
  }

  /** What the scene says of each check of this app; it names no check that the terminal lacks. */
  function assertChecks({ stdout }: CliRun, { expected }: SceneSetup): void {
    const report = JSON.parse(stdout) as Report;
    assertReport(report);
    for (const { clientId, tenantId, check, status, owner } of expected.checks) {
      const app = report.apps.find(
        (one) => (clientId ?? one.clientId) === one.clientId && (tenantId ?? one.tenantId) === one.tenantId,
      );
      if (!app) continue;
      const found = app.checks.find(({ id }) => id === check);
      assert.equal(found?.status, status, `${check}\n${stdout}`);
      if (owner) assert.equal(found?.diagnosis?.owner, owner, check);
    }
  }

  for (const scene of SCENES) {
    it(
      `${scene.name} ends as in the pipeline, and passes once the right person did what it said`,
      aside(async () => {
        const cloud = await SimulatedCloud.start();
        try {
          const setup = scene.build(cloud.model);
          const links = new Set<string>();
          for (const typed of await typedFor(cloud, setup, installed.folder)) {
            const ended = await run(cloud, typed);
            assert.equal(ended.code, exitCodeIn(setup, typed.connection), ended.stdout + ended.stderr);
            if (ended.code === EXIT.usageError) continue;
            assertChecks(ended, setup);
            for (const [link] of ended.stdout.matchAll(/https:[^"\s]+\/adminconsent\?[^"\s]+/g)) links.add(link);
          }
          if (!setup.consentFixes && !setup.fix) return;
          if (setup.consentFixes) for (const link of links) await cloud.openConsent(link);
          setup.fix?.();
          cloud.imds.forgetTokens();
          for (const typed of await typedFor(cloud, setup, installed.folder)) {
            const again = await run(cloud, typed);
            assert.equal(again.code, EXIT.ok, again.stdout + again.stderr);
          }
          assertTokensAtHome(cloud);
        } finally {
          await cloud.stop();
        }
      }),
    );
  }
});
