export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A log holds few answers; more braces than this are padding. */
const MOST_STARTS = 40;
const MOST_FOUND = 10;
/** A log line in JSON that quotes an answer that quotes another. */
const MOST_ESCAPES = 3;

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Python prints a dictionary with its own quotes and words. */
function fromPython(text: string): string {
  return text.replace(
    /'((?:[^'\\]|\\.)*)'|"(?:[^"\\]|\\.)*"|\b(?:None|True|False)\b/g,
    (found: string, quoted?: string) => {
      if (quoted !== undefined) return `"${quoted.replace(/\\'/g, "'").replace(/"/g, '\\"')}"`;
      return found === 'None' ? 'null' : found.startsWith('"') ? found : found.toLowerCase();
    },
  );
}

/** As it stands; with its lines joined, which consoles wrap in the middle of a string; as Python prints it. */
function objectOf(text: string): Json | undefined {
  const joined = text.replace(/\s*[\u0000-\u001f]+\s*/g, ' ');
  return parsed(text) ?? parsed(joined) ?? parsed(fromPython(joined));
}

/** Where the object that begins at `start` ends; quotes of either kind may hold braces. */
function endOf(text: string, start: number): number | undefined {
  let depth = 0;
  let quote = '';
  for (let at = start; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '\\') at++;
    else if (quote) quote = sign === quote ? '' : quote;
    // An apostrophe inside of a word opens nothing.
    else if (sign === '"' || (sign === "'" && /[\s{[:,(]/.test(text.charAt(at - 1)))) quote = sign;
    else if (sign === '{') depth++;
    else if (sign === '}' && --depth === 0) return at + 1;
  }
  return undefined;
}

function objectsIn(text: string): Json[] {
  const found: Json[] = [];
  let at = text.indexOf('{');
  for (let starts = 0; at >= 0 && starts < MOST_STARTS && found.length < MOST_FOUND; starts++) {
    const end = endOf(text, at);
    const object = end === undefined ? undefined : objectOf(text.slice(at, end));
    if (object !== undefined) found.push(object);
    at = text.indexOf('{', object === undefined ? at + 1 : end);
  }
  return found;
}

const unescaped = (text: string) =>
  text.replace(/\\([\s\S])/g, (whole: string, sign: string) =>
    sign === 'u' ? whole : /[rnt]/.test(sign) ? ' ' : sign,
  );

/** The objects of JSON that a text holds: the text itself, those between other words, those inside of strings. */
export function jsonIn(text: string): Json[] {
  const whole = /^\s*[{[]/.test(text) ? parsed(text) : undefined;
  if (whole !== undefined) return [whole];
  let layer = text;
  for (let escapes = 0; escapes <= MOST_ESCAPES; escapes++) {
    const found = objectsIn(layer).filter((object) => Object.keys(object ?? {}).length > 0);
    if (found.length > 0) return found;
    if (!layer.includes('\\"')) return [];
    layer = unescaped(layer);
  }
  return [];
}
