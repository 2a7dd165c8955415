import type { Cloud } from '../cloud/clouds';
import { cloudOfLinks, type LinkContext, link } from '../cloud/portalLinks';
import { AUDIENCE_WORDS, type Audience } from '../model/audience';
import type { Alternative, Diagnosis, Link, LinkKind } from '../model/diagnosis';
import type { Evidence } from '../model/evidence';
import { appObjectId } from '../model/tokenPermissions';
import { presetOf } from '../resources/registry';
import { withoutEndSlashes } from '../util/slashes';
import { urlOf } from '../util/text';
import { besideAbsentApis } from './remedy/absentApis';
import { commandsOf } from './remedy/commands/commandsOf';
import { factsOf } from './remedy/facts';
import { fill, wordsOf } from './remedy/fill';
import { forSubscriber, remedyOf } from './remedy/remedy';
import type { Cause } from './rules/cause';
import { readSigns, type Signs } from './signs/signs';
import { verdictOf } from './verdict';

export interface DiagnoseOptions {
  /** Base address of this product's documents; without it there are no links to our own pages. */
  documentation?: string;
  /** Where it is read; a pipeline unless said otherwise. */
  audience?: Audience;
}

/** A managed identity has no app registration: nothing to consent to, nothing to declare. */
const NEEDS_A_REGISTRATION: readonly LinkKind[] = [
  'admin-consent',
  'app-registration-credentials',
  'app-registration-permissions',
  'app-registration-authentication',
];

/**
 * A terminal has no service connection to open; neither has a text of some other tool, unless it is about one. Whoever
 * reads it then corrects the tool's own settings, and no page does.
 */
function hereOnly(
  kinds: readonly LinkKind[],
  cause: Cause,
  { app, finding }: Evidence,
  audience: Audience | undefined,
): readonly LinkKind[] {
  const isKnown = cause.ofConnection || app?.connectionUrl !== undefined || finding !== undefined || kinds.length > 1;
  return isKnown && audience !== 'terminal' ? kinds : kinds.filter((kind) => kind !== 'service-connection');
}

function linksOf(kinds: readonly LinkKind[], evidence: Evidence, context: LinkContext): Link[] {
  const fitting =
    evidence.credential === 'managed-identity' ? kinds.filter((kind) => !NEEDS_A_REGISTRATION.includes(kind)) : kinds;
  const withDocs = fitting.includes('docs') ? fitting : [...fitting, 'docs' as const];
  return withDocs.map((kind) => link(kind, context)).filter((built) => built !== undefined);
}

/** What a user would have to consent to: the missing permissions, or all that the app registration declares. */
function scopesOf({ finding, claims, asked }: Evidence): string[] | undefined {
  const audience = withoutEndSlashes(claims?.aud ?? asked.audience ?? '') || undefined;
  if (!audience) return undefined;
  const names = finding?.kind === 'scopes-missing' ? finding.missing : ['.default'];
  return names.map((name) => `${audience}/${name}`);
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
  const { cause, confidence, others, permissions } = verdictOf(evidence, signs);
  const own = besideAbsentApis(remedyOf(cause, signs, evidence), evidence, signs, cloud);
  const remedy = forSubscriber(own, evidence);
  const words = {
    ...AUDIENCE_WORDS[options.audience ?? 'pipeline'],
    ...cause.unknown,
    ...wordsOf(evidence, signs, cloud, permissions),
  };
  const linksFor = (one: Cause, kinds: readonly LinkKind[]) =>
    linksOf(hereOnly(kinds, one, evidence, options.audience), evidence, {
      ...linkContext(evidence, signs, cloud, options, one),
      onlyFor: remedy.onlyFor,
    });
  const alternative = (other: Cause): Alternative => {
    const { title, owner, links, check } = remedyOf(other, signs, evidence);
    return {
      cause: other.id,
      title: fill(title, words),
      owner,
      links: linksFor(other, links),
      howToTell: fill(check, words),
    };
  };
  return {
    cause: cause.id,
    title: fill(remedy.title, words),
    explanation: fill(remedy.explanation, words),
    confidence,
    owner: remedy.owner,
    steps: remedy.steps.map((step) => fill(step, words)).filter((step) => step !== ''),
    links: linksFor(cause, remedy.links),
    commands: commandsOf(remedy.commands, evidence, signs, cloud, permissions),
    retryable: cause.retryable,
    alternatives: others.map(alternative),
    evidence: factsOf(evidence, signs),
  };
}
