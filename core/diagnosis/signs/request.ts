import type { Endpoint, Evidence } from '../../model/evidence';
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
  [
    'powerbi',
    /\/v1\.0\/myorg\b|api\.powerbi\.|\.powerbigov\.us|api\.powerbi\.cn|pbidedicated|analysis\.(?:windows|usgovcloudapi|chinacloudapi)\.net|\bxmla\b|^powerbi:/,
  ],
  ['fabric', /api\.fabric\.microsoft|highapi\.fabric|onelake|fabric\.microsoft\.(?:com|us)/],
  ['graph', /graph\.microsoft\.|dod-graph|microsoftgraph\.chinacloudapi|graph\.windows\.net|graph\.svc\.sovcloud/],
  ['token', /login\.(?:microsoftonline|microsoft|windows|partner|chinacloudapi|sovcloud)|sts\.windows\.net/],
];

/** Whose words, cmdlets or libraries these are: for a text that names no address. */
const SPEAKERS: readonly (readonly [Endpoint, RegExp])[] = [
  ['assertion', /no explicit reference to service connection/],
  ['identity', /managedidentitycredential.{0,80}(?:unavailable|failed|error)|\b(?:connect to|configure) msi\b/],
  ['powerbi', /\bpbi\.error\b|microsoft\.powerbi\.|-powerbi[a-z]|\bpower ?bi (?:workspace|request|rest)\b/],
  [
    'graph',
    /\binner-?error\b.{0,200}\brequest-id\b|\b(?:authorization_requestdenied|authorization_identitynotfound|authentication_msgraphpermissionmissing|request_resourcenotfound|erroraccessdenied)\b|application must have one of the following scopes|resource not found for the segment|graphserviceexception|\b(?:the|ms|microsoft|azure ad) graph api\b|controllername=msgraph|\b(?:send|get|invoke|new|set|update|remove)-mg(?!mt|r\b)[a-z]|\b(?:invoke-graphrequest|send-graphmail)/,
  ],
  [
    'fabric',
    /"requestid"\s*:\s*"[0-9a-f]{8}-[0-9a-f-]{27}"\s*,\s*"errorcode"\s*:\s*"[a-z]|fabrichttpexception|microsoft\.fabric\./,
  ],
];

/** Entra tells itself by its codes, and names other services in its sentences. */
const speaker = (words: string): Endpoint | undefined =>
  /aadsts\d/.test(words) ? undefined : SPEAKERS.find(([, shape]) => shape.test(words))?.[0];

const POWER_BI_RESOURCE =
  /analysis\.(?:windows|usgovcloudapi|chinacloudapi)\.net\/powerbi|00000009-0000-0000-c000-000000000000|fc4979e5-0aa5-429f-b13a-5d1365be5566|api\.fabric\.microsoft|power ?bi service/;
const MICROSOFT_RESOURCE =
  /https:\/\/[a-z0-9.-]*(?:microsoft\.(?:com|us)|windows\.net|azure\.(?:com|us|cn|net)|chinacloudapi\.cn|usgovcloudapi\.net|sharepoint\.(?:com|us)|office\.com|office365\.(?:com|us)|dynamics\.com)|0000000[0-9a-f]-0000-0000-c000-000000000000/;

export interface RequestSigns {
  endpoint: Endpoint | undefined;
  method: string | undefined;
  host: string | undefined;
  path: string | undefined;
  resource: string | undefined;
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

/** Which family of Microsoft clouds a host belongs to, by its ending. */
function cloudFamily(address: string): 'public' | 'us' | 'cn' | 'any' {
  if (
    /(?:^|[./])(?:(?:microsoft|azure|powerbigov|microsoftonline|sharepoint)\.us|usgovcloudapi\.net)(?=[/:]|$)/.test(
      address,
    )
  )
    return 'us';
  if (/(?:^|[./])(?:chinacloudapi|azure|microsoftonline|powerbi|sharepoint)\.cn(?=[/:]|$)/.test(address)) return 'cn';
  return MICROSOFT_RESOURCE.test(address) || /microsoftonline\.com|windows\.net/.test(address) ? 'public' : 'any';
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

function resourceOf(evidence: Evidence, endpoint: Endpoint | undefined, words: string): string | undefined {
  if (evidence.asked.resource) return evidence.asked.resource;
  if (endpoint === 'graph' || endpoint === 'powerbi' || endpoint === 'fabric' || endpoint === 'custom') return endpoint;
  const wanted = `${evidence.asked.audience ?? ''} ${words}`.toLowerCase();
  if (POWER_BI_RESOURCE.test(wanted)) return 'powerbi';
  if (/graph\.microsoft|00000003-0000-0000-c000-000000000000/.test(wanted)) return 'graph';
  return undefined;
}

/** What was asked. `words` is the server's text: Entra names the resource there and nowhere else. */
export function requestSigns(evidence: Evidence, words: string): RequestSigns {
  const { asked } = evidence;
  const url = asked.url ?? '';
  const { scheme, host, path, query } = splitUrl(url);
  const lower = url.toLowerCase();
  const endpoint =
    asked.endpoint ?? ENDPOINTS.find(([, shape]) => shape.test(lower))?.[0] ?? (host ? 'custom' : speaker(words));
  const lowerPath = (path ?? '').toLowerCase();
  const resource = resourceOf(evidence, endpoint, words);
  const traits = new Set<RequestTrait>();
  const has = (trait: RequestTrait, holds: boolean) => {
    if (holds) traits.add(trait);
  };

  has('admin', /\/admin\//.test(lowerPath) || /\/admin$/.test(lowerPath));
  has('workspace', /\/(?:groups|workspaces)\/[^/]+/.test(lowerPath) && endpoint !== 'graph');
  has('gateway', /\/gateways\b/.test(lowerPath));
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
  has('execute-queries', /\/executequeries$/.test(lowerPath));
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
  has('asked-again', (asked.attempts ?? 1) > 1);
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
  has('subscriber', evidence.app?.subscriberTenant === true);
  const wanted = `${asked.resource ?? ''} ${asked.audience ?? ''} ${query} ${words}`.toLowerCase();
  has('for-power-bi', resource === 'powerbi' || resource === 'fabric' || POWER_BI_RESOURCE.test(wanted));
  const named = namedResource(words) ?? asked.audience?.toLowerCase() ?? '';
  has(
    'for-installed-api',
    // A port or a suffix behind the host makes another name of it, which nobody has installed.
    MICROSOFT_RESOURCE.test(named) && !/graph\.|00000003-0000|:\d|\.mcas\./.test(named),
  );
  has(
    'resource-of-another-cloud',
    host !== undefined &&
      named.includes('.') &&
      cloudFamily(named) !== 'any' &&
      cloudFamily(host) !== cloudFamily(named),
  );

  return {
    endpoint,
    method: asked.method,
    host,
    path,
    resource,
    modelId: /\/(?:datasets|semanticmodels)\/([0-9a-f-]{36})(?:\/|$)/i.exec(path ?? '')?.[1],
    workspaceId: /\/(?:groups|workspaces)\/([0-9a-f-]{36})(?:\/|$)/i.exec(path ?? '')?.[1],
    traits,
  };
}
