import assert from 'node:assert/strict';
import { runCommand } from '../../../../cli/runCommand';
import type { CallNeeds } from '../../../../core/resources/needs/callNeeds';
import { type FakeOptions, fakeIo } from '../fakeIo';

async function run(argv: string[], options: FakeOptions = {}) {
  const io = fakeIo(options);
  return { code: await runCommand(['needs', ...argv], io), io };
}

const callsIn = (text: string) => (JSON.parse(text) as { calls: CallNeeds[] }).calls;

describe('needs', () => {
  it('says what a call needs, the least privileged first, without any network', async () => {
    const { code, io } = await run(['POST /groups/{id}/members/$ref']);
    assert.equal(code, 0);
    assert.match(io.stdout, /^POST \/groups\/\{id\}\/members\/\$ref$/m);
    assert.match(io.stdout, /Least privileged: GroupMember\.ReadWrite\.All/);
    assert.match(io.stdout, /Also sufficient: Group\.ReadWrite\.All, Directory\.ReadWrite\.All/);
    assert.deepEqual(io.requests, []);
  });

  it('takes a method and a path without quotes, and several calls', async () => {
    const { io } = await run(['GET', '/users/{id}', '/groups', 'DELETE', '/groups/{id}', '--output', 'json']);
    assert.deepEqual(
      callsIn(io.stdout).map(({ call }) => call),
      ['GET /users/{id}', '/groups', 'DELETE /groups/{id}'],
    );
  });

  it('reads standard input line by line, with - or with nothing', async () => {
    const input = '\ufeffGET /users\r\n\n# a remark\nhttps://api.fabric.microsoft.com/v1/workspaces\n';
    for (const argv of [['-'], []]) {
      const { io } = await run([...argv, '--output', 'json'], { input });
      assert.deepEqual(
        callsIn(io.stdout).map(({ api }) => api),
        ['graph', 'fabric'],
      );
    }
  });

  it('asks the API that is named, unless the call names a host', async () => {
    const { io } = await run([
      '--api',
      'powerbi',
      '/groups',
      'https://graph.microsoft.com/v1.0/groups',
      '--output',
      'json',
    ]);
    assert.deepEqual(
      callsIn(io.stdout).map(({ api }) => api),
      ['powerbi', 'graph'],
    );
  });

  it('ends with 3 where a call is not known, and guesses nothing', async () => {
    const { code, io } = await run(['/unicorns']);
    assert.equal(code, 3);
    assert.match(io.stdout, /Not known\. Nothing is guessed/);
  });

  it('makes a table of Markdown', async () => {
    const { io } = await run(['POST /users/{id}/checkMemberGroups', '/a|b', '--output', 'markdown']);
    const rows = io.stdout.trim().split('\n');
    assert.equal(rows.length, 4);
    assert.match(rows[2] ?? '', /`User\.Read\.All` \+ `GroupMember\.Read\.All`/);
    for (const row of rows) assert.equal(row.match(/(?<!\\)\|/g)?.length, 5, row);
  });

  it('reads thousands of calls', async () => {
    const input = Array.from({ length: 8500 }, (_, at) => `GET /users/${at}/messages?$top=${at}`).join('\n');
    const { io } = await run(['-', '--output', 'json'], { input });
    assert.equal(callsIn(io.stdout).length, 8500);
  });

  const notebook = (source: string) => JSON.stringify({ cells: [{ cell_type: 'code', source }], nbformat: 4 });

  it('reads the code of a notebook, and says in which cell a call is not spelled out', async () => {
    const source = 'import requests\nrequests.get("https://graph.microsoft.com/v1.0/domains")\nrequests.post(url)';
    const { code, io } = await run(['-', '--output', 'json'], { input: notebook(source) });
    assert.equal(code, 3);
    const [known, doubtful] = callsIn(io.stdout);
    assert.equal(known?.call, 'GET https://graph.microsoft.com/v1.0/domains');
    assert.match(doubtful?.note ?? '', /^Cell 1, line 3: The address is in a variable/);
  });

  const wrong: [argv: string[], message: RegExp, options?: FakeOptions][] = [
    [['--api', 'exchange', '/users'], /--api/],
    [['FETCH /users'], /names the method FETCH; .*Example: GET \/users\/\{id\}/],
    [[], /there is no call to read/, { input: '\n# nothing\n' }],
    [[], /give a call/, { columns: 80 }],
    [['-'], /And 2 more\./, { input: 'a\nb\nc\nd\ne\n' }],
    [['-'], /the notebook cannot be read: it is not whole JSON/, { input: '{"cells": [{"cell_type": "code"' }],
    [['-'], /the notebook calls none of these APIs: Microsoft Graph/i, { input: notebook('a = 1') }],
    [['-'], /the notebook calls none of these APIs/i, { input: notebook('') }],
    [['--output', 'junit', '/users'], /“junit” is not one of/],
  ];
  for (const [argv, message, options] of wrong) {
    it(`is a usage error: needs ${argv.join(' ')} ${JSON.stringify(options ?? {})}`, async () => {
      const { code, io } = await run(argv, options);
      assert.equal(code, 2);
      assert.match(io.stderr, message);
      assert.equal(io.stdout, '');
    });
  }
});
