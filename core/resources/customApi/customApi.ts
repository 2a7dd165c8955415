import { cloudFamilyOf } from '../../cloud/microsoftHosts';
import type { CustomApi } from '../../model/plan';
import { isUserToken, permissionsIn } from '../../model/tokenPermissions';
import { isPage } from '../../util/htmlPage';
import { printable } from '../../util/text';
import { firstNames } from '../../util/words';
import { type Check, withToken } from '../check';
import { userPermissions } from '../delegated';
import type { Preset } from '../preset';
import type { Resource } from '../resource';
import { inconclusive, readList, refused } from '../response';

/** Any other Entra-protected API: a token, its permissions, one GET. A preset brings what is known of it. */
export function customApi(api: CustomApi, preset?: Preset): Resource {
  const { name } = api;
  const title = titleOf(api, preset);
  return {
    id: name,
    title,
    endpoint: 'custom',
    needsAppPermissions: preset?.needsAppPermissions ?? true,
    target(cloud) {
      // A service of Microsoft's has its hosts in one family of clouds. Where an API of one's own stands is not known.
      const isElsewhere = cloud.id !== 'custom' && cloudFamilyOf(cloud.login) !== cloudFamilyOf(api.url);
      if (preset && isElsewhere) return undefined;
      return { audience: api.resource, alsoKnownAs: [], origin: api.url };
    },
    checks: () => [
      ...(api.permissions.length > 0 ? [permissions(api, title)] : []),
      request(api, title, preset?.lists),
    ],
  };
}

function titleOf({ name }: CustomApi, preset: Preset | undefined): string {
  const own = printable(name, 80);
  if (!preset) return own;
  return name === preset.name ? preset.title : `${preset.title} ${own}`;
}

function permissions({ name, permissions: required }: CustomApi, title: string): Check {
  return {
    id: `${name}.permissions`,
    resource: name,
    title: `${title}: required permissions`,
    expected: `application permissions ${firstNames(required)}`,
    requires: [`${name}.token`],
    run: withToken(name, async (context, answer) => {
      if (answer.claims.aud === undefined && answer.claims.roles === undefined) {
        // An API may have its tokens encrypted; then only the API knows what is in them.
        const what = 'only the API can read the token';
        return { status: 'skipped', found: `not verified: ${what}` };
      }
      const isHeld = (held: readonly string[], permission: string) => held.includes(permission);
      if (isUserToken(answer.claims)) return userPermissions(context, name, answer, required, isHeld);
      const held = answer.claims.roles ?? [];
      const missing = missingOf(required, held);
      if (missing.length === 0) return { status: 'passed', found: `held: ${firstNames(held)}` };
      const declaration = Object.fromEntries(missing.map((permission) => [permission, 'unknown' as const]));
      return {
        status: 'failed',
        found: `missing: ${firstNames(missing)}; ${held.length > 0 ? `held: ${firstNames(held)}` : 'no application permission is held'}`,
        evidence: context.evidence(name, { kind: 'roles-missing', missing, held, declaration }, { held: answer }),
      };
    }),
  };
}

/** An API's own permission names follow no convention: only the same name counts. */
function missingOf(required: readonly string[], held: readonly string[]): string[] {
  return required.filter((permission) => !held.includes(permission));
}

function request(api: CustomApi, title: string, lists?: Preset['lists']): Check {
  return {
    id: `${api.name}.request`,
    resource: api.name,
    title: `${title}: GET ${printable(shownAddress(api.url), 200)}`,
    expected: 'the call succeeds',
    requires: [`${api.name}.token`],
    asks: api.name,
    run: withToken(api.name, async (context, answer) => {
      // All of them are needed; those that are missing are the ones to speak of.
      const missing = missingOf(api.permissions, permissionsIn(answer.claims));
      const needs = missing.length > 0 ? missing : api.permissions.length > 0 ? api.permissions : undefined;
      const reply = await context.ask({ resource: api.name, url: api.url, held: answer, needs });
      const { outcome } = reply;
      if (outcome.kind === 'fault' || outcome.status < 200 || outcome.status > 299) return refused(reply);
      if (isPage(outcome.headers, outcome.body)) {
        return { ...refused(reply), found: `${outcome.status} with a web page instead of data` };
      }
      // 203 means that something on the way has changed the answer.
      if (outcome.status === 203) return inconclusive(reply, '203, a response that was modified on the way');
      // Some services refuse nobody, and show to each what is open to it.
      if (lists && readList(reply).list?.length === 0) {
        const { what, empty } = lists;
        const found = `${outcome.status}, but the app sees no ${what}`;
        const evidence = reply.evidence({ kind: 'nothing-listed', what });
        return { status: empty, found, evidence, attempts: outcome.attempts };
      }
      return { status: 'passed', found: `${outcome.status}`, attempts: outcome.attempts };
    }),
  };
}

/** Host and path: it is HTTPS always, and a query may hold confidential data. */
const shownAddress = (url: string) => url.replace(/^https:\/\//, '').replace(/[?#].*$/, '');
