/** Characters that are harmless in an address but end a Markdown link or a word of the log. */
const UNSAFE = /[()<>[\]{}|\\`"'*^\s]/g;

/** Longer addresses are cut by browsers and servers, and no real address is that long. */
const LONGEST = 8000;

/**
 * The address as plain ASCII that no writer has to escape, or undefined where it is no web address.
 * A percent-encoded character means the same to every server.
 */
export function webAddress(url: string): string | undefined {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return undefined;
  }
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return undefined;
  // `https://known.example@other.example/` looks like the first and opens the second.
  parsed.username = '';
  parsed.password = '';
  if (parsed.href.length > LONGEST) return undefined;
  return parsed.href.replace(UNSAFE, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
