import type { Report } from '../../../../core/model/results';
import { Secret } from '../../../../core/model/secret';
import { LastNet } from '../../../../core/util/lastNet';
import { isGuid } from '../../../../core/util/text';
import { withoutJobSecrets } from './jobSecrets';
import type { AgentOutput } from './writer';

/** Shorter pieces would blank out ordinary text all over the log and give nothing away by themselves. */
const SHORTEST_PIECE = 12;

/** Shorter values of the job's secret variables stand in ordinary text by chance. */
const SHORTEST_VALUE = 6;
/** So much of a longer secret is enough to give it away: texts are cut before they are shown. */
const BEGINNING = 16;

/** Commands whose message people read. Those of the others are values: a path, an outcome. */
const TEXTS: readonly string[] = ['task.logissue', 'task.debug', 'task.setprogress'];

/** Every secret that this step holds: registered with the agent's masker, and hidden in our own unexpected errors. */
export class Secrets {
  readonly #known = new Set<string>();
  /** Before everything that leaves this step. */
  readonly net = new LastNet();
  /** The job's secret variables: an input may name one, so finding one is not a mistake. */
  readonly #ofJob: string[] = [];
  readonly #inLines = new LastNet();

  constructor(private readonly output: Pick<AgentOutput, 'command'>) {}

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

  /** Secrets of the job that this step does not use: the agent knows them already, and they are only hidden. */
  alsoHide(values: readonly string[]): void {
    for (const value of values) {
      if (value.length < SHORTEST_VALUE) continue;
      this.#known.add(value);
      this.#ofJob.push(value);
      // The agent masks it in a line, but for a link, in which it is written in another way on purpose.
      if (!isGuid(value)) this.#inLines.add(value);
    }
  }

  /** The report without the values of secret variables that stood in an input. */
  withoutJobSecrets(report: Report): Report {
    return withoutJobSecrets(report, this.#ofJob);
  }

  /** The way to the agent with the last look before it. */
  before(output: AgentOutput): AgentOutput {
    const line = (text: string) => this.#inLines.pass(this.net.pass(text));
    const passed = (properties: Record<string, string>) =>
      Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, this.net.pass(value)]));
    return {
      print: (text) => output.print(line(text)),
      command: (name, properties, message) => {
        const isText = TEXTS.includes(name);
        output.command(name, passed(properties), isText ? line(message) : this.net.pass(message));
      },
    };
  }

  /** The text without any secret that is known here, whole or cut. */
  hide(text: string): string {
    return [...this.#known].reduce(without, text);
  }

  #registerPiece(piece: string): void {
    if (piece.length >= SHORTEST_PIECE) this.#register(piece);
  }

  #register(value: string): void {
    if (value === '' || this.#known.has(value)) return;
    this.#known.add(value);
    this.net.add(value);
    this.output.command('task.setsecret', {}, value);
  }
}

/** The text without the secret, also where only the beginning of a long one is left. */
function without(text: string, secret: string): string {
  const beginning = secret.slice(0, BEGINNING);
  let result = '';
  let from = 0;
  for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, from)) {
    result += `${text.slice(from, at)}***`;
    from = at + beginning.length;
    while (from < text.length && text[from] === secret[from - at]) from += 1;
  }
  return result + text.slice(from);
}
