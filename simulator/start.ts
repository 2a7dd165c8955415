/**
 * The demonstration: packages the task or the terminal command, runs a scene with it, does what the log asks for, and
 * runs it again.
 * Everything in it is simulated except these two: no account, no network beyond this machine.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { nearest } from '../core/util/refusedValue';
import { ROOT } from '../scripts/project';
import { availableNodes, type NodeName, nodePath } from './agent';
import type { Player } from './players/player';
import { inTask } from './players/task';
import { inTerminal } from './players/terminal';
import { findScene, SCENES, type Scene } from './scenes/index';
import { type Stage, stage } from './scenes/play';
import { installPackage } from './terminal/install';

const ROWS = [
  ...SCENES.map(({ name, title }) => [name, title] as const),
  ['scaleN', 'N connections in one step, three resources each.'] as const,
];
const WIDTH = Math.max(...ROWS.map(([name]) => name.length)) + 2;

const HELP = `npm start                     an app that nobody consented to fails with a link; the link is opened; the next run passes
npm start -- SCENE            another scene
npm start -- SCENE --terminal the same scene with the terminal command, packed and installed as npm does it
npm start -- SCENE --node 24  with the agent's Node 24 instead of 20
npm start -- SCENE --debug    with the debug lines
npm start -- SCENE --summary  with the Markdown summary

Scenes:
${ROWS.map(([name, title]) => `  ${name.padEnd(WIDTH)}${title}`).join('\n')}
`;

interface Options {
  node: NodeName;
  debug: boolean;
  summary: boolean;
  terminal: boolean;
}

const color = process.stdout.isTTY === true && !process.env.NO_COLOR;
const say = (text: string) => console.log(color ? `\u001b[1m${text}\u001b[0m` : text);

/** The consent link as it stands in the log, after masking. */
function consentLink(log: string): string | undefined {
  return log.match(/https:\/\/[^\s"'<>)\u001b]+\/adminconsent\?[^\s"'<>)\u001b]+/)?.[0];
}

/** Does what the log asks for; false where nobody could. */
async function fix({ cloud, setup }: Stage, log: string): Promise<boolean> {
  const link = setup.consentFixes ? consentLink(log) : undefined;
  if (link) {
    say('An administrator opens the link of the log and accepts:');
    console.log(link);
    const { granted, endedOn } = await cloud.openConsent(link);
    for (const grant of granted) console.log(`  granted: ${grant}`);
    console.log(`  the page ends on ${endedOn}\n`);
  }
  if (setup.fix) {
    say('The right person does what the log asks for. It runs again:\n');
    setup.fix();
    // A real managed identity would wait for up to a day.
    cloud.imds.forgetTokens();
  }
  return link !== undefined || setup.fix !== undefined;
}

/** True when the scene went as it should. */
async function play(scene: Scene, player: Player): Promise<boolean> {
  const stand = await stage(scene);
  try {
    say(`${scene.name}: ${scene.title}\n`);
    const first = await player(stand);
    if (!(await fix(stand, first.log))) return first.asExpected;
    stand.cloud.forgetRequests();
    const second = await player(stand);
    return first.asExpected && second.passed;
  } finally {
    await stand.stop();
  }
}

/** What is tried is always what stands in the sources. */
function packageTask(): boolean {
  const parameters = ['--import', 'tsx', 'scripts/package.ts', '--quiet'];
  return spawnSync(process.execPath, parameters, { cwd: ROOT, stdio: 'inherit' }).status === 0;
}

async function playWith(scene: Scene, options: Options): Promise<boolean> {
  const shown = { ...options, color, say };
  if (!options.terminal) return packageTask() && play(scene, inTask(options.node, shown));
  const installed = await installPackage();
  try {
    return await play(scene, inTerminal(installed, nodePath(options.node) ?? process.execPath, shown));
  } finally {
    installed.remove();
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
        terminal: { type: 'boolean', default: false },
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
  if (!scene) {
    const meant = nearest(
      name,
      SCENES.map((one) => one.name),
    );
    return usageError(`No scene is called ${name}.${meant ? ` Did you mean ${meant}?` : ''}`);
  }
  const nodes = availableNodes();
  const node = nodes.find((entry) => entry === (values.node ?? nodes[0]));
  if (!node) return usageError(`Node ${values.node ?? '16, 20 or 24'} is not installed here.`);
  if (node === '16' && values.terminal) return usageError('The terminal command needs Node 20 or 24.');
  return { scene, options: { node, debug: values.debug, summary: values.summary, terminal: values.terminal } };
}

async function main(): Promise<number> {
  const read = readOptions();
  if (read !== 'help') return (await playWith(read.scene, read.options)) ? 0 : 1;
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
