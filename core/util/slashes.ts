/** The text without any of these signs at its end. By hand, since a pattern begins anew at each of a long run: quadratic time. */
export function withoutEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}

/** The text without the slashes at its end. */
export const withoutEndSlashes = (text: string): string => withoutEnd(text, '/');
