import assert from 'node:assert/strict';
import { buildPlan, type ConnectionFacts } from '../../../../core/planning';
import type { Environment } from '../../../../tasks/AppAccessSelfTest/V1/agent/environment';
import { readConnections } from '../../../../tasks/AppAccessSelfTest/V1/connections/connections';
import { CLIENT, ID, passing, secretsOf, TENANT } from '../support';

const SECRET = 'sup3r~secret.value';
const AGENT: Environment = {
  SYSTEM_COLLECTIONURI: 'https://dev.azure.com/contoso/',
  SYSTEM_TEAMPROJECT: 'Big Reports',
  SYSTEM_OIDCREQUESTURI: 'https://dev.azure.com/contoso/p/_apis/distributedtask/hubs/build/plans/1/jobs/2/oidctoken',
  ENDPOINT_URL_SYSTEMVSSCONNECTION: 'https://dev.azure.com/contoso/',
};
const JOB = { SYSTEMVSSCONNECTION: { scheme: 'OAuth', parameters: { AccessToken: 'job-token-of-this-run' } } };

function read(
  connection: {
    scheme?: string;
    parameters?: Record<string, string>;
    data?: Record<string, string>;
    others?: Record<string, unknown>;
  },
  inputs: Record<string, string> = { connectTo: 'azureRM', azureSubscription: ID },
) {
  const { scheme, parameters = {}, data = {}, others = JOB } = connection;
  const given = scheme === undefined ? {} : { [ID]: { scheme, parameters } };
  const passed = passing(
    { ...others, ...given },
    Object.fromEntries(Object.entries(data).map(([key, value]) => [`${ID} ${key}`, value])),
  );
  const registered: string[] = [];
  const result = readConnections(inputs, { environment: { ...AGENT, ...passed }, secrets: secretsOf(registered) });
  const [first] = result.connections;
  return {
    ...result,
    registered,
    facts: first as ConnectionFacts,
    problem: first && 'problem' in first ? first.problem : '',
  };
}

const SPN = { tenantid: TENANT, serviceprincipalid: CLIENT, serviceprincipalkey: SECRET };

describe('reading an Azure Resource Manager connection', () => {
  it('reads a secret, and registers it with the masker before anything else can print it', () => {
    const { facts, registered, maskedClientIds } = read({
      scheme: 'ServicePrincipal',
      parameters: { ...SPN, authenticationType: 'spnKey' },
      data: { environment: 'AzureUSGovernment' },
    });
    assert.equal(facts.credential.kind === 'secret' && facts.credential.secret.reveal(), SECRET);
    assert.equal(facts.tenantId, TENANT);
    assert.equal(facts.clientId, CLIENT);
    assert.equal(facts.cloudHint, 'usGovGccHigh');
    assert.equal(facts.url, `https://dev.azure.com/contoso/Big%20Reports/_settings/adminservices?resourceId=${ID}`);
    assert.deepEqual(registered, [SECRET, Buffer.from(SECRET).toString('base64')]);
    assert.deepEqual(maskedClientIds, [CLIENT]);
  });

  it('hands on of one that cannot be used nothing but its ID and why, and the plan names that reason', async () => {
    const { connections, problem } = read({ scheme: 'PublishProfile' });
    assert.deepEqual(connections, [{ id: ID, problem }]);
    const planned = await buildPlan({}, connections, Date.now());
    assert.match('errors' in planned ? (planned.errors[0]?.message ?? '') : '', /signs in with a publish profile/);
  });

  it('finds a connection whose ID is written in capitals, and takes one that is named twice once', () => {
    const { connections } = read(
      { scheme: 'ServicePrincipal', parameters: SPN },
      { connectTo: 'azureRM', azureSubscription: `${ID.toUpperCase()}, ${ID}` },
    );
    assert.deepEqual(
      connections.map(({ id }) => id),
      [ID],
    );
  });

  it('takes a connection without an authentication type for a secret, and knows parameters in any case', () => {
    const { facts } = read({
      scheme: 'serviceprincipal',
      parameters: { TenantId: TENANT, ServicePrincipalId: CLIENT, ServicePrincipalKey: SECRET },
    });
    assert.equal(facts.credential.kind, 'secret');
    assert.equal(facts.tenantId, TENANT);
  });

  it('reads a certificate, and registers its key line by line', () => {
    const line = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC';
    const pem = `-----BEGIN PRIVATE KEY-----\n${line}\nshort\n-----END PRIVATE KEY-----`;
    for (const delivered of [
      pem,
      pem.replaceAll('\n', '\\n'),
      pem.replaceAll('\n', ' '),
      pem.replaceAll('\n', '\r\n'),
    ]) {
      const { facts, registered } = read({
        scheme: 'ServicePrincipal',
        parameters: { ...SPN, authenticationType: 'spnCertificate', servicePrincipalCertificate: delivered },
      });
      assert.equal(facts.credential.kind, 'certificate');
      assert.deepEqual(registered, [line, Buffer.from(delivered).toString('base64')]);
    }
  });

  it('reads federation, with the job’s own token for the assertion', () => {
    const { facts, registered } = read({
      scheme: 'WorkloadIdentityFederation',
      parameters: { tenantid: TENANT, serviceprincipalid: CLIENT },
    });
    assert.ok(facts.credential.kind === 'federated' && facts.credential.source.kind === 'service');
    assert.equal(
      facts.credential.source.url,
      `${AGENT.SYSTEM_OIDCREQUESTURI}?api-version=7.1&serviceConnectionId=${ID}`,
    );
    assert.equal(facts.credential.source.bearer.reveal(), 'job-token-of-this-run');
    assert.ok(registered.includes('job-token-of-this-run'));
  });

  it('says that federation needs the job’s token', () => {
    assert.match(
      read({ scheme: 'WorkloadIdentityFederation', others: {} }).problem,
      /token of this job.*SYSTEMVSSCONNECTION/,
    );
  });

  it('reads managed identities, whose client ID the agent does not mask', () => {
    const user = read({
      scheme: 'ManagedServiceIdentity',
      parameters: { tenantid: TENANT },
      data: { msiclientId: CLIENT },
    });
    assert.deepEqual(user.facts.credential, { kind: 'managed-identity', clientId: CLIENT });
    assert.equal(user.facts.clientId, CLIENT);
    assert.deepEqual(user.maskedClientIds, []);
    const system = read({ scheme: 'ManagedServiceIdentity', parameters: { tenantid: TENANT } });
    assert.deepEqual(system.facts.credential, { kind: 'managed-identity' });
  });

  it('refuses schemes that sign in no app, by name', () => {
    assert.match(read({ scheme: 'PublishProfile' }).problem, /publish profile/);
    assert.match(read({ scheme: 'UsernamePassword' }).problem, /“UsernamePassword”/);
    assert.match(
      read({ scheme: 'ServicePrincipal', parameters: { authenticationType: 'spnMagic' } }).problem,
      /one word: 8 letters/,
    );
  });

  it('passes on an environment that names no known cloud', () => {
    assert.equal(
      read({ scheme: 'ServicePrincipal', parameters: SPN, data: { environment: 'AzureStack' } }).facts
        .unknownEnvironment,
      'AzureStack',
    );
  });

  it('passes on a login authority that is none of the clouds that are known, or not that of its environment', () => {
    const authorityOf = (data: Record<string, string>) => {
      const { facts } = read({ scheme: 'ServicePrincipal', parameters: SPN, data });
      assert.equal(facts.cloudHint, undefined);
      return facts.unknownAuthority;
    };
    const adfs = 'https://adfs.contoso.com/adfs';
    assert.equal(authorityOf({ environmentAuthorityUrl: adfs }), adfs);
    assert.equal(authorityOf({ environment: 'AzureCloud', activeDirectoryAuthority: adfs }), adfs);
    const other = 'https://login.microsoftonline.us/';
    assert.equal(authorityOf({ environment: 'AzureCloud', environmentAuthorityUrl: other }), other);
  });

  it('says which variable the agent did not pass', () => {
    assert.match(read({}).problem, new RegExp(`ENDPOINT_AUTH_${ID}`));
  });

  it('never repeats an authorization that cannot be read', () => {
    const { problem } = read({ others: { [ID]: '{"secret": "sup3r~secret.value" oops' } });
    assert.match(problem, /cannot be read/);
    assert.doesNotMatch(problem, /sup3r/);
  });

  it('reads each of several connections once, in their order', () => {
    const other = 'c0ffee00-0000-4000-8000-000000000002';
    const { connections } = read(
      { scheme: 'ServicePrincipal', parameters: SPN },
      { connectTo: 'azureRM', azureSubscription: `${ID}, ${other},${ID},` },
    );
    assert.deepEqual(
      connections.map(({ id }) => id),
      [ID, other],
    );
  });

  it('knows commas only, as the server does: anything else is a part of a name', () => {
    const { connections } = read(
      { scheme: 'ServicePrincipal', parameters: SPN },
      { connectTo: 'azureRM', azureSubscription: `${ID};${ID}` },
    );
    assert.equal(connections.length, 1);
  });

  it('names an unexpanded variable in the place of a connection', () => {
    assert.match(
      read({}, { connectTo: 'azureRM', azureSubscription: '$(connection)' }).problem,
      /“connection” was not expanded/,
    );
  });

  it('finds no connection where none is named', () => {
    assert.deepEqual(read({}, { connectTo: 'azureRM', azureSubscription: ' ' }).connections, []);
  });
});

describe('reading a connection of the extension’s own type', () => {
  const own = (
    parameters: Record<string, string>,
    data: Record<string, string> = { cloud: 'usgovdod', tenantId: TENANT, clientId: CLIENT },
  ) =>
    read(
      { scheme: 'None', parameters, data },
      { connectTo: 'entraApp', entraApp: ID, azureSubscription: 'something-else' },
    );

  it('takes cloud, tenant and client ID from its data, which the agent does not mask', () => {
    const { facts, maskedClientIds, registered } = own({ clientSecret: SECRET });
    assert.deepEqual([facts.cloud, facts.tenantId, facts.clientId], ['usGovDod', TENANT, CLIENT]);
    assert.equal(facts.credential.kind, 'secret');
    assert.deepEqual(maskedClientIds, []);
    assert.ok(registered.includes(SECRET));
  });

  it('takes a certificate, too, but not neither', () => {
    const { facts, warnings } = own({ clientCertificate: 'x' });
    assert.equal(facts.credential.kind, 'certificate');
    assert.deepEqual(warnings, []);
    assert.match(own({ clientSecret: '' }).problem, /neither/);
  });

  it('prefers the certificate to a secret that was saved before it, masks both, and warns', () => {
    const { facts, registered, warnings } = own({ clientSecret: SECRET, clientCertificate: 'x' });
    assert.equal(facts.credential.kind, 'certificate');
    assert.ok(registered.includes(SECRET));
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? '', new RegExp(`^Connection ${ID}: It holds a client secret and a client certificate`));
    assert.doesNotMatch(warnings[0] ?? '', /sup3r/);
  });

  it('finds out the cloud where it says none, and refuses an unknown one', () => {
    assert.equal(own({ clientSecret: SECRET }, { tenantId: TENANT, clientId: CLIENT }).facts.cloud, undefined);
    assert.match(own({ clientSecret: SECRET }, { cloud: 'mars' }).problem, /one word: 4 letters/);
  });
});
