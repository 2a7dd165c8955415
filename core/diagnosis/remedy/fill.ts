import { CLOUDS, type Cloud } from '../../cloud/clouds';
import { AUDIENCE_WORDS } from '../../model/audience';
import type { Declared, Evidence } from '../../model/evidence';
import { appObjectId } from '../../model/tokenPermissions';
import { presetOf, titleOf as resourceTitle } from '../../resources/registry';
import { requestedWaitMs, spelledWait } from '../../util/retryAfter';
import { printable } from '../../util/text';
import { unlinked } from '../../util/unlinked';
import { listed } from '../../util/words';
import { declaredAs } from '../signs/declaration';
import { assertionIn } from '../signs/named';
import type { Signs } from '../signs/signs';
import { assignCommand } from './assignCommand';
import { caseStep, subjectStep } from './subjectForm';

const CREDENTIAL_NAMES: Readonly<Record<string, string>> = {
  secret: 'a client secret',
  certificate: 'a certificate',
  federated: 'workload identity federation',
  'managed-identity': 'a managed identity',
  user: 'a user',
};

/** What a placeholder says where the evidence does not know it; also what the cause's page shows. */
export const UNKNOWN_WORDS: Readonly<Record<string, string>> = {
  ...AUDIENCE_WORDS.pipeline,
  app: '',
  clientId: 'CLIENT-ID',
  tenant: '',
  resource: 'the API',
  permissions: 'the application permission that the call needs',
  absentPermissions: 'another missing permission',
  unreadPermissions: 'another missing permission',
  declaredPermissions: 'another missing permission',
  objectId: '(its object ID)',
  workspace: '',
  host: 'the host',
  proxy: '',
  proxyCredentials: 'no credentials were sent, or wrong ones',
  proxySchemes: 'another kind of sign-in',
  peer: 'the host',
  faultMessage: 'the message says how',
  addresses: 'the message lists them',
  federation: 'see the error message or the sign-in log of the app',
  caseOfSubject: '',
  formOfSubject: '',
  issuer: 'https://vstoken.dev.azure.com/…',
  code: 'no code',
  date: 'its end date',
  days: 'few',
  roles: '`Tenant.Read.All`, `Tenant.ReadWrite.All`',
  excess: 'others',
  credential: 'this kind of credential',
  pasted: 'a space, quotes, a line break, an invisible character or a name and `=`',
  requiredRole: 'a role such as Contributor',
  heldRole: 'Viewer',
  fabricConnection: '',
  model: '',
  takeOver: '`POST /groups/WORKSPACE_ID/datasets/MODEL_ID/Default.TakeOver`',
  owner: 'somebody else',
  call: 'the call',
  setting: 'the setting that its page names',
  settingGroup: 'Developer settings',
  retryAfter: '',
  cloud: 'this cloud',
  tenantCloud: '',
  cloudInput: '`usGovGcc`, `usGovGccHigh`, `usGovDod`, `china`, or `public` for all others',
  signIn: '',
  what: 'wrong form',
  assignCommand: 'the command that the summary shows; it looks up the IDs and assigns the permission',
};

export type Words = Readonly<Record<string, string>>;

/** The title of a known cloud, else what was found in its place. */
function titleOf(id: string): string {
  const known = new Map<string, Cloud>(Object.entries(CLOUDS)).get(id);
  return known?.title ?? `not a known one: ${inSentence(id, 60)}`;
}

/** How long the answer asks to wait. Nobody knows the time here: a date counts from the answer's own. */
function retryAfterWords({ answer, text }: Evidence, { headers }: Signs): string {
  const sentAt = Date.parse(headers.date ?? '');
  const said = answer ? { ...answer, headers } : { status: 429, headers: {}, body: text ?? '' };
  const isDate = /[a-z]/i.test(headers['retry-after'] ?? '');
  if (isDate && Number.isNaN(sentAt)) return '';
  const ms = requestedWaitMs(said, sentAt);
  return ms ? ` ${spelledWait(ms)}` : '';
}

/** How Entra's log names a sign-in that it refused. */
function signInWords({ asked }: Evidence, { answer }: Signs): string | undefined {
  const id = answer.correlationId ?? asked.correlationId;
  const named = [
    ...(id ? [`correlation ID ${inSentence(id, 60)}`] : []),
    ...(answer.timestamp ? [inSentence(answer.timestamp, 40)] : []),
  ];
  return named.length > 0 ? ` (${named.join(', ')})` : undefined;
}

function federationWords(evidence: Evidence): string | undefined {
  const { issuer, subject, audience } = evidence.assertion ?? {};
  if (!issuer && !subject) return undefined;
  const part = (name: string, value?: string) =>
    value ? [`${name} \`${printable(value, 400).replace(/`/g, "'")}\``] : [];
  return [...part('issuer', issuer), ...part('subject', subject), ...part('audience', audience)].join(', ');
}

/** The list of addresses in a fault's message. */
function addressesIn(message = ''): string | undefined {
  const list = /: (IPv[46] .*)$/.exec(message)?.[1];
  return list ? inSentence(list, 200) : undefined;
}

function proxyWords({ fault }: Evidence, { request }: Signs): Record<string, string | undefined> {
  const { proxy, proxyCredentials: sent, proxyOffers = [], atProxy } = fault ?? {};
  const name = proxy ? inSentence(proxy, 120) : undefined;
  const host = request.host ? inSentence(request.host, 120) : undefined;
  return {
    proxy: name,
    peer: atProxy && name ? `the proxy ${name}` : host,
    proxySchemes: proxyOffers.length > 0 ? listed(proxyOffers.map((offer) => inSentence(offer, 30))) : undefined,
    proxyCredentials:
      sent === undefined
        ? undefined
        : sent
          ? 'the user name and password that were sent are not accepted'
          : 'no user name and password were sent',
  };
}

/** Printable, and without backticks: one of them would end or begin a span of code in the sentence around it. */
const inSentence = (text: string, max: number) => printable(text, max).replace(/`/g, "'");

/** Names as code, one by one. */
export function quoted(names: readonly string[]): string[] {
  return names.map((name) => `\`${inSentence(name, 120)}\``);
}

/** Longest command inside of a step: of many permissions only the finding's own commands hold the list. */
const LONGEST_COMMAND = 1500;

function assignWords(evidence: Evidence, cloud: Cloud, permissions: readonly string[]): string | undefined {
  if (evidence.credential !== 'managed-identity') return undefined;
  const line = assignCommand(evidence, cloud, permissions);
  return line.length <= LONGEST_COMMAND ? `\`${line}\`` : undefined;
}

/** The subject that was sent, by what is known of the assertion or by Entra's own words. */
function subjectOf({ assertion, answer, text }: Evidence): string | undefined {
  return assertion?.subject ?? assertionIn(answer?.body ?? text ?? '')?.subject;
}

/** The missing permissions that the app registration declares in this way. */
function namesOf(evidence: Evidence, state: Declared): string | undefined {
  const names = declaredAs(evidence, state);
  return names.length > 0 ? listed(quoted(names)) : undefined;
}

/** Title of a known API; a custom name of an API stands in quotes. */
function shownResource(id: string | undefined, api: string | undefined): string | undefined {
  return resourceTitle(id) ?? presetOf(api)?.title ?? (id ? `“${printable(id, 80)}”` : undefined);
}

/** What has to be copied as it is: an issuer is copied, never opened. */
const EXACT: readonly string[] = ['issuer', 'federation', 'assignCommand', 'caseOfSubject', 'formOfSubject'];

/** The values of all placeholders, as far as the evidence knows them. Every outside text is made printable. */
export function wordsOf(evidence: Evidence, signs: Signs, cloud: Cloud, permissions: readonly string[]): Words {
  const { app, claims, finding } = evidence;
  const named = (text: string | undefined, max = 120) => (text ? inSentence(text, max) || undefined : undefined);
  const displayName = named(app?.displayName ?? claims?.app_displayname);
  const clientId = named(app?.clientId || claims?.appid);
  const objectId = named(app?.servicePrincipalId ?? appObjectId(claims));
  const workspaceId = finding && 'workspaceId' in finding ? finding.workspaceId : signs.request.workspaceId;
  const modelId = finding && 'modelId' in finding ? finding.modelId : signs.request.modelId;
  const resource = signs.request.resource ?? evidence.asked.resource;
  const shownCode =
    signs.answer.aadsts[0] !== undefined
      ? `AADSTS${signs.answer.aadsts[0]}`
      : (signs.answer.code ?? (signs.statedStatus !== undefined ? `status ${signs.statedStatus}` : undefined));
  const needed = permissions.length > 0 ? permissions : [];
  const words: Record<string, string | undefined> = {
    // Not the client ID in place of a name: the agent masks it, and a sentence about “***” helps nobody.
    app: displayName ? `“${displayName}”` : undefined,
    clientId,
    tenant: named(app?.tenantId ?? claims?.tid),
    resource: shownResource(resource, signs.request.api),
    permissions: needed.length > 0 ? listed(quoted(needed)) : undefined,
    absentPermissions: namesOf(evidence, 'absent'),
    unreadPermissions: namesOf(evidence, 'unknown'),
    declaredPermissions: namesOf(evidence, 'application'),
    objectId: objectId ? `${displayName ? `“${displayName}” ` : ''}(object ID ${objectId})` : undefined,
    workspace: named(workspaceId),
    host: named(signs.request.host),
    ...proxyWords(evidence, signs),
    faultMessage: named(evidence.fault?.message, 300),
    addresses: signs.fault === 'both-families' ? addressesIn(evidence.fault?.message) : undefined,
    federation: federationWords(evidence),
    caseOfSubject: caseStep(evidence),
    formOfSubject: subjectStep(subjectOf(evidence)),
    issuer: finding?.kind === 'issuer-retiring' ? named(finding.issuer, 300) : named(evidence.assertion?.issuer, 300),
    code: shownCode ? printable(shownCode, 80) : undefined,
    date: finding && 'date' in finding ? named(finding.date) : undefined,
    days: finding && 'days' in finding ? String(finding.days) : undefined,
    roles:
      finding?.kind === 'power-bi-roles-held'
        ? listed(quoted(finding.roles))
        : listed(quoted((claims?.roles ?? []).filter((role) => /^tenant\./i.test(role)))) || undefined,
    excess: finding?.kind === 'excess-roles' ? listed(quoted(finding.excess)) : undefined,
    credential: evidence.credential ? CREDENTIAL_NAMES[evidence.credential] : undefined,
    pasted: evidence.pastedAlong?.length ? listed(evidence.pastedAlong) : undefined,
    requiredRole: finding && 'required' in finding ? named(finding.required) : undefined,
    heldRole: finding && 'held' in finding && typeof finding.held === 'string' ? named(finding.held) : undefined,
    fabricConnection: finding && 'connectionId' in finding ? named(finding.connectionId) : undefined,
    model: named(modelId),
    takeOver:
      workspaceId && modelId
        ? `\`POST /groups/${inSentence(workspaceId, 60)}/datasets/${inSentence(modelId, 60)}/Default.TakeOver\``
        : undefined,
    owner: finding && 'heldBy' in finding ? (named(finding.heldBy) ?? 'nobody') : undefined,
    call: finding && 'call' in finding ? `\`${inSentence(finding.call, 200)}\`` : undefined,
    setting: finding?.kind === 'setting-unproved' ? named(finding.setting) : undefined,
    settingGroup: finding?.kind === 'setting-unproved' ? named(finding.group) : undefined,
    retryAfter: retryAfterWords(evidence, signs),
    cloud: cloud.title,
    tenantCloud: finding?.kind === 'wrong-cloud' ? ` (${titleOf(finding.tenantCloud)})` : undefined,
    cloudInput: finding?.kind === 'wrong-cloud' ? `\`${inSentence(finding.tenantCloud, 60)}\`` : undefined,
    signIn: signInWords(evidence, signs),
    what: finding && 'what' in finding ? named(finding.what, 200) : undefined,
    assignCommand: assignWords(evidence, cloud, needed),
  };
  const known = Object.entries(words).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(known.map(([name, text]) => [name, EXACT.includes(name) ? text : unlinked(text)]));
}

/** Fills the placeholders of a catalog text; what is unknown is left out without leaving a gap. */
export function fill(text: string, words: Words): string {
  return (
    text
      .replace(/\{(\w+)\}/g, (_all, name: string) => words[name] ?? UNKNOWN_WORDS[name] ?? '')
      .replace(/ {2,}/g, ' ')
      .replace(/ ([.,;:)])/g, '$1')
      .replace(/\( /g, '(')
      .trim()
      // A placeholder may begin a sentence with a word that is no name; a host keeps its small letters.
      .replace(
        /(^|\. )([a-z]+)(?![\w.-]*\.\w)/g,
        (_all, before: string, word: string) => before + word.charAt(0).toUpperCase() + word.slice(1),
      )
  );
}
