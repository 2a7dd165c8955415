import { blankProblem, frontProblem, LONGEST_PATH, partProblem, signProblem } from '../util/apiPath';
import { hasInvisible } from '../util/invisible';
import { queryHoldsSecret } from '../util/secretLook';

const SECRET_IN_QUERY =
  'has what looks like a secret in its query; the app’s own token is sent, and nothing else is needed';

/** What is wrong with a path that shall be appended to an API's address, or undefined. */
export function pathProblem(path: string): string | undefined {
  const front = frontProblem(path);
  if (front) return front;
  if (/^[a-z][a-z\d+.-]*:/i.test(path)) return 'names a host; write the path alone, from its first slash';
  if (!path.startsWith('/')) return 'does not start with a slash';
  if (path.length > LONGEST_PATH) return `is longer than ${LONGEST_PATH} characters`;
  if (hasInvisible(path)) return 'contains a character that cannot be seen';
  const blank = blankProblem(path);
  if (blank) return blank;
  const resource = path.split('?', 1)[0] ?? '';
  const query = path.slice(resource.length + 1);
  const wrong = signProblem(resource, query);
  if (wrong) return wrong;
  if (resource === '/') return 'names nothing to read';
  if (queryHoldsSecret(query)) return SECRET_IN_QUERY;
  return partProblem(resource);
}
