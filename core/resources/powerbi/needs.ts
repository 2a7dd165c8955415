import { CLOUDS } from '../../cloud/clouds';
import { fabricNeeds } from '../fabric/needs';
import type { Call } from '../needs/call';
import type { CallNeeds, CallProblem, NeedsReader } from '../needs/callNeeds';

/** `/v1.0/myorg`, or the tenant by its ID, its name or a variable in place of `myorg`. */
const PREFIX =
  /^\/v1\.0\/(?:myorg|[$<{][^/]*(?:tenant|org)[^/]*|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[^/]+\.[^/]+)(?=\/|$)/i;

/** The path of a Power BI call below `/v1.0/myorg`, which may be written out. */
export function belowMyorg(path: string): { path: string } | CallProblem {
  const prefix = PREFIX.exec(path);
  const below = path.slice(prefix?.[0].length ?? 0);
  if (/^\/v\d/i.test(below)) return { problem: 'is not a path below /v1.0/myorg' };
  return below.length > 1 ? { path: below } : { problem: 'names nothing to call' };
}

/** Power BI. Its hosts serve Fabric as well, under `/v1`. */
export const powerbiNeeds: NeedsReader = {
  api: 'powerbi',
  title: 'Power BI',
  hosts: Object.values(CLOUDS).map(({ powerbi }) => powerbi),
  // Long answers send the caller on to the host of a region.
  alsoHosts: /^wabi-[a-z\d-]+\.analysis\.(?:windows\.net|usgovcloudapi\.net|chinacloudapi\.cn)$/,
  example: 'GET /groups/{id}/datasets',
  async load() {
    const [{ powerbiRequirement }, { needsFrom }, ofFabric] = await Promise.all([
      // perf: What a good run seldom needs in files of their own
      import('./operations'),
      import('../operations/needs'),
      fabricNeeds.load(),
    ]);
    return (call: Call): CallNeeds | CallProblem => {
      if (call.host !== undefined && /^\/v1(?=\/|$)/i.test(call.path)) return ofFabric(call);
      const below = belowMyorg(call.path);
      return 'problem' in below ? below : needsFrom('powerbi', call.text, powerbiRequirement(call.method, below.path));
    };
  },
};
