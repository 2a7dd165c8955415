import type { SemanticModelRequirement } from '../../model/plan';
import type { CheckResult } from '../../model/results';
import { jsonObject } from '../../util/json';
import { printable } from '../../util/text';
import { count, firstNames } from '../../util/words';
import { type Check, withToken } from '../check';
import { keptOut } from '../operations/keptOut';
import { readList } from '../response';
import { ask, TITLE } from './ask';
import { field, notOwner, ownerFact, pathOf, readModel } from './models';

const keyOf = ({ workspaceId, modelId }: SemanticModelRequirement) => `${workspaceId}/${modelId}`;

/** A semantic model that the app must reach, and own where that is asked for. */
export function model(wanted: SemanticModelRequirement): Check {
  return {
    id: `powerbi.model:${keyOf(wanted)}`,
    resource: 'powerbi',
    title: `${TITLE}: semantic model ${wanted.modelId}`,
    expected: wanted.owner ? 'the app owns the semantic model' : 'the semantic model can be read',
    requires: ['powerbi.token', 'powerbi.access'],
    asks: 'powerbi',
    blockedBy: keptOut,
    run: withToken('powerbi', async (context, held) => {
      const read = await readModel(context, held, wanted);
      if (!read.ok) return read.verdict;
      const found = `200, ${read.name}`;
      const facts = ownerFact(read.json, held.claims);
      if (!wanted.owner) return { status: 'passed', found, facts, attempts: read.attempts };
      const verdict = notOwner(wanted, read, held.claims) ?? {
        status: 'passed',
        found: `${found}, owned by the app`,
        attempts: read.attempts,
      };
      return { ...verdict, facts };
    }),
  };
}

/** In the way unless the model was read: one that another owns can still be asked for its refresh and its data sources. */
const outOfReach = (earlier: CheckResult): boolean => keptOut(earlier) && earlier.facts === undefined;

/** How the last refresh ended: a warning where it failed, for it says nothing of the app's access. */
export function refresh(wanted: SemanticModelRequirement): Check {
  const { workspaceId, modelId } = wanted;
  return {
    id: `powerbi.refresh:${keyOf(wanted)}`,
    resource: 'powerbi',
    title: `${TITLE}: last refresh of semantic model ${modelId}`,
    expected: 'the last refresh did not fail',
    requires: ['powerbi.token', 'powerbi.access', `powerbi.model:${keyOf(wanted)}`],
    blockedBy: outOfReach,
    run: withToken('powerbi', async (context, held) => {
      const read = await readModel(context, held, wanted);
      if (!read.ok) return read.verdict;
      // Models without a database of their own refuse the question.
      if (field(read.json, 'isRefreshable') === false) {
        return { status: 'skipped', found: `${read.name} is not refreshed in Power BI` };
      }
      const reply = await ask(context, held, `${pathOf(wanted)}/refreshes?$top=1`);
      const { outcome } = reply;
      if (outcome.kind === 'answer' && outcome.status === 415) {
        return { status: 'skipped', found: `${read.name} is not refreshed in Power BI`, attempts: outcome.attempts };
      }
      const parsed = readList(reply);
      if (!parsed.ok) return parsed.verdict;
      const { attempts, list = [] } = parsed;
      const [last] = list;
      if (!last) return { status: 'passed', found: 'never refreshed', attempts };
      const status = printable(String(field(last, 'status') ?? 'unknown'), 40);
      if (!/^(?:failed|disabled|cancelled)$/i.test(status)) {
        return {
          status: 'passed',
          found: `the last refresh is ${/^unknown$/i.test(status) ? 'running' : status}`,
          attempts,
        };
      }
      const why = refreshError(field(last, 'serviceExceptionJson'));
      return {
        status: 'warned',
        found: `the last refresh ended as ${status}${why ? `: ${why}` : ''}`,
        evidence: reply.evidence({ kind: 'model-refresh-failed', workspaceId, modelId, what: why ?? status }),
        attempts,
      };
    }),
  };
}

/** The code inside a refresh's error, which is JSON written as text. */
function refreshError(text: unknown): string | undefined {
  const code = typeof text === 'string' ? jsonObject(text)?.errorCode : undefined;
  return typeof code === 'string' ? printable(code, 120) || undefined : undefined;
}

/** Whether every data source of the model is bound to a gateway or connection. */
export function dataSources(wanted: SemanticModelRequirement): Check {
  const { workspaceId, modelId } = wanted;
  return {
    id: `powerbi.datasources:${keyOf(wanted)}`,
    resource: 'powerbi',
    title: `${TITLE}: data sources of semantic model ${modelId}`,
    expected: 'every data source is bound to a gateway or connection',
    requires: ['powerbi.token', 'powerbi.access', `powerbi.model:${keyOf(wanted)}`],
    blockedBy: outOfReach,
    run: withToken('powerbi', async (context, held) => {
      const reply = await ask(context, held, `${pathOf(wanted)}/datasources`);
      const { outcome } = reply;
      // Which role may read them is not documented: a refusal says nothing of what the release needs.
      if (outcome.kind === 'answer' && [401, 403, 404].includes(outcome.status)) {
        return {
          status: 'skipped',
          found: `${outcome.status}: the data sources cannot be read`,
          attempts: outcome.attempts,
        };
      }
      const parsed = readList(reply);
      if (!parsed.ok) return parsed.verdict;
      const { attempts, list = [] } = parsed;
      const isBound = (source: (typeof list)[number]) => {
        const gateway = field(source, 'gatewayId');
        return typeof gateway === 'string' && gateway !== '';
      };
      const unbound = list.filter((source) => !isBound(source));
      if (unbound.length === 0) {
        return {
          status: 'passed',
          found: list.length === 0 ? 'no data sources' : count(list.length, 'data source'),
          attempts,
        };
      }
      const kinds = [...new Set(unbound.map((source) => String(field(source, 'datasourceType') ?? 'unknown type')))];
      return {
        status: 'warned',
        found: `${unbound.length} of ${count(list.length, 'data source')} without a binding (${firstNames(kinds)})`,
        evidence: reply.evidence({
          kind: 'model-data-sources-unbound',
          workspaceId,
          modelId,
          what: firstNames(kinds),
        }),
        attempts,
      };
    }),
  };
}
