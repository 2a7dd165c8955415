import type { Evidence } from '../../model/evidence';
import { anyOf, type Patterns, saysAny } from '../signs/patterns';
import type { Signs } from '../signs/signs';
import type { Cause, Sign } from './cause';
import { byPrecedence, type Telling } from './precedence';

/** Evidence that speaks for itself. A sign without any of it rests on status and context, and is never certain. */
const STRONG = ['finding', 'aadsts', 'fault', 'code', 'codeLike', 'message', 'challenge', 'server'] as const;

/**
 * Whether a match leaves one cause: strong evidence, and no other cause that is known to share it. A code that was only
 * concluded from its sentence is never sure: anybody may quote a sentence.
 */
export function isSure({ sign }: Match, { answer }: Signs): boolean {
  const isConcluded = sign.aadsts !== undefined && answer.aadsts.length === 0;
  return STRONG.some((field) => sign[field] !== undefined) && !isConcluded && !sign.likely && !sign.also;
}

type Numbers = readonly (number | readonly [number, number])[];

function within(value: number, list: Numbers): boolean {
  return list.some((item) => (typeof item === 'number' ? item === value : value >= item[0] && value <= item[1]));
}

/** Codes are compared without regard to case: services write the same code in several ways. */
function hasCode(wanted: readonly string[] | undefined, found: readonly string[]): boolean {
  return wanted?.some((code) => found.includes(code.toLowerCase())) ?? false;
}

/**
 * A sentence about these comes from a server, or from a tool that repeats one. Scopes in brackets are the ones that a
 * library asks for, which it writes before its own words.
 */
const ABOUT_ACCESS =
  /\b(?:permissions?|roles?|consent|workspaces?|scopes?(?! \[)|principals?|rights|privileges?|unauthori[sz]ed|forbidden|denied|expired)\b|secret is (?:not valid|invalid|wrong)/;

/** Words of somebody who lets nobody in. A narrower list: what is not possible may well be said of a role or a workspace. */
const OF_REFUSAL =
  /\b(?:permissions?|consent|rights|privileges?|unauthori[sz]ed|authori[sz]ed|forbidden|denied|expired)\b/;

/** In a longer text such words are said of other things: warnings, names of tests, what a tool has done before. */
const LONGEST_FOR_PHRASES = 3000;

/** Whether a server's words say it, as they stand or with their contractions in full. */
const says = (patterns: Patterns | undefined, { answer: { words, inFull } }: Signs) =>
  saysAny(patterns, words) || (inFull !== undefined && saysAny(patterns, inFull));

/** A refusal of theirs is about an account of theirs. */
const OF_OTHERS = /\b(?:gcp|google|aws|amazon|okta|auth0|salesforce|gitlab|snowflake|jenkins|kubernetes)\b/;

/** Whether the words of a short text, or its codes spelled out, say it, and nothing more telling was seen. */
const saysInShort = (patterns: Patterns | undefined, signs: Signs) =>
  signs.fault === undefined &&
  signs.aadsts.length === 0 &&
  signs.answer.words.length <= LONGEST_FOR_PHRASES &&
  (says(patterns, signs) || saysAny(patterns, ...signs.answer.keyedCodes.map(spelledOut)));

/** `InboundRestrictionNotEligible`: a service that has no sentence says it in its code. */
const spelledOut = (code: string) => code.replace(/_|(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();

/** How people and programs say that something went wrong. */
const OF_FAILURE = anyOf(
  /(?:error|exception)s?\b|\b(?:fail\w{0,4}|cannot|not|unable|invalid|unexpected|unsupported|fatal|must|requires?|please)\b/,
  /\b(?:expected|prohibited|missing|exceed\w{1,3}|problem|crash\w{0,3}|aborted|rejected|refus\w{2,4}|mismatch)\b/,
  /\bexit(?:ed|s)? (?:with )?(?:code|status)\b/,
);

/** Nobody but the tool has spoken: no answer, no fault of the network, no code of Entra. */
const isLocal = ({ status, fault, aadsts, answer }: Signs) =>
  status === undefined && fault === undefined && aadsts.length === 0 && !answer.isJson;

type Test = (sign: Sign, signs: Signs, evidence: Evidence) => boolean;

/** One test for each field of a sign; a field that is left out is not tested. */
const TESTS: Readonly<Record<Telling, Test>> = {
  finding: (sign, _signs, evidence) => evidence.finding?.kind === sign.finding,
  aadsts: (sign, signs) => signs.aadsts.some((code) => within(code, sign.aadsts ?? [])),
  uncoded: (_sign, signs) => signs.aadsts.length === 0,
  family: (sign, signs) => signs.aadsts.some((code) => within(code, sign.family ?? [])),
  fault: (sign, signs) => signs.fault !== undefined && (sign.fault?.includes(signs.fault) ?? false),
  code: (sign, signs) => hasCode(sign.code, signs.answer.codes),
  codeLike: (sign, signs) => saysAny(sign.codeLike, ...signs.answer.codes),
  overrides: () => true,
  message: (sign, signs) => says(sign.message, signs),
  local: (sign, signs) => isLocal(signs) && !ABOUT_ACCESS.test(signs.answer.words) && says(sign.local, signs),
  failed: (_sign, signs) => isLocal(signs) && !signs.answer.html && says(OF_FAILURE, signs),
  phrase: (sign, signs) => !OF_REFUSAL.test(signs.answer.words) && saysInShort(sign.phrase, signs),
  refusal: (sign, signs) => !OF_OTHERS.test(signs.answer.words) && saysInShort(sign.refusal, signs),
  challenge: (sign, signs) => saysAny(sign.challenge, signs.challenge),
  server: (sign, signs) => saysAny(sign.server, signs.server),
  html: (sign, signs) => signs.answer.html === sign.html,
  empty: (sign, signs) => signs.answer.empty === sign.empty,
  token: (sign, signs) => sign.token?.every((trait) => signs.token.has(trait)) ?? false,
  tokenNot: (sign, signs) => !(sign.tokenNot?.some((trait) => signs.token.has(trait)) ?? false),
  declares: (sign, signs) => sign.declares?.every((trait) => signs.declares.has(trait)) ?? false,
  declaresNot: (sign, signs) => !(sign.declaresNot?.some((trait) => signs.declares.has(trait)) ?? false),
  credential: (sign, _signs, evidence) =>
    evidence.credential !== undefined && (sign.credential?.includes(evidence.credential) ?? false),
  pasted: (_sign, _signs, evidence) => (evidence.pastedAlong?.length ?? 0) > 0,
  request: (sign, signs) => sign.request?.every((trait) => signs.request.traits.has(trait)) ?? false,
  requestNot: (sign, signs) => !(sign.requestNot?.some((trait) => signs.request.traits.has(trait)) ?? false),
  status: (sign, signs) => signs.status !== undefined && within(signs.status, sign.status ?? []),
  endpoint: (sign, signs) =>
    signs.request.endpoint !== undefined && (sign.endpoint?.includes(signs.request.endpoint) ?? false),
  endpointNot: (sign, signs) =>
    signs.request.endpoint === undefined || !(sign.endpointNot?.includes(signs.request.endpoint) ?? false),
  api: (sign, signs) => signs.request.api !== undefined && (sign.api?.includes(signs.request.api) ?? false),
  resource: (sign, signs) =>
    signs.request.resource !== undefined && (sign.resource?.includes(signs.request.resource) ?? false),
};

/** `also` and the like say what follows, and are no condition. */
const isTested = (field: string): field is Telling => field in TESTS;

/** Whether all that is asked for holds. */
export function fits(sign: Sign, signs: Signs, evidence: Evidence): boolean {
  return Object.keys(sign).every((field) => !isTested(field) || TESTS[field](sign, signs, evidence));
}

export interface Match {
  cause: Cause;
  sign: Sign;
}

/** Every cause that the evidence points to, each with the most telling of its signs; the most telling first. */
export function matches(signs: Signs, evidence: Evidence, catalog: readonly Cause[]): Match[] {
  const found: Match[] = [];
  for (const cause of catalog) {
    const [best] = cause.signs.filter((sign) => fits(sign, signs, evidence)).sort(byPrecedence);
    if (best) found.push({ cause, sign: best });
  }
  return found.sort((a, b) => byPrecedence(a.sign, b.sign));
}
