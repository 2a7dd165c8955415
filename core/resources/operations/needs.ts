import { tenantSetting } from '../../cloud/tenantSettings';
import { printable } from '../../util/text';
import type { CallNeeds } from '../needs/callNeeds';
import { leastRole, type Requirement } from './operation';

const OWNER = 'Only the owner of the semantic model may call it.';
const DECIDED_BY = {
  item: 'It takes an app where the type of the item does.',
  'all-items': 'It takes an app where the types of all items involved do; one that does not makes the whole call fail.',
} as const;

/** What a requirement says in words beside role and setting: empty where there is nothing to add. */
export function remarksOn(requirement: Requirement): string[] {
  const { also, decidedBy, item, note, owner, role, setting } = requirement;
  const granted = role ? undefined : leastRole(requirement);
  const right = item && !role ? `The reference asks for ${item} permission on the item` : undefined;
  return [
    decidedBy && DECIDED_BY[decidedBy],
    owner && OWNER,
    also,
    note,
    right && (granted ? `${right}; the workspace role ${granted} includes it.` : `${right}.`),
    setting && tenantSetting(setting).cannotBeProved && 'No read-only call proves that the tenant setting is on.',
  ].filter((remark) => typeof remark === 'string');
}

/** The answer to `needs` for one call. */
export function needsFrom(api: CallNeeds['api'], text: string, requirement: Requirement | undefined): CallNeeds {
  const call = printable(text, 2000);
  if (!requirement) return { call, api, known: false };
  const role = leastRole(requirement);
  const note = remarksOn(requirement).join(' ');
  return {
    call,
    api,
    known: true,
    ...(requirement.app && { servicePrincipal: requirement.app }),
    ...(role && { workspaceRole: role }),
    ...(requirement.setting && { tenantSetting: tenantSetting(requirement.setting).name }),
    ...(note && { note }),
  };
}
