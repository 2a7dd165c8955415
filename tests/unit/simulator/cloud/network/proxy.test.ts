import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { SimulatedCloud } from '../../../../../simulator/cloud/simulatedCloud';
import { accessToken, askToken, GRAPH, get, withCloud } from '../client';

describe('The simulated proxy', () => {
  it(
    'ends the TLS of the real host names with certificates that its root certificate vouches for',
    withCloud(async (cloud) => {
      const page = await cloud.visit('https://graph.microsoft.com/v1.0/organization');

      assert.equal(page.status, 401);
      assert.ok(new X509Certificate(cloud.caPem).ca);
      assert.deepEqual(cloud.connects, [{ host: 'graph.microsoft.com', port: 443, status: 200 }]);
    }),
  );

  it('writes its root certificate to a file and takes the file away at the end', async () => {
    const cloud = await SimulatedCloud.start();
    const { caPath } = cloud;

    assert.equal(readFileSync(caPath, 'utf8'), cloud.caPem);
    await cloud.stop();

    assert.equal(existsSync(caPath), false);
  });

  it(
    'answers 502 for a name that nobody serves',
    withCloud(async (cloud) => {
      await assert.rejects(cloud.visit('https://nowhere.example.net/'), /CONNECT with 502/);

      assert.deepEqual(cloud.connects, [{ host: 'nowhere.example.net', port: 443, status: 502 }]);
    }),
  );

  it('asks for its credentials, any characters in them', async () => {
    const cloud = await SimulatedCloud.start({ proxyUser: 'DOMAIN\\pipe line', proxyPassword: 'p@ss:w/ö%rd' });
    try {
      assert.equal((await cloud.visit(`${GRAPH}/v1.0/me`)).status, 401);
      const refused = await new Promise<number | undefined>((resolve, reject) => {
        const url = new URL(cloud.proxyUrl);
        const connect = request({
          host: url.hostname,
          port: url.port,
          method: 'CONNECT',
          path: 'graph.microsoft.com:443',
        });
        connect.on('connect', (answer, socket) => {
          socket.destroy();
          resolve(answer.statusCode);
        });
        connect.on('error', reject);
        connect.end();
      });

      assert.equal(refused, 407);
    } finally {
      await cloud.stop();
    }
  });

  it(
    'records what was asked for, and no secret in it',
    withCloud(async (cloud, app) => {
      const token = await accessToken(cloud, app);
      await get(cloud, `${GRAPH}/v1.0/organization?$select=id`, token);

      const recorded = JSON.stringify([cloud.requests, cloud.connects]);
      assert.ok(!recorded.includes(app.secret));
      assert.ok(!recorded.includes(token));
      assert.deepEqual(
        cloud.requests.map(({ method, host, purpose, status }) => ({ method, host, purpose, status })),
        [
          { method: 'POST', host: 'login.microsoftonline.com', purpose: 'token', status: 200 },
          { method: 'GET', host: 'graph.microsoft.com', purpose: 'probe', status: 403 },
        ],
      );
      assert.deepEqual(cloud.requests[0]?.grant, {
        type: 'client_credentials',
        clientId: app.registration.appId,
        scope: `${GRAPH}/.default`,
        credential: 'secret',
      });
      assert.deepEqual(cloud.requests[1]?.token, {
        audience: GRAPH,
        tenantId: app.tenant.id,
        clientId: app.registration.appId,
      });
      assert.equal(cloud.requests[1]?.headers.authorization, 'Bearer ***');
      assert.deepEqual(cloud.requests[1]?.query, { $select: 'id' });
    }),
  );

  it(
    'tells a leak check of every token that it handed out',
    withCloud(async (cloud, app) => {
      const token = await accessToken(cloud, app);

      assert.ok(cloud.secrets().includes(token));
    }),
  );

  it(
    'serves the same through the delaying relay',
    withCloud(
      async (cloud, app) => {
        assert.equal((await askToken(cloud, app)).status, 200);
      },
      { roundTripMs: 2 },
    ),
  );

  it(
    'notices plain HTTP that somebody sends through it',
    withCloud(async (cloud) => {
      const url = new URL(cloud.proxyUrl);
      const status = await new Promise<number | undefined>((resolve, reject) => {
        request({ host: url.hostname, port: url.port, path: 'http://169.254.169.254/metadata' }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        })
          .on('error', reject)
          .end();
      });

      assert.equal(status, 502);
      assert.deepEqual(cloud.plainRequests, ['http://169.254.169.254/metadata']);
    }),
  );
});
