import { SETTINGS } from '../../cli/arguments/settings';
import { CLOUDS, type Cloud } from '../../core/cloud/clouds';
import { flagName, OPTIONS } from '../../core/options';
import { RESOURCES } from '../../core/resources/registry';
import type { CloudEntry, KnownResource } from '../../core/resources/resource';
import { TASK_OPTIONS, type TaskOption } from '../../tasks/AppAccessSelfTest/V1/options';
import { OUTPUT_VARIABLES } from '../manifests/taskJson';

const cell = (text: string) => text.replace(/\|/g, '\\|').replace(/\n/g, ' ');
const row = (...cells: string[]) => `| ${cells.map(cell).join(' | ')} |`;
const table = (head: string[], rows: string[][]) =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');

const code = (text: string) => `\`${text}\``;

/** As a YAML author writes it. */
const conditionOf = ({ onlyWith }: TaskOption) => (onlyWith ? ` with ${code(onlyWith.join(': '))}` : '');

function shownDefault(option: TaskOption): string {
  if (option.default !== '') return code(option.default);
  return option.required ? `required${conditionOf(option)}` : '';
}

const clouds = Object.values(CLOUDS);

/** The entries of the table of clouds; those that the input `customCloud` takes are named by its keys. */
const ENTRIES: readonly CloudEntry[] = [
  { key: 'login', meaning: 'sign-in, `login`', of: ({ login }) => login },
  ...RESOURCES.flatMap(({ customCloud }) => customCloud).map((entry) => ({
    ...entry,
    meaning: `${entry.meaning}, ${code(entry.key)}`,
  })),
  { key: 'portal', meaning: 'Azure portal, `portal`', of: ({ portal }) => portal },
  { key: 'entra', meaning: 'Entra admin center', of: ({ entra }) => entra },
  { key: 'powerbiAppId', meaning: 'application ID of Power BI', of: ({ powerbiAppId }) => powerbiAppId },
];

function entryOf(cloud: Cloud, { key, of }: CloudEntry): string {
  const value = of(cloud);
  if (value === undefined) return 'none';
  return cloud.unsure.includes(key) ? `${code(value)} (?)` : code(value);
}

function hostIn(cloud: Cloud, { target }: KnownResource): string {
  const place = target(cloud);
  return place ? code(new URL(place.origin).host) : 'none';
}

/** What the values of an input are: its choices, its range, or an example. */
function valuesOf({ choices, range, type, example }: TaskOption): string {
  if (choices) {
    const values = choices.map(([value]) => code(value)).join(', ');
    return type === 'multiPick' ? `${values}; several with commas` : values;
  }
  if (range) return `${range[0]} to ${range[1]}`;
  if (type === 'boolean') return '`true`, `false`';
  const [first = '', ...rest] = example.split('\n');
  return `${code(first)}${rest.length > 0 ? ' …' : ''}`;
}

/** What stands behind an input in the syntax block: its values, or what kind of text it takes. */
function valuesAsComment({ choices, type, range, default: preset, required, onlyWith }: TaskOption): string {
  const quoted = choices?.map(([value]) => `'${value}'`).join(' | ');
  const kinds = { boolean: "'true' | 'false'", filePath: 'string', connection: 'string' } as Record<string, string>;
  const kind = quoted ?? kinds[type] ?? (range ? `number, ${range[0]} to ${range[1]}` : 'string');
  const several = type === 'multiPick' || type === 'connection' ? ', several with commas' : '';
  const lines = type === 'multiLine' ? ', one per line' : '';
  const when = onlyWith ? ` when ${onlyWith.join(' = ')}` : '';
  const need = required && preset === '' ? `Required${when}` : `Optional${when}`;
  const ends = preset === '' ? '' : ` Default: ${preset}.`;
  return `${kind}${several}${lines}. ${need}.${ends}`;
}

/** Every input with its values as comments, in the form of the task reference of Azure Pipelines. */
function syntax(): string {
  const connectTo = TASK_OPTIONS.find(({ name }) => name === 'connectTo')?.default;
  const lines = TASK_OPTIONS.map((option) => {
    const { name, type, example, default: preset, required, onlyWith } = option;
    const value = preset || (type === 'connection' ? example : ['multiLine', 'yaml'].includes(type) ? '|' : '');
    // Commented out unless a step cannot do without it: what is shown on a condition depends on a first choice.
    const isNeeded = required && (!onlyWith || onlyWith.join() === `connectTo,${connectTo}`);
    return `    ${isNeeded ? '' : '#'}${`${name}: ${value}`.trim()} # ${valuesAsComment(option)}`;
  });
  return ['```yaml', '- task: AppAccessSelfTest@1', '  inputs:', ...lines, '```'].join('\n');
}

/** The tables that documents may hold, by name. Each comes from the one place where its facts live. */
export const TABLES: Readonly<Record<string, () => string>> = {
  syntax,
  inputs: () =>
    table(
      ['input', 'default', 'meaning', 'values or example'],
      TASK_OPTIONS.map((option) => [code(option.name), shownDefault(option), option.help, valuesOf(option)]),
    ),
  outputs: () =>
    table(
      ['variable', 'value'],
      OUTPUT_VARIABLES.map(({ name, description }) => [code(name), description]),
    ),
  flags: () =>
    table(
      ['option', 'default', 'meaning'],
      OPTIONS.map((option) => [
        code(`--${flagName(option.name)}`),
        shownDefault(option),
        // On a command line a list is written with commas.
        option.help.replace(/, one (?:path )?per line/, ''),
      ]),
    ),
  settings: () =>
    table(
      ['option', 'meaning'],
      SETTINGS.map(({ name, value, help, choices }) => [
        code(value ? `--${flagName(name)} ${value}` : `--${flagName(name)}`),
        choices ? `${help} One of ${choices.map(code).join(', ')}.` : help,
      ]),
    ),
  clouds: () =>
    table(
      ['', ...clouds.map(({ title }) => title)],
      [
        ['value of the input `cloud`', ...clouds.map(({ id }) => code(id))],
        ...ENTRIES.map((entry) => [entry.meaning, ...clouds.map((cloud) => entryOf(cloud, entry))]),
      ],
    ),
  hosts: () =>
    table(
      ['cloud', 'always', ...RESOURCES.map(({ id }) => code(`resources: ${id}`))],
      clouds.map((cloud) => [cloud.title, code(cloud.login), ...RESOURCES.map((resource) => hostIn(cloud, resource))]),
    ),
};
