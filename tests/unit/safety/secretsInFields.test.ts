import assert from 'node:assert/strict';
import { CAUGHT } from '../../../core/util/lastNet';
import { keepFigure } from '../../figure';
import { drive, type Field } from './drive';
import { libraryFields } from './libraryFields';
import { SLIPS } from './material';
import { connectionFields, inputFields, secretVariableFields, settingsFields, variableFields } from './taskFields';
import { argumentFields, configFields, contentFields, environmentFields } from './terminalFields';

/**
 * Whatever somebody types into whichever field by mistake, nothing of it comes out again. The fields are read from the code:
 * options, command line, the names that sources ask connections and environment for.
 */
describe('a secret in any field', function () {
  this.timeout(400_000);
  let pairs = 0;
  let leaks = 0;
  let ended = 0;
  // What the library's last net catches is a mistake of ours.
  const warnings: string[] = [];
  const listen = ({ message }: Error) => void warnings.push(message);
  before(() => process.on('warning', listen));

  const groups: readonly (readonly [name: string, fields: () => Field[] | Promise<Field[]>])[] = [
    ['an input of the task', inputFields],
    ['a settings file of the task', settingsFields],
    ['a connection', connectionFields],
    ['a variable of the job', variableFields],
    ['a secret variable in an accepted input', secretVariableFields],
    ['an argument of the command', argumentFields],
    ['a variable of the environment', environmentFields],
    ['a settings file', configFields],
    ['a file, standard input or the prompt', contentFields],
    ['an argument of the library', libraryFields],
  ];
  for (const [name, fieldsOf] of groups) {
    it(`does not come out of ${name}`, async () => {
      const fields = await fieldsOf();
      assert.ok(fields.length > 0);
      const driven = await drive(fields);
      pairs += driven.pairs;
      leaks += driven.leaks.length;
      ended += 1;
      assert.equal(driven.pairs, fields.length * SLIPS.length);
      assert.deepEqual([...new Set(driven.leaks)], []);
      assert.ok(!warnings.includes(CAUGHT), CAUGHT);
    });
  }

  after(() => {
    process.off('warning', listen);
    console.log(`      ${pairs} pairs of field and secret were driven`);
    // A run of some groups only says nothing of the whole.
    if (ended < groups.length) return;
    keepFigure('pairs', pairs);
    keepFigure('leaks', leaks);
  });
});
