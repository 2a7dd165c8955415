import type { ReportError } from '../../model/results';
import { refused } from '../../util/refusedValue';
import { count } from '../../util/words';
import { unexpandedVariable } from '../variable';
import { placedError, SETTINGS_INPUT, type SettingsFile } from './planWithSettings';
import { readSettings } from './readSettings';

/** Far more than anybody writes by hand, and little enough to be read at once. */
const MOST_BYTES = 1_000_000;
/** One problem often brings others along. */
const SHOWN = 5;

/**
 * The settings file at a path, or what is wrong with it. `read` gives the text of a file of at most so many bytes, or throws
 * with the reason as its message; `shownPath` is the path as people wrote it.
 */
export async function loadSettings(
  path: string,
  read: (path: string, mostBytes: number) => string,
  shownPath: string = path,
): Promise<{ file: SettingsFile } | { errors: ReportError[] }> {
  const variable = unexpandedVariable(shownPath);
  if (variable) return { errors: [{ input: SETTINGS_INPUT, message: variable }] };
  const quoted = refused(shownPath, 'path');
  let text: string;
  try {
    text = read(path, MOST_BYTES);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown error';
    const message = `${quoted} cannot be read: ${reason}. It takes the path of a YAML file. Example: self-test.yaml`;
    return { errors: [{ input: SETTINGS_INPUT, message }] };
  }
  const name = quoted.startsWith('“') ? quoted : 'The settings file';
  const settings = await readSettings(text);
  if (!('problems' in settings)) return { file: { name, settings } };
  const { problems } = settings;
  const errors = problems.slice(0, SHOWN).map(({ at, problem }) => placedError(name, at, problem));
  const more = problems.length - errors.length;
  if (more > 0) errors.push({ input: SETTINGS_INPUT, message: `${name}: and ${count(more, 'more problem')}.` });
  return { errors };
}
