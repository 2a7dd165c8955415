import type { CredentialKind, Endpoint } from '../../model/evidence';
import { RESOURCES } from '../../resources/registry';
import type { Sign } from '../rules/cause';

/** The APIs whose own words causes know. */
export const KNOWN_APIS: readonly Endpoint[] = [
  ...new Set(RESOURCES.map(({ endpoint }) => endpoint).filter((endpoint) => endpoint !== 'custom')),
];

/** The APIs that are called with a token. What they say about sign-in, machines or the network is about others. */
export const APIS: readonly Endpoint[] = [...KNOWN_APIS, 'custom'];

/** All that is not Entra. OAuth's words are theirs as well. */
export const NOT_OF_ENTRA: readonly Endpoint[] = [...APIS, 'identity', 'assertion'];

/** For a text that does not say whose answer it is. */
export const EVERY_ENDPOINT: readonly Endpoint[] = [...NOT_OF_ENTRA, 'token', 'discovery', 'authorize'];

/** The address of an API of one's own was written by hand. */
export const AT_CUSTOM_API: Sign = { endpoint: ['custom'], also: ['api-address-wrong'] };

/** All but a user: what an app signs in with as itself. */
export const APP_CREDENTIALS: readonly CredentialKind[] = ['secret', 'certificate', 'federated', 'managed-identity'];
