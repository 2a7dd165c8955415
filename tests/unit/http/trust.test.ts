import assert from 'node:assert/strict';
import { syncBuiltinESMExports } from 'node:module';
import tls from 'node:tls';
import sinon from 'sinon';
import { createTrust } from '../../../core/http/trust';
import { authority } from './support/servers';

describe('the certificates that are trusted', () => {
  afterEach(() => {
    sinon.restore();
    syncBuiltinESMExports();
  });

  /** The authorities with which a context is made. */
  async function trusted(ca: string[]) {
    const made = sinon.spy(tls, 'createSecureContext');
    syncBuiltinESMExports();
    await createTrust({ ca });
    return made.firstCall.args[0]?.ca;
  }

  it('are Node’s own where the machine has none', async () => {
    assert.equal(await trusted([]), undefined);
  });

  it('are the machine’s beside Node’s own', async () => {
    const ca = await trusted([authority.cert]);
    assert.ok(Array.isArray(ca));
    assert.equal(ca.at(-1), authority.cert);
    assert.ok(tls.rootCertificates.length > 0);
    assert.deepEqual(
      tls.rootCertificates.filter((root) => !ca.includes(root)),
      [],
    );
  });
});
