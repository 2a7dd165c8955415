import type { TokenOutcome, TokenSource } from '../../core/credential/tokenSource';
import type { HttpAnswer, HttpClient, HttpOutcome, HttpRequest } from '../../core/http/client';
import type { TokenClaims } from '../../core/model/evidence';
import type { AppPlan, Plan } from '../../core/model/plan';
import type { CheckResult, ProgressEvent, Report } from '../../core/model/results';
import { Secret } from '../../core/model/secret';
import { runSelfTest, type SelfTestServices } from '../../core/selfTest';
import type { Clock } from '../../core/util/clock';

export const TENANT = '11111111-aaaa-4bbb-8ccc-222222222222';
export const CLIENT = '33333333-dddd-4eee-8fff-444444444444';
export const PRINCIPAL = '55555555-aaaa-4bbb-8ccc-666666666666';
export const WORKSPACE = '77777777-aaaa-4bbb-8ccc-888888888888';
export const START = Date.UTC(2026, 10, 23);

export function app(values: Partial<AppPlan> = {}): AppPlan {
  return {
    connectionId: 'connection-1',
    tenantId: TENANT,
    clientId: CLIENT,
    credential: { kind: 'secret', secret: new Secret('abc-the-secret') },
    cloud: 'public',
    ...values,
  };
}

export function plan(values: Partial<Plan> = {}): Plan {
  return {
    apps: [app()],
    resources: ['graph', 'powerbi'],
    graphPermissions: [],
    graphRequests: [],
    graphForbiddenRequests: [],
    powerbiWorkspaces: [],
    powerbiRequests: [],
    powerbiSemanticModels: [],
    fabricWorkspaces: [],
    fabricRequests: [],
    fabricConnections: [],
    powerbiAdminApi: false,
    customApis: [],
    excessPermissions: 'ignore',
    unverified: 'fail',
    credentialExpiryDays: 30,
    waitMinutes: 0,
    requestTimeoutSeconds: 30,
    ...values,
  };
}

/** Time that passes only while somebody sleeps. */
export class FakeClock implements Clock {
  time = START;
  readonly sleeps: number[] = [];
  /** Called after each sleep: what happens meanwhile elsewhere. */
  onSleep: (time: number) => void = () => {};

  now(): number {
    return this.time;
  }

  async sleep(ms: number): Promise<void> {
    this.sleeps.push(ms);
    this.time += ms;
    this.onSleep(this.time);
  }
}

export function answer(status: number, body: unknown = '', headers: Record<string, string> = {}): HttpAnswer {
  const isText = typeof body === 'string';
  return {
    kind: 'answer',
    status,
    headers: { 'content-type': isText ? 'text/plain' : 'application/json', ...headers },
    body: isText ? body : JSON.stringify(body),
    truncated: false,
    attempts: 1,
    durationMs: 5,
  };
}

export const fault = (code: string): HttpOutcome => ({
  kind: 'fault',
  code,
  message: code,
  attempts: 1,
  durationMs: 5,
});

export const denied = () =>
  answer(403, { error: { code: 'Authorization_RequestDenied', message: 'Insufficient privileges' } });

export const list = (...entries: unknown[]) => answer(200, { value: entries });

export type Script = (path: string, request: HttpRequest) => HttpOutcome | undefined | Promise<HttpOutcome>;

/** Answers by a script; whatever it does not know is a 404. */
export class FakeHttp implements HttpClient {
  readonly asked: string[] = [];
  readonly requests: HttpRequest[] = [];
  readonly preconnected: string[] = [];

  constructor(public script: Script) {}

  async send(request: HttpRequest): Promise<HttpOutcome> {
    const url = new URL(request.url);
    const path = `${url.host}${decodeURIComponent(url.pathname + url.search)}`;
    this.asked.push(path);
    this.requests.push(request);
    return (await this.script(path, request)) ?? answer(404, { error: { code: 'NotFound' } });
  }

  preconnect(url: string, count: number): void {
    this.preconnected.push(...Array<string>(count).fill(url));
  }

  close(): void {}
}

/** What Entra answers: claims for a token, or an AADSTS code. */
export type Entra = (
  resource: string,
  app: AppPlan,
  audience?: string,
) => Partial<TokenClaims> | { aadsts: number; status?: number } | { fault: string };

export interface TestSetup {
  http: FakeHttp;
  clock: FakeClock;
  events: ProgressEvent[];
  tokens: { connection: string; resource: string; audience: string; at: number }[];
  services: SelfTestServices;
  entra: Entra;
  issuer?: string;
  dates: { expires?: Date; notBefore?: Date };
}

export function testSetup(entra: Entra, script: Script): TestSetup {
  const http = new FakeHttp(script);
  const clock = new FakeClock();
  const events: ProgressEvent[] = [];
  const here: TestSetup = {
    http,
    clock,
    events,
    tokens: [],
    entra,
    dates: {},
    services: {
      http,
      clock,
      tool: { name: 'test', version: '1.0.0' },
      onEvent: (event) => events.push(event),
      createTokenSource: (one) => tokenSource(one, here),
    },
  };
  return here;
}

function tokenSource(one: AppPlan, here: TestSetup): TokenSource {
  return {
    kind: one.credential.kind,
    ...here.dates,
    async token({ resource, audience }): Promise<TokenOutcome> {
      here.tokens.push({ connection: one.connectionId, resource, audience, at: here.clock.time });
      const said = here.entra(resource, one, audience);
      const assertion = here.issuer ? { issuer: here.issuer } : undefined;
      const measured = { attempts: 1 };
      const asked = { endpoint: 'token', resource, audience } as const;
      if ('fault' in said)
        return { ok: false, evidence: { asked, fault: { code: said.fault, message: said.fault } }, ...measured };
      if ('aadsts' in said) {
        const body = JSON.stringify({ error: 'invalid_client', error_codes: [said.aadsts] });
        const evidence = { asked, answer: { status: said.status ?? 401, headers: {}, body }, assertion };
        return { ok: false, evidence, ...measured };
      }
      const claims = {
        aud: audience,
        tid: one.tenantId,
        oid: PRINCIPAL,
        appid: one.clientId,
        app_displayname: 'Release',
        ...said,
      };
      return { ok: true, token: new Secret('the-token'), claims, assertion, ...measured };
    },
  };
}

export interface Outcome extends TestSetup {
  report: Report;
  check(id: string): CheckResult;
}

export async function run(values: Partial<Plan>, entra: Entra, script: Script): Promise<Outcome> {
  return runIn(testSetup(entra, script), values);
}

export async function runIn(here: TestSetup, values: Partial<Plan>): Promise<Outcome> {
  const report = await runSelfTest(plan(values), here.services);
  return { ...here, report, check: (id) => checkOf(report, id) };
}

export function checkOf(report: Report, id: string, index = 0): CheckResult {
  const found = report.apps[index]?.checks.find((check) => check.id === id);
  if (!found) throw new Error(`No check ${id} among ${report.apps[index]?.checks.map((check) => check.id).join(', ')}`);
  return found;
}

export const statuses = (report: Report, index = 0) =>
  Object.fromEntries((report.apps[index]?.checks ?? []).map(({ id, status }) => [id, status]));

/** A setup where everything works for an app with these Graph roles. */
export const good: Script = (path) => {
  if (path.startsWith('graph.microsoft.com/v1.0/organization')) return list({ id: '1' });
  if (/^graph\.microsoft\.com\/v1\.0\/(?:users|groups|devices)\?/.test(path)) return list({ id: '1' });
  if (path.startsWith('api.powerbi.com/v1.0/myorg/groups?')) return list({ id: WORKSPACE, name: 'Sales' });
  return undefined;
};

export const holding =
  (...roles: string[]): Entra =>
  (resource) =>
    resource === 'graph' ? { roles } : {};
