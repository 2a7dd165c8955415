import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EXAMPLES } from '../../../../core/diagnosis/causes/examples';
import { diagnose } from '../../../../core/diagnosis/diagnose';
import { evidenceFromText } from '../../../../core/diagnosis/explain';
import type { Evidence } from '../../../../core/model/evidence';
import type { Report } from '../../../../core/model/results';
import { findingsIn } from '../../../../core/report/findings/findings';
import { announcementsOf, issuesOf } from '../../../../tasks/AppAccessSelfTest/V1/results/issues';
import { app, CLIENT, CONTEXT, check, report } from '../../report/fixtures';
import { recorder } from '../support';

/** Where the live console cuts an entry (azure-pipelines-agent, JobServerQueue.cs). */
const CUT = 1024;
/** The longest mark that the agent puts before an issue. */
const MARK = '##[warning]';

const ALL = Object.values(EXAMPLES).flat();

/** The same evidence, with as many permissions missing as a long list names. */
function missingMany(evidence: Evidence, permissions: readonly string[]): Evidence {
  const { finding } = evidence;
  if (finding?.kind !== 'roles-missing' && finding?.kind !== 'scopes-missing') return evidence;
  return { ...evidence, finding: { ...finding, missing: permissions } };
}

const words = (most: number) =>
  fc.array(fc.constantFrom('Sales', 'reports', 'of', 'Contoso', 'Directory.ReadWrite.All', 'Länder', '–'), {
    minLength: 1,
    maxLength: most,
  });

const run = fc.record({
  example: fc.constantFrom(...ALL),
  names: fc.array(
    words(30).map((some) => some.join(' ')),
    { minLength: 1, maxLength: 8 },
  ),
  tenants: fc.integer({ min: 1, max: 2 }),
  checks: fc.array(
    words(20).map((some) => some.join(' ')),
    { minLength: 1, maxLength: 5 },
  ),
  permissions: fc
    .uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 120 })
    .map((all) => all.map((number) => `Contoso.Something${number}.ReadWrite.All`)),
});

/** As the agent prints it: the mark, and the issue as the task library wrote it. */
function printed(issues: readonly { severity: 'error' | 'warning'; message: string }[]): string[] {
  const { writer, commands } = recorder();
  writer.masking = { clientIds: [CLIENT], leaveMasked: false };
  for (const { severity, message } of issues) writer.issue(severity, message);
  return commands().map(({ data }) => `${MARK}${data}`);
}

/** Where the first address of an entry ends, which stands on a line of its own; undefined where there is none. */
function linkEnd(entry: string): number | undefined {
  const found = /^https:\/\/\S+$/m.exec(entry);
  return found ? found.index + found[0].length : undefined;
}

function reportOf({
  example,
  names,
  tenants,
  checks,
  permissions,
}: typeof run extends fc.Arbitrary<infer T> ? T : never) {
  const evidence = typeof example.evidence === 'string' ? evidenceFromText(example.evidence) : example.evidence;
  const diagnosis = diagnose(missingMany(evidence, permissions));
  return report(
    names.map((displayName, index) =>
      app({
        displayName,
        connectionId: `connection-${index}`,
        ...(tenants > 1 && { tenantId: `5c1f0a52-7d3e-4a86-9a0b-2f6d1e8c4b3${index}` }),
        checks: checks.map((title, place) =>
          check({ id: `graph.request:${place}`, title, status: 'failed', found: 'refused with 403', diagnosis }),
        ),
      }),
    ),
  );
}

describe('an issue in the live console', () => {
  const wholeLink = (all: (report: Report) => { severity: 'error' | 'warning'; message: string }[]) =>
    fc.assert(
      fc.property(run, (one) => {
        for (const entry of printed(all(reportOf(one)))) {
          const end = linkEnd(entry);
          assert.ok(end === undefined || end < CUT - 24, `${end}: ${entry}`);
        }
      }),
      { numRuns: 600 },
    );

  it('shows its first link whole, whatever the cause, the number of permissions and apps, and the lengths of names', () =>
    wholeLink((one) => issuesOf(findingsIn(one), CONTEXT)));

  it('shows it whole in what is announced while the step waits', () =>
    wholeLink((one) => announcementsOf(findingsIn(one), CONTEXT, 120).issues));

  it('still says everything that stood before the link, after it', () => {
    const [example] = ALL.filter(
      ({ cause, evidence }) => cause === 'permission-not-granted' && typeof evidence !== 'string',
    );
    assert.ok(example);
    const names = Array.from({ length: 6 }, (_, index) => `${'A long name of an app '.repeat(5)}${index}`);
    const [issue] = announcementsOf(
      findingsIn(reportOf({ example, names, tenants: 1, checks: ['a', 'b'], permissions: [] })),
      CONTEXT,
      9,
    ).issues;
    assert.match(issue?.message.slice(linkEnd(issue.message)) ?? '', /^The same holds for “A long name/m);
  });
});
