import { CATALOG, causeById } from '../../core/diagnosis/causes';
import { fill, type Words } from '../../core/diagnosis/remedy/fill';
import { type Cause, type Sign, type Step, sentenceOf, type Variant } from '../../core/diagnosis/rules/cause';
import type { LinkKind, Owner } from '../../core/model/diagnosis';
import { exampleLines } from './causeExamples';

const OWNERS: Readonly<Record<Owner, string>> = {
  'pipeline-author': 'The person who wrote the pipeline.',
  'app-owner': 'An owner of the app registration.',
  'tenant-admin':
    'An administrator of the tenant (for Microsoft Graph application permissions: Privileged Role Administrator or Global Administrator).',
  'powerbi-admin': 'A Power BI (Fabric) administrator.',
  'workspace-admin': 'An administrator of the Power BI workspace.',
  'resource-owner': 'The owner of the resource that was called: a site, a mailbox, a connection, a vault, an API.',
  network: 'The administrators of the agent’s network.',
  none: 'No one: wait and run again, or ask for help with the IDs from the log.',
};

const LINKS: Readonly<Record<LinkKind, string>> = {
  'admin-consent': 'the admin-consent page of the app in that tenant',
  'user-consent': 'the page on which the user consents',
  'app-registration-credentials': 'the app registration’s page “Certificates & secrets”',
  'app-registration-permissions': 'the app registration’s page “API permissions”',
  'app-registration-authentication': 'the app registration’s page “Authentication”',
  'enterprise-app': 'the enterprise app',
  'federated-credentials':
    'the app registration’s page “Certificates & secrets” (choose the tab “Federated credentials”)',
  'powerbi-tenant-settings': 'the tenant settings of the Power BI admin portal',
  'workspace-access': 'the Power BI workspace (choose “Manage access” there)',
  'powerbi-signup': 'Power BI itself, where someone signs up once',
  'fabric-connections': 'the list of connections and gateways',
  'semantic-model-settings': 'the semantic model’s settings',
  'capacity-settings': 'the capacity settings in the admin portal',
  'conditional-access': 'the Conditional Access policies',
  'resource-access': 'the page of the organization, environment or Azure resource on which access is given',
  'sign-in-log': 'Entra’s sign-in log',
  'service-connection': 'the service connection',
  docs: 'Entra’s page for the code, where there is one',
};

/** Fault kinds in plain words would repeat the causes' titles; the codes that Node prints are what people search for. */
function seen(signs: readonly Sign[]): string[] {
  const codes = new Map<string, boolean>();
  // Statuses last: they say least.
  for (const sign of [...signs.filter(saysMore), ...signs.filter((one) => !saysMore(one))]) {
    const add = (text: string) => codes.set(text, codes.get(text) || isPlain(sign));
    for (const code of sign.aadsts ?? [])
      add(typeof code === 'number' ? `\`AADSTS${code}\`` : `\`AADSTS${code[0]}\` to \`AADSTS${code[1]}\``);
    for (const [from, to] of sign.family ?? []) add(`another code from \`AADSTS${from}\` to \`AADSTS${to}\``);
    for (const code of sign.code ?? []) add(`error code \`${code}\``);
    for (const kind of sign.fault ?? []) add(`a network fault of the kind “${kind.replace(/-/g, ' ')}”`);
    if (sign.finding) add(`a finding of the self-test’s own: “${sign.finding.replace(/-/g, ' ')}”`);
    if (sign.html) add('an HTML page where data was expected');
    for (const status of saysMore(sign) ? [] : (sign.status ?? []))
      add(typeof status === 'number' ? `status \`${status}\`` : `status \`${status[0]}\` to \`${status[1]}\``);
  }
  if (signs.some(hasWords)) codes.set('words of a server or tool that say so', true);
  const texts = [...codes].map(([text, plain]) => (plain ? text : `${text} (in some cases)`));
  // Services write one code in several cases; one of them is enough here.
  return [...new Map(texts.map((text) => [text.toLowerCase(), text])).values()];
}

/** Whether it points to the cause by itself, whatever was asked with whatever credential. */
const isPlain = (sign: Sign) => !sign.credential && !sign.request && !sign.message;

/** Whether it names anything beside a status that people can search for. */
const saysMore = (sign: Sign) =>
  Boolean(sign.aadsts || sign.code || sign.fault || sign.finding || sign.html || hasWords(sign));

const hasWords = (sign: Sign) => Boolean(sign.message || sign.local || sign.phrase || sign.codeLike);

/** Where no sign can be listed. */
function withoutSigns({ id, signs }: Cause): string {
  const isNamedBeside = CATALOG.some((cause) => cause.signs.some(({ also }) => also?.includes(id)));
  return signs.length === 0 && isNamedBeside
    ? 'The same as with another cause, which names this one beside it: the log then lists it under “Other possible cause”.'
    : 'The self-test’s own words; no code of a server belongs to it alone.';
}

/** Other causes that the catalog names beside this one. */
function lookAlikes(cause: Cause): Cause[] {
  return [...new Set(cause.signs.flatMap((sign) => sign.also ?? []))].map(causeById);
}

function numbered(steps: readonly Step[], words: Words = {}): string[] {
  const texts = steps.map(
    (step) => (typeof step === 'string' ? '' : 'In some cases: ') + fill(sentenceOf(step), words),
  );
  return texts.filter((text) => text !== '').map((text, index) => `${index + 1}. ${text}`);
}

const opened = (links: readonly LinkKind[]) =>
  links[0] ? `The link in the log opens ${LINKS[links[0]]}.` : 'No link fixes this, so the log shows none.';

/** What is done otherwise under other circumstances. */
function variantLines({ where, explanation, steps, links }: Variant, words: Words = {}): string[] {
  return [
    '',
    `### ${where}`,
    ...(explanation ? ['', fill(explanation, words)] : []),
    ...(steps ? ['', ...numbered(steps, words)] : []),
    ...(links ? ['', opened(links)] : []),
  ];
}

/** The page of one cause. Everything on it comes from the catalog. */
export function causePage(cause: Cause): string {
  const signs = seen(cause.signs);
  const others = lookAlikes(cause);
  const list = (items: readonly string[]) => items.map((item) => `- ${item}`);
  return [
    `# ${fill(cause.title, {})}`,
    '',
    `Cause \`${cause.id}\`.`,
    '',
    '## What you see',
    '',
    ...(signs.length > 0
      ? ['Any one of these, in the log or in the answer:', '', ...list(signs)]
      : [withoutSigns(cause)]),
    ...exampleLines(cause.id),
    '',
    '## Why',
    '',
    fill(cause.explanation, cause.unknown ?? {}),
    ...(cause.why ? ['', cause.why] : []),
    '',
    '## Who can fix it',
    '',
    OWNERS[cause.owner],
    '',
    '## Steps',
    '',
    ...numbered(cause.steps, cause.unknown),
    '',
    opened(cause.links),
    ...(cause.variants ?? []).flatMap((variant) => variantLines(variant, cause.unknown)),
    '',
    '## How to check',
    '',
    fill(cause.check, {}),
    '',
    cause.retryable
      ? 'Waiting and running again can be enough.'
      : 'Running again without a change gives the same result.',
    ...(others.length > 0
      ? [
          '',
          '## What looks alike',
          '',
          ...others.map((other) => `- [${fill(other.title, {})}](${other.id}.md): ${fill(other.check, {})}`),
        ]
      : []),
    '',
  ].join('\n');
}

/** Codes with the causes that they lead to: Entra's, then those of the services. */
function byCode(causes: readonly Cause[]): string[] {
  const entra = new Map<string, { from: number; ids: Set<string> }>();
  const services = new Map<string, Set<string>>();
  for (const { id, signs } of causes)
    for (const sign of signs) {
      for (const code of sign.aadsts ?? []) {
        const [from, to] = typeof code === 'number' ? [code, code] : code;
        const shown = from === to ? `AADSTS${from}` : `AADSTS${from} to AADSTS${to}`;
        const entry = entra.get(shown) ?? { from, ids: new Set() };
        entra.set(shown, entry);
        entry.ids.add(id);
      }
      for (const code of sign.code ?? []) services.set(code, (services.get(code) ?? new Set()).add(id));
    }
  const links = (ids: ReadonlySet<string>) => [...ids].map((id) => `[${id}](${id}.md)`).join(', ');
  return [
    '',
    '## By AADSTS code',
    '',
    '| code | causes |',
    '| --- | --- |',
    ...[...entra].sort(([, a], [, b]) => a.from - b.from).map(([code, { ids }]) => `| ${code} | ${links(ids)} |`),
    '',
    '## By the code of a service',
    '',
    '| code | causes |',
    '| --- | --- |',
    ...[...services].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, ids]) => `| \`${code}\` | ${links(ids)} |`),
  ];
}

/** The list of all causes, by who can fix them. */
export function causeIndex(causes: readonly Cause[]): string {
  const owners = Object.keys(OWNERS) as Owner[];
  return [
    '# Causes',
    '',
    'Why a check failed: one page per cause, generated from the catalog in `core/diagnosis/causes`.',
    ...owners.flatMap((owner) => [
      '',
      `## ${OWNERS[owner].replace(/\.$/, '')}`,
      '',
      '| cause | first link |',
      '| --- | --- |',
      ...causes
        .filter((cause) => cause.owner === owner)
        .map(
          (cause) => `| [${fill(cause.title, {})}](${cause.id}.md) | ${cause.links[0]?.replace(/-/g, ' ') ?? 'none'} |`,
        ),
    ]),
    ...byCode(causes),
    '',
  ].join('\n');
}
