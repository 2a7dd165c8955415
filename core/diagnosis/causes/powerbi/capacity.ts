import type { Cause } from '../../rules/cause';

/** The capacity that a workspace is on: paused, in a region that refuses, or closed to changes over XMLA. Having none is in `powerbiSettings.ts`. */
export const CAPACITY_CAUSES: readonly Cause[] = [
  {
    id: 'capacity-not-active',
    title: 'The capacity of the workspace is not active',
    explanation:
      'The workspace {workspace} is on a capacity that is paused, suspended or still being set up. Items other than those of Power BI cannot be read or deployed meanwhile.',
    owner: 'powerbi-admin',
    steps: [
      'An administrator of the capacity resumes it: in the Azure portal for Fabric capacities, or in the admin portal under “Capacity settings”.',
      'Or move the workspace to a capacity that is active.',
    ],
    links: ['capacity-settings'],
    retryable: false,
    check: 'The capacity’s page shows a state other than “Active”.',
    signs: [
      { finding: 'capacity-inactive' },
      { code: ['CapacityNotActive', 'CapacityNotInActiveState'] },
      { message: /capacity.{0,40}(?:paused|not (?:in (?:an )?)?active|suspended|inactive)/, likely: true },
    ],
  },
  {
    id: 'capacity-region-refused',
    title: 'The region of the capacity does not support this',
    explanation:
      'The workspace is on a capacity in a region that does not offer this feature, or in another geography than the data that is exchanged.',
    owner: 'powerbi-admin',
    steps: [
      'For Git across geographies, a Fabric administrator may switch on “Users can export items to Git repositories in other geographical locations” under “Git integration”.',
      'For everything else, move the workspace to a capacity in a region that offers the feature.',
    ],
    links: ['powerbi-tenant-settings', 'capacity-settings'],
    retryable: false,
    check: 'The workspace’s license settings show a capacity in another region than you expect.',
    signs: [
      {
        code: [
          'UnsupportedRegion',
          'CrossGeographyOperationIsNotAllowed',
          'TargetCapacityIncompatibleRegion',
          'UnsupportedItemForTargetCapacityRegion',
        ],
        likely: true,
      },
    ],
  },
  {
    id: 'xmla-read-only',
    title: 'The XMLA endpoint of the capacity does not allow this',
    explanation:
      'A tool that changes a semantic model over XMLA needs the setting “XMLA endpoint” of the capacity to be “Read Write”. For the workspace {workspace} it is “Read Only”, or off.',
    owner: 'powerbi-admin',
    steps: [
      'An administrator of the capacity opens the capacity settings, chooses the capacity, section “Power BI workloads”, and sets “XMLA endpoint” to “Read Write”.',
      'Each capacity has its own setting, and so have a trial and Premium Per User: change it where the workspace is.',
      'The tenant setting “Allow XMLA endpoints and Analyze in Excel with on-premises semantic models” has to be on for the app as well.',
      'If both are set, look at the model: the default semantic model of a lakehouse or warehouse cannot be changed this way.',
    ],
    links: ['capacity-settings', 'powerbi-tenant-settings'],
    retryable: false,
    check: 'The same tool can read the model, and the capacity’s “XMLA endpoint” is not “Read Write”.',
    signs: [
      // The sentence goes on to name a Premium capacity, which alone would mean that there is none.
      {
        endpoint: ['powerbi'],
        message: /xmla (?:read.?write support is enabled|.{0,40}(?:not enabled|disabled))/,
        likely: true,
      },
    ],
  },
];
