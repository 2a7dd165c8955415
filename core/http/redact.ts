const HIDDEN = '***';

/** A field whose value is a secret, up to that value: in a form, in JSON, in a log line. */
const SECRET_FIELD =
  '(?:client_?secret|client_?assertion|assertion|password|passwd|pwd|access_?token|refresh_?token|id_?token|oidc_?token|secret|api[_-]?key|account_?key|shared_?access_?key|shared_?access_?signature|subscription-key|functions-key|sig|x-identity-header)\\\\{0,7}["\']?\\s*[=:]\\s*';

/** What must not stand in any message, wherever it came from. Each pattern is linear in the length of the text. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN [A-Z0-9 ]{1,40}-----[\s\S]*?(?:-----END [A-Z0-9 ]{1,40}-----|$)/g, HIDDEN],
  // A JSON Web Token always begins with `{"`, which is `eyJ` in base64url. The signature may be cut off.
  [/\beyJ[\w-]{8,}(?:\.[\w-]*){0,4}/g, HIDDEN],
  // Not `Basic authentication`: a credential holds more than small letters.
  [/\b([Bb]earer|[Bb]asic|[Nn]egotiate|NTLM)\s+(?=[a-z]*[A-Z0-9+/=.])[\w+/=.~-]{8,}/g, `$1 ${HIDDEN}`],
  // The quotes stay, so that a JSON text stays one.
  [new RegExp(`(${SECRET_FIELD}")(?:[^"\\\\]|\\\\.)*`, 'gi'), `$1${HIDDEN}`],
  // JSON inside of a string: its quotes are escaped, once or more often.
  [new RegExp(`(${SECRET_FIELD}\\\\{1,7}")(?:[^"\\\\]|\\\\{1,7}[^"\\\\])*`, 'gi'), `$1${HIDDEN}`],
  [new RegExp(`(${SECRET_FIELD}')[^']*`, 'gi'), `$1${HIDDEN}`],
  // `New-PartnerAccessToken : AADSTS…` is a cmdlet and its error.
  [new RegExp(`(${SECRET_FIELD})(?!\\\\{1,7}["']|AADSTS\\d{5,9}\\b)[^\\s&,;"'}]+`, 'gi'), `$1${HIDDEN}`],
  [/(\/\/)[^\s/@?#]{1,512}@/g, `$1${HIDDEN}@`],
];

/**
 * The text without what looks like a secret: PEM blocks, JSON Web Tokens, `Authorization` values, secret form
 * and JSON fields, user and password in URLs. For error messages and for answers that are quoted.
 */
export function redact(text: string): string {
  return PATTERNS.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), text);
}
