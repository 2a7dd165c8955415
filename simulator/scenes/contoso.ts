import { CLOUDS, type Cloud } from '../../core/cloud/clouds';
import type { AppRegistration, CloudModel, EnterpriseApp, SecurityGroup, Tenant, Workspace } from '../cloud/model';
import { type AppCertificate, createAppCertificate } from '../cloud/network/pki';
import { GRAPH_APP_ID } from '../cloud/permissions';
import { secretConnection } from './connections';

export const DAY = 86_400_000;

/** Permissions that the release of all scenes needs: reading any user's group memberships. */
export const NEEDED = ['User.Read.All', 'GroupMember.Read.All'];
export const GRAPH_PERMISSIONS = { graphPermissions: NEEDED.join('\n') };

/** A tenant with people and groups, as every scene has one. */
export function contoso(model: CloudModel, options: { cloud?: Cloud; powerBiSignedUp?: boolean } = {}): Tenant {
  const cloud = options.cloud ?? CLOUDS.public;
  const name = cloud.id === 'public' ? 'Contoso' : `Contoso ${cloud.title}`;
  const tenant = model.addTenant(name, { cloud, ...options });
  const adele = model.addUser(tenant, 'Adele Vance');
  const alex = model.addUser(tenant, 'Alex Wilber', ['Fabric Administrator']);
  model.addGroup(tenant, 'Finance', [adele.id, alex.id]);
  model.addGroup(tenant, 'Quarterly report readers', [adele.id]);
  return tenant;
}

/** The app that deploys the reports, and what belongs to it. */
export interface ReportingApp {
  tenant: Tenant;
  registration: AppRegistration;
  app: EnterpriseApp;
  /** Value of its client secret. */
  secret: string;
  /** The security group that a Power BI tenant setting may be limited to. */
  allowed: SecurityGroup;
  workspace: Workspace;
}

/** An app with a secret that asks for what the release needs; nothing is granted, Power BI is right. */
export function reportingApp(model: CloudModel, tenant: Tenant, name = 'Contoso Reports Deployment'): ReportingApp {
  const registration = model.register(tenant, name);
  model.declare(registration, GRAPH_APP_ID, 'application', ...NEEDED);
  const secret = model.addSecret(registration).value;
  const app = model.enterpriseApp(registration);
  const allowed =
    tenant.groups.find((group) => group.displayName === 'Power BI service principals') ??
    model.addGroup(tenant, 'Power BI service principals');
  allowed.members.add(app.objectId);
  const workspace =
    tenant.powerbi.workspaces.find((entry) => entry.name === 'Sales reports') ??
    model.addWorkspace(tenant, 'Sales reports');
  workspace.members.set(app.objectId, 'Contributor');
  return { tenant, registration, app, secret, allowed, workspace };
}

/** A publisher's app for many tenants, which asks for what the release needs, with a secret and its connection. */
export function publishersApp(model: CloudModel) {
  const publisher = model.addTenant('Fabrikam');
  const registration = model.register(publisher, 'Fabrikam Reports', { multiTenant: true });
  model.declare(registration, GRAPH_APP_ID, 'application', ...NEEDED);
  model.enterpriseApp(registration);
  const secret = model.addSecret(registration).value;
  return {
    registration,
    connection: secretConnection('fabrikam-reports', { tenant: publisher, registration }, secret),
  };
}

export function grantNeeded(model: CloudModel, app: EnterpriseApp): void {
  model.grant(app, GRAPH_APP_ID, ...NEEDED);
}

/** What an administrator does at the app's API permissions: grants what is declared there. */
export function consent(model: CloudModel, { registration, app }: ReportingApp): void {
  for (const entry of registration.declared) {
    if (entry.type === 'application') model.grant(app, entry.resourceAppId, entry.value);
    else model.grantDelegated(app, entry.resourceAppId, entry.value);
  }
}

let kept: AppCertificate | undefined;

/** One certificate serves all scenes of a process: making an RSA key takes longer than a run. */
export function appCertificate(): AppCertificate {
  kept ??= createAppCertificate({ commonName: 'contoso-reports-deployment' });
  return kept;
}
