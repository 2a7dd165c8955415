import { splitProxy } from '../../core/http/network';
import { LastNet } from '../../core/util/lastNet';
import { looksSecret } from '../../core/util/secretLook';
import type { Environment, Io, TerminalOutput } from './io';
import { isSecretVariable } from './secretVariables';

/** Shorter values stand in ordinary text by chance. */
const SHORTEST = 8;

/** The variables that this command takes a secret from, and in each proxy's address a password. */
const OWN = ['AZURE_CLIENT_SECRET', 'AZURE_CLIENT_CERTIFICATE_PASSWORD', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
const PROXIES = /^(?:https?|all)_proxy$/i;

function ownSecrets(environment: Environment): string[] {
  const passwords = Object.entries(environment).flatMap(([name, value]) =>
    PROXIES.test(name) && value ? (splitProxy(value).password ?? []) : [],
  );
  return [...OWN.flatMap((name) => environment[name] ?? []), ...passwords];
}

/** Of other programs: a setting may hold one, so finding it is not a mistake. */
function otherSecrets(environment: Environment): string[] {
  return Object.entries(environment).flatMap(([name, value]) =>
    value && value.length >= SHORTEST && isSecretVariable(name) && looksSecret(value) ? [value] : [],
  );
}

/** The same with a last look at every text before it is written, wherever it goes. */
export function nettedIo(io: Io): Io {
  const { environment, net } = io;
  const others = new LastNet();
  for (const secret of ownSecrets(environment)) net.add(secret);
  for (const secret of otherSecrets(environment)) others.add(secret);
  const clean = (text: string) => others.pass(net.pass(text));
  const before = (output: TerminalOutput): TerminalOutput => ({
    write: (text) => output.write(clean(text)),
    get isTerminal() {
      return output.isTerminal;
    },
    get columns() {
      return output.columns;
    },
  });
  return {
    ...io,
    out: before(io.out),
    err: before(io.err),
    writeFile: (path, text) => io.writeFile(path, clean(text)),
    appendFile: (path, text) => io.appendFile(path, clean(text)),
  };
}
