/**
 * The parts of a long log that speak of an error. Thousands of other lines name addresses and numbers that have nothing to
 * do with it, and a log is longer than what is looked at.
 */

/** A shorter text is a person's own choice, and is read whole. */
const MANY_LINES = 80;
/** What went wrong is at a text's end. */
const LONGEST = 60_000;
/** What belongs to an error is near it: the request in front, headers, body and stack behind. */
const NEAR = 12;
/** Farther from an error, an address is another call's. */
const ADDRESS_NEAR = 4;
/** A line is looked at so far. */
const LONGEST_LINE = 4000;
/** More errors than this are not looked at. */
const MOST = 40;

/** Surely an error. */
const STRONG = /##\[error\]|AADSTS\d{5}|"error"\s{0,4}:/;
/** Probably one. */
const WEAK =
  /\b(?:HTTP\/[\d.]{1,4}|status(?: ?code)?\D{0,24}|returned) ?[45]\d\d\b|\([45]\d\d\)|\b[45]\d\d \(?(?:bad|unauth|forb|not f|too many|internal|service|gateway)|(?:exception|error): |\b(?:ENOTFOUND|ETIMEDOUT|ECONN[A-Z]{3,10}|unauthorized|forbidden|access ?denied|insufficient privileges)\b/i;
/** A call that succeeded. */
const SUCCESS = /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD) \S{1,2000}.{0,40}\b20[0-6]\b/;
/** Says what was called. */
const ASKED = /\b(?:GET|POST|PUT|PATCH|DELETE|ur[il]|request\w*|call\w*|host)\b/i;
const ADDRESS = /\bhttps?:\/\/[^\s"'<>]{1,2000}/gi;

const head = (line: string) => line.slice(0, LONGEST_LINE);

/** The text itself; of a long one the passages around its errors, in order, or its end where it names none. */
export function passagesOf(text: string): string[] {
  const lines = text.split(/\r?\n/);
  if (lines.length <= MANY_LINES) return [text.slice(-LONGEST)];
  const marked = (mark: RegExp) => lines.flatMap((line, at) => (mark.test(head(line)) ? [at] : []));
  const strong = marked(STRONG);
  const errors = (strong.length > 0 ? strong : marked(WEAK)).slice(0, MOST);
  const passages: string[][] = [];
  let next = -1;
  for (const [index, error] of errors.entries()) {
    const from = Math.max(next, error - NEAR, 0);
    const end = Math.min(error + NEAR, (errors[index + 1] ?? lines.length) - 1, lines.length - 1);
    const shown = lines.slice(from, end + 1).map((line, at) => {
      const isNear = from + at === error || (Math.abs(from + at - error) <= ADDRESS_NEAR && ASKED.test(head(line)));
      if (from + at !== error && SUCCESS.test(head(line))) return '';
      return isNear ? line : line.replace(ADDRESS, '');
    });
    // Errors without a gap between them are one.
    if (from === next && from >= error - 1 && passages.length > 0) passages.at(-1)?.push(...shown);
    else passages.push(shown);
    next = end + 1;
  }
  return passages.length > 0 ? passages.map((passage) => passage.join('\n')) : [lines.slice(-MANY_LINES).join('\n')];
}

/** Lines that surely hold an error of their own. */
export function errorLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map(head)
    .filter((line) => /AADSTS\d{5}|\{"error"/.test(line))
    .slice(0, MOST);
}
