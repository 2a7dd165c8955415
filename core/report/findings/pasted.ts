import { namesLoginHost } from '../../cloud/microsoftHosts';
import type { Diagnosis } from '../../model/diagnosis';
import { resourceAt } from '../../resources/registry';
import { type Finding, findingFor } from './findings';

/** The finding of a pasted text: no app was tested. Where it names no API, it is about the sign-in. */
export function pastedFinding(diagnosis: Diagnosis): Finding {
  const { host } = diagnosis.evidence;
  const isSignIn = host === undefined || namesLoginHost(host);
  return findingFor(diagnosis, [resourceAt(host)?.id ?? (isSignIn ? 'credential' : 'custom')]);
}
