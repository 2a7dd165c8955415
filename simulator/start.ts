/**
 * The demonstration: runs a scene with the packaged task, does what the log asks for, and runs it again.
 * Everything in it is simulated except the task: no account, no network beyond this machine.
 */
import { parseArgs } from 'node:util';
import { availableNodes, type NodeName, render, type TaskRun } from './agent';
import { findScene, SCENES, type Scene } from './scenes/index';
import { type Stage, stage } from './scenes/play';

const HELP = `npm start                     an app that nobody consented to fails with a link; the link is opened; the next run passes
npm start -- SCENE            another scene
npm start -- SCENE --node 24  with the agent's Node 24 instead of 20
npm start -- SCENE --debug    with the debug lines of the agent
npm start -- SCENE --summary  with the Markdown summary of the run

Scenes:
${SCENES.map((scene) => `  ${scene.name.padEnd(26)}${scene.title}`).join('\n')}
  ${'scaleN'.padEnd(26)}N connections in one step, three resources each.
`;

interface Options {
  node: NodeName;
  debug: boolean;
  summary: boolean;
}

const color = process.stdout.isTTY === true && !process.env.NO_COLOR;
const say = (text: string) => console.log(color ? `\u001b[1m${text}\u001b[0m` : text);

async function show(stand: Stage, options: Options): Promise<TaskRun> {
  const run = await stand.run({ node: options.node, debug: options.debug });
  console.log(render(run.log, { color }));
  if (options.summary) for (const { content } of run.summaries) console.log(`\n${content}`);
  for (const leak of run.leaks) console.error(`LEAK: ${leak.secret} (${leak.form}) in ${leak.where}`);
  say(`\n==> ${run.result} after ${(run.durationMs / 1000).toFixed(1)} s, ${stand.cloud.requests.length} requests\n`);
  return run;
}

/** The consent link as it stands in the log, after masking. */
function consentLink(log: string): string | undefined {
  return log.match(/https:\/\/[^\s"'<>)]+\/adminconsent\?[^\s"'<>)]+/)?.[0];
}

/** Does what the log asks for; false where nobody could. */
async function fix({ cloud, setup }: Stage, run: TaskRun): Promise<boolean> {
  const link = setup.consentFixes ? consentLink(run.log) : undefined;
  if (link) {
    say('An administrator opens the link of the log and accepts:');
    console.log(link);
    const { granted, endedOn } = await cloud.openConsent(link);
    for (const grant of granted) console.log(`  granted: ${grant}`);
    console.log(`  the page ends on ${endedOn}\n`);
  }
  if (setup.fix) {
    say('The right person does what the log asks for. The step runs again:\n');
    setup.fix();
    // A real managed identity would wait for up to a day.
    cloud.imds.forgetTokens();
  }
  return link !== undefined || setup.fix !== undefined;
}

/** True when the scene went as it should. */
async function play(scene: Scene, options: Options): Promise<boolean> {
  const stand = await stage(scene);
  try {
    say(`${scene.name}: ${scene.title}\n`);
    const first = await show(stand, options);
    const expected = first.result === stand.setup.expected.result && first.leaks.length === 0;
    if (!(await fix(stand, first))) return expected;
    stand.cloud.forgetRequests();
    const second = await show(stand, options);
    return expected && second.result !== 'Failed' && second.leaks.length === 0;
  } finally {
    await stand.stop();
  }
}

function usageError(message: string): never {
  console.error(`${message}\n\n${HELP}`);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        node: { type: 'string' },
        debug: { type: 'boolean', default: false },
        summary: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return usageError(error instanceof Error ? error.message : String(error));
  }
}

function readOptions(): { scene: Scene; options: Options } | 'help' {
  const { values, positionals } = readArguments();
  if (values.help) return 'help';
  const [name = 'neverConsented'] = positionals;
  const scene = findScene(name);
  if (!scene) return usageError(`No scene is called ${name}.`);
  const nodes = availableNodes();
  const node = nodes.find((entry) => entry === (values.node ?? nodes[0]));
  if (!node) return usageError(`Node ${values.node ?? '16, 20 or 24'} is not installed here.`);
  return { scene, options: { node, debug: values.debug, summary: values.summary } };
}

async function main(): Promise<number> {
  const read = readOptions();
  if (read !== 'help') return (await play(read.scene, read.options)) ? 0 : 1;
  console.log(HELP);
  return 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
