/** One block of a PEM text, rebuilt with right line breaks. */
export interface PemBlock {
  /** `CERTIFICATE`, `PRIVATE KEY`, `RSA PRIVATE KEY` … */
  label: string;
  pem: string;
  /** A key that a passphrase protects, in the old form or the new one. */
  encrypted: boolean;
}

const BLOCK = /-----BEGIN ([A-Z0-9 ]{1,40})-----([\s\S]*?)-----END \1-----/g;

/**
 * The blocks of a PEM text in whatever state a form or a variable left it: with real line breaks of any kind, with
 * `\n` spelled out, with blanks instead, or with none at all.
 */
export function pemBlocks(text: string): PemBlock[] {
  const unescaped = text.replace(/\\r|\\n/g, '\n');
  return [...unescaped.matchAll(BLOCK)].map(([, label = '', body = '']) => {
    // Only old encrypted keys have headers (`Proc-Type: 4,ENCRYPTED`); they cannot be used, so nothing is kept of them.
    const encrypted = label.includes('ENCRYPTED') || /Proc-Type:[^-]*ENCRYPTED/.test(body);
    const lines = body.replace(/\s+/g, '').match(/.{1,64}/g) ?? [];
    return { label, encrypted, pem: [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n') };
  });
}
