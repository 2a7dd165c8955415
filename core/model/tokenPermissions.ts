import type { TokenClaims } from './evidence';

/** Scopes of the sign-in itself; they open no API. */
const SIGN_IN = new Set(['openid', 'profile', 'email', 'offline_access']);

/** Whether a user is signed in: such a token carries scopes, and may be an app's only by mistake of its issuer. */
export function isUserToken({ scp, idtyp }: TokenClaims): boolean {
  return scp !== undefined && idtyp !== 'app';
}

/** The permissions in a token: an app's own application permissions, or the delegated ones that it has for a user. */
export function permissionsIn(claims: TokenClaims): readonly string[] {
  if (!isUserToken(claims)) return claims.roles ?? [];
  return (claims.scp ?? '').split(' ').filter((scope) => scope !== '' && !SIGN_IN.has(scope.toLowerCase()));
}

/** What these permissions are called. */
export function permissionNoun(claims: TokenClaims): 'application permission' | 'delegated permission' {
  return isUserToken(claims) ? 'delegated permission' : 'application permission';
}

/** Who the token speaks for, in a sentence. */
export function bearerOf(claims: TokenClaims): 'the app' | 'the user' {
  return isUserToken(claims) ? 'the user' : 'the app';
}

/** Object ID of the enterprise app. A user's token names the user there, not the app. */
export function appObjectId(claims: TokenClaims | undefined): string | undefined {
  return claims && !isUserToken(claims) ? claims.oid : undefined;
}
