import type { Endpoint, Evidence, TokenClaims } from '../../model/evidence';
import { permissionsIn } from '../../model/tokenPermissions';
import { type AnswerSigns, answerSigns } from './answer';
import { declarationTraits } from './declaration';
import { type FaultKind, faultKind } from './faults';
import { areGrantedForOneMailbox, permissionsOf } from './permissions';
import { type RequestSigns, requestSigns } from './request';
import { codeOfSentence } from './sentences';
import type { DeclarationTrait, RequestTrait, TokenTrait } from './traits';

/** Everything in the evidence that a rule may look at, read once. */
export interface Signs {
  request: RequestSigns;
  answer: AnswerSigns;
  /** AADSTS codes as given; where none is, the one that belongs to Entra's sentence. */
  aadsts: readonly number[];
  /** The status as given; where none is, the one that belongs to the API's code. */
  status: number | undefined;
  /** What the evidence really says: nobody is to be shown a status that was only concluded. */
  statedStatus: number | undefined;
  /** The code that Power BI writes into a header, in lower case; it stands with the codes of the answer as well. */
  info: string | undefined;
  challenge: string;
  server: string;
  fault: FaultKind | undefined;
  token: ReadonlySet<TokenTrait>;
  declares: ReadonlySet<DeclarationTrait>;
  headers: Readonly<Record<string, string>>;
  /** Permissions that are missing, or that the call is known to need. */
  permissions: readonly string[];
}

function lowerNames(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}

/** .NET libraries write the name of a status in place of its number. */
const STATUS_WORDS = new Map([
  ['badrequest', 400],
  ['unauthorized', 401],
  ['forbidden', 403],
  ['notfound', 404],
  ['toomanyrequests', 429],
  ['internalservererror', 500],
  ['badgateway', 502],
  ['serviceunavailable', 503],
  ['gatewaytimeout', 504],
]);

/** What Power Query shows in place of a status. */
const OF_POWER_QUERY: readonly (readonly [number, RegExp])[] = [
  [401, /authenticate with the credentials provided/i],
  [403, /access to the resource is forbidden/i],
];

/** How logs write a status, the plainest first. */
const STATUS_SHAPES: readonly RegExp[] = [
  /\b(?:status(?:[ _-]?code)?|http(?!s?:)(?:\/\d(?:\.\d)?)?|statuscode|response code|returned)\b\D{0,24}\b(?!20[0-24])([1-5]\d\d)\b/gi,
  /\(([45]\d\d)\)/g,
  // A script that prints the status and the body.
  /\b([45]\d\d)[ :,-]{1,4}\{"/g,
  /\bcode: ([45]\d\d)\b/gi,
  // Python's urllib3, which tried again.
  /\btoo many ([45]\d\d) error responses/g,
  /\bmessage: ([45]\d\d)[ \t]{0,20}\r?$/gim,
  /\b(?:forbidden|unauthorized|bad request|not found)["',.:;() ]{1,4}(40[0134])\b/gi,
  /\b(?:GET|POST|PUT|PATCH|DELETE) \S{1,500} ([1-5]\d\d)\b/g,
  /\b([45]\d\d)[ :)-]+\(?(?:unauthorized|forbidden|not found|bad request|method not allowed|conflict|too many requests|service unavailable|bad gateway|gateway time-?out|internal server error|client error|server error|proxy authentication|from http)/gi,
];

/** The HTTP status that a log line speaks of: of several a refusal, which others wrap; else the first error. */
function statusInText(text: string): number | undefined {
  const found = STATUS_SHAPES.flatMap((shape) => [...text.matchAll(shape)].map(([, status]) => Number(status)));
  const telling =
    found.find((status) => status === 401 || status === 403) ?? found.find((status) => status >= 400) ?? found[0];
  if (telling !== undefined) return telling;
  const word =
    /(?:status ?code|http (?:error|status)(?: code)?|client error|^\s*(?:x |error:? )?\w{0,20}:? ?\[)[: '-]{0,4}(unauthorized|forbidden|not ?found|bad ?request|toomanyrequests|internalservererror|badgateway|serviceunavailable|gatewaytimeout)\b/i.exec(
      text,
    )?.[1];
  return word
    ? STATUS_WORDS.get(word.toLowerCase().replace(' ', ''))
    : OF_POWER_QUERY.find(([, shape]) => shape.test(text))?.[0];
}

/** Codes that Graph, Power BI and Fabric give with one status only. */
const STATUS_OF_CODES: readonly (readonly [number, RegExp])[] = [
  [400, /^(?:bad_?request|invalid_?request|request_(?:badrequest|unsupportedquery))$|^alm_invalidrequest/],
  [401, /^(?:unauthori[sz]ed|unauthenticated)$/],
  [
    403,
    /^(?:forbidden|access_?denied|authentication_(?:msgraphpermissionmissing|applicationhasno\w+|requestfrom\w+))$/,
  ],
];

/** The status that an answer must have had whose body alone was kept. */
function statusOfCode({ keyedCodes }: AnswerSigns): number | undefined {
  for (const code of keyedCodes) {
    // Some put the status itself there.
    if (/^[45]\d\d$/.test(code)) return Number(code);
    const status = STATUS_OF_CODES.find(([, shape]) => shape.test(code.toLowerCase()))?.[0];
    if (status) return status;
  }
  return undefined;
}

const bare = (audience: string) => audience.toLowerCase().replace(/\/{1,3}$/, '');

function tokenTraits(claims: TokenClaims | undefined, evidence: Evidence, isPowerBi: boolean): Set<TokenTrait> {
  const traits = new Set<TokenTrait>();
  if (!claims || Object.keys(claims).length === 0) return traits;
  traits.add('known');
  const roles = claims.roles ?? [];
  if (roles.length === 0 && !claims.scp) traits.add('no-roles');
  if (claims.scp && claims.idtyp !== 'app') traits.add('user');
  if (isPowerBi && roles.some((role) => /^tenant\./i.test(role))) traits.add('power-bi-roles');
  if (!claims.oid) traits.add('no-oid');
  const needs = evidence.asked.needs ?? [];
  if (needs.length > 0)
    traits.add(needs.some((need) => permissionsIn(claims).includes(need)) ? 'has-needed' : 'lacks-needed');
  const wanted = evidence.asked.audience;
  // A GUID in `aud` is the API's application ID, which cannot be compared with its URI.
  if (wanted && claims.aud?.includes(':') && bare(claims.aud) !== bare(wanted)) traits.add('wrong-audience');
  return traits;
}

/** Other services may quote what Entra reported to them about another party. */
const mayBeEntra = (endpoint: Endpoint | undefined) =>
  endpoint === undefined || endpoint === 'token' || endpoint === 'discovery' || endpoint === 'authorize';

/** Where mailboxes are spoken of, and Exchange can grant for one of them all that is missing. */
function withMailbox(
  traits: ReadonlySet<RequestTrait>,
  permissions: readonly string[],
  { finding }: Evidence,
): ReadonlySet<RequestTrait> {
  const isOfMailbox = traits.has('exchange') || (finding?.kind === 'roles-missing' && finding.mayBeInExchange === true);
  return isOfMailbox && areGrantedForOneMailbox(permissions) ? new Set([...traits, 'one-mailbox' as const]) : traits;
}

/** A status means that an answer came: then vague words about a connection, and who waited too long, are told by that. */
function faultIn(text: string, status: number | undefined, { keyedCodes }: AnswerSigns): FaultKind | undefined {
  const kind = faultKind({ code: '', message: text });
  const isCode = keyedCodes.some((code) => /timeout|^50\d$/i.test(code));
  const isTold =
    kind === 'network' ? status !== undefined : kind === 'timeout' && (status === 408 || status === 504 || isCode);
  return isTold ? undefined : kind;
}

export function readSigns(evidence: Evidence): Signs {
  const headers = lowerNames(evidence.answer?.headers ?? {});
  const isText = evidence.answer === undefined;
  const raw = evidence.answer?.body ?? evidence.text ?? evidence.fault?.message ?? '';
  const answer = answerSigns(raw, headers, isText);
  const asked = requestSigns(evidence, answer, headers);
  const permissions = permissionsOf(evidence, asked.endpoint);
  const request = { ...asked, traits: withMailbox(asked.traits, permissions, evidence) };
  const loose = evidence.answer ? '' : `${evidence.text ?? ''} ${evidence.fault?.message ?? ''}`;
  const statedStatus = evidence.answer?.status ?? statusInText(loose);
  const info = (
    headers['x-powerbi-error-info'] ?? /x-powerbi-error-info["']?\s*[:=]\s*["']?(\w+)/i.exec(loose)?.[1]
  )?.toLowerCase();
  return {
    request,
    // Power BI's header is the code itself: what else looks like one says less.
    answer: info === undefined ? answer : { ...answer, codes: [info] },
    headers,
    permissions,
    aadsts: answer.aadsts.length === 0 && mayBeEntra(request.endpoint) ? codeOfSentence(answer.words) : answer.aadsts,
    status: statedStatus ?? statusOfCode(answer),
    statedStatus,
    info,
    challenge: (
      (statedStatus === 407 ? headers['proxy-authenticate'] : headers['www-authenticate']) ?? (isText ? loose : '')
    ).toLowerCase(),
    server: ['server', 'via', 'x-squid-error', 'proxy-agent', 'x-cache', 'proxy-connection']
      .map((name) => headers[name] ?? '')
      .join(' ')
      .toLowerCase(),
    fault: evidence.fault
      ? (faultKind(evidence.fault) ?? 'network')
      : evidence.answer
        ? undefined
        : faultIn(loose, statedStatus, answer),
    declares: declarationTraits(evidence),
    token: tokenTraits(evidence.claims, evidence, request.traits.has('for-power-bi')),
  };
}
