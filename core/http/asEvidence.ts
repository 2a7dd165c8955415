import type { Evidence } from '../model/evidence';
import type { HttpOutcome } from './client';
import { redact } from './redact';

/** No refusal that means something comes near this, in characters. */
const LONGEST_BODY = 64 * 1024;

/** An outcome of the network as a part of the evidence. */
export function asEvidence(outcome: HttpOutcome): Pick<Evidence, 'answer' | 'fault'> {
  if (outcome.kind === 'fault') {
    const { code, message, proxyStatus, proxy, proxyOffers, proxyCredentials, atProxy } = outcome;
    const more = { proxyOffers, proxyCredentials, atProxy };
    const known = Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined));
    return { fault: { code, message, proxyStatus, proxy, ...known } };
  }
  const { status, headers } = outcome;
  const body = outcome.body.slice(0, LONGEST_BODY);
  // A success that was of no use may still hold a token; a refusal is kept to the letter.
  return { answer: { status, headers, body: status < 400 ? redact(body) : body } };
}
