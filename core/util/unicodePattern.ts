import { once } from './once';

// perf: Patterns with properties of Unicode as text

/**
 * A pattern with properties of Unicode (`\p{…}`), written as `String.raw` and made when it is first asked for. V8 reads such
 * a pattern wherever it stands as a literal, as soon as the file is loaded, though nearly every text is plain ASCII and needs
 * none of them. The flag `u` is always set. With `g`, only for `replace` and `matchAll`: all who ask get the same one, which
 * would go on where the last search ended.
 */
export function unicodePattern(source: string, flags = ''): () => RegExp {
  return once(() => new RegExp(source, `${flags}u`));
}
