import { answer, fabric, WORKSPACE } from '../evidenceOf';
import type { Example } from '../example';

const capacity = { owner: 'powerbi-admin', link: 'capacity-settings' } as const;
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
    ...capacity,
    confidence: 'certain',
  },
  {
    cause: 'capacity-not-active',
    says: 'a paused capacity',
    evidence: 'Capacity operation failed with error code CapacityNotActive',
    ...capacity,
    confidence: 'certain',
    not: 'workspace-access-missing',
    source: 'https://github.com/microsoft/powerbi-client-angular/issues/67',
  },
  {
    cause: 'capacity-not-active',
    says: 'OneLake’s sentence about it',
    evidence: 'Unable to complete the action because this Fabric capacity is currently paused.',
    ...capacity,
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
    source: 'https://github.com/microsoft/fabric-sdk-go/blob/main/fabric/core/error_codes.go',
  },
  {
    cause: 'capacity-region-refused',
    says: 'a capacity in another region',
    evidence: answer(fabric(`/workspaces/${WORKSPACE}/assignToCapacity`), 400, {
      errorCode: 'TargetCapacityIncompatibleRegion',
      message: 'x',
    }),
    ...region,
    confidence: 'likely',
    source: 'https://github.com/microsoft/fabric-sdk-go/blob/main/fabric/core/error_codes.go',
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
    evidence: '{"errorCode":"UnsupportedRegion","message":"x"}',
    owner: 'powerbi-admin',
    link: 'powerbi-tenant-settings',
    confidence: 'likely',
    source: 'https://github.com/microsoft/fabric-sdk-go/blob/main/fabric/core/error_codes.go',
  },
  {
    cause: 'xmla-read-only',
    says: 'a tool that saves a model over XMLA',
    evidence:
      "Failed to save modifications to the server. Error returned: 'It looks like you can't make changes to this dataset. Please contact a capacity administrator to make sure XMLA read/write support is enabled in the capacity settings on the Power BI Premium capacity, and then try again. For additional information, see 'XMLA read/write support' in the product documentation.\n\nTechnical Details:\nRootActivityId: 25a31e87-6745-4634-b187-cc554e2683d3\nDate (UTC): 7/4/2024 12:44:16 AM\n'.",
    ...capacity,
    confidence: 'likely',
    not: 'capacity-missing',
    source: 'https://github.com/TabularEditor/TabularEditor3/issues/1341',
  },
  {
    cause: 'xmla-read-only',
    says: 'a notebook that opens a model to change it',
    evidence:
      "OperationException: Failed to save modifications to the server. Error returned: 'It looks like you can't make changes to this dataset. Please contact a capacity administrator to make sure XMLA read/write support is enabled in the capacity settings on the Power BI Premium capacity, and then try again.'",
    ...capacity,
    confidence: 'likely',
    source: 'https://github.com/microsoft/semantic-link-labs/issues/446',
  },
  {
    cause: 'xmla-read-only',
    says: 'a comparison of models that is written back',
    evidence:
      "It looks like you can't make changes to this dataset. Please contact a capacity administrator to make sure XMLA read/write support is enabled in the capacity settings",
    ...capacity,
    confidence: 'likely',
    source: 'https://github.com/microsoft/Analysis-Services/issues/133',
  },
  {
    cause: 'xmla-read-only',
    says: 'a formatter of measures',
    evidence: 'Measure formatting Failed - XMLA read/write is not enabled',
    ...capacity,
    confidence: 'likely',
    source: 'https://github.com/sql-bi/Bravo/issues/519',
  },
];
