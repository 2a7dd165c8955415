import assert from 'node:assert/strict';
import { Secret } from '../../../../core/model/secret';
import type { Environment } from '../../../../tasks/AppAccessSelfTest/V1/agent/environment';
import { assertionSource } from '../../../../tasks/AppAccessSelfTest/V1/connections/oidc';
import { ID } from '../support';

const BASE: Environment = {
  SYSTEM_COLLECTIONURI: 'https://dev.azure.com/contoso/',
  SYSTEM_TEAMPROJECTID: 'p1',
  SYSTEM_HOSTTYPE: 'build',
  SYSTEM_PLANID: 'plan',
  SYSTEM_JOBID: 'job',
  ENDPOINT_URL_SYSTEMVSSCONNECTION: 'https://dev.azure.com/contoso/',
};

const source = (changes: Environment) => assertionSource(ID, { ...BASE, ...changes }, new Secret('token'));
const urlOf = (changes: Environment) => {
  const result = source(changes);
  return 'problem' in result || result.kind !== 'service' ? undefined : result.url;
};
const problemOf = (changes: Environment) => {
  const result = source(changes);
  return 'problem' in result ? result.problem : '';
};

describe('where the federated assertion comes from', () => {
  it('is the address that the server gives', () => {
    const given = 'https://dev.azure.com/contoso/x/oidctoken';
    assert.equal(urlOf({ SYSTEM_OIDCREQUESTURI: given }), `${given}?api-version=7.1&serviceConnectionId=${ID}`);
  });

  it('is put together where the server gives none', () => {
    assert.equal(
      urlOf({}),
      `https://dev.azure.com/contoso/p1/_apis/distributedtask/hubs/build/plans/plan/jobs/job/oidctoken?api-version=7.1-preview.1&serviceConnectionId=${ID}`,
    );
  });

  it('may be another host of Azure DevOps', () => {
    assert.ok(urlOf({ SYSTEM_OIDCREQUESTURI: 'https://contoso.visualstudio.com/oidctoken' }));
    assert.ok(urlOf({ SYSTEM_OIDCREQUESTURI: 'https://vsrm.dev.azure.com/contoso/oidctoken' }));
    assert.ok(urlOf({ SYSTEM_OIDCREQUESTURI: 'https://contoso.vsrm.visualstudio.com/oidctoken' }));
  });

  it('names the variables that are missing', () => {
    assert.match(
      problemOf({ SYSTEM_PLANID: '', SYSTEM_JOBID: undefined }),
      /System\.OidcRequestUri nor System\.PlanId, System\.JobId/,
    );
  });

  it('is refused where the job’s token would leave the organization or its encryption', () => {
    for (const address of [
      'https://evil.example/oidctoken',
      'https://dev.azure.com.evil.example/oidctoken',
      'https://evildev.azure.com/oidctoken',
      'https://dev.azure.com@evil.example/oidctoken',
      'http://dev.azure.com/contoso/oidctoken',
      'https://dev.azure.com:8443/contoso/oidctoken',
      'https://visualstudio.com/oidctoken',
      'https://x-8080.use.rel.tunnels.api.visualstudio.com/oidctoken',
      'https://tunnels.api.visualstudio.com/oidctoken',
    ]) {
      assert.match(problemOf({ SYSTEM_OIDCREQUESTURI: address }), /not sent there/, address);
    }
    assert.match(problemOf({ SYSTEM_OIDCREQUESTURI: 'nowhere' }), /not a web address/);
  });

  it('is not moved by a collection address that a variable changed', () => {
    const evil = 'https://evil.example/';
    assert.match(problemOf({ SYSTEM_COLLECTIONURI: evil }), /not sent there/);
  });

  it('stays on the host of a server of one’s own', () => {
    const server = {
      ENDPOINT_URL_SYSTEMVSSCONNECTION: 'https://tfs.contoso.example/',
      SYSTEM_COLLECTIONURI: 'https://tfs.contoso.example/c/',
    };
    assert.ok(urlOf(server)?.startsWith('https://tfs.contoso.example/c/p1/'));
    assert.match(problemOf({ ...server, SYSTEM_OIDCREQUESTURI: 'https://tfs.contoso.example:81/x' }), /not sent there/);
    assert.match(problemOf({ ...server, SYSTEM_OIDCREQUESTURI: 'https://dev.azure.com/x' }), /not sent there/);
  });

  for (const name of ['SYSTEM_TEAMFOUNDATIONSERVERURI', 'SYSTEM_TEAMFOUNDATIONCOLLECTIONURI']) {
    it(`is put together from ${name} where System.CollectionUri is missing`, () => {
      const url = urlOf({ SYSTEM_COLLECTIONURI: undefined, [name]: 'https://dev.azure.com/contoso/' });
      assert.ok(url?.startsWith('https://dev.azure.com/contoso/p1/_apis/distributedtask/hubs/build/plans/plan/'), url);
    });
  }

  it('is not asked where a variable has taken the place of the system connection’s address', () => {
    const elsewhere = 'https://collector.example/';
    const shadowed = { ENDPOINT_URL_SYSTEMVSSCONNECTION: elsewhere, SYSTEM_OIDCREQUESTURI: `${elsewhere}oidctoken` };
    assert.match(problemOf(shadowed), /The job's token is not sent there/);
    assert.match(
      problemOf({
        ...shadowed,
        SYSTEM_COLLECTIONURI: undefined,
        SYSTEM_TEAMFOUNDATIONSERVERURI: BASE.SYSTEM_COLLECTIONURI,
      }),
      /not sent there/,
    );
  });

  it('is the token that the job was given, where there is no service to ask, and else its second choice', () => {
    const given = new Secret('late-bound');
    assert.deepEqual(assertionSource(ID, BASE, undefined, given), { kind: 'given', assertion: given });
    const both = assertionSource(ID, BASE, new Secret('token'), given);
    assert.ok(!('problem' in both) && both.kind === 'service' && both.lateBound === given);
  });
});
