import { isAbsolute, relative } from 'node:path';
import { BASELINE_INPUT, type Earlier, loadBaseline } from '../../../core/comparison';
import type { ReportError } from '../../../core/model/results';
import { OPTIONS } from '../../../core/options';
import {
  buildPlan,
  type ConnectionDescription,
  loadSettings,
  type Planned,
  planWithSettings,
} from '../../../core/planning';
import { PRODUCT } from '../../../core/product';
import { readTextFile } from '../../../core/util/textFile';
import type { Environment } from './agent/environment';
import { type Inputs, rootFolders } from './inputs';

/** The plan of the step, with its settings file where it names one. */
export async function planStep(
  inputs: Inputs,
  connections: readonly ConnectionDescription[],
  now: number,
  environment: Environment,
): Promise<Planned> {
  const path = inputs.settingsFile;
  if (!path?.trim()) return buildPlan(inputs, connections, now);
  const loaded = await loadSettings(path, readTextFile, shownPath(path, environment));
  if ('errors' in loaded) return loaded;
  return planWithSettings(loaded.file, { step: givenOf(inputs) }, connections, now);
}

/**
 * The inputs that say something. An input that nobody set arrives with its default, and nothing tells it from one that was
 * set to that; so a default never stands in the way of the file.
 */
function givenOf(inputs: Inputs): Inputs {
  return Object.fromEntries(
    OPTIONS.flatMap(({ name, default: preset, pipelineOnly }) => {
      const value = inputs[name];
      const isDefault = value === undefined || value.trim() === preset;
      return isDefault && !pipelineOnly ? [] : [[name, value]];
    }),
  );
}

/** The earlier report that the step names; undefined where it names none. */
export function earlierReport(inputs: Inputs, environment: Environment): Earlier | { error: ReportError } | undefined {
  const path = inputs[BASELINE_INPUT];
  return path?.trim() ? loadBaseline(path, readTextFile, PRODUCT.name, shownPath(path, environment)) : undefined;
}

/** The path as it stands in the pipeline: below the folder that the agent put before it. */
function shownPath(path: string, environment: Environment): string {
  const below = rootFolders(environment)
    .map((root) => relative(root, path))
    .find((rest) => rest !== '' && !rest.startsWith('..') && !isAbsolute(rest));
  return below ?? path;
}
