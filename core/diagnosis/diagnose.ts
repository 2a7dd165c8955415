import type { Cloud } from '../cloud/clouds';
import { cloudOfLinks, type LinkContext, link } from '../cloud/portalLinks';
import { AUDIENCE_WORDS, type Audience } from '../model/audience';
import type { CommandId } from '../model/command';
import type { Alternative, Confidence, Diagnosis, Link, LinkKind } from '../model/diagnosis';
import type { Declared, Endpoint, Evidence, OwnFinding } from '../model/evidence';
import { appObjectId } from '../model/tokenPermissions';
import { knownResource, presetOf } from '../resources/registry';
import { withoutEndSlashes } from '../util/slashes';
import { printable, urlOf } from '../util/text';
import { listed } from '../util/words';
import { CATALOGUE, causeById } from './causes';
import { commandsOf } from './remedy/commands/commandsOf';
import { factsOf } from './remedy/facts';
import { fill, quoted, type Words, wordsOf } from './remedy/fill';
import { caseStep, subjectStep } from './remedy/subjectForm';
import type { Cause } from './rules/cause';
import { isSure, type Match, matches } from './rules/match';
import { decidingField } from './rules/precedence';
import { assertionIn, missingIn } from './signs/named';
import { readSigns, type Signs } from './signs/signs';

const MOST_ALTERNATIVES = 3;

export interface DiagnoseOptions {
  /** Base address of this product's documents; without it there are no links to our own pages. */
  documentation?: string;
  /** Where it is read; a pipeline unless said otherwise. */
  audience?: Audience;
}

/** A finding that tells what the app registration declares. */
type RolesFinding = Extract<OwnFinding, { declaration: unknown }>;

/** What the evidence comes down to: the cause, how sure it is, and the permissions that it is about. */
interface Verdict {
  cause: Cause;
  confidence: Confidence;
  others: Cause[];
  permissions: readonly string[];
  /** Links in place of the cause's own. */
  links?: readonly LinkKind[];
  /** Steps in place of the cause's own. */
  steps?: readonly string[];
  /** Lines for a shell in place of the cause's own. */
  commands?: readonly CommandId[];
  /** Audience of the one API that the consent link is limited to. */
  onlyFor?: string;
}

/** Permissions that the evidence speaks of: the missing ones, or those that the call is known to need. */
function permissionsOf(evidence: Evidence, endpoint: Endpoint | undefined): readonly string[] {
  if (evidence.finding?.kind === 'roles-missing' || evidence.finding?.kind === 'scopes-missing')
    return evidence.finding.missing;
  if (evidence.finding?.kind === 'names-withheld' && evidence.finding.missing.length > 0)
    return evidence.finding.missing;
  if (evidence.finding?.kind === 'nothing-granted') return Object.keys(evidence.finding.declaration);
  // Any one of the needed permissions will do; the first that is not held is the one to ask for.
  const held = evidence.claims?.roles ?? [];
  const needs = evidence.asked.needs ?? [];
  if (needs.some((need) => held.includes(need))) return [];
  return needs.length > 0 ? needs.slice(0, 1) : namedByGraph(evidence, endpoint);
}

/** Only Graph's words, and those of a pasted text, may name what an administrator is asked to grant. */
function namedByGraph({ answer, text }: Evidence, endpoint: Endpoint | undefined): readonly string[] {
  return endpoint === 'graph' || endpoint === undefined ? missingIn((answer?.body ?? text ?? '').slice(0, 20_000)) : [];
}

/**
 * Consent grants only what the app registration declares, so what it declares decides the remedy:
 * declared: consent alone; as delegated or not at all: add it first; unknown: consent first, then the hint.
 * Several permissions may be in several states: the first that must be added names the cause, the steps speak of all.
 */
function byDeclaration(verdict: Verdict, finding: RolesFinding): Verdict {
  const inState = (state: Declared) =>
    verdict.permissions.filter((name) => (finding.declaration[name] ?? 'unknown') === state);
  const delegated = inState('delegated');
  const absent = inState('absent');
  const declared = inState('application');
  const toAdd = [...delegated, ...absent];
  const declaresNothing =
    finding.kind === 'nothing-granted' && finding.readable === true && verdict.permissions.length === 0;
  if (toAdd.length > 0 || declaresNothing) {
    const cause = causeById(delegated.length > 0 ? 'delegated-permission-only' : 'permission-not-declared');
    const [add = '', ...rest] = cause.steps;
    const others = [
      ...(delegated.length > 0 && absent.length > 0
        ? [`Add ${listed(quoted(absent))} in the same way: the registration does not declare it at all.`]
        : []),
      ...(inState('unknown').length > 0
        ? [`Check that ${listed(quoted(inState('unknown')))} is listed there as well.`]
        : []),
      ...(declared.length > 0
        ? [`Consent then grants ${listed(quoted(declared))} as well, which is declared already.`]
        : []),
    ];
    return {
      cause,
      confidence: 'certain',
      others: [],
      permissions: delegated.length > 0 ? delegated : absent,
      steps: [add, ...others, ...rest],
    };
  }
  if (verdict.permissions.length === 0 || declared.length < verdict.permissions.length) return verdict;
  return {
    ...verdict,
    confidence: 'certain',
    others: [],
    links: ['admin-consent'],
    steps: verdict.cause.steps.slice(0, 1),
  };
}

/** A grant of single mailboxes by Exchange does not stand in the token, so a permission that is missing there need not be missing. */
function besideExchange(verdict: Verdict, finding: RolesFinding): Verdict {
  if (finding.kind !== 'roles-missing' || !finding.mayBeInExchange) return verdict;
  const others = [causeById('mailbox-grant-missing'), ...verdict.others].slice(0, MOST_ALTERNATIVES);
  return { ...verdict, confidence: 'likely', others };
}

/** The subject's form may be the whole difference: a CI system that changed it, or letters of another case. */
function withSubjectForm(verdict: Verdict, evidence: Evidence): Verdict {
  if (!FEDERATED.includes(verdict.cause.id)) return verdict;
  const words = evidence.answer?.body ?? evidence.text ?? '';
  const subject = evidence.assertion?.subject ?? assertionIn(words)?.subject;
  const more = [caseStep(evidence), subjectStep(subject)].filter((step) => step !== undefined);
  return more.length > 0 ? { ...verdict, steps: [...(verdict.steps ?? verdict.cause.steps), ...more] } : verdict;
}

const FEDERATED = ['federated-credential-missing', 'federated-credential-mismatch'];

/** Where Exchange can give all that is missing for one mailbox, the narrower grant is offered behind the consent. */
function withMailboxGrant(verdict: Verdict, { finding }: Evidence, { request }: Signs): Verdict {
  const isOfMailbox = request.traits.has('exchange') || (finding?.kind === 'roles-missing' && finding.mayBeInExchange);
  const { permissions, cause } = verdict;
  if (cause.id !== 'permission-not-granted' || !isOfMailbox) return verdict;
  const isGrantable = knownResource('graph')?.grantedForOneMailbox;
  if (permissions.length === 0 || !isGrantable || !permissions.every(isGrantable)) return verdict;
  return { ...verdict, commands: [...(verdict.commands ?? cause.commands ?? []), 'grant-mailbox'] };
}

/** Audience by which one API is asked for in this cloud. */
function audienceOf({ asked, claims }: Evidence, { request }: Signs, cloud: Cloud): string | undefined {
  const known = knownResource(request.resource ?? asked.resource)?.target(cloud)?.audience;
  return withoutEndSlashes(known ?? asked.audience ?? claims?.aud ?? '') || undefined;
}

/**
 * Consent covers every API that the registration lists, and one that the tenant does not have makes all of it fail. Entra's page
 * for one API needs a redirect URI. Its documentation has `/.default` list the other APIs as well, so that page may be refused,
 * too; the command that grants one permission leaves the registration alone.
 */
function besideAbsentApis(verdict: Verdict, evidence: Evidence, signs: Signs, cloud: Cloud): Verdict {
  const { absentApis = [], redirectUri } = evidence.app ?? {};
  const links = verdict.links ?? verdict.cause.links;
  if (absentApis.length === 0 || !links.includes('admin-consent')) return verdict;
  const names = listed(absentApis.map(({ title }) => printable(title, 80)));
  const are = absentApis.length === 1 ? 'is' : 'are';
  const isDeclared = absentApis.every((api) => api.isDeclared);
  const unless = isDeclared ? '' : `If the app registration lists ${names}: `;
  const steps = verdict.steps ?? verdict.cause.steps;
  const own = verdict.commands ?? verdict.cause.commands ?? [];
  const commands = [...own].sort((a, b) => Number(b === 'assign-app-role') - Number(a === 'assign-app-role'));
  const onlyFor = redirectUri ? audienceOf(evidence, signs, cloud) : undefined;
  const instead = `bring ${names} into the tenant, or the app’s owner removes its permissions on the API permissions page`;
  if (onlyFor) {
    const why = `The link asks for {resource} alone: ${names} ${are} not in this tenant, and consent to everything that the registration lists would fail.`;
    return { ...verdict, commands, onlyFor, steps: [...steps, `${why} If this page is refused as well, ${instead}.`] };
  }
  const first = `${unless}${names} ${are} not in this tenant, so the consent page refuses everything that the registration lists. First ${instead}.`;
  const page = 'app-registration-permissions' as const;
  const others = links.filter((kind) => kind !== page);
  return { ...verdict, commands, steps: [first, ...steps], links: isDeclared ? [page, ...others] : links };
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

/**
 * Entra makes new codes by adding digits to an older one (500011 is a kind of 50001), so a code that no list names is
 * read as the nearest code that it begins with.
 */
function relatives(signs: Signs, evidence: Evidence): Match[] {
  const longest = Math.max(0, ...signs.aadsts.map((code) => String(code).length));
  for (let digits = longest - 1; digits >= 5; digits--) {
    const aadsts = signs.aadsts
      .map(String)
      .filter((code) => code.length > digits)
      .map((code) => Number(code.slice(0, digits)));
    const found = aadsts.length > 0 ? matches({ ...signs, aadsts }, evidence, CATALOGUE) : [];
    if (found.length > 0) return found;
  }
  return [];
}

function decide(evidence: Evidence, signs: Signs): Verdict {
  const permissions = permissionsOf(evidence, signs.request.endpoint);
  const known = matches(signs, evidence, CATALOGUE);
  const found = known.length > 0 ? known : relatives(signs, evidence);
  const [winner] = found;
  if (!winner) return { cause: causeById('unknown'), confidence: 'unknown', others: [], permissions };
  const sure = found === known && isSure(winner, signs);
  const others = alternativesOf(winner, found, sure).slice(0, MOST_ALTERNATIVES);
  const verdict: Verdict = { cause: winner.cause, confidence: sure ? 'certain' : 'likely', others, permissions };
  const { finding } = evidence;
  if (winner.cause.id === 'permission-not-granted' && finding && 'declaration' in finding)
    return besideExchange(byDeclaration(verdict, finding), finding);
  return verdict;
}

/** A managed identity has no app registration: nothing to consent to, nothing to declare. */
const NEEDS_A_REGISTRATION: readonly LinkKind[] = [
  'admin-consent',
  'app-registration-credentials',
  'app-registration-permissions',
  'app-registration-authentication',
];

/** A terminal has no service connection to open. */
function hereOnly(kinds: readonly LinkKind[], audience: Audience | undefined): readonly LinkKind[] {
  return audience === 'terminal' ? kinds.filter((kind) => kind !== 'service-connection') : kinds;
}

function linksOf(kinds: readonly LinkKind[], evidence: Evidence, context: LinkContext): Link[] {
  const fitting =
    evidence.credential === 'managed-identity' ? kinds.filter((kind) => !NEEDS_A_REGISTRATION.includes(kind)) : kinds;
  const withDocs = fitting.includes('docs') ? fitting : [...fitting, 'docs' as const];
  return withDocs.map((kind) => link(kind, context)).filter((built) => built !== undefined);
}

/** In a subscriber's tenant two organizations share the app: each step must say whose turn it is. */
function subscriberStep(cause: Cause, words: Words): string[] {
  if (cause.owner === 'app-owner')
    return ['The app registration belongs to the publisher: only the publisher’s own administrators can change it.'];
  if (cause.owner === 'tenant-admin')
    return [
      fill('This is for an administrator of the subscriber’s tenant {tenant}; the publisher cannot do it.', words),
    ];
  return [];
}

/** What a user would have to consent to: the missing permissions, or all that the app registration declares. */
function scopesOf({ finding, claims, asked }: Evidence): string[] | undefined {
  const audience = withoutEndSlashes(claims?.aud ?? asked.audience ?? '') || undefined;
  if (!audience) return undefined;
  const names = finding?.kind === 'scopes-missing' ? finding.missing : ['.default'];
  return names.map((name) => `${audience}/${name}`);
}

/** Where a person signs in, that person may be all that it takes to consent. */
function forUser(verdict: Verdict, { credential, asked }: Evidence): Verdict {
  const isOwn = credential === 'user' && verdict.cause.id === 'consent-missing' && asked.audience !== undefined;
  if (!isOwn) return verdict;
  return {
    ...verdict,
    links: ['user-consent', 'admin-consent', 'app-registration-permissions'],
    steps: [
      'Open the user-consent link, sign in with the same account and accept.',
      'If the page asks for admin approval, an administrator opens the admin-consent link instead.',
    ],
  };
}

/** The page of the API that was asked, on which its owner lets the app in. */
function accessPage({ asked }: Evidence, { request, answer }: Signs, { portal }: Cloud): string | undefined {
  const url = urlOf(asked.url);
  return url && presetOf(request.api)?.accessPage?.({ url, words: answer.words, portal });
}

function linkContext(
  evidence: Evidence,
  signs: Signs,
  cloud: Cloud,
  options: DiagnoseOptions,
  cause: Cause,
): LinkContext {
  const { app, claims, finding } = evidence;
  return {
    cloud,
    tenantId: app?.tenantId ?? claims?.tid,
    clientId: app?.clientId || claims?.appid,
    servicePrincipalId: app?.servicePrincipalId ?? appObjectId(claims),
    workspaceId: finding && 'workspaceId' in finding ? finding.workspaceId : signs.request.workspaceId,
    modelId: finding && 'modelId' in finding ? finding.modelId : signs.request.modelId,
    redirectUri: app?.redirectUri,
    scopes: scopesOf(evidence),
    connectionUrl: app?.connectionUrl,
    accessPage: accessPage(evidence, signs, cloud),
    documentation: options.documentation,
    cause: cause.id,
    // Entra has a page for each code; ours, where it exists, says more.
    aadstsCode: !options.documentation || cause.id === 'unknown' ? signs.aadsts[0]?.toString() : undefined,
  };
}

/**
 * Evidence in, diagnosis out. Pure: no clock, no network, no memory. The task, the terminal command and `explain`
 * all ask here, and nothing else decides causes.
 */
export function diagnose(evidence: Evidence, options: DiagnoseOptions = {}): Diagnosis {
  const signs = readSigns(evidence);
  const cloud = cloudOfLinks(evidence.cloud, evidence.customCloud);
  const verdict = besideAbsentApis(
    withSubjectForm(withMailboxGrant(forUser(decide(evidence, signs), evidence), evidence, signs), evidence),
    evidence,
    signs,
    cloud,
  );
  const { cause } = verdict;
  const words = {
    ...AUDIENCE_WORDS[options.audience ?? 'pipeline'],
    ...wordsOf(evidence, signs, cloud, verdict.permissions),
  };
  const linksFor = (one: Cause, kinds: readonly LinkKind[]) =>
    linksOf(hereOnly(kinds, options.audience), evidence, {
      ...linkContext(evidence, signs, cloud, options, one),
      onlyFor: verdict.onlyFor,
    });
  const steps = (verdict.steps ?? cause.steps).map((step) => fill(step, words));
  return {
    cause: cause.id,
    title: fill(cause.title, words),
    explanation: fill(cause.explanation, words),
    confidence: verdict.confidence,
    owner: cause.owner,
    steps: evidence.app?.subscriberTenant ? [...steps, ...subscriberStep(cause, words)] : steps,
    links: linksFor(cause, verdict.links ?? cause.links),
    commands: commandsOf(verdict.commands ?? cause.commands ?? [], evidence, signs, cloud, verdict.permissions),
    retryable: cause.retryable,
    alternatives: verdict.others.map(
      (other): Alternative => ({
        cause: other.id,
        title: fill(other.title, words),
        owner: other.owner,
        links: linksFor(other, other.links),
        howToTell: fill(other.check, words),
      }),
    ),
    evidence: factsOf(evidence, signs),
  };
}
