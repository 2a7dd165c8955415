import type { AppContext, HeldToken, ProbeResponse } from '../check';

export const TITLE = 'Power BI';

/** One GET of Power BI; the path stands below `/v1.0/myorg`. */
export async function ask(context: AppContext, held: HeldToken, path: string): Promise<ProbeResponse> {
  const host = await context.host('powerbi');
  return context.ask({ resource: 'powerbi', url: `https://${host}/v1.0/myorg${path}`, held });
}

/** The same GET, sent once for all checks of the app that want its answer. */
export function askOnce(context: AppContext, held: HeldToken, path: string): Promise<ProbeResponse> {
  return context.once(`powerbi ${path}`, () => ask(context, held, path));
}
