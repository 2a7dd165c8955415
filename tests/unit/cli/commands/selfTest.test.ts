import assert from 'node:assert/strict';
import { flag } from '../../../../cli/arguments/settings';
import { runCommand } from '../../../../cli/runCommand';
import type { Report } from '../../../../core/model/results';
import { TENANT_OF_DOMAINS } from '../fakeAnswers';
import { CLIENT, type FakeOptions, fakeIo, SECRET, TENANT } from '../fakeIo';

const APP = ['--tenant', TENANT, '--client-id', CLIENT];
const ENVIRONMENT = { AZURE_TENANT_ID: TENANT, AZURE_CLIENT_ID: CLIENT, AZURE_CLIENT_SECRET: SECRET };

async function run(argv: string[], options: FakeOptions = {}) {
  const io = fakeIo(options);
  const code = await runCommand(argv, io);
  return { code, io };
}

/** The report of a run that asked for JSON. */
async function reportOf(argv: string[], options: FakeOptions = {}): Promise<Report> {
  const { io } = await run(['--output', 'json', ...argv], { environment: ENVIRONMENT, ...options });
  return JSON.parse(io.stdout) as Report;
}

const checkIds = (report: Report) => report.apps.flatMap(({ checks }) => checks.map(({ id }) => id));

describe('the command, from arguments to a run', () => {
  it('takes tenant, app and secret from the names of the Azure SDKs', async () => {
    const { code, io } = await run([], { environment: ENVIRONMENT });
    assert.equal(code, 0);
    assert.match(io.stdout, /PASSED/);
    const token = io.requests.find(({ purpose }) => purpose === 'token');
    assert.ok(token?.url.startsWith(`https://login.microsoftonline.com/${TENANT}/`));
    assert.match(token?.body ?? '', new RegExp(`client_id=${CLIENT}`));
  });

  it('prefers arguments to the environment', async () => {
    const other = '00000000-1111-4222-8333-444444444444';
    const report = await reportOf(['--client-id', other]);
    assert.equal(report.apps[0]?.clientId, other);
  });

  it('turns each option into its setting', async () => {
    const workspace = '9f1c2d3e-4b5a-4c6d-8e7f-0a1b2c3d4e5f';
    const report = await reportOf([
      ...['--graph-permissions', 'User.Read.All', '--graph-permissions', 'Group.Read.All'],
      ...['--graph-requests', '/users?$top=1', '--graph-requests', '/beta/groups'],
      ...['--powerbi-workspaces', `${workspace} Viewer`, '--powerbi-requests', `/groups/${workspace}/datasets`],
      '--powerbi-admin-api',
      ...['--excess-permissions', 'warn'],
      ...['--custom-apis', '- {name: orders, resource: api://orders, url: https://orders.example.com/}'],
      ...['--credential-expiry-days', '0'],
    ]);
    assert.deepEqual(checkIds(report), [
      'graph.token',
      'graph.permissions',
      'graph.read',
      'graph.request:/users?$top=1',
      'graph.request:/beta/groups',
      'graph.excess',
      'powerbi.token',
      'powerbi.access',
      `powerbi.workspace:${workspace}`,
      `powerbi.request:/groups/${workspace}/datasets`,
      'powerbi.admin',
      'orders.token',
      'orders.request',
    ]);
  });

  it('asks the hosts of the chosen cloud', async () => {
    const { io } = await run(['--cloud', 'china'], { environment: ENVIRONMENT });
    assert.ok(io.requests.some(({ url }) => url.startsWith('https://login.partner.microsoftonline.cn/')));
  });

  it('learns the cloud from AZURE_AUTHORITY_HOST where none is chosen', async () => {
    const environment = { ...ENVIRONMENT, AZURE_AUTHORITY_HOST: 'https://login.microsoftonline.us/' };
    const { io } = await run([], { environment });
    assert.ok(io.requests.every(({ url }) => !url.includes('login.microsoftonline.com')));
  });

  it('reads AZURE_AUTHORITY_HOST without a scheme, as the Azure SDKs do', async () => {
    const environment = { ...ENVIRONMENT, AZURE_AUTHORITY_HOST: 'login.microsoftonline.us' };
    const { code, io } = await run(['--resources', 'graph'], { environment });
    assert.equal(code, 0);
    assert.ok(io.requests.length > 0);
    assert.ok(io.requests.every(({ url }) => !url.includes('microsoftonline.com')));
  });

  for (const authority of [
    'https://adfs.contoso.com/adfs',
    'login.sovcloud-identity.fr',
    'AzureUSGovernment',
    'http://login.microsoftonline.us',
  ]) {
    it(`refuses ${authority} as AZURE_AUTHORITY_HOST before any call, and a chosen cloud is the way out`, async () => {
      const environment = { ...ENVIRONMENT, AZURE_AUTHORITY_HOST: authority };
      for (const argv of [[], ['--cloud', 'auto'], ['--output', 'json'], ['link']]) {
        const { code, io } = await run(argv, { environment });
        assert.equal(code, 2);
        assert.match(io.stderr, /AZURE_AUTHORITY_HOST.*--cloud custom/);
        assert.equal(io.requests.length, 0);
      }
      const { code } = await run(['--cloud', 'usGovGccHigh'], { environment });
      assert.equal(code, 0);
    });
  }

  it('asks GitHub Actions for the audience of the cloud that was settled on', async () => {
    const github = {
      AZURE_TENANT_ID: TENANT,
      AZURE_CLIENT_ID: CLIENT,
      ACTIONS_ID_TOKEN_REQUEST_URL: 'https://pipelines.actions.githubusercontent.com/token?api-version=2.0',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'job-token-of-github',
    };
    const cases: [argv: string[], authority: string, audience: string][] = [
      [['--cloud', 'USGOVGCCHIGH'], '', 'api://AzureADTokenExchangeUSGov'],
      [['--cloud', ' usGovDod '], '', 'api://AzureADTokenExchangeUSGov'],
      [[], 'https://login.microsoftonline.us/', 'api://AzureADTokenExchangeUSGov'],
      [['--cloud', 'auto'], 'login.partner.microsoftonline.cn', 'api://AzureADTokenExchangeChina'],
      [['--cloud', 'public'], 'https://login.microsoftonline.us/', 'api://AzureADTokenExchange'],
      [['--cloud', 'usGovGcc'], '', 'api://AzureADTokenExchange'],
    ];
    for (const [argv, authority, audience] of cases) {
      const { io } = await run(argv, { environment: { ...github, AZURE_AUTHORITY_HOST: authority } });
      const asked = io.requests.find(({ purpose }) => purpose === 'assertion');
      assert.equal(new URL(asked?.url ?? '').searchParams.get('audience'), audience, argv.join(' ') + authority);
    }
  });

  it('tests in other tenants', async () => {
    const other = '00000000-1111-4222-8333-444444444444';
    assert.equal((await reportOf(['--tenant-ids', other])).apps[0]?.tenantId, other);
  });

  it('asks a job of GitHub Actions for its ID token, for the audience that Entra wants', async () => {
    const environment = {
      AZURE_TENANT_ID: TENANT,
      AZURE_CLIENT_ID: CLIENT,
      ACTIONS_ID_TOKEN_REQUEST_URL: 'https://pipelines.actions.githubusercontent.com/token?api-version=2.0',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'job-token-of-github',
    };
    const { io } = await run(['--cloud', 'public'], { environment });
    const asked = io.requests.find(({ purpose }) => purpose === 'assertion');
    assert.equal(asked?.method, 'GET');
    assert.equal(new URL(asked?.url ?? '').searchParams.get('audience'), 'api://AzureADTokenExchange');
    assert.equal(asked?.bearer?.reveal(), 'job-token-of-github');
  });
});

describe('a file of settings', () => {
  const CONFIG = [
    'tenant: TENANT',
    'clientId: CLIENT',
    'resources: [graph]',
    'graphPermissions:',
    '  - User.Read.All',
    '  - Group.Read.All',
    'customApis:',
    '  - name: orders',
    '    resource: api://orders',
    '    url: https://orders.example.com/',
    'credentialExpiryDays: 0',
  ]
    .join('\n')
    .replace('TENANT', TENANT)
    .replace('CLIENT', CLIENT);
  const options = { environment: { AZURE_CLIENT_SECRET: SECRET }, files: { 'a.yaml': CONFIG } };

  it('says the same as the options, with lists as lists', async () => {
    const report = await reportOf(['--config', 'a.yaml'], options);
    assert.deepEqual(checkIds(report), [
      'graph.token',
      'graph.permissions',
      'graph.read',
      'orders.token',
      'orders.request',
    ]);
  });

  it('tells several apps apart: one is tested, with its own needs, and flags win over them', async () => {
    const other = CLIENT.replace('d2b7', 'e3c8');
    const files = {
      'a.yaml': `tenant: ${TENANT}\nresources: [graph]\napps:\n  - clientId: ${CLIENT}\n    resources: [powerbi]\n  - clientId: ${other}`,
    };
    const several = { ...options, files };
    const { code, io } = await run(['--config', 'a.yaml'], several);
    assert.equal(code, 2);
    assert.match(io.stderr, /lists several apps: choose one with --client-id/);
    assert.deepEqual(io.requests, []);
    const ids = async (...more: string[]) => checkIds(await reportOf(['--config', 'a.yaml', ...more], several));
    assert.ok((await ids('--client-id', CLIENT)).includes('powerbi.token'));
    assert.ok((await ids('--client-id', other)).includes('graph.token'));
    assert.ok((await ids('--client-id', CLIENT, '--resources', 'fabric')).includes('fabric.token'));
  });

  it('gives way to options', async () => {
    const report = await reportOf(['--config', 'a.yaml', '--resources', 'fabric', '--graph-permissions', ''], options);
    assert.ok(checkIds(report).includes('fabric.token') && !checkIds(report).includes('graph.token'));
  });

  it('may switch on what an option switches off', async () => {
    const files = { 'a.yaml': `${CONFIG.replace('[graph]', '[graph, powerbi]')}\npowerbiAdminApi: true` };
    const both = { ...options, files };
    assert.ok(checkIds(await reportOf(['--config', 'a.yaml'], both)).includes('powerbi.admin'));
    const off = await reportOf(['--config', 'a.yaml', '--no-powerbi-admin-api'], both);
    assert.ok(!checkIds(off).includes('powerbi.admin'));
  });

  const WRONG: [what: string, text: string, said: RegExp][] = [
    ['a secret in it', 'clientSecret: hunter2hunter2', /line 1, column 1: The key of a secret is refused/],
    [
      'a name that nobody knows',
      'graphPermision: x',
      /“graphPermision” is not a setting. Did you mean graphPermissions\?/,
    ],
    ['an input of pipelines only', 'azureSubscription: x', /azureSubscription says how the app signs in/],
    ['one name in both spellings', 'wait-minutes: 1\nwaitMinutes: 2', /line 1, column 1: .*Did you mean waitMinutes\?/],
    ['one name twice', 'waitMinutes: 1\nwaitMinutes: 2', /line 2, column 1: .*is given twice/],
    ['no YAML', 'a: [', /Not valid YAML/],
    ['a list instead of a map', '- a', /not a map/],
    ['a way to sign in', 'certificate: a.pem', /line 1, column 1: certificate says how the app signs in/],
    ['an output file', 'resources: [graph]\noutputFile: x', /line 2, column 1: outputFile belongs to one run/],
    [
      'hosts that get a credential',
      'cloud: custom',
      /line 1, column 8: cloud: custom names hosts that get a credential/,
    ],
    ['a value that is none of the choices', 'cloud: pubic', /line 1, column 8: cloud: “pubic” is not one of/],
  ];
  for (const [what, text, said] of WRONG) {
    it(`is refused with ${what}, before anything is asked`, async () => {
      const environment = { AZURE_CLIENT_SECRET: SECRET, AZURE_TENANT_ID: TENANT, AZURE_CLIENT_ID: CLIENT };
      const { code, io } = await run(['--config', 'a.yaml'], { environment, files: { 'a.yaml': text } });
      assert.equal(code, 2);
      assert.match(io.stderr, said);
      assert.doesNotMatch(io.stderr, /hunter2/);
      assert.deepEqual(io.requests, []);
    });
  }

  it('that is not there is reported as such', async () => {
    const { code, io } = await run(['--config', 'b.yaml'], options);
    assert.equal(code, 2);
    assert.match(io.stderr, /“b\.yaml” cannot be read: it does not exist/);
  });
});

describe('a secret', () => {
  for (const argv of [
    ['--client-secret', SECRET],
    [`--client-secret=${SECRET}`],
    [`--clientSecret=${SECRET}`],
    ['-client-secret', SECRET],
    ['--password', SECRET],
    [`--token=${SECRET}`],
    ['--client-assertion', SECRET],
    ['--secret', SECRET],
    ['link', '--client-secret', SECRET],
  ]) {
    it(`on the command line is refused with the reason and never repeated: ${argv.join(' ').replace(SECRET, '…')}`, async () => {
      const { code, io } = await run([...argv, ...APP], { environment: ENVIRONMENT });
      assert.equal(code, 2);
      assert.match(io.stderr, /can be read by other programs/);
      assert.doesNotMatch(io.stdout + io.stderr, /fake8Q/);
      assert.deepEqual(io.requests, []);
    });
  }

  it('behind an unknown option, or on its own, is not repeated', async () => {
    for (const argv of [[`--geheim=${SECRET}`], [SECRET], ['--client-secret-stdin', SECRET]]) {
      const { code, io } = await run([...argv, ...APP]);
      assert.equal(code, 2);
      assert.doesNotMatch(io.stdout + io.stderr, /fake8Q/);
    }
  });

  it('comes from a file, its line break left out', async () => {
    const { code, io } = await run([...APP, '--client-secret-file', 's'], { files: { s: `${SECRET}\r\n` } });
    assert.equal(code, 0);
    const token = io.requests.find(({ purpose }) => purpose === 'token');
    assert.equal(new URLSearchParams(token?.body).get('client_secret'), SECRET);
  });

  it('comes from standard input', async () => {
    const { code, io } = await run([...APP, '--client-secret-stdin'], { input: `${SECRET}\n` });
    assert.equal(code, 0);
    const token = io.requests.find(({ purpose }) => purpose === 'token');
    assert.equal(new URLSearchParams(token?.body).get('client_secret'), SECRET);
  });

  it('is asked for on a terminal where nothing else gives one', async () => {
    const { code, io } = await run(APP, { columns: 100, typed: SECRET });
    assert.equal(code, 0);
    assert.equal(io.questions.length, 1);
    assert.doesNotMatch(io.stdout + io.stderr, /fake8Q/);
  });

  it('is asked for only after the settings were checked', async () => {
    const terminal = { columns: 100, typed: SECRET, files: { 'a.yaml': 'waitMinutes: x' } };
    for (const argv of [
      ['--wait-minutes', 'x'],
      ['--graph-requests', 'nonsense'],
      ['--resources', ''],
      ['--config', 'a.yaml'],
    ]) {
      const { code, io } = await run([...APP, ...argv], terminal);
      assert.equal(code, 2, argv.join(' '));
      assert.deepEqual([io.questions, io.requests], [[], []]);
    }
  });

  it('is never asked for without a terminal: the command says what is missing', async () => {
    const { code, io } = await run(APP);
    assert.equal(code, 2);
    assert.deepEqual(io.questions, []);
    assert.match(io.stderr, /AZURE_CLIENT_SECRET.*--client-secret-file/);
  });

  const EMPTY: [string, string[], FakeOptions][] = [
    ['an empty file', ['--client-secret-file', 's'], { files: { s: '\n' } }],
    ['an empty standard input', ['--client-secret-stdin'], { input: '' }],
    ['an empty line at the prompt', [], { columns: 100, typed: '' }],
    ['several lines', ['--client-secret-stdin'], { input: 'a\nb\n' }],
    ['a terminal where a pipe belongs', ['--client-secret-stdin'], { columns: 100 }],
    ['a file that is not there', ['--client-secret-file', 'no'], {}],
  ];
  for (const [what, argv, options] of EMPTY) {
    it(`is a usage error as ${what}`, async () => {
      const { code, io } = await run([...APP, ...argv], options);
      assert.equal(code, 2);
      assert.notEqual(io.stderr, '');
      assert.deepEqual(io.requests, []);
    });
  }
});

describe('a tenant that is given by a domain', () => {
  const DOMAIN = ['--tenant', 'Contoso.onmicrosoft.com', '--client-id', CLIENT];
  const { AZURE_TENANT_ID: _, ...SECRET_ALONE } = ENVIRONMENT;

  it('is looked up first, without a credential, and its ID is shown and used', async () => {
    const { code, io } = await run([...DOMAIN, '--resources', 'graph'], { environment: SECRET_ALONE });
    assert.equal(code, 0, io.stderr);
    const [lookUp, ...others] = io.requests;
    assert.equal(lookUp?.purpose, 'discovery');
    assert.match(lookUp?.url ?? '', /\/contoso\.onmicrosoft\.com\/v2\.0\/\.well-known\/openid-configuration$/);
    assert.equal(lookUp?.body, undefined);
    assert.match(
      io.stderr,
      new RegExp(`domain contoso\\.onmicrosoft\\.com belongs to the tenant ${TENANT_OF_DOMAINS}`),
    );
    assert.match(io.stdout, new RegExp(`in tenant ${TENANT_OF_DOMAINS}`));
    assert.ok(others.length > 1);
    assert.ok(others.filter(({ purpose }) => purpose === 'token').every(({ url }) => url.includes(TENANT_OF_DOMAINS)));
  });

  it('may come from the environment, and says nothing more when it is to be quiet', async () => {
    const environment = { ...ENVIRONMENT, AZURE_TENANT_ID: 'contoso.com' };
    const { code, io } = await run(['--quiet'], { environment });
    assert.equal(code, 0);
    assert.equal(io.stderr, '');
  });

  it('is asked of the login host of the cloud', async () => {
    const { io } = await run([...DOMAIN, '--cloud', 'china'], { environment: SECRET_ALONE });
    assert.ok(
      io.requests.every(
        ({ url }) => url.startsWith('https://login.partner.microsoftonline.cn/') || !url.includes('/login.'),
      ),
    );
  });

  it('is looked up after the settings were checked, and before anybody is asked for a secret', async () => {
    const wrong = await run([...DOMAIN, '--wait-minutes', '5000'], { columns: 100, typed: SECRET });
    assert.equal(wrong.code, 2);
    assert.deepEqual(wrong.io.requests, []);
    const unknown = await run(['--tenant', 'unknown.example', '--client-id', CLIENT], { columns: 100, typed: SECRET });
    assert.equal(unknown.code, 2);
    assert.deepEqual(unknown.io.questions, []);
    const known = await run(DOMAIN, { columns: 100, typed: SECRET });
    assert.equal(known.io.questions.length, 1);
    assert.ok(known.io.requests.some(({ body }) => body?.includes(encodeURIComponent(SECRET))));
  });

  it('is not looked up where the earlier report is a usage error', async () => {
    const argv = [...DOMAIN, '--baseline', ' '];
    const { code, io } = await run(argv, { columns: 100, typed: SECRET });
    assert.equal(code, 2, io.stderr);
    assert.deepEqual([io.requests, io.questions], [[], []]);
  });

  it('fits an entry of the settings file that names the tenant by its ID', async () => {
    const files = {
      'a.yaml': `apps:\n  - clientId: ${CLIENT}\n    tenant: ${TENANT_OF_DOMAINS}\n    resources: [graph]`,
    };
    const { code, io } = await run([...DOMAIN, '--config', 'a.yaml'], { environment: SECRET_ALONE, files });
    assert.equal(code, 0, io.stderr);
    const other = { 'a.yaml': `apps:\n  - clientId: ${CLIENT}\n    tenant: ${TENANT}\n    resources: [graph]` };
    const wrong = await run([...DOMAIN, '--config', 'a.yaml'], { environment: SECRET_ALONE, files: other });
    assert.equal(wrong.code, 2);
    assert.match(wrong.io.stderr, /has no entry in apps/);
    assert.ok(wrong.io.requests.every(({ purpose }) => purpose === 'discovery'));
  });

  it('of no tenant is a usage error that names it and says what else to look at', async () => {
    const argv = ['--tenant', 'unknown.example', '--client-id', CLIENT, '--output', 'json', '--output-file', 'r.json'];
    const { code, io } = await run(argv, { environment: SECRET_ALONE });
    assert.equal(code, 2);
    assert.match(
      io.stderr,
      /^error: No tenant behind login\.microsoftonline\.com has the domain “unknown\.example”\. Check its spelling, and choose the tenant’s cloud with --cloud/,
    );
    assert.equal(io.requests.length, 1);
    const report = JSON.parse(io.written['r.json'] ?? '') as Report;
    assert.equal(report.outcome, 'failed');
    assert.match(report.errors[0]?.message ?? '', /unknown\.example/);
  });

  it('that nobody could look up proves nothing, and no secret is asked for', async () => {
    const argv = ['--tenant', 'silent.example', '--client-id', CLIENT, '--output', 'json'];
    const { code, io } = await run(argv, { columns: 100, typed: SECRET });
    assert.equal(code, 3);
    assert.match(io.stderr, /“silent\.example” could not be looked up: .*\(ENOTFOUND\)/);
    assert.doesNotMatch(io.stderr, /--help/);
    assert.equal((JSON.parse(io.stdout) as Report).outcome, 'unverified');
    assert.deepEqual(io.questions, []);
  });

  const NO_DOMAINS = [
    'contoso',
    'https://contoso.com',
    'me@contoso.com',
    '-a.com',
    'a..com',
    '1.2.3.4',
    'contoso.com/x',
    'common',
  ];
  for (const text of NO_DOMAINS) {
    it(`is no ${text}`, async () => {
      const { code, io } = await run(['--tenant', text, '--client-id', CLIENT], { environment: SECRET_ALONE });
      assert.equal(code, 2);
      assert.match(io.stderr, /--tenant: .* is neither a tenant ID \(a GUID\) nor a domain of a tenant\. Example: /);
      assert.deepEqual(io.requests, []);
    });
  }
});

describe('a usage error', () => {
  const WRONG: [what: string, argv: string[], said: RegExp][] = [
    ['an unknown option', ['--nonsense'], /An option \(text of 10 characters\) is not known/],
    ['an option that stands twice', ['--cloud', 'public', '--cloud', 'china'], /--cloud is given twice/],
    ['a format that stands twice', ['--output', 'json', '--output', 'text'], /--output is given twice/],
    ['a switch and its opposite', ['--powerbi-admin-api', '--no-powerbi-admin-api'], /is given twice/],
    ['an option before a command', ['--tenant', TENANT, 'link'], /--tenant stands before link/],
    ['an argument behind a command that takes none', ['link', 'x'], /too many arguments/],
    [
      'an unknown command',
      ['frobnicate'],
      /There is no command of that name\. Commands are explain, link and needs; everything else is an option/,
    ],
    ['help for an unknown command', ['help', 'frobnicate'], /There is no command of that name\. Commands are explain/],
    ['help for a misspelled command', ['help', 'explian'], /There is no command of that name\. Did you mean explain\?/],
    ['an unknown option of one letter', ['-v'], /error: -v is not known\./],
    ['a misspelled command', ['explian', 'AADSTS65001'], /Did you mean explain\?/],
    ['an option without its value', ['--tenant'], /--tenant needs a value/],
    ['a format that does not exist', ['--output', 'xml'], /not one of text, json, markdown, junit/],
    [
      'a tenant that is no GUID',
      ['--tenant', 'contoso'],
      /\(one word: 7 letters\) is neither a tenant ID \(a GUID\) nor a domain/,
    ],
    ['a client ID that is no GUID', ['--client-id', 'app'], /\(one word: 3 letters\) is not a client ID/],
    ['two ways to sign in', ['--managed-identity', '--as-user'], /Only one way to sign in/],
    ['a number out of range', ['--wait-minutes', '5000'], /--wait-minutes: .*from 0 to 1440/],
    ['an unknown resource', ['--resources', 'sharepoint'], /--resources: .*10 letters\) is not one of graph/],
    ['a delegated permission without a user', ['--graph-permissions', 'User.Read'], /only as a delegated permission/],
    ['hosts without their cloud', ['--custom-cloud', 'login: https://a.example'], /--custom-cloud/],
    ['a certificate that is none', ['--certificate', 'x.pem'], /not a PEM/],
  ];
  for (const [what, argv, said] of WRONG) {
    it(`is reported, and nothing is asked: ${what}`, async () => {
      const { code, io } = await run(argv, { environment: ENVIRONMENT, files: { 'x.pem': 'nonsense' } });
      assert.equal(code, 2);
      assert.match(io.stderr, said);
      assert.equal(io.stdout, '');
      assert.deepEqual(io.requests, []);
    });
  }

  const FORMS: [format: string, holds: (text: string, message: string) => void][] = [
    ['json', (text, message) => assert.equal(messagesIn(text), message)],
    ['github', (text, message) => assert.equal(messagesIn(text), message)],
    ['text', (text, message) => assert.equal(text, `error: ${message}\n`)],
    ['markdown', (text) => assert.match(text, /^#+ .*\n[\s\S]*\w/)],
    ['junit', (text) => assert.match(text, /^<\?xml [\s\S]*<error message="[^"]+"/)],
  ];
  const messagesIn = (text: string) =>
    (JSON.parse(text) as Report).errors
      .map(({ input, message }) => (input ? `${flag(input)}: ${message}` : message))
      .join('\nerror: ');

  for (const [what, argv] of WRONG.filter(([, [first]]) => !['link', '--output'].includes(first ?? ''))) {
    it(`is in the output file in the form that was asked for, before or behind it: ${what}`, async () => {
      for (const [format, holds] of FORMS) {
        const asked = ['--output', format, `--output-file=r.${format}`];
        for (const typed of [
          [...asked, ...argv],
          [...argv, ...asked],
        ]) {
          // The last option without its value takes what comes next.
          if (typed.join(' ').includes('--tenant --output')) continue;
          const { code, io } = await run(typed, { environment: ENVIRONMENT, files: { 'x.pem': 'nonsense' } });
          assert.equal(code, 2);
          assert.deepEqual(io.requests, []);
          const [, message = ''] = /^error: ([\s\S]*)\nSee [a-z-]+ --help\.\n$/.exec(io.stderr) ?? [];
          assert.notEqual(message, '', io.stderr);
          holds(io.written[`r.${format}`] ?? '', message);
        }
      }
    });
  }

  it('in the format itself is in the output file as text', async () => {
    const { code, io } = await run(['--output', 'xml', '--output-file', 'r.txt'], { environment: ENVIRONMENT });
    assert.equal(code, 2);
    assert.match(io.written['r.txt'] ?? '', /^error: --output: .*not one of text, json, markdown, junit/);
  });

  it('of a command that tests nothing is in its output file, in a form that the command has', async () => {
    for (const [argv, start] of [
      [['explain', '--output', 'json', '--output-file', 'r', '--tenant', 'x', 'AADSTS65001'], '{'],
      [['link', '--output-file', 'r', '--nonsense', '--output', 'markdown'], '#'],
      [['needs', '--output', 'junit', '--output-file', 'r', '/users'], 'error: --output'],
    ] as const) {
      const { code, io } = await run([...argv], { environment: ENVIRONMENT });
      assert.equal(code, 2);
      assert.ok(io.written.r?.startsWith(start), `${argv}: ${io.written.r}`);
    }
  });

  it('is said once more where the output file cannot be written, and never in a file whose name may be a secret', async () => {
    const { code, io } = await run(['--output-file', '/missing/r.json', '--output', 'json', '--nonsense']);
    assert.equal(code, 2);
    assert.match(io.stderr, /is not known\.[\s\S]*error: --output-file: “\/missing\/r\.json” cannot be written/);
    const formed = `aBc8Q~${'dEf0-9gH'.repeat(4)}xy`;
    const secret = await run(['--output-file', formed, '--nonsense']);
    assert.equal(secret.code, 2);
    assert.match(secret.io.stderr, /looks like a client secret/);
    assert.deepEqual(secret.io.written, {});
    assert.ok(!secret.io.stderr.includes(formed));
  });

  it('prints the report of a program on standard output, where no file is asked for', async () => {
    const { code, io } = await run(['--nonsense', '--output', 'json']);
    assert.equal(code, 2);
    assert.match(messagesIn(io.stdout), /is not known/);
  });

  it('says which ID is missing', async () => {
    assert.match((await run([])).io.stderr, /No tenant is given: use --tenant/);
    assert.match((await run(['--tenant', TENANT])).io.stderr, /No app is given: use --client-id/);
  });

  it('of a setting is in the JSON report, too', async () => {
    const argv = ['--output', 'json', '--wait-minutes', 'soon'];
    const { code, io } = await run(argv, { environment: ENVIRONMENT });
    assert.equal(code, 2);
    const report = JSON.parse(io.stdout) as Report;
    assert.deepEqual(
      report.errors.map(({ input }) => input),
      ['waitMinutes'],
    );
  });

  it('shows no escape sequence of what was typed', async () => {
    const { io } = await run(['--tenant', '\u001b[2Jx'], { environment: ENVIRONMENT });
    assert.ok(!io.stderr.includes('\u001b'));
  });
});

describe('as a user', () => {
  it('accepts permissions that exist only as delegated ones', async () => {
    const { io } = await run([...APP, '--as-user', '--graph-permissions', 'User.Read']);
    assert.doesNotMatch(io.stderr, /only as a delegated permission/);
  });
});

describe('help and version', () => {
  it('lists every option of the table, with examples and exit codes', async () => {
    const { code, io } = await run(['--help']);
    assert.equal(code, 0);
    for (const name of [
      '--graph-permissions',
      '--wait-minutes',
      '--custom-cloud',
      '--as-user',
      '--config',
      'explain',
    ]) {
      assert.ok(io.stdout.includes(name), name);
    }
    assert.match(io.stdout, /Examples:/);
    assert.match(io.stdout, /Exit codes: 0 passed/);
    assert.doesNotMatch(io.stdout, /azure-subscription|mask-client-id/);
  });

  it('shows the version alone', async () => {
    const { code, io } = await run(['--version']);
    assert.equal(code, 0);
    assert.match(io.stdout, /^\d+\.\d+\.\d+\n$/);
  });
});

describe('the command with the report of an earlier run', () => {
  const environment = ENVIRONMENT;
  const GRAPH = ['--resources', 'graph', '--credential-expiry-days', '0'];
  const earlier = async () => (await run(['--output', 'json', ...GRAPH], { environment })).io.stdout;
  const withRoles = (text: string, ...roles: string[]) => {
    const report = JSON.parse(text) as Report;
    const apps = report.apps.map((app) => ({ ...app, grantedRoles: { graph: roles } }));
    return JSON.stringify({ ...report, apps });
  };

  it('says what changed, and ends with 1 only where that is asked for', async () => {
    const files = { 'before.json': withRoles(await earlier(), 'Mail.Send') };
    const compared = await run([...GRAPH, '--baseline', 'before.json', '--quiet'], { environment, files });
    assert.equal(compared.code, 0);
    assert.match(compared.io.stdout, /Changes since 2026-11-23:\n {2}! permission granted: User\.Read\.All/);
    assert.match(compared.io.stdout, /permission removed: Mail\.Send \(Microsoft Graph\)/);
    const strict = await run([...GRAPH, '--baseline', 'before.json', '--fail-on', 'changes'], { environment, files });
    assert.equal(strict.code, 1);
    assert.match(strict.io.stderr, /Exit code 1 because of 2 changes \(--fail-on changes\)\./);
  });

  it('ends with 0 where nothing changed', async () => {
    const files = { 'before.json': await earlier() };
    const argv = [...GRAPH, '--baseline', 'before.json', '--fail-on', 'changes'];
    const { code, io } = await run(argv, { environment, files });
    assert.equal(code, 0);
    assert.match(io.stdout, /No changes since 2026-11-23\./);
    assert.equal((await run([...argv, '--quiet'], { environment, files })).io.stdout, '');
  });

  it('goes on with one warning where there is nothing to compare with, also for --fail-on changes', async () => {
    const files = {
      'newer.json': '{"schemaVersion":2,"tool":{},"apps":[]}',
      'broken.json': '{"schemaVersion":1,',
      'other.json': (await earlier()).replaceAll(environment.AZURE_CLIENT_ID, '11111111-2222-4333-8444-555555555555'),
    };
    for (const [file, why] of [
      ['none.json', '“none.json” cannot be read: it does not exist.'],
      ['newer.json', '“newer.json” cannot be used: it was written by a newer version (schema 2, known is 1).'],
      ['broken.json', '“broken.json” cannot be used: it is not a JSON object.'],
      ['other.json', 'the earlier report is about other apps.'],
    ] as const) {
      const argv = [...GRAPH, '--baseline', file, '--fail-on', 'changes', '--quiet'];
      const { code, io } = await run(argv, { environment, files });
      assert.equal(code, 0, file);
      const warnings = io.stderr.split('\n').filter(Boolean);
      assert.equal(warnings.length, 1, io.stderr);
      assert.ok(
        warnings[0]?.startsWith(`warning: --baseline: Nothing was compared with an earlier run: ${why}`),
        io.stderr,
      );
    }
  });

  it('asks nothing where the path is no path, and says all that is wrong', async () => {
    const { code, io } = await run(['--baseline', '', '--wait-minutes', 'soon'], { environment });
    assert.equal(code, 2);
    assert.deepEqual(io.requests, []);
    assert.match(io.stderr, /error: --wait-minutes: /);
    assert.match(io.stderr, /error: --baseline: It is empty: .* Example: baseline\/report\.json/);
  });

  it('refuses --fail-on without an earlier report, or for anything but changes', async () => {
    const without = await run(['--fail-on', 'changes'], { environment });
    assert.equal(without.code, 2);
    assert.match(without.io.stderr, /--fail-on changes needs an earlier report\. Example: --baseline report\.json/);
    const other = await run(['--fail-on', 'anything'], { environment });
    assert.match(other.io.stderr, /--fail-on: .* is not one of changes/);
    assert.deepEqual([...without.io.requests, ...other.io.requests], []);
  });

  it('takes it from no settings file', async () => {
    for (const key of ['baseline', 'baselineReport', 'failOn']) {
      const files = { 'a.yaml': `${key}: report.json\n` };
      const { code, io } = await run(['--config', 'a.yaml'], { environment, files });
      assert.equal(code, 2);
      assert.match(io.stderr, new RegExp(`${key} belongs to one run|${key}.*by the step or the command`));
    }
  });
});
