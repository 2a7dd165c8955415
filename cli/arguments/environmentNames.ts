import { flagName, OPTIONS } from '../../core/options';
import { nearest, refused } from '../../core/util/refusedValue';
import { UsageError } from '../errors';
import type { Environment } from '../terminal/io';
import { SETTINGS } from './settings';

/** How a user who takes a setting for a variable names it: many commands read theirs so. */
const PREFIX = /^(?:APP_ACCESS_SELF_TEST|APPACCESSSELFTEST)_+/i;

/**
 * Settings are options or stand in a file; a variable in their place would be read by nobody. Its value is not looked at, and
 * its name shown only where it is nearly that of an option.
 */
export function refuseUnknownVariables(environment: Environment): void {
  const name = Object.keys(environment).find((one) => PREFIX.test(one));
  if (name === undefined) return;
  const flags = [...SETTINGS, ...OPTIONS].map((one) => flagName(one.name));
  const words = name.replace(PREFIX, '').toLowerCase().replaceAll('_', '-');
  const meant = nearest(words, flags);
  const shown = refused(words, { oneOf: flags }, '').startsWith('“')
    ? `${name} is set`
    : 'A variable is set whose name begins so';
  throw new UsageError(
    `${shown}, and this command reads no variable whose name begins with APP_ACCESS_SELF_TEST_. ` +
      `${meant ? `Did you mean --${meant}?` : 'Settings are options (--help) or are in a file (--config).'}`,
  );
}
