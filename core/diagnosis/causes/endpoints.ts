import type { CredentialKind, Endpoint } from '../../model/evidence';
import { RESOURCES } from '../../resources/registry';
import { anyOf, type Sign } from '../rules/cause';

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

/** How anybody says that somebody may not do it. */
export const REFUSED = anyOf(
  /\b(?:permission|access|authorization) (?:is |was |has been )?(?:denied|forbidden|unauthori[sz]ed|refused)\b/,
  /\b(?:unauthori[sz]ed|forbidden)\b|\bnot (?:been )?(?:authori[sz]ed|permitted|allowed|entitled) (?:to|for|on)\b/,
  /\b(?:no|not|insufficient|lack(?:s|ing)?|missing|without)\b.{0,40}\b(?:permission|privilege|right|access(?! tok))s?\b/,
  /\b(?:requires?|needs?|must have)\b.{0,40}\b(?:permissions?|privileges?|rights|role)\b/,
  /\bpermissions? (?:was denied|is (?:required|needed|missing))\b/,
);

/** The address of an API of one's own was written by hand. */
export const AT_CUSTOM_API: Sign = { endpoint: ['custom'], also: ['api-address-wrong'] };

/** All but a user: what an app signs in with as itself. */
export const APP_CREDENTIALS: readonly CredentialKind[] = ['secret', 'certificate', 'federated', 'managed-identity'];
