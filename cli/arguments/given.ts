import type { Option } from 'commander';
import type { GivenValues } from './configFile';

/**
 * What stands in the arguments, read without any check: for the case that something is wrong with them. The last of several
 * values counts, and what no option takes is passed over.
 */
export function givenIn(argv: readonly string[], options: readonly Option[]): GivenValues {
  const given: GivenValues = {};
  for (let index = 0; index < argv.length && argv[index] !== '--'; index++) {
    const [, name = '', behind] = /^(--[a-z-]+)(?:=([\s\S]*))?$/.exec(argv[index] ?? '') ?? [];
    const option = options.find(({ long }) => long === name);
    if (!option) continue;
    if (!option.required) given[option.attributeName()] ??= behind ?? true;
    // As commander does it: an option that needs a value takes whatever comes next.
    else given[option.attributeName()] = behind ?? argv[++index];
  }
  return given;
}
