import { looksSecret } from '../../../util/secretLook';
import { type Assignment, assignmentIn } from './values';

interface Value {
  /** Undefined: only the script knows. */
  text?: string;
  line: number;
  used: boolean;
  isPart: boolean;
  /** The rest of an answer whose first page is a call by itself. */
  isNextPage: boolean;
}

/** An address, a version or the path of a resource: what may be put into an address. Nothing else is kept. */
const ADDRESS = /^(?:https:\/\/|\$?\{\w+\}\/|\$\w+\/)/i;
const FRAGMENT = /^\/?(?:v\d[\d.]*|[a-z][a-z_.]*(?:\/[^\s?]*)?(?:\?[^<>]*)?)$/i;
const SECRET_NAME = /secret|pass|pwd|token|key|cred/i;

const NAMED =
  /\$\(\$(?:script:|global:)?(\w+)\)|\$?\{(?:script:|global:|env:)?(\w+)\}|\$(?:script:|global:|env:)?(\w+)(?![\w.[(])/gi;

/** What a script has given to its variables so far, and which of these addresses no call has used yet. */
export class Variables {
  readonly #values = new Map<string, Value>();
  readonly #overwritten: Value[] = [];

  /** Whether the statement gives a text to a variable that may be part of an address. */
  read(text: string, line: number): Assignment | undefined {
    const given = assignmentIn(text);
    if (!given) return undefined;
    const { name, value, isPart, isNextPage } = given;
    const before = this.#values.get(name);
    if (before) this.#overwritten.push(before);
    const filled = value === undefined ? undefined : this.filledIn(value);
    if (value !== undefined) this.use(value);
    const isKept = filled !== undefined && (ADDRESS.test(filled) || (FRAGMENT.test(filled) && isFit(name, filled)));
    this.#values.set(name, { line, used: false, isPart, isNextPage, ...(isKept && { text: filled }) });
    return isKept ? { ...given, value: filled } : undefined;
  }

  /** The address with what its variables hold. */
  filledIn(address: string): string {
    const [path = '', ...query] = address.split('?');
    const filled = path.replace(NAMED, (whole, ...names: unknown[]) => {
      const name = names.slice(0, 3).find((one) => typeof one === 'string');
      const at = Number(names[3]);
      const value = typeof name === 'string' ? this.#values.get(name.toLowerCase()) : undefined;
      if (!value?.text || (at > 0 && ADDRESS.test(value.text))) return whole;
      return value.text.replace(/\/$/, path[at + whole.length] === '/' ? '' : '/').replace(/^\//, at > 0 ? '' : '/');
    });
    return [filled, ...query].join('?');
  }

  /** Notes that a call, or another variable, has what these variables hold. */
  use(address: string): void {
    for (const [, ...names] of address.matchAll(NAMED)) {
      const value = this.#values.get(names.find((one) => one !== undefined)?.toLowerCase() ?? '');
      if (value) value.used = true;
    }
  }

  /** The statement with the path that a variable holds in place of the variable. */
  pathsIn(text: string): string {
    return text.replace(
      /(\s-\w*(?:Uri|Url|Resource)[\s:]+)\$(\w+)(?![\w.[(])/i,
      (whole, flag: string, name: string) => {
        const value = this.#values.get(name.toLowerCase())?.text;
        return value === undefined || ADDRESS.test(value) ? whole : `${flag}"${value}"`;
      },
    );
  }

  /** What is known of the variable that an address consists of. */
  alone(address: string): Value | undefined {
    const name = /^(?:\$\{?|\{|\$\(\$)?(?:script:|global:|env:)?(\w+)[})]?$/i.exec(address)?.[1];
    return name === undefined ? undefined : this.#values.get(name.toLowerCase());
  }

  /** Addresses that no call has used. */
  unused(): { address: string; line: number }[] {
    return [...this.#overwritten, ...this.#values.values()].flatMap(({ text, line, used }) =>
      text && !used ? [{ address: text, line }] : [],
    );
  }
}

const isFit = (name: string, value: string) => value.length < 200 && !SECRET_NAME.test(name) && !looksSecret(value);
