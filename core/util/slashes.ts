/** The text without the slashes at its end. By hand, since a pattern begins anew at each slash of a long run: quadratic time. */
export function withoutEndSlashes(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '/') end -= 1;
  return text.slice(0, end);
}
