import assert from 'node:assert/strict';
import type { AppPlan, Plan } from '../../../core/model/plan';
import { Secret } from '../../../core/model/secret';
import {
  answer,
  app,
  CLIENT,
  denied,
  good,
  holding,
  run,
  runIn,
  START,
  statuses,
  testSetup,
} from '../selfTestFixtures';

const DAY = 24 * 3600 * 1000;
const only = { resources: ['graph' as const] };
const inDays = (days: number) => new Date(START + days * DAY).toISOString();

const knowing = (...secrets: { endDateTime: string; hint?: string }[]) =>
  run({ ...only }, holding('Application.Read.All'), () =>
    answer(200, { requiredResourceAccess: [], passwordCredentials: secrets }),
  );

describe('The end of a secret', () => {
  it('comes from the app registration, in the same call that proves the access', async () => {
    const { check, http, report } = await knowing({ endDateTime: inDays(200) });
    assert.equal(check('credential.expiry').status, 'passed');
    assert.equal(check('graph.read').status, 'passed');
    assert.equal(http.asked.length, 1);
    assert.ok(http.asked[0]?.includes(`applications(appId='${CLIENT}')`));
    assert.equal(report.apps[0]?.credentialExpires, inDays(200));
  });

  it('is warned of in time, and fails once it is over', async () => {
    const soon = (await knowing({ endDateTime: inDays(20.5) })).check('credential.expiry');
    assert.equal(soon.status, 'warned');
    assert.match(soon.found, /2026-12-13, in 20 days/);
    assert.equal(soon.diagnosis?.links[0]?.kind, 'app-registration-credentials');
    assert.equal((await knowing({ endDateTime: inDays(-1) })).check('credential.expiry').status, 'failed');
  });

  it('is that of the secret in use, recognized by its first characters', async () => {
    const secrets = [
      { endDateTime: inDays(2), hint: 'xyz' },
      { endDateTime: inDays(90), hint: 'abc' },
    ];
    assert.equal((await knowing(...secrets)).check('credential.expiry').status, 'passed');
  });

  it('never puts these characters into the report', async () => {
    const { report } = await knowing({ endDateTime: inDays(2), hint: 'abc' });
    assert.equal(JSON.stringify(report).includes('abc-'), false);
  });

  it('is not known where no secret fits', async () => {
    const { check } = await knowing({ endDateTime: inDays(2), hint: 'xyz' });
    assert.equal(check('credential.expiry').status, 'skipped');
  });

  it('warns when all is well, because an app may read itself without any permission', async () => {
    const { report, check, http } = await run(only, holding('User.Read.All'), (path, request) =>
      path.includes('/applications(')
        ? answer(200, { requiredResourceAccess: [], passwordCredentials: [{ endDateTime: inDays(9.5) }] })
        : good(path, request),
    );
    assert.equal(report.outcome, 'warned');
    assert.match(check('credential.expiry').found, /, in 9 days$/);
    assert.equal(http.asked.length, 2);
  });

  it('is not known where Graph refuses, which says what would let it be read', async () => {
    const { check, http, report } = await run(only, holding('User.Read.All'), (path, request) =>
      path.includes('/applications(') ? denied() : good(path, request),
    );
    assert.equal(report.outcome, 'passed');
    assert.equal(check('credential.expiry').status, 'skipped');
    assert.match(check('credential.expiry').found, /not known: .*Application\.Read\.All would let it$/);
    assert.equal(http.asked.length, 2);
  });

  it('is not known where nothing was answered, and no permission is asked for', async () => {
    const { check } = await run(only, holding('User.Read.All'), (path, request) =>
      path.includes('/applications(') ? answer(502, 'Bad gateway') : good(path, request),
    );
    assert.equal(check('credential.expiry').status, 'skipped');
    assert.match(check('credential.expiry').found, /did not respond about the app registration$/);
  });

  it('is learnt from the registration that a failure made worth reading', async () => {
    const values = { ...only, graphPermissions: ['User.Read.All'] };
    const { check } = await run(values, holding(), () =>
      answer(200, { requiredResourceAccess: [], passwordCredentials: [{ endDateTime: inDays(3) }] }),
    );
    assert.equal(check('credential.expiry').status, 'warned');
  });

  it('is not checked with 0 days', async () => {
    const { report, http } = await run({ ...only, credentialExpiryDays: 0 }, holding('User.Read.All'), good);
    assert.equal('credential.expiry' in statuses(report), false);
    assert.equal(http.asked.length, 1, 'and costs no request');
  });

  it('falls back to another call where the registration is in another tenant', async () => {
    const { check, http } = await run(only, holding('Application.Read.All'), (path) =>
      path.includes('applications?') ? answer(200, { value: [] }) : undefined,
    );
    assert.equal(check('graph.read').status, 'passed');
    assert.equal(http.asked.length, 2);
    assert.equal(check('credential.expiry').status, 'skipped');
  });
});

describe('The end of a certificate', () => {
  const certificate = app({ credential: { kind: 'certificate', pem: new Secret('PEM') } });
  const ending = async (dates: { expires?: Date; notBefore?: Date }) => {
    const here = testSetup(holding('User.Read.All'), good);
    here.dates = dates;
    return runIn(here, { ...only, apps: [certificate] });
  };

  it('comes from the certificate itself', async () => {
    const far = await ending({ expires: new Date(START + 100 * DAY) });
    assert.equal(far.check('credential.expiry').status, 'passed');
    assert.equal(far.report.apps[0]?.credentialExpires, inDays(100));
    assert.equal((await ending({ expires: new Date(START + 3 * DAY) })).check('credential.expiry').status, 'warned');
    assert.equal((await ending({ expires: new Date(START - DAY) })).check('credential.expiry').status, 'failed');
  });

  it('fails before its time', async () => {
    const early = { notBefore: new Date(START + DAY), expires: new Date(START + 90 * DAY) };
    assert.equal((await ending(early)).check('credential.expiry').diagnosis?.cause, 'credential-not-yet-valid');
  });
});

describe('Federation', () => {
  const source = { kind: 'file', path: '/token' } as const;
  const federated = (values: Partial<AppPlan> = {}) => app({ credential: { kind: 'federated', source }, ...values });
  const from = async (issuer: string, values: Partial<AppPlan> = {}, more: Partial<Plan> = {}) => {
    const here = testSetup(holding('User.Read.All'), good);
    here.issuer = issuer;
    return runIn(here, { ...only, apps: [federated(values)], ...more });
  };
  const retiring = 'https://vstoken.dev.azure.com/11111111-2222-4333-8444-555555555555';
  const entra = 'https://login.microsoftonline.com/11111111-2222-4333-8444-555555555555/v2.0';

  it('warns of the issuer that Azure DevOps retires, in the public cloud only', async () => {
    assert.equal((await from(retiring)).check('credential.issuer').status, 'warned');
    assert.equal((await from(entra)).check('credential.issuer').status, 'passed');
    const { check } = await from(retiring, { cloud: 'china' }, {});
    assert.equal(check('credential.issuer').status, 'passed');
  });

  it('says nothing of it in a subscriber’s tenant, which cannot move', async () => {
    const { report } = await from(retiring, { subscriberTenant: true });
    assert.equal('credential.issuer' in statuses(report), false);
    assert.equal(statuses(report)['credential.multi-tenant'], 'passed');
  });

  it('names the Entra issuer as the reason why a subscriber’s tenant cannot be reached', async () => {
    const here = testSetup(() => ({ aadsts: 700211 }), good);
    here.issuer = entra;
    const { check } = await runIn(here, { ...only, apps: [federated({ subscriberTenant: true })] });
    assert.equal(check('graph.token').diagnosis?.cause, 'credential-single-tenant-only');
    assert.equal(check('credential.multi-tenant').dependsOn, 'graph.token', 'told once');
  });

  it('does not blame the Entra issuer where nobody refused anything', async () => {
    for (const outcome of [{ fault: 'ECONNRESET' }, { fault: 'CANCELLED' }]) {
      const here = testSetup(() => outcome, good);
      here.issuer = entra;
      const { check } = await runIn(here, { ...only, apps: [federated({ subscriberTenant: true })] });
      assert.notEqual(check('graph.token').diagnosis?.cause, 'credential-single-tenant-only');
      assert.equal(check('graph.token').status, 'unverified');
    }
  });

  it('has nothing that expires', async () => {
    assert.equal((await from(entra)).check('credential.expiry').status, 'skipped');
  });
});

describe('A managed identity', () => {
  const identity = app({ clientId: '', credential: { kind: 'managed-identity' } });

  it('takes its client ID from the token', async () => {
    const { report } = await run(
      { ...only, apps: [identity] },
      () => ({ appid: CLIENT, roles: ['User.Read.All'] }),
      good,
    );
    assert.equal(report.apps[0]?.clientId, CLIENT);
  });

  it('gets no consent link', async () => {
    const values = { ...only, apps: [identity], graphPermissions: ['User.Read.All'] };
    const { check, http } = await run(values, holding(), good);
    assert.equal(check('graph.permissions').status, 'failed');
    assert.ok(check('graph.permissions').diagnosis?.links.every(({ kind }) => kind !== 'admin-consent'));
    assert.deepEqual(http.asked, [], 'it has no registration to read');
  });

  it('is refused for tenants of subscribers before anything is asked', async () => {
    const values = { ...only, apps: [{ ...identity, subscriberTenant: true }] };
    const { check, tokens } = await run(values, holding(), good);
    assert.equal(check('credential.multi-tenant').status, 'failed');
    assert.equal(check('graph.token').dependsOn, 'credential.multi-tenant');
    assert.deepEqual(tokens, []);
  });
});
