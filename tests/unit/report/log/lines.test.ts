import assert from 'node:assert/strict';
import type { CheckResult } from '../../../../core/model/results';
import { findingsIn } from '../../../../core/report/findings/findings';
import type { Line } from '../../../../core/report/log/lines';
import { logLines } from '../../../../core/report/log/lines';
import { COLUMNS } from '../../../../core/report/text/wrap';
import { app, CONTEXT, check, diagnosis, link, mismatchDiagnosis, PRINCIPAL, RUNS, report } from '../fixtures';

const texts = (lines: Line[]) => lines.map(({ text }) => text);
const joined = (lines: Line[]) => texts(lines).join('\n');
/** The same with wrapping undone. */
const flat = (lines: Line[]) => joined(lines).replace(/\n\s*/g, ' ');

/** Lines outside of every group. */
function unfolded(lines: Line[]): Line[] {
  let depth = 0;
  return lines.filter(({ kind }) => {
    if (kind === 'group') depth += 1;
    const outside = depth === 0;
    if (kind === 'endgroup') depth -= 1;
    return outside;
  });
}

describe('the log of a run', () => {
  it('fits the width, links excepted, and never breaks a line', () => {
    for (const run of Object.values(RUNS)) {
      for (const line of logLines(findingsIn(run), CONTEXT)) {
        assert.doesNotMatch(line.text, /[\n\r]/);
        if (line.kind !== 'link') assert.ok(line.text.length <= COLUMNS, line.text);
      }
    }
  });

  it('gives each link a line of its own that is nothing but the address', () => {
    const links = logLines(findingsIn(RUNS.threeConnections), CONTEXT).filter(({ kind }) => kind === 'link');
    assert.ok(links.length > 5);
    for (const { text, url } of links) {
      assert.equal(text, url);
      assert.match(text, /^https:\/\/\S+$/);
    }
  });

  it('titles the line before each link of a remedy', () => {
    const lines = logLines(findingsIn(RUNS.consentMissing), CONTEXT);
    const at = lines.findIndex(({ url }) => url === link('admin-consent').url);
    assert.equal(lines[at - 1]?.text.trim(), 'Grant admin consent:');
  });

  it('names the app, the tenant and the connection with its page', () => {
    const lines = logLines(findingsIn(RUNS.allPassed), CONTEXT);
    assert.equal(lines[0]?.kind, 'heading');
    assert.match(lines[0]?.text ?? '', /^Sales report publisher in tenant 5c1f0a52-/);
    assert.match(lines[1]?.text ?? '', /Connection 7a6b5c4d-/);
    assert.equal(lines[2]?.kind, 'link');
  });

  it('names the connection where the app has no name, because the log masks the client ID', () => {
    assert.match(
      logLines(findingsIn(RUNS.expiredSecret), CONTEXT)[0]?.text ?? '',
      /^App of connection 7a6b5c4d-3e2f-4110-a9b8-c7d6e5f40312 in tenant/,
    );
  });

  it('has one line a check with mark, title and what was found', () => {
    const checks = logLines(findingsIn(RUNS.powerBiSettingOff), CONTEXT).filter(({ kind }) => kind === 'check');
    assert.deepEqual(
      checks.map(({ status }) => status),
      ['passed', 'passed', 'passed', 'passed', 'failed', 'skipped'],
    );
    assert.match(checks[2]?.text ?? '', /✓ Microsoft Graph: read users +200, 1 user$/);
    assert.match(checks[4]?.text ?? '', /✗ Power BI: list workspaces +401 ServicePrincipalIsNot/);
  });

  it('names the check that a skipped one hangs on', () => {
    assert.match(flat(logLines(findingsIn(RUNS.powerBiSettingOff))), /skipped: it needs "Power BI: list workspaces"/);
  });

  it('says what is wrong, who can fix it, the steps and the link, outside of the groups', () => {
    const text = flat(unfolded(logLines(findingsIn(RUNS.consentMissing), CONTEXT)));
    assert.match(text, /Application permissions of Microsoft Graph are not granted\./);
    assert.match(
      text,
      /Who can fix it: a tenant administrator \(Privileged Role Administrator or Global Administrator\)\./,
    );
    assert.match(text, /1\. Open the consent link .* 2\. Check the list .* 3\. Run the stage again/);
    assert.ok(text.includes(link('admin-consent').url));
  });

  it('explains the approval beside the consent link', () => {
    const text = flat(unfolded(logLines(findingsIn(RUNS.consentMissing), CONTEXT)));
    assert.match(text, /A Cloud Application Administrator is not enough/);
    assert.match(text, /AADSTS500113.*Users report that the grant is stored anyway\. Run the stage again/);
  });

  it('explains another landing where the link has a redirect URI', () => {
    const consent = {
      ...link('admin-consent'),
      url: `${link('admin-consent').url}&redirect_uri=https%3A%2F%2Fa.example`,
    };
    const failed = check({ status: 'failed', diagnosis: diagnosis({ links: [consent] }) });
    const text = flat(logLines(findingsIn(report([app({ checks: [failed] })]))));
    assert.match(text, /redirects to the redirect URI/);
    assert.doesNotMatch(text, /AADSTS500113/);
  });

  it('tells a lesser role that it may approve where no permission of Microsoft Graph is at stake', () => {
    const failed = check({
      resource: 'orders',
      status: 'failed',
      diagnosis: diagnosis({ links: [link('admin-consent')] }),
    });
    assert.match(
      flat(logLines(findingsIn(report([app({ checks: [failed] })])))),
      /A Cloud Application Administrator can approve, too, unless/,
    );
  });

  it('folds the evidence, and nothing else, away', () => {
    const lines = logLines(findingsIn(RUNS.consentMissing), CONTEXT);
    const outside = new Set(unfolded(lines));
    const folded = flat(lines.filter((line) => !outside.has(line)));
    assert.match(folded, /Request ID: 8f14e45f-ceea-467f-a8cd-1b2c3d4e5f60/);
    assert.match(folded, /Request: GET graph\.microsoft\.com\/v1\.0\/users/);
    assert.match(folded, /Answer: 403 Authorization_RequestDenied/);
    assert.match(folded, /Time: 2026-11-17T02:04:12Z/);
    assert.ok([...outside].some(({ kind }) => kind === 'verdict'));
    assert.equal(
      lines.filter(({ kind }) => kind === 'group').length,
      lines.filter(({ kind }) => kind === 'endgroup').length,
    );
  });

  it('ends with the verdict and a line that counts', () => {
    const lines = texts(logLines(findingsIn(RUNS.threeConnections), CONTEXT));
    assert.deepEqual(lines.slice(-2), [
      'FAILED: 3 problems to fix in 2 of 3 apps.',
      '13 checks: 6 passed, 1 warned, 4 failed, 1 unverified, 1 skipped.',
    ]);
    assert.deepEqual(texts(logLines(findingsIn(RUNS.allPassed))).slice(-2), [
      'PASSED: Sales report publisher can do what was asked.',
      '6 checks: 6 passed. Writes were not tried.',
    ]);
  });

  describe('says what a pass did not try', () => {
    const ending = (...checks: CheckResult[]) => {
      const outcome = checks.some(({ status }) => status === 'failed') ? 'failed' : 'passed';
      return texts(logLines(findingsIn({ ...report([app({ checks })]), outcome }))).at(-1);
    };
    const read = check({ id: 'graph.read', status: 'passed' });

    it('and counts the calls that were evaluated in place of it', () => {
      const post = check({ id: 'graph.request:POST /groups/G/members/$ref', status: 'passed' });
      const get = check({ id: 'graph.request:/groups/POST ', status: 'passed' });
      assert.equal(
        ending(read, get, post),
        '3 checks: 3 passed. Writes were not tried: 1 call evaluated by permissions and roles.',
      );
    });

    it('only where something passed that was asked of an API', () => {
      const token = check({ id: 'graph.token', status: 'passed' });
      const held = check({ id: 'graph.permissions', status: 'passed' });
      const expiry = check({ id: 'credential.expiry', status: 'passed' });
      assert.equal(ending(token, held, expiry), '3 checks: 3 passed.');
      assert.equal(ending(token, read), '2 checks: 2 passed. Writes were not tried.');
      assert.equal(ending(read, check({ id: 'powerbi.access', status: 'failed' })), '2 checks: 1 passed, 1 failed.');
    });
  });

  it('has no group and nothing to fix when all passed', () => {
    const lines = logLines(findingsIn(RUNS.allPassed), CONTEXT);
    assert.ok(!lines.some(({ kind }) => kind === 'group'));
    assert.doesNotMatch(joined(lines), /fix/);
  });

  it('gives the name and the object ID that Power BI wants', () => {
    const text = flat(unfolded(logLines(findingsIn(RUNS.powerBiSettingOff))));
    assert.ok(text.includes(`Sales report publisher, object ID ${PRINCIPAL}`));
  });

  it('says where issuer and subject can be copied from', () => {
    const failed = check({ status: 'failed', diagnosis: mismatchDiagnosis });
    assert.match(
      flat(logLines(findingsIn(report([app({ checks: [failed] })])))),
      /Copy issuer, subject and audience from the summary/,
    );
  });

  it('ranks the other causes with what tells them apart', () => {
    assert.match(
      flat(logLines(findingsIn(RUNS.threeConnections))),
      /Other possible cause: Access was given a moment ago\. How to tell them apart: Somebody gave access less than an hour ago\./,
    );
  });

  it('says that unverified only warns, where that is so', () => {
    const run = RUNS.threeConnections;
    assert.match(joined(logLines(findingsIn(run), { unverified: 'warn' })), /reported as warnings/);
    assert.doesNotMatch(joined(logLines(findingsIn(run), { unverified: 'fail' })), /reported as warnings/);
  });

  it('shows mistakes in the settings one by one and tests nothing', () => {
    const lines = logLines(findingsIn(RUNS.badInput));
    assert.match(lines[0]?.text ?? '', /^✗ graphPermissions: "User\.Read" exists/);
    assert.equal(lines.at(-1)?.text, 'FAILED: 2 problems with this step itself, so nothing was tested.');
  });

  it('marks the line about the owner, so that a terminal can color it', () => {
    assert.ok(
      logLines(findingsIn(RUNS.powerBiSettingOff)).some(
        ({ owner, text }) => owner === 'powerbi-admin' && text.includes('Who can'),
      ),
    );
  });
});
