import { answer, powerBi, refusal } from './evidenceOf';
import type { Example } from './example';

/** What leads to the causes in `policy.ts`, and what nearly does. */
export const POLICY_EXAMPLES: readonly Example[] = [
  {
    cause: 'conditional-access',
    says: 'Conditional Access',
    evidence: refusal(53003),
    owner: 'tenant-admin',
    link: 'conditional-access',
    confidence: 'certain',
  },
  {
    cause: 'conditional-access',
    says: 'another code of the Conditional Access family',
    evidence: refusal(530032),
    owner: 'tenant-admin',
    link: 'conditional-access',
    confidence: 'certain',
  },
  {
    cause: 'conditional-access',
    says: 'a claims challenge',
    evidence: answer(powerBi('/groups'), 401, '', {
      'www-authenticate': 'Bearer error="insufficient_claims", claims="e30="',
    }),
    owner: 'tenant-admin',
    link: 'conditional-access',
    confidence: 'certain',
  },
  {
    cause: 'conditional-access',
    says: 'a device that Conditional Access asks for',
    evidence: refusal(530003, 'Your device is required to be managed.', { grant: 'refresh_token' }),
    owner: 'tenant-admin',
    link: 'conditional-access',
    confidence: 'certain',
  },
  {
    cause: 'app-management-policy',
    says: 'a policy against secrets',
    evidence: 'Credential type not allowed as per assigned policy',
    owner: 'tenant-admin',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'conditional-access',
    says: 'continuous access evaluation, as the Azure CLI prints it',
    evidence:
      'Continuous access evaluation resulted in claims challenge with result: InteractionRequired and code: LocationConditionEvaluationSatisfied',
    owner: 'tenant-admin',
    link: 'conditional-access',
    confidence: 'certain',
  },
];
