import { Secret } from '../../../core/secret';
import type { TaskLibrary } from './library';

/** Shorter pieces would blank out ordinary text all over the log and give nothing away by themselves. */
const SHORTEST_PIECE = 12;

/** Every secret that this step holds: registered with the agent's masker, and hidden in our own unexpected errors. */
export class Secrets {
  readonly #known = new Set<string>();

  constructor(private readonly library: Pick<TaskLibrary, 'setSecret'>) {}

  /**
   * Wraps a secret and registers it, and its base64 form, with the agent.
   * The agent never masks a text of several lines as one, so such a text is registered line by line.
   */
  keep(text: string): Secret {
    if (text !== '') {
      if (/[\r\n]/.test(text)) for (const piece of text.split(/[\r\n]+/)) this.#registerPiece(piece.trim());
      else this.#register(text);
      this.#register(Buffer.from(text, 'utf8').toString('base64'));
    }
    return new Secret(text);
  }

  /** A PEM text, whose body may have blanks where its line breaks were. Its marker lines are no secrets. */
  keepPem(text: string): Secret {
    for (const piece of text.replace(/-----[A-Z0-9 ]+-----/g, '\n').split(/\s+|\\r|\\n/)) this.#registerPiece(piece);
    this.#register(Buffer.from(text, 'utf8').toString('base64'));
    return new Secret(text);
  }

  /** The text without any secret that is known here. */
  hide(text: string): string {
    return [...this.#known].reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text);
  }

  #registerPiece(piece: string): void {
    if (piece.length >= SHORTEST_PIECE) this.#register(piece);
  }

  #register(value: string): void {
    if (value === '' || this.#known.has(value)) return;
    this.#known.add(value);
    this.library.setSecret(value);
  }
}
