import { type NodeName, render } from '../agent';
import type { Player, Show } from './player';

/** The packaged task in the simulated agent. */
export function inTask(node: NodeName, { debug, summary, color, say }: Show): Player {
  return async ({ run, cloud, setup }) => {
    const { log, result, summaries, leaks, durationMs } = await run({ node, debug });
    console.log(render(log, { color }));
    if (summary) for (const { content } of summaries) console.log(`\n${content}`);
    for (const leak of leaks) console.error(`LEAK: ${leak.secret} (${leak.form}) in ${leak.where}`);
    say(`\n==> ${result} after ${(durationMs / 1000).toFixed(1)} s, ${cloud.requests.length} requests\n`);
    const isClean = leaks.length === 0;
    return {
      log,
      asExpected: isClean && result === setup.expected.result,
      passed: isClean && result !== 'Failed',
    };
  };
}
