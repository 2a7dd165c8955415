import { type NamedCloud, namedCloud } from '../../../../core/cloud/environment';
import type { Credential } from '../../../../core/model/plan';
import { type ConnectionDescription, type ConnectionFacts, refusedNamed } from '../../../../core/planning';
import { type Authorization, readAuthorization, readData } from './authorization';
import { assertionSource } from './oidc';
import type { ConnectionServices, ReadConnection } from './types';

/** Schemes of Azure DevOps' connections, to be named in a refusal. */
const SCHEMES = [
  'None',
  'Token',
  'UsernamePassword',
  'Certificate',
  'OAuth',
  'OAuth2',
  'Kubernetes',
  'InstallationToken',
  'PublishProfile',
];

/** An Azure Resource Manager connection: secret, certificate, federation or managed identity. Its subscription is never looked at. */
export function readAzureRm(id: string, authorization: Authorization, services: ConnectionServices): ReadConnection {
  const data = (key: string) => readData(services.environment, id, key);
  const credential = readCredential(id, authorization, data, services);
  if ('problem' in credential) return { description: { id, problem: credential.problem } };
  const managed = credential.kind === 'managed-identity';
  const clientId = managed ? credential.clientId : authorization.parameter('serviceprincipalid');
  const named = namedCloud(data('environment'), data('activeDirectoryAuthority') ?? data('environmentAuthorityUrl'));
  const description: ConnectionDescription = {
    id,
    tenantId: authorization.parameter('tenantid'),
    clientId,
    credential,
    ...cloudFacts(named),
  };
  return { description, ...(!managed && clientId && { maskedClientId: clientId }) };
}

/** What a connection says of its cloud. What is not known is passed on as it is: planning refuses it. */
function cloudFacts(
  named: NamedCloud | undefined,
): Pick<ConnectionFacts, 'cloudHint' | 'unknownEnvironment' | 'unknownAuthority'> {
  if (!named) return {};
  if ('cloud' in named) return { cloudHint: named.cloud };
  return named.unknown === 'environment' ? { unknownEnvironment: named.value } : { unknownAuthority: named.value };
}

function readCredential(
  id: string,
  authorization: Authorization,
  data: (key: string) => string | undefined,
  services: ConnectionServices,
): Credential | { problem: string } {
  const { secrets } = services;
  switch (authorization.scheme.toLowerCase()) {
    // Connections from before the schemes had names are service principals.
    case '':
    case 'serviceprincipal': {
      const type = authorization.parameter('authenticationType')?.toLowerCase() ?? 'spnkey';
      if (type === 'spncertificate') {
        return {
          kind: 'certificate',
          pem: secrets.keepPem(authorization.parameter('servicePrincipalCertificate') ?? ''),
        };
      }
      if (type === 'spnkey') {
        return { kind: 'secret', secret: secrets.keep(authorization.parameter('serviceprincipalkey') ?? '') };
      }
      return {
        problem: `${refusedNamed('Its authentication type', type, { oneOf: ['spnKey', 'spnCertificate'] })} is neither a secret (spnKey) nor a certificate (spnCertificate).`,
      };
    }
    case 'workloadidentityfederation':
      return federated(id, authorization, services);
    case 'managedserviceidentity': {
      const clientId = data('msiclientId');
      return { kind: 'managed-identity', ...(clientId && { clientId }) };
    }
    case 'publishprofile':
      return {
        problem:
          'It signs in with a publish profile, which opens one web app only and no Entra resource. Use a connection with workload identity federation, a secret, a certificate or a managed identity.',
      };
    default:
      return {
        problem: `${refusedNamed('Its scheme', authorization.scheme, { oneOf: SCHEMES })} cannot sign in as an app. Use a connection with workload identity federation, a secret, a certificate or a managed identity.`,
      };
  }
}

function federated(
  id: string,
  authorization: Authorization,
  { environment, secrets }: ConnectionServices,
): Credential | { problem: string } {
  const system = readAuthorization(environment, 'SYSTEMVSSCONNECTION');
  const token = 'problem' in system ? undefined : system.parameter('AccessToken');
  // Agents before July 2026 do not mask it (azure-pipelines-agent#5611).
  const idToken = authorization.parameter('idToken');
  const keep = (text: string | undefined) => (text === undefined ? undefined : secrets.keep(text));
  const source = assertionSource(id, environment, keep(token), keep(idToken));
  return 'problem' in source ? source : { kind: 'federated', source };
}
