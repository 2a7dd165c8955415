import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT, TASK_NAME } from '../../../scripts/project';

/** What Azure DevOps knows of an input: read from the file that ships, not from the table that both are made of. */
interface ManifestInput {
  name: string;
  type: string;
  required: boolean;
  defaultValue?: string;
  visibleRule?: string;
  options?: Record<string, string>;
  properties?: Record<string, string>;
}

const manifest = JSON.parse(readFileSync(join(ROOT, 'tasks', 'AppAccessSelfTest', 'V1', 'task.json'), 'utf8')) as {
  inputs: ManifestInput[];
};
const overview = readFileSync(join(ROOT, 'overview.md'), 'utf8');
const block = /<!-- generated: syntax -->\s+```yaml\n([^`]*)```/.exec(overview)?.[1] ?? '';
const rows = [...block.matchAll(/^ {4}(#?)(\w+):(.*?) # (.*)$/gm)].map(([, off, name, value, comment]) => ({
  isOff: off === '#',
  name: name ?? '',
  value: (value ?? '').trim(),
  comment: comment ?? '',
}));
const row = (name: string) => {
  const found = rows.find((one) => one.name === name);
  assert.ok(found, name);
  return found;
};

describe('the syntax block of the overview', () => {
  it('names every input of the manifest, in its order, and no other', () => {
    assert.deepEqual(
      rows.map(({ name }) => name),
      manifest.inputs.map(({ name }) => name),
    );
    assert.equal(rows.length, block.trimEnd().split('\n').length - 2, 'a line for each, below the task and “inputs:”');
  });

  for (const { name, type, required, defaultValue = '', visibleRule, options, properties } of manifest.inputs) {
    it(`says of ${name} what the manifest says: values, whether it is required and when, default`, () => {
      const { comment, value, isOff } = row(name);
      const values = options ?? (type === 'boolean' ? { true: '', false: '' } : {});
      assert.deepEqual(
        [...comment.matchAll(/'([^']*)'/g)].map(([, one]) => one),
        Object.keys(values),
      );
      if (Object.keys(values).length === 0) assert.match(comment, /^(?:string|number, \d+ to \d+)[.,]/);
      assert.equal(comment.includes('several with commas'), properties?.MultiSelectFlatList === 'True');
      const when = visibleRule ? ` when ${visibleRule}` : '';
      // An input with a default need not be given, although the manifest calls it required.
      const need = required && defaultValue === '' ? 'Required' : 'Optional';
      const end = defaultValue === '' ? '' : ` Default: ${defaultValue}.`;
      assert.ok(comment.endsWith(`. ${need}${when}.${end}`), comment);
      if (defaultValue !== '') assert.equal(value, defaultValue);
      const isForDefault = !visibleRule || visibleRule === `connectTo = ${row('connectTo').value}`;
      assert.equal(isOff, !(required && isForDefault));
    });
  }

  it('is a step as it stands, and with every line switched on', () => {
    for (const text of [block, block.replace(/^ {4}#(?=\w+:)/gm, '    ')]) {
      const [step] = parse(text) as { task: string; inputs: Record<string, unknown> }[];
      assert.equal(step?.task, `${TASK_NAME}@1`);
      const shown = rows.filter(({ isOff }) => text !== block || !isOff).map(({ name }) => name);
      assert.deepEqual(Object.keys(step?.inputs ?? {}), shown);
    }
  });
});
