import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';
import { findingsIn } from '../../../../core/report/findings/findings';
import { junitXml } from '../../../../core/report/machine/junit';
import { CONTEXT, link, RUNS } from '../fixtures';

const schema = readFileSync(new URL('./junit.xsd', import.meta.url), 'utf8');

describe('the JUnit file', function () {
  this.timeout(60_000);

  it('is valid for every run', async () => {
    const xml = Object.entries(RUNS).map(([name, run]) => ({
      fileName: `${name}.xml`,
      contents: junitXml(findingsIn(run), CONTEXT),
    }));
    const result = await validateXML({ xml, schema });
    assert.deepEqual(result.errors, []);
    assert.ok(result.valid);
  });

  it('has a suite an app, a case a check, and counts that agree', () => {
    const xml = junitXml(findingsIn(RUNS.threeConnections), CONTEXT);
    assert.match(xml, /<testsuites name="App Access Self-Test" tests="13" failures="4" errors="1" skipped="1" /);
    for (const [tag, n] of [
      ['testsuite ', 3],
      ['testcase ', 13],
      ['failure ', 4],
      ['error ', 1],
      ['skipped ', 1],
    ] as const) {
      assert.equal(xml.split(`<${tag}`).length - 1, n, tag);
    }
  });

  it('puts the remedy and its link into a failure', () => {
    const xml = junitXml(findingsIn(RUNS.consentMissing), CONTEXT);
    const failure = /<failure message="([^"]*)"[^>]*>([^<]*)<\/failure>/.exec(xml);
    assert.match(failure?.[1] ?? '', /not granted: missing: User\.Read\.All/);
    assert.ok(failure?.[2]?.includes(link('admin-consent').url.replaceAll('&', '&amp;')));
    assert.match(failure?.[2] ?? '', /Who can fix it: a tenant administrator/);
  });

  it('has cause, owner and link in the message, which is what a list of tests shows', () => {
    const xml = junitXml(findingsIn(RUNS.consentMissing), CONTEXT);
    const [, message = ''] = /<failure message="([^"]*)"/.exec(xml) ?? [];
    const url = link('admin-consent').url.replaceAll('&', '&amp;');
    assert.ok(message.endsWith(` Open: ${url}`), message);
    assert.match(message, /not granted: missing: User\.Read\.All.*\. Who can fix it: a tenant administrator/);
    // Where nobody can fix it by a page, the message says who all the same.
    for (const [, one = ''] of junitXml(findingsIn(RUNS.threeConnections)).matchAll(
      /<(?:failure|error) message="([^"]*)"/g,
    ))
      assert.match(one, /Who can fix it: /);
  });

  it('says in a pass what proved it', () => {
    assert.match(junitXml(findingsIn(RUNS.allPassed)), /<system-out>\n200, 12 workspaces\n<\/system-out>/);
  });

  it('skips what could not be verified where that only warns', () => {
    const xml = junitXml(findingsIn(RUNS.threeConnections), { unverified: 'warn' });
    assert.match(xml, /errors="0" skipped="2"/);
  });

  it('shows mistakes in the settings as errors of a suite of their own', () => {
    const xml = junitXml(findingsIn(RUNS.badInput));
    assert.match(xml, /<testsuite name="This step" tests="2" failures="0" errors="2"/);
    assert.match(xml, /<testcase name="Input graphPermissions"/);
  });

  it('writes time in seconds', () => {
    assert.match(
      junitXml(findingsIn(RUNS.allPassed)),
      /name="Microsoft Graph: get a token" classname="[^"]+" time="0\.412"/,
    );
  });
});
