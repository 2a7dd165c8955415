import { isPage } from '../util/htmlPage';
import { count } from '../util/words';
import type { ProbeResponse, Verdict } from './check';
import { inconclusive, readObject } from './response';

/** Names under which Power BI and Fabric list things. */
const LISTS = ['value', 'workspaces', 'itemEntities', 'domains', 'tenantSettings'];

/** What came of a call that the user named: any data proves that it is allowed. */
export function tried(reply: ProbeResponse): Verdict {
  if (isFile(reply)) return { status: 'passed', found: '200 with a file', attempts: reply.outcome.attempts };
  const reading = readObject(reply);
  if (!reading.ok) return reading.verdict;
  const { attempts, json } = reading;
  const list = LISTS.map((name) => json[name]).find(Array.isArray);
  if (list) {
    const more = typeof json.continuationToken === 'string' ? ' on the first page' : '';
    const found = list.length === 0 ? '200, an empty list' : `200, ${count(list.length, 'entry')}${more}`;
    return { status: 'passed', found, attempts };
  }
  return Object.keys(json).length === 0
    ? inconclusive(reply, '200 with an empty object')
    : { status: 'passed', found: '200 with data', attempts };
}

/** Exports are answered with the file itself. */
function isFile({ outcome }: ProbeResponse): boolean {
  if (outcome.kind !== 'answer' || outcome.status !== 200 || isPage(outcome.headers, outcome.body)) return false;
  return (
    /^application\/(?!json|problem)|^image\//i.test(outcome.headers['content-type'] ?? '') && outcome.body.length > 0
  );
}
