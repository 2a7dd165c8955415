import assert from 'node:assert/strict';
import { EXAMPLES } from '../../../core/diagnosis/causes/examples';
import { diagnose } from '../../../core/diagnosis/diagnose';
import { explain } from '../../../core/diagnosis/explain';
import type { Evidence } from '../../../core/model/evidence';
import { MORE_TOOL_OUTPUTS } from './moreToolOutputs';
import { TOOL_OUTPUTS } from './toolOutputs';

/** The exchange as `curl -i` and most traces print it. */
function printed({ asked, answer }: Evidence): string {
  const headers = Object.entries(answer?.headers ?? {}).map(([name, value]) => `${name}: ${value}`);
  return [
    `${asked.method ?? 'GET'} ${asked.url}`,
    `HTTP/1.1 ${answer?.status} Refused`,
    ...headers,
    '',
    answer?.body ?? '',
  ].join('\r\n');
}

describe('explain, with what tools really print', () => {
  for (const { tool, output, cause, owner, link, httpStatus, code, source } of [
    ...TOOL_OUTPUTS,
    ...MORE_TOOL_OUTPUTS,
  ]) {
    it(`reads ${tool}`, () => {
      const found = explain(output);
      assert.deepEqual(
        { cause: found.cause, owner: found.owner, link: found.links[0]?.kind },
        { cause, owner, link },
        source,
      );
      if (code === null) assert.equal(found.evidence.code, undefined);
      if (httpStatus) assert.equal(found.evidence.httpStatus, httpStatus);
    });
  }

  it('finds the same cause in an answer that a run saw and in the same answer as pasted text', () => {
    const different: string[] = [];
    for (const { evidence, says } of Object.values(EXAMPLES).flat()) {
      if (typeof evidence === 'string' || !evidence.answer || !evidence.asked.url) continue;
      // Text says nowhere that an address goes on behind a blank.
      if (evidence.asked.url.includes(' ')) continue;
      const { asked, answer } = evidence;
      const run = diagnose({ asked: { method: asked.method, url: asked.url }, answer });
      const pasted = explain(printed(evidence));
      if (run.cause !== pasted.cause) different.push(`${says}: ${run.cause}, pasted ${pasted.cause}`);
    }
    assert.deepEqual(different, []);
  });
});
