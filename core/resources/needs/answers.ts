import { readCall, shownCall } from './call';
import type { CallNeeds, NeedsApi, NeedsReader } from './callNeeds';
import { NEEDS_READERS, readerOf, readerOfHost } from './readers';

/** What is known of each call, in the order of the lines; or what is wrong with some of them. */
export type Answers = { calls: CallNeeds[] } | { faults: string[] };

/**
 * Reads calls, one per line, and says what each needs. Nothing touches the network. A whole address goes to the API whose
 * host it names, a path to `api`. A line that cannot be read makes all fail, so that no answer is missed.
 */
export async function answersTo(lines: readonly string[], api: NeedsApi): Promise<Answers> {
  const loaded = new Map<NeedsReader, Promise<Awaited<ReturnType<NeedsReader['load']>>>>();
  const calls: CallNeeds[] = [];
  const faults: string[] = [];
  for (const line of lines) {
    const call = readCall(line);
    const reader = 'fault' in call ? readerOf(api) : call.host ? readerOfHost(call.host) : readerOf(api);
    if (!reader) {
      faults.push(`${shownCall(line)} names a host of none of these APIs: ${titles()}. Example: GET /users/{id}`);
      continue;
    }
    if ('fault' in call) {
      faults.push(`${shownCall(line)} ${call.fault}. Example: ${reader.example}`);
      continue;
    }
    const load = loaded.get(reader) ?? reader.load();
    loaded.set(reader, load);
    const answer = (await load)(call);
    if ('fault' in answer) faults.push(`${shownCall(line)} ${answer.fault}. Example: ${reader.example}`);
    else calls.push(answer);
  }
  return faults.length > 0 ? { faults } : { calls };
}

const titles = () => NEEDS_READERS.map(({ title }) => title).join(', ');
