/**
 * A value that must never be printed: client secret, PEM, assertion, access token, job token, proxy password.
 * Every accidental way out (template strings, JSON, `console.log`, error objects) yields `***`; only `reveal()` gives the text.
 */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The text itself. Call it at the last moment, where it leaves for the host that it belongs to. */
  reveal(): string {
    return this.#text;
  }

  get isEmpty(): boolean {
    return this.#text.length === 0;
  }

  toString(): string {
    return '***';
  }

  toJSON(): string {
    return '***';
  }

  /** For Node's `console.log`: the symbol by its registered name, since loading `node:util` costs more than all else here. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '***';
  }
}

/** The texts of all secrets in a value, however deep: what nobody may print of a plan or of settings. */
export function secretsIn(value: unknown): string[] {
  if (value instanceof Secret) return [value.reveal()];
  if (Array.isArray(value)) return value.flatMap(secretsIn);
  // Data only: a client or a signal holds no secret that a plan could hold, and may hold itself.
  const isData = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  return isData ? Object.values(value).flatMap(secretsIn) : [];
}
