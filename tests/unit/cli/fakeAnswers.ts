import type { HttpAnswer, HttpClient, HttpOutcome, HttpRequest } from '../../../core/http/client';

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The tenant to which every domain belongs that is neither unknown nor silent. */
export const TENANT_OF_DOMAINS = '8f4f9d6e-2b1a-4c3d-9e5f-7a6b5c4d3e2f';

/** A network on which everything is granted. */
export function fakeAnswers(requests: HttpRequest[]): HttpClient {
  const answer = (body: object): HttpAnswer => ({
    kind: 'answer',
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    truncated: false,
    attempts: 1,
    durationMs: 1,
  });
  return {
    send: async (request): Promise<HttpOutcome> => {
      requests.push(request);
      if (request.purpose === 'discovery') {
        const { hostname, pathname } = new URL(request.url);
        const [, name = ''] = pathname.split('/');
        if (name.startsWith('unknown')) {
          const refusal = { error: 'invalid_tenant', error_description: `AADSTS90002: Tenant '${name}' not found.` };
          return { ...answer(refusal), status: 400 };
        }
        if (name.startsWith('silent')) {
          return { kind: 'fault', code: 'ENOTFOUND', message: 'not found', attempts: 1, durationMs: 1 };
        }
        const issuer = `https://${hostname}/${TENANT_OF_DOMAINS}/v2.0`;
        return answer({ issuer, cloud_instance_name: hostname.replace(/^login\./, '') });
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
