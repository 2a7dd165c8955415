import * as tls from 'node:tls';
import type { NetworkSettings } from './network';

/** Node 22.15 and later can list the certificates that it trusts, with `NODE_EXTRA_CA_CERTS` and, when asked for, the system's. */
type NewerTls = typeof tls & { getCACertificates?: (type: 'default') => string[] };

/**
 * The certificates that are trusted, and the client certificate. Without extra ones Node's own defaults apply,
 * `NODE_EXTRA_CA_CERTS` included; with them Node would forget its defaults, so they are put together here.
 * That costs some 20 ms on Node 20: once, and only then. Throws what OpenSSL says about an unusable client certificate.
 */
export function createTrust({ ca, clientCertificate }: NetworkSettings): tls.SecureContext {
  const defaults = (tls as NewerTls).getCACertificates?.('default') ?? tls.rootCertificates;
  return tls.createSecureContext({
    ca: ca.length > 0 ? [...defaults, ...ca] : undefined,
    cert: clientCertificate?.cert,
    key: clientCertificate?.key.reveal(),
    passphrase: clientCertificate?.passphrase?.reveal(),
  });
}
