import assert from 'node:assert/strict';
import { runCommand } from '../../../../cli/runCommand';
import { CLIENT, type FakeOptions, fakeWorld, SECRET, TENANT } from '../fakeWorld';

const ENVIRONMENT = { AZURE_TENANT_ID: TENANT, AZURE_CLIENT_ID: CLIENT, AZURE_CLIENT_SECRET: SECRET };
/** Something that the fake network does not grant. */
const FAILING = ['--graph-permissions', 'Sites.FullControl.All'];

async function run(argv: string[], options: FakeOptions = {}) {
  const world = fakeWorld({ ...options, environment: { ...ENVIRONMENT, ...options.environment } });
  return { code: await runCommand(argv, world), world };
}

const ESCAPE = '\u001b';

describe('the report of the command', () => {
  it('is text, JSON, Markdown or JUnit on standard output', async () => {
    assert.match((await run([])).world.stdout, /^App d2b7e6f4/);
    assert.equal(JSON.parse((await run(['--output', 'json'])).world.stdout).schemaVersion, 1);
    assert.match((await run(['--output', 'Markdown'])).world.stdout, /^# /);
    assert.match((await run(['--output', 'junit'])).world.stdout, /^<\?xml/);
  });

  it('goes into a file in its form, with the text beside it for people', async () => {
    const { world } = await run(['--output', 'junit', '--output-file', 'r.xml']);
    assert.match(world.written['r.xml'] ?? '', /^<\?xml/);
    assert.match(world.stdout, /PASSED/);
  });

  it('has no colors in a file', async () => {
    const { world } = await run(['--output-file', 'r.txt'], { columns: 100 });
    assert.ok(world.stdout.includes(ESCAPE));
    assert.ok(!world.written['r.txt']?.includes(ESCAPE));
  });

  it('that cannot be written is wrong use, and says so after the text', async () => {
    const { code, world } = await run(['--output-file', '/missing/r.txt']);
    assert.equal(code, 2);
    assert.match(world.stdout, /PASSED/);
    assert.match(world.stderr, /--output-file: “\/missing\/r\.txt” cannot be written: it does not exist/);
  });

  it('holds the usage error, so that a step that reads the file finds it', async () => {
    for (const argv of [
      ['--tenant', 'contoso'],
      ['--wait-minutes', 'x'],
      ['--config', 'none.yaml'],
    ]) {
      const { code, world } = await run([...argv, '--output', 'markdown', '--output-file', 'r.md']);
      assert.equal(code, 2);
      assert.match(world.written['r.md'] ?? '', /^# /);
      assert.equal(world.stdout, '');
      const text = await run([...argv, '--output-file', 'r.txt']);
      assert.match(text.world.written['r.txt'] ?? '', /^error: /);
      const json = await run([...argv, '--output', 'json']);
      assert.equal(JSON.parse(json.world.stdout).errors.length, 1);
    }
  });

  it('is silent with --quiet when all is well, and whole when not', async () => {
    const passed = await run(['--quiet'], { columns: 100 });
    assert.equal(passed.world.stdout + passed.world.stderr, '');
    const failed = await run(['--quiet', ...FAILING]);
    assert.match(failed.world.stdout, /FAILED/);
  });

  it('ends with 1 when a check failed', async () => {
    const { code, world } = await run(FAILING);
    assert.equal(code, 1);
    assert.ok(world.stdout.includes(`/${TENANT}/adminconsent?client_id=${CLIENT}`));
  });

  it('speaks of this command, and not of steps, stages and service connections', async () => {
    const { world } = await run(FAILING);
    assert.doesNotMatch(world.stdout, /this step|the stage|[Ss]ervice connection|pipeline/);
    assert.match(world.stdout, /Credential from AZURE_CLIENT_SECRET/);
  });

  it('is as wide as the terminal, links and commands excepted: both are copied whole', async () => {
    const { world } = await run([...FAILING, '--quiet'], { columns: 70, environment: { NO_COLOR: '1' } });
    const lines = world.stdout.split('\n').filter((line) => !/^(?:https:\/\/|az |[A-Z]+=\$\(|\$[a-z]+ = )/.test(line));
    assert.ok(Math.max(...lines.map(({ length }) => length)) <= 70);
  });
});

describe('colors', () => {
  const CASES: [what: string, options: FakeOptions, colored: boolean][] = [
    ['are there on a terminal', { columns: 100 }, true],
    ['are not there without one', {}, false],
    ['go away with NO_COLOR', { columns: 100, environment: { NO_COLOR: '1' } }, false],
    ['stay with an empty NO_COLOR', { columns: 100, environment: { NO_COLOR: '' } }, true],
    ['come with FORCE_COLOR', { environment: { FORCE_COLOR: '1' } }, true],
    ['go away with FORCE_COLOR=0', { columns: 100, environment: { FORCE_COLOR: '0' } }, false],
    ['yield to NO_COLOR before FORCE_COLOR', { environment: { NO_COLOR: '1', FORCE_COLOR: '1' } }, false],
    ['are not there on a dumb terminal', { columns: 100, environment: { TERM: 'dumb' } }, false],
  ];
  for (const [what, options, colored] of CASES) {
    it(what, async () => assert.equal((await run([], options)).world.stdout.includes(ESCAPE), colored));
  }
});

describe('progress', () => {
  it('is one line on a terminal that is taken away at the end, on standard error', async () => {
    const { world } = await run([], { columns: 100, environment: { NO_COLOR: '1' } });
    assert.match(world.stderr, /\d of 5 checks: /);
    assert.ok(world.stderr.endsWith(`\r${ESCAPE}[2K`));
    assert.ok(!world.stderr.includes('\n'));
    assert.ok(!world.stdout.includes(ESCAPE));
  });

  it('is not there without a terminal', async () => {
    assert.equal((await run([])).world.stderr, '');
  });
});
