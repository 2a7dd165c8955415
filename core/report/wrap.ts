/** Widest line of the log, links excepted. */
export const COLUMNS = 120;

/**
 * Breaks one line of text at blanks into lines of at most `width` characters. `first` leads the first line, `rest` the others.
 * A word that fits no line is cut, never inside a character.
 */
export function wrap(text: string, first = '', rest = first, width = COLUMNS): string[] {
  const lines: string[] = [];
  let line = first;
  let lead = first;
  const next = () => {
    lines.push(line.trimEnd());
    line = rest;
    lead = rest;
  };
  for (const word of text.split(' ').filter((part) => part !== '')) {
    for (const piece of pieces(word, width - Math.max(first.length, rest.length))) {
      const glue = line === lead ? '' : ' ';
      if (glue && line.length + 1 + piece.length > width) next();
      line += line === lead ? piece : glue + piece;
    }
  }
  lines.push(line.trimEnd());
  return lines;
}

function pieces(word: string, room: number): string[] {
  if (word.length <= room) return [word];
  const cut: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece.length + character.length > room) {
      cut.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...cut, piece];
}
