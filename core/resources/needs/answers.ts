import { printable } from '../../util/text';
import { readCall, shownCall } from './call';
import type { CallNeeds, NeedsApi, NeedsReader } from './callNeeds';
import { NEEDS_READERS, readerOf, readerOfHost } from './readers';
import { callsInScript, type Found } from './script';

/** What is known of each call, in the order of the lines; or what is wrong with some of them. */
export type Answers = { calls: CallNeeds[] } | { problems: string[] };

/**
 * Reads calls, one per line, or a script that makes them, and says what each needs. Nothing touches the network. A whole
 * address goes to the API whose host it names, a path to `api`. Empty lines and those that begin with `#` are left out. A
 * line that cannot be read makes all fail, so that no answer is missed; a call of a script that does not say its method or
 * its address is an answer by itself, and not known.
 */
export async function answersTo(lines: readonly string[], api: NeedsApi): Promise<Answers> {
  const loaded = new Map<NeedsReader, ReturnType<NeedsReader['load']>>();
  const calls: CallNeeds[] = [];
  const problems: string[] = [];
  const isNumbered = lines.length > 1;
  for (const found of callsIn(lines)) {
    if ('doubtful' in found) {
      calls.push(notRead(found, api));
      continue;
    }
    const { call: text, line } = found;
    const where = isNumbered ? `line ${line}: ${shownCall(text)}` : shownCall(text);
    const call = readCall(text);
    const reader = 'problem' in call ? readerOf(api) : call.host ? readerOfHost(call.host) : readerOf(api);
    if (!reader) {
      problems.push(`${where} names a host of none of these APIs: ${titles()}. Example: GET /users/{id}`);
      continue;
    }
    if ('problem' in call) {
      problems.push(`${where} ${call.problem}. Example: ${reader.example}`);
      continue;
    }
    const load = loaded.get(reader) ?? reader.load();
    loaded.set(reader, load);
    const answer = (await load)(call);
    if ('problem' in answer) problems.push(`${where} ${answer.problem}. Example: ${reader.example}`);
    else calls.push(answer);
  }
  return problems.length > 0 ? { problems } : { calls };
}

const hosts = {
  isKnown: (host: string) => readerOfHost(host) !== undefined,
  base: (api: string) => `https://${readerOf(api)?.hosts[0] ?? ''}`,
};

/** The calls of a script, or each line as one. */
function callsIn(lines: readonly string[]): Found[] {
  return (
    callsInScript(lines, hosts) ??
    lines.flatMap((call, at) => (/^\s*(?:#|$)/.test(call) ? [] : { line: at + 1, call: call.trim() }))
  );
}

/** A call that the script does not spell out. Its query may hold a secret, and is left out. */
function notRead({ doubtful, line, why }: Extract<Found, { doubtful: string }>, api: NeedsApi): CallNeeds {
  const shown = doubtful.replace(/\?.*$/s, '?…');
  const host = /https:\/\/([^/]+)/i.exec(doubtful)?.[1];
  return {
    call: printable(shown, 2000),
    api: (host && readerOfHost(host)?.api) ?? api,
    known: false,
    note: `Line ${line}: ${why}`,
  };
}

const titles = () => NEEDS_READERS.map(({ title }) => title).join(', ');
