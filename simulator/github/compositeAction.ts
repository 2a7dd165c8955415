import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { commandsIn, outputsIn, shownSummary, type WorkflowCommand } from './commands';

interface Action {
  inputs?: Record<string, { default?: string; required?: boolean }>;
  outputs?: Record<string, { value: string }>;
  runs: {
    using: string;
    steps: { id?: string; shell?: string; run?: string; if?: string; env?: Record<string, string> }[];
  };
}

/** What the page of a run shows of an action, and what later steps get. */
export interface ActionRun {
  succeeded: boolean;
  log: string;
  commands: WorkflowCommand[];
  summary: string;
  outputs: Record<string, string>;
}

/**
 * Runs a composite action as the runner does: inputs with their defaults, expressions of `inputs` and `steps`, each step in
 * its shell with files for outputs and summary, the first failing step ends it. Anything that this runner does not know is
 * an error, so that no test passes on what was never run.
 */
export async function runCompositeAction(
  folder: string,
  given: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
): Promise<ActionRun> {
  const action = parse(readFileSync(join(folder, 'action.yml'), 'utf8')) as Action;
  if (action.runs.using !== 'composite') throw new Error(`Not a composite action: ${action.runs.using}`);
  const unknown = Object.keys(given).filter((name) => !(name in (action.inputs ?? {})));
  if (unknown.length > 0) throw new Error(`Unexpected input(s) '${unknown.join("', '")}'`);
  const values = new Map<string, string>();
  for (const [name, input] of Object.entries(action.inputs ?? {})) {
    values.set(`inputs.${name}`, given[name] ?? input.default ?? '');
  }
  const evaluated = (text: string) =>
    text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_all, expression: string) => {
      if (!/^(?:inputs|steps)\.[\w.-]+$/.test(expression)) throw new Error(`Unknown expression: ${expression}`);
      return values.get(expression) ?? '';
    });

  const work = mkdtempSync(join(tmpdir(), 'github-runner-'));
  const run: ActionRun = { succeeded: true, log: '', commands: [], summary: '', outputs: {} };
  for (const [index, step] of action.runs.steps.entries()) {
    if (step.shell !== 'bash' || step.run === undefined || step.if !== undefined) {
      throw new Error(`Step ${index + 1} is of a kind that this runner does not know`);
    }
    const [output, summary] = ['output', 'summary'].map((name) => join(work, `${name}-${index}`)) as [string, string];
    for (const file of [output, summary]) writeFileSync(file, '');
    const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, text]) => [name, evaluated(text)]));
    const script = join(work, `script-${index}.sh`);
    writeFileSync(script, evaluated(step.run));
    const { code, printed } = await bash(script, work, {
      PATH: process.env.PATH ?? '',
      HOME: work,
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION_PATH: folder,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      RUNNER_TEMP: work,
      ...environment,
      ...env,
    });
    run.log += printed;
    run.commands.push(...commandsIn(printed));
    run.summary += shownSummary(readFileSync(summary, 'utf8'));
    for (const [name, value] of outputsIn(readFileSync(output, 'utf8'))) {
      if (step.id) values.set(`steps.${step.id}.outputs.${name}`, value);
    }
    if (code !== 0) {
      run.succeeded = false;
      break;
    }
  }
  run.outputs = Object.fromEntries(
    Object.entries(action.outputs ?? {}).map(([name, { value }]) => [name, evaluated(value)]),
  );
  return run;
}

/** Both streams as one, because the runner reads both for commands. */
function bash(
  script: string,
  cwd: string,
  env: Record<string, string>,
): Promise<{ code: number | null; printed: string }> {
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, printed }));
  });
}
