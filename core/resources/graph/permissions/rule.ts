import { CHANGING, METHODS, type Method } from '../../../util/method';

/**
 * One row of the table: what a family of calls needs. Written on one line, in three parts (a line with `#` is a remark):
 *
 *     GET        /users/{id}/messages/**      Mail.ReadBasic.All Mail.Read
 *
 * - Methods with commas between them; `WRITE` is all that change something, `ANY` is all.
 * - A path as in Microsoft's reference, with `*` for one ID or key, `**` at the end for anything below (the path itself
 *   included), `{a,b}` for either name, `get*` for every name that begins so. Keys, casts, `$ref`, `$count`, `$value` and
 *   the arguments of functions need no rules of their own. Where several rules fit, the more exact one counts.
 * - Sufficient permissions, the least privileged first. `A+B` is a combination. A single `-` says that the call is there for
 *   signed-in users only, `?` that what is known of its neighbors does not go for it. A name stands for all that cover it by name (`User.Read.All` for `User.ReadWrite.All`).
 */
export interface Rule {
  methods: readonly Method[];
  path: string;
  /** Empty: no application permission allows the call. Undefined: not known. */
  needs: readonly string[] | undefined;
}

const GROUPS: Readonly<Record<string, readonly Method[]>> = {
  ANY: METHODS,
  WRITE: CHANGING,
};

/** Reads the rules of one text. */
export function rulesIn(text: string): Rule[] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [methods = '', path = '', ...needs] = line.split(/ +/);
      return { methods: GROUPS[methods] ?? (methods.split(',') as Method[]), path, needs: needsIn(needs) };
    });
}

function needsIn(words: readonly string[]): readonly string[] | undefined {
  if (words[0] === '?') return undefined;
  return words[0] === '-' ? [] : words;
}
