import assert from 'node:assert/strict';
import { CLOUDS } from '../../../../../core/cloud/clouds';
import { adminConsentUrl } from '../../../../../core/cloud/portalLinks';
import { guid } from '../../../../../simulator/cloud/ids';
import { GRAPH_APP_ID } from '../../../../../simulator/cloud/permissions';
import type { ReportingApp } from '../../../../../simulator/scenes/contoso';
import { accessToken, claimsOf, withCloud } from '../client';

const link = (app: ReportingApp, redirectUri?: string) =>
  adminConsentUrl({
    cloud: CLOUDS.public,
    tenantId: app.tenant.id,
    clientId: app.registration.appId,
    redirectUri,
  });

describe('The simulated consent page', () => {
  it(
    'grants what the registration declares, and the next token carries it',
    withCloud(async (cloud, app) => {
      const outcome = await cloud.openConsent(link(app));

      assert.deepEqual(outcome.granted, [
        'Microsoft Graph: User.Read.All (application)',
        'Microsoft Graph: GroupMember.Read.All (application)',
      ]);
      assert.equal(outcome.endedOn, 'AADSTS500113');
      assert.deepEqual(claimsOf(await accessToken(cloud, app)).roles, ['User.Read.All', 'GroupMember.Read.All']);
    }),
  );

  it(
    'takes a link whose hyphens are written as %2D',
    withCloud(async (cloud, app) => {
      const masked = link(app).replace(/client_id=.*/, (query) => query.replaceAll('-', '%2D'));

      assert.equal((await cloud.openConsent(masked)).granted.length, 2);
    }),
  );

  it(
    'is dead for a link whose client ID was masked',
    withCloud(async (cloud, app) => {
      const outcome = await cloud.openConsent(link(app).replace(app.registration.appId, '***'), {
        tenant: app.tenant.id,
      });

      assert.deepEqual(outcome.granted, []);
      assert.equal(outcome.endedOn, 'AADSTS700016');
      assert.deepEqual(app.app.roles, []);
    }),
  );

  it(
    'never turns a delegated permission into an application one',
    withCloud(async (cloud, app) => {
      app.registration.declared = [{ resourceAppId: GRAPH_APP_ID, value: 'User.Read.All', type: 'delegated' }];

      await cloud.openConsent(link(app));

      assert.deepEqual(app.app.roles, []);
      assert.deepEqual(app.app.delegated, [{ resourceAppId: GRAPH_APP_ID, value: 'User.Read.All' }]);
    }),
  );

  it(
    'makes the enterprise app where the tenant has none',
    withCloud(async (cloud, app) => {
      app.registration.multiTenant = true;
      const other = cloud.model.addTenant('Fabrikam');
      const url = link({ ...app, tenant: other });

      await cloud.openConsent(url, { tenant: other.id });

      const made = cloud.model.findEnterpriseApp(other, app.registration.appId);
      assert.equal(made?.roles.length, 2);
      assert.deepEqual(app.app.roles, []);
    }),
  );

  it(
    'lets no Cloud Application Administrator grant permissions of Microsoft Graph',
    withCloud(async (cloud, app) => {
      const outcome = await cloud.openConsent(link(app), { role: 'Cloud Application Administrator' });

      assert.equal(outcome.endedOn, 'refused');
      assert.deepEqual(app.app.roles, []);
    }),
  );

  it(
    'lets a Cloud Application Administrator grant those of other APIs',
    withCloud(async (cloud, app) => {
      const { powerbiAppId } = CLOUDS.public;
      app.registration.declared = [{ resourceAppId: powerbiAppId, value: 'Tenant.Read.All', type: 'application' }];

      await cloud.openConsent(link(app), { role: 'Cloud Application Administrator' });

      assert.deepEqual(app.app.roles, [{ resourceAppId: powerbiAppId, value: 'Tenant.Read.All' }]);
    }),
  );

  it(
    'grants nothing to who only looks at it',
    withCloud(async (cloud, app) => {
      const page = await cloud.visit(link(app));

      assert.equal(page.status, 200);
      assert.deepEqual(app.app.roles, []);
    }),
  );

  it(
    'sends the browser to the registered redirect URI',
    withCloud(async (cloud, app) => {
      app.registration.redirectUris.push('https://portal.contoso.com/consented');

      const { endedOn } = await cloud.openConsent(link(app, 'https://portal.contoso.com/consented'));

      assert.equal(endedOn, `https://portal.contoso.com/consented?admin_consent=True&tenant=${app.tenant.id}`);
    }),
  );

  it(
    'refuses a redirect URI that is not registered, and grants nothing',
    withCloud(async (cloud, app) => {
      const { endedOn, granted } = await cloud.openConsent(link(app, 'https://elsewhere.example.net/'));

      assert.equal(endedOn, 'AADSTS50011');
      assert.deepEqual(granted, []);
      assert.deepEqual(app.app.roles, []);
    }),
  );

  it(
    'knows no managed identity',
    withCloud(async (cloud, app) => {
      const identity = cloud.model.addManagedIdentity(app.tenant, 'agent');
      const url = link(app).replace(app.registration.appId, identity.app.appId);

      assert.equal((await cloud.openConsent(url, { tenant: app.tenant.id })).endedOn, 'AADSTS700016');
    }),
  );

  it(
    'finds no tenant of another cloud or of nobody',
    withCloud(async (cloud, app) => {
      const elsewhere = link(app).replace('login.microsoftonline.com', 'login.microsoftonline.us');
      const nobody = link(app).replace(app.tenant.id, guid('nobody'));

      assert.equal((await cloud.openConsent(elsewhere)).endedOn, 'AADSTS90002');
      assert.equal((await cloud.openConsent(nobody)).endedOn, 'AADSTS90002');
    }),
  );
});
