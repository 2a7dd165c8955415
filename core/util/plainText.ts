/**
 * Whether a text holds nothing but visible signs of ASCII and spaces, as nearly every text does. Asked before a pattern with
 * properties of Unicode (`\p{…}`): to make and to compile one takes as long as thousands of these looks, so that it stands
 * where it is used and not at the top of its file.
 */
export function isPlainAscii(text: string): boolean {
  return PLAIN.test(text);
}

const PLAIN = /^[ -~]*$/;
