import { withoutInvisible } from '../util/invisible';

/**
 * What stands around a stored secret that no secret of Entra begins or ends with: it came along when the value was pasted.
 * Only its kind is ever reported, never a character of the value.
 */
export type PastedForm = 'a name and `=`' | 'quotes' | 'a line break' | 'a space' | 'an invisible character';

/** JavaScript counts it among the blanks, but it shows nothing. */
const BYTE_ORDER_MARK = '\ufeff';

/** The first that fits counts. */
const KINDS: readonly (readonly [PastedForm, (character: string) => boolean])[] = [
  ['a line break', (character) => /^[\r\n\v\f\u0085\u2028\u2029]$/.test(character)],
  ['a space', (character) => character !== BYTE_ORDER_MARK && character.trim() === ''],
  ['quotes', (character) => /^["'`\u2018-\u201f\u00ab\u00bb]$/.test(character)],
  ['an invisible character', (character) => withoutInvisible(character) === ''],
];

/** `client_secret=`, `AZURE_CLIENT_SECRET: `, `"clientSecret": "`: as a file of settings, a query or JSON writes it. */
const NAME = /^(?:export +|set +|\$env:)?[\w.-]{0,40}(?:secret|password)["']? {0,8}[=:]/i;

/** What was pasted along with the secret; empty for a secret that looks like one. */
export function pastedForms(secret: string): PastedForm[] {
  const characters = [...secret];
  const found = new Set<PastedForm>();
  const kindOf = (character: string | undefined) =>
    character === undefined ? undefined : KINDS.find(([, is]) => is(character))?.[0];
  // From one end inward, as long as what stands there is no part of a secret.
  const outermost = (from: number, step: 1 | -1): number => {
    let at = from;
    for (let kind = kindOf(characters[at]); kind; kind = kindOf(characters[at])) {
      found.add(kind);
      at += step;
    }
    return at;
  };
  const start = outermost(0, 1);
  const name = NAME.exec(characters.slice(start, start + 100).join(''))?.[0];
  if (name) {
    found.add('a name and `=`');
    outermost(start + name.length, 1);
  }
  outermost(characters.length - 1, -1);
  return (['a name and `=`', ...KINDS.map(([kind]) => kind)] as const).filter((kind) => found.has(kind));
}
