import { redact } from '../../http/redact';
import type { EvidenceFacts } from '../../model/diagnosis';
import type { Evidence } from '../../model/evidence';
import { printable } from '../../util/text';
import type { Signs } from '../signs/signs';

/** When the token was issued that a finding was read from; its time stands for that of the exchange. */
function issuedAt({ finding, claims }: Evidence): string | undefined {
  const seconds = finding ? claims?.iat : undefined;
  return seconds !== undefined && seconds > 0 && seconds < 1e11 ? new Date(seconds * 1000).toISOString() : undefined;
}

const ISO = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d:?\d\d)?$/;
const HTTP_DATE = /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/;

/** Services write a time in several ways, some without a zone although they mean UTC. Anything else stays as it is. */
function isoTime(text: string | undefined): string | undefined {
  const [, day, clock, zone = 'Z'] = ISO.exec(text ?? '') ?? [];
  const time = day
    ? Date.parse(`${day}T${clock}${zone}`)
    : HTTP_DATE.test(text ?? '')
      ? Date.parse(text ?? '')
      : Number.NaN;
  return Number.isNaN(time) ? text : new Date(time).toISOString();
}

/** The facts of the exchange for a support case: short, printable, without the query (may hold confidential data). */
export function factsOf(evidence: Evidence, signs: Signs): EvidenceFacts {
  const short = (text: string | undefined, max = 200) => (text ? printable(redact(text), max) || undefined : undefined);
  // Copied into a federated credential letter by letter, so nothing may be taken out of them.
  const exact = (text: string | undefined) => (text ? printable(text, 500) || undefined : undefined);
  const aadsts = signs.answer.aadsts[0];
  const code =
    aadsts !== undefined
      ? `AADSTS${aadsts}`
      : signs.info && evidence.answer?.headers
        ? (evidence.answer.headers['x-powerbi-error-info'] ?? signs.info)
        : undefined;
  const facts: EvidenceFacts = {
    method: short(signs.request.method, 10),
    host: short(signs.request.host, 200),
    path: short(signs.request.path, 300),
    httpStatus: signs.statedStatus,
    code: short(code ?? evidence.fault?.code ?? signs.answer.code, 100),
    subError: short(signs.answer.subError, 100),
    requestId: short(signs.answer.requestId, 100),
    correlationId: short(signs.answer.correlationId ?? evidence.asked.correlationId, 100),
    timestamp: short(isoTime(signs.answer.timestamp) ?? issuedAt(evidence), 60),
    message: short(evidence.fault?.message ?? (signs.answer.html ? undefined : signs.answer.message), 400),
    issuer: exact(evidence.assertion?.issuer),
    subject: exact(evidence.assertion?.subject),
    audience: exact(evidence.assertion?.audience),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as EvidenceFacts;
}
