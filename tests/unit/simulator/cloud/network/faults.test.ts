import assert from 'node:assert/strict';
import { Faults } from '../../../../../simulator/cloud/network/faults';
import { accessToken, claimsOf, GRAPH, withCloud } from '../client';

const URL_ = `${GRAPH}/v1.0/organization`;
const HOST = 'graph.microsoft.com';

describe('Faults on the way', () => {
  const rejects = [
    {
      name: 'an unknown authority',
      fault: { kind: 'tls', certificate: 'unknown-ca' },
      with: { code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' },
    },
    {
      name: 'an expired certificate',
      fault: { kind: 'tls', certificate: 'expired' },
      with: { code: 'CERT_HAS_EXPIRED' },
    },
    {
      name: 'a certificate for another name',
      fault: { kind: 'tls', certificate: 'wrong-name' },
      with: { code: 'ERR_TLS_CERT_ALTNAME_INVALID' },
    },
    { name: 'a refused connection', fault: { kind: 'connect-refused' }, with: { code: 'ECONNRESET' } },
    { name: 'a refused CONNECT', fault: { kind: 'connect-status', status: 403 }, with: /CONNECT with 403/ },
    { name: 'a name that does not resolve', fault: { kind: 'dns' }, with: /CONNECT with 502/ },
  ] as const;
  for (const row of rejects) {
    it(
      `plays ${row.name}`,
      withCloud(async (cloud) => {
        const handle = cloud.faults.add({ when: { host: HOST }, do: row.fault });

        await assert.rejects(cloud.visit(URL_), row.with);

        assert.equal(handle.hits, 1);
      }),
    );
  }
});

describe('Faults of an answer', () => {
  const broken = [
    { name: 'a reset before the answer', fault: { kind: 'reset', when: 'before' } },
    { name: 'a reset during the answer', fault: { kind: 'reset', when: 'during' } },
  ] as const;
  for (const { name, fault } of broken) {
    it(
      `plays ${name}`,
      withCloud(async (cloud) => {
        cloud.faults.add({ when: { host: HOST }, do: fault });

        await assert.rejects(cloud.visit(URL_), { code: 'ECONNRESET' });
      }),
    );
  }

  it(
    'plays a body of the promised size',
    withCloud(async (cloud) => {
      cloud.faults.add({ when: {}, do: { kind: 'huge-body', bytes: 200_000 } });

      assert.equal((await cloud.visit(URL_)).body.length, 200_000);
    }),
  );

  it(
    'plays a recorded answer as it is',
    withCloud(async (cloud) => {
      const answer = { status: 418, headers: { 'x-of-the-record': 'yes' }, body: { said: 'so' } };
      cloud.faults.add({ when: { path: /organization/ }, do: { kind: 'answer', answer } });

      const page = await cloud.visit(URL_);

      assert.equal(page.status, 418);
      assert.equal(page.headers['x-of-the-record'], 'yes');
      assert.deepEqual(JSON.parse(page.body), { said: 'so' });
    }),
  );

  it(
    'plays throttling whose date lies ahead',
    withCloud(async (cloud) => {
      cloud.faults.add({ when: {}, do: { kind: 'throttle', retryAfter: () => 'Tue, 24 Nov 2026 10:00:00 GMT' } });

      const page = await cloud.visit(URL_);

      assert.equal(page.status, 429);
      assert.equal(page.headers['retry-after'], 'Tue, 24 Nov 2026 10:00:00 GMT');
    }),
  );

  it(
    'plays doubled headers',
    withCloud(async (cloud) => {
      cloud.faults.add({ when: {}, do: { kind: 'duplicate-headers' } });

      assert.equal((await cloud.visit(URL_)).headers['x-powerbi-error-info'], 'one, two');
    }),
  );

  it(
    'gives the real answer again once it is removed',
    withCloud(async (cloud) => {
      const handle = cloud.faults.add({ when: {}, do: { kind: 'no-content' } });
      assert.equal((await cloud.visit(URL_)).status, 204);

      handle.remove();

      assert.equal((await cloud.visit(URL_)).status, 401);
    }),
  );
});

describe('Which request a fault strikes', () => {
  const request = { method: 'GET', host: HOST, path: '/v1.0/users', purpose: 'probe' } as const;
  const fault = { kind: 'empty' } as const;
  const struck = (faults: Faults, other: Partial<typeof request> = {}) =>
    faults.inAnswer({ ...request, ...other }) !== undefined;

  it('is identified by host, path, method and purpose together', () => {
    const faults = new Faults();
    faults.add({ when: { host: /graph/, path: /users$/, method: 'GET', purpose: 'probe' }, do: fault });

    assert.ok(struck(faults));
    assert.ok(!struck(faults, { host: 'api.powerbi.com' as never }));
    assert.ok(!struck(faults, { path: '/v1.0/groups' as never }));
    assert.ok(!struck(faults, { method: 'POST' as never }));
    assert.ok(!struck(faults, { purpose: 'token' as never }));
  });

  it('can be the second one only', () => {
    const faults = new Faults();
    faults.add({ when: { nth: 2 }, do: fault });

    assert.deepEqual([struck(faults), struck(faults), struck(faults)], [false, true, false]);
  });

  it('ends after so many times', () => {
    const faults = new Faults();
    faults.add({ when: {}, do: fault, times: 2 });

    assert.deepEqual([struck(faults), struck(faults), struck(faults)], [true, true, false]);
  });

  it('is never a fault of the way', () => {
    const faults = new Faults();
    faults.add({ when: {}, do: { kind: 'dns' } });

    assert.ok(!struck(faults));
    assert.deepEqual(faults.onTheWay(HOST), { kind: 'dns' });
  });
});

describe('Hostile answers', () => {
  const text = '##vso[task.complete result=Succeeded]\r\n|<b>';

  it(
    'carry the text in every string of a refusal and in its headers',
    withCloud(async (cloud) => {
      cloud.hostile(text);

      const page = await cloud.visit(URL_);

      const { error } = JSON.parse(page.body) as { error: { code: string; message: string; innerError: object } };
      assert.deepEqual([error.code, error.message, ...Object.values(error.innerError)], [text, text, text, text, text]);
      assert.match(page.headers['request-id'] ?? '', /##vso\[task\.complete/);
    }),
  );

  it(
    'leave the token usable, with the text inside it',
    withCloud(async (cloud, app) => {
      cloud.hostile(text);

      const token = await accessToken(cloud, app);

      assert.equal(claimsOf(token).app_displayname, text);
    }),
  );
});
