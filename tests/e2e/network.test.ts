import assert from 'node:assert/strict';
import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { availableNodes } from '../../simulator/agent';
import type { CloudModel } from '../../simulator/cloud/model';
import { createAppCertificate } from '../../simulator/cloud/network/pki';
import { allPassed } from '../../simulator/scenes/consentScenes';
import type { SceneSetup } from '../../simulator/scenes/scene';
import { customApi } from '../../simulator/scenes/severalScenes';
import { checkOf } from './support/expect';
import { inTestBed } from './support/testBed';

const USER = 'CONTOSO\\agent@build';
const PASSWORD = 'p@ss:w/or%d "ü" #?&=+';

/** A custom API whose host only the proxy could find. */
function withUnknownHost(model: CloudModel): { setup: SceneSetup; host: string } {
  const setup = customApi.build(model);
  const host = 'orders.contoso.invalid';
  for (const api of model.customApis) api.host = host;
  setup.inputs.customApis = setup.inputs.customApis?.replace('orders.contoso.com', host) ?? '';
  return { setup, host };
}

describe('the agent’s proxy', () => {
  it('gets user and password, whatever characters they hold', () =>
    inTestBed(
      async (bed) => {
        const setup = allPassed.build(bed.model);
        const proxy = { url: bed.cloud.proxyUrl, username: USER, password: PASSWORD };
        const outcome = await bed.run(setup, { proxy, debug: true });
        assert.equal(outcome.result, 'Succeeded', outcome.log);
        assert.ok(bed.cloud.connects.every(({ status }) => status === 200));
      },
      { proxyUser: USER, proxyPassword: PASSWORD },
    ));

  it('is distinguished from the services where it refuses the password', () =>
    inTestBed(
      async (bed) => {
        const setup = allPassed.build(bed.model);
        const proxy = { url: bed.cloud.proxyUrl, username: USER, password: 'another-password' };
        const outcome = await bed.run(setup, { proxy });
        const { status, diagnosis } = checkOf(outcome, 'graph.token');
        assert.deepEqual(
          [status, diagnosis?.cause, diagnosis?.owner],
          ['unverified', 'proxy-authentication', 'network'],
        );
        assert.deepEqual(bed.cloud.requests, []);
      },
      { proxyUser: USER, proxyPassword: PASSWORD },
    ));

  it('is not used for hosts of its bypass list, and for all others', () =>
    inTestBed(async (bed) => {
      const { setup, host } = withUnknownHost(bed.model);
      const proxy = { url: bed.cloud.proxyUrl, bypass: ['contoso\\.invalid', '(['] };
      const outcome = await bed.run(setup, { proxy });
      const check = checkOf(outcome, 'orders.request');
      assert.deepEqual([check.status, check.diagnosis?.owner], ['unverified', 'network']);
      assert.ok(!bed.cloud.connects.some((connect) => connect.host === host));
      assert.equal(checkOf(outcome, 'graph.read').status, 'passed');
    }));

  it('wins over the machine’s, which is used where the agent has none', () =>
    inTestBed(
      async (bed) => {
        const setup = allPassed.build(bed.model);
        const address = new URL(bed.cloud.proxyUrl);
        address.username = encodeURIComponent(USER);
        address.password = encodeURIComponent(PASSWORD);
        const machine = { HTTPS_PROXY: address.href, HTTP_PROXY: 'http://127.0.0.1:9' };
        const byMachine = await bed.run(setup, { proxy: undefined, extraEnvironment: machine, debug: true });
        assert.equal(byMachine.result, 'Succeeded', byMachine.log);
        const wrong = { HTTPS_PROXY: 'http://127.0.0.1:9', https_proxy: 'http://127.0.0.1:9' };
        const proxy = { url: bed.cloud.proxyUrl, username: USER, password: PASSWORD };
        const byAgent = await bed.run(setup, { proxy, extraEnvironment: wrong });
        assert.equal(byAgent.result, 'Succeeded', byAgent.log);
      },
      { proxyUser: USER, proxyPassword: PASSWORD },
    ));

  for (const node of availableNodes()) {
    it(`wins over the machine’s also where Node ${node} itself is set to use that one`, () =>
      inTestBed(async (bed) => {
        const setup = allPassed.build(bed.model);
        const nowhere = 'http://127.0.0.1:9';
        const extraEnvironment = { NODE_USE_ENV_PROXY: '1', HTTPS_PROXY: nowhere, HTTP_PROXY: nowhere };
        const outcome = await bed.run(setup, { proxy: { url: bed.cloud.proxyUrl }, extraEnvironment, node });
        assert.equal(outcome.result, 'Succeeded', outcome.log);
      }));
  }

  it('of the machine is not used for hosts of NO_PROXY', () =>
    inTestBed(async (bed) => {
      const { setup, host } = withUnknownHost(bed.model);
      const extraEnvironment = { HTTPS_PROXY: bed.cloud.proxyUrl, NO_PROXY: 'localhost,.contoso.invalid' };
      const outcome = await bed.run(setup, { proxy: undefined, extraEnvironment });
      assert.equal(checkOf(outcome, 'orders.request').status, 'unverified');
      assert.ok(!bed.cloud.connects.some((connect) => connect.host === host));
      assert.equal(checkOf(outcome, 'graph.read').status, 'passed');
    }));
});

describe('a slow line to names with two addresses, one of which leads nowhere', () => {
  for (const node of availableNodes()) {
    it(`is no network fault with Node ${node}, on the way to a proxy as well`, () =>
      inTestBed(async (bed) => {
        const setup = allPassed.build(bed.model);
        const proxy = { url: bed.cloud.proxyUrl.replace('127.0.0.1', 'proxy.contoso.example') };
        const outcome = await bed.run(setup, { proxy, node, slowNetwork: { handshakeMs: 400 } });
        assert.equal(outcome.result, 'Succeeded', outcome.log);
      }));
  }
});

describe('certificates of the hosts', () => {
  it('are trusted by the agent’s CA file or by the machine’s extra one', () =>
    inTestBed(async (bed) => {
      const setup = allPassed.build(bed.model);
      const NODE_EXTRA_CA_CERTS = bed.cloud.caPath;
      const byMachine = await bed.run(setup, { certificates: undefined, extraEnvironment: { NODE_EXTRA_CA_CERTS } });
      assert.equal(byMachine.result, 'Succeeded', byMachine.log);
      assert.equal((await bed.run(setup)).result, 'Succeeded');
    }));

  for (const [what, certificates, extraEnvironment] of [
    ['by nobody', undefined, {}],
    ['by nobody, and the agent is set to skip the checks', { skipValidation: true }, {}],
    ['by nobody, and the machine is set to skip the checks', undefined, { NODE_TLS_REJECT_UNAUTHORIZED: '0' }],
  ] as const) {
    it(`that are trusted ${what} get no request at all`, () =>
      inTestBed(async (bed) => {
        const setup = allPassed.build(bed.model);
        const outcome = await bed.run(setup, { certificates, extraEnvironment });
        const { status, diagnosis } = checkOf(outcome, 'graph.token');
        assert.deepEqual(
          [status, diagnosis?.cause, diagnosis?.owner],
          ['unverified', 'tls-certificate-untrusted', 'network'],
        );
        assert.deepEqual(bed.cloud.requests, []);
        assert.equal(/certificate checks|checks certificates anyway/.test(outcome.log), what !== 'by nobody');
      }));
  }
});

describe('the agent’s CA file', () => {
  it('that holds no certificate ends the run with that reason', () =>
    inTestBed(async (bed) => {
      const certificates = { caFile: join(import.meta.dirname, 'network.test.ts') };
      const outcome = await bed.run(allPassed.build(bed.model), { certificates });
      assert.match(
        outcome.report.errors[0]?.message ?? '',
        /^The agent's CA file .* contains no certificate in PEM form/,
      );
    }));

  it('that is not there is reported, and the run goes on without it', () =>
    inTestBed(async (bed) => {
      const certificates = { caFile: '/nowhere/ca.pem' };
      const extraEnvironment = { NODE_EXTRA_CA_CERTS: bed.cloud.caPath };
      const outcome = await bed.run(allPassed.build(bed.model), { certificates, extraEnvironment });
      assert.equal(outcome.result, 'Succeeded');
      assert.match(outcome.log, /CA file “\/nowhere\/ca\.pem” cannot be read \(ENOENT\)/);
    }));
});

describe('the agent’s client certificate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'client-certificate-'));
  const { certificatePem, privateKeyPem } = createAppCertificate({ commonName: 'agent' });
  const passphrase = 'the-passphrase-of-the-agent';
  const files = {
    clientCertificateFile: join(folder, 'certificate.pem'),
    clientKeyFile: join(folder, 'key.pem'),
    clientPassword: passphrase,
  };

  before(() => {
    writeFileSync(files.clientCertificateFile, certificatePem);
    const key = createPrivateKey(privateKeyPem);
    writeFileSync(files.clientKeyFile, key.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase }));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('is taken along, its key opened with its password', () =>
    inTestBed(async (bed) => {
      const certificates = { caFile: bed.cloud.caPath, ...files };
      const outcome = await bed.run(allPassed.build(bed.model), { certificates, debug: true });
      assert.equal(outcome.result, 'Succeeded', outcome.log);
    }));

  it('that cannot be opened ends the run with that reason and without the password', () =>
    inTestBed(async (bed) => {
      const certificates = { caFile: bed.cloud.caPath, ...files, clientPassword: 'not-the-passphrase-of-it' };
      const outcome = await bed.run(allPassed.build(bed.model), { certificates, debug: true });
      assert.equal(outcome.result, 'Failed');
      assert.deepEqual(outcome.report.apps, []);
      assert.match(
        outcome.report.errors[0]?.message ?? '',
        /^The agent's certificate files cannot be used: .*bad decrypt/,
      );
      assert.deepEqual(bed.cloud.connects, []);
    }));
});
