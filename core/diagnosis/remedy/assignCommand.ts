import type { Cloud } from '../../cloud/clouds';
import type { Evidence } from '../../model/evidence';
import { knownResource } from '../../resources/registry';
import { isGuid } from '../../util/text';

/** Application ID or URI of the API that the permission belongs to. */
function apiOf(evidence: Evidence, cloud: Cloud): string {
  const { resource, audience } = evidence.asked;
  // A permission of nobody in particular is one of Microsoft Graph.
  const known = knownResource(resource ?? 'graph')?.appIdIn?.(cloud);
  if (known) return known;
  return audience && /^[\w:/.-]+$/.test(audience) ? audience : 'API-APPLICATION-ID';
}

/**
 * One line for a shell with the Azure CLI: it looks up the IDs that it needs and assigns the application permissions to
 * the managed identity (the platform's FAQ on managed identities: there is no consent for them).
 * Values from a token are used only when they have the form of a GUID, because the line is made to be pasted.
 */
export function assignCommand(evidence: Evidence, cloud: Cloud, permissions: readonly string[]): string {
  const objectId = evidence.app?.servicePrincipalId ?? evidence.claims?.oid ?? '';
  const clientId = evidence.app?.clientId ?? evidence.claims?.appid ?? '';
  const identity = isGuid(objectId)
    ? objectId
    : isGuid(clientId)
      ? `$(az ad sp show --id ${clientId} --query id -o tsv)`
      : 'OBJECT-ID-OF-THE-MANAGED-IDENTITY';
  const roles = permissions.map((permission) => (/^[\w.-]+$/.test(permission) ? permission : 'PERMISSION'));
  const api = apiOf(evidence, cloud);
  const assign = (role: string) => [
    `ROLE=$(az ad sp show --id ${api} --query "appRoles[?value=='${role}'].id | [0]" -o tsv)`,
    `az rest --method POST --url "https://${cloud.graph}/v1.0/servicePrincipals/$MI/appRoleAssignments" --headers "Content-Type=application/json" --body "{\\"principalId\\":\\"$MI\\",\\"resourceId\\":\\"$API\\",\\"appRoleId\\":\\"$ROLE\\"}"`,
  ];
  const [only = 'PERMISSION', ...others] = roles;
  return [
    `MI=${identity}`,
    `API=$(az ad sp show --id ${api} --query id -o tsv)`,
    ...(others.length === 0 ? assign(only) : [`for P in ${roles.join(' ')}; do ${assign('$P').join('; ')}`, 'done']),
  ].join('; ');
}
