import assert from 'node:assert/strict';
import { runCommand } from '../../../../cli/runCommand';
import type { Diagnosis, Link } from '../../../../core/model/diagnosis';
import { CLIENT, type FakeOptions, fakeIo, TENANT } from '../fakeIo';

async function run(argv: string[], options: FakeOptions = {}) {
  const io = fakeIo(options);
  return { code: await runCommand(argv, io), io };
}

describe('explain', () => {
  it('tells cause, owner, steps and page of a code, without any network', async () => {
    const { code, io } = await run(['explain', 'AADSTS7000215']);
    assert.equal(code, 0);
    assert.match(io.stdout, /The client secret is wrong/);
    assert.match(io.stdout, /Who can fix it: /);
    assert.match(io.stdout, /1\. /);
    assert.match(io.stdout, /https:\/\/portal\.azure\.com\//);
    assert.deepEqual(io.requests, []);
  });

  it('reads what is piped in, with - or with nothing', async () => {
    const input = 'ERROR: AADSTS700016: Application with identifier was not found\n';
    for (const argv of [['explain', '-'], ['explain']]) {
      assert.match((await run(argv, { input })).io.stdout, /the app does not exist in this tenant/i);
    }
  });

  it('takes the words of several arguments as one text', async () => {
    const { io } = await run(['explain', 'Error:', 'AADSTS7000222:', 'expired']);
    assert.match(io.stdout, /AADSTS7000222/);
  });

  it('gives the diagnosis of the report as JSON', async () => {
    const { io } = await run(['explain', 'AADSTS65001', '--output', 'json']);
    const diagnosis = JSON.parse(io.stdout) as Diagnosis;
    assert.equal(diagnosis.cause, 'consent-missing');
    assert.equal(diagnosis.links[0]?.kind, 'admin-consent');
  });

  it('fills the links with the app and cloud that are given', async () => {
    const argv = ['explain', 'AADSTS65001', '--tenant', TENANT, '--client-id', CLIENT, '--cloud', 'usGovGccHigh'];
    const { io } = await run([...argv, '--output', 'markdown']);
    assert.ok(io.stdout.includes(`https://login.microsoftonline.us/${TENANT}/adminconsent?client_id=${CLIENT}`));
  });

  it('leads to the workspace that is given, where the text names none', async () => {
    const id = '2d3c4b5a-6978-4f6e-8d5c-4b3a29180706';
    const { io } = await run(['explain', 'GroupNotAccessible', '--workspace', id]);
    assert.match(io.stdout, new RegExp(`^https://app\\.powerbi\\.com/groups/${id}$`, 'm'));
    const wrong = await run(['explain', 'GroupNotAccessible', '--workspace', 'Sales']);
    assert.equal(wrong.code, 2);
    assert.match(wrong.io.stderr, /--workspace: .* is not a workspace ID \(a GUID\)\. Example: [\da-f]{8}-/);
    assert.doesNotMatch(wrong.io.stderr, /Sales/);
  });

  it('takes the name of a file for no error', async () => {
    for (const name of ['log.txt', './build/output.log', 'answer.json']) {
      const { code, io } = await run(['explain', name]);
      assert.equal(code, 2);
      assert.match(io.stderr, /explain: “[^”]*” is the name of a file: pipe its text in \(explain -\)\./);
    }
  });

  it('looks at the end of a long log', async () => {
    const input = `${'nothing to see here\n'.repeat(20_000)}AADSTS7000215: Invalid client secret`;
    assert.match((await run(['explain', '-'], { input })).io.stdout, /The client secret is wrong/);
  });

  it('names what else is in the text, where that has a code of its own', async () => {
    const input = 'AADSTS7000215: Invalid client secret\nstep 2\nAADSTS700016: Application not found\n';
    const { io } = await run(['explain', '-'], { input });
    assert.match(
      io.stdout,
      /^Another error in the text: AADSTS\d+ \([^\n]+\)\. Explain its line alone to see the fix\.$/m,
    );
  });

  it('says how the links become complete', async () => {
    assert.match((await run(['explain', 'AADSTS65001'])).io.stdout, /--tenant and --client-id/);
    const known = ['explain', 'AADSTS65001', '--tenant', TENANT, '--client-id', CLIENT];
    assert.doesNotMatch((await run(known)).io.stdout, /--tenant and --client-id/);
  });

  it('ends with 3 and blames nobody where it knows no cause', async () => {
    const { code, io } = await run(['explain', 'the cat sat on the mat']);
    assert.equal(code, 3);
    assert.match(io.stdout, /No cause is known/);
  });

  it('prints neither escape sequences nor secrets of what was pasted', async () => {
    const input = '{"error":{"code":"Forbidden","message":"\u001b[2Jclient_secret=hunter2hunter2 denied"}}';
    for (const format of ['text', 'json', 'markdown']) {
      const { io } = await run(['explain', '--output', format, '-'], { input });
      assert.ok(!/\u001b|\\u001b/.test(io.stdout), format);
      assert.ok(!io.stdout.includes('hunter2'), format);
    }
  });

  it('is a usage error without a text, and in a form that it has not', async () => {
    assert.equal((await run(['explain'], { columns: 80 })).code, 2);
    assert.equal((await run(['explain'], { input: ' \n' })).code, 2);
    assert.equal((await run(['explain', 'x', '--output', 'junit'])).code, 2);
  });
});

describe('link', () => {
  const APP = ['link', '--tenant', TENANT, '--client-id', CLIENT];
  const CONSENT = `https://login.microsoftonline.com/${TENANT}/adminconsent?client_id=${CLIENT}`;

  async function links(...argv: string[]): Promise<Link[]> {
    return (JSON.parse((await run([...APP, ...argv, '--output', 'json'])).io.stdout) as { links: Link[] }).links;
  }

  it('prints the consent link first, on a line of its own, and who may approve', async () => {
    const { code, io } = await run(APP);
    assert.equal(code, 0);
    assert.equal(io.stdout.split('\n')[1], CONSENT);
    assert.match(io.stdout, /Privileged Role Administrator/);
    assert.deepEqual(io.requests, []);
  });

  it('names the variable or the flag that a wrong value came from, with a right one', async () => {
    const fromVariable = await run(['link', '--client-id', CLIENT], { environment: { AZURE_TENANT_ID: 'contoso' } });
    assert.match(fromVariable.io.stderr, /^error: AZURE_TENANT_ID: .* nor a domain of a tenant\. Example: --tenant /);
    const variables = { AZURE_TENANT_ID: TENANT, AZURE_CLIENT_ID: 'app' };
    const app = await run(['link'], { environment: variables });
    assert.match(app.io.stderr, /^error: AZURE_CLIENT_ID: .* is not a client ID \(a GUID\)\. Example: /);
    const fromFlag = await run(['link', '--client-id', 'app'], { environment: variables });
    assert.match(fromFlag.io.stderr, /^error: --client-id: .* is not a client ID \(a GUID\)\. Example: /);
  });

  it('takes tenant and app from the environment', async () => {
    const { io } = await run(['link'], { environment: { AZURE_TENANT_ID: TENANT, AZURE_CLIENT_ID: CLIENT } });
    assert.ok(io.stdout.includes(CONSENT));
  });

  it('puts the tenant settings first for Power BI, because consent does not let an app in there', async () => {
    assert.equal((await links('--resource', 'powerbi'))[0]?.kind, 'powerbi-tenant-settings');
    assert.match((await run([...APP, '--resource', 'powerbi'])).io.stdout, /Consent does not do that/);
    assert.equal((await links('--resource', 'graph'))[0]?.kind, 'admin-consent');
  });

  it('uses the hosts of the cloud and the redirect URI', async () => {
    const [first] = await links('--cloud', 'china', '--consent-redirect-uri', 'https://a.example/done');
    assert.equal(new URL(first?.url ?? '').host, 'login.partner.microsoftonline.cn');
    assert.equal(new URL(first?.url ?? '').searchParams.get('redirect_uri'), 'https://a.example/done');
  });

  it('takes a domain as tenant', async () => {
    const { io } = await run(['link', '--tenant', 'contoso.onmicrosoft.com', '--client-id', CLIENT]);
    assert.ok(io.stdout.includes('/contoso.onmicrosoft.com/adminconsent'));
  });

  it('opens the first link, and says so where there is no browser', async () => {
    const opened = await run([...APP, '--open']);
    assert.deepEqual(opened.io.opened, [CONSENT]);
    assert.deepEqual((await run(APP)).io.opened, []);
    const none = await run([...APP, '--open'], { openBrowser: false });
    assert.equal(none.code, 0);
    assert.match(none.io.stderr, /No browser/);
  });

  for (const [what, argv] of [
    ['no tenant', ['link', '--client-id', CLIENT]],
    ['no app', ['link', '--tenant', TENANT]],
    ['a tenant that is neither', ['link', '--tenant', 'a b', '--client-id', CLIENT]],
    ['an app that is no GUID', ['link', '--tenant', TENANT, '--client-id', 'x']],
    ['an unknown resource', [...APP, '--resource', 'sharepoint']],
    ['an unknown cloud', [...APP, '--cloud', 'custom']],
    ['a redirect URI that is none', [...APP, '--consent-redirect-uri', 'ftp://a']],
  ] as const) {
    it(`is a usage error with ${what}`, async () => {
      const { code, io } = await run([...argv]);
      assert.equal(code, 2);
      assert.equal(io.stdout, '');
    });
  }
});
