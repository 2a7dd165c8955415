import { hider } from '../../../../core/http/redact';
import type { AgentOutput } from './writer';

/** Any token of Entra or of a job: it begins with `{"`, which is `eyJ` in base64url. */
const TOKEN = /\beyJ[\w-]{8,}(?:\.[\w-]*){1,4}/g;

/**
 * The last look at every finished text before it leaves. Each secret is hidden where it enters; whatever gets here is a mistake
 * of ours, which a user is told of and which fails our own black-box tests.
 */
export class LastNet {
  readonly #secrets = new Set<string>();
  #hide: ((text: string) => string) | undefined;
  #caught = false;

  /** Looks for this text, too, raw and in the encodings in which it could be quoted. */
  add(secret: string): void {
    if (this.#secrets.has(secret)) return;
    this.#secrets.add(secret);
    this.#hide = undefined;
  }

  /** Whether some text held a secret. */
  get caught(): boolean {
    return this.#caught;
  }

  pass(text: string): string {
    this.#hide ??= hider([...this.#secrets]);
    const clean = this.#hide(text).replace(TOKEN, '***');
    if (clean !== text) this.#caught = true;
    return clean;
  }

  /** The way to the agent with this net before it. */
  before(output: AgentOutput): AgentOutput {
    const passed = (properties: Record<string, string>) =>
      Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, this.pass(value)]));
    return {
      print: (line) => output.print(this.pass(line)),
      command: (name, properties, message) => output.command(name, passed(properties), this.pass(message)),
    };
  }
}

/** Said once, at the end of a run in which the net caught something. */
export const CAUGHT =
  'A text of this step contained a secret and was replaced by ***. This is a bug in the task: please report it.';
