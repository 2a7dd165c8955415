import {
  cloudFamilyOf,
  isMicrosoftAppId,
  isMicrosofts,
  isMisspelled,
  namesLoginHost,
} from '../../cloud/microsoftHosts';
import type { Endpoint, Evidence } from '../../model/evidence';
import { knownResource, presetAt, RESOURCES } from '../../resources/registry';
import type { KnownResource } from '../../resources/resource';
import { isRecord, type Json, jsonObject } from '../../util/json';
import type { AnswerSigns } from './answer';
import type { RequestTrait } from './traits';

/** The page on which an administrator consents. */
const CONSENT_PAGE = /adminconsent|consent page|\/consent\b|prompt=admin_consent/;

/** Where a request went, read from its URL: a path decides as much as a host, because gateways and placeholders hide hosts. */
const ENDPOINTS: readonly (readonly [Endpoint, RegExp])[] = [
  ['identity', /169\.254\.169\.254|metadata\/identity|\/msi\/token|identity_endpoint|\bimds\b/],
  [
    'assertion',
    /oidc_?request_?uri|oidctoken|distributedtask\/hubs|vstoken\.dev\.azure\.com|token\.actions\.githubusercontent|actions_id_token|idtoken\b/,
  ],
  ['discovery', /\.well-known\/openid-configuration|discovery\/instance/],
  ['authorize', new RegExp(String.raw`\/authorize\b|${CONSENT_PAGE.source}`)],
  ['token', /oauth2\/(?:v[\d.]+\/)?(?:token|devicecode)|\/oauth2\/token|\/devicecode|grant_type=/],
  ...RESOURCES.map(({ endpoint, recognize }) => [endpoint, recognize.address] as const),
];

/** Whose words, cmdlets or libraries these are: for a text that names no address. */
const SPEAKERS: readonly (readonly [Endpoint, RegExp])[] = [
  [
    'assertion',
    /no explicit reference to service connection|request(?:ing)? (?:an? )?(?:oidc|id)[ -]token|getassertion: received http status/,
  ],
  [
    'identity',
    /managedidentitycredential.{0,80}(?:unavailable|failed|error)|\[managed identity\]|\bmsi token\b|\b(?:connect to|configure) msi\b/,
  ],
  ...RESOURCES.flatMap(({ endpoint, recognize: { words } }) => (words ? [[endpoint, words] as const] : [])),
];

/** Files and sites of Graph begin their codes with a small letter, as no other API does. */
const OF_FILES = /^[a-z]+[A-Z][A-Za-z]+$/;

/** Entra is recognized by its codes, and names other services in its sentences. */
function speaker({ words, keyedCodes }: AnswerSigns): Endpoint | undefined {
  if (/aadsts\d/.test(words)) return undefined;
  const spoken = SPEAKERS.find(([, shape]) => shape.test(words))?.[0];
  return spoken ?? (OF_FILES.test(keyedCodes[0] ?? '') ? 'graph' : undefined);
}

export interface RequestSigns {
  endpoint: Endpoint | undefined;
  method: string | undefined;
  host: string | undefined;
  path: string | undefined;
  resource: string | undefined;
  /** Preset of `customApis` whose host was asked for its data. */
  api: string | undefined;
  workspaceId: string | undefined;
  modelId: string | undefined;
  traits: ReadonlySet<RequestTrait>;
}

/** The resource that Entra's own sentence names. */
function namedResource(words: string): string | undefined {
  return (
    /resource principal named '?([^\s']+?)'? was not found/.exec(words)?.[1] ??
    /access a service '?([^\s'(]+)/.exec(words)?.[1]
  );
}

/** Reads host, path and query of anything that looks like a URL, placeholders such as `{tenant}` included. */
function splitUrl(url: string): { scheme?: string; host?: string; path?: string; query: string } {
  const match = /^(?:(https?):\/\/)?([^/?#\s]*)([^?#]*)(?:\?([^#]*))?/i.exec(url.trim());
  if (!match) return { query: '' };
  const [, scheme, host, path, query] = match;
  return {
    scheme: scheme?.toLowerCase(),
    host: scheme
      ? host
          ?.replace(/^[^@]*@/, '')
          .replace(/:\d+$/, '')
          .toLowerCase() || undefined
      : undefined,
    path: scheme ? path || '/' : url.split('?')[0],
    query: query ?? '',
  };
}

/** A path that no client would write on purpose: blanks, doubled slashes, two IDs in one segment, an unexpanded variable. */
function isMalformed(path: string): boolean {
  return (
    /\S\s+\S/.test(path.replace(/\{[^{}]*\}/g, 'x')) ||
    /[^:]\/\/|^\/\//.test(path) ||
    /[\da-f]{12}%20|%20(?:[\da-f]{8}-|\/|$)|\/%20|%0a|\$\(|%24%28|\/undefined\b|\/null\b|\/\/$|\/0{8}-(?:0{4}-){3}0{12}(?:\/|$)/i.test(
      path,
    ) ||
    /[0-9a-f]{12}(?:,|%2c)[0-9a-f]{8}/i.test(path)
  );
}

type Headers = Readonly<Record<string, string>>;

/** Known only where the answer's headers are: a pasted body says nothing of who sent it. */
function isAnsweredByAnother({ answer }: Evidence, headers: Headers): boolean {
  if (!answer?.body.trim() || /^\s*[{[]/.test(answer.body)) return false;
  const isNumbered = ['request-id', 'requestid', 'x-ms-request-id', 'x-powerbi-error-info'].some(
    (name) => headers[name],
  );
  return /^text\/plain\b/i.test(headers['content-type'] ?? '') && !isNumbered;
}

/** Headers that Microsoft's services send along with a refusal. */
const OF_MICROSOFT = /^(?:(?:client-)?request-?id|activityid|ms-cv|x-(?:ms|powerbi|azure|tid)\b.*)$/;

/**
 * Whether the refusal has the form of those services: Graph's and Power BI's `error`, Fabric's `errorCode`, the `Message` of
 * ASP.NET, OAuth's `error`.
 */
function hasOwnForm(json: Json, isSignIn: boolean): boolean {
  const { error, errorCode, code, Message: message } = json;
  if (typeof error === 'string') return isSignIn;
  return (
    [errorCode, code, message].some((one) => typeof one === 'string') || (isRecord(error) && error.code !== undefined)
  );
}

/**
 * A refusal in JSON that Microsoft's services do not write. Only whole headers show that theirs are missing: one that was
 * kept beside the body's type.
 */
function isAnsweredInAnotherForm(
  { answer }: Evidence,
  { requestId, correlationId }: AnswerSigns,
  headers: Headers,
  isSignIn: boolean,
) {
  if (answer?.status !== 401 && answer?.status !== 403) return false;
  const names = Object.keys(headers);
  const areKept = names.some((name) => name !== 'content-type' && name !== 'www-authenticate');
  const isMicrosofts = requestId ?? correlationId ?? names.find((name) => OF_MICROSOFT.test(name));
  if (!areKept || isMicrosofts || /^bearer\b/i.test(headers['www-authenticate'] ?? '')) return false;
  const json = jsonObject(answer.body);
  return json !== undefined && !hasOwnForm(json, isSignIn);
}

/** A redirect of Microsoft's own stays with its hosts; one that leaves them was made by something on the way. */
function isSentAway({ answer }: Evidence): boolean {
  if (!answer || answer.status < 300 || answer.status > 399) return false;
  const location = Object.entries(answer.headers).find(([name]) => name.toLowerCase() === 'location')?.[1] ?? '';
  return /^https?:\/\//i.test(location) && !isMicrosofts(location);
}

/** The resource that an address, an audience or a sentence is about: a sentence names the one that was asked for first. */
function resourceIn(text: string, part: 'address' | 'audience'): KnownResource | undefined {
  const found = RESOURCES.map((resource) => ({ resource, at: text.search(resource.recognize[part]) }));
  return found.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at)[0]?.resource;
}

/** The service that was called, by the address. A login host counts last: a path says more. */
function endpointAt(address: string): Endpoint | undefined {
  const known = ENDPOINTS.find(([, shape]) => shape.test(address))?.[0];
  return known ?? (namesLoginHost(address) ? 'token' : undefined);
}

function resourceOf(
  { asked }: Evidence,
  endpoint: Endpoint | undefined,
  address: string,
  words: string,
): string | undefined {
  if (asked.resource) return asked.resource;
  if (endpoint === 'custom') return resourceIn(address, 'address')?.id ?? endpoint;
  return knownResource(endpoint)?.id ?? resourceIn(`${asked.audience ?? ''} ${words}`.toLowerCase(), 'audience')?.id;
}

/** What was asked. The server's words count, too: Entra names the resource there and nowhere else. */
export function requestSigns(evidence: Evidence, answer: AnswerSigns, headers: Headers): RequestSigns {
  const { words } = answer;
  const { asked } = evidence;
  const url = asked.url ?? '';
  const { scheme, host, path, query } = splitUrl(url);
  const lower = url.toLowerCase();
  const endpoint = asked.endpoint ?? endpointAt(lower) ?? (host ? 'custom' : speaker(answer));
  const lowerPath = (path ?? '').toLowerCase();
  const resource = resourceOf(evidence, endpoint, lower, words);
  const traits = new Set<RequestTrait>();
  const has = (trait: RequestTrait, holds: boolean) => {
    if (holds) traits.add(trait);
  };

  has('admin', /\/admin\//.test(lowerPath) || /\/admin$/.test(lowerPath));
  has(
    'workspace',
    (/\/(?:groups|workspaces)\/(?!(?:modified|getinfo|scan\w{6})\b)[^/]+/.test(lowerPath) && endpoint !== 'graph') ||
      // OneLake’s paths begin with the workspace.
      /(?:^|-)onelake\./.test(host ?? ''),
  );
  has('gateway', /\/gateways\b/.test(lowerPath));
  has('source-update', /^patch$/i.test(asked.method ?? '') && /\/datasources\/[^/]{1,200}$/.test(lowerPath));
  has('connection', endpoint === 'fabric' && /\/connections\/[^/]+/.test(lowerPath));
  has(
    'admin-update',
    /\/admin\//.test(lowerPath) &&
      /^(?:post|put|patch|delete)$/i.test(asked.method ?? '') &&
      !/\/getinfo$/.test(lowerPath),
  );
  has(
    'creating',
    /^post$/i.test(asked.method ?? '') &&
      /\/(?:v1|myorg)\/(?:workspaces|groups|connections|deploymentpipelines|pipelines)\/?$/.test(lowerPath),
  );
  has('embed-token', endpoint === 'powerbi' && /\/generatetoken$/.test(lowerPath));
  has('execute-queries', /\/execute(?:dax)?queries$/.test(lowerPath));
  has('list', /\/(?:groups|workspaces)\/?$/.test(lowerPath) && !/\/admin\//.test(lowerPath));
  has(
    'my-workspace',
    endpoint === 'powerbi' &&
      /\/myorg\/(?:datasets|reports|dashboards|imports|dataflows)\b/.test(lowerPath) &&
      // The one call of these that takes a dataset of any workspace.
      !/\/executequeries$/.test(lowerPath),
  );
  has('consent-page', CONSENT_PAGE.test(lower));
  has('retired-cloud', /(?:^|\.)(?:microsoftonline|microsoftazure|cloudapi|graph\.microsoft)\.de$/.test(host ?? ''));
  has('aad-graph', host === 'graph.windows.net');
  has('me', /\/me(?:\/|$)/.test(lowerPath));
  has(
    'exchange',
    /\/(?:messages|sendmail|mailfolders|calendars?|calendarview|events|contacts|mailboxsettings|outlook)\b/.test(
      lowerPath,
    ),
  );
  has('posts-message', /^post$/i.test(asked.method ?? '') && /\/(?:channels|chats)\/[^/]+\/messages$/.test(lowerPath));
  has('asked-again', (asked.attempts ?? 1) > 1);
  has('sent-away', isSentAway(evidence));
  has('answered-by-another', isAnsweredByAnother(evidence, headers));
  has(
    'answered-in-another-form',
    isAnsweredInAnotherForm(evidence, answer, headers, endpoint === 'token' || endpoint === 'discovery'),
  );
  has('malformed', isMalformed(path ?? ''));
  has('plain-http', scheme === 'http' && endpoint !== 'identity');
  has('shared-authority', /\/(?:common|organizations|consumers)\/(?:oauth2|v2\.0|\.well-known)/.test(lower));
  has(
    'user-flow',
    evidence.credential === 'user' ||
      endpoint === 'authorize' ||
      /password|device_?code|authorization_code|refresh_token|interactive/.test(asked.grant ?? '') ||
      /grant_type=(?:password|urn:ietf:params:oauth:grant-type:device_code|device_code|authorization_code|refresh_token)|devicecode|\/authorize\b/.test(
        lower,
      ),
  );
  has('user-may-consent', evidence.finding?.kind === 'scopes-missing' && evidence.finding.userMayConsent);
  has('audience-known', asked.audience !== undefined);
  has('subscriber', evidence.app?.subscriberTenant === true);
  const wanted = `${asked.resource ?? ''} ${asked.audience ?? ''} ${query} ${words}`.toLowerCase();
  const isPowerBi = ({ id, recognize, settingsOwner }: KnownResource) =>
    settingsOwner === 'powerbi-admin' && (id === resource || recognize.audience.test(wanted));
  const named = namedResource(words) ?? asked.audience?.toLowerCase() ?? '';
  // Without its path, or with the host of the API, it is no name of Power BI’s.
  const isTorn = /^https:\/\/(?:api\.powerbi|analysis\.[\w.]{5,40}(?![\w.]|\/powerbi\/(?:api|connector)))/.test(named);
  has('for-power-bi', !isTorn && RESOURCES.some(isPowerBi));
  has(
    'for-installed-api',
    // A port, a suffix behind the host or a torn scope makes another name of it, which nobody has installed.
    !isTorn &&
      (isMicrosoftAppId(named) || (named.startsWith('https://') && isMicrosofts(named) && !isMisspelled(named))) &&
      // Nor are portals APIs, and Azure is in every tenant with a subscription.
      !/graph\.|00000003-0000|:\d|\.mcas\.|\.\/|\/\.default|\/(?:management|make|portal|admin|www)\.|\bfabric\.|app\.powerbi/.test(
        named,
      ),
  );
  has(
    'resource-of-another-cloud',
    host !== undefined &&
      named.includes('.') &&
      cloudFamilyOf(named) !== undefined &&
      cloudFamilyOf(host) !== cloudFamilyOf(named),
  );

  return {
    endpoint,
    method: asked.method,
    host,
    path,
    resource,
    // A log masks the name of a tenant or an environment: `***.sharepoint.com`.
    api: endpoint === 'custom' ? presetAt(host?.replace(/^(?:\*+|\{[\w-]*\})\./, 'x.'))?.id : undefined,
    modelId: /\/(?:datasets|semanticmodels)\/([0-9a-f-]{36})(?:\/|$)/i.exec(path ?? '')?.[1],
    workspaceId: /\/(?:groups|workspaces)\/([0-9a-f-]{36})(?:\/|$)/i.exec(path ?? '')?.[1] ?? asked.workspaceId,
    traits,
  };
}
