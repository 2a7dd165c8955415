import type { Cloud } from '../../cloud/clouds';
import type { Evidence } from '../../model/evidence';
import { knownResource } from '../../resources/registry';
import { withoutEndSlashes } from '../../util/slashes';
import { printable } from '../../util/text';
import { listed } from '../../util/words';
import type { Signs } from '../signs/signs';
import type { Remedy } from './remedy';

/** Audience by which one API is asked for in this cloud. */
function audienceOf({ asked, claims }: Evidence, { request }: Signs, cloud: Cloud): string | undefined {
  const known = knownResource(request.resource ?? asked.resource)?.target(cloud)?.audience;
  return withoutEndSlashes(known ?? asked.audience ?? claims?.aud ?? '') || undefined;
}

/**
 * Consent covers every API that the registration lists, and one that the tenant does not have makes all of it fail. Entra's page
 * for one API needs a redirect URI. Its documentation has `/.default` list the other APIs as well, so that page may be refused,
 * too; the command that grants one permission leaves the registration alone.
 */
export function besideAbsentApis(remedy: Remedy, evidence: Evidence, signs: Signs, cloud: Cloud): Remedy {
  const { absentApis = [], redirectUri } = evidence.app ?? {};
  const { links, steps, commands: own } = remedy;
  if (absentApis.length === 0 || !links.includes('admin-consent')) return remedy;
  const names = listed(absentApis.map(({ title }) => printable(title, 80)));
  const are = absentApis.length === 1 ? 'is' : 'are';
  const isDeclared = absentApis.every((api) => api.isDeclared);
  const unless = isDeclared ? '' : `If the app registration lists ${names}: `;
  const commands = [...own].sort((a, b) => Number(b === 'assign-app-role') - Number(a === 'assign-app-role'));
  const onlyFor = redirectUri ? audienceOf(evidence, signs, cloud) : undefined;
  const instead = `bring ${names} into the tenant, or the app’s owner removes its permissions on the API permissions page`;
  if (onlyFor) {
    const why = `The link asks for {resource} alone: ${names} ${are} not in this tenant, and consent to everything that the registration lists would fail.`;
    return { ...remedy, commands, onlyFor, steps: [...steps, `${why} If this page is refused as well, ${instead}.`] };
  }
  const first = `${unless}${names} ${are} not in this tenant, so the consent page refuses everything that the registration lists. First ${instead}.`;
  const page = 'app-registration-permissions' as const;
  const others = links.filter((kind) => kind !== page);
  return { ...remedy, commands, steps: [first, ...steps], links: isDeclared ? [page, ...others] : links };
}
