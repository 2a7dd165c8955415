/**
 * The three libraries that the task is made of, bundled and trimmed as in the task, above the task's own connections: the
 * same four requests side by side. No input, no check, no diagnosis, no report.
 */
import { createSecureContext } from 'node:tls';
import { ConfidentialClientApplication, type INetworkModule } from '@azure/msal-node';
import type { AxiosResponse } from 'axios';
import sendByAxios from 'axios/lib/adapters/http.js';
import { TaskCommand } from 'azure-pipelines-task-lib/taskcommand';
import { connect } from '../../../core/http/connection';
import { ConnectionPool } from '../../../core/http/pool';

const { HTTPS_PROXY = '', BENCH_TENANT, BENCH_CLIENT = '', BENCH_SECRET } = process.env;

const proxy = new URL(HTTPS_PROXY);
const trust = createSecureContext();
const pool = new ConnectionPool((host, port, secure) => {
  const route = { proxy: { host: proxy.hostname, port: Number(proxy.port), secure: false } };
  return connect({ host, port, secure }, route, async () => trust, new AbortController().signal);
});

const LOGIN = 'https://login.microsoftonline.com';

const send = async (
  method: string,
  url: string,
  headers: Record<string, string>,
  data?: string,
): Promise<AxiosResponse> =>
  sendByAxios({
    method,
    url,
    headers,
    data,
    httpsAgent: (await pool.agents()).https,
    proxy: false,
    maxRedirects: 0,
    maxContentLength: -1,
    maxBodyLength: -1,
    validateStatus: () => true,
  });

const networkClient: INetworkModule = {
  async sendGetRequestAsync() {
    throw new Error('Nobody has to be asked for anything but tokens');
  },
  async sendPostRequestAsync(url, { headers = {}, body } = {}) {
    const answer = await send('POST', url, headers, body);
    return {
      status: answer.status,
      headers: { ...answer.headers } as Record<string, string>,
      body: JSON.parse(answer.data),
    };
  },
};

async function check(scope: string, url: string): Promise<number> {
  const client = new ConfidentialClientApplication({
    auth: { clientId: BENCH_CLIENT, clientSecret: BENCH_SECRET, authority: `${LOGIN}/${BENCH_TENANT}` },
    system: { networkClient },
  });
  const token = await client.acquireTokenByClientCredential({ scopes: [scope] });
  const { status } = await send('GET', url, { Authorization: `Bearer ${token?.accessToken}` });
  console.log(`${url}: ${status}`);
  return status;
}

async function main(): Promise<void> {
  pool.preconnect('login.microsoftonline.com', 443, 2);
  pool.preconnect('graph.microsoft.com', 443, 1);
  pool.preconnect('api.powerbi.com', 443, 1);
  const statuses = await Promise.all([
    check('https://graph.microsoft.com/.default', 'https://graph.microsoft.com/v1.0/users?$top=1&$select=id'),
    check('https://analysis.windows.net/powerbi/api/.default', 'https://api.powerbi.com/v1.0/myorg/groups?$top=1'),
  ]);
  pool.close();
  if (statuses.some((status) => status !== 200)) process.exitCode = 1;
  const result = process.exitCode ? 'Failed' : 'Succeeded';
  console.log(new TaskCommand('task.complete', { result }, '').toString());
}

void main();
