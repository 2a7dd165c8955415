import type { AppPlan } from '../../model/plan';
import type { ReportError } from '../../model/results';
import { OPTIONS, option } from '../../options';
import { connectionName } from '../../util/refusedValue';
import { count } from '../../util/words';
import { type Caller, type Draft, draftPlan, type Planned, planned } from '../buildPlan';
import type { ConnectionDescription, ConnectionFacts } from '../connection';
import { guidIn } from '../ids';
import type { RawValues } from '../inputs';
import { words } from '../lists';
import type { AppSettings, PlacedTexts, Settings } from './readSettings';
import type { Place } from './tree';

/** A settings file that was read, and how people know it: a path, or `The settings file`. */
export interface SettingsFile {
  name: string;
  settings: Settings;
}

/** The input that names the file; its errors carry this name. */
export const SETTINGS_INPUT = 'settingsFile';

/** `self-test.yaml, line 7, column 3: graphPermission is not a setting.` */
export function placedError(file: string, { line, column }: Place, message: string): ReportError {
  return { input: SETTINGS_INPUT, message: `${file}, line ${line}, column ${column}: ${message}` };
}

/** What was given beside the file. Inputs at their default say nothing: the caller leaves them out. */
export interface Given {
  /** Inputs of a step that is for all apps: they win over the top of the file, not over what it says of one app. */
  step?: RawValues;
  /** Typed for this one run: they win over everything. */
  flags?: RawValues;
}

/**
 * The plan of a run with a settings file. Where the file lists apps, one that it does not list is an error: it would be
 * tested for less than anybody asked.
 */
export async function planWithSettings(
  file: SettingsFile,
  given: Given,
  connections: readonly ConnectionDescription[],
  now: number,
  caller: Caller = {},
): Promise<Planned> {
  const groups = new Map<AppSettings | undefined, ConnectionDescription[]>();
  const errors: ReportError[] = [];
  for (const connection of connections) {
    const entry = entryFor(connection, file.settings);
    if (entry && 'problem' in entry) {
      const { at, problem } = entry;
      errors.push(at ? placedError(file.name, at, problem) : { input: SETTINGS_INPUT, message: problem });
    } else groups.set(entry, [...(groups.get(entry) ?? []), connection]);
  }
  // Without any connection the inputs are read all the same: everything that is wrong is said at once.
  if (connections.length === 0) groups.set(undefined, []);
  const drafts: Draft[] = [];
  for (const [entry, some] of groups) drafts.push(await draftOf(file, given, entry, some, now, caller));
  const distinct = new Map(
    [...errors, ...drafts.flatMap(({ inputErrors }) => inputErrors)].map((error) => [
      `${error.input} ${error.message}`,
      error,
    ]),
  );
  const [first, ...others] = drafts;
  if (!first) return { errors };
  return planned({
    // What the run as a whole needs is the same in each of them.
    needs: first.needs,
    apps: [first, ...others].flatMap(({ apps }) => apps),
    inputErrors: [...distinct.values()],
    connectionErrors: drafts.flatMap(({ connectionErrors }) => connectionErrors),
  });
}

async function draftOf(
  { name, settings }: SettingsFile,
  given: Given,
  entry: AppSettings | undefined,
  connections: readonly ConnectionDescription[],
  now: number,
  caller: Caller,
): Promise<Draft> {
  const own: PlacedTexts = entry?.values ?? new Map();
  const isInherited = inheritedBy(own);
  const { step = {}, flags = {} } = given;
  const values = { ...texts(settings.values), ...step };
  const inherited = Object.fromEntries(Object.entries(values).filter(([input]) => isInherited(input)));
  const draft = await draftPlan({ ...inherited, ...texts(own), ...flags }, connections, now, caller);
  const inputErrors = draft.inputErrors.flatMap((error) => {
    const { input = '', message } = error;
    if (flags[input] !== undefined) return error;
    const value = own.get(input) ?? (step[input] === undefined ? settings.values.get(input) : undefined);
    if (!value) return error;
    const { at, rows } = value;
    const problems = (rows && draft.rowProblems.get(error)) ?? [];
    if (problems.length === 0) return placedError(name, at, `${input}: ${message}`);
    const placed = problems
      .slice(0, SHOWN_ROWS)
      .map((problem) => placedError(name, rows?.[problem.row] ?? at, `${input}: ${problem.message}`));
    const more = problems.length - placed.length;
    return more > 0 ? [...placed, placedError(name, at, `${input}: and ${count(more, 'more problem')}.`)] : placed;
  });
  const { customCloud, unverified, waitMinutes, requestTimeoutSeconds, ...needs } = draft.needs;
  // One object for all of them: connections with the same needs share a section.
  const apps = entry ? draft.apps.map((app): AppPlan => ({ ...app, needs })) : draft.apps;
  return { ...draft, apps, inputErrors };
}

/** More problems of one list than this are only counted. */
const SHOWN_ROWS = 3;

const texts = (values: PlacedTexts): RawValues =>
  Object.fromEntries([...values].map(([name, { text }]) => [name, text]));

/** An app that chooses its resources inherits nothing that is meant for another resource. */
function inheritedBy(own: PlacedTexts): (input: string) => boolean {
  const chosen = own.get('resources');
  if (!chosen) return () => true;
  const resources = words(chosen.text.toLowerCase());
  const all = (option('resources').choices ?? []).map(([id]) => id);
  const others = all.filter((id) => !resources.includes(id.toLowerCase()));
  return (input) => !OPTIONS.some(({ name, group }) => name === input && others.includes(group));
}

/** The entry of the file for that connection; a problem where it has none, or two fit. */
function entryFor(
  connection: ConnectionDescription,
  { apps }: Settings,
): AppSettings | undefined | { problem: string; at?: Place } {
  if (!apps) return undefined;
  const fitting = apps.filter((app) => fits(app, connection));
  const [entry, second] = fitting;
  const name = `Connection ${connectionName(connection.id)}`;
  if (entry && second) {
    return { at: second.at, problem: `${name} fits this entry of apps and the one in line ${entry.at.line}.` };
  }
  // What cannot be used is an error of its own.
  if (entry || 'problem' in connection) return entry;
  const id = guidIn(connection.clientId ?? '');
  return {
    problem: `${name}${id ? ` (client ID ${id})` : ''} has no entry in apps of the settings file: add one with its clientId or its connection, or leave apps out.`,
  };
}

function fits({ tenant, clientId, connection }: AppSettings, one: ConnectionDescription): boolean {
  const facts: Pick<ConnectionFacts, 'id' | 'clientId' | 'tenantId'> = 'problem' in one ? { id: one.id } : one;
  const same = (wanted: string | undefined, value: string | undefined) =>
    wanted === undefined || wanted === guidIn(value ?? '');
  return same(connection, facts.id) && same(clientId, facts.clientId) && same(tenant, facts.tenantId);
}
