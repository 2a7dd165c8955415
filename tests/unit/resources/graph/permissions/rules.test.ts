import assert from 'node:assert/strict';
import { needsOfCall } from '../../../../../core/resources/graph/permissions';
import { graphPermission } from '../../../../../core/resources/graph/permissions/names';
import { rulesIn } from '../../../../../core/resources/graph/permissions/rule';
import { RULES } from '../../../../../core/resources/graph/permissions/rules';
import { METHODS } from '../../../../../core/util/method';

const rules = RULES.flatMap(rulesIn);

describe('rules of Microsoft Graph', () => {
  it('name methods that exist and paths from their first slash', () => {
    assert.ok(rules.length > 1000, `${rules.length} rules`);
    for (const { methods, path } of rules) {
      assert.ok(methods.length > 0 && methods.every((method) => METHODS.includes(method)), `${methods} ${path}`);
      assert.match(path, /^(?:\/|\{\/)/);
      assert.doesNotMatch(path, /\*\*\/|\/\//, path);
    }
  });

  it('name application permissions that exist, each once', () => {
    for (const { path, needs = [] } of rules) {
      const names = needs.flatMap((combination) => combination.split('+'));
      const unknown = names.filter((name) => {
        const permission = graphPermission(name);
        return !permission?.isApplication || permission.name !== name;
      });
      assert.deepEqual(unknown, [], path);
      assert.equal(new Set(needs).size, needs.length, path);
    }
  });

  it('speak once of each method and path', () => {
    const seen = new Set<string>();
    for (const { methods, path } of rules) {
      for (const method of methods) {
        const key = `${method} ${path}`;
        assert.ok(!seen.has(key), key);
        seen.add(key);
      }
    }
  });

  it('never name a writing permission first for a read that a reading one allows', () => {
    const isWriting = (name: string) => /\.(?:ReadWrite|FullControl|Manage)/.test(name);
    const wrong = rules.filter(
      ({ methods, needs = [] }) =>
        methods.includes('GET') && isWriting(needs[0] ?? '') && needs.some((one) => !isWriting(one)),
    );
    assert.deepEqual(
      wrong.map(({ path }) => path).filter((path) => !path.endsWith('tokenLifetimePolicies')),
      [],
    );
  });
});

describe('the way a call is written', () => {
  const same: [one: string, other: string][] = [
    ['/users/{id}', "/users('x')"],
    ['/users/{id}/messages', '/Users/ada%40contoso.com/Messages/'],
    ['/groups/{id}/members', '/groups/{id}/members/microsoft.graph.user/$count'],
    ['/groups/{id}/members', '/groups/{id}/members/graph.user'],
    ['/applications/{id}', "/applications(appId='11111111-1111-4111-8111-111111111111')"],
    ['/servicePrincipals/{id}/owners', "/servicePrincipals(appId='x')/owners/$ref"],
    ['/sites/{id}/lists', '/sites/contoso.sharepoint.com:/sites/a/b:/lists'],
    ['/sites/{id}', '/sites/contoso.sharepoint.com:/sites/a'],
    ['/drives/{id}/items/{id}/children', '/users/{id}/drive/root:/a/b c:/children'],
    ['/drives/{id}/items/{id}/content', '/groups/{id}/drive/items/{id}:/a.txt:/content'],
    ['/drives/{id}/items/{id}/children', '/sites/{id}/drives/{id}/root/children'],
    ['/drives/{id}/items/{id}/children', '/drives/{id}/special/photos/children'],
    ['/drives/{id}/items/{id}/content', '/shares/u!x/driveItem/content'],
    ['/reports/getOffice365ActiveUserDetail', '/reports/getOffice365ActiveUserDetail(date=2026-01-01)'],
    ['/users/{id}/reminderView', "/users/{id}/reminderView(startDateTime='a/b',endDateTime='c')"],
  ];
  for (const [one, other] of same) {
    it(`makes no difference: ${other}`, () => {
      const needs = needsOfCall('GET', one);
      assert.ok(needs && needs.length > 0);
      assert.deepEqual(needsOfCall('GET', other), needs);
    });
  }

  it('tells a method from another', () => {
    assert.notDeepEqual(needsOfCall('GET', '/groups/{id}/members'), needsOfCall('POST', '/groups/{id}/members/$ref'));
    assert.equal(needsOfCall('PUT', '/groups/{id}/members'), undefined);
  });

  it('says nothing of a path that no rule knows', () => {
    for (const path of ['/unicorns', '/users/{id}/unicorns', '/users/{id}/events2', '/', '']) {
      assert.equal(needsOfCall('GET', path), undefined, path);
    }
  });

  it('keeps a rule that allows nothing apart from one that is not there', () => {
    assert.deepEqual(needsOfCall('POST', '/users/{id}/cloudPCs/{id}/start'), []);
    assert.equal(needsOfCall('POST', '/deviceManagement/detectedApps/{id}/managedDevices'), undefined);
  });
});

describe('what no rule names', () => {
  it('is not known where it is a function of the whole collection, and not taken for an ID', () => {
    assert.equal(needsOfCall('GET', '/teams/getAllMessages'), undefined);
    assert.equal(needsOfCall('GET', '/groups/getSomething(x=1)'), undefined);
    assert.ok(needsOfCall('GET', '/teams/getty@contoso.com'));
    assert.ok(needsOfCall('GET', '/users/delta'));
    assert.ok(needsOfCall('POST', '/users/{id}/drive/items/{id}/createLink'));
  });
});
