import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TaskInput } from '../../../scripts/manifests/taskJson';
import { ROOT } from '../../../scripts/project';
import type { Staged } from '../../../scripts/validation/rules';
import { problemsOf } from '../../../scripts/validation/validate';
import { goodStage } from './stage';

type Change = (staged: Staged) => void;

/** A change that spoils the extension, and the one problem that must be found. */
const SPOILED: [what: string, change: Change, problem: RegExp][] = [
  ['an ID that is no GUID', ({ task }) => set(task, 'id', 'abc'), /task\.json\/id must match/],
  ['an empty description', ({ task }) => set(task, 'description', ''), /task\.json\/description/],
  ['a task description over 200 characters', ({ task }) => set(task, 'description', 'x'.repeat(201)), /200/],
  ['a friendly name over 40 characters', ({ task }) => set(task, 'friendlyName', 'x'.repeat(41)), /friendlyName.*40/],
  ['no instance name', ({ task }) => remove(task, 'instanceNameFormat'), /instanceNameFormat/],
  ['an unknown field in task.json', ({ task }) => set(task, 'color', 'red'), /additional properties \(color\)/],
  ['an unknown category of the task', ({ task }) => set(task, 'category', 'Fun'), /category/],
  ['an unknown input type', (staged) => set(input(staged, 'cloud'), 'type', 'combo'), /inputs\/\d+\/type/],
  ['an input without help', (staged) => set(input(staged, 'cloud'), 'helpMarkDown', ' '), /helpMarkDown/],
  ['an input without a label', (staged) => remove(input(staged, 'cloud'), 'label'), /label/],
  ['commands restricted as well', ({ task }) => set(task.restrictions, 'commands', {}), /\(commands\)/],
  [
    'a rule that is no simple comparison',
    (s) => set(input(s, 'entraApp'), 'visibleRule', 'a = b || c = d'),
    /visibleRule/,
  ],

  ['an unknown handler', ({ task }) => set(task.execution, 'Node22', { target: 'main.js' }), /handler Node22/],
  ['a handler at the end of its life', ({ task }) => set(task.execution, 'Node16', { target: 'main.js' }), /Node16/],
  ['a missing handler', ({ task }) => remove(task.execution, 'Node20_1'), /lacks the handler Node20_1/],
  [
    'a target that does not exist',
    ({ task }) => set(task.execution, 'Node24', { target: 'index.js' }),
    /index\.js, is not/,
  ],
  ['a stray file beside the bundle', (s) => add(s, 'node_modules/q/q.js'), /node_modules\/q\/q\.js does not belong/],
  ['missing notices', (s) => drop(s, 'ThirdPartyNotices.txt'), /lacks ThirdPartyNotices\.txt/],
  ['two inputs that differ only in case', ({ task }) => task.inputs.push(anInput('CLOUD')), /cloud twice/],
  ['a group that does not exist', (s) => set(input(s, 'cloud'), 'groupName', 'none'), /group none/],
  ['a rule about an unknown input', (s) => set(input(s, 'entraApp'), 'visibleRule', 'kind = x'), /can never be true/],
  ['a rule about an unknown value', (s) => set(input(s, 'entraApp'), 'visibleRule', 'connectTo = x'), /never be true/],
  ['a default outside of its list', (s) => set(input(s, 'cloud'), 'defaultValue', 'mars'), /"mars", is not one/],
  ['one default of several outside', (s) => set(input(s, 'resources'), 'defaultValue', 'graph,x'), /"x", is not one/],
  ['a list without options', (s) => remove(input(s, 'unverified'), 'options'), /list unverified has no options/],
  ['options of something else', (s) => set(input(s, 'tenantIds'), 'options', { a: 'A' }), /tenantIds has options/],
  [
    'a connection of an unknown type',
    (s) => set(input(s, 'entraApp'), 'type', 'connectedService:x'),
    /nothing contributes/,
  ],
  [
    'an output variable that may not be set',
    ({ task }) => task.restrictions.settableVariables.allowed.pop(),
    /may set/,
  ],
  ['a released input that vanished', ({ task }) => task.inputs.pop(), /was released and must not vanish/],
  ['a renamed input', (s) => set(input(s, 'tenantIds'), 'name', 'tenants'), /tenantIds was released/],
  [
    'a value that vanished',
    (s) => remove(input(s, 'cloud').options ?? {}, 'china'),
    /china of the input cloud was released/,
  ],
  [
    'a new input that is not listed',
    ({ task }) => task.inputs.push(anInput('extra')),
    /extra is not in .*released-names/,
  ],
  [
    'a new value that is not listed',
    (s) => set(input(s, 'cloud').options ?? {}, 'x', 'X'),
    /x of the input cloud is not in/,
  ],
  ['an output variable that vanished', (s) => set(s.released, 'outputVariables', ['gone']), /gone was released/],

  ['a version with a suffix', ({ manifest }) => set(manifest, 'version', '1.0.0-beta'), /version must match/],
  [
    'another version of the extension',
    ({ manifest }) => set(manifest, 'version', '9.0.0'),
    /vss-extension\.json is version 9/,
  ],
  ['another version of the task', ({ task }) => set(task.version, 'Minor', 9), /task\.json is version 1\.9/],
  ['an unknown category', ({ manifest }) => set(manifest, 'categories', ['Fun']), /categories\/0/],
  [
    'a description over 200 characters',
    ({ manifest }) => set(manifest, 'description', 'x'.repeat(201)),
    /description.*200/,
  ],
  ['an unset publisher', ({ manifest }) => set(manifest, 'publisher', ''), /publisher/],
  [
    'a link without TLS',
    ({ manifest }) => set(manifest, 'links', { home: { uri: 'http://a.example' } }),
    /links\/home/,
  ],
  ['another ID of the extension', ({ manifest }) => set(manifest, 'id', 'other'), /ID is other/],
  ['a brand in the name', ({ manifest }) => set(manifest, 'name', 'Power BI Access Test'), /holds a brand name/],
  [
    'a brand in the name of the connection',
    (s) => set(connection(s), 'displayName', 'Entra app'),
    /holds a brand name/,
  ],
  ['a listed file that does not exist', ({ manifest }) => manifest.files.push({ path: 'docs' }), /lists docs/],
  ['no icon of the extension', (s) => set(s.manifest.icons, 'default', 'images/none.png'), /none\.png does not exist/],
  ['an icon of the wrong size', (s) => replace(s, 'images/icon.png', picture(64)), /64 × 64 pixels, not 128/],
  [
    'a task icon of the wrong size',
    (s) => replace(s, `${s.taskFolder}/icon.png`, picture(128)),
    /128 × 128 pixels, not 32/,
  ],
  ['an icon that is no PNG', (s) => replace(s, 'images/icon.png', Buffer.from('<svg/>')), /is no PNG/],
  ['no contributed task', ({ manifest }) => manifest.contributions.shift(), /contributes 0 tasks/],
  [
    'a task in another folder',
    (s) => set(s.manifest.contributions[0]?.properties, 'name', 'Else'),
    /names the folder Else/,
  ],
  ['a wrong target of the task', (s) => set(s.manifest.contributions[0], 'targets', ['x']), /wrong target/],
  [
    'a secret that is not confidential',
    (s) => set(parameter(s, 0), 'isConfidential', false),
    /clientSecret must be conf/,
  ],
  ['a client ID that is confidential', (s) => set(data(s, 2), 'isConfidential', true), /clientId is public/],
  ['another name of a parameter', (s) => set(parameter(s, 1), 'id', 'pem'), /must be clientSecret, clientCertificate/],
  ['a Verify button', (s) => set(connection(s), 'dataSources', [{ name: 'TestConnection' }]), /data sources/],
  ['a cloud that the core does not know', (s) => set(s.manifest, 'contributions', germany(s)), /clouds public/],
  ['a wrong sign-in host', (s) => set(map(s)[4], 'value', 'https://login.example.cn/'), /china must be https/],
];

describe('The checks of the packaged extension', () => {
  it('find nothing wrong with the extension as it is', () => {
    assert.deepEqual(problemsOf(goodStage()), []);
  });

  for (const [what, change, problem] of SPOILED) {
    it(`find ${what}`, () => {
      const staged = goodStage();
      change(staged);
      const problems = problemsOf(staged);
      assert.ok(
        problems.some((text) => problem.test(text)),
        `${problem} is not among: ${problems.join(' | ') || 'no problems'}`,
      );
    });
  }
});

function set(object: object | undefined, key: string, value: unknown): void {
  assert.ok(object, `there is nothing to set ${key} in`);
  Object.assign(object, { [key]: value });
}

function remove(object: object, key: string): void {
  assert.ok(key in object, `there is no ${key} to remove`);
  Reflect.deleteProperty(object, key);
}

function input({ task }: Staged, name: string): TaskInput {
  const found = task.inputs.find((candidate) => candidate.name === name);
  assert.ok(found, `there is no input ${name}`);
  return found;
}

function anInput(name: string): TaskInput {
  return { name, type: 'string', label: 'Label', required: false, helpMarkDown: 'Help.' };
}

const add = (staged: Staged, name: string) => set(staged, 'files', [...staged.files, `${staged.taskFolder}/${name}`]);

function drop(staged: Staged, name: string): void {
  set(
    staged,
    'files',
    staged.files.filter((file) => file !== `${staged.taskFolder}/${name}`),
  );
}

function replace(staged: Staged, path: string, content: Uint8Array): void {
  const { read } = staged;
  staged.read = (wanted) => (wanted === path ? content : read(wanted));
}

/** The icon, which says that it is of another size. */
function picture(side: number): Buffer {
  const png = Buffer.from(readFileSync(join(ROOT, 'images', 'icon.png')));
  png.writeUInt32BE(side, 16);
  png.writeUInt32BE(side, 20);
  return png;
}

interface ConnectionProperties {
  url: { dependsOn: { map: { key: string; value: string }[] } };
  inputDescriptors: { values?: { possibleValues: { value: string }[] } }[];
  authenticationSchemes: { inputDescriptors: object[] }[];
}

const connection = ({ manifest }: Staged) => manifest.contributions[1]?.properties as unknown as ConnectionProperties;
const data = (staged: Staged, index: number) => connection(staged).inputDescriptors[index];
const parameter = (staged: Staged, index: number) =>
  connection(staged).authenticationSchemes[0]?.inputDescriptors[index];
const map = (staged: Staged) => connection(staged).url.dependsOn.map;

function germany(staged: Staged) {
  data(staged, 0)?.values?.possibleValues.push({ value: 'germany' });
  return staged.manifest.contributions;
}
