import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { CLOUDS } from '../../../core/cloud/clouds';
import type { Diagnosis } from '../../../core/model/diagnosis';
import type { Plan } from '../../../core/model/plan';
import type { Report, ReportError } from '../../../core/model/results';
import type { TaskJson } from '../../../scripts/manifests/taskJson';
import { ROOT } from '../../../scripts/project';
import { statuses } from '../selfTestFixtures';

type Planned = { plan?: Plan; errors?: ReportError[] };
type Run = { report: Report; asked: string[]; preconnected: string[] };

interface Walk {
  choices: [string, string][];
  customCloudKeys: string[];
  plan: string[];
  reserved: Planned;
  hostMissing: Planned;
  ownHost: Planned;
  passing: Run;
  failing: Run;
  explained: Diagnosis;
  log: string[];
  summary: string;
  junit: string;
  json: string;
  taskJson: TaskJson;
  tables: Record<string, string>;
  help: string;
  link: string;
  needs: string;
}

/** The product with a resource that only `fifth/widgets.ts` and one line in the registry know of. */
function walk(): Walk {
  const script = join(__dirname, 'fifth', 'walk.ts');
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import=tsx', script], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

describe('A resource that was added as one folder and one line', () => {
  let seen: Walk;
  before(() => {
    seen = walk();
  });

  const messages = ({ errors = [] }: Planned) => errors.map(({ message }) => message).join('\n');

  it('can be chosen, and stands behind the others', () => {
    assert.deepEqual(seen.choices.at(-1), ['widgets', 'Contoso Widgets']);
    assert.match(seen.help, /One\s+of graph, powerbi, fabric, widgets\./);
  });

  it('gets into the plan, and keeps its name for itself', () => {
    assert.deepEqual(seen.plan, ['graph', 'widgets']);
    assert.match(messages(seen.reserved), /name “widgets” is taken/);
  });

  it('asks a custom cloud for its host, and takes it from there', () => {
    assert.ok(seen.customCloudKeys.includes('widgets'));
    assert.match(messages(seen.hostMissing), /Missing for the chosen resources: widgets\./);
    assert.equal(seen.ownHost.plan?.customCloud?.others?.widgets, 'widgets.example.org');
  });

  it('is run: connection, token, permissions, checks', () => {
    const { report, asked, preconnected } = seen.passing;
    assert.equal(report.outcome, 'passed');
    assert.equal(statuses(report)['widgets.token'], 'passed');
    assert.equal(statuses(report)['widgets.read'], 'passed');
    assert.ok(asked.includes('api.widgets.example/v1/items'));
    assert.ok(preconnected.includes('https://api.widgets.example'));
    assert.deepEqual(report.apps[0]?.grantedRoles.widgets, ['Widgets.Read.All']);
  });

  it('is diagnosed under its own title, with what its calls need', () => {
    const check = seen.failing.report.apps[0]?.checks.find(({ id }) => id === 'widgets.read');
    assert.equal(check?.status, 'failed');
    assert.equal(check?.diagnosis?.cause, 'permission-not-granted');
    assert.match(check?.diagnosis?.explanation ?? '', /`Widgets\.Read\.All` on Contoso Widgets/);
    assert.equal(check?.diagnosis?.links[0]?.kind, 'admin-consent');
    const commands = check?.diagnosis?.commands.map(({ command }) => command).join('\n') ?? '';
    assert.match(commands, /aaaaaaaa-0000-4000-8000-000000000001/);
  });

  it('is known in a pasted text', () => {
    assert.equal(seen.explained.cause, 'api-refused-app');
    assert.match(seen.explained.explanation, /^Contoso Widgets /);
  });

  it('is in log, summary, test results and report', () => {
    assert.ok(seen.log.some((line) => /✗ Contoso Widgets: read one item +403 widgetFault/.test(line)));
    for (const text of [seen.summary, seen.junit, seen.json]) assert.match(text, /Contoso Widgets: read one item/);
  });

  it('is in task.json', () => {
    const input = (name: string) => seen.taskJson.inputs.find((one) => one.name === name);
    assert.equal(input('resources')?.options?.widgets, 'Contoso Widgets');
    assert.match(input('customCloud')?.helpMarkDown ?? '', /`widgets`/);
  });

  it('is in the tables of the documents, for each cloud', () => {
    assert.match(seen.tables.inputs ?? '', /`fabric`, `widgets`; several with commas/);
    assert.match(seen.tables.hosts ?? '', /`resources: widgets`/);
    const row = seen.tables.clouds?.split('\n').find((line) => line.startsWith('| Contoso Widgets, `widgets` |')) ?? '';
    const cells = row.split(' | ').slice(1);
    assert.equal(cells.length, Object.keys(CLOUDS).length);
    assert.equal(cells[0], '`api.widgets.example`');
    assert.equal(cells[2], 'none');
  });

  it('has its pages and commands in link, and its calls in needs', () => {
    assert.match(seen.link, /^0 Enterprise app:/);
    assert.match(seen.link, /Consent opens Contoso Widgets\./);
    assert.match(seen.link, /az ad sp create/);
    assert.equal(seen.link.match(/^(?:\d )?Enterprise app:$/gm)?.length, 1);
    assert.match(seen.needs, /^0 [\s\S]*Widgets\.Read\.All/);
  });
});
