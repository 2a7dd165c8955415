import type { ReportError } from '../model/results';
import { OPTIONS, type Option } from '../options';
import { secretFormOf } from '../util/secretLook';
import { inputError, type ParsedInput } from './inputError';
import { rows } from './lists';
import { unexpandedVariable } from './variable';

/** Raw values by option name. Left out or blank means the option's default, but for `resources`, where blank means none. */
export type RawValues = Readonly<Record<string, string | undefined>>;

/** What reading a value needs to know of its option. */
export type ReadableOption = Omit<Option, 'type'>;

/** What a form accepted would stand in log and report. */
function secretProblem(text: string): string | undefined {
  const form = secretFormOf(text);
  return (
    form &&
    `The value holds what looks like ${form}. Secrets do not belong in this input, and the value is not repeated here.`
  );
}

/** What is wrong with one line of a value. */
export interface RowProblem {
  /** Counted from 0. */
  row: number;
  message: string;
}

/** No person has typed a longer list: its lines are not read one by one again. */
const MOST_ROWS = 1000;

/** The values being read, and every problem found on the way. */
export class Inputs {
  readonly errors: ReportError[] = [];
  /** Where the value of an error has several lines, what is wrong with each of them alone. */
  readonly rows = new Map<ReportError, RowProblem[]>();

  constructor(
    private readonly values: RawValues,
    private readonly options: readonly ReadableOption[] = OPTIONS,
  ) {}

  given(name: string): string | undefined {
    const value = this.values[name];
    return value === undefined || value.trim() === '' ? undefined : value;
  }

  text(name: string): string {
    return this.given(name) ?? this.#option(name).default;
  }

  problem(name: string, ...problems: string[]): void {
    if (problems.length > 0) this.errors.push(inputError(this.#option(name), problems));
  }

  /** Reads one option. A value with an unexpanded variable or a secret in it is not looked at any further. */
  async read<T>(
    name: string,
    reader: (text: string, option: ReadableOption) => ParsedInput<T> | Promise<ParsedInput<T>>,
  ): Promise<T> {
    const option = this.#option(name);
    const readText = async (text: string) => {
      const unread = unexpandedVariable(text) ?? secretProblem(text);
      const { value, problems, example } = await reader(unread ? option.default : text, option);
      const own = unread || !example ? option : { ...option, example };
      const isWrong = unread || problems.length > 0;
      return { value, error: isWrong ? inputError(own, unread ? [unread] : problems) : undefined };
    };
    const text = this.text(name);
    const { value, error } = await readText(text);
    if (!error) return value;
    this.errors.push(error);
    const each = rows(text);
    const alone: RowProblem[] = [];
    for (const [row, one] of each.length > 1 && each.length <= MOST_ROWS ? each.entries() : []) {
      const wrong = one.trim() === '' ? undefined : (await readText(one)).error;
      if (wrong) alone.push({ row, message: wrong.message });
    }
    this.rows.set(error, alone);
    return value;
  }

  /** Throws for a name that is not in the table: a programmer's mistake, never a user's. */
  #option(name: string): ReadableOption {
    const found = this.options.find((candidate) => candidate.name === name);
    if (!found) throw new Error(`No option is called ${name}`);
    return found;
  }
}
