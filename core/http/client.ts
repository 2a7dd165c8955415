import type { Secret } from '../model/secret';

/** What a request is for. It decides about retries and whether the proxy may be used; it never changes what is sent. */
export type Purpose = 'token' | 'discovery' | 'assertion' | 'identity' | 'probe';

export interface HttpRequest {
  method: 'GET' | 'POST';
  /** Absolute HTTPS URL (plain HTTP only for `identity`, the machine's own managed-identity endpoint). */
  url: string;
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** Sent as `Authorization: Bearer`. Kept apart so that it never stands in `headers`, logs or errors. */
  bearer?: Secret;
  purpose: Purpose;
  /** A text that a success must hold under this name of its JSON object; one without it counts as a refusal that may pass. */
  wants?: string;
  signal?: AbortSignal;
}

/** An HTTP answer of whatever status. Redirects are never followed: a 3xx is an answer like any other. */
export interface HttpAnswer {
  kind: 'answer';
  status: number;
  /** Names in lower case; a repeated header is joined with `, `. */
  headers: Readonly<Record<string, string>>;
  /** Decoded text, cut at the client's size limit. */
  body: string;
  truncated: boolean;
  attempts: number;
  durationMs: number;
}

/** Nothing that counts as an answer came back. */
export interface TransportFault {
  kind: 'fault';
  /**
   * Node's or OpenSSL's own code (`ECONNREFUSED`, `ENOTFOUND`, `UNABLE_TO_VERIFY_LEAF_SIGNATURE` …), or one of ours:
   * `TIMEOUT`, `CANCELLED`, `PROXY_REFUSED` (the proxy answered CONNECT with `proxyStatus`), `PROXY_UNUSABLE` (its address is
   * none that can be used), `ADDRESS_REFUSED` (nothing was sent), `BODY_BROKEN`, `PROTOCOL`.
   */
  code: string;
  /** The library's message, redacted and shortened. */
  message: string;
  /** Status with which the proxy answered CONNECT. */
  proxyStatus?: number;
  /** `host:port` of the proxy that was used, without credentials. */
  proxy?: string;
  /** Ways to sign in that the proxy named with its 407, such as `NTLM`. */
  proxyOffers?: readonly string[];
  /** Whether the proxy got a user or a password. */
  proxyCredentials?: boolean;
  /** The connection to the proxy itself failed, and not the one behind it. */
  atProxy?: boolean;
  attempts: number;
  durationMs: number;
}

export type HttpOutcome = HttpAnswer | TransportFault;

/** One exchange as the debug log lists it: no body, no query values that could be secret, no credentials. */
export interface Exchange {
  method: string;
  host: string;
  path: string;
  purpose: Purpose;
  attempt: number;
  /** Status, or the fault's code. */
  result: number | string;
  durationMs: number;
  requestId?: string;
}

/** The one way to the network. Never rejects: every failure is a `TransportFault`. */
export interface HttpClient {
  send(request: HttpRequest): Promise<HttpOutcome>;
  /** Opens connections to the URL's host ahead of need, so that `count` requests find one each. Failures are silent. */
  preconnect(url: string, count: number): void;
  /** Closes kept connections, so that the process can end. */
  close(): void;
}
