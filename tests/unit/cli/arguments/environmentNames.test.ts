import assert from 'node:assert/strict';
import { runCommand } from '../../../../cli/runCommand';
import { CLIENT, fakeIo, SECRET, TENANT } from '../fakeIo';

const ENVIRONMENT = { AZURE_TENANT_ID: TENANT, AZURE_CLIENT_ID: CLIENT, AZURE_CLIENT_SECRET: SECRET };

async function said(name: string, ...argv: string[]): Promise<string> {
  const io = fakeIo({ environment: { ...ENVIRONMENT, [name]: 'a-value-of-somebody' } });
  assert.equal(await runCommand(argv, io), 2);
  assert.deepEqual(io.requests, []);
  assert.doesNotMatch(io.stderr, /somebody/);
  return io.stderr;
}

describe('a variable that looks like a setting of this command', () => {
  it('is refused, with the option that was meant', async () => {
    assert.match(
      await said('APP_ACCESS_SELF_TEST_GRAPH_PERMISIONS'),
      /^error: APP_ACCESS_SELF_TEST_GRAPH_PERMISIONS is set, and this command reads no variable .* Did you mean --graph-permissions\?/,
    );
    assert.match(await said('app_access_self_test_cloud', 'link'), /Did you mean --cloud\?/);
  });

  it('is not named where its name is nobody’s option', async () => {
    const stderr = await said('APP_ACCESS_SELF_TEST_xK9Q2vT7mB4nL8pR1sW6');
    assert.match(stderr, /^error: A variable is set .*\(--help\) or are in a file/);
    assert.doesNotMatch(stderr, /xK9Q/i);
  });
});
