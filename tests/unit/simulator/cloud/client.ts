import assert from 'node:assert/strict';
import type { Page } from '../../../../simulator/cloud/network/browser';
import { SimulatedCloud, type StartOptions } from '../../../../simulator/cloud/simulatedCloud';
import { contoso, grantNeeded, type ReportingApp, reportingApp } from '../../../../simulator/scenes/contoso';

export const GRAPH = 'https://graph.microsoft.com';
export const POWER_BI = 'https://analysis.windows.net/powerbi/api';

/** Runs the test with a cloud of its own in which an app with a secret is registered. */
export function withCloud(
  test: (cloud: SimulatedCloud, app: ReportingApp) => Promise<void>,
  options: StartOptions = {},
): () => Promise<void> {
  return async () => {
    const cloud = await SimulatedCloud.start(options);
    try {
      await test(cloud, reportingApp(cloud.model, contoso(cloud.model)));
    } finally {
      await cloud.stop();
    }
  };
}

export { grantNeeded };

export interface EntraError {
  error: string;
  error_description: string;
  error_codes: number[];
  trace_id: string;
  correlation_id: string;
  timestamp: string;
  error_uri: string;
  suberror?: string;
}

export const body = <T>(page: Page): T => JSON.parse(page.body) as T;

export function askToken(
  cloud: SimulatedCloud,
  app: ReportingApp,
  form: Record<string, string | undefined> = {},
  place: { login?: string; tenant?: string } = {},
): Promise<Page> {
  const fields = {
    grant_type: 'client_credentials',
    client_id: app.registration.appId,
    client_secret: app.secret,
    scope: `${GRAPH}/.default`,
    ...form,
  };
  const sent = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined) sent.set(name, value);
  }
  const login = place.login ?? app.tenant.cloud.login;
  return cloud.visit(`https://${login}/${place.tenant ?? app.tenant.id}/oauth2/v2.0/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: sent.toString(),
  });
}

export async function accessToken(cloud: SimulatedCloud, app: ReportingApp, resource = GRAPH): Promise<string> {
  const page = await askToken(cloud, app, { scope: `${resource}/.default` });
  assert.equal(page.status, 200, page.body);
  return body<{ access_token: string }>(page).access_token;
}

export async function refusalCode(answer: Promise<Page>): Promise<number | undefined> {
  return body<EntraError>(await answer).error_codes?.[0];
}

export function get(cloud: SimulatedCloud, url: string, token?: string): Promise<Page> {
  return cloud.visit(url, { headers: token === undefined ? {} : { authorization: `Bearer ${token}` } });
}

export function claimsOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;
}
