import type { EvidenceFacts } from '../../model/diagnosis';
import type { CheckResult } from '../../model/results';
import { field, outside, seconds } from '../text/words';

export type Fact = readonly [name: string, value: string];

/** Longest part of the server's own words that a reader is shown. */
const MESSAGE = 400;
/** Issuer, subject and audience must be copied exactly: they are cut only against abuse. */
const EXACT = 2000;

/** All that a support case needs to know of one check, each as a name and a printable value. */
export function factsOf(check: CheckResult): Fact[] {
  const evidence = check.diagnosis?.evidence ?? {};
  const facts: (readonly [string, string | undefined])[] = [
    ['Expected', check.expected],
    ['Found', check.found],
    ['Request', requestOf(evidence)],
    ['Answer', answerOf(evidence)],
    ['Time', evidence.timestamp],
    ['Request ID', evidence.requestId],
    ['Correlation ID', evidence.correlationId],
    ['Message', evidence.message],
  ];
  if (check.durationMs >= 1000 || check.attempts > 1) facts.push(['Took', tookWords(check)]);
  return facts
    .filter((fact): fact is readonly [string, string] => Boolean(fact[1]))
    .map(([name, value]) => [name, outside(value, name === 'Message' ? MESSAGE : undefined)] as const);
}

function tookWords({ durationMs, attempts }: CheckResult): string {
  return `${seconds(durationMs)}${attempts > 1 ? `, ${attempts} attempts` : ''}`;
}

/** `GET graph.microsoft.com/v1.0/users`: without `https://`, so that nobody takes it for the link to open. */
function requestOf(evidence: EvidenceFacts): string | undefined {
  if (!evidence.host && !evidence.path) return undefined;
  return `${evidence.method ?? ''} ${evidence.host ?? ''}${evidence.path ?? ''}`.trim();
}

function answerOf(evidence: EvidenceFacts): string | undefined {
  const parts = [evidence.httpStatus?.toString(), evidence.code, evidence.subError].filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : undefined;
}

/** Issuer, subject and audience of the assertion that was sent; empty unless federation is what failed. */
export function assertionFacts(evidence: EvidenceFacts): Fact[] {
  const facts: (readonly [string, string | undefined])[] = [
    ['Issuer', evidence.issuer],
    ['Subject identifier', evidence.subject],
    ['Audience', evidence.audience],
  ];
  return facts
    .filter((fact): fact is readonly [string, string] => Boolean(fact[1]))
    .map(([name, value]) => [name, field(value, EXACT)] as const);
}
