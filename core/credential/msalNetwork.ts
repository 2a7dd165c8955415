import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import type { HttpClient, HttpOutcome, Purpose } from '../http/client';
import { formField } from '../http/form';
import { jsonObject } from '../util/json';
import type { TokenExchange } from './signIn';

/** IDs and time; whatever else stands in a good answer says nothing of what is missing. */
const OF_THE_EXCHANGE: readonly string[] = ['x-ms-request-id', 'request-id', 'client-request-id', 'date'];

/**
 * MSAL's way to the network for one token. It keeps the last exchange as it was, because a failure is diagnosed from the
 * server's own answer and not from what MSAL makes of it.
 */
export class MsalNetwork implements INetworkModule {
  last?: { method: 'GET' | 'POST'; url: string; outcome: HttpOutcome; correlationId?: string };
  /** Requests sent, retries counted. */
  attempts = 0;

  constructor(
    private readonly http: HttpClient,
    private readonly purpose: Purpose,
    private readonly signal?: AbortSignal,
  ) {}

  /** The last exchange, if it was one that brought a token. */
  get exchange(): TokenExchange | undefined {
    const { method, url, outcome, correlationId } = this.last ?? {};
    if (!method || !url || outcome?.kind !== 'answer' || outcome.status > 299) return undefined;
    const { status, headers: all } = outcome;
    const headers = Object.fromEntries(Object.entries(all).filter(([name]) => OF_THE_EXCHANGE.includes(name)));
    // Entra counts the ID that was sent as the correlation ID, whether it sends it back or not.
    const known = headers['client-request-id'] || correlationId;
    return { method, url, status, headers: known ? { ...headers, 'client-request-id': known } : headers };
  }

  sendGetRequestAsync<T>(url: string, options?: NetworkRequestOptions): Promise<NetworkResponse<T>> {
    return this.#send('GET', url, options);
  }

  sendPostRequestAsync<T>(url: string, options?: NetworkRequestOptions): Promise<NetworkResponse<T>> {
    return this.#send('POST', url, options);
  }

  async #send<T>(method: 'GET' | 'POST', url: string, options?: NetworkRequestOptions): Promise<NetworkResponse<T>> {
    const { headers, body } = options ?? {};
    const outcome = await this.http.send({ method, url, headers, body, purpose: this.purpose, signal: this.signal });
    this.last = { method, url, outcome, correlationId: formField(body, 'client-request-id') };
    this.attempts += outcome.attempts;
    // MSAL turns a rejection into an error of its own; the caller that requested the token looks at `last`.
    if (outcome.kind === 'fault') throw new Error(outcome.code);
    const json = jsonObject(outcome.body);
    if (!json) throw new Error('Not a JSON object');
    return { status: outcome.status, headers: { ...outcome.headers }, body: json as T };
  }
}
