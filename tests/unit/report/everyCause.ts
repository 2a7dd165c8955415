import { CATALOG } from '../../../core/diagnosis/causes';
import { EXAMPLES } from '../../../core/diagnosis/causes/examples';
import { diagnose } from '../../../core/diagnosis/diagnose';
import { evidenceFromText } from '../../../core/diagnosis/explain';
import { fill } from '../../../core/diagnosis/remedy/fill';
import { type Cause, sentenceOf } from '../../../core/diagnosis/rules/cause';
import type { Diagnosis } from '../../../core/model/diagnosis';
import { CLIENT, diagnosis as fixture, link } from './fixtures';

/** What each cause comes to: by its examples, and where it has none, by its texts with nothing known. */
export const byCause: ReadonlyMap<string, Diagnosis[]> = new Map<string, Diagnosis[]>(
  CATALOG.map((cause) => [cause.id, []]),
);
for (const { evidence } of Object.values(EXAMPLES).flat()) {
  const diagnosis = diagnose(typeof evidence === 'string' ? evidenceFromText(evidence) : evidence);
  byCause.get(diagnosis.cause)?.push(diagnosis);
}
for (const cause of CATALOG) if (byCause.get(cause.id)?.length === 0) byCause.get(cause.id)?.push(bare(cause));

function bare({ id, title, explanation, owner, steps, links, retryable }: Cause): Diagnosis {
  const words = { clientId: CLIENT, assignCommand: `\`az ${'x'.repeat(80)}\`` };
  return {
    ...fixture(),
    cause: id,
    title: fill(title, words),
    explanation: fill(explanation, words),
    owner,
    steps: steps.map((step) => fill(sentenceOf(step), words)).filter((step) => step !== ''),
    links: links.map((kind) => link(kind)).filter(({ url }) => url !== ''),
    retryable,
  };
}
