import { entries, isRecord, type Json } from '../../util/json';
import type { AppContext, HeldToken, ProbeResponse, Verdict } from '../check';
import { inconclusive, readObject } from '../response';

export const TITLE = 'Microsoft Fabric';

/**
 * Through which API Fabric is asked. Power BI's hosts serve Fabric's paths as well, with Power BI's tokens, so that a check
 * of Power BI needs no second token.
 */
export interface FabricAccess {
  context: AppContext;
  held: HeldToken;
  resource: 'fabric' | 'powerbi';
}

/** One GET of Fabric; the path stands below `/v1`. */
export async function ask({ context, held, resource }: FabricAccess, path: string): Promise<ProbeResponse> {
  return context.ask({ resource, url: `https://${await context.host(resource)}/v1${path}`, held });
}

/** The same GET, sent once for all checks of the app that want its answer. */
export function askOnce(access: FabricAccess, path: string): Promise<ProbeResponse> {
  return access.context.once(`${access.resource} /v1${path}`, () => ask(access, path));
}

export type Pages =
  | { ok: true; list: Json[] /** No page is left. */; whole: boolean; attempts: number; reply: ProbeResponse }
  | { ok: false; verdict: Verdict };

/** Enough for thousands of objects, few enough that a server cannot keep a run busy for ever. */
const MOST_PAGES = 50;
/** Longer ones would not fit into an address. */
const LONGEST_TOKEN = 4000;

/** The list of a path, page by page until it ends or is enough. Its continuation is followed on the same host only. */
export async function readPages(
  access: FabricAccess,
  path: string,
  isEnough: (list: readonly Json[]) => boolean = () => false,
): Promise<Pages> {
  const list: Json[] = [];
  let attempts = 0;
  let next = path;
  for (let page = 1; ; page++) {
    const reply = await ask(access, next);
    const parsed = readObject(reply);
    if (!parsed.ok) return { ok: false, verdict: parsed.verdict };
    const found = entries(parsed.json);
    if (!found) return { ok: false, verdict: inconclusive(reply, '200, but not with a list') };
    list.push(...found);
    attempts += parsed.attempts;
    const token = continuation(parsed.json);
    if (!token || isEnough(list) || page === MOST_PAGES) return { ok: true, list, whole: !token, attempts, reply };
    next = `${path}${path.includes('?') ? '&' : '?'}continuationToken=${encodeURIComponent(token)}`;
  }
}

function continuation({ continuationToken }: Json): string | undefined {
  const isGood =
    typeof continuationToken === 'string' && continuationToken !== '' && continuationToken.length <= LONGEST_TOKEN;
  return isGood ? continuationToken : undefined;
}

/** The code of a refusal: Fabric's envelope or header, or Power BI's. */
export function errorCode({ outcome }: ProbeResponse): string | undefined {
  if (outcome.kind === 'fault') return undefined;
  const header = outcome.headers['x-ms-public-api-error-code'] ?? outcome.headers['x-powerbi-error-info'];
  if (header) return header;
  try {
    const body: unknown = JSON.parse(outcome.body);
    if (!isRecord(body)) return undefined;
    const code = isRecord(body.error) ? body.error.code : body.errorCode;
    return typeof code === 'string' ? code : undefined;
  } catch {
    return undefined;
  }
}

/** A text field of an answer, compared without regard to case. */
export function sameText(value: unknown, wanted: string | undefined): boolean {
  return typeof value === 'string' && wanted !== undefined && value.toLowerCase() === wanted.toLowerCase();
}
