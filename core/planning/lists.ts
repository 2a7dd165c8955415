/** One entry a line; blank lines count for nothing. */
export function lines(value: string): string[] {
  return value
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Entries that hold no blanks themselves: lines, commas, semicolons and blanks all separate them. */
export function words(value: string): string[] {
  return value.split(/[\s,;]+/).filter((word) => word !== '');
}
