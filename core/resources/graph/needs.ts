import { CLOUDS } from '../../cloud/clouds';
import { printable } from '../../util/text';
import type { Call } from '../needs/call';
import type { CallNeeds, CallProblem, NeedsReader } from '../needs/callNeeds';
import { objectGrantOf, remarkOn } from './permissions/grants';

const VERSION = /^\/(v\d+(?:\.\d+)?|beta)(?=\/|$)/i;

/** The path of a Graph call below the version; v1.0 where none is written. */
export function belowGraphVersion(path: string): { version: 'v1.0' | 'beta'; path: string } | CallProblem {
  const version = VERSION.exec(path)?.[1]?.toLowerCase();
  if (!version) return { version: 'v1.0', path };
  if (version !== 'v1.0' && version !== 'beta') {
    return { problem: `names version ${version}; Graph has /v1.0 and /beta` };
  }
  const below = path.slice(version.length + 1);
  return below.length > 1 ? { version, path: below } : { problem: 'names nothing to call' };
}

const NO_ME = 'An app has no /me: name the user, as in /users/{id}.';

/** Families of which the table cannot say more, each with the reason. */
const NOT_ONE_PERMISSION: readonly (readonly [path: RegExp, note: string])[] = [
  [/^\/me(?:\/|$)/i, NO_ME],
  [
    /^\/subscriptions(?:\/|$)/i,
    'It needs what reading the watched resource needs: ask for that call, as in GET /users/{id}/messages.',
  ],
];

/** Why no permission can be named for the path; undefined for most. */
export function whyUnknown(path: string): string | undefined {
  return NOT_ONE_PERMISSION.find(([one]) => one.test(path))?.[1];
}

/** Microsoft Graph. */
export const graphNeeds: NeedsReader = {
  api: 'graph',
  title: 'Microsoft Graph',
  hosts: [...new Set(Object.values(CLOUDS).map(({ graph }) => graph))],
  example: 'GET /users/{id}',
  async load() {
    const { needsOfCall } = await import('./permissions');
    return (call: Call): CallNeeds | CallProblem => {
      const below = belowGraphVersion(call.path);
      if ('problem' in below) return below;
      const answer = { call: printable(call.text, 2000), api: 'graph' as const };
      const reason = whyUnknown(below.path);
      const needs = reason ? undefined : needsOfCall(call.method, below.path);
      if (!needs) return { ...answer, known: false, ...(reason && { note: reason }) };
      if (needs.length === 0) {
        const note = 'Microsoft Graph has this call for signed-in users only.';
        return { ...answer, known: true, anyOf: [], servicePrincipal: 'no', note };
      }
      const note = [remarkOn(needs), objectGrantOf(below.path)].filter((one) => one !== undefined).join(' ');
      return { ...answer, known: true, anyOf: needs, ...(note && { note }) };
    };
  },
};
