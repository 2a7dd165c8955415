import { count } from '../util/words';
import type { ProbeResponse, Verdict } from './check';
import { isFile } from './file';
import { inconclusive, readObject } from './response';

/** Names under which Power BI and Fabric list things. */
const LISTS = ['value', 'workspaces', 'itemEntities', 'domains', 'tenantSettings'];

/** What came of a call that the user named: any data proves that it is allowed. */
export function tried(reply: ProbeResponse): Verdict {
  const { outcome } = reply;
  if (outcome.kind === 'answer' && isFile(reply, isExport(outcome.headers))) {
    return { status: 'passed', found: `${outcome.status} with a file`, attempts: outcome.attempts };
  }
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

/** Exports are answered with the file itself, and its type says so. */
const isExport = (headers: Readonly<Record<string, string>>) =>
  /^application\/(?!json|problem)|^image\//i.test(headers['content-type'] ?? '');
