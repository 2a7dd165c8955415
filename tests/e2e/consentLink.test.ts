import assert from 'node:assert/strict';
import { availableNodes, type RunOptions } from '../../simulator/agent';
import { connectionInputs, secretConnection } from '../../simulator/scenes/connections';
import {
  LANDING,
  neverConsented,
  otherApiMissing,
  otherApiMissingWithRedirect,
} from '../../simulator/scenes/consentScenes';
import { contoso, GRAPH_PERMISSIONS, reportingApp } from '../../simulator/scenes/contoso';
import { ownConnectionType } from '../../simulator/scenes/credentialScenes';
import { appOf, consentLinksIn } from './support/expect';
import { inTestBed } from './support/testBed';

const GRANTED = ['Microsoft Graph: User.Read.All (application)', 'Microsoft Graph: GroupMember.Read.All (application)'];

describe('the consent link in the log', () => {
  for (const node of availableNodes()) {
    for (const hostType of ['build', 'release'] as const) {
      it(`works as the agent prints it: opened, it grants what is missing, and the next run passes (Node ${node}, ${hostType})`, () =>
        inTestBed(async (bed) => {
          const setup = neverConsented.build(bed.model);
          const more: RunOptions = { node, hostType };
          const failed = await bed.run(setup, more);
          assert.equal(failed.result, 'Failed');
          const [connection] = setup.connections;
          const clientId = connection?.parameters.serviceprincipalid ?? '';
          assert.ok(!failed.log.includes(clientId), 'the agent masks the client ID');

          const links = consentLinksIn(failed.log);
          assert.equal(links.length, 1);
          const [link = ''] = links;
          assert.match(link, /client_id=[0-9a-f]{8}%2D/);
          const outcome = await bed.cloud.openConsent(link);
          assert.deepEqual(outcome.granted, GRANTED);
          assert.equal(outcome.endedOn, 'AADSTS500113');

          const passed = await bed.run(setup, more);
          assert.equal(passed.result, 'Succeeded');
          assert.equal(passed.outputVariables.outcome, 'passed');
          assert.equal(passed.outputVariables.consentUrl, '');
          assert.deepEqual(passed.issues, []);
        }));
    }
  }

  it('is in plain form in the error issue’s run, the output variable, the summary and the report', () =>
    inTestBed(async (bed) => {
      const setup = neverConsented.build(bed.model);
      const run = await bed.run(setup);
      const clientId = setup.connections[0]?.parameters.serviceprincipalid ?? '';
      const url = run.outputVariables.consentUrl ?? '';
      assert.ok(url.endsWith(`/adminconsent?client_id=${clientId}`), url);
      assert.ok(run.summary.includes(url));
      assert.equal(appOf(run).checks.find(({ id }) => id === 'graph.permissions')?.diagnosis?.links[0]?.url, url);
      const [issue] = run.issues;
      assert.equal(run.issues.length, 1);
      const [inIssue = ''] = consentLinksIn(issue?.message ?? '');
      assert.equal(decodeURIComponent(inIssue), url);
      const mentions = run.log.split('\n').filter((line) => line.includes('%2D') && !line.includes('https://'));
      assert.equal(mentions.length, 1, 'the log says once that hyphens are written so');
    }));

  it('stays dead in the log where maskClientId asks for it, and works from the summary', () =>
    inTestBed(async (bed) => {
      const setup = neverConsented.build(bed.model);
      const run = await bed.run({ ...setup, inputs: { ...setup.inputs, maskClientId: 'true' } });
      const clientId = setup.connections[0]?.parameters.serviceprincipalid ?? '';
      for (const form of [clientId, clientId.toUpperCase(), clientId.replaceAll('-', '%2D')]) {
        assert.ok(!run.log.includes(form) && !run.issues.some(({ message }) => message.includes(form)));
      }
      assert.match(run.log, /client_id=\*\*\*/);
      assert.match(run.log, /the summary has them\s+in full/);
      await bed.cloud.openConsent(run.outputVariables.consentUrl ?? '');
      assert.ok(run.summary.includes(run.outputVariables.consentUrl ?? '-'));
      assert.equal((await bed.run(setup)).result, 'Succeeded');
    }));

  it('is one for each of two connections, each to its own app', () =>
    inTestBed(async (bed) => {
      const tenant = contoso(bed.model);
      const apps = ['Contoso Sales', 'Contoso Finance'].map((name) => reportingApp(bed.model, tenant, name));
      const connections = apps.map((app, index) => secretConnection(`connection-${index}`, app, app.secret));
      const setup = { inputs: { ...connectionInputs(connections), ...GRAPH_PERMISSIONS }, connections };
      const failed = await bed.run(setup);
      const links = consentLinksIn(failed.log);
      assert.equal(links.length, 2);
      assert.equal(failed.issues.filter(({ type }) => type === 'error').length, 2);
      await bed.cloud.openConsent(links[1] ?? '');
      const half = await bed.run(setup);
      assert.deepEqual(consentLinksIn(half.log), links.slice(0, 1));
      assert.deepEqual(
        half.report.apps.map(({ checks }) => checks.some(({ status }) => status === 'failed')),
        [true, false],
      );
      await bed.cloud.openConsent(links[0] ?? '');
      assert.equal((await bed.run(setup)).result, 'Succeeded');
    }));

  it('prints whole with a connection of the extension’s own type, whose client ID is not masked', () =>
    inTestBed(async (bed) => {
      const setup = ownConnectionType.build(bed.model);
      const run = await bed.run(setup);
      const clientId = setup.connections[0]?.data.clientId ?? '';
      assert.deepEqual(
        consentLinksIn(run.log).map((link) => new URL(link).search),
        [`?client_id=${clientId}`],
      );
      assert.ok(!run.log.includes('%2D'));
      await bed.cloud.openConsent(consentLinksIn(run.log)[0] ?? '');
      assert.equal((await bed.run(setup)).result, 'Succeeded');
    }));

  it('cannot be approved by a Cloud Application Administrator, as the log says beside it', () =>
    inTestBed(async (bed) => {
      const setup = neverConsented.build(bed.model);
      const run = await bed.run(setup);
      const [link = ''] = consentLinksIn(run.log);
      const refused = await bed.cloud.openConsent(link, { role: 'Cloud Application Administrator' });
      assert.deepEqual([refused.granted, refused.endedOn], [[], 'refused']);
      assert.match(run.log.replace(/\n\s+/g, ' '), /A Cloud Application Administrator is not enough/);
      assert.equal((await bed.run(setup)).result, 'Failed');
      await bed.cloud.openConsent(link, { role: 'Privileged Role Administrator' });
      assert.equal((await bed.run(setup)).result, 'Succeeded');
    }));

  it('carries the redirect URI that the step names, and the administrator lands there', () =>
    inTestBed(async (bed) => {
      const setup = neverConsented.build(bed.model);
      const landing = 'https://portal.contoso.com/consented';
      bed.model.registrations[0]?.redirectUris.push(landing);
      const run = await bed.run({ ...setup, inputs: { ...setup.inputs, consentRedirectUri: landing } });
      const [link = ''] = consentLinksIn(run.log);
      const { endedOn } = await bed.cloud.openConsent(link);
      assert.ok(endedOn.startsWith(`${landing}?admin_consent=True`), endedOn);
    }));

  it('is refused whole where the tenant lacks another API of the registration, as the first step says', () =>
    inTestBed(async (bed) => {
      const setup = otherApiMissing.build(bed.model);
      const run = await bed.run(setup);
      const diagnosis = appOf(run).checks.find(({ id }) => id === 'graph.permissions')?.diagnosis;
      assert.match(
        diagnosis?.steps[0] ?? '',
        /^Power BI is not in this tenant, so the consent page refuses everything/,
      );
      assert.match(diagnosis?.commands[0]?.title ?? '', /^Grant the application permission alone/);
      const refused = await bed.cloud.openConsent(run.outputVariables.consentUrl ?? '');
      assert.deepEqual([refused.granted, refused.endedOn], [[], 'AADSTS650052']);
      setup.fix?.();
      assert.equal((await bed.run(setup)).result, 'Succeeded');
    }));

  it('asks for the needed API alone where a redirect URI is known and the tenant lacks another one', () =>
    inTestBed(async (bed) => {
      const setup = otherApiMissingWithRedirect.build(bed.model);
      const run = await bed.run(setup);
      const [link = ''] = consentLinksIn(run.log);
      const { pathname, searchParams } = new URL(link);
      assert.match(pathname, /\/v2\.0\/adminconsent$/);
      assert.equal(searchParams.get('scope'), 'https://graph.microsoft.com/.default');
      const { granted, endedOn } = await bed.cloud.openConsent(link);
      assert.deepEqual(granted, GRANTED);
      assert.ok(endedOn.startsWith(`${LANDING}?admin_consent=True`), endedOn);
      const next = await bed.run(setup);
      assert.deepEqual(
        appOf(next)
          .checks.filter(({ status }) => status === 'failed')
          .map(({ id }) => id),
        ['powerbi.token'],
      );
    }));
});
