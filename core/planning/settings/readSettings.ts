import type { Option } from '../../options';
import { nearest, refused } from '../../util/refusedValue';
import { guidIn } from '../ids';
import { rows } from '../lists';
import {
  APP_OPTIONS,
  APP_WHO,
  CUSTOM,
  ELSEWHERE,
  exampleLine,
  FILE_OPTIONS,
  FILE_WHO,
  isList,
  SECRET_KEYS,
  type WhoKey,
} from './keys';
import { type Entry, type Place, type PlacedProblem, plain, readTree, type Tree } from './tree';

/** Longer than the needs of a hundred apps. */
export const LONGEST_SETTINGS = 200_000;
/** Every app is a section of the report. */
const MOST_APPS = 200;

/** A value of the file as the text that the input would hold. */
export interface PlacedText {
  text: string;
  at: Place;
  /** Where each line of the text stands, if it has a place of its own. */
  rows?: readonly Place[];
}

/** Values by name. */
export type PlacedTexts = ReadonlyMap<string, PlacedText>;

/** An entry of `apps`: which app it is about, and its own inputs. */
export interface AppSettings {
  at: Place;
  tenant?: string;
  clientId?: string;
  connection?: string;
  values: PlacedTexts;
}

export interface Settings {
  tenant?: string;
  clientId?: string;
  values: PlacedTexts;
  /** Undefined where the file does not distinguish apps. */
  apps?: readonly AppSettings[];
}

/** What may stand in a map of the file. */
interface Kind {
  who: readonly WhoKey[];
  options: readonly Option[];
  hasApps: boolean;
}

const FILE: Kind = { who: FILE_WHO, options: FILE_OPTIONS, hasApps: true };
const APP: Kind = { who: APP_WHO, options: APP_OPTIONS, hasApps: false };

/** A text as the settings in it, or everything that is wrong with it, in the order of its lines. No problem repeats a secret. */
export async function readSettings(text: string): Promise<Settings | { problems: PlacedProblem[] }> {
  const read = await readTree(text, LONGEST_SETTINGS);
  if ('problem' in read) return { problems: [read] };
  const { tree } = read;
  if (tree?.kind !== 'map') {
    const isEmpty = !tree || (tree.kind === 'scalar' && tree.value === null);
    const what = isEmpty ? 'It holds no settings' : 'It is not a map of settings';
    const at = tree?.at ?? { line: 1, column: 1 };
    return { problems: [{ at, problem: `${what}. Example: graphPermissions: [User.Read.All]` }] };
  }
  const problems: PlacedProblem[] = [];
  const { who, values, apps } = readEntries(tree.entries, FILE, problems);
  const entries = apps && readApps(apps, problems);
  problems.sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
  return problems.length > 0 ? { problems } : { ...who, values, ...(entries && { apps: entries }) };
}

interface Entries {
  who: Record<string, string>;
  values: Map<string, PlacedText>;
  apps?: Tree;
}

function readEntries(entries: readonly Entry[], kind: Kind, problems: PlacedProblem[]): Entries {
  const read: Entries = { who: {}, values: new Map() };
  for (const { key = '', at, value } of entries) {
    const option = kind.options.find(({ name }) => name === key);
    const who = kind.who.find(({ name }) => name === key);
    if (option) {
      const result = textOf(value, option);
      if ('problem' in result) problems.push({ at: result.at ?? value.at, problem: result.problem });
      else read.values.set(key, { ...result, at: value.at });
    } else if (who) {
      const id = value.kind === 'scalar' && typeof value.value === 'string' ? value.value : '';
      const guid = guidIn(id);
      if (guid !== undefined) read.who[key] = guid;
      else problems.push({ at: value.at, problem: `${key} is not an ID (a GUID). Example: ${key}: ${who.example}` });
    } else if (key === 'apps' && kind.hasApps) read.apps = value;
    else problems.push({ at, problem: keyProblem(key, kind) });
  }
  return read;
}

function keyProblem(key: string, { who, options, hasApps }: Kind): string {
  if (SECRET_KEYS.test(key.replace(/[-_]/g, ''))) {
    return 'The key of a secret is refused: secrets do not belong in a file that is kept. Renew it if it was real.';
  }
  const reason = Object.hasOwn(ELSEWHERE, key) && ELSEWHERE[key];
  if (reason) return `${key} ${reason}.`;
  if (!hasApps && FILE_OPTIONS.some(({ name }) => name === key)) {
    return `${key} applies to the whole run: it belongs at the top of the file, not in an entry of apps.`;
  }
  const known = [...who.map(({ name }) => name), ...options.map(({ name }) => name), ...(hasApps ? ['apps'] : [])];
  const meant = nearest(key, known);
  const shown = refused(key, { oneOf: known }, 'A key');
  return meant
    ? `${shown} is not a setting. Did you mean ${meant}?`
    : `${shown} is not a setting. Known are ${known.join(', ')}.`;
}

/** The value as a text, if it has the type of the option. What it says is read later, as in an input of the task. */
function textOf(value: Tree, option: Option): Omit<PlacedText, 'at'> | { problem: string; at?: Place } {
  const { name, type } = option;
  const wrong = (what: string) => ({ problem: `${name} ${what}. Example: ${exampleLine(option)}` });
  if (value.kind === 'scalar' && value.value === null) return wrong('has no value: give it one, or leave it out');
  if (type === 'boolean') {
    return value.kind === 'scalar' && typeof value.value === 'boolean'
      ? { text: String(value.value) }
      : wrong('is neither true nor false');
  }
  if (type === 'integer') {
    return value.kind === 'scalar' && Number.isInteger(value.value)
      ? { text: String(value.value) }
      : wrong('is not a whole number');
  }
  if (value.kind === 'scalar' && typeof value.value === 'string') {
    if (name === 'cloud' && value.value.trim().toLowerCase() === CUSTOM)
      return { problem: `cloud: custom ${ELSEWHERE.customCloud}.` };
    if (isList(option) && /^-\S/.test(value.value)) return wrong('is not a list: put a blank after each hyphen');
    return isList(option) && value.rows ? { text: value.value, rows: value.rows } : { text: value.value };
  }
  if (isList(option)) {
    if (value.kind !== 'list') return wrong('is not a list');
    const strange = value.items.findIndex((item) => item.kind !== 'scalar' || typeof item.value !== 'string');
    if (strange >= 0) {
      const item = value.items[strange];
      const isEmpty = item?.kind === 'scalar' && item.value === null;
      const what = isEmpty
        ? `holds an empty entry (entry ${strange + 1})`
        : `holds an entry that is not a text (entry ${strange + 1}${item?.kind === 'scalar' ? '; quotes make it one' : ''})`;
      return { ...wrong(what), at: item?.at };
    }
    const texts = value.items.map((item) => ({ at: item.at, text: String(plain(item)) }));
    return {
      text: texts.map(({ text }) => text).join('\n'),
      rows: texts.flatMap(({ at, text }) => rows(text).map(() => at)),
    };
  }
  if (type === 'yaml') {
    if (value.kind !== 'list') return wrong('is not a list');
    const { items } = value;
    return { text: items.map((item) => `- ${flow(item)}`).join('\n'), rows: items.map(({ at }) => at) };
  }
  const isOne = value.kind === 'scalar';
  return wrong(isOne ? 'is not a text (quotes make it one)' : `is a ${value.kind}, where one value is needed`);
}

/** A tree as YAML on one line. JSON is YAML, and a text in it stays what it was. */
function flow(tree: Tree): string {
  if (tree.kind === 'list') return `[${tree.items.map(flow).join(', ')}]`;
  if (tree.kind === 'map') {
    return `{${tree.entries.map(({ key, value }) => `${JSON.stringify(key ?? '')}: ${flow(value)}`).join(', ')}}`;
  }
  return JSON.stringify(tree.value) ?? 'null';
}

function readApps(tree: Tree, problems: PlacedProblem[]): AppSettings[] {
  const problem = (at: Place, what: string) => void problems.push({ at, problem: what });
  if (tree.kind !== 'list' || tree.items.length === 0) {
    problem(
      tree.at,
      `apps is not a list of apps. Example: apps: [{ clientId: ${FILE_WHO[1]?.example}, resources: [graph] }]`,
    );
    return [];
  }
  if (tree.items.length > MOST_APPS) problem(tree.at, `More than ${MOST_APPS} apps are listed.`);
  const apps: AppSettings[] = [];
  for (const item of tree.items.slice(0, MOST_APPS)) {
    if (item.kind !== 'map') {
      problem(item.at, 'An entry of apps is not a map.');
      continue;
    }
    const before = problems.length;
    const { who, values } = readEntries(item.entries, APP, problems);
    const app: AppSettings = { at: item.at, ...who, values };
    const twin = apps.find((one) => identityOf(one) === identityOf(app));
    if (problems.length > before) continue;
    if (!app.clientId && !app.connection)
      problem(item.at, 'An entry of apps names no app: add clientId, or connection (the ID of a service connection).');
    else if (twin) problem(item.at, `This entry of apps is about the same app as the one in line ${twin.at.line}.`);
    else apps.push(app);
  }
  return apps;
}

const identityOf = ({ tenant = '', clientId = '', connection = '' }: AppSettings) =>
  [tenant, clientId, connection].join(' ');
