import { answer, graph, graphError, TENANT } from './evidenceOf';
import type { Example } from './example';

/** What leads to the causes in `throttling.ts`, and what nearly does. */
export const THROTTLING_EXAMPLES: readonly Example[] = [
  {
    cause: 'entra-throttled',
    says: 'too many token requests',
    evidence: answer(`https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`, 429, 'Slow down', {
      'retry-after': '17',
    }),
    owner: 'none',
    link: 'none',
    confidence: 'likely',
  },
  {
    cause: 'throttled',
    says: 'Graph that throttles',
    evidence: answer(graph('/users'), 429, graphError('TooManyRequests', 'x')),
    owner: 'none',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'throttled',
    says: 'a throttled call to Azure AD Graph',
    evidence: answer('https://graph.windows.net/x/users', 429, ''),
    owner: 'none',
    link: 'none',
    confidence: 'likely',
  },
];
