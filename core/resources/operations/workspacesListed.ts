import { isUserToken } from '../../model/tokenPermissions';
import type { Json } from '../../util/json';
import { count } from '../../util/words';
import type { HeldToken, ProbeResponse, Verdict } from '../check';

/** A list of workspaces that Power BI or Fabric gave. */
interface Listed {
  list: readonly Json[];
  /** Whether it holds all of them. */
  isWhole: boolean;
  attempts: number;
  reply: ProbeResponse;
}

/** What the list says of the app's access: an app in no workspace is warned of, a user in none is not. */
export function workspacesListed({ list, isWhole, attempts, reply }: Listed, { claims }: HeldToken): Verdict {
  if (list.length > 0) {
    const more = isWhole ? '' : ' or more';
    return { status: 'passed', found: `200, ${count(list.length, 'workspace')}${more}`, attempts };
  }
  if (isUserToken(claims)) return { status: 'passed', found: '200, but the user is in no workspace', attempts };
  const evidence = reply.evidence({ kind: 'no-workspaces' });
  return { status: 'warned', found: '200, but the app is in no workspace', evidence, attempts };
}
