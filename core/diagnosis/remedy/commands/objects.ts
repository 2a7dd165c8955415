import type { Evidence } from '../../../model/evidence';
import { withoutEndSlashes } from '../../../util/slashes';
import type { Values } from './template';

const first = (text: string, ...shapes: readonly RegExp[]) =>
  shapes.map((shape) => shape.exec(text)?.[1]).find((value) => value !== undefined);

/** Host of a vault in one of its clouds. */
const VAULT = /^https:\/\/([^./?#]+)\.vault\.(?:azure\.net|usgovcloudapi\.net|azure\.cn)(?=[/:?#]|$)/i;

/**
 * The single objects that refuse, from the address that was asked and from the words of the refusal. Nothing is guessed: what is
 * in neither stays unknown. The caller checks the form of each, because words and addresses come from outside.
 */
export function objectsIn({ asked, answer, text, finding }: Evidence): Values {
  const url = asked.url ?? '';
  const words = answer?.body ?? text ?? '';
  const isListOfScopes = finding?.kind === 'nothing-listed';
  return {
    organization: first(url, /^https:\/\/dev\.azure\.com\/([^/?#]+)/i),
    environment: first(
      url,
      /^(https:\/\/[^/?#]+\.(?:dynamics\.(?:com|cn)|microsoftdynamics\.us|appsplatform\.us))(?=[/?#]|$)/i,
    ),
    site: siteIn(url),
    mailbox: first(url, /\/users\/([^/?#@]+@[^/?#]+)\//i),
    vault: first(url, VAULT) ?? first(words, /on key vault '([\w-]{3,24})[;']/i, /\bvault: ([\w-]{3,24});location=/i),
    objectId: first(
      words,
      /caller: appid=[^;]{1,60};oid=([\da-f-]{36})/i,
      /application 'appid=[^;']{1,60};oid=([\da-f-]{36})/i,
      /\bwith object id '([\da-f-]{36})'/i,
      /sign-in at least once as [\da-f-]{36}\\{1,2}[\da-f-]{36}\\{1,2}([\da-f-]{36})/i,
    ),
    vaultId: first(words, /resource: '(\/subscriptions\/[^']{1,400}?\/vaults\/[\w-]+)/i),
    address: first(words, /client address: ((?:\d{1,3}\.){3}\d{1,3})/i),
    ...(isListOfScopes ? { azureRole: READER } : azureRefusal(words, url)),
  };
}

/** A role that reads; what else an action needs is for its owner to choose. */
const READER = 'Reader';

/** The scope that lacks the role: of two, the linked one. */
function azureRefusal(words: string, url: string): Values {
  const linked = /action(?:\(s\))? '([^']{1,200})' on the linked scope(?:\(s\))? '([^']{1,400})'/i.exec(words);
  const own = /perform action '([^']{1,200})' over scope '([^']{1,400})'/i.exec(words);
  const [, action, named] = linked ?? own ?? [];
  const azureScope =
    named ?? first(url, /^https:\/\/management\.[^/?#]+(\/subscriptions\/[^/?#]+(?:\/resourceGroups\/[^/?#]+)?)/i);
  const isRead = action === undefined || /\/read$/i.test(action);
  return { azureScope, azureRole: isRead ? READER : undefined };
}

/** A site by its own address, or by host and path as Graph takes them. Graph's ID of a site holds no address. */
function siteIn(url: string): string | undefined {
  const own = first(
    url,
    /^(https:\/\/[a-z\d-]+\.sharepoint(?:-mil)?\.(?:com|us|cn)(?:\/(?:sites|teams|personal)\/[^/?#]+)?)(?=[/?#]|$)/i,
  );
  if (own) return own;
  const [, host, path = ''] = /\/sites\/([a-z\d.-]+\.[a-z]{2,3})(?::(\/[^:?#]+))?/i.exec(url) ?? [];
  return host && `https://${host}${withoutEndSlashes(path)}`;
}
