import type { HttpClient, HttpRequest } from '../../../core/http/client';
import { fakeAnswers } from '../cli/fakeAnswers';

/** A network that gives tokens and refuses every call, so that as much as possible is said. */
export function refusing(requests: HttpRequest[]): HttpClient {
  const granting = fakeAnswers(requests);
  return {
    ...granting,
    send: async (request) => {
      if (request.purpose !== 'probe') return granting.send(request);
      const body = JSON.stringify({
        error: { code: 'Forbidden', message: `Refused: ${request.method} ${request.url}` },
      });
      return { kind: 'answer', status: 403, headers: {}, body, truncated: false, attempts: 1, durationMs: 1 };
    },
  };
}

/** One that gives no token either. */
export function closed(requests: HttpRequest[]): HttpClient {
  const granting = fakeAnswers(requests);
  return {
    ...granting,
    send: async (request) => {
      if (request.purpose === 'discovery') return granting.send(request);
      return { kind: 'fault', code: 'ECONNREFUSED', message: `connect ${request.url}`, attempts: 1, durationMs: 1 };
    },
  };
}
