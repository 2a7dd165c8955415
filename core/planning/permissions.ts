import { graphPermission } from '../resources/graph/permissions/names';
import { nearestPermission } from '../resources/graph/permissions/nearest';
import { refused } from '../util/refusedValue';
import { looksSecret } from '../util/secretLook';
import { delegatedOnly, isSignInScope } from './delegatedOnly';
import { type Item, type ParsedInput, readEach } from './inputError';
import { words } from './lists';

/** `User.Read.All`, `Sites.Selected`, `Group-NestingSupport.ReadWrite.All`: a name, a verb, and scopes where there are any. */
const GRAPH_PERMISSION = /^[A-Za-z][\w-]{0,63}(?:\.[A-Za-z][\w-]{0,63}){1,5}$/;

/** The value of an app role: up to 120 visible characters (Entra's own limit). */
const APP_ROLE = /^[\x21-\x7e]{1,120}$/;

function readGraphPermission(name: string, isForUser: boolean, place: string): Item<string> {
  const delegated = isForUser ? undefined : delegatedOnly(name);
  if (delegated) {
    const instead = delegated.instead ? ` The application permission is ${delegated.instead}.` : '';
    return {
      problem: `${refused(name, 'permission', place)} exists only as a delegated permission, for a signed-in user; an app that signs in by itself cannot hold it.${instead}`,
    };
  }
  if (!GRAPH_PERMISSION.test(name) || looksSecret(name)) {
    return {
      problem: `${refused(name, 'permission', place)} does not have the form of a permission (Name.Verb or Name.Verb.Scope).`,
    };
  }
  if (isForUser || graphPermission(name)?.isApplication) return { value: name };
  const meant = nearestPermission(name);
  return meant
    ? { problem: `${refused(name, 'permission', place)} does not exist. Did you mean ${meant}?` }
    : { value: name };
}

/**
 * Permissions of Microsoft Graph: application permissions, or delegated ones for a signed-in user.
 * A misspelled name is refused with the right one. A name that is like no other is accepted: it may be newer than the table.
 */
export function readGraphPermissions(text: string, isForUser = false): ParsedInput<string[]> {
  return readEach(words(text), (word, place) => readGraphPermission(word, isForUser, place));
}

/** An application permission of some other API: the value of an app role, which is nearly any text without blanks. */
export function readAppRole(name: string): Item<string> {
  if (isSignInScope(name)) {
    return {
      problem: `permission ${refused(name, 'permission', 'in it')} exists only as a delegated permission, for a signed-in user`,
    };
  }
  if (!APP_ROLE.test(name) || looksSecret(name)) {
    return {
      problem: `permission ${refused(name, 'permission', 'in it')} is not one word of at most 120 visible characters`,
    };
  }
  return { value: name };
}
