import assert from 'node:assert/strict';
import { runCommand } from '../../../../cli/runCommand';
import { CLIENT, type FakeOptions, fakeIo, SECRET, TENANT } from '../fakeIo';

const ENVIRONMENT = { AZURE_TENANT_ID: TENANT, AZURE_CLIENT_ID: CLIENT, AZURE_CLIENT_SECRET: SECRET };
/** Something that the fake network does not grant. */
const FAILING = ['--graph-permissions', 'Sites.FullControl.All'];

async function run(argv: string[], options: FakeOptions = {}) {
  const io = fakeIo({ ...options, environment: { ...ENVIRONMENT, ...options.environment } });
  return { code: await runCommand(argv, io), io };
}

const ESCAPE = '\u001b';

describe('the report of the command', () => {
  it('is text, JSON, Markdown or JUnit on standard output', async () => {
    assert.match((await run([])).io.stdout, /^App d2b7e6f4/);
    assert.equal(JSON.parse((await run(['--output', 'json'])).io.stdout).schemaVersion, 1);
    assert.match((await run(['--output', 'Markdown'])).io.stdout, /^# /);
    assert.match((await run(['--output', 'junit'])).io.stdout, /^<\?xml/);
  });

  it('goes into a file in its form, with the text beside it for people', async () => {
    const { io } = await run(['--output', 'junit', '--output-file', 'r.xml']);
    assert.match(io.written['r.xml'] ?? '', /^<\?xml/);
    assert.match(io.stdout, /PASSED/);
  });

  it('has no colors in a file', async () => {
    const { io } = await run(['--output-file', 'r.txt'], { columns: 100 });
    assert.ok(io.stdout.includes(ESCAPE));
    assert.ok(!io.written['r.txt']?.includes(ESCAPE));
  });

  it('that cannot be written is a usage error, and says so after the text', async () => {
    const { code, io } = await run(['--output-file', '/missing/r.txt']);
    assert.equal(code, 2);
    assert.match(io.stdout, /PASSED/);
    assert.match(io.stderr, /--output-file: “\/missing\/r\.txt” cannot be written: it does not exist/);
  });

  it('holds the usage error, so that a step that reads the file finds it', async () => {
    for (const argv of [
      ['--tenant', 'contoso'],
      ['--wait-minutes', 'x'],
      ['--config', 'none.yaml'],
    ]) {
      const { code, io } = await run([...argv, '--output', 'markdown', '--output-file', 'r.md']);
      assert.equal(code, 2);
      assert.match(io.written['r.md'] ?? '', /^# /);
      assert.equal(io.stdout, '');
      const text = await run([...argv, '--output-file', 'r.txt']);
      assert.match(text.io.written['r.txt'] ?? '', /^error: /);
      const json = await run([...argv, '--output', 'json']);
      assert.equal(JSON.parse(json.io.stdout).errors.length, 1);
    }
  });

  it('is silent with --quiet when all is well, and whole when not', async () => {
    const passed = await run(['--quiet'], { columns: 100 });
    assert.equal(passed.io.stdout + passed.io.stderr, '');
    const failed = await run(['--quiet', ...FAILING]);
    assert.match(failed.io.stdout, /FAILED/);
  });

  it('ends with 1 when a check failed', async () => {
    const { code, io } = await run(FAILING);
    assert.equal(code, 1);
    assert.ok(io.stdout.includes(`/${TENANT}/adminconsent?client_id=${CLIENT}`));
  });

  it('speaks of this command, and not of steps, stages and service connections', async () => {
    const { io } = await run(FAILING);
    assert.doesNotMatch(io.stdout, /this step|the stage|[Ss]ervice connection|pipeline/);
    assert.match(io.stdout, /Credential from AZURE_CLIENT_SECRET/);
  });

  it('is as wide as the terminal, links and commands excepted: both are copied whole', async () => {
    const { io } = await run([...FAILING, '--quiet'], { columns: 70, environment: { NO_COLOR: '1' } });
    const lines = io.stdout.split('\n').filter((line) => !/^(?:https:\/\/|az |[A-Z]+=\$\(|\$[a-z]+ = )/.test(line));
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
    it(what, async () => assert.equal((await run([], options)).io.stdout.includes(ESCAPE), colored));
  }
});

describe('progress', () => {
  it('is one line on a terminal that is taken away at the end, on standard error', async () => {
    const { io } = await run([], { columns: 100, environment: { NO_COLOR: '1' } });
    assert.match(io.stderr, /\d of 5 checks: /);
    assert.ok(io.stderr.endsWith(`\r${ESCAPE}[2K`));
    assert.ok(!io.stderr.includes('\n'));
    assert.ok(!io.stdout.includes(ESCAPE));
  });

  it('is not there without a terminal', async () => {
    assert.equal((await run([])).io.stderr, '');
  });
});
