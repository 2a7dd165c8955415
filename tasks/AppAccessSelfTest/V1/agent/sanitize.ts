/** Characters that end a line or command a terminal. */
const BREAKING = /[\p{Cc}\u2028\u2029]+/gu;
/** Characters that show nothing (zero width, direction marks, lone surrogates) and could hide a command. */
const INVISIBLE = /[\p{Cf}\p{Cs}]/gu;
/** What the agent obeys (`##vso[`) and what its log viewer decorates (`##[error]`), in any case. */
const COMMAND = /##(?=vso|\[)/gi;

/** A text from anywhere as one line that neither the agent nor its log viewer takes for a command. */
export function sanitizeLine(text: string): string {
  return text.replace(BREAKING, ' ').replace(INVISIBLE, '').replace(COMMAND, '##_');
}

/** A text of several lines, each of them sanitized. */
export function sanitizeText(text: string): string {
  return text.split('\n').map(sanitizeLine).join('\n');
}
