import type { Cause } from '../../rules/cause';

/** The capacity that a workspace is on: paused, or in a region that refuses. Having none is in `powerbiSettings.ts`. */
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
      { code: ['UnsupportedRegion', 'CrossGeographyOperationIsNotAllowed'], likely: true },
      {
        codeLike: /cross(?:geo|region)|regionnot(?:supported|allowed)|notsupportedinregion/,
        endpoint: ['powerbi', 'fabric'],
        likely: true,
      },
    ],
  },
];
