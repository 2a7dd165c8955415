import type { Sign } from './cause';

/**
 * What is more telling than what, the most telling first. Of two signs that fit the same evidence, the one wins that
 * has the first field in this list which the other lacks. Stable evidence (a check's own finding, codes, headers) comes
 * before words, words before a status, and what was asked only decides between signs that say the same.
 */
export const PRECEDENCE = [
  'finding',
  'overrides',
  'aadsts',
  'fault',
  'family',
  'message',
  'code',
  'codeLike',
  'challenge',
  'server',
  'html',
  'api',
  'request',
  'token',
  'declares',
  'empty',
  'pasted',
  'credential',
  'status',
  'local',
  'endpoint',
  'resource',
  'refusal',
  'phrase',
  'failed',
  'uncoded',
  'endpointNot',
  'requestNot',
  'tokenNot',
  'declaresNot',
] as const satisfies readonly (keyof Sign)[];

/** A field of a sign that evidence is tested against. */
export type Telling = (typeof PRECEDENCE)[number];

/** The most telling field of a sign: what its match rests on. */
export function decidingField(sign: Sign): Telling | undefined {
  return PRECEDENCE.find((field) => sign[field] !== undefined);
}

/** How many traits a sign demands at once. */
const demands = ({ request = [], token = [], declares = [] }: Sign) => request.length + token.length + declares.length;

/** Whether another cause may share the evidence. */
const isDoubtful = ({ likely, also }: Sign) => likely === true || also !== undefined;

/**
 * Below zero where the first sign is the more telling one. Of two that rest on the same fields, the one that demands more;
 * then the one that leaves no doubt.
 */
export function byPrecedence(a: Sign, b: Sign): number {
  const field = PRECEDENCE.find((one) => (a[one] === undefined) !== (b[one] === undefined));
  if (field === undefined) return demands(b) - demands(a) || Number(isDoubtful(a)) - Number(isDoubtful(b));
  return a[field] === undefined ? 1 : -1;
}
