import { CLOUDS } from '../../cloud/clouds';
import type { Call } from '../needs/call';
import type { CallNeeds, CallProblem, NeedsReader } from '../needs/callNeeds';

/** A version in front of the path; Fabric has one. */
const VERSION = /^\/(v\d+(?:\.\d+)?|beta)(?=\/|$)/i;

/** The path of a Fabric call below `/v1`, which may be written out. */
export function belowVersion(path: string): { path: string } | CallProblem {
  if (/^\/v1\.0\/myorg(?=\/|$)/i.test(path)) return { problem: 'is a call of Power BI, not of Fabric' };
  const version = VERSION.exec(path);
  if (!version) return { path };
  if (version[1]?.toLowerCase() !== 'v1') return { problem: `names version ${version[1]}; Fabric has /v1` };
  const below = path.slice(version[0].length);
  return below.length > 1 ? { path: below } : { problem: 'names nothing to call' };
}

/** Fabric. Its paths also answer under the hosts of Power BI: the reader of Power BI hands such calls over. */
export const fabricNeeds: NeedsReader = {
  api: 'fabric',
  title: 'Microsoft Fabric',
  hosts: Object.values(CLOUDS).flatMap(({ fabric }) => fabric ?? []),
  // A workspace behind a private link has a host of its own.
  alsoHosts: /^[\da-f]{32}\.z[\da-f]{2}\.w\.api\.fabric\.microsoft\.com$/,
  example: 'GET /workspaces/{id}/items',
  async load() {
    const [{ fabricRequirement }, { needsFrom }] = await Promise.all([
      // perf: What a good run seldom needs in files of their own
      import('./operations'),
      import('../operations/needs'),
    ]);
    return (call: Call): CallNeeds | CallProblem => {
      const below = belowVersion(call.path);
      return 'problem' in below ? below : needsFrom('fabric', call.text, fabricRequirement(call.method, below.path));
    };
  },
};
