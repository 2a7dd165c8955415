import { beginsWithSecret, lookOf, secretFormOf } from '../../util/secretLook';
import { printable } from '../../util/text';
import { readCall, shownCall } from './call';
import type { CallNeeds, NeedsApi, NeedsReader } from './callNeeds';
import type { Notebook } from './notebook';
import { NEEDS_READERS, readerOf, readerOfHost } from './readers';
import { callsInScript, type Doubtful, type Found } from './script/calls';

/** What is known of each call, in the order of the lines; or what is wrong with some of them. */
export type Answers = { calls: CallNeeds[] } | { problems: string[] };

/**
 * Reads calls, one per line, or a script that makes them, and says what each needs. Nothing touches the network. A whole
 * address goes to the API whose host it names, a path to `api`. Empty lines and those that begin with `#` are left out. A
 * line of a list that cannot be read makes all fail, so that no answer is missed; a call of a script that cannot be read, or
 * does not say its method or its address, is an answer by itself, and not known.
 */
export async function answersTo(source: readonly string[] | Notebook, api: NeedsApi): Promise<Answers> {
  const isNotebook = 'place' in source;
  const lines = isNotebook ? source.lines : source;
  const place = isNotebook ? source.place : (line: number) => `Line ${line}`;
  const loaded = new Map<NeedsReader, ReturnType<NeedsReader['load']>>();
  const calls: CallNeeds[] = [];
  const problems: string[] = [];
  const isNumbered = lines.length > 1;
  const script = callsInScript(lines, hosts) ?? (isNotebook ? [] : undefined);
  if (script?.length === 0) {
    return { problems: [`The ${isNotebook ? 'notebook' : 'script'} calls none of these APIs: ${titles()}.`] };
  }
  for (const found of script ?? eachLine(lines)) {
    if ('doubtful' in found) {
      calls.push(notRead(found, place, api));
      continue;
    }
    const { call: text, line } = found;
    // In a list, each line must be right. In a script, what cannot be read is one answer among others.
    const refuse = (problem: string, example: string) => {
      if (script) calls.push(notRead({ doubtful: text, line, why: `This call ${problem}.` }, place, api));
      else problems.push(`${where} ${problem}. Example: ${example}`);
    };
    const where = isNumbered ? `line ${line}: ${shownCall(text)}` : shownCall(text);
    const call = readCall(text);
    const reader = 'problem' in call ? readerOf(api) : call.host ? readerOfHost(call.host) : readerOf(api);
    if (!reader) {
      refuse(`names a host of none of these APIs: ${titles()}`, 'GET /users/{id}');
      continue;
    }
    if ('problem' in call) {
      refuse(call.problem, reader.example);
      continue;
    }
    const load = loaded.get(reader) ?? reader.load();
    loaded.set(reader, load);
    const answer = (await load)(call);
    if ('problem' in answer) refuse(answer.problem, reader.example);
    else calls.push(answer);
  }
  return problems.length > 0 ? { problems } : { calls };
}

const hosts = {
  isKnown: (host: string) => readerOfHost(host) !== undefined,
  base: (api: string) => `https://${readerOf(api)?.hosts[0] ?? ''}`,
};

/** Each line as one call. */
function eachLine(lines: readonly string[]): Found[] {
  return lines.flatMap((call, at) => (/^\s*(?:#|$)/.test(call) ? [] : { line: at + 1, call: call.trim() }));
}

/** A call that the script does not spell out. Its query may hold a secret, and is left out. */
function notRead({ doubtful, line, why, of }: Doubtful, place: Notebook['place'], api: NeedsApi): CallNeeds {
  const path = doubtful.replace(/^(?:[A-Z]+ )?(?:https?:\/\/[^/]*)?/i, '');
  const isSecret = secretFormOf(doubtful) !== undefined || beginsWithSecret(path);
  const shown = isSecret ? `A call (${lookOf(doubtful)})` : doubtful.replace(/\?.*$/s, '?…');
  const host = /https:\/\/([^/]+)/i.exec(doubtful)?.[1];
  return {
    call: printable(shown, 2000),
    api: of ?? (host && readerOfHost(host)?.api) ?? api,
    known: false,
    note: `${place(line)}: ${why}`,
  };
}

const titles = () => NEEDS_READERS.map(({ title }) => title).join(', ');
