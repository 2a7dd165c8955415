import type { Environment } from './io';

/** Variables that hold a secret by what they are called; one that names a file or an address holds none itself. */
const SOUNDS_SECRET = /secret|passw|token|assertion|credential|_key$|_pat$/i;
const NAMES_A_PLACE = /_(?:file|path|dir|url|uri|endpoint|host)$/i;

export const isSecretVariable = (name: string) => SOUNDS_SECRET.test(name) && !NAMES_A_PLACE.test(name);

/** The environment for another program, which has no business with a secret, nor with a proxy's password. */
export function withoutSecrets(environment: Environment): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value === undefined || isSecretVariable(name) || /_proxy$/i.test(name) ? [] : [[name, value]],
    ),
  );
}
