import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { Report } from '../../../../core/model/results';
import { reportJson } from '../../../../core/report/machine/json';
import { RUNS } from '../fixtures';

type Schema = { properties?: Record<string, Schema>; additionalProperties?: unknown; $defs?: Record<string, Schema> };

const schema = JSON.parse(
  readFileSync(new URL('../../../../docs/report.schema.json', import.meta.url), 'utf8'),
) as Schema;

/** The same schema, but knowing all fields: proves that the documents describe everything that is written. */
function closed(part: Schema): Schema {
  const result: Schema = { ...part };
  if (part.properties) {
    result.properties = Object.fromEntries(
      Object.entries(part.properties).map(([name, value]) => [name, closed(value)]),
    );
    result.additionalProperties = part.additionalProperties ?? false;
  }
  if (part.$defs)
    result.$defs = Object.fromEntries(Object.entries(part.$defs).map(([name, value]) => [name, closed(value)]));
  return result;
}

function errorsOf(rules: Schema, value: unknown) {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(rules);
  validate(value);
  return validate.errors ?? [];
}

const parsed = (report: Report) => JSON.parse(reportJson(report)) as Report;

describe('the JSON report', () => {
  it('matches the schema in the documents, which knows every field', () => {
    for (const run of Object.values(RUNS)) {
      assert.deepEqual(errorsOf(schema, parsed(run)), []);
      assert.deepEqual(errorsOf(closed(schema), parsed(run)), []);
    }
  });

  it('is refused by the schema when something is missing or wrong', () => {
    const run = parsed(RUNS.consentMissing);
    assert.notEqual(errorsOf(schema, { ...run, outcome: 'fine' }).length, 0);
    assert.notEqual(errorsOf(schema, { ...run, schemaVersion: 2 }).length, 0);
    assert.notEqual(errorsOf(schema, { ...run, apps: [{ ...run.apps[0], checks: undefined }] }).length, 0);
  });

  it('loses nothing of a report', () => {
    for (const run of Object.values(RUNS)) assert.deepEqual(parsed(run), JSON.parse(JSON.stringify(run)));
  });

  it('keeps its fields in one order, however the report was put together', () => {
    const run = RUNS.allPassed;
    const reversed = Object.fromEntries(Object.entries(run).reverse()) as unknown as Report;
    assert.equal(reportJson(reversed), reportJson(run));
  });

  it('writes no field that it does not know', () => {
    const [first] = RUNS.allPassed.apps;
    const run = { ...RUNS.allPassed, apps: [{ ...first, secret: 'hush' }] } as unknown as Report;
    assert.doesNotMatch(reportJson(run), /hush/);
  });

  it('is indented by two blanks and ends its last line', () => {
    assert.match(reportJson(RUNS.allPassed), /^\{\n {2}"schemaVersion": 1,\n/);
    assert.ok(reportJson(RUNS.allPassed).endsWith('}\n'));
  });
});
