/**
 * Cuts a byte stream into lines as the agent does: a line ends at `\n`, at `\r\n` or at a lone `\r`;
 * a last line without an end counts. Characters cut in two by chunks stay whole.
 */
export class LineSplitter {
  readonly #decoder = new TextDecoder('utf-8');
  #pending: string[] = [];
  #endedByReturn = false;

  push(chunk: Uint8Array): string[] {
    return this.#cut(this.#decoder.decode(chunk, { stream: true }));
  }

  end(): string[] {
    const lines = this.#cut(this.#decoder.decode());
    if (this.#pending.length > 0) lines.push(this.#take());
    return lines;
  }

  #cut(text: string): string[] {
    let rest = text;
    if (this.#endedByReturn && rest.length > 0) {
      this.#endedByReturn = false;
      if (rest.startsWith('\n')) rest = rest.slice(1);
    }
    if (rest.length === 0) return [];
    this.#endedByReturn = rest.endsWith('\r');
    const pieces = rest.split(/\r\n|\n|\r/);
    const last = pieces.pop() ?? '';
    const lines: string[] = [];
    for (const piece of pieces) {
      if (piece.length > 0) this.#pending.push(piece);
      lines.push(this.#take());
    }
    if (last.length > 0) this.#pending.push(last);
    return lines;
  }

  #take(): string {
    const line = this.#pending.join('');
    this.#pending = [];
    return line;
  }
}
