import type { HttpClient, HttpOutcome, HttpRequest } from '../../../core/http/client';

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A network on which everything is granted. */
export function fakeAnswers(requests: HttpRequest[]): HttpClient {
  const answer = (body: object): HttpOutcome => ({
    kind: 'answer',
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    truncated: false,
    attempts: 1,
    durationMs: 1,
  });
  return {
    send: async (request) => {
      requests.push(request);
      if (request.purpose === 'discovery') {
        return answer({ cloud_instance_name: new URL(request.url).hostname.replace(/^login\./, '') });
      }
      if (request.purpose === 'assertion')
        return answer({ value: `${part({ alg: 'none' })}.${part({ sub: 'job' })}.x` });
      if (request.purpose === 'token') {
        const form = new URLSearchParams(request.body ?? '');
        const aud = (form.get('scope') ?? '').split(' ')[0]?.replace(/\/\.default$/, '');
        const claims = { aud, oid: 'object', idtyp: 'app', roles: ['User.Read.All'], exp: 4_000_000_000 };
        const token = `${part({ alg: 'none' })}.${part(claims)}.signature`;
        return answer({ token_type: 'Bearer', expires_in: 3599, access_token: token });
      }
      return answer({ value: [{ id: '1', displayName: 'One' }] });
    },
    preconnect: () => {},
    close: () => {},
  };
}
