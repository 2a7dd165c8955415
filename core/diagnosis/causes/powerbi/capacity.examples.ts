import { answer, fabric, WORKSPACE } from '../evidenceOf';
import type { Example } from '../example';

const paused = { owner: 'powerbi-admin', link: 'capacity-settings' } as const;
const region = { owner: 'powerbi-admin', link: 'powerbi-tenant-settings' } as const;

/** What leads to the causes in `capacity.ts`, and what nearly does. */
export const CAPACITY_EXAMPLES: readonly Example[] = [
  {
    cause: 'capacity-not-active',
    says: 'a capacity that the list shows as inactive',
    evidence: {
      asked: { resource: 'fabric' },
      finding: { kind: 'capacity-inactive', workspaceId: WORKSPACE, state: 'Inactive' },
    },
    ...paused,
    confidence: 'certain',
  },
  {
    cause: 'capacity-not-active',
    says: 'a paused capacity',
    evidence: 'Capacity operation failed with error code CapacityNotActive',
    ...paused,
    confidence: 'certain',
    not: 'workspace-access-missing',
    source: 'https://github.com/microsoft/powerbi-client-angular/issues/67',
  },
  {
    cause: 'capacity-not-active',
    says: 'OneLake’s sentence about it',
    evidence: 'Unable to complete the action because this Fabric capacity is currently paused.',
    ...paused,
    confidence: 'likely',
  },
  {
    cause: 'capacity-region-refused',
    says: 'Git in another geography',
    evidence: answer(fabric(`/workspaces/${WORKSPACE}/git/connect`), 403, {
      errorCode: 'CrossGeographyOperationIsNotAllowed',
      message: 'x',
    }),
    ...region,
    confidence: 'likely',
  },
  {
    cause: 'capacity-region-refused',
    says: 'a feature that the region does not have',
    evidence: answer(fabric(`/workspaces/${WORKSPACE}/items`), 400, {
      errorCode: 'FeatureNotSupportedInRegion',
      message: 'x',
    }),
    ...region,
    confidence: 'likely',
  },
  {
    cause: 'capacity-not-active',
    says: 'a paused capacity, in Terraform',
    evidence:
      '│ Error: Fabric Capacity State\n│ \n│   with fabric_workspace.dev,\n│ \n│ Fabric Capacity is NOT in Active state. Inactive Capacity may cause\n│ unrecoverable damage.',
    owner: 'powerbi-admin',
    link: 'capacity-settings',
    confidence: 'likely',
    source: 'https://github.com/microsoft/terraform-provider-fabric/issues/838',
  },
  {
    cause: 'capacity-region-refused',
    says: 'a region that does not offer it',
    evidence: '{"error":{"code":"UnsupportedRegion","message":"No."}}',
    owner: 'powerbi-admin',
    link: 'powerbi-tenant-settings',
    confidence: 'likely',
  },
];
