import { audienceWords } from '../../model/audience';
import type { Diagnosis, LinkKind, Owner } from '../../model/diagnosis';
import type { ReportContext } from './context';

const WORDS: Record<Exclude<Owner, 'none' | 'pipeline-author' | 'network'>, string> = {
  'app-owner': 'an owner of the app registration, or an Application Administrator',
  'tenant-admin': 'a tenant administrator',
  'powerbi-admin': 'a Power BI administrator (role: Fabric Administrator)',
  'workspace-admin': 'an admin of the Power BI workspace',
  'resource-owner': 'the owner of the resource that was called',
};

/** As short as they can be: for the first 200 characters of an issue. */
const SHORT_WORDS: typeof WORDS = {
  'app-owner': 'an owner of the app registration',
  'tenant-admin': 'a tenant administrator',
  'powerbi-admin': 'a Power BI administrator',
  'workspace-admin': 'an admin of the Power BI workspace',
  'resource-owner': 'the owner of the resource that was called',
};

/** Which directory role a tenant administrator needs depends on the page that fixes the cause. */
const TENANT_ROLES: Partial<Record<LinkKind, string>> = {
  'conditional-access': 'Conditional Access Administrator or Global Administrator',
};

const DEFAULT_TENANT_ROLE = 'Privileged Role Administrator or Global Administrator';

/** Who can fix a cause, in plain words without a capital or a full stop. */
export function ownerWords(
  diagnosis: Pick<Diagnosis, 'owner' | 'retryable' | 'confidence' | 'links'>,
  context: ReportContext = {},
): string {
  const { owner } = diagnosis;
  if (owner === 'none') {
    if (diagnosis.retryable) return `no one; wait a few minutes and ${audienceWords(context).again}`;
    return diagnosis.confidence === 'unknown'
      ? 'unknown: the response does not identify an owner'
      : 'no one in particular';
  }
  if (owner === 'tenant-admin') {
    const kind = diagnosis.links.some((link) => link.kind === 'admin-consent')
      ? 'admin-consent'
      : diagnosis.links[0]?.kind;
    return `${WORDS[owner]} (${(kind && TENANT_ROLES[kind]) ?? DEFAULT_TENANT_ROLE})`;
  }
  return plainWords(owner, context);
}

/** The same in so few words that the first step has room beside it. */
export function shortOwnerWords(
  diagnosis: Pick<Diagnosis, 'owner' | 'retryable' | 'confidence'>,
  context: ReportContext = {},
): string {
  const { owner, retryable, confidence } = diagnosis;
  const { short } = audienceWords(context);
  if (owner === 'pipeline-author') return short.author;
  if (owner === 'network') return short.network;
  if (owner !== 'none') return SHORT_WORDS[owner];
  if (retryable) return 'no one; this may be temporary';
  return confidence === 'unknown' ? 'unknown' : 'no one in particular';
}

/** The same for an alternative, of which less is known; undefined where nobody can be named. */
export function alternativeOwnerWords(owner: Owner, context: ReportContext = {}): string | undefined {
  return owner === 'none' ? undefined : plainWords(owner, context);
}

function plainWords(owner: Exclude<Owner, 'none'>, context: ReportContext): string {
  if (owner === 'pipeline-author') return audienceWords(context).author;
  return owner === 'network' ? audienceWords(context).network : WORDS[owner];
}
