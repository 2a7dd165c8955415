import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  answer,
  CLIENT,
  fabric,
  fault,
  graph,
  graphError,
  OBJECT,
  powerBi,
  refusal,
  TENANT,
  WORKSPACE,
} from '../../../core/diagnosis/causes/evidenceOf';
import { diagnose } from '../../../core/diagnosis/diagnose';
import { explain } from '../../../core/diagnosis/explain';

describe('diagnose', () => {
  it('names nobody and shows code, page and IDs when it does not know the code', () => {
    const diagnosis = diagnose(refusal(999999));
    assert.equal(diagnosis.cause, 'unknown');
    assert.equal(diagnosis.confidence, 'unknown');
    assert.equal(diagnosis.owner, 'none');
    assert.deepEqual(
      diagnosis.links.map(({ url }) => url),
      ['https://login.microsoftonline.com/error?code=999999'],
    );
    assert.equal(diagnosis.evidence.code, 'AADSTS999999');
    assert.equal(diagnosis.evidence.correlationId, '1b2c3d4e-0000-4000-8000-000000000002');
    assert.equal(diagnosis.evidence.requestId, '1b2c3d4e-0000-4000-8000-000000000001');
    assert.equal(diagnosis.evidence.timestamp, '2026-05-04T03:02:01.000Z');
  });

  // Azure Arc's agent uses Entra's field for its HTTP status, and leaves out the text (issue 17, N2).
  for (const { says, url } of [
    { says: 'Azure Arc', url: 'http://127.0.0.1:40342/metadata/identity/oauth2/token' },
    { says: 'a service at the address of Entra', url: `https://login.microsoftonline.com/${TENANT}/oauth2/token` },
  ]) {
    it(`reads no code of Entra's out of the HTTP status in error_codes of ${says}`, () => {
      const body = { error: 'unauthorized_client', error_description: 'Missing Basic header', error_codes: [401] };
      const diagnosis = diagnose(answer(url, 401, body));
      assert.doesNotMatch(JSON.stringify(diagnosis), /AADSTS401|error\?code=401/);
    });
  }

  it('fills the consent link with tenant, client and cloud', () => {
    const diagnosis = diagnose({ ...refusal(65001), cloud: 'usGovGccHigh' });
    assert.equal(
      diagnosis.links[0]?.url,
      `https://login.microsoftonline.us/${TENANT}/adminconsent?client_id=${CLIENT}`,
    );
  });

  describe('of a federated credential that does not match', () => {
    const stepsFor = (subject: string, code = 700213, more = '') =>
      diagnose(
        refusal(
          code,
          `No matching federated identity record found for presented assertion subject '${subject}'.${more}`,
        ),
      ).steps.join('\n');

    it('says for a subject with IDs that one with names does not match, and for names what builds IDs', () => {
      assert.match(stepsFor('repo:contoso@111/web@222:environment:prod'), /holds the IDs of owner and repository/);
      const names = stepsFor('repo:contoso/web:environment:prod');
      assert.match(names, /holds names alone, and the portal’s form .* builds a subject with them/);
      assert.match(names, /`gh api --method PUT repos\/contoso\/web\/actions\/oidc\/customization\/sub /);
    });

    it('does the same for both forms of GitLab', () => {
      assert.match(stepsFor('project_id:57:ref_type:branch:ref:main'), /begins with the ID of the GitLab project/);
      assert.match(
        stepsFor('project_path:contoso/web:ref_type:branch:ref:main'),
        /holds the path of the GitLab project/,
      );
    });

    it('says where only upper and lower case differ', () => {
      const more = ' The subject matches with case-insensitive comparison, but not with case-sensitive comparison.';
      assert.match(stepsFor('repo:Contoso/web:pull_request', 7002138, more), /upper and lower case only: delete/);
    });

    it('says nothing about subjects that have one form, and lets no other sign into the command', () => {
      assert.doesNotMatch(stepsFor('sc://contoso/web/connection'), /portal’s form|GitLab/);
      assert.doesNotMatch(stepsFor('repo:a;touch x/b`c:pull_request'), /gh api/);
    });
  });

  describe('where the tenant lacks another API of the registration', () => {
    const missing = ['A.Read.All'];
    const finding = { kind: 'roles-missing', missing, held: [], declaration: { 'A.Read.All': 'application' } } as const;
    const beside = (isDeclared: boolean, redirectUri?: string) =>
      diagnose({
        asked: { resource: 'graph' },
        finding,
        app: { tenantId: TENANT, clientId: CLIENT, redirectUri, absentApis: [{ title: 'Power BI', isDeclared }] },
      });

    it('says what to bring in or to remove before the consent, which would fail as a whole', () => {
      const { steps, links, commands } = beside(true);
      assert.match(steps[0] ?? '', /^Power BI is not in this tenant, so the consent page refuses everything/);
      assert.deepEqual(
        links.map(({ kind }) => kind),
        ['app-registration-permissions', 'admin-consent'],
      );
      assert.match(commands[0]?.title ?? '', /permission alone/);
    });

    it('only warns where the registration could not be read', () => {
      const { steps, links } = beside(false);
      assert.match(steps[0] ?? '', /^If the app registration lists Power BI: Power BI is not in this tenant/);
      assert.equal(links[0]?.kind, 'admin-consent');
    });

    it('limits the consent link to the needed API where a redirect URI is known', () => {
      const [link] = beside(true, 'https://portal.contoso.com/consented').links;
      const { pathname, searchParams } = new URL(link?.url ?? '');
      assert.equal(pathname, `/${TENANT}/v2.0/adminconsent`);
      assert.deepEqual(Object.fromEntries(searchParams), {
        client_id: CLIENT,
        redirect_uri: 'https://portal.contoso.com/consented',
        scope: 'https://graph.microsoft.com/.default',
      });
      assert.equal(link?.title, 'Grant admin consent for this API alone');
    });

    it('leaves a cause alone whose fix is no consent', () => {
      const app = { tenantId: TENANT, clientId: CLIENT, absentApis: [{ title: 'Power BI', isDeclared: true }] };
      const { steps } = diagnose({ ...refusal(7000215), app });
      assert.doesNotMatch(steps.join(' '), /Power BI/);
    });
  });

  it('leaves the hint about the registration out where the permission is declared', () => {
    const finding = {
      kind: 'roles-missing',
      missing: ['A.Read.All'],
      held: [],
      declaration: { 'A.Read.All': 'application' },
    } as const;
    const diagnosis = diagnose({ asked: { resource: 'graph' }, finding, credential: 'secret' });
    assert.equal(diagnosis.steps.length, 1);
    assert.deepEqual(
      diagnosis.links.map(({ kind }) => kind),
      ['admin-consent'],
    );
  });

  it('gives a managed identity a command with what is known, and no link that needs an app registration', () => {
    const finding = {
      kind: 'roles-missing',
      missing: ['User.Read.All', 'Group.Read.All'],
      held: [],
      declaration: {},
    } as const;
    const diagnosis = diagnose({
      asked: { resource: 'graph' },
      finding,
      credential: 'managed-identity',
      claims: { oid: OBJECT },
    });
    const command = diagnosis.steps.join('\n');
    assert.ok(command.includes(`MI=${OBJECT}`));
    assert.ok(command.includes('for P in User.Read.All Group.Read.All; do '));
    assert.ok(command.includes("appRoles[?value=='$P']"));
    assert.equal(command.split('`').length, 3, 'one command for all');
    assert.ok(command.includes('appRoleAssignments'));
    assert.ok(diagnosis.links.every(({ kind }) => kind !== 'admin-consent'));
  });

  it('points to the commands of the finding where a managed identity lacks more than a step can hold', () => {
    const missing = Array.from({ length: 200 }, (_, index) => `Name${index}.ReadWrite.All`);
    const { steps, commands } = diagnose({
      asked: { resource: 'graph' },
      finding: { kind: 'roles-missing', missing, held: [], declaration: {} },
      credential: 'managed-identity',
      claims: { oid: OBJECT },
    });
    assert.match(steps[0] ?? '', /runs: the command that the summary shows; /);
    assert.equal(commands.length, 2);
    for (const { command } of commands) assert.ok(command.includes("'Name199.ReadWrite.All'"));
  });

  it('puts no text of a token into a command', () => {
    const finding = { kind: 'nothing-granted', declaration: { 'x"; rm -rf ~; "': 'unknown' } } as const;
    const diagnosis = diagnose({
      asked: { resource: 'graph' },
      finding,
      credential: 'managed-identity',
      claims: { oid: '$(curl evil)' },
    });
    assert.ok(!diagnosis.steps.join(' ').includes('curl evil'));
    assert.ok(!diagnosis.steps.join(' ').includes('rm -rf'));
  });

  it('speaks of no pipeline where it is read in a terminal', () => {
    for (const evidence of [
      refusal(7000215),
      refusal(90033),
      fault('PROXY_REFUSED', 'x', graph('/x'), { proxyStatus: 407 }),
      refusal(700024),
    ]) {
      const { explanation, steps, links } = diagnose(evidence, { audience: 'terminal' });
      assert.doesNotMatch([explanation, ...steps].join(' '), /service connection|the agent|the stage/);
      assert.ok(links.every(({ kind }) => kind !== 'service-connection'));
    }
    assert.match(diagnose(refusal(7000215)).steps.join(' '), /service connection/);
  });

  it('begins a sentence with a capital, unless it begins with a host', () => {
    const host = diagnose(fault('TIMEOUT', 'No answer within 30 s'));
    assert.match(host.explanation, /^graph\.microsoft\.com did not respond/);
    const nameless = diagnose({ asked: {}, fault: { code: 'TIMEOUT', message: 'No answer within 30 s' } });
    assert.match(nameless.explanation, /^The host did not respond/);
    assert.ok(
      host.steps.every((step) => /^[A-Z`]/.test(step)),
      host.steps.join('\n'),
    );
  });

  it('says whose turn it is in a subscriber’s tenant', () => {
    const subscriber = { tenantId: TENANT, clientId: CLIENT, subscriberTenant: true };
    assert.match(diagnose(refusal(7000222, 'x', { app: subscriber })).steps.join(' '), /publisher/);
    assert.match(diagnose(refusal(65001, 'x', { app: subscriber })).steps.join(' '), /subscriber’s tenant/);
  });

  it('shows issuer, subject and audience exactly on a federation mismatch', () => {
    const assertion = {
      issuer: 'https://vstoken.dev.azure.com/1',
      subject: 'sc://contoso/Shop/prod',
      audience: 'api://AzureADTokenExchange',
    };
    const diagnosis = diagnose({ ...refusal(70021), credential: 'federated', assertion });
    assert.equal(diagnosis.evidence.issuer, assertion.issuer);
    assert.equal(diagnosis.evidence.subject, assertion.subject);
    assert.equal(diagnosis.evidence.audience, assertion.audience);
  });

  it('never offers consent for an answer of Power BI or Fabric, whatever it says', () => {
    const word = fc.constantFrom(
      'Insufficient privileges to complete the operation.',
      'Either scp or roles claim need to be present in the token.',
      'Missing role permissions on the request',
      'x',
    );
    const code = fc.constantFrom(
      'Authorization_RequestDenied',
      'PowerBINotAuthorizedException',
      'Forbidden',
      'Unauthorized',
      'AccessDenied',
      'InsufficientScopes',
      'x',
    );
    const url = fc.constantFrom(
      powerBi('/groups'),
      powerBi(`/groups/${WORKSPACE}`),
      powerBi('/admin/groups'),
      fabric('/workspaces'),
      fabric('/admin/items'),
    );
    fc.assert(
      fc.property(url, fc.constantFrom(401, 403, 404), code, word, (at, status, c, m) => {
        const diagnosis = diagnose(answer(at, status, { error: { code: c, message: m } }));
        const links = [...diagnosis.links, ...diagnosis.alternatives.flatMap((other) => other.links)];
        assert.ok(links.every(({ kind }) => kind !== 'admin-consent'));
      }),
    );
  });

  it('answers any evidence with one printable line a field, and never throws', () => {
    fc.assert(
      fc.property(
        fc.record({
          status: fc.integer({ min: 100, max: 599 }),
          body: fc.string({ unit: 'binary', maxLength: 300 }),
          header: fc.string(),
          url: fc.string(),
        }),
        ({ status, body, header, url }) => {
          const diagnosis = diagnose({
            asked: { url },
            answer: { status, headers: { 'x-powerbi-error-info': header, server: header }, body },
            app: { displayName: body, tenantId: header },
          });
          for (const text of [
            diagnosis.title,
            diagnosis.explanation,
            ...diagnosis.steps,
            ...Object.values(diagnosis.evidence).map(String),
          ]) {
            assert.doesNotMatch(text, /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
          }
        },
      ),
    );
  });

  it('looks at a bounded part of an endless body', () => {
    const diagnosis = diagnose(
      answer(graph('/users'), 403, `{"error":{"code":"Forbidden","message":"${'x'.repeat(5_000_000)}"}}`),
    );
    assert.ok((diagnosis.evidence.message?.length ?? 0) <= 400);
  });

  it('speaks of every missing permission where they are in several states', () => {
    const finding = {
      kind: 'roles-missing',
      missing: ['User.Read.All', 'Mail.Send', 'Group.Read.All'],
      held: [],
      declaration: { 'User.Read.All': 'delegated', 'Mail.Send': 'absent', 'Group.Read.All': 'application' },
    } as const;
    const diagnosis = diagnose({ asked: { resource: 'graph' }, finding, credential: 'secret' });
    assert.equal(diagnosis.cause, 'delegated-permission-only');
    const steps = diagnosis.steps.join(' ');
    for (const name of finding.missing) assert.ok(steps.includes(name), name);
  });

  it('sends to the app registration where it was read and declares nothing', () => {
    const finding = { kind: 'nothing-granted', declaration: {}, readable: true } as const;
    const diagnosis = diagnose({ asked: { resource: 'graph' }, finding, credential: 'secret' });
    assert.equal(diagnosis.cause, 'permission-not-declared');
    assert.equal(diagnosis.links[0]?.kind, 'app-registration-permissions');
  });

  it('is not certain of consent where the token holds a permission for the call', () => {
    const claims = { oid: OBJECT, roles: ['Sites.Read.All'] };
    const asked = { method: 'GET', url: graph('/sites/root'), needs: ['Sites.Read.All'] };
    const diagnosis = diagnose({
      ...answer(graph('/sites/root'), 403, graphError('accessDenied', 'Access denied')),
      asked,
      claims,
    });
    assert.equal(diagnosis.cause, 'denied-despite-permission');
    assert.notEqual(diagnosis.confidence, 'certain');
  });

  it('takes secrets out of the server’s words', () => {
    const token = 'eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJodHRwczovL2dyYXBoIn0.c2lnbmF0dXJlc2lnbmF0dXJl';
    const diagnosis = diagnose(
      answer(graph('/users'), 400, {
        error: { code: 'BadRequest', message: `Authorization was Bearer ${token}, client_secret=hunter2hunter2` },
      }),
    );
    assert.ok(!diagnosis.evidence.message?.includes('eyJhdWQ'));
    assert.ok(!diagnosis.evidence.message?.includes('hunter2'));
  });

  for (const [what, text] of [
    ['camel case that never ends as a code', `${'Aa'.repeat(16_000)}_`],
    [
      'base64url',
      Buffer.from(Array.from({ length: 48_000 }, (_, index) => (index * 73 + 41) % 256)).toString('base64url'),
    ],
    ['opened tags', '<'.repeat(64_000)],
    ['opened braces', '{'.repeat(64_000)],
    ['dots and brackets', `https://login.${'a.'.repeat(16_000)}${')'.repeat(16_000)}`],
    ['blanks', ' '.repeat(64_000)],
    ['proxies', 'proxy '.repeat(10_000)],
    ['premiums', 'no premium '.repeat(5_000)],
  ] as const) {
    // A pattern that backtracks without bound would not end within mocha's own time-out.
    it(`comes to an end on 64 KB of ${what}`, () => {
      assert.ok(diagnose(answer(`https://api.contoso.com/${text.slice(0, 8_000)}`, 403, text)).cause);
      assert.ok(diagnose({ asked: {}, text }).cause);
      assert.ok(explain(text).cause);
    });
  }
});

describe('diagnose, where the context tells more than the answer', () => {
  const denied = { error: { code: 'Authorization_RequestDenied', message: 'Insufficient privileges.' } };

  it('names no permission as missing where one that suffices is held', () => {
    const evidence = answer(graph('/users'), 403, denied);
    const needs = ['User.ReadBasic.All', 'User.Read.All'];
    const diagnosis = diagnose({
      ...evidence,
      asked: { ...evidence.asked, needs },
      claims: { roles: ['User.Read.All'] },
    });
    assert.doesNotMatch(diagnosis.explanation, /ReadBasic/);
    assert.ok(diagnosis.alternatives.some(({ cause }) => cause === 'denied-despite-permission'));
  });

  it('asks for no consent where an API of one’s own refuses an app that holds its permission', () => {
    const evidence = answer('https://orders.example.com/', 403, 'no');
    const asked = { ...evidence.asked, resource: 'orders', needs: ['Orders.Read'] };
    const diagnosis = diagnose({ ...evidence, asked, claims: { roles: ['Orders.Read'] } });
    assert.equal(diagnosis.cause, 'api-denied-despite-permission');
    assert.ok(diagnosis.links.every(({ kind }) => kind !== 'admin-consent'));
  });

  for (const code of ['ENOTFOUND', 'ECONNREFUSED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'CERT_HAS_EXPIRED']) {
    it(`is not certain who is to blame where an API of one’s own cannot be reached: ${code}`, () => {
      const asked = {
        method: 'GET',
        url: 'https://orders.example.com/',
        endpoint: 'custom',
        resource: 'orders',
      } as const;
      const diagnosis = diagnose({ asked, fault: { code, message: code }, credential: 'secret' });
      assert.equal(diagnosis.confidence, 'likely');
      assert.deepEqual(
        diagnosis.alternatives.map(({ owner }) => owner),
        ['pipeline-author'],
      );
    });
  }

  it('reads the suberror where Entra gives no code', () => {
    const of = (suberror: string) => {
      const url = `https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`;
      return diagnose(answer(url, 400, { error: 'invalid_grant', suberror })).cause;
    };
    assert.equal(of('consent_required'), 'consent-missing');
    assert.equal(of('protection_policy_required'), 'conditional-access');
  });

  it('takes a suberror that is a sentence for no code', () => {
    const url = `https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`;
    const { evidence } = diagnose(
      answer(url, 400, { error: 'invalid_grant', suberror: 'consent_required '.repeat(5000) }),
    );
    assert.equal(evidence.subError, undefined);
  });

  for (const [said, shown] of [
    ['2026-05-04T03:02:01', '2026-05-04T03:02:01.000Z'],
    ['2026-05-04 03:02:01Z', '2026-05-04T03:02:01.000Z'],
    ['2026-05-04 03:02:01', '2026-05-04T03:02:01.000Z'],
    ['Mon, 04 May 2026 03:02:01 GMT', '2026-05-04T03:02:01.000Z'],
    ['5/4/2026 3:02:01 AM', '5/4/2026 3:02:01 AM'],
    ['12', '12'],
  ]) {
    it(`shows the time “${said}” as ${shown}`, () => {
      const { evidence } = diagnose(answer(graph('/users'), 403, { error: { code: 'x', innerError: { date: said } } }));
      assert.equal(evidence.timestamp, shown);
    });
  }

  it('lets no backtick of a name end a span of code', () => {
    const evidence = answer(graph('/users'), 403, denied);
    const app = { displayName: 'An `odd` name', tenantId: TENANT };
    const { explanation } = diagnose({ ...evidence, asked: { ...evidence.asked, needs: ['User.Read.All'] }, app });
    assert.match(explanation, /“An 'odd' name” lacks `User\.Read\.All`/);
  });

  it('gives the ID that was sent where no answer gives one', () => {
    const asked = { method: 'GET', url: graph('/users'), correlationId: 'c-1' };
    const diagnosis = diagnose({ asked, fault: { code: 'ECONNRESET', message: 'x' } });
    assert.equal(diagnosis.evidence.correlationId, 'c-1');
  });
});
