import { stringify } from 'yaml';
import { readYaml } from '../../core/planning/yaml';
import { refused } from '../../core/util/refusedValue';
import { UsageError } from '../errors';
import type { Io } from '../terminal/io';
import { reasonOf } from '../terminal/reason';
import { CREDENTIAL_SETTINGS, SETTINGS, TEST_OPTIONS } from './settings';

/** Values by name, as the flags give them: a text, or a switch. */
export type GivenValues = Record<string, string | boolean | undefined>;

const SECRET_KEYS = /^(?:clientSecret|secret|password|clientCertificate|privateKey|token|assertion)$/;

const camelCase = (key: string) => key.replace(/-([a-z])/g, (_all, letter: string) => letter.toUpperCase());

function knownNames(): Set<string> {
  return new Set([
    ...TEST_OPTIONS.map(({ name }) => name),
    ...SETTINGS.filter(({ inFile }) => inFile).map(({ name }) => name),
  ]);
}

/** What a value of the file is as a text, as if it had been typed. Lists of texts become lines; anything deeper stays YAML. */
function asText(value: unknown): string | boolean | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item === 'string' || typeof item === 'number')) {
    return value.join('\n');
  }
  return stringify(value);
}

/** The settings in a YAML file: the names of the flags, in camel case or in kebab case. */
export async function readConfigFile(path: string, io: Pick<Io, 'readFile'>): Promise<GivenValues> {
  let text: string;
  try {
    text = io.readFile(path);
  } catch (error) {
    throw new UsageError(`--config: ${refused(path, 'path')} cannot be read: ${reasonOf(error)}.`);
  }
  const problem = (what: string) => new UsageError(`${refused(path, 'path', '--config')}: ${what}`);
  const yaml = await readYaml(text);
  if ('problem' in yaml) throw problem(yaml.problem);
  if (yaml.value === null || yaml.value === undefined) return {};
  if (!(yaml.value instanceof Map)) throw problem('It is not a map of settings (`tenant: …`).');
  const known = knownNames();
  const values: GivenValues = {};
  for (const [key, value] of yaml.value) {
    const name = typeof key === 'string' ? camelCase(key) : '';
    if (SECRET_KEYS.test(name)) {
      throw problem(
        `${name} is refused: a secret does not belong into a file that is kept. Name a file with clientSecretFile, or use AZURE_CLIENT_SECRET.`,
      );
    }
    if (!known.has(name))
      throw problem(
        `${refused(String(key), { oneOf: [...known] }, 'A key')} is not a setting. Known are ${[...known].join(', ')}.`,
      );
    if (name in values) throw problem(`${name} stands in it twice.`);
    values[name] = asText(value);
  }
  return values;
}

/** The file's values below the given ones. A way to sign in that was given puts away the file's. */
export function withDefaults(given: GivenValues, file: GivenValues): GivenValues {
  const below = { ...file };
  if (CREDENTIAL_SETTINGS.some((name) => isGiven(given[name])))
    for (const name of CREDENTIAL_SETTINGS) delete below[name];
  const defined = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...below, ...Object.fromEntries(defined) };
}

/** A switch that is off is as good as left out. */
export const isGiven = (value: string | boolean | undefined) => value !== undefined && value !== false;
