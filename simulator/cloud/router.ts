import { adminConsent } from './entra/consent';
import { DeviceCodes } from './entra/deviceCode';
import { instanceDiscovery, openIdConfiguration, signingKeys } from './entra/discovery';
import { TokenEndpoint } from './entra/tokenEndpoint';
import { type Answer, html, json, type Request } from './exchange';
import { devOpsIdToken, gitHubIdToken } from './platforms/oidcTokens';
import { administration } from './resources/administration';
import { customApi } from './resources/customApi';
import { FabricApi } from './resources/fabric';
import { Graph } from './resources/graph';
import { PowerBiApi } from './resources/powerbi';
import { presetApi } from './resources/presets';
import type { Services } from './services';

/** What a request is for, as the cloud derives from its address. */
export type Purpose = 'discovery' | 'token' | 'device-code' | 'consent' | 'assertion' | 'probe' | 'other';

const GITHUB_HOST = /(^|\.)actions\.githubusercontent\.com$/;

const PURPOSES: readonly (readonly [RegExp, Purpose])[] = [
  [/\/\.well-known\/openid-configuration$|\/discovery\//, 'discovery'],
  [/\/oauth2\/v2\.0\/token$/, 'token'],
  [/\/oauth2\/v2\.0\/devicecode$/, 'device-code'],
  [/\/adminconsent$/, 'consent'],
];

/** Azure DevOps hands out ID tokens at the host of its own API. */
const isDevOpsToken = (host: string, path: string) => host === 'dev.azure.com' && /oidctoken$/i.test(path);

/** Sends each request to the service that stands under its host. */
export class Router {
  readonly tokens: TokenEndpoint;
  readonly deviceCodes: DeviceCodes;
  readonly #graph: Graph;
  readonly #powerbi: PowerBiApi;
  readonly #fabric: FabricApi;

  constructor(private readonly services: Services) {
    this.deviceCodes = new DeviceCodes(services);
    this.tokens = new TokenEndpoint(services, this.deviceCodes);
    this.#graph = new Graph(services);
    this.#powerbi = new PowerBiApi(services);
    this.#fabric = new FabricApi(services);
  }

  /** Whether anything stands under this host; all other names do not resolve. */
  serves(host: string): boolean {
    const { model } = this.services;
    return (
      model.cloudsOfLogin(host).length > 0 ||
      model.clouds.some((cloud) => [cloud.graph, cloud.powerbi, cloud.fabric, cloud.portal].includes(host)) ||
      model.customApis.some((api) => api.host === host) ||
      host === 'dev.azure.com' ||
      GITHUB_HOST.test(host)
    );
  }

  purpose(host: string, path: string): Purpose {
    const { model } = this.services;
    if (model.cloudsOfLogin(host).length > 0) return PURPOSES.find(([pattern]) => pattern.test(path))?.[1] ?? 'other';
    if (isDevOpsToken(host, path) || GITHUB_HOST.test(host)) return 'assertion';
    return 'probe';
  }

  answer(request: Request): Answer {
    const { model } = this.services;
    const { host } = request;
    if (model.cloudsOfLogin(host).length > 0) return this.#entra(request);
    const changed = administration(this.services, request);
    if (changed) return changed;
    const graph = model.clouds.find((cloud) => cloud.graph === host);
    if (graph) return this.#graph.answer(request, graph);
    const powerbi = model.clouds.find((cloud) => cloud.powerbi === host);
    // Power BI's host serves the paths of Fabric as well, where the cloud has Fabric.
    if (powerbi?.fabric && /^\/v1\//.test(request.path)) return this.#fabric.answer(request, powerbi);
    if (powerbi) return this.#powerbi.answer(request, powerbi);
    const fabric = model.clouds.find((cloud) => cloud.fabric === host);
    if (fabric) return this.#fabric.answer(request, fabric);
    if (isDevOpsToken(host, request.path)) return devOpsIdToken(this.services, request);
    const api = model.customApis.find((candidate) => candidate.host === host);
    if (api?.preset) return presetApi(this.services, request, api, api.preset);
    if (api) return customApi(this.services, request, api);
    if (GITHUB_HOST.test(host)) return gitHubIdToken(this.services, request);
    return html(404, 'Not found', host);
  }

  #entra(request: Request): Answer {
    const [, tenant = '', rest = ''] = /^\/([^/]+)(\/.*)$/.exec(request.path) ?? [];
    const name = decodeURIComponent(tenant);
    if (rest === '/discovery/instance') return instanceDiscovery(this.services, request);
    if (rest.endsWith('/.well-known/openid-configuration')) return openIdConfiguration(this.services, request, name);
    if (rest === '/discovery/v2.0/keys') return signingKeys(this.services, name);
    if (rest === '/adminconsent' || rest === '/v2.0/adminconsent') return adminConsent(this.services, request, name);
    if (rest === '/oauth2/v2.0/token' && request.method === 'POST') return this.tokens.answer(request, name);
    if (rest === '/oauth2/v2.0/devicecode' && request.method === 'POST') return this.deviceCodes.answer(request, name);
    return json(404, { error: 'not_found' });
  }
}
