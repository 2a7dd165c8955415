/** Counts by name what has begun and not ended. */
export class UnderWay {
  readonly #counts = new Map<string, number>();

  has(name: string): boolean {
    return this.#counts.has(name);
  }

  /** `end` counts once, however often it is called. Nothing is counted where `counts` is false. */
  begin(name: string, counts: boolean): { end: () => void; isOpen: () => boolean } {
    let open = counts;
    if (counts) this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    const end = () => {
      if (!open) return;
      open = false;
      const left = (this.#counts.get(name) ?? 1) - 1;
      if (left > 0) this.#counts.set(name, left);
      else this.#counts.delete(name);
    };
    return { end, isOpen: () => open };
  }
}
