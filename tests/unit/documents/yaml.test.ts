import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parseDocument } from 'yaml';
import { FILE_OPTIONS } from '../../../core/planning/settings/keys';
import { readSettings } from '../../../core/planning/settings/readSettings';
import { settingsSchema } from '../../../scripts/manifests/settingsSchema';
import { ROOT, TASK_NAME } from '../../../scripts/project';
import { TASK_OPTIONS } from '../../../tasks/AppAccessSelfTest/V1/options';
import { planStep } from '../../../tasks/AppAccessSelfTest/V1/planStep';
import { connection, NOW } from '../planning/fixtures';
import { allDocuments, mapsIn } from './documents';

const blocks = allDocuments().flatMap((document) => document.blocks.filter(({ language }) => /^ya?ml$/.test(language)));

function parsed(text: string): unknown {
  const document = parseDocument(text, { prettyErrors: true });
  const [fault] = [...document.errors, ...document.warnings];
  if (fault) throw fault;
  return document.toJS();
}

/** Every step of the task, wherever it stands in a pipeline. */
function stepsIn(value: unknown): Record<string, unknown>[] {
  return mapsIn(value).filter(({ task }) => typeof task === 'string' && task.startsWith(`${TASK_NAME}@`));
}

const steps = blocks.flatMap(({ text, place }) => stepsIn(parsed(text)).map((step) => ({ step, place })));

/** What the task gets: texts, with a right value where the pipeline would fill one in. */
function inputsOf(step: Record<string, unknown>): Record<string, string> {
  const inputs = typeof step.inputs === 'object' && step.inputs !== null ? step.inputs : {};
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => {
      const text = String(value ?? '');
      const isFilledIn = /^\s*\$(?:\{\{.*\}\}|\(.*\))\s*$/s.test(text);
      const example = TASK_OPTIONS.find((option) => option.name === name)?.example ?? '';
      return [name, isFilledIn ? example : text];
    }),
  );
}

/** Settings files: maps with names of inputs at the top, in the documents and in the example. */
const settings = [
  ...blocks,
  { text: readFileSync(join(ROOT, 'examples', 'self-test.yaml'), 'utf8'), place: 'examples/self-test.yaml' },
].filter(({ text }) => {
  const value = parsed(text);
  return (
    typeof value === 'object' &&
    value !== null &&
    FILE_OPTIONS.some(({ name }) => name !== 'resources' && name in value)
  );
});

describe('Settings files in the documents', () => {
  const fits = new Ajv({ strict: true, strictRequired: false, allErrors: true }).compile(settingsSchema());

  it('are there at all', () => assert.ok(settings.length >= 3, `${settings.length} files`));

  for (const { text, place } of settings) {
    it(`fit the schema and are read without a fault (${place})`, async () => {
      assert.ok(fits(parsed(text)), JSON.stringify(fits.errors));
      assert.ok(!('faults' in (await readSettings(text))));
    });
  }
});

describe('YAML in the documents', () => {
  it('is there at all, with steps of the task', () => {
    assert.ok(blocks.length >= 15, `${blocks.length} blocks`);
    assert.ok(steps.length >= 15, `${steps.length} steps`);
  });

  for (const { text, place } of blocks) {
    it(`can be parsed (${place})`, () => {
      assert.doesNotThrow(() => parsed(text));
    });
  }

  for (const [index, { step, place }] of steps.entries()) {
    it(`names only real inputs (${place}, step ${index + 1})`, () => {
      const names = TASK_OPTIONS.map(({ name }) => name);
      const unknown = Object.keys(inputsOf(step)).filter((name) => !names.includes(name));
      assert.deepEqual(unknown, []);
    });

    it(`gives every input a value that makes a plan (${place}, step ${index + 1})`, async () => {
      // The file stands in the reader's repository.
      const values = { connectTo: 'azureRM', ...inputsOf(step), settingsFile: '' };
      const planned = await planStep(values, [connection()], NOW, {});
      assert.deepEqual('errors' in planned ? planned.errors : [], []);
    });

    it(`names a connection of the kind that it connects to (${place}, step ${index + 1})`, () => {
      const { connectTo = 'azureRM', azureSubscription = '', entraApp = '' } = inputsOf(step);
      const [wanted, other] = connectTo === 'entraApp' ? [entraApp, azureSubscription] : [azureSubscription, entraApp];
      assert.match(wanted, /\S/);
      assert.equal(other, '');
    });
  }
});
