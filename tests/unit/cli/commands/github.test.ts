import assert from 'node:assert/strict';
import { runCommand } from '../../../../cli/runCommand';
import { commandsIn, outputsIn } from '../../../../simulator/github/commands';
import { CLIENT, type FakeOptions, fakeIo, SECRET, TENANT } from '../fakeIo';

const IDS = { AZURE_TENANT_ID: TENANT, AZURE_CLIENT_ID: CLIENT };
const FILES = { GITHUB_STEP_SUMMARY: 'summary', GITHUB_OUTPUT: 'output' };
const FAILING = ['--graph-permissions', 'Sites.FullControl.All'];

async function run(argv: string[], options: FakeOptions = {}) {
  const environment = { ...IDS, AZURE_CLIENT_SECRET: SECRET, ...FILES, ...options.environment };
  const io = fakeIo({ files: { summary: '', output: '' }, ...options, environment });
  return { code: await runCommand(['--output', 'github', ...argv], io), io };
}

describe('the report for GitHub Actions', () => {
  it('is the log, an annotation for each cause, the job summary and the outputs', async () => {
    const { code, io } = await run(FAILING);
    assert.equal(code, 1);
    assert.match(io.stdout, /FAILED/);
    const commands = commandsIn(io.stdout);
    assert.deepEqual(
      commands.map(({ name }) => name),
      ['error'],
    );
    assert.match(commands[0]?.message ?? '', /Who can fix it: .*\n.*https:\/\//s);
    assert.match(io.written.summary ?? '', /^# .*failed/);
    assert.equal(outputsIn(io.written.output ?? '').get('outcome'), 'failed');
  });

  it('is the log alone when all is well, and nothing for a quiet run', async () => {
    const { code, io } = await run([]);
    assert.equal(code, 0);
    assert.deepEqual(commandsIn(io.stdout), []);
    assert.match(io.stdout, /PASSED/);
    assert.equal((await run(['--quiet'])).io.stdout, '');
  });

  it('keeps the JSON report in a file on request', async () => {
    const { io } = await run(['--output-file', 'report.json']);
    assert.equal(JSON.parse(io.written['report.json'] ?? '').schemaVersion, 1);
    assert.match(io.stdout, /PASSED/);
  });

  it('shows wrong settings as annotations as well', async () => {
    const { code, io } = await run(['--wait-minutes', 'soon']);
    assert.equal(code, 2);
    assert.match(commandsIn(io.stdout)[0]?.properties.title ?? '', /waitMinutes/);
    assert.deepEqual(io.requests, []);
  });

  it('lets the verdict stand where summary and outputs cannot be written', async () => {
    const { code, io } = await run(FAILING, { files: {} });
    assert.equal(code, 1);
    assert.match(io.stderr, /job summary could not be written: it does not exist/);
  });

  it('leaves out a summary that would not fit: the runner would drop everything', async () => {
    const { io } = await run(FAILING, { files: { summary: 'x'.repeat(1024 * 1024), output: '' } });
    assert.equal(io.written.summary, '');
  });

  it('is no format of the offline commands', async () => {
    const io = fakeIo({});
    assert.equal(await runCommand(['explain', 'AADSTS7000215', '--output', 'github'], io), 2);
  });
});

describe('an ID token in a variable', () => {
  const TOKEN = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.c2lnbmF0dXJl';
  const sign = (name: string, environment: Record<string, string>) => {
    const io = fakeIo({ environment: { ...IDS, ...environment } });
    return runCommand(['--federated-token-env', name], io).then((code) => ({ code, io }));
  };

  it('is sent to the token endpoint as the assertion, and nowhere else', async () => {
    const { code, io } = await sign('ENTRA_ID_TOKEN', { ENTRA_ID_TOKEN: `${TOKEN}\n` });
    assert.equal(code, 0, io.stderr);
    const token = io.requests.find(({ purpose }) => purpose === 'token');
    assert.equal(new URLSearchParams(token?.body).get('client_assertion'), TOKEN);
    assert.ok(!(io.stdout + io.stderr).includes(TOKEN));
  });

  const WRONG: [what: string, name: string, environment: Record<string, string>, said: RegExp][] = [
    ['is not set', 'ENTRA_ID_TOKEN', {}, /the variable is not set/],
    ['is empty', 'ENTRA_ID_TOKEN', { ENTRA_ID_TOKEN: ' ' }, /the variable is not set, or empty/],
    ['holds something else', 'ENTRA_ID_TOKEN', { ENTRA_ID_TOKEN: 'hunter2' }, /does not hold an ID token/],
    ['has a name that is none', '$ENTRA_ID_TOKEN', {}, /is not the name of a variable/],
  ];
  for (const [what, name, environment, said] of WRONG) {
    it(`that ${what} is refused with an example before anything is asked`, async () => {
      const { code, io } = await sign(name, environment);
      assert.equal(code, 2);
      assert.match(io.stderr, said);
      assert.match(io.stderr, /Example: --federated-token-env ENTRA_ID_TOKEN/);
      assert.doesNotMatch(io.stderr, /hunter2/);
      assert.deepEqual(io.requests, []);
    });
  }

  it('in place of its name is refused and never repeated', async () => {
    const { code, io } = await sign(TOKEN, {});
    assert.equal(code, 2);
    assert.ok(!io.stderr.includes(TOKEN));
  });
});
