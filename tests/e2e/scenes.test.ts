import assert from 'node:assert/strict';
import { availableNodes } from '../../simulator/agent';
import { type Expectation, PASSED, SCENES, type Scene, warning } from '../../simulator/scenes';
import { assertExpected, consentLinksIn } from './support/expect';
import { sideBySide } from './support/sideBySide';
import { inTestBed, type TestBed } from './support/testBed';

type Setup = ReturnType<Scene['build']>;

/** How a scene comes out once it is fixed, where something is left to warn of. */
const FIXED: Readonly<Record<string, Expectation>> = {
  federatedMismatch: warning({ check: 'credential.issuer', status: 'warned' }),
};

/** What the right people do: they open the consent links of the log, and whatever else the scene needs. */
async function fix(bed: TestBed, setup: Setup, log: string): Promise<void> {
  if (setup.consentFixes) for (const link of consentLinksIn(log)) await bed.cloud.openConsent(link);
  setup.fix?.();
  bed.cloud.imds.forgetTokens();
}

describe('every scene of the simulated cloud', () => {
  const aside = sideBySide();
  const [first, ...others] = availableNodes();

  for (const scene of SCENES) {
    it(
      `${scene.name} comes out as it should, and passes once the right person did what the step said`,
      aside(() =>
        inTestBed(async (bed) => {
          const setup = scene.build(bed.model);
          const outcome = await bed.run(setup, { node: first });
          assertExpected(outcome, setup.expected);
          if (!setup.consentFixes && !setup.fix) return;
          await fix(bed, setup, outcome.log);
          assertExpected(await bed.run(setup, { node: first }), FIXED[scene.name] ?? PASSED);
        }),
      ),
    );
  }

  for (const [turn, node] of others.entries()) {
    // A scene more for each of the other Nodes, by turns; `ALL_NODES=1` plays all with all of them.
    for (const scene of SCENES.filter((_, index) => process.env.ALL_NODES || index % others.length === turn)) {
      it(
        `${scene.name} comes out the same with Node ${node}`,
        aside(() =>
          inTestBed(async (bed) => {
            const setup = scene.build(bed.model);
            assertExpected(await bed.run(setup, { node }), setup.expected);
          }),
        ),
      );
    }
  }

  it('has a name of its own', () => {
    assert.equal(new Set(SCENES.map(({ name }) => name)).size, SCENES.length);
  });
});
