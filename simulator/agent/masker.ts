import { createHash } from 'node:crypto';

/** Authorization parameters that the agent does not mask, in lower case. Everything else is masked, client IDs too. */
const unmaskedParameters = new Set([
  'role',
  'scope',
  'tenantid',
  'issuedat',
  'expiresat',
  'audience',
  'authenticationtype',
  'authorizationtype',
  'accesstokentype',
  'accesstokenfetchingmethod',
  'usewindowssecurity',
  'unsecured',
  'oauthaccesstokenissupplied',
  'completecallbackpayload',
  'acceptuntrustedcerts',
  'acceptuntrustedcertificates',
]);

export function isMaskedParameter(name: string, olderAgent = false): boolean {
  return !unmaskedParameters.has(name.toLowerCase()) && !(olderAgent && name.toLowerCase() === 'idtoken');
}

/**
 * The one of the new masker's patterns that concerns this product: a client secret of Entra ID. It is shown as the number of
 * the rule and a mark of its own, so that two secrets can be distinguished (microsoft/security-utilities, SEC101/156).
 */
const ENTRA_SECRET = /(?<![\w.~-])[\w~.]{3}[78]Q~[\w~.-]{31,34}(?![\w~-])/g;

const classified = (secret: string) =>
  `SEC101/156:${createHash('sha256').update(secret).digest('base64').slice(0, 20)}`;

/** The agent's search for secrets in what it logs: literal, case-sensitive, each hit becomes `***`. */
export class SecretMasker {
  readonly #values = new Set<string>();

  constructor(private readonly options: { patterns?: boolean } = {}) {}

  /** Registers the value and the spellings that the agent derives from it. */
  add(value: string): void {
    if (value === '') return;
    for (const form of [value, jsonForm(value), uriForm(value), withoutBackslashes(value)]) {
      if (form !== '') this.#values.add(form);
    }
  }

  /** Secret variables are known in more spellings than other secrets. */
  addVariable(value: string): void {
    if (value.trim() === '') return;
    const trimmed = value.trim();
    const escaped = value.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
    for (const form of [value, trimmed, value.replace(/^["']+|["']+$/g, ''), escaped]) this.add(form);
    this.add(Buffer.from(value, 'utf8').toString('base64'));
  }

  mask(text: string): string {
    const masked = this.#literally(text);
    return this.options.patterns ? masked.replace(ENTRA_SECRET, classified) : masked;
  }

  #literally(text: string): string {
    const hits: { start: number; end: number }[] = [];
    for (const value of this.#values) {
      for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
        hits.push({ start: at, end: at + value.length });
      }
    }
    for (const match of text.matchAll(/(?<=\/\/[^:/?#\s]*:)[^/?#@\s]+(?=@)/g)) {
      hits.push({ start: match.index, end: match.index + match[0].length });
    }
    if (hits.length === 0) return text;
    hits.sort((a, b) => a.start - b.start);
    let masked = '';
    let from = 0;
    let current: { start: number; end: number } | undefined;
    for (const hit of hits) {
      if (current && hit.start <= current.end) {
        current.end = Math.max(current.end, hit.end);
        continue;
      }
      if (current) {
        masked += `${text.slice(from, current.start)}***`;
        from = current.end;
      }
      current = { ...hit };
    }
    if (current) {
      masked += `${text.slice(from, current.start)}***`;
      from = current.end;
    }
    return masked + text.slice(from);
  }
}

function jsonForm(value: string): string {
  return JSON.stringify(value)
    .slice(1, -1)
    .replace(/[\u0085\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** As .NET's Uri.EscapeDataString: all but letters, digits and `-_.~` is written in percent form. */
export function uriForm(value: string): string {
  return encodeURIComponent(Buffer.from(value, 'utf8').toString('utf8')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function withoutBackslashes(value: string): string {
  return value.replaceAll('\\\\', '\\').replaceAll("\\'", "'").replaceAll('\\"', '"').replaceAll('\\t', '\t');
}
