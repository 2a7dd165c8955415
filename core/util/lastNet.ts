import { hider } from './hider';

/** Any token of Entra or of a job: it begins with `{"`, which is `eyJ` in base64url. */
const TOKEN = /\beyJ[\w-]{8,}(?:\.[\w-]*){1,4}/g;

/** A piece of a text of several lines is shown by itself; shorter ones give nothing away. */
const SHORTEST_PIECE = 12;

/** Whether a text stays as it is: a value below the name `key`, or itself a name in the object below it. */
export type IsLeft = (text: string, key: string, isName: boolean) => boolean;

/**
 * The last look at every finished text before it leaves. Each secret is hidden where it enters; what gets here is a mistake
 * of ours, or a setting that holds a secret. The user is warned, and our own tests fail.
 */
export class LastNet {
  readonly #secrets = new Set<string>();
  #hide: ((text: string) => string) | undefined;
  #caught = false;

  /** Looks for this text, too, raw and in the encodings in which it could be quoted; of several lines, for each of them. */
  add(secret: string): void {
    const lines = secret.split(/\s*[\r\n]+\s*/);
    const pieces = lines.filter((line) => line.length >= SHORTEST_PIECE && !line.startsWith('-----'));
    for (const text of lines.length > 1 ? pieces : [secret]) {
      if (text === '' || this.#secrets.has(text)) continue;
      this.#secrets.add(text);
      this.#hide = undefined;
    }
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

  /** The same for every text in a value that could be JSON, names included. A value that holds no secret comes back as it is. */
  passAll<T>(value: T, isLeft: IsLeft = () => false): T {
    // One look at all of it: there may be tens of thousands of texts, and hardly ever a secret among them.
    const whole = JSON.stringify(value) ?? '';
    this.#hide ??= hider([...this.#secrets]);
    if (this.#hide(whole).replace(TOKEN, '***') === whole) return value;
    return this.#passed(value, '', isLeft) as T;
  }

  #passed(value: unknown, key: string, isLeft: IsLeft): unknown {
    if (typeof value === 'string') return isLeft(value, key, false) ? value : this.pass(value);
    if (Array.isArray(value)) return value.map((one) => this.#passed(one, key, isLeft));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [
        isLeft(name, key, true) ? name : this.pass(name),
        this.#passed(one, name, isLeft),
      ]),
    );
  }
}

/** Said once, at the end of a run in which the net caught something. */
export const CAUGHT =
  'A text contained a secret and was replaced by ***. Unless a setting holds that secret, report this as a bug.';
