import { isPage } from '../util/htmlPage';
import type { ProbeResponse } from './check';

/** Headers by which Microsoft's APIs number their answers: nobody on the way sends them. */
const OF_THE_SERVICE = ['request-id', 'requestid', 'x-ms-request-id'];

/** 206: a part of the file, which proves access as the whole does. */
const WITH_DATA = [200, 206];

/**
 * Whether a good answer is a file: then it proves access as data does. A page counts only where a file was asked for and the
 * service itself answered: a proxy or a filter sends pages, too. What is JSON is no file.
 */
export function isFile({ outcome }: ProbeResponse, isAskedFor: boolean): boolean {
  if (outcome.kind !== 'answer' || !WITH_DATA.includes(outcome.status) || outcome.body.length === 0) return false;
  const { headers, body } = outcome;
  if (/^application\/(?:[\w.+-]*\+)?json\b/i.test(headers['content-type'] ?? '')) return false;
  const byService = answeredByService(headers);
  if (isPage(headers, body)) return isAskedFor && byService;
  return isAskedFor ? !isError(body) : byService && headers['content-type'] !== undefined && !/^\s*\{/.test(body);
}

/** Whether the answer is numbered as the service numbers its own. Names in lower case. */
export function answeredByService(headers: Readonly<Record<string, string>>): boolean {
  return OF_THE_SERVICE.some((name) => headers[name]);
}

/** A refusal in JSON that calls itself something else. */
const isError = (body: string) => /^\s*\{[\s\S]{0,200}"error"/.test(body);
