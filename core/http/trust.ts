import { X509Certificate } from 'node:crypto';
import * as tls from 'node:tls';
import type { NetworkSettings } from './network';

/** Node 22.15 and later can list the certificates that it trusts, with `NODE_EXTRA_CA_CERTS` and, when asked for, the system's. */
type NewerTls = typeof tls & { getCACertificates?: (type: 'default') => string[] };

const defaults = () => (tls as NewerTls).getCACertificates?.('default') ?? tls.rootCertificates;

/**
 * The certificates that are trusted, and the client certificate. Without extra ones Node's own defaults apply,
 * `NODE_EXTRA_CA_CERTS` included; with them Node would forget its defaults, so they are put together here.
 * That costs some 20 ms on Node 20: once, and only then.
 */
export function createTrust({ ca, clientCertificate }: NetworkSettings): tls.SecureContext {
  return tls.createSecureContext({
    ca: ca.length > 0 ? [...defaults(), ...ca] : undefined,
    cert: clientCertificate?.cert,
    key: clientCertificate?.key.reveal(),
    passphrase: clientCertificate?.passphrase?.reveal(),
  });
}

/**
 * Throws what OpenSSL says about certificates or a key that cannot be used. To be asked before the first connection, which
 * would otherwise fail as if something were wrong on the way.
 */
export function checkCertificates({ ca, clientCertificate }: NetworkSettings): void {
  for (const text of ca) new X509Certificate(text);
  if (!clientCertificate) return;
  const { cert, key, passphrase } = clientCertificate;
  tls.createSecureContext({ cert, key: key.reveal(), passphrase: passphrase?.reveal() });
}
