import assert from 'node:assert/strict';
import { CATALOG } from '../../../core/diagnosis/causes';
import { EXAMPLES } from '../../../core/diagnosis/causes/examples';
import { diagnose } from '../../../core/diagnosis/diagnose';
import { evidenceFromText, explain } from '../../../core/diagnosis/explain';
import { fill } from '../../../core/diagnosis/remedy/fill';
import { type Cause, sentenceOf } from '../../../core/diagnosis/rules/cause';
import type { Diagnosis } from '../../../core/model/diagnosis';
import type { Evidence } from '../../../core/model/evidence';

const examples = Object.values(EXAMPLES).flat();

/** All that people read of a diagnosis. */
const textsOf = ({ title, explanation, steps, alternatives }: Diagnosis): string[] => [
  title,
  explanation,
  ...steps,
  ...alternatives.flatMap((other) => [other.title, other.howToTell]),
];

/** All that a cause can say, with nothing known. */
const bareTexts = (cause: Cause): string[] =>
  [cause, ...(cause.variants ?? [])]
    .flatMap(({ title, explanation, check, steps }) => [title, explanation, check, ...(steps ?? []).map(sentenceOf)])
    .filter((text) => text !== undefined)
    .map((text) => fill(text, {}))
    .filter((text) => text !== '');

/** What a placeholder without a value leaves behind. */
const GAPS: readonly RegExp[] = [
  / {2}/,
  / [.,;:)](?:\s|$)/,
  /\(\s*\)|“\s*”|``/,
  /\{[a-z]\w*\}/i,
  /\bundefined\b/,
  /:\s*$|:\s*\.$/,
  /[.,]{2}(?!\.)/,
];

/** A person who explains a line has no run of this product, so no summary and no report of it. */
const DANGLING = /\b(?:summary|report) shows\b|\bin the (?:summary|report)\b|\bthe (?:summary|report) of the run\b/i;

function gapsIn(texts: readonly string[]): string[] {
  // Code is shown as it is, and a server may have written anything.
  const prose = (text: string) => text.replace(/`[^`]*`/g, 'x').replace(/“[^”]+”/g, 'x');
  return texts.filter((text) => text === '' || GAPS.some((gap) => gap.test(prose(text))));
}

/** The exchange as a trace prints it. */
function pasted({ asked, answer, fault, text }: Evidence): string | undefined {
  if (text) return text;
  if (fault) return `${fault.code}: ${fault.message}`;
  return answer && `${asked.method ?? 'GET'} ${asked.url ?? ''}\nHTTP/1.1 ${answer.status} Refused\n\n${answer.body}`;
}

describe('what a diagnosis says', () => {
  it('has no gap where nothing is known', () => {
    for (const cause of CATALOG) assert.deepEqual(gapsIn(bareTexts(cause)), [], cause.id);
  });

  it('has no gap in a run, in a pipeline as in a terminal', () => {
    for (const { evidence, says } of examples) {
      const known = typeof evidence === 'string' ? evidenceFromText(evidence) : evidence;
      for (const audience of ['pipeline', 'terminal'] as const)
        assert.deepEqual(gapsIn(textsOf(diagnose(known, { audience }))), [], says);
    }
  });

  it('has no gap in `explain`, and refers to nothing of a run', () => {
    for (const { evidence, says } of examples) {
      const text = typeof evidence === 'string' ? evidence : pasted(evidence);
      if (!text) continue;
      const texts = textsOf(explain(text, { audience: 'anywhere' }));
      assert.deepEqual(gapsIn(texts), [], says);
      assert.deepEqual(
        texts.filter((one) => DANGLING.test(one)),
        [],
        says,
      );
    }
  });
});
