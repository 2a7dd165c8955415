import { codeSpan, md } from './escape';
import { addressLink } from './link';

/** Lines of a quotation that are more than text: only what the writer knows may be more. */
export interface KnownLines {
  /** To be copied exactly. */
  commands: ReadonlySet<string>;
  /** Whether this address may become a link. */
  isOurs(address: string): boolean;
}

/**
 * A plain text as a quotation with the same lines. Unlike a block of code it breaks at the edge of a narrow page, and its
 * links can be opened.
 */
export function quoted(lines: readonly string[], known: KnownLines): string[] {
  const isBlank = (line: string | undefined) => (line ?? '').trim() === '';
  return lines.flatMap((line, index) => {
    if (isBlank(line)) return isBlank(lines[index - 1]) ? [] : ['>'];
    // A backslash at the end keeps the next line a line of its own.
    return [`> ${shown(line.trim(), known)}${isBlank(lines[index + 1]) ? '' : '\\'}`];
  });
}

function shown(line: string, { commands, isOurs }: KnownLines): string {
  if (commands.has(line)) return codeSpan(line);
  return (isOurs(line) ? addressLink(line) : undefined) ?? md(line, line.length);
}
