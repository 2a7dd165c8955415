import type { Cloud, CloudId } from '../cloud/clouds';
import type { AppPlan, CustomApi, Plan } from '../model/plan';
import type { ReportError } from '../model/results';
import { OPTIONS, option } from '../options';
import { knownResource } from '../resources/registry';
import { nearest, refused } from '../util/refusedValue';
import { readRedirectUri } from './address';
import { readFabricRequests, readPowerbiRequests } from './apiRequests';
import { planApps } from './apps';
import type { ConnectionDescription } from './connection';
import { connectionProblem } from './connectionShape';
import { readCustomApis } from './customApis';
import { readCustomCloud } from './customCloud';
import { inBoth, readForbiddenRequests, readGraphRequests } from './graphRequests';
import { inputError, type ParsedInput } from './inputError';
import { Inputs, type RawValues, type RowProblem } from './inputs';
import { readGraphPermissions } from './permissions';

import { readBoolean, readChoice, readChoices, readInteger, readTenantIds } from './simple';
import { readConnections, readSemanticModels, readWorkspaces } from './workspaces';

/**
 * What to test, and one error for each connection that cannot work beside others that can: no failure hides another app.
 * A wrong input, or no usable connection at all, leaves nothing to test.
 */
export type Planned = { plan: Plan; rejected: ReportError[] } | { errors: ReportError[] };

async function readResources(inputs: Inputs, values: RawValues): Promise<Plan['resources']> {
  // Given but blank has a meaning of its own: only the custom APIs are tested then.
  if (values.resources !== undefined && values.resources.trim() === '') return [];
  return inputs.read('resources', readChoices<string>);
}

async function readClouds(
  inputs: Inputs,
  resources: Plan['resources'],
  connections: readonly ConnectionDescription[],
): Promise<{ cloud: CloudId | 'auto'; customCloud?: Cloud }> {
  const cloud = await inputs.read('cloud', readChoice<CloudId | 'auto'>);
  const wanted =
    cloud === 'custom' || connections.some((connection) => 'cloud' in connection && connection.cloud === 'custom');
  if (!inputs.given('customCloud')) {
    if (cloud === 'custom') inputs.problem('customCloud', 'The input cloud is custom, but no hosts are given.');
    return { cloud };
  }
  if (!wanted) {
    if (inputs.errors.some(({ input }) => input === 'cloud')) return { cloud };
    inputs.problem(
      'customCloud',
      `Hosts are given, but the input cloud is ${cloud}; choose custom, or leave the hosts out.`,
    );
    return { cloud };
  }
  const customCloud = await inputs.read<Cloud | undefined>('customCloud', async (text) =>
    text === '' ? { value: undefined, problems: [] } : readCustomCloud(text, resources),
  );
  return { cloud, ...(customCloud && { customCloud }) };
}

async function readRedirect(inputs: Inputs): Promise<string | undefined> {
  return inputs.read<string | undefined>('consentRedirectUri', (text) => {
    if (text === '') return { value: undefined, problems: [] };
    const uri = readRedirectUri(text.trim());
    return 'problem' in uri
      ? { value: undefined, problems: [`The value ${uri.problem}.`] }
      : { value: uri.value, problems: [] };
  });
}

/** Inputs that mean nothing unless their resource is tested: given without it, they are a mistake and never ignored. */
function refuseStrays(inputs: Inputs, resources: Plan['resources']): void {
  if (inputs.errors.some(({ input }) => input === 'resources')) return;
  for (const { name, group, default: preset } of OPTIONS.filter((one) => knownResource(one.group))) {
    const known = inputs.errors.some(({ input }) => input === name);
    const meant = inputs.text(name).trim().toLowerCase() !== preset;
    if (meant && !known && !resources.includes(group)) {
      inputs.problem(
        name,
        `It is given, but the input resources does not name ${group}: add it there, or leave this at its default.`,
      );
    }
  }
  const compares = inputs.text('excessPermissions').trim().toLowerCase() !== option('excessPermissions').default;
  const known = inputs.errors.some(({ input }) =>
    /^(?:excessPermissions|graphPermissions|graphRequests)$/.test(input ?? ''),
  );
  if (compares && !known && !inputs.given('graphPermissions') && !inputs.given('graphRequests')) {
    inputs.problem(
      'excessPermissions',
      'It compares the held permissions with graphPermissions and graphRequests, which are empty: list there what the release needs.',
    );
  }
}

const noApis: ParsedInput<CustomApi[]> = { value: [], problems: [] };

/** What the inputs ask for, which apps are meant, and what is wrong with either. */
export interface Draft {
  needs: Omit<Plan, 'apps'>;
  apps: AppPlan[];
  /** With one of these nothing can be tested. */
  inputErrors: ReportError[];
  /** Of these errors, what is wrong with each line of the value, where that is known. */
  rowProblems: ReadonlyMap<ReportError, readonly RowProblem[]>;
  /** One for each connection that cannot be used; the others can. */
  connectionErrors: ReportError[];
}

/** Who asks for a plan: one that has inputs beyond the table reads them itself, and all errors are reported together. */
export interface Caller {
  /** What is wrong with inputs of the caller's own. */
  errors?: readonly ReportError[];
  /** Reported where no app is given. Its input is the one that names the connections. */
  noConnection?: ReportError;
}

/** Reads the inputs and the connections that they are for. */
export async function draftPlan(
  values: RawValues,
  connections: readonly ConnectionDescription[],
  now: number,
  caller: Caller = {},
): Promise<Draft> {
  const inputs = new Inputs(values);
  inputs.errors.push(...(caller.errors ?? []));
  const resources = await readResources(inputs, values);
  const { cloud, customCloud } = await readClouds(inputs, resources, connections);
  const tenantIds = await inputs.read('tenantIds', readTenantIds);
  const consentRedirectUri = await readRedirect(inputs);
  const isForUser = connections.some((one) => 'credential' in one && one.credential.kind === 'user');
  const plan: Omit<Plan, 'apps'> = {
    resources,
    graphPermissions: await inputs.read('graphPermissions', (text) => readGraphPermissions(text, isForUser)),
    graphRequests: await inputs.read('graphRequests', readGraphRequests),
    graphForbiddenRequests: await inputs.read('graphForbiddenRequests', readForbiddenRequests),
    powerbiWorkspaces: await inputs.read('powerbiWorkspaces', readWorkspaces),
    powerbiRequests: await inputs.read('powerbiRequests', readPowerbiRequests),
    powerbiSemanticModels: await inputs.read('powerbiSemanticModels', readSemanticModels),
    powerbiAdminApi: await inputs.read('powerbiAdminApi', readBoolean),
    fabricWorkspaces: await inputs.read('fabricWorkspaces', readWorkspaces),
    fabricRequests: await inputs.read('fabricRequests', readFabricRequests),
    fabricConnections: await inputs.read('fabricConnections', readConnections),
    customApis: await inputs.read('customApis', (text) => (text === '' ? noApis : readCustomApis(text))),
    excessPermissions: await inputs.read('excessPermissions', readChoice<Plan['excessPermissions']>),
    unverified: await inputs.read('unverified', readChoice<Plan['unverified']>),
    credentialExpiryDays: await inputs.read('credentialExpiryDays', readInteger),
    waitMinutes: await inputs.read('waitMinutes', readInteger),
    requestTimeoutSeconds: await inputs.read('requestTimeoutSeconds', readInteger),
    ...(customCloud && { customCloud }),
    ...(consentRedirectUri && { consentRedirectUri }),
  };
  const contradicting = inBoth(plan.graphRequests, plan.graphForbiddenRequests);
  if (contradicting.length > 0) {
    inputs.problem(
      'graphForbiddenRequests',
      'A request is listed in graphRequests as well: it cannot be needed and forbidden.',
    );
  }
  if (
    resources.length === 0 &&
    !inputs.given('customApis') &&
    !inputs.errors.some(({ input }) => input === 'resources')
  ) {
    inputs.problem('resources', 'Nothing is chosen to be tested: name at least one resource or custom API.');
  }

  refuseStrays(inputs, resources);

  // Scripts without types can pass anything; what it is, is not repeated.
  const stranger = connections.findIndex((one: unknown) => typeof one !== 'object' || one === null);
  if (stranger >= 0) inputs.errors.push({ message: `Connection ${stranger + 1} of the list is not an object.` });
  if (connections.length === 0) {
    inputs.errors.push(caller.noConnection ?? { message: 'No app is given.' });
  }
  const choices = {
    input: caller.noConnection?.input,
    cloud,
    hasCustomCloud: inputs.given('customCloud') !== undefined,
    tenantIds,
  };
  const { apps, errors } = await planApps(stranger >= 0 ? [] : connections, choices, now);
  return { needs: plan, apps, inputErrors: inputs.errors, rowProblems: inputs.rows, connectionErrors: errors };
}

/**
 * Option texts and connections → what to test, or everything that is wrong with them, all at once:
 * one error an input, one a connection. Nothing is asked of the network, nothing is thrown, and no message holds a secret.
 * `now` (milliseconds since the epoch) decides whether a certificate is valid.
 */
export async function buildPlan(
  values: RawValues,
  connections: readonly ConnectionDescription[],
  now: number,
  caller: Caller = {},
): Promise<Planned> {
  // Scripts without types can pass anything; what it is, is not repeated.
  if (!Array.isArray(connections)) return { errors: [{ message: 'The connections are not a list.' }] };
  const wrong = connections.flatMap((one, index) => connectionProblem(one, index) ?? []);
  if (wrong.length > 0) return { errors: wrong.map((message) => ({ message })) };
  if (typeof now !== 'number' || !Number.isFinite(now)) {
    return { errors: [{ message: 'The time is not a number of milliseconds. Example: Date.now()' }] };
  }
  const strangers = strangersIn(values);
  if (strangers.length > 0) return { errors: strangers };
  return planned(await draftPlan(values, connections, now, caller));
}

/** Names that are no option, and values that are no text: left alone, nobody would look at them. */
function strangersIn(values: RawValues): ReportError[] {
  if (typeof values !== 'object' || values === null || Array.isArray(values)) {
    return [{ message: 'The values are not an object. Example: { graphPermissions: "User.Read.All" }' }];
  }
  const names = OPTIONS.map(({ name }) => name);
  return Object.entries(values as Record<string, unknown>).flatMap(([name, value]): ReportError[] => {
    if (!names.includes(name)) {
      const meant = nearest(name, names);
      const shown = refused(name, { oneOf: names }, 'A name');
      return [{ message: `${shown} is not an option.${meant ? ` Probably ${meant} is meant.` : ''}` }];
    }
    if (value === undefined || typeof value === 'string') return [];
    return [inputError(option(name), [`The value is not a text (${Array.isArray(value) ? 'a list' : typeof value}).`])];
  });
}

/** The draft as a plan, if it can be one. */
export function planned({ needs, apps, inputErrors, connectionErrors }: Omit<Draft, 'rowProblems'>): Planned {
  if (inputErrors.length > 0 || apps.length === 0) return { errors: [...inputErrors, ...connectionErrors] };
  // The run has failed already, whatever anybody fixes meanwhile.
  const waitMinutes = connectionErrors.length > 0 ? 0 : needs.waitMinutes;
  return { plan: { apps, ...needs, waitMinutes }, rejected: connectionErrors };
}
