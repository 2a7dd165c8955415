import assert from 'node:assert/strict';
import { constants, sign } from 'node:crypto';
import { ConfidentialClientApplication, type INetworkModule } from '@azure/msal-node';
import { AssertionChecker } from '../../../../../simulator/cloud/assertionChecker';
import { type AppCertificate, createAppCertificate } from '../../../../../simulator/cloud/network/pki';
import type { SimulatedCloud } from '../../../../../simulator/cloud/simulatedCloud';
import { appCertificate, DAY, type ReportingApp } from '../../../../../simulator/scenes/contoso';
import { askToken, claimsOf, GRAPH, refusalCode, withCloud } from '../client';

const TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const endpointOf = (app: ReportingApp) => `https://login.microsoftonline.com/${app.tenant.id}/oauth2/v2.0/token`;

/** An assertion as RFC 7523 and Entra want it, with what a test changes in it. */
function assertion(
  app: ReportingApp,
  certificate: AppCertificate,
  claims: Record<string, unknown> = {},
  thumbprint = certificate.thumbprintSha256,
): string {
  const now = Math.floor(Date.now() / 1000);
  const id = app.registration.appId;
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const header = { alg: 'PS256', typ: 'JWT', 'x5t#S256': Buffer.from(thumbprint, 'hex').toString('base64url') };
  const payload = { aud: endpointOf(app), iss: id, sub: id, jti: 'one', nbf: now, exp: now + 600, ...claims };
  const input = `${encode(header)}.${encode(payload)}`;
  const key = { key: certificate.privateKeyPem, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
  return `${input}.${sign('sha256', Buffer.from(input), key).toString('base64url')}`;
}

const ask = (cloud: SimulatedCloud, app: ReportingApp, text: string) =>
  askToken(cloud, app, { client_secret: undefined, client_assertion_type: TYPE, client_assertion: text });

/** MSAL with no more than a way through the proxy. */
function network(cloud: SimulatedCloud): INetworkModule {
  const send = async <T>(
    method: string,
    url: string,
    options?: { headers?: Record<string, string>; body?: string },
  ) => {
    const page = await cloud.visit(url, { method, ...options });
    return { status: page.status, headers: page.headers, body: JSON.parse(page.body) as T };
  };
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  };
}

describe('MSAL against the simulated Entra', () => {
  const msal = (cloud: SimulatedCloud, app: ReportingApp, credential: object) =>
    new ConfidentialClientApplication({
      auth: {
        clientId: app.registration.appId,
        authority: `https://login.microsoftonline.com/${app.tenant.id}`,
        ...credential,
      },
      system: { networkClient: network(cloud) },
    });
  const scopes = [`${GRAPH}/.default`];

  it(
    'signs in with a secret',
    withCloud(async (cloud, app) => {
      const result = await msal(cloud, app, { clientSecret: app.secret }).acquireTokenByClientCredential({ scopes });

      assert.equal(claimsOf(result?.accessToken ?? '').appidacr, '1');
    }),
  );

  it(
    'signs in with a certificate, PS256, and an independent checker agrees',
    withCloud(async (cloud, app) => {
      const certificate = appCertificate();
      app.registration.certificates.push(certificate);
      const clientCertificate = {
        thumbprintSha256: certificate.thumbprintSha256,
        privateKey: certificate.privateKeyPem,
      };

      const result = await msal(cloud, app, { clientCertificate }).acquireTokenByClientCredential({ scopes });

      assert.equal(claimsOf(result?.accessToken ?? '').appidacr, '2');
      const [seen] = cloud.assertions;
      const checker = await AssertionChecker.start({
        endpoint: seen?.endpoint ?? '',
        clientId: app.registration.appId,
        certificatePem: certificate.certificatePem,
      });
      try {
        assert.deepEqual(await checker.checker(seen?.assertion ?? ''), { accepted: true });
      } finally {
        await checker.stop();
      }
    }),
  );

  it(
    'reads the code of a refusal',
    withCloud(async (cloud, app) => {
      const client = msal(cloud, app, { clientSecret: 'wrong' });

      await assert.rejects(client.acquireTokenByClientCredential({ scopes }), { errorNo: 7000215 });
    }),
  );
});

describe('Certificate assertions at the simulated Entra', () => {
  const rows: {
    name: string;
    code: number;
    make: (app: ReportingApp, certificate: AppCertificate) => string;
  }[] = [
    {
      name: 'a thumbprint that is not registered',
      code: 700027,
      make: (app, certificate) => assertion(app, certificate, {}, 'AB'.repeat(32)),
    },
    {
      name: 'a registered thumbprint with the signature of another key',
      code: 700027,
      make: (app, certificate) => {
        const stranger = createAppCertificate({ commonName: 'stranger' });
        return assertion(app, stranger, {}, certificate.thumbprintSha256);
      },
    },
    {
      name: 'an expired assertion',
      code: 700024,
      make: (app, certificate) => assertion(app, certificate, { nbf: 1_700_000_000, exp: 1_700_000_600 }),
    },
    {
      name: 'an assertion of the future',
      code: 700024,
      make: (app, certificate) => assertion(app, certificate, { nbf: 4_000_000_000, exp: 4_000_000_600 }),
    },
    {
      name: 'another audience',
      code: 700023,
      make: (app, certificate) => assertion(app, certificate, { aud: 'https://login.example.net/token' }),
    },
    {
      name: 'another subject',
      code: 700021,
      make: (app, certificate) => assertion(app, certificate, { sub: 'somebody' }),
    },
  ];
  for (const { name, code, make } of rows) {
    it(
      `are refused with ${code} for ${name}`,
      withCloud(async (cloud, app) => {
        app.registration.certificates.push(appCertificate());

        assert.equal(await refusalCode(ask(cloud, app, make(app, appCertificate()))), code);
      }),
    );
  }

  it(
    'are refused with 700027 when the certificate itself has ended',
    withCloud(async (cloud, app) => {
      const old = createAppCertificate({
        commonName: 'old',
        notBefore: new Date(Date.now() - 9 * DAY),
        notAfter: new Date(Date.now() - DAY),
        privateKeyPem: appCertificate().privateKeyPem,
      });
      app.registration.certificates.push(old);

      assert.equal(await refusalCode(ask(cloud, app, assertion(app, old))), 700027);
    }),
  );

  it(
    'may come twice, as at the real one, unless the test is stricter',
    withCloud(async (cloud, app) => {
      app.registration.certificates.push(appCertificate());
      const text = assertion(app, appCertificate());
      assert.equal((await ask(cloud, app, text)).status, 200);
      assert.equal((await ask(cloud, app, text)).status, 200);

      cloud.model.refuseReplayedAssertions = true;

      assert.equal(await refusalCode(ask(cloud, app, text)), 50013);
    }),
  );
});

describe('The independent checker', () => {
  const withChecker = (test: (checker: AssertionChecker, app: ReportingApp) => Promise<void>) =>
    withCloud(async (_, app) => {
      const checker = await AssertionChecker.start({
        endpoint: endpointOf(app),
        clientId: app.registration.appId,
        certificatePem: appCertificate().certificatePem,
      });
      try {
        await test(checker, app);
      } finally {
        await checker.stop();
      }
    });

  it(
    'accepts a right assertion once and refuses it as a replay',
    withChecker(async (checker, app) => {
      const text = assertion(app, appCertificate(), { jti: `once ${Date.now()}` });

      assert.deepEqual(await checker.checker(text), { accepted: true });
      assert.equal((await checker.checker(text)).accepted, false);
    }),
  );

  const wrong: [string, (app: ReportingApp) => string][] = [
    ['audience', (app) => assertion(app, appCertificate(), { jti: 'a', aud: 'https://login.example.net/token' })],
    ['time', (app) => assertion(app, appCertificate(), { jti: 'b', nbf: 1_700_000_000, exp: 1_700_000_600 })],
    ['signature', (app) => assertion(app, createAppCertificate({ commonName: 'stranger' }), { jti: 'c' })],
    ['issuer', (app) => assertion(app, appCertificate(), { jti: 'd', iss: 'somebody' })],
  ];
  for (const [name, make] of wrong) {
    it(
      `refuses a wrong ${name}`,
      withChecker(async (checker, app) => {
        assert.equal((await checker.checker(make(app))).accepted, false);
      }),
    );
  }
});
