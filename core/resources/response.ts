import { isPage } from '../util/htmlPage';
import { entries, type Json, jsonObject } from '../util/json';
import type { ProbeResponse, Verdict } from './check';

export type ParsedResponse =
  | { ok: true; attempts: number; json: Json }
  /** Refused, no answer, or an answer that proves nothing. */
  | { ok: false; verdict: Verdict };

/** A refusal or a fault: what it means is not this file's business. */
export function refused(reply: ProbeResponse): Extract<Verdict, { status: 'refused' }> {
  return { status: 'refused', evidence: reply.evidence(), attempts: reply.outcome.attempts };
}

/** An answer with a good status that says too little. */
export function inconclusive(reply: ProbeResponse, what: string): Verdict {
  return {
    status: 'refused',
    found: what,
    evidence: reply.evidence({ kind: 'response-inconclusive', what }),
    attempts: reply.outcome.attempts,
  };
}

/**
 * The JSON object of a 200. Everything else is no proof of access: an error that travels under 200 (Power BI has been
 * seen to do that) is a refusal, and a page, an empty body or a text proves nothing.
 */
export function readObject(reply: ProbeResponse): ParsedResponse {
  const { outcome } = reply;
  if (outcome.kind === 'fault' || outcome.status < 200 || outcome.status > 299) {
    return { ok: false, verdict: refused(reply) };
  }
  // Left without a conclusion of our own: who put the page there is for the diagnosis to say.
  if (isPage(outcome.headers, outcome.body)) {
    const found = `${outcome.status} with a web page instead of data`;
    return { ok: false, verdict: { ...refused(reply), found } };
  }
  // 206: data of some providers; the others did not answer in time.
  if (outcome.status !== 200 && outcome.status !== 206) {
    return { ok: false, verdict: inconclusive(reply, `${outcome.status} without the data that was asked for`) };
  }
  if (!outcome.body.trim()) return { ok: false, verdict: inconclusive(reply, '200 with an empty body') };
  const json = jsonObject(outcome.body);
  // Too long to be read whole, and data all the same.
  if (!json && outcome.truncated && /^\ufeff?\s*\{/.test(outcome.body)) {
    return { ok: true, attempts: outcome.attempts, json: {} };
  }
  if (!json) return { ok: false, verdict: inconclusive(reply, '200, but not with data') };
  if (isErrorObject(json)) return { ok: false, verdict: refused(reply) };
  return { ok: true, attempts: outcome.attempts, json };
}

/** The entries of a list under 200; any other object proves nothing. */
export function readList(reply: ProbeResponse): ParsedResponse & { list?: Json[] } {
  const parsed = readObject(reply);
  if (!parsed.ok) return parsed;
  const list = entries(parsed.json);
  if (list) return { ...parsed, list };
  return { ok: false, verdict: inconclusive(reply, '200, but not with a list') };
}

/** `{"error": …}`, or `{"message": …}` and no data: what services send when they refuse, whatever the status. */
function isErrorObject(json: Json): boolean {
  if (json.error !== undefined && json.error !== null && json.value === undefined && json.id === undefined) return true;
  const message = json.message ?? json.Message;
  return (
    typeof message === 'string' &&
    Object.keys(json).every((key) => /^(?:message|code|status|requestid|errorcode)$/i.test(key))
  );
}
