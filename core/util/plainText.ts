/**
 * Whether a text holds nothing but visible signs of ASCII and spaces, as nearly every text does. Asked before a pattern with
 * properties of Unicode (`unicodePattern.ts`): to make and to compile one takes as long as thousands of these looks.
 */
export function isPlainAscii(text: string): boolean {
  return PLAIN.test(text);
}

const PLAIN = /^[ -~]*$/;

/**
 * Whether a text holds only signs that can be seen, and spaces: those of ASCII, letters of Latin alphabets, typographic quotes
 * and dashes, arrows and symbols. Other texts may do so, too.
 */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}

const VISIBLE = /^[ -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u2190-\u23ff\u2460-\u27ff\u2900-\u2b59]*$/;
