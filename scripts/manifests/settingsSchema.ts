import type { Option } from '../../core/options';
import {
  APP_OPTIONS,
  APP_WHO,
  CUSTOM,
  FILE_OPTIONS,
  FILE_WHO,
  isList,
  type WhoKey,
} from '../../core/planning/settings/keys';
import { PRODUCT_NAME } from '../project';

type Schema = Readonly<Record<string, unknown>>;

const GUID = '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$';
const text: Schema = { type: 'string' };

/**
 * JSON Schema (draft 7, which editors know) of the settings file, made from the tables by which the file is read. A list may
 * be written as a YAML list or as a text with lines, as in the task.
 */
export function settingsSchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `Settings of ${PRODUCT_NAME}`,
    description: 'What a release needs: for the input settingsFile of the task and the option --config of the command.',
    ...mapOf(FILE_WHO, FILE_OPTIONS, {
      apps: {
        description:
          'One entry for each app that is tested, with its own values. What an entry leaves out is taken from the step, the top of this file, or the default.',
        type: 'array',
        minItems: 1,
        items: {
          ...mapOf(APP_WHO, APP_OPTIONS),
          anyOf: [{ required: ['clientId'] }, { required: ['connection'] }],
        },
      },
    }),
  };
}

function mapOf(who: readonly WhoKey[], options: readonly Option[], more: Schema = {}): Schema {
  const properties = {
    ...Object.fromEntries(who.map(({ name, help }) => [name, { ...text, pattern: GUID, description: help }])),
    ...Object.fromEntries(options.map((option) => [option.name, optionSchema(option)])),
    ...more,
  };
  return { type: 'object', additionalProperties: false, properties };
}

function optionSchema(option: Option): Schema {
  const preset = option.default === '' ? {} : { default: defaultOf(option) };
  return { description: option.help.replaceAll('`', ''), ...typeOf(option), ...preset };
}

function defaultOf(option: Option): unknown {
  if (option.type === 'integer') return Number(option.default);
  if (option.type === 'boolean') return option.default === 'true';
  return option.type === 'multiPick' ? option.default.split(',') : option.default;
}

function typeOf(option: Option): Schema {
  const { type, range } = option;
  const choices = (option.choices ?? []).map(([value]) => value).filter((value) => value !== CUSTOM);
  if (type === 'boolean') return { type: 'boolean' };
  if (type === 'integer') return { type: 'integer', minimum: range?.[0], maximum: range?.[1] };
  if (isList(option)) {
    const items = choices.length > 0 ? { enum: choices } : text;
    return { anyOf: [{ type: 'array', items }, text] };
  }
  if (type === 'yaml') return { anyOf: [{ type: 'array', items: { type: 'object' } }, text] };
  return choices.length > 0 ? { enum: choices } : text;
}
