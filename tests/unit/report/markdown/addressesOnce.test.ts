import assert from 'node:assert/strict';
import { findingsIn } from '../../../../core/report/findings/findings';
import { summaryMarkdown } from '../../../../core/report/markdown/summary';
import { byCause } from '../everyCause';
import { app, CONTEXT, check, report } from '../fixtures';

describe('the addresses of a summary', () => {
  for (const [cause, diagnoses] of byCause) {
    it(`are read once each: ${cause}`, () => {
      for (const diagnosis of diagnoses) {
        const failed = report([app({ checks: [check({ status: 'failed', diagnosis })] })]);
        const page = summaryMarkdown(findingsIn(failed), CONTEXT);
        // What people read of a link; its target is not seen.
        const read = [...page.matchAll(/`(https:\/\/[^`\s]+)`/g)].map(([, address]) => address);
        for (const { kind, url } of diagnosis.links) {
          const times = read.filter((address) => address === url).length;
          if (kind !== 'docs') assert.equal(times, 1, `${url}\n${page}`);
          else assert.ok(times <= 1, `${url}\n${page}`);
        }
      }
    });
  }
});
