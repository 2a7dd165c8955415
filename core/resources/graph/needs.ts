import { CLOUDS } from '../../cloud/clouds';
import { printable } from '../../util/text';
import type { Call } from '../needs/call';
import type { CallNeeds, CallProblem, NeedsReader } from '../needs/callNeeds';
import { objectGrantOf, remarkOn } from './permissions/grants';
import { limitOf } from './permissions/limits';
import { membersAreIds, whyUnknown } from './permissions/open';
import type { Needs } from './permissions/table';

const VERSION = /^\/(v\d+(?:\.\d+)?|beta)(?=\/|$)/i;

/** A version that only the script knows, under a name that says what it is: `/$graphApiVersion`, `/{api_version}`. */
const SOME_VERSION = /^\/[$<{][^/]*version[^/]*(?=\/)/i;

/** The path of a Graph call below the version; v1.0 where none is written. */
export function belowGraphVersion(path: string): { version: 'v1.0' | 'beta'; path: string } | CallProblem {
  const version = VERSION.exec(path)?.[1]?.toLowerCase();
  if (!version) return { version: 'v1.0', path: path.replace(SOME_VERSION, '') };
  if (version !== 'v1.0' && version !== 'beta') {
    return { problem: `names version ${version}; Graph has /v1.0 and /beta` };
  }
  const below = path.slice(version.length + 1);
  return below.length > 1 ? { version, path: below } : { problem: 'names nothing to call' };
}

/** Microsoft Graph. */
export const graphNeeds: NeedsReader = {
  api: 'graph',
  title: 'Microsoft Graph',
  hosts: [...new Set(Object.values(CLOUDS).map(({ graph }) => graph))],
  example: 'GET /users/{id}',
  async load() {
    // perf: What a good run seldom needs in files of their own
    const { needsOfCall } = await import('./permissions');
    return (call: Call): CallNeeds | CallProblem => {
      const below = belowGraphVersion(call.path);
      if ('problem' in below) return below;
      const answer = { call: printable(call.text, 2000), api: 'graph' as const };
      const needs = needsOfCall(call.method, below.path, call.query);
      if (!needs) {
        const reason = whyUnknown(call.method, below.path);
        return { ...answer, known: false, ...(reason && { note: reason }) };
      }
      if (needs.length === 0) {
        const note = 'Microsoft Graph supports this call for signed-in users only.';
        return { ...answer, known: true, anyOf: [], servicePrincipal: 'no', note };
      }
      const note = [
        limitsOf(needs),
        remarkOn(needs),
        objectGrantOf(below.path, needs),
        membersAreIds(call.method, below.path),
      ]
        .filter((one) => one !== undefined)
        .join(' ');
      return { ...answer, known: true, anyOf: needs, ...(note && { note }) };
    };
  },
};

/** What the least privileged combination leaves out. */
function limitsOf(needs: Needs): string | undefined {
  const limits = (needs[0] ?? []).flatMap((one) => {
    const limit = limitOf(one);
    return limit ? `${one} ${limit}.` : [];
  });
  return limits.length > 0 ? limits.join(' ') : undefined;
}
