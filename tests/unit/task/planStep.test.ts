import assert from 'node:assert/strict';
import { OPTIONS } from '../../../core/options';
import { STEP_OPTIONS, TASK_OPTIONS } from '../../../tasks/AppAccessSelfTest/V1/options';
import { planStep } from '../../../tasks/AppAccessSelfTest/V1/planStep';
import { connection, NOW } from '../planning/fixtures';

const DEFAULTS = Object.fromEntries(TASK_OPTIONS.map(({ name, default: preset }) => [name, preset]));

async function errorsOf(inputs: Record<string, string>, connections = [connection()]) {
  const planned = await planStep({ ...DEFAULTS, ...inputs }, connections, NOW, {});
  return 'errors' in planned ? planned.errors : planned.rejected;
}

describe('the plan of a step', () => {
  it('is made of the defaults that the agent sends', async () => {
    assert.deepEqual(await errorsOf({}), []);
  });

  it('has every option of the self-test as an input, and some of its own, each once', () => {
    const names = TASK_OPTIONS.map(({ name }) => name);
    assert.deepEqual([...names].sort(), [...OPTIONS, ...STEP_OPTIONS].map(({ name }) => name).sort());
    assert.equal(new Set(names).size, names.length);
  });

  it('needs a connection, and names the input of the chosen kind', async () => {
    for (const [connectTo, input] of [
      ['azureRM', 'azureSubscription'],
      ['entraApp', 'entraApp'],
    ] as const) {
      const [error, ...more] = await errorsOf({ connectTo }, []);
      assert.deepEqual(more, []);
      assert.equal(error?.input, input);
      assert.match(error?.message ?? '', /^No service connection is chosen\. Example: my-/);
    }
  });

  it('names the input of a connection that cannot work', async () => {
    const planned = await planStep(DEFAULTS, [connection(), { id: 'bad', problem: 'It is broken.' }], NOW, {});
    assert.ok('plan' in planned);
    assert.deepEqual(planned.rejected, [{ input: 'azureSubscription', message: 'Connection bad: It is broken.' }]);
  });

  it('reports what is wrong with inputs of its own together with all the rest', async () => {
    const errors = await errorsOf({ connectTo: 'azure', maskClientId: '1', publishTests: 'ja', waitMinutes: 'ten' });
    assert.deepEqual(errors.map(({ input }) => input).sort(), [
      'connectTo',
      'maskClientId',
      'publishTests',
      'waitMinutes',
    ]);
    for (const { input, message } of errors) {
      const example = TASK_OPTIONS.find(({ name }) => name === input)?.example ?? '-';
      assert.ok(message.endsWith(`Example: ${example}`), message);
    }
  });

  it('names an unexpanded variable in an input of its own, and repeats no secret', async () => {
    for (const { name, type } of STEP_OPTIONS.filter((option) => option.type !== 'connection')) {
      if (type === 'filePath') continue;
      const [error] = await errorsOf({ [name]: '$(Release.Thing)' });
      assert.match(error?.message ?? '', /^The variable “Release\.Thing” was not expanded/, name);
    }
    const [error] = await errorsOf({ maskClientId: 'abc8Q~kD3xYz_0123456789abcdefghijklmnop' });
    assert.equal(error?.input, 'maskClientId');
    assert.doesNotMatch(error?.message ?? '', /8Q~kD3/);
  });
});
