import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import type { HttpOutcome } from '../http/client';
import { formField } from '../http/form';
import type { Clock } from '../util/clock';
import { textField } from '../util/json';
import type { MsalNetwork } from './msalNetwork';

/** RFC 8628, section 3.5: how much longer the pauses become with each `slow_down`, in milliseconds. */
const SLOWER_MS = 5000;

/** So many hiccups in a row do not end a sign-in that a person is in the middle of. */
const MOST_HICCUPS = 3;

/**
 * The questions by which a sign-in by device code waits for the person, as RFC 8628 wants them. MSAL goes on only after
 * `authorization_pending`; a server that asks for longer pauses, or a line that breaks once, would end the sign-in.
 */
export class DevicePolling implements INetworkModule {
  #extraMs = 0;
  #hiccups = 0;

  constructor(
    private readonly network: MsalNetwork,
    private readonly clock: Clock,
    private readonly signal?: AbortSignal,
  ) {}

  sendGetRequestAsync<T>(url: string, options?: NetworkRequestOptions): Promise<NetworkResponse<T>> {
    return this.network.sendGetRequestAsync(url, options);
  }

  async sendPostRequestAsync<T>(url: string, options?: NetworkRequestOptions): Promise<NetworkResponse<T>> {
    if (formField(options?.body, 'grant_type') !== 'device_code')
      return this.network.sendPostRequestAsync(url, options);
    // MSAL has paused as long as the server asked for at first.
    if (this.#extraMs > 0) await this.clock.sleep(this.#extraMs, this.signal);
    try {
      const response = await this.network.sendPostRequestAsync<T>(url, options);
      return this.#mustGoOn(this.network.last?.outcome) ? pending() : response;
    } catch (error) {
      if (this.#mustGoOn(this.network.last?.outcome)) return pending();
      throw error;
    }
  }

  #mustGoOn(outcome: HttpOutcome | undefined): boolean {
    if (!outcome || this.signal?.aborted) return false;
    const isSlowDown = outcome.kind === 'answer' && textField(outcome.body, 'error') === 'slow_down';
    const isHiccup = outcome.kind === 'fault' ? outcome.code !== 'CANCELLED' : outcome.status >= 500;
    if (!isSlowDown && !isHiccup) {
      this.#hiccups = 0;
      return false;
    }
    this.#hiccups = isHiccup ? this.#hiccups + 1 : 0;
    this.#extraMs += SLOWER_MS;
    return this.#hiccups <= MOST_HICCUPS;
  }
}

/** What makes MSAL ask once more after its pause. */
const pending = <T>(): NetworkResponse<T> => ({
  status: 400,
  headers: {},
  body: { error: 'authorization_pending' } as T,
});
