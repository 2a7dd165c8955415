import type { Evidence } from '../../model/evidence';

/** The first group of the first shape that is found. */
const first = (text: string, ...shapes: readonly RegExp[]) =>
  shapes.map((shape) => shape.exec(text)?.[1]).find((value) => value !== undefined);

/** Issuer, subject and audience that a refusal of Entra or a log of a pipeline names. */
export function assertionIn(text: string): Evidence['assertion'] {
  if (!/federated|assertion|oidc/i.test(text)) return undefined;
  const found = {
    issuer: first(
      text,
      /assertion issuer:? ['"]([^'"\s]{4,300})['"]/i,
      /\bissuer(?: claim)?\s*[-:=]\s*['"]?(https:[^'"\s,]{4,300})/i,
    ),
    subject: first(
      text,
      /assertion subject:? ['"]([^'"\r\n]{2,400})['"]/i,
      /\bsubject(?: claim| identifier)?\s*[-:=]\s*['"]?([\w/][^'"\s,]{4,400})/i,
    ),
    audience: first(
      text,
      /assertion audience:? ['"]([^'"\s]{2,300})['"]/i,
      /\baudience(?: claim)?\s*[-:=]\s*['"]?([\w:/][^'"\s,]{4,300})/i,
    ),
  };
  return found.issuer || found.subject || found.audience ? found : undefined;
}

/** The API that Entra's sentence about a missing enterprise app names, by its application ID or URI. */
export function serviceIn(text: string): string | undefined {
  return first(text, /access(?: to)? a service \(?\\{0,2}["']([\w:/.-]{4,300})\\{0,2}["']/i);
}

/** A permission of Microsoft Graph: `User.Read.All`, `RoleManagement.Read.Directory`. */
const PERMISSION = /\b[A-Z][A-Za-z]{1,60}(?:\.[A-Z][A-Za-z]{1,60}){1,4}\b/g;

/** The permissions that Graph's own words call missing; of a list of which one will do, the first. */
export function missingIn(text: string): readonly string[] {
  const missing = first(text, /missing (?:the )?(?:required )?(?:permission )?scopes?:? ([\w., ]{3,600})/i);
  const named = missing?.match(PERMISSION);
  if (named) return [...new Set(named)];
  const anyOf = first(
    text,
    /requires one of '([\w., ]{3,600})'/i,
    /must have one of the following scopes: ([\w., ]{3,600})/i,
  );
  return (anyOf?.match(PERMISSION) ?? []).slice(0, 1);
}
