import type * as tls from 'node:tls';
import type { NetworkSettings } from './network';

/** Node 22.15 and later can list the certificates that it trusts, with `NODE_EXTRA_CA_CERTS` and, when asked for, the system's. */
type NewerTls = typeof tls & { getCACertificates?: (type: 'default') => string[] };

// perf: TLS loaded while the connection is being opened
const loadTls = (): Promise<NewerTls> => import('node:tls');
const loadCrypto = () => import('node:crypto');

/**
 * The certificates that are trusted, and the client certificate. Without extra ones Node's own defaults apply,
 * `NODE_EXTRA_CA_CERTS` included; with them Node would forget its defaults, so they are put together here.
 * That costs some 20 ms on Node 20: once, and only then.
 */
export async function createTrust({ ca, clientCertificate }: NetworkSettings): Promise<tls.SecureContext> {
  const tls = await loadTls();
  const defaults = () => tls.getCACertificates?.('default') ?? tls.rootCertificates;
  return tls.createSecureContext({
    ca: ca.length > 0 ? [...defaults(), ...ca] : undefined,
    cert: clientCertificate?.cert,
    key: clientCertificate?.key.reveal(),
    passphrase: clientCertificate?.passphrase?.reveal(),
  });
}

/** What is wrong with the text of a file of certificate authorities, as the end of a sentence; undefined where nothing is. */
export async function authorityFault(text: string): Promise<string | undefined> {
  const blocks = text.match(/-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----[\s\S]*?-----END/g) ?? [];
  if (blocks.length === 0) {
    // What is left of DER where it was read as text: its first sign is `0`, and the length behind it is no UTF-8.
    return /^0[\ufffd\u0000-\u001f]/.test(text)
      ? 'is in binary form (DER), and PEM text is needed: openssl x509 -inform der -in FILE -out ca.pem'
      : 'contains no certificate in PEM form (-----BEGIN CERTIFICATE----- …)';
  }
  const { X509Certificate } = await loadCrypto();
  const broken = blocks.findIndex((block) => {
    try {
      new X509Certificate(`${block} CERTIFICATE-----\n`);
      return false;
    } catch {
      return true;
    }
  });
  return broken < 0
    ? undefined
    : `contains a certificate that cannot be read (number ${broken + 1} of ${blocks.length})`;
}

/**
 * Throws what OpenSSL says about certificates or a key that cannot be used. To be asked before the first connection, which
 * would otherwise fail as if something were wrong on the way.
 */
export async function checkCertificates({ ca, clientCertificate }: NetworkSettings): Promise<void> {
  if (ca.length > 0) {
    const { X509Certificate } = await loadCrypto();
    for (const text of ca) new X509Certificate(text);
  }
  if (!clientCertificate) return;
  const { cert, key, passphrase } = clientCertificate;
  const { createSecureContext } = await loadTls();
  createSecureContext({ cert, key: key.reveal(), passphrase: passphrase?.reveal() });
}
