/**
 * Whether some object of a JSON text, which must be one, has a name twice: `JSON.parse` takes the last one without a word. Linear
 * in the length of the text.
 */
export function hasDuplicateName(json: string): boolean {
  // For each open bracket the names of its object, or undefined for a list.
  const open: (Set<string> | undefined)[] = [];
  for (const [token] of json.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"\s*:?|[{}[\]]/g)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(undefined);
    else if (token === '}' || token === ']') open.pop();
    else if (token.endsWith(':')) {
      const names = open.at(-1);
      const name = plain(token.slice(0, -1).trim());
      if (names?.has(name)) return true;
      names?.add(name);
    }
  }
  return false;
}

/** A name may be written with escapes. */
function plain(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}
