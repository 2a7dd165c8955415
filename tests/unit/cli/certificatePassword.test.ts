import assert from 'node:assert/strict';
import { runCommand } from '../../../cli/runCommand';
import { issue } from '../http/support/certificates';
import { CLIENT, fakeIo, TENANT } from './fakeIo';

const { cert, key } = issue({
  subject: 'app',
  keyType: 'rsa',
  notBefore: new Date('2026-01-01'),
  notAfter: new Date('2030-01-01'),
});
const locked = key.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'right one' }).toString();

async function run(AZURE_CLIENT_CERTIFICATE_PASSWORD?: string) {
  const io = fakeIo({
    environment: {
      AZURE_TENANT_ID: TENANT,
      AZURE_CLIENT_ID: CLIENT,
      AZURE_CLIENT_CERTIFICATE_PATH: 'app.pem',
      ...(AZURE_CLIENT_CERTIFICATE_PASSWORD && { AZURE_CLIENT_CERTIFICATE_PASSWORD }),
    },
    files: { 'app.pem': cert + locked },
  });
  return { code: await runCommand(['--resources', 'graph'], io), io };
}

describe('a certificate whose key has a passphrase', () => {
  it('is opened by AZURE_CLIENT_CERTIFICATE_PASSWORD', async () => {
    const { io } = await run('right one');
    assert.match(io.stdout, /Certificate, expires/);
    assert.doesNotMatch(io.stdout + io.stderr, /right one/);
  });

  it('is refused with another passphrase, and without one', async () => {
    const wrong = await run('wrong one');
    assert.equal(wrong.code, 2);
    assert.match(
      wrong.io.stderr,
      /AZURE_CLIENT_CERTIFICATE_PASSWORD does not open the private key in the file of AZURE_CLIENT_CERTIFICATE_PATH/,
    );
    assert.doesNotMatch(wrong.io.stderr, /wrong one/);
    assert.match((await run()).io.stderr, /The private key is encrypted/);
  });
});
