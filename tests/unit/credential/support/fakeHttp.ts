import type { HttpAnswer, HttpClient, HttpOutcome, HttpRequest } from '../../../../core/http/client';

/** An HTTP client without a network: it writes the requests down and lets the test answer. */
export class FakeHttp implements HttpClient {
  readonly requests: HttpRequest[] = [];

  constructor(private readonly respond: (request: HttpRequest) => HttpOutcome | Promise<HttpOutcome>) {}

  async send(request: HttpRequest): Promise<HttpOutcome> {
    this.requests.push(request);
    return this.respond(request);
  }

  preconnect(): void {}
  close(): void {}

  /** Form fields of the requests, in order. */
  get forms(): URLSearchParams[] {
    return this.requests.map(({ body }) => new URLSearchParams(body ?? ''));
  }
}

export function answer(status: number, body: unknown, headers: Record<string, string> = {}): HttpAnswer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { kind: 'answer', status, headers, body: text, truncated: false, attempts: 1, durationMs: 5 };
}

export function fault(code: string, message = 'no connection'): HttpOutcome {
  return { kind: 'fault', code, message, attempts: 3, durationMs: 5 };
}

/** An unsigned JSON Web Token with these claims; nobody here checks signatures. */
export function jwt(claims: object): string {
  const part = (object: object) => Buffer.from(JSON.stringify(object)).toString('base64url');
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.c2lnbmF0dXJl`;
}

export function tokenAnswer(claims: object): HttpAnswer {
  return answer(200, { token_type: 'Bearer', expires_in: 3599, access_token: jwt(claims) });
}
