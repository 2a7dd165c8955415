import { CLOUDS } from '../../../core/cloud/clouds';
import type { CloudModel } from '../../../simulator/cloud/model';
import type { FaultRule } from '../../../simulator/cloud/network/faults';
import {
  connectionInputs,
  devOpsIdentity,
  federatedConnection,
  jobToken,
  secretConnection,
} from '../../../simulator/scenes/connections';
import { contoso, GRAPH_PERMISSIONS, grantNeeded, reportingApp } from '../../../simulator/scenes/contoso';
import type { StepSetup } from './testBed';

/** The calls that a run makes; a fault in the stricken app's part of the way strikes no other app. */
export const CALLS = {
  assertion: { purpose: 'assertion', host: 'dev.azure.com' },
  discovery: { purpose: 'discovery', host: CLOUDS.usGovGccHigh.login },
  token: { purpose: 'token', host: CLOUDS.usGovGccHigh.login },
  probe: { purpose: 'probe', host: CLOUDS.usGovGccHigh.graph },
} as const satisfies Record<string, FaultRule['when']>;

export type Call = keyof typeof CALLS;

/** Two apps that are right, in two clouds and thereby on hosts of their own: one uses every kind of call, one must not notice. */
export function faultScene(model: CloudModel): { setup: StepSetup; stricken: string } {
  const stricken = reportingApp(model, contoso(model, { cloud: CLOUDS.usGovGccHigh }), 'Stricken');
  const other = reportingApp(model, contoso(model), 'Unharmed');
  for (const { app } of [stricken, other]) grantNeeded(model, app);
  const identity = devOpsIdentity(model, 'stricken', stricken.tenant, 'azure-devops');
  stricken.registration.federated.push({ ...identity });
  const connections = [
    federatedConnection(model, 'stricken', stricken, identity),
    secretConnection('unharmed', other, other.secret),
  ];
  return {
    setup: {
      inputs: { ...connectionInputs(connections), ...GRAPH_PERMISSIONS },
      connections,
      jobToken: jobToken(model),
    },
    stricken: connections[0]?.id ?? '',
  };
}
