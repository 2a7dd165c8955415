import assert from 'node:assert/strict';
import { runCommand } from '../../../../cli/runCommand';
import type { CallNeeds } from '../../../../core/resources/needs/callNeeds';
import { type FakeOptions, fakeWorld } from '../fakeIo';

async function run(argv: string[], options: FakeOptions = {}) {
  const world = fakeWorld(options);
  return { code: await runCommand(['needs', ...argv], world), world };
}

const callsIn = (text: string) => (JSON.parse(text) as { calls: CallNeeds[] }).calls;

describe('needs', () => {
  it('says what a call needs, the least privileged first, without any network', async () => {
    const { code, world } = await run(['POST /groups/{id}/members/$ref']);
    assert.equal(code, 0);
    assert.match(world.stdout, /^POST \/groups\/\{id\}\/members\/\$ref$/m);
    assert.match(world.stdout, /Least privileged: GroupMember\.ReadWrite\.All/);
    assert.match(world.stdout, /Also sufficient: Group\.ReadWrite\.All, Directory\.ReadWrite\.All/);
    assert.deepEqual(world.requests, []);
  });

  it('takes a method and a path without quotes, and several calls', async () => {
    const { world } = await run(['GET', '/users/{id}', '/groups', 'DELETE', '/groups/{id}', '--output', 'json']);
    assert.deepEqual(
      callsIn(world.stdout).map(({ call }) => call),
      ['GET /users/{id}', '/groups', 'DELETE /groups/{id}'],
    );
  });

  it('reads standard input line by line, with - or with nothing', async () => {
    const input = '\ufeffGET /users\r\n\n# a remark\nhttps://api.fabric.microsoft.com/v1/workspaces\n';
    for (const argv of [['-'], []]) {
      const { world } = await run([...argv, '--output', 'json'], { input });
      assert.deepEqual(
        callsIn(world.stdout).map(({ api }) => api),
        ['graph', 'fabric'],
      );
    }
  });

  it('asks the API that is named, unless the call names a host', async () => {
    const { world } = await run([
      '--api',
      'powerbi',
      '/groups',
      'https://graph.microsoft.com/v1.0/groups',
      '--output',
      'json',
    ]);
    assert.deepEqual(
      callsIn(world.stdout).map(({ api }) => api),
      ['powerbi', 'graph'],
    );
  });

  it('ends with 3 where a call is not known, and guesses nothing', async () => {
    const { code, world } = await run(['/unicorns']);
    assert.equal(code, 3);
    assert.match(world.stdout, /Not known\. Nothing is guessed/);
  });

  it('makes a table of Markdown', async () => {
    const { world } = await run(['POST /users/{id}/checkMemberGroups', '/a|b', '--output', 'markdown']);
    const rows = world.stdout.trim().split('\n');
    assert.equal(rows.length, 4);
    assert.match(rows[2] ?? '', /`User\.Read\.All` \+ `GroupMember\.Read\.All`/);
    for (const row of rows) assert.equal(row.match(/(?<!\\)\|/g)?.length, 5, row);
  });

  it('reads thousands of calls', async () => {
    const input = Array.from({ length: 8500 }, (_, at) => `GET /users/${at}/messages?$top=${at}`).join('\n');
    const { world } = await run(['-', '--output', 'json'], { input });
    assert.equal(callsIn(world.stdout).length, 8500);
  });

  const wrong: [argv: string[], message: RegExp, options?: FakeOptions][] = [
    [['--api', 'exchange', '/users'], /--api/],
    [['FETCH /users'], /names the method FETCH; .*Example: GET \/users\/\{id\}/],
    [[], /there is no call to read/, { input: '\n# nothing\n' }],
    [[], /give a call/, { columns: 80 }],
    [['-'], /And 2 more\./, { input: 'a\nb\nc\nd\ne\n' }],
    [['--output', 'junit', '/users'], /“junit” is not one of/],
  ];
  for (const [argv, message, options] of wrong) {
    it(`is a usage error: needs ${argv.join(' ')} ${JSON.stringify(options ?? {})}`, async () => {
      const { code, world } = await run(argv, options);
      assert.equal(code, 2);
      assert.match(world.stderr, message);
      assert.equal(world.stdout, '');
    });
  }
});
