import type { Confidence } from '../model/diagnosis';
import type { Evidence } from '../model/evidence';
import { CATALOG, causeById } from './causes';
import type { Cause } from './rules/cause';
import { isSure, type Match, matches } from './rules/match';
import { decidingField, PRECEDENCE, type Telling } from './rules/precedence';
import { declaredAs } from './signs/declaration';
import type { Signs } from './signs/signs';

const MOST_ALTERNATIVES = 3;

/** What the evidence comes down to: the cause, how sure it is, and the permissions that it is about. */
export interface Verdict {
  cause: Cause;
  confidence: Confidence;
  others: Cause[];
  permissions: readonly string[];
}

function alternativesOf(winner: Match, found: readonly Match[], sure: boolean): Cause[] {
  const named = (winner.sign.also ?? []).map(causeById);
  if (sure || named.length > 0) return named;
  return found
    .filter(
      (match) =>
        match.cause !== winner.cause &&
        decidingField(match.sign) === decidingField(winner.sign) &&
        match.cause.owner !== winner.cause.owner,
    )
    .map((match) => match.cause);
}

/** Fields that tell more than a relative of Entra's code does. */
const BEFORE_CODES: readonly (Telling | undefined)[] = PRECEDENCE.slice(0, PRECEDENCE.indexOf('message'));

const isByCode = ({ sign }: Match) => sign.aadsts !== undefined;

/**
 * Entra makes new codes by adding digits to an older one (500011 is a kind of 50001), so a code that no list names is
 * read as the nearest code that it begins with.
 */
function relatives(signs: Signs, evidence: Evidence, catalog: readonly Cause[]): Match[] {
  const longest = Math.max(0, ...signs.aadsts.map((code) => String(code).length));
  for (let digits = longest - 1; digits >= 5; digits--) {
    const aadsts = signs.aadsts
      .map(String)
      .filter((code) => code.length > digits)
      .map((code) => Number(code.slice(0, digits)));
    const found = aadsts.length > 0 ? matches({ ...signs, aadsts }, evidence, catalog).filter(isByCode) : [];
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * The cause that the evidence points to. The catalog decides and nothing else; title, owner, links and steps follow from
 * the cause that is found here.
 */
export function verdictOf(evidence: Evidence, signs: Signs, catalog: readonly Cause[] = CATALOG): Verdict {
  const { permissions } = signs;
  const ofCause = ({ about }: Cause) => (about ? declaredAs(evidence, about) : permissions);
  const known = matches(signs, evidence, catalog);
  const isKnown = known[0] !== undefined && (isByCode(known[0]) || BEFORE_CODES.includes(decidingField(known[0].sign)));
  const found = isKnown ? known : [...relatives(signs, evidence, catalog), ...known];
  const [winner] = found;
  if (!winner) return { cause: causeById('unknown'), confidence: 'unknown', others: [], permissions };
  const sure = winner === known[0] && isSure(winner, signs);
  const others = alternativesOf(winner, found, sure).slice(0, MOST_ALTERNATIVES);
  return { cause: winner.cause, confidence: sure ? 'certain' : 'likely', others, permissions: ofCause(winner.cause) };
}
