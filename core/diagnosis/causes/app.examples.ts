import { answer, CLIENT, graph, graphError, refusal, TENANT } from './evidenceOf';
import type { Example } from './example';

/** What leads to the causes in `app.ts`, and what nearly does. */
export const APP_EXAMPLES: readonly Example[] = [
  {
    cause: 'app-not-in-tenant',
    says: 'an app that the tenant does not know',
    evidence: refusal(700016, `Application with identifier '${CLIENT}' was not found in the directory 'Contoso'.`),
    owner: 'pipeline-author',
    link: 'service-connection',
    confidence: 'likely',
  },
  {
    cause: 'app-not-in-tenant',
    says: 'an app not found, by its older code',
    evidence: refusal(700011, 'Application was not found in the directory.'),
    owner: 'pipeline-author',
    link: 'service-connection',
    confidence: 'likely',
  },
  {
    cause: 'app-not-in-tenant',
    says: 'OAuth’s word for an app that may not ask here',
    evidence: 'Error: unauthorized_client',
    owner: 'pipeline-author',
    link: 'service-connection',
    confidence: 'likely',
  },
  {
    cause: 'client-id-malformed',
    says: 'a name in place of the client ID',
    evidence: refusal(700016, "Application with identifier 'build-server' was not found in the directory 'Contoso'."),
    owner: 'pipeline-author',
    link: 'service-connection',
    confidence: 'certain',
  },
  {
    cause: 'app-not-consented-in-tenant',
    says: 'the same in a subscriber’s tenant',
    evidence: refusal(700016, `Application with identifier '${CLIENT}' was not found in the directory 'Contoso'.`, {
      app: { tenantId: TENANT, clientId: CLIENT, subscriberTenant: true },
    }),
    owner: 'tenant-admin',
    link: 'admin-consent',
    confidence: 'likely',
  },
  {
    cause: 'service-principal-missing',
    says: 'a missing enterprise app',
    evidence: refusal(7000229),
    owner: 'tenant-admin',
    link: 'admin-consent',
    confidence: 'certain',
  },
  {
    cause: 'identity-not-in-tenant',
    says: 'Graph that does not know the app',
    evidence: answer(
      graph('/users'),
      401,
      graphError('Authorization_IdentityNotFound', 'The identity of the calling application could not be established.'),
    ),
    owner: 'tenant-admin',
    link: 'admin-consent',
    confidence: 'likely',
  },
  {
    cause: 'app-disabled',
    says: 'a disabled app',
    evidence: refusal(7000112),
    owner: 'tenant-admin',
    link: 'enterprise-app',
    confidence: 'certain',
  },
  {
    cause: 'app-disabled',
    says: 'an app that Entra keeps away for now',
    evidence: refusal(1000031, 'It cannot be accessed at this time.'),
    owner: 'tenant-admin',
    link: 'enterprise-app',
    confidence: 'likely',
  },
];
