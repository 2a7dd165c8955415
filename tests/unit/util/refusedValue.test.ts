import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { connectionName, type Form, refused } from '../../../core/util/refusedValue';
import { isRandom, lookOf, secretFormOf } from '../../../core/util/secretLook';

const SECRETS: readonly (readonly [what: string, value: string])[] = [
  ['a client secret', `abc8Q~${'Xy3_'.repeat(8)}ab`],
  ['a private key', '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg\n-----END PRIVATE KEY-----'],
  ['a token (JWT)', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl'],
  ['a key in base64', randomBytes(32).toString('base64')],
  ['a key in hexadecimal', randomBytes(16).toString('hex')],
  ['a password', 'hunter2'],
];
const FORMS: readonly Form[] = [
  'guid',
  'path',
  'host',
  'number',
  'permission',
  'call',
  'environment',
  'none',
  { oneOf: ['graph', 'powerbi', 'fabric'] },
];

describe('a refused value', () => {
  for (const [what, value] of SECRETS) {
    it(`is never repeated where it is ${what}, whatever was asked for`, () => {
      for (const form of FORMS) assert.equal(refused(value, form), `The value (${lookOf(value)})`);
      assert.ok(!connectionName(value).includes(value) || value === 'hunter2');
    });
  }

  it('is repeated where it has the form that was asked for', () => {
    assert.equal(refused('3f2a1b4c-5d6e-4f70-8a9b-0c1d2e3f4a5', 'guid'), '“3f2a1b4c-5d6e-4f70-8a9b-0c1d2e3f4a5”');
    assert.equal(refused('/home/me/app.pem', 'path'), '“/home/me/app.pem”');
    assert.equal(refused('grahp', { oneOf: ['graph'] }), '“grahp”');
    assert.equal(refused('POST /users?x=1', 'call'), '“POST /users”');
    assert.equal(refused('AzureStack', 'environment'), '“AzureStack”');
  });

  it('is described by its kind and length', () => {
    assert.equal(lookOf(SECRETS[0]?.[1] ?? ''), 'looks like a client secret: 40 characters');
    assert.match(lookOf(SECRETS[1]?.[1] ?? ''), /^looks like a private key \(PEM\)/);
    assert.match(lookOf(SECRETS[2]?.[1] ?? ''), /^looks like a token \(JWT\)/);
  });

  const WEBHOOKS = [
    'https://hooks.slack.com/services/T0/B0/x',
    'https://contoso.webhook.office.com/webhookb2/x',
    'https://discord.com/api/webhooks/1/x',
    'https://ptb.discordapp.com/api/webhooks/1/x',
  ];
  for (const address of WEBHOOKS) {
    it(`is a secret where it is ${address}: who knows it may post`, () => {
      assert.equal(secretFormOf(address), 'the address of a webhook');
    });
  }

  const PASSWORDS = [
    'Server=tcp:x;User ID=u;Password=Wint3r!Falls',
    'AZURE_CLIENT_SECRET=Wint3r!Falls',
    'export PGPASSWORD="Wint3r!Falls"',
    'password: Wint3r!Falls',
    '{"appId":"x","password":"Wint3r!Falls"}',
    "clientSecret: 'Wint3r!Falls'",
  ];
  for (const text of PASSWORDS) {
    it(`is a secret where it names one: ${text}`, () => {
      assert.equal(secretFormOf(text), 'a password or a connection string');
    });
  }

  it('is a secret where an address holds a password, and not where a path holds an at sign', () => {
    assert.equal(secretFormOf('https://deploy:Wint3r!Falls@x.example/a'), 'an address with a user name or password');
    assert.equal(secretFormOf('https://graph.microsoft.com:443/v1.0/users/ann@contoso.com'), undefined);
    assert.equal(secretFormOf('PATCH /users/ID/authentication/passwordMethods'), undefined);
  });

  it('is not taken for a secret where it is a name of Microsoft’s', () => {
    for (const name of ['OrgSettings-Microsoft365Install.ReadWrite.All', 'Policy.ReadWrite.B2BManagementPolicy']) {
      assert.equal(isRandom(name), false);
      assert.equal(secretFormOf(name), undefined);
    }
  });
});
