import { readCall, shownCall } from './call';
import type { CallNeeds, NeedsApi, NeedsReader } from './callNeeds';
import { NEEDS_READERS, readerOf, readerOfHost } from './readers';

/** What is known of each call, in the order of the lines; or what is wrong with some of them. */
export type Answers = { calls: CallNeeds[] } | { problems: string[] };

/**
 * Reads calls, one per line, and says what each needs. Nothing touches the network. A whole address goes to the API whose
 * host it names, a path to `api`. A line that cannot be read makes all fail, so that no answer is missed.
 */
export async function answersTo(lines: readonly string[], api: NeedsApi): Promise<Answers> {
  const loaded = new Map<NeedsReader, Promise<Awaited<ReturnType<NeedsReader['load']>>>>();
  const calls: CallNeeds[] = [];
  const problems: string[] = [];
  for (const line of lines) {
    const call = readCall(line);
    const reader = 'problem' in call ? readerOf(api) : call.host ? readerOfHost(call.host) : readerOf(api);
    if (!reader) {
      problems.push(`${shownCall(line)} names a host of none of these APIs: ${titles()}. Example: GET /users/{id}`);
      continue;
    }
    if ('problem' in call) {
      problems.push(`${shownCall(line)} ${call.problem}. Example: ${reader.example}`);
      continue;
    }
    const load = loaded.get(reader) ?? reader.load();
    loaded.set(reader, load);
    const answer = (await load)(call);
    if ('problem' in answer) problems.push(`${shownCall(line)} ${answer.problem}. Example: ${reader.example}`);
    else calls.push(answer);
  }
  return problems.length > 0 ? { problems } : { calls };
}

const titles = () => NEEDS_READERS.map(({ title }) => title).join(', ');
