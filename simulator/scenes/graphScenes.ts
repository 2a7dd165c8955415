import type { CloudModel } from '../cloud/model';
import { GRAPH_APP_ID } from '../cloud/permissions';
import type { ReportingApp } from './contoso';
import { reportingScene } from './reportingScene';
import { CONSENT_MISSING, failing, type Scene } from './scene';

const user = ({ tenant }: ReportingApp, at: number) => tenant.users[at]?.userPrincipalName ?? '';
const mailbox = (reporting: ReportingApp, at: number) => `/users/${user(reporting, at)}/messages?$top=1&$select=id`;
const SITE = 'contoso.sharepoint.com,7d4c0f5e-2b1a-4c3d-9e8f-0a1b2c3d4e5f,1f2e3d4c-5b6a-4978-8a9b-0c1d2e3f4a5b';

export const callsOfRelease: Scene = {
  name: 'callsOfRelease',
  title:
    'The step lists the calls of the release, and nobody granted what one of them needs; the call itself is never sent.',
  build: (model) =>
    reportingScene(model, ({ registration, tenant }) => {
      model.declare(registration, GRAPH_APP_ID, 'application', 'GroupMember.ReadWrite.All');
      const group = `/groups/${tenant.groups[0]?.id}/members`;
      return {
        inputs: { graphPermissions: '', graphRequests: `${group}\nPOST ${group}/$ref` },
        expected: CONSENT_MISSING,
        consentFixes: true,
      };
    }),
};

/** An app to which Exchange gives the first user's mailbox and nothing in Entra does. */
function mailboxScene(model: CloudModel, isToo: 'wide' | 'right') {
  return reportingScene(
    model,
    (reporting) => {
      const { app, tenant } = reporting;
      app.mailboxes.add(tenant.users[0]?.id ?? '');
      const forbidden = mailbox(reporting, 1);
      if (isToo === 'wide') model.grant(app, GRAPH_APP_ID, 'Mail.Read');
      return {
        inputs: { graphPermissions: '', graphRequests: mailbox(reporting, 0), graphForbiddenRequests: forbidden },
        ...(isToo === 'wide' && {
          expected: failing({
            check: `graph.forbidden:${forbidden}`,
            status: 'failed',
            owner: 'tenant-admin',
            link: 'enterprise-app',
          }),
          fix: () => {
            app.roles = app.roles.filter(({ value }) => value !== 'Mail.Read');
          },
        }),
      };
    },
    { granted: false },
  );
}

export const oneMailbox: Scene = {
  name: 'oneMailbox',
  title: 'Exchange gives the app one mailbox, which the token does not show: that one answers, another is refused.',
  build: (model) => mailboxScene(model, 'right'),
};

export const everyMailbox: Scene = {
  name: 'everyMailbox',
  title: 'The app was to read one mailbox, and a permission in Entra opens them all.',
  build: (model) => mailboxScene(model, 'wide'),
};

export const siteNotGranted: Scene = {
  name: 'siteNotGranted',
  title: 'The app holds Sites.Selected, and nobody granted it the site.',
  build: (model) =>
    reportingScene(
      model,
      ({ app, registration }) => {
        model.declare(registration, GRAPH_APP_ID, 'application', 'Sites.Selected');
        model.grant(app, GRAPH_APP_ID, 'Sites.Selected');
        const lists = `/sites/${SITE}/lists`;
        return {
          inputs: { graphPermissions: '', graphRequests: `${lists}\nPOST ${lists}/L/items` },
          expected: failing({ check: `graph.request:${lists}`, status: 'failed', owner: 'resource-owner' }),
          fix: () => void app.sites.add(SITE),
        };
      },
      { granted: false },
    ),
};
