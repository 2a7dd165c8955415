import assert from 'node:assert/strict';
import { LastNet } from '../../../../tasks/AppAccessSelfTest/V1/agent/lastNet';
import type { AgentOutput } from '../../../../tasks/AppAccessSelfTest/V1/agent/writer';
import { secretsOf } from '../support';

const SECRET = 'abc~8Q.the-secret/of+a=app';

function net(): LastNet {
  const here = new LastNet();
  here.add(SECRET);
  return here;
}

describe('the last net', () => {
  const forms: Record<string, string> = {
    'as it is': SECRET,
    'in a URL': encodeURIComponent(SECRET),
    'in base64': Buffer.from(SECRET).toString('base64'),
    'in base64 inside of something longer': Buffer.from(`user:${SECRET}`).toString('base64'),
    'in HTML': SECRET.replace('+', '&#43;'),
    'with a sign that shows nothing': SECRET.replace('the', 'th\u200be'),
    'in JSON in JSON': JSON.stringify(JSON.stringify(`"${SECRET}"`)),
  };
  for (const [form, text] of Object.entries(forms)) {
    it(`hides a secret ${form}, and remembers that it did`, () => {
      const here = net();
      const passed = here.pass(`before ${text} after`);
      assert.ok(!passed.includes(text), passed);
      assert.match(passed, /^before .*\*\*\*.* after$/);
      assert.ok(here.caught);
    });
  }

  it('hides tokens that nobody registered', () => {
    const here = new LastNet();
    assert.equal(here.pass('a eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJ4In0.c2ln b'), 'a *** b');
    assert.ok(here.caught);
  });

  it('lets every other text pass as it is', () => {
    const here = net();
    const text = 'PASSED: Contoso Reports Deployment; https://portal.azure.com/#view/a%2Db — 100 %';
    assert.equal(here.pass(text), text);
    assert.ok(!here.caught);
  });

  it('stands before lines, commands and their properties', () => {
    const out: string[] = [];
    const output: AgentOutput = {
      print: (line) => void out.push(line),
      command: (name, properties, message) => void out.push(name, ...Object.values(properties), message),
    };
    const guarded = net().before(output);
    guarded.print(`line ${SECRET}`);
    guarded.command('task.setvariable', { variable: `v ${SECRET}` }, `value ${SECRET}`);
    assert.deepEqual(out, ['line ***', 'task.setvariable', 'v ***', 'value ***']);
  });

  it('knows every secret that the step keeps', () => {
    const secrets = secretsOf();
    secrets.keep(SECRET);
    assert.equal(secrets.net.pass(SECRET), '***');
  });
});
