import { isAbsolute, relative } from 'node:path';
import type { Earlier } from '../../../core/comparison';
import type { ReportError } from '../../../core/model/results';
import { OPTIONS } from '../../../core/options';
import {
  buildPlan,
  type Caller,
  type ConnectionDescription,
  Inputs as InputReader,
  inputError,
  type Planned,
  type RawValues,
  readBoolean,
  readChoice,
} from '../../../core/planning';
import { PRODUCT } from '../../../core/product';
import { readTextFile } from '../../../core/util/textFile';
import type { Environment } from './agent/environment';
import { type Inputs, rootFolders } from './inputs';
import { CONNECTION_INPUTS, type ConnectionKind, STEP_OPTIONS, stepOption } from './options';

/** The plan of the step, with its settings file where it names one. */
export async function planStep(
  inputs: Inputs,
  connections: readonly ConnectionDescription[],
  now: number,
  environment: Environment,
): Promise<Planned> {
  const caller = await ownInputs(inputs);
  const path = inputs.settingsFile;
  if (!path?.trim()) return buildPlan(valuesOf(inputs), connections, now, caller);
  // perf: What a good run seldom needs in files of their own
  const { loadSettings, planWithSettings } = await import('../../../core/planning/settings');
  const loaded = await loadSettings(path, readTextFile, shownPath(path, environment));
  if ('errors' in loaded) return loaded;
  return planWithSettings(loaded.file, { step: givenOf(inputs) }, connections, now, caller);
}

/** What is wrong with the inputs that only a step has, and what to report where no connection is chosen. */
async function ownInputs(inputs: Inputs): Promise<Caller> {
  const own = new InputReader(inputs, STEP_OPTIONS);
  const kind = await own.read('connectTo', readChoice<ConnectionKind>);
  await own.read('maskClientId', readBoolean);
  await own.read('publishTests', readBoolean);
  await own.read('settingsFile', (value) => ({ value, problems: [] }));
  const noConnection = inputError(stepOption(CONNECTION_INPUTS[kind]), ['No service connection is chosen.']);
  return { errors: own.errors, noConnection };
}

/** The values of the options of the self-test. */
const valuesOf = (inputs: Inputs): RawValues => Object.fromEntries(OPTIONS.map(({ name }) => [name, inputs[name]]));

/**
 * Those that say something. An input that nobody set arrives with its default, which looks the same as one that was
 * set to that; so a default never stands in the way of the file.
 */
function givenOf(inputs: Inputs): RawValues {
  return Object.fromEntries(
    OPTIONS.flatMap(({ name, default: preset }) => {
      const value = inputs[name];
      return value === undefined || value.trim() === preset ? [] : [[name, value]];
    }),
  );
}

/** The earlier report that the step names; undefined where it names none. */
export async function earlierReport(
  inputs: Inputs,
  environment: Environment,
): Promise<Earlier | { error: ReportError } | undefined> {
  const path = inputs.baselineReport;
  if (!path?.trim()) return undefined;
  // perf: What a good run seldom needs in files of their own
  const { loadBaseline } = await import('../../../core/comparison');
  return loadBaseline(path, readTextFile, PRODUCT.name, shownPath(path, environment));
}

/** The path as it stands in the pipeline: below the folder that the agent put before it. */
function shownPath(path: string, environment: Environment): string {
  const below = rootFolders(environment)
    .map((root) => relative(root, path))
    .find((rest) => rest !== '' && !rest.startsWith('..') && !isAbsolute(rest));
  return below ?? path;
}
