import type { TokenClaims } from '../model/evidence';
import { type Json, jsonObject } from '../util/json';

/** No real token comes near this; a longer one is not worth decoding. */
const LONGEST_TOKEN = 256 * 1024;

function payloadOf(token: string): Json {
  const payload = token.length <= LONGEST_TOKEN ? token.split('.')[1] : undefined;
  return (payload && jsonObject(Buffer.from(payload, 'base64url').toString('utf8'))) || {};
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
const number = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);
const texts = (value: unknown) =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : undefined;

/**
 * The claims that a diagnosis may lean on, each only with its right type; `{}` for what is no JSON Web Token.
 * Nothing is verified: the token is for the resource, not for us. Version 2 tokens name the app `azp`.
 */
export function decodeClaims(token: string): TokenClaims {
  const claims = payloadOf(token);
  return withoutUndefined({
    aud: audienceOf(claims.aud),
    iss: text(claims.iss),
    tid: text(claims.tid),
    oid: text(claims.oid),
    appid: text(claims.appid) ?? text(claims.azp),
    upn: text(claims.upn) ?? text(claims.preferred_username),
    app_displayname: text(claims.app_displayname),
    idtyp: text(claims.idtyp),
    roles: texts(claims.roles),
    scp: text(claims.scp),
    wids: texts(claims.wids),
    exp: number(claims.exp),
    iat: number(claims.iat),
  });
}

/** Issuer, subject and audience of a federated assertion: what the federated credential must say, letter by letter. */
export function decodeAssertion(assertion: string): { issuer?: string; subject?: string; audience?: string } {
  const claims = payloadOf(assertion);
  const audience = Array.isArray(claims.aud) ? claims.aud[0] : claims.aud;
  return withoutUndefined({ issuer: text(claims.iss), subject: text(claims.sub), audience: text(audience) });
}

/** One audience, or all of several, which together are none that was asked for. What is no text is not left out: it would pass for unreadable. */
function audienceOf(aud: unknown): string | undefined {
  if (aud === undefined || typeof aud === 'string') return aud;
  const all = texts(aud);
  return all && all.length === (aud as unknown[]).length && all.length > 0 ? all.join(' ') : '(not a text)';
}

function withoutUndefined<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}
