import type { CheckResult } from '../../model/results';

/**
 * Kept out by the tenant setting, as the API's access check shows it: then nothing below it can be reached. A warning or a
 * service that is down says nothing of that kind. Any other check in the way has to have gone well.
 */
export const keptOut = ({ id, status }: CheckResult): boolean =>
  id.endsWith('.access') ? status === 'failed' : ['failed', 'unverified', 'skipped'].includes(status);
