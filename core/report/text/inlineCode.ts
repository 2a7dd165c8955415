/** Texts of the catalog mark permissions, paths and commands with backticks. This is how such a text falls apart. */
export interface Span {
  text: string;
  /** Stood between backticks. */
  isCode: boolean;
}

/** A code span so long is a command to be copied whole; it must not be broken into lines. */
const COMMAND = 80;

export function inlineCodeOf(text: string): Span[] {
  const parts = text.split('`');
  // A backtick without a partner marks nothing.
  if (parts.length % 2 === 0) parts.splice(-2, 2, parts.slice(-2).join('`'));
  const spans: Span[] = [];
  for (const [index, part] of parts.entries()) {
    if (part.trim() === '') continue;
    const isCode = index % 2 === 1;
    const last = spans.at(-1);
    // Marks with nothing between them mark nothing: the text around them is one.
    if (last && !isCode && !last.isCode) last.text += part;
    else spans.push({ text: part, isCode });
  }
  return spans;
}

const isPaired = (text: string) => text.split('`').length % 2 === 1;

export const isCommand = (span: Span) => span.isCode && span.text.length >= COMMAND;

export const hasCommand = (text: string) => inlineCodeOf(text).some(isCommand);

/** The text for where backticks are not a mark but a stain: a log, an issue. */
export function withoutMarks(text: string): string {
  return isPaired(text) ? text.replace(/`/g, '') : text;
}

/**
 * The different ones among texts that were made from the same sentence with other names in it. One that names
 * nothing but what another has named already (the same permissions, or fewer) says nothing new.
 */
export function different(texts: readonly string[]): string[] {
  const kept: { text: string; names: string[] }[] = [];
  for (const text of texts) {
    if (kept.some((other) => other.text === text)) continue;
    const names = inlineCodeOf(text).flatMap((span) => (span.isCode ? [span.text] : []));
    const said = new Set(kept.flatMap((other) => other.names));
    if (names.length > 0 && names.every((name) => said.has(name))) continue;
    kept.push({ text, names });
  }
  return kept.map(({ text }) => text);
}
