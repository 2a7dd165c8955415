import type { Cloud } from '../../../cloud/clouds';
import type { Command, CommandId } from '../../../model/command';
import type { Evidence } from '../../../model/evidence';
import { appObjectId } from '../../../model/tokenPermissions';
import { knownResource } from '../../../resources/registry';
import { isGuid } from '../../../util/text';
import { serviceIn } from '../../signs/named';
import type { Signs } from '../../signs/signs';
import { objectsIn } from './objects';
import { isOneLine } from './quote';
import { type Filling, render } from './render';
import { COMMANDS } from './table';
import type { ValueName, Values } from './template';

/** Longest text from outside that gets into a line. */
const LONGEST = 600;

/**
 * Shapes of the values that stand as words of a command line. Whatever has another form is taken for unknown. Issuer, subject
 * and audience have no such shape: they stand in JSON only, where any text is safe.
 */
const HOST = /^[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+$/i;
/** A subscription, or something in it. */
const AZURE_ID = /^\/subscriptions\/[\w-]+(?:\/[\w.-]+)*$/i;
const API = /^[A-Za-z\d][\w:/.-]*$/;
const SHAPES: Readonly<Partial<Record<ValueName, RegExp>>> = {
  graph: HOST,
  powerbi: HOST,
  fabric: HOST,
  powerbiResource: /^https:\/\/[\w./-]+$/,
  api: API,
  absentApi: API,
  workspaceRole: /^[A-Za-z]+$/,
  connectionRole: /^[A-Za-z]+$/,
  organization: /^[A-Za-z\d][A-Za-z\d-]*$/,
  environment: /^https:\/\/[a-z\d.-]+$/i,
  mailbox: /^[A-Za-z\d][\w.+-]*@[A-Za-z\d.-]+$/,
  site: /^https:\/\/[a-z\d.-]+(?:\/[\w.-]+)*$/i,
  vault: /^[A-Za-z][A-Za-z\d-]{1,23}$/,
  vaultId: AZURE_ID,
  azureScope: AZURE_ID,
  azureRole: /^[A-Za-z]+$/,
  management: HOST,
  address: /^(?:\d{1,3}\.){3}\d{1,3}$/,
};
const PERMISSION = /^[A-Za-z][\w.-]*$/;
const IDS: readonly ValueName[] = ['clientId', 'objectId', 'workspaceId', 'connectionId'];

/** Values that have the form that is asked for. */
export function provenValues(values: Values): Values {
  const isProven = ([name, value]: [string, string | undefined]) =>
    value !== undefined &&
    value !== '' &&
    value.length <= LONGEST &&
    (IDS.some((id) => id === name) ? isGuid(value) : (shapeOf(name)?.test(value) ?? true));
  return Object.fromEntries(Object.entries(values).filter(isProven));
}

const shapeOf = (name: string): RegExp | undefined => new Map<string, RegExp>(Object.entries(SHAPES)).get(name);

/** What Entra's own sentence says of the assertion that it refused. */
function presented(evidence: Evidence): { issuer?: string; subject?: string } {
  const words = evidence.answer?.body ?? evidence.text ?? '';
  const found = (name: string) => new RegExp(`presented assertion ${name} '([^'\\\\]{1,500})'`, 'i').exec(words)?.[1];
  return { issuer: found('issuer'), subject: found('subject') };
}

/** A name of its own for each subject, the same in every run. */
function credentialName(subject: string | undefined): string | undefined {
  if (!subject) return undefined;
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(subject)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return `self-test-${hash.toString(16).padStart(8, '0')}`;
}

/** The API that a permission belongs to, by application ID or URI. */
function apiOf({ asked }: Evidence, resource: string | undefined, cloud: Cloud): string | undefined {
  // A permission of nobody in particular is one of Microsoft Graph.
  return knownResource(resource ?? 'graph')?.appIdIn?.(cloud) ?? asked.audience;
}

/** The API that this tenant has no enterprise app for: never guessed, another one would be created instead. */
function absentApi({ asked, answer, text }: Evidence, resource: string | undefined, cloud: Cloud): string | undefined {
  return serviceIn(answer?.body ?? text ?? '') ?? knownResource(resource)?.appIdIn?.(cloud) ?? asked.audience;
}

/** Azure Resource Manager by the login host of its cloud, as the Azure CLI knows them. */
const MANAGEMENT: ReadonlyMap<string, string> = new Map([
  ['login.microsoftonline.com', 'management.azure.com'],
  ['login.microsoftonline.us', 'management.usgovcloudapi.net'],
  ['login.partner.microsoftonline.cn', 'management.chinacloudapi.cn'],
]);

function valuesOf(evidence: Evidence, signs: Signs, cloud: Cloud): Values {
  const { app, claims, finding, assertion } = evidence;
  const sent = { ...presented(evidence), ...assertion };
  const resource = signs.request.resource ?? evidence.asked.resource;
  const required = finding && 'required' in finding ? finding.required : undefined;
  const isConnection = finding !== undefined && 'connectionId' in finding;
  const { objectId: refusedObject, ...objects } = objectsIn(evidence);
  return provenValues({
    clientId: app?.clientId || claims?.appid,
    // What a service names in its refusal is the identity that asked.
    objectId: app?.servicePrincipalId ?? appObjectId(claims) ?? refusedObject,
    graph: cloud.graph,
    api: apiOf(evidence, resource, cloud),
    absentApi: absentApi(evidence, resource, cloud),
    workspaceId: finding && 'workspaceId' in finding ? finding.workspaceId : signs.request.workspaceId,
    workspaceRole: isConnection ? undefined : required,
    connectionId: isConnection ? finding.connectionId : undefined,
    connectionRole: isConnection ? required : undefined,
    powerbi: cloud.powerbi,
    powerbiResource: cloud.powerbiResource,
    fabric: cloud.fabric,
    issuer: sent.issuer,
    subject: sent.subject,
    audience: sent.audience,
    credentialName: credentialName(sent.subject),
    ...objects,
    management: MANAGEMENT.get(cloud.login),
  });
}

/** The remedies of a cause as lines with the values of this case. A managed identity has no registration to change. */
export function commandsOf(
  ids: readonly CommandId[],
  evidence: Evidence,
  signs: Signs,
  cloud: Cloud,
  permissions: readonly string[],
): Command[] {
  const resource = signs.request.resource ?? evidence.asked.resource;
  const { credential } = evidence;
  const fitting = ids.filter((id) => {
    const template = COMMANDS[id];
    if (template.registration && credential === 'managed-identity') return false;
    if (template.resource && resource && template.resource !== resource) return false;
    return !template.credential || !credential || template.credential.some((kind) => kind === credential);
  });
  return commandsFrom(fitting, valuesOf(evidence, signs, cloud), cloud, permissions);
}

/** The same from values that were entered manually. */
export function commandsFrom(
  ids: readonly CommandId[],
  values: Values,
  cloud: Cloud,
  permissions: readonly string[] = [],
): Command[] {
  const names = permissions.filter((name) => PERMISSION.test(name) && name.length <= 120);
  const filling: Filling = {
    values,
    permissions: names,
    isPublicCloud: cloud.login === 'login.microsoftonline.com',
  };
  return ids
    .map((id) => COMMANDS[id])
    .filter(({ requires }) =>
      (requires ?? []).every((name) => (name === 'permission' ? names.length > 0 : values[name] !== undefined)),
    )
    .flatMap((template) => render(template, filling))
    .filter(({ command }) => isOneLine(command));
}
