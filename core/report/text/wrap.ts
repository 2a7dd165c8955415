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

/** The same without cutting any word or touching its blanks: what has to be copied stays whole, however long it is. */
export function fold(text: string, width = COLUMNS): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > width) {
    const within = rest.lastIndexOf(' ', width);
    const at = within > 0 ? within : rest.indexOf(' ', width);
    if (at < 0) break;
    lines.push(rest.slice(0, at));
    rest = rest.slice(at + 1);
  }
  return [...lines, rest];
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
