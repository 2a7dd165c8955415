import type { Answer } from '../exchange';

/** Fields that the flow needs to go on: with a spoilt token there would be no probe to spoil. */
const NEEDED: ReadonlySet<string> = new Set([
  'access_token',
  'authorization_endpoint',
  'client_info',
  'cloud_instance_name',
  'device_code',
  'end_session_endpoint',
  'id_token',
  'issuer',
  'jwks_uri',
  'msgraph_host',
  'oidcToken',
  'refresh_token',
  'token_endpoint',
  'token_type',
]);

const HEADERS = ['request-id', 'client-request-id', 'requestid', 'x-ms-request-id', 'server', 'x-powerbi-error-info'];

export interface Hostility {
  text: string;
  /** Spoils also what the flow needs to go on. */
  everything?: boolean;
}

/** Header values can carry neither line breaks nor signs beyond Latin-1; Node refuses to send them. */
const headerSafe = (text: string) => text.replace(/[^\t\x20-\x7e]/g, '?');

function spoil(value: unknown, hostility: Hostility, name = ''): unknown {
  if (typeof value === 'string') {
    const keep = !hostility.everything && (NEEDED.has(name) || /^eyJ/.test(value));
    return keep ? value : hostility.text;
  }
  if (Array.isArray(value)) return value.map((entry) => spoil(entry, hostility, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, spoil(entry, hostility, key)]));
}

/** Puts the text into every string of the body and into the headers that a log likes to show. */
export function hostile(answer: Answer, hostility: Hostility): Answer {
  const { body } = answer;
  const headers = { ...answer.headers };
  for (const name of HEADERS) headers[name] = headerSafe(hostility.text);
  if (answer.status === 401) headers['www-authenticate'] = `Bearer error="${headerSafe(hostility.text)}"`;
  if (typeof body === 'string') return { ...answer, headers, body: `${hostility.text}${body}` };
  if (body === undefined || Buffer.isBuffer(body)) return { ...answer, headers };
  return { ...answer, headers, body: spoil(body, hostility) as object };
}

export function hostileReason(hostility: Hostility): string {
  return headerSafe(hostility.text);
}
