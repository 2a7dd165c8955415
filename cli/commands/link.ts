import { CLOUDS } from '../../core/cloud/clouds';
import { type LinkContext, link } from '../../core/cloud/portalLinks';
import { commandsFrom } from '../../core/diagnosis/remedy/commands/commandsOf';
import type { CommandId } from '../../core/model/command';
import type { Command, Link, LinkKind } from '../../core/model/diagnosis';
import { readRedirectUri } from '../../core/planning/address';
import { approverWords, pageAfterAccept } from '../../core/report/findings/consentNotes';
import { codeSpan, md } from '../../core/report/markdown/escape';
import { linkTo } from '../../core/report/markdown/link';
import { wrap } from '../../core/report/text/wrap';
import { knownResource, RESOURCES } from '../../core/resources/registry';
import type { KnownResource } from '../../core/resources/resource';
import { sanitizeJson } from '../../core/util/sanitize';
import { hintedCloud } from '../arguments/cloud';
import type { GivenValues } from '../arguments/configFile';
import { isGiven } from '../arguments/configFile';
import { idOf, tenantOf } from '../arguments/ids';
import { LINK_CLOUDS } from '../arguments/linkChoices';
import { OFFLINE_FORMATS } from '../arguments/settings';
import { UsageError } from '../errors';
import { EXIT } from '../exitCodes';
import type { Io } from '../terminal/io';
import { columnsOf, styleFor } from '../terminal/style';
import { deliver, readDelivery } from './output';

const FOR_THE_APP: readonly LinkKind[] = [
  'app-registration-permissions',
  'app-registration-credentials',
  'federated-credentials',
  'app-registration-authentication',
  'enterprise-app',
];

/** The first one is the one to click: what has pages of its own is not opened by consent. Without a resource, all pages. */
function kindsFor(resource: KnownResource | undefined): LinkKind[] {
  if (resource) return [...new Set([...resource.pages, 'admin-consent' as const, ...FOR_THE_APP])];
  const others = RESOURCES.flatMap(({ pages }) => pages);
  return ['admin-consent', ...FOR_THE_APP, ...new Set(others)];
}

/** What an administrator does on these pages, as lines for a shell. */
function commandsFor(resource: KnownResource | undefined, { cloud, clientId }: LinkContext): Command[] {
  const forConsent: readonly CommandId[] = [
    'grant-consent',
    'create-enterprise-app',
    'add-secret',
    'add-federated-credential',
  ];
  const { powerbi, powerbiResource, fabric } = cloud;
  const values = { clientId, powerbi, powerbiResource, fabric };
  return commandsFrom(resource?.commands ?? forConsent, values, cloud);
}

/** Prints the admin-consent URL and the other pages of an app, offline. */
export async function runLinkCommand(given: GivenValues, io: Io): Promise<number> {
  const delivery = readDelivery(given, OFFLINE_FORMATS);
  const resource = typeof given.resource === 'string' ? knownResource(given.resource) : undefined;
  const context = linkContext(given, io);
  const links = kindsFor(resource).flatMap((kind) => link(kind, context) ?? []);
  const [first] = links;
  const commands = commandsFor(resource, context);
  const notes = (one: Link) => notesFor(one, resource);
  const style = styleFor(io.out, io.environment);
  const columns = columnsOf(io.out);
  deliver(
    {
      text: () =>
        links
          .map((one) => {
            const lines = [
              ...wrap(`${one.title}:`, '', '', columns).map(style.bold),
              style.underline(style.blue(one.url)),
            ];
            return [...lines, ...notes(one).flatMap((note) => wrap(note, '  ', '  ', columns)), ''].join('\n');
          })
          .concat(
            commands.map((one) => {
              const lead = wrap(
                `${one.title} (${one.shell}). Role: ${one.role}. It changes the tenant.`,
                '',
                '',
                columns,
              );
              return [...lead, one.command, ''].join('\n');
            }),
          )
          .join('\n'),
      json: () => `${sanitizeJson(JSON.stringify({ links, commands }, null, 2))}\n`,
      markdown: () => {
        const items = links.map((one) =>
          [`- ${linkTo(one.title, one.url)}`, ...notes(one).map((note) => `  ${md(note)}`)].join('\n'),
        );
        const lines = commands.map((one) =>
          [
            `${md(`${one.title} (${one.shell}). Role: ${one.role}. It changes the tenant.`, 400)}`,
            '',
            codeSpan(one.command),
          ].join('\n'),
        );
        return `${[items.join('\n'), ...lines].join('\n\n')}\n`;
      },
    },
    delivery,
    false,
    io,
  );
  if (isGiven(given.open) && first && !(await io.openBrowser(first.url))) {
    io.err.write('No browser could be opened. Open the first link yourself.\n');
  }
  return EXIT.ok;
}

function notesFor({ kind, url }: Link, resource: KnownResource | undefined): string[] {
  if (kind === 'admin-consent') {
    return [
      ...(resource?.consentNote ? [resource.consentNote] : []),
      approverWords(resource === undefined || resource.isPrivileged === true),
      `${pageAfterAccept(url)} Run the self-test again to confirm.`,
    ];
  }
  if (kind === 'enterprise-app') return ['The list of all enterprise apps: its search finds the app by its client ID.'];
  return [];
}

function linkContext(given: GivenValues, { environment }: Io): LinkContext {
  const tenant = typeof given.tenant === 'string' ? given.tenant : environment.AZURE_TENANT_ID;
  const app = typeof given.clientId === 'string' ? given.clientId : environment.AZURE_CLIENT_ID;
  if (!tenant) throw new UsageError('link: no tenant is given: use --tenant, or set AZURE_TENANT_ID.');
  if (!app) throw new UsageError('link: no app is given: use --client-id, or set AZURE_CLIENT_ID.');
  const tenantId = tenantOf(given.tenant === tenant ? '--tenant' : 'AZURE_TENANT_ID', tenant);
  const clientId = idOf('client ID', given.clientId === app ? '--client-id' : 'AZURE_CLIENT_ID', app);
  const cloud = LINK_CLOUDS.find((one) => one === (given.cloud ?? hintedCloud(given, environment))) ?? 'public';
  const redirectUri = typeof given.consentRedirectUri === 'string' ? given.consentRedirectUri : undefined;
  const redirect = redirectUri === undefined ? undefined : readRedirectUri(redirectUri);
  if (redirect && 'problem' in redirect) throw new UsageError(`--consent-redirect-uri: The value ${redirect.problem}.`);
  return { cloud: CLOUDS[cloud], tenantId, clientId, ...(redirectUri && { redirectUri }) };
}
