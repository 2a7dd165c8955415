import type { GraphRequest } from '../../model/plan';
import { printable } from '../../util/text';
import { type Check, withToken } from '../check';
import { inconclusive } from '../response';
import { ask, TITLE } from './ask';
import { shownPath } from './callNeeds';
import { isDownload } from './requestCheck';

/** A request that must be refused: least privilege, proved. */
export function forbidden(request: GraphRequest): Check {
  const shown = shownPath(request);
  return {
    id: `graph.forbidden:${shown}`,
    resource: 'graph',
    title: `${TITLE}: GET ${printable(shown, 200)} is refused`,
    expected: 'a refusal',
    requires: ['graph.token'],
    asks: 'graph',
    run: withToken('graph', async (context, answer) => {
      const reply = await ask(context, answer, `/${request.version}${request.path}`);
      const { outcome } = reply;
      if (outcome.kind === 'fault') return inconclusive(reply, 'no response, which does not prove a refusal');
      const { attempts, status } = outcome;
      if (isDownload(reply, request.path) || (status >= 200 && status <= 299)) {
        const finding = { kind: 'access-wider-than-intended', call: `GET ${printable(shown, 200)}` } as const;
        return { status: 'failed', found: `${status}: it succeeded`, evidence: reply.evidence(finding), attempts };
      }
      if (status === 403 && /^\s*\{[\s\S]*"error"/.test(outcome.body)) {
        return { status: 'passed', found: '403: refused', attempts };
      }
      return inconclusive(reply, `${status}, which does not prove a refusal`);
    }),
  };
}
