import { flagName, OPTIONS } from '../../core/options';
import { secretFormOf } from '../../core/util/secretLook';
import { UsageError } from '../errors';
import { SETTINGS } from './settings';

/** Our own flags: some sound like a secret, and none takes one. */
const HARMLESS = new Set([...SETTINGS, ...OPTIONS].map(({ name }) => flagName(name)));

const SOUNDS_SECRET = /secret|passw|passphrase|token|assertion|credential|private-?key|^key$|^pat$/i;

/** `client-secret` for `--client-secret=X`, `--client-secret X`, `-client-secret X` and `--clientSecret X`. */
function nameOf(argument: string): string | undefined {
  return /^--?([A-Za-z][\w-]*)/.exec(argument)?.[1]?.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/**
 * Refuses a secret on the command line before anything else reads it. Every process of the machine can list the
 * arguments of every other, and shells keep them in their history; so the value may be known already.
 */
export function refuseSecretArguments(argv: readonly string[]): void {
  const explains = argv.includes('explain');
  for (const argument of argv) {
    if (argument === '--') return;
    const name = nameOf(argument);
    if (name && SOUNDS_SECRET.test(name) && !HARMLESS.has(name)) {
      // A secret itself may begin with a hyphen and a word such as “token”.
      const shown =
        name.length <= 40 && /^[a-z]+(?:-[a-z]+)*$/.test(name) ? `--${name}` : 'An option named like a secret';
      throw new UsageError(
        `${shown} is refused: a secret on the command line can be read by other programs of this machine and stays in ` +
          'the history of the shell. Renew it if it was real, and give the new one in the environment ' +
          '(AZURE_CLIENT_SECRET), in a file (--client-secret-file), on standard input (--client-secret-stdin), or at the prompt.',
      );
    }
    if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(argument)) {
      throw new UsageError('A private key on the command line is refused: give the path of its file (--certificate).');
    }
    // Log lines to be explained hold all kinds of tokens, and what is printed of them is redacted.
    const form = explains ? undefined : secretFormOf(argument);
    if (form) {
      throw new UsageError(
        `An argument looks like ${form} and is refused: a secret on the command line can be read by other programs of this machine. ` +
          'Renew it if it was real; the environment (AZURE_CLIENT_SECRET), a file (--client-secret-file) or the prompt takes the new one.',
      );
    }
  }
}
