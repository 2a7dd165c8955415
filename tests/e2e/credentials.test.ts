import assert from 'node:assert/strict';
import { CLOUDS, type Cloud } from '../../core/cloud/clouds';
import type { CredentialKind } from '../../core/model/evidence';
import { checkAssertions } from '../../simulator/cloud/assertionChecker';
import type { CloudModel } from '../../simulator/cloud/model';
import { createAppCertificate } from '../../simulator/cloud/network/pki';
import { type BuiltInCloud, inCloud } from '../../simulator/scenes/cloudScenes';
import {
  certificateConnection,
  connectionInputs,
  devOpsIdentity,
  entraAppConnection,
  federatedConnection,
  jobToken,
  managedIdentityConnection,
  secretConnection,
} from '../../simulator/scenes/connections';
import {
  appCertificate,
  contoso,
  DAY,
  GRAPH_PERMISSIONS,
  grantNeeded,
  reportingApp,
} from '../../simulator/scenes/contoso';
import { federated, federatedMismatch } from '../../simulator/scenes/credentialScenes';
import { appOf, checkOf, consentLinksIn } from './support/expect';
import { strangers } from './support/hosts';
import { sideBySide } from './support/sideBySide';
import { inTestBed, type Outcome, type StepSetup } from './support/testBed';

/** An air-gapped cloud of which only its operator knows the hosts. */
const SOVEREIGN: Cloud = {
  ...CLOUDS.public,
  id: 'custom',
  title: 'Sovereign',
  login: 'login.sovereign.example',
  graph: 'graph.sovereign.example',
  powerbi: 'api.powerbi.sovereign.example',
  powerbiResource: 'https://analysis.sovereign.example/powerbi/api',
  powerbiPortal: 'app.powerbi.sovereign.example',
  fabric: 'api.fabric.sovereign.example',
  portal: 'portal.sovereign.example',
  entra: 'portal.sovereign.example',
};

const SOVEREIGN_INPUTS = {
  cloud: 'custom',
  customCloud: [
    `login: https://${SOVEREIGN.login}`,
    `graph: https://${SOVEREIGN.graph}`,
    `powerbi: https://${SOVEREIGN.powerbi}`,
    `powerbiResource: ${SOVEREIGN.powerbiResource}`,
    `powerbiPortal: https://${SOVEREIGN.powerbiPortal}`,
    `fabric: https://${SOVEREIGN.fabric}`,
    `portal: https://${SOVEREIGN.portal}`,
  ].join('\n'),
};

const CREDENTIALS: readonly CredentialKind[] = ['secret', 'certificate', 'federated', 'managed-identity'];

/** An app in that cloud that everything was granted, with this credential in an Azure Resource Manager connection. */
function sovereign(model: CloudModel, credential: CredentialKind): StepSetup {
  model.customClouds.push(SOVEREIGN);
  const tenant = contoso(model, { cloud: SOVEREIGN });
  const reporting = reportingApp(model, tenant);
  grantNeeded(model, reporting.app);
  const step = (connection: StepSetup['connections'][number], more: Partial<StepSetup> = {}): StepSetup => ({
    inputs: { ...connectionInputs([connection]), ...GRAPH_PERMISSIONS, ...SOVEREIGN_INPUTS },
    connections: [connection],
    ...more,
  });
  switch (credential) {
    case 'secret':
      return step(secretConnection('sovereign', reporting, reporting.secret));
    case 'certificate':
      reporting.registration.certificates.push(appCertificate());
      return step(certificateConnection('sovereign', reporting, appCertificate()));
    case 'federated': {
      const identity = devOpsIdentity(model, 'sovereign', tenant, 'azure-devops');
      reporting.registration.federated.push({ ...identity });
      return step(federatedConnection(model, 'sovereign', reporting, identity), { jobToken: jobToken(model) });
    }
    default: {
      const identity = model.addManagedIdentity(tenant, 'sovereign-agent', { systemAssigned: true });
      grantNeeded(model, identity.app);
      reporting.workspace.members.set(identity.app.objectId, 'Contributor');
      return step(managedIdentityConnection('sovereign', identity), { managedIdentity: 'azure' });
    }
  }
}

/** The same app with a connection of the extension's own type. */
function ownType(model: CloudModel, cloud: Cloud, credential: 'secret' | 'certificate'): StepSetup {
  if (cloud.id === 'custom') model.customClouds.push(cloud);
  const reporting = reportingApp(model, contoso(model, { cloud }));
  grantNeeded(model, reporting.app);
  reporting.registration.certificates.push(appCertificate());
  const connection = entraAppConnection(
    `own-${cloud.id}`,
    reporting,
    credential === 'secret' ? { clientSecret: reporting.secret } : { clientCertificate: appCertificate().pem },
  );
  return {
    inputs: {
      ...connectionInputs([connection]),
      ...GRAPH_PERMISSIONS,
      // Which cloud it is stands in the connection; only the hosts of a custom one are the step's.
      ...(cloud.id === 'custom' && { customCloud: SOVEREIGN_INPUTS.customCloud }),
    },
    connections: [connection],
  };
}

/** What every row of the matrix must show. */
function assertPassed(outcome: Outcome, credential: CredentialKind, cloud: Cloud, strange: string[]): void {
  // Outside the public cloud nothing can be moved to the Entra issuer, so that nothing warns of the old one.
  assert.equal(outcome.result, 'Succeeded', outcome.log);
  const app = appOf(outcome);
  assert.deepEqual([app.credential, app.cloud], [credential, cloud.id]);
  assert.deepEqual(strange, [], 'hosts of another cloud were contacted');
  const passed = app.checks.filter(({ status }) => status === 'passed').map(({ id }) => id);
  for (const id of ['graph.token', 'graph.permissions', 'graph.read', 'powerbi.token', 'powerbi.access']) {
    assert.ok(passed.includes(id), `${id}\n${outcome.log}`);
  }
}

/*
 * Rows that cannot exist: the extension's own connection type holds a secret or a certificate and nothing else (a job
 * gets the assertion of a connection that Azure DevOps itself made for federation, and a managed identity needs no
 * connection's credential), and the Entra issuer of federation serves the public cloud only: elsewhere the older
 * issuer of Azure DevOps signs.
 */
describe('every credential in every Microsoft cloud', () => {
  const aside = sideBySide();

  for (const id of Object.keys(CLOUDS) as BuiltInCloud[]) {
    for (const credential of CREDENTIALS) {
      it(
        `${CLOUDS[id].title}, ${credential}: passes and sends requests to the hosts of that cloud only`,
        aside(() =>
          inTestBed(async (bed) => {
            const outcome = await bed.run(inCloud(bed.model, id, { credential }));
            assertPassed(outcome, credential, CLOUDS[id], strangers(bed.cloud, CLOUDS[id]));
            if (credential === 'managed-identity') {
              assert.ok(bed.cloud.imds.requests.length > 0);
              assert.ok(!bed.cloud.requests.some(({ purpose }) => purpose === 'token'));
            }
          }),
        ),
      );
      it(
        `${CLOUDS[id].title}, ${credential}: without consent every link leads into that cloud`,
        aside(() =>
          inTestBed(async (bed) => {
            const setup = inCloud(bed.model, id, { credential, consented: false });
            const outcome = await bed.run(setup);
            assert.equal(checkOf(outcome, 'graph.permissions').status, 'failed');
            assertLinksWithin(outcome, CLOUDS[id]);
            const links = consentLinksIn(outcome.log);
            assert.equal(links.length, credential === 'managed-identity' ? 0 : 1);
            for (const link of links) await bed.cloud.openConsent(link);
            if (links.length > 0) assert.equal((await bed.run(setup)).result, 'Succeeded');
          }),
        ),
      );
    }
  }

  for (const credential of CREDENTIALS) {
    it(
      `custom hosts, ${credential}: passes and contacts these hosts only`,
      aside(() =>
        inTestBed(async (bed) => {
          const outcome = await bed.run(sovereign(bed.model, credential));
          assertPassed(outcome, credential, SOVEREIGN, strangers(bed.cloud, SOVEREIGN));
        }),
      ),
    );
  }

  for (const cloud of [...Object.values(CLOUDS), SOVEREIGN]) {
    for (const credential of ['secret', 'certificate'] as const) {
      it(
        `own connection type, ${cloud.title}, ${credential}: passes and sends requests to the hosts of that cloud only`,
        aside(() =>
          inTestBed(async (bed) => {
            const outcome = await bed.run(ownType(bed.model, cloud, credential));
            assertPassed(outcome, credential, cloud, strangers(bed.cloud, cloud));
          }),
        ),
      );
    }
  }
});

describe('a tenant whose cloud cannot be found out', () => {
  for (const id of ['usGovGcc', 'usGovDod'] as const) {
    it(`is never asked to sign up for what the wrong cloud lacks: ${CLOUDS[id].title}`, () =>
      inTestBed(async (bed) => {
        const setup = inCloud(bed.model, id);
        bed.cloud.faults.add({ when: { purpose: 'discovery' }, do: { kind: 'status', status: 503 } });
        const outcome = await bed.run(setup, { fakeClock: true });
        const wrong = appOf(outcome).checks.filter(({ diagnosis }) => diagnosis);
        assert.ok(wrong.length > 0);
        for (const { status, diagnosis } of wrong) {
          assert.deepEqual([status, diagnosis?.owner], ['unverified', 'none'], outcome.log);
        }
        setup.inputs.cloud = id;
        assert.equal((await bed.run(setup)).result, 'Succeeded');
      }));
  }
});

describe('an own connection that was moved from a secret to a certificate', () => {
  it('signs in with the certificate, and warns of the secret that Azure DevOps keeps', () =>
    inTestBed(async (bed) => {
      const setup = ownType(bed.model, CLOUDS.public, 'certificate');
      for (const { parameters } of setup.connections) parameters.clientSecret = 'the-old~secret-that-was-kept';
      const outcome = await bed.run(setup);
      assert.equal(outcome.result, 'Succeeded', outcome.log);
      assert.equal(appOf(outcome).credential, 'certificate');
      assert.deepEqual(
        outcome.issues.map(({ type }) => type),
        ['warning'],
      );
      assert.match(outcome.issues[0]?.message ?? '', /The\s+certificate\s+was\s+used/);
    }));
});

/** Hosts of Microsoft's own help and command references, the same for all clouds, and of this pipeline. */
const EVERYWHERE = /^(?:learn\.microsoft\.com|dev\.azure\.com)$/;

function assertLinksWithin(outcome: Outcome, cloud: Cloud): void {
  const own = [cloud.login, cloud.portal, cloud.entra, cloud.powerbiPortal];
  const texts = [outcome.log, outcome.summary, JSON.stringify(outcome.report), outcome.junit];
  const hosts = texts.flatMap((text) => [...text.matchAll(/https:\/\/([a-z\d.-]+)/g)].map(([, host = '']) => host));
  const strange = [...new Set(hosts)].filter(
    (host) => !own.includes(host) && !EVERYWHERE.test(host) && ![cloud.graph, cloud.powerbi].includes(host),
  );
  const audience = new URL(cloud.powerbiResource).host;
  assert.deepEqual(
    strange.filter((host) => host !== audience),
    [],
    outcome.log,
  );
}

describe('a certificate', () => {
  it('signs assertions that an independent party accepts once and refuses the second time', () =>
    inTestBed(async (bed) => {
      const setup = inCloud(bed.model, 'public', { credential: 'certificate' });
      await bed.run(setup);
      const seen = bed.cloud.assertions;
      assert.ok(seen.length >= 2);
      const [{ endpoint, clientId } = { endpoint: '', clientId: '' }] = seen;
      const own = seen.map(({ assertion }) => assertion);
      const { certificatePem } = appCertificate();
      const results = await checkAssertions([...own, ...own], { endpoint, clientId, certificatePem });
      assert.deepEqual(
        results.map(({ accepted }) => accepted),
        [...own.map(() => true), ...own.map(() => false)],
      );
      const stranger = createAppCertificate({ commonName: 'stranger' });
      const [byStranger] = await checkAssertions(own.slice(0, 1), {
        endpoint,
        clientId,
        certificatePem: stranger.certificatePem,
      });
      assert.equal(byStranger?.accepted, false);
    }));

  it('makes a fresh assertion for each token, with the SHA-256 thumbprint and no key in it', () =>
    inTestBed(async (bed) => {
      bed.model.refuseReplayedAssertions = true;
      const outcome = await bed.run(inCloud(bed.model, 'public', { credential: 'certificate' }));
      assert.equal(outcome.result, 'Succeeded');
      for (const { assertion } of bed.cloud.assertions) {
        const [header = '', claims = ''] = assertion.split('.');
        const fields = JSON.parse(Buffer.from(header, 'base64url').toString()) as Record<string, string>;
        assert.deepEqual(Object.keys(fields).sort(), ['alg', 'typ', 'x5t#S256']);
        assert.equal(fields.alg, 'PS256');
        const { nbf, exp } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { nbf: number; exp: number };
        assert.ok(exp > nbf && exp - nbf <= 600, `${exp - nbf} seconds`);
        const thumbprint = Buffer.from(fields['x5t#S256'] ?? '', 'base64url')
          .toString('hex')
          .toUpperCase();
        assert.equal(thumbprint, appCertificate().thumbprintSha256);
      }
    }));

  it('is read with the line breaks that Azure DevOps delivers: none, blanks, or the two characters \\n', async () => {
    for (const form of [
      (pem: string) => pem.replaceAll('\n', ' '),
      (pem: string) => pem.replaceAll('\n', '\\n'),
      (pem: string) => pem.replaceAll('\n', '\r\n'),
    ]) {
      await inTestBed(async (bed) => {
        const setup = inCloud(bed.model, 'public', { credential: 'certificate' });
        const [connection] = setup.connections;
        if (connection) connection.parameters.servicePrincipalCertificate = form(appCertificate().pem);
        assert.equal((await bed.run(setup)).result, 'Succeeded');
      });
    }
  });

  it('that is not registered, that is refused for its time, and one that expired are distinguished', () =>
    inTestBed(async (bed) => {
      const setup = inCloud(bed.model, 'public', { credential: 'certificate' });
      const causeOf = async () => checkOf(await bed.run(setup), 'graph.token').diagnosis?.cause;
      const [registration] = bed.model.registrations;
      const [registered] = registration?.certificates.splice(0) ?? [];
      assert.equal(await causeOf(), 'certificate-not-registered');

      if (registered) registration?.certificates.push(registered);
      bed.cloud.aheadMs = 3_600_000;
      assert.equal(await causeOf(), 'assertion-time-invalid');

      bed.cloud.aheadMs = 400 * DAY;
      assert.equal(await causeOf(), 'certificate-expired');
    }));
});

describe('workload identity federation', () => {
  const mismatches = {
    issuer: { issuer: 'https://vstoken.dev.azure.com/00000000-0000-4000-8000-000000000000' },
    subject: { subject: 'sc://contoso/Reporting/another' },
    audience: { audience: 'api://SomethingElse' },
  };
  for (const [what, wrong] of Object.entries(mismatches)) {
    it(`gives issuer, subject and audience exactly where the ${what} does not fit`, () =>
      inTestBed(async (bed) => {
        const setup = federatedMismatch.build(bed.model);
        const sent = [...bed.model.devOps.connections.values()][0];
        const [registration] = bed.model.registrations;
        assert.ok(sent && registration);
        registration.federated.splice(0);
        registration.federated.push({ ...sent, ...wrong });
        const outcome = await bed.run(setup);
        const { diagnosis } = checkOf(outcome, 'graph.token');
        assert.equal(diagnosis?.cause, 'federated-credential-mismatch');
        assert.equal(diagnosis?.links[0]?.kind, 'federated-credentials');
        const { issuer, subject, audience } = diagnosis.evidence;
        assert.deepEqual({ issuer, subject, audience }, sent);
        for (const value of Object.values(sent)) {
          assert.ok(
            outcome.summary.split('\n').some((line) => line.endsWith(` \`${value}\``)),
            value,
          );
        }
        assert.match(outcome.log, /Copy issuer, subject and audience from the summary/);
        assert.equal(outcome.report.apps[0]?.checks.filter(({ status }) => status === 'failed').length, 1);
      }));
  }

  it('tells a subject in other letters, a missing credential and an old assertion apart', () =>
    inTestBed(async (bed) => {
      const setup = federated.build(bed.model);
      const [registration] = bed.model.registrations;
      const [right] = registration?.federated ?? [];
      assert.ok(registration && right);
      const diagnosisOf = async () => checkOf(await bed.run(setup), 'graph.token').diagnosis;

      registration.federated.splice(0, 1, { ...right, subject: right.subject.toUpperCase() });
      assert.equal((await diagnosisOf())?.cause, 'federated-credential-mismatch');

      registration.federated.splice(0);
      assert.equal((await diagnosisOf())?.cause, 'federated-credential-missing');

      registration.federated.push(right);
      assert.equal((await bed.run(setup)).result, 'Succeeded');
      const old = bed.cloud.assertions.at(-1)?.assertion;
      bed.cloud.faults.add({
        when: { purpose: 'assertion' },
        do: { kind: 'status', status: 200, body: { oidcToken: old } },
      });
      bed.cloud.aheadMs = 3_600_000;
      assert.equal((await diagnosisOf())?.cause, 'assertion-time-invalid');
    }));

  it('gets a fresh assertion for each token', () =>
    inTestBed(async (bed) => {
      bed.model.refuseReplayedAssertions = true;
      const outcome = await bed.run(federated.build(bed.model));
      assert.equal(outcome.result, 'Succeeded');
      const assertions = bed.cloud.assertions.map(({ assertion }) => assertion);
      assert.equal(new Set(assertions).size, assertions.length);
      assert.equal(bed.cloud.requestsFor('assertion').length, assertions.length);
    }));

  for (const badToken of ['page', 'redirect', 'refusal'] as const) {
    it(`recognizes a sign-in ${badToken} in place of an assertion`, () =>
      inTestBed(async (bed) => {
        bed.model.devOps.suppressesSignIn = badToken === 'refusal';
        if (badToken !== 'refusal') bed.model.devOps.badToken = badToken;
        const setup = federated.build(bed.model);
        const spoiled = { ...setup, jobToken: 'a-job-token-that-azure-devops-does-not-know' };
        const outcome = await bed.run(spoiled, { fakeClock: true });
        assert.equal(checkOf(outcome, 'graph.token').diagnosis?.cause, 'id-token-temporarily-refused');
        assert.equal(outcome.report.apps[0]?.checks.filter(({ diagnosis }) => diagnosis).length, 1);
      }));
  }

  it('warns of the issuer that Azure DevOps retires, in the public cloud and nowhere else', async () => {
    await inTestBed(async (bed) => {
      const setup = federatedMismatch.build(bed.model);
      const sent = [...bed.model.devOps.connections.values()][0];
      if (sent) bed.model.registrations[0]?.federated.push(sent);
      const outcome = await bed.run(setup);
      assert.equal(checkOf(outcome, 'credential.issuer').status, 'warned');
      assert.equal(outcome.result, 'SucceededWithIssues');
      assert.match(outcome.summary, /July 1, 2027/);
    });
    await inTestBed(async (bed) => {
      const outcome = await bed.run(inCloud(bed.model, 'usGovGccHigh', { credential: 'federated' }));
      assert.equal(checkOf(outcome, 'credential.issuer').status, 'passed');
    });
  });

  it('asks the address that older servers imply where the agent does not give it', () =>
    inTestBed(async (bed) => {
      const setup = federated.build(bed.model);
      const outcome = await bed.run(setup, { variables: { 'System.OidcRequestUri': undefined } });
      assert.equal(outcome.result, 'Succeeded', outcome.log);
      const [request] = bed.cloud.requestsFor('assertion');
      assert.match(
        request?.path ?? '',
        /^\/contoso\/[^/]+\/_apis\/distributedtask\/hubs\/build\/plans\/.*\/oidctoken$/,
      );
    }));
});

describe('a managed identity', () => {
  it('is asked for directly, whatever proxy the agent or the machine has', () =>
    inTestBed(async (bed) => {
      const setup = inCloud(bed.model, 'public', { credential: 'managed-identity' });
      const proxies = { HTTP_PROXY: bed.cloud.proxyUrl, HTTPS_PROXY: bed.cloud.proxyUrl };
      const byEnvironment = await bed.run(setup, { proxy: undefined, extraEnvironment: proxies });
      assert.equal(byEnvironment.result, 'Succeeded', byEnvironment.log);
      const byAgent = await bed.run(setup);
      assert.equal(byAgent.result, 'Succeeded', byAgent.log);
      assert.ok(bed.cloud.imds.requests.every(({ status }) => status === 200));
    }));

  it('that the machine does not have is named as such, never as a matter of consent', () =>
    inTestBed(async (bed) => {
      const setup = inCloud(bed.model, 'public', { credential: 'managed-identity' });
      const nobody = { AZURE_POD_IDENTITY_AUTHORITY_HOST: 'http://127.0.0.1:9' };
      const outcome = await bed.run(setup, { extraEnvironment: nobody });
      const check = checkOf(outcome, 'graph.token');
      assert.equal(check.diagnosis?.cause, 'managed-identity-unreachable');
      assert.match(JSON.stringify(check.diagnosis), /Microsoft-hosted/);
      assert.equal(outcome.outputVariables.consentUrl, '');
      assert.deepEqual(consentLinksIn(outcome.log), []);
    }));

  it('without a permission gets a command with the IDs that are known, and the note about cached tokens', () =>
    inTestBed(async (bed) => {
      const setup = inCloud(bed.model, 'public', { credential: 'managed-identity', consented: false });
      const outcome = await bed.run(setup);
      const objectId = bed.model.machine[0]?.app.objectId ?? '';
      const { diagnosis } = checkOf(outcome, 'graph.permissions');
      assert.equal(diagnosis?.cause, 'permission-not-granted');
      assert.ok(outcome.summary.includes(objectId));
      assert.match(outcome.summary, /24 hours/);
      assert.ok(!/adminconsent/.test(outcome.log + outcome.summary + JSON.stringify(outcome.report)));
    }));
});
