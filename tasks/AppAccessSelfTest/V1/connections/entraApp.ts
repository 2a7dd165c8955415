import type { CloudId } from '../../../../core/cloud/clouds';
import type { Credential } from '../../../../core/model/plan';
import { CLOUD_CHOICES } from '../../../../core/options';
import { refusedNamed } from '../../../../core/planning';
import { type Authorization, readData } from './authorization';
import type { ConnectionServices, ReadConnection } from './types';

/** A connection of this extension's own type. Cloud, tenant and client ID are its data, which the agent does not mask. */
export function readEntraApp(id: string, authorization: Authorization, services: ConnectionServices): ReadConnection {
  const data = (key: string) => readData(services.environment, id, key);
  const credential = readCredential(authorization, services);
  if ('problem' in credential) return { description: { id, problem: credential.problem } };
  const named = data('cloud')?.trim().toLowerCase() ?? 'auto';
  const choice = CLOUD_CHOICES.map(([value]) => value).find((value) => value.toLowerCase() === named);
  if (!choice) {
    return {
      description: {
        id,
        problem: `${refusedNamed('Its cloud', named, { oneOf: CLOUD_CHOICES.map(([value]) => value) })} is not one of ${CLOUD_CHOICES.map(([value]) => value).join(', ')}.`,
      },
    };
  }
  const cloud: CloudId | undefined = choice === 'auto' ? undefined : choice;
  const hasBoth = credential.kind === 'certificate' && authorization.parameter('clientSecret') !== undefined;
  return {
    ...(hasBoth && { warning: BOTH }),
    description: { id, tenantId: data('tenantId'), clientId: data('clientId'), credential, ...(cloud && { cloud }) },
  };
}

const BOTH =
  'It holds a client secret and a client certificate. The certificate was used. A saved secret cannot be removed from a connection: to get rid of it, create a new connection with the certificate alone.';

function readCredential(
  authorization: Authorization,
  { secrets }: ConnectionServices,
): Credential | { problem: string } {
  const secret = authorization.parameter('clientSecret');
  const certificate = authorization.parameter('clientCertificate');
  // Azure DevOps keeps a secret that was saved once, and its form cannot remove it: a user who added a certificate
  // later means that one.
  const kept = secret === undefined ? undefined : secrets.keep(secret);
  if (certificate !== undefined) return { kind: 'certificate', pem: secrets.keepPem(certificate) };
  if (kept !== undefined) return { kind: 'secret', secret: kept };
  return { problem: 'It holds neither a client secret nor a client certificate.' };
}
