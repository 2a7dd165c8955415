import { isIP } from 'node:net';
import { printable } from '../util/text';
import type { TransportFault } from './client';
import { AtProxyError, ConnectionError } from './connection';
import { redact } from './redact';

const LONGEST_MESSAGE = 300;
const DEEPEST = 5;

/** Codes of axios that only say that something went wrong. */
const EMPTY_CODES = new Set(['ERR_NETWORK', 'ERR_BAD_REQUEST', 'ERR_BAD_RESPONSE', 'ERR_BAD_OPTION', 'ERR_CANCELED']);

/** On a machine without IPv6 every attempt at an IPv6 address ends so; the other address says more. */
const UNREACHABLE = new Set(['ENETUNREACH', 'EHOSTUNREACH', 'EADDRNOTAVAIL']);

/**
 * What became of each address, where a name has addresses of both families and none took the connection: which family is
 * cut off then shows. Undefined for all other errors.
 */
function bothFamilies(error: unknown, depth = 0): string | undefined {
  if (depth >= DEEPEST || !(error instanceof Error)) return undefined;
  if (!(error instanceof AggregateError)) return bothFamilies(error.cause, depth + 1);
  const tried = error.errors.flatMap((one) => {
    const address = one instanceof Error && 'address' in one ? String(one.address) : '';
    const family = isIP(address);
    return family === 0 ? [] : [{ family, text: `IPv${family} ${address} ${codeOf(one) ?? 'failed'}` }];
  });
  const families = new Set(tried.map(({ family }) => family));
  if (families.size < 2) return undefined;
  return `no address took the connection: ${tried.map(({ text }) => text).join(', ')}`;
}

/** The error at the bottom: libraries wrap it as `cause`, Node in an `AggregateError` when several addresses were tried. */
function innermost(error: unknown, depth = 0): unknown {
  if (depth >= DEEPEST || !(error instanceof Error)) return error;
  if (error.cause instanceof Error) return innermost(error.cause, depth + 1);
  if (!(error instanceof AggregateError)) return error;
  const telling = error.errors.find((one) => !UNREACHABLE.has(codeOf(one) ?? '')) ?? error.errors[0] ?? error;
  return telling === error ? error : innermost(telling, depth + 1);
}

/** Whether the connection to the proxy is what failed, and not the one behind it. */
function isAtProxy(error: unknown, depth = 0): boolean {
  if (depth >= DEEPEST || !(error instanceof Error)) return false;
  return error instanceof AtProxyError || isAtProxy(error.cause, depth + 1);
}

/** The error's own code, where it says anything. */
export function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]*$/.test(code) && !EMPTY_CODES.has(code) ? code : undefined;
}

/** What an error of Node, OpenSSL or axios says, without a header, a configuration or a secret in it. */
export function faultOf(
  error: unknown,
): Pick<TransportFault, 'code' | 'message' | 'proxyStatus' | 'proxyOffers' | 'atProxy'> {
  const root = innermost(error);
  const message = bothFamilies(error) ?? (root instanceof Error ? root.message : String(root));
  const code = codeOf(root) ?? codeOf(error) ?? 'PROTOCOL';
  return {
    // A connection that ends in the middle of a stream is the same event under another name.
    code: code === 'ERR_STREAM_PREMATURE_CLOSE' ? 'ECONNRESET' : code,
    message: printable(redact(message), LONGEST_MESSAGE),
    proxyStatus: root instanceof ConnectionError ? root.proxyStatus : undefined,
    proxyOffers: root instanceof ConnectionError ? root.proxyOffers : undefined,
    atProxy: isAtProxy(error) || undefined,
  };
}
