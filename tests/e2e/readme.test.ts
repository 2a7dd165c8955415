import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { excerptOf } from '../../scripts/pictures/excerpt';
import { ROOT } from '../../scripts/project';
import { neverConsented } from '../../simulator/scenes/consentScenes';
import { inTestBed } from './support/testBed';

/** Dates move on with the day of the run; everything else is the same each time. */
const withoutDates = (text: string) => text.replace(/\d{4}-\d\d-\d\d/g, 'DATE').replace(/in \d+ days/g, 'in N days');

describe('the log in the README', () => {
  it('is what the package writes; npm run pictures puts the present one there', () =>
    inTestBed(async (bed) => {
      const { log } = await bed.run(neverConsented.build(bed.model));
      const shown = /<!-- log: failing -->\n\n```text\n([\s\S]*?)\n```/.exec(
        readFileSync(join(ROOT, 'README.md'), 'utf8'),
      );
      assert.equal(withoutDates(shown?.[1] ?? ''), withoutDates(excerptOf(log)));
    }));
});
