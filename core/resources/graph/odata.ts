/** What a call of Graph asks for, read as Graph reads it: percent-encoding decoded, options with or without their `$`. */

/** The path of a call, decoded, without its options. */
export function plainPath(path: string): string {
  return decoded(path.replace(/[?#].*$/, ''));
}

/**
 * The value of a query option by its name without `$`, in any case. Graph takes most options without the `$` as well
 * (https://learn.microsoft.com/graph/query-parameters).
 */
export function option(path: string, name: string): string | undefined {
  const query = /\?([^#]*)/.exec(path)?.[1] ?? '';
  for (const part of query.split('&')) {
    const at = part.indexOf('=');
    const key = decoded(at < 0 ? part : part.slice(0, at)).trim();
    if (key.replace(/^\$/, '').toLowerCase() === name) return at < 0 ? '' : decoded(part.slice(at + 1));
  }
  return undefined;
}

/** Counting and searching the directory is refused without `ConsistencyLevel`; elsewhere it changes the answer's consistency. */
export function wantsConsistency(path: string): boolean {
  return (
    /\/\$count(?:\/|$)/i.test(plainPath(path)) ||
    option(path, 'count') !== undefined ||
    option(path, 'search') !== undefined
  );
}

/** Calls that are answered with a number, a file or a description of the API in place of JSON. */
export function asksForFile(path: string): boolean {
  if (/\/(?:\$(?:count|value|metadata)|\w*content(?:stream)?)(?:\([^)]*\))?\/?$/i.test(plainPath(path))) return true;
  if (/^\/reports\/get/i.test(plainPath(path))) return true;
  const format = option(path, 'format');
  return format !== undefined && !/json/i.test(format);
}

/** Of these, the ones that may be answered with the address of the file. */
export function mayBeRedirected(path: string): boolean {
  return /\/content\/?$|^\/reports\/get/i.test(plainPath(path));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
