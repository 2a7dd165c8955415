import { EXIT } from '../../cli/exitCodes';
import type { SceneConnection, SceneSetup } from '../scenes/scene';
import type { Installed } from '../terminal/install';
import { runCli } from '../terminal/runCli';
import { typedFor } from '../terminal/typed';
import type { Player, Show } from './player';

/** The packed terminal command, installed into an empty folder. `node` is the path of a Node. */
export function inTerminal(installed: Installed, node: string, { debug, summary, color, say }: Show): Player {
  return async ({ cloud, setup }) => {
    const outcomes: { log: string; asExpected: boolean; passed: boolean }[] = [];
    for (const { connection, parameters, environment, shown } of await typedFor(cloud, setup, installed.folder)) {
      say(`$ ${shown}`);
      const started = Date.now();
      const { code, stdout, stderr } = await runCli(
        installed,
        cloud,
        [...parameters, ...(debug ? ['--debug'] : []), ...(summary ? ['--output', 'markdown'] : [])],
        { node, environment: { ...environment, ...(color && { FORCE_COLOR: '1' }) } },
      );
      process.stdout.write(stdout);
      process.stderr.write(stderr);
      const leaks = secretsOf(setup, cloud.secrets()).filter((secret) => (stdout + stderr).includes(secret));
      for (const _leak of leaks) console.error('LEAK: a secret was printed');
      say(`\n==> exit code ${code} after ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
      const isClean = leaks.length === 0;
      outcomes.push({
        log: stdout,
        asExpected: isClean && code === exitCodeIn(setup, connection),
        passed: isClean && code === EXIT.ok,
      });
    }
    return {
      log: outcomes.map(({ log }) => log).join('\n'),
      asExpected: outcomes.every(({ asExpected }) => asExpected),
      passed: outcomes.every(({ passed }) => passed),
    };
  };
}

/** How the command ends for the app of this connection, if the scene comes out as it says. */
export function exitCodeIn({ expected, inputs }: SceneSetup, { parameters, data }: SceneConnection): number {
  // A step that fails without any check of note was called in a way that cannot work.
  if (expected.outcome === 'failed' && expected.checks.length === 0) return EXIT.usageError;
  const client = parameters.serviceprincipalid ?? data.clientId;
  const statuses = expected.checks
    .filter(({ clientId }) => clientId === undefined || clientId === client)
    .map(({ status }) => status);
  if (statuses.includes('failed')) return EXIT.failed;
  return statuses.includes('unverified') && inputs.unverified !== 'warn' ? EXIT.unverified : EXIT.ok;
}

function secretsOf({ connections }: SceneSetup, ofCloud: readonly string[]): string[] {
  const given = connections.flatMap(({ parameters }) => [
    parameters.serviceprincipalkey,
    parameters.clientSecret,
    parameters.servicePrincipalCertificate,
    parameters.clientCertificate,
  ]);
  return [...given, ...ofCloud].filter((secret) => secret !== undefined && secret !== '') as string[];
}
