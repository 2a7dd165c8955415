import type { Evidence } from '../../model/evidence';

/** Short ways to write the evidence of an example. Never bundled. */

export const TENANT = '0b7f4c7e-2a55-4f0e-9d0f-0a4b7d1c2e3f';
export const CLIENT = '5c1d2e3f-6a7b-4c8d-9e0f-1a2b3c4d5e6f';
export const OBJECT = '7e8f9a0b-1c2d-4e3f-8a5b-6c7d8e9f0a1b';
export const WORKSPACE = '2d3c4b5a-6978-4f6e-8d5c-4b3a29180706';

const app = { tenantId: TENANT, clientId: CLIENT, servicePrincipalId: OBJECT };

/** A refusal of the token endpoint with that code. */
export function refusal(
  code: number,
  text = 'Something was refused.',
  more: Partial<Evidence> & { resource?: string; grant?: string; url?: string } = {},
): Evidence {
  const { resource, grant, url, ...rest } = more;
  return {
    asked: {
      method: 'POST',
      url: url ?? `https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`,
      resource,
      grant,
    },
    answer: {
      status: 400,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        error: 'invalid_request',
        error_description: `AADSTS${code}: ${text}\r\nTrace ID: 1b2c3d4e-0000-4000-8000-000000000001\r\nCorrelation ID: 1b2c3d4e-0000-4000-8000-000000000002\r\nTimestamp: 2026-05-04 03:02:01Z`,
        error_codes: [code],
        timestamp: '2026-05-04 03:02:01Z',
        trace_id: '1b2c3d4e-0000-4000-8000-000000000001',
        correlation_id: '1b2c3d4e-0000-4000-8000-000000000002',
      }),
    },
    credential: 'secret',
    app,
    ...rest,
  };
}

/** An answer of an API. */
export function answer(
  url: string,
  status: number,
  body: unknown = '',
  headers: Record<string, string> = {},
  more: Partial<Evidence> = {},
): Evidence {
  return {
    asked: { method: 'GET', url },
    answer: { status, headers, body: typeof body === 'string' ? body : JSON.stringify(body) },
    credential: 'secret',
    app,
    ...more,
  };
}

export const graph = (path: string) => `https://graph.microsoft.com/v1.0${path}`;
export const powerBi = (path: string) => `https://api.powerbi.com/v1.0/myorg${path}`;
export const fabric = (path: string) => `https://api.fabric.microsoft.com/v1${path}`;

export function fault(
  code: string,
  message: string,
  url = graph('/organization'),
  more: Partial<NonNullable<Evidence['fault']>> = {},
): Evidence {
  return { asked: { method: 'GET', url }, fault: { code, message, ...more }, credential: 'secret', app };
}

/** What a check concluded by itself, with no refusal of a server. */
export function found(finding: Evidence['finding'], more: Partial<Evidence> = {}): Evidence {
  return { asked: {}, finding, credential: 'secret', app, ...more };
}

/** A page for a person. */
export const PAGE = '<!DOCTYPE html><html><head><title>Stop</title></head><body>Not here.</body></html>';
export const HTML = { 'content-type': 'text/html' };

/** Graph's envelope of an error. */
export const graphError = (code: string, message: string) => ({
  error: { code, message, innerError: { 'request-id': 'r-1', date: '2026-05-04T03:02:01' } },
});

/** Where Azure DevOps hands out ID tokens. */
export const ASSERTION_URL =
  'https://dev.azure.com/contoso/_apis/distributedtask/hubs/build/plans/p/jobs/j/oidctoken?api-version=7.1&serviceConnectionId=c';

/** Where a machine hands out tokens of its managed identity. */
export const IMDS = 'http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01';
