'use strict';
// The measure of what is possible: the same four requests as the task, side by side through the same proxy, with nothing
// but Node. No check, no diagnosis, no report.
const http = require('node:http');
const https = require('node:https');
const tls = require('node:tls');

const { HTTPS_PROXY, BENCH_TENANT, BENCH_CLIENT, BENCH_SECRET } = process.env;
const proxy = new URL(HTTPS_PROXY);

function connect(host) {
  return new Promise((resolve, reject) => {
    http
      .request({ host: proxy.hostname, port: proxy.port, method: 'CONNECT', path: `${host}:443` })
      .on('error', reject)
      .on('connect', (_, tunnel) => {
        const socket = tls.connect({ socket: tunnel, servername: host }, () => resolve(socket));
        socket.on('error', reject);
      })
      .end();
  });
}

async function ask(connecting, host, options, body) {
  const socket = await connecting;
  return new Promise((resolve, reject) => {
    const request = https.request({ ...options, host, createConnection: () => socket }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode, body: Buffer.concat(chunks).toString('utf8') }));
    });
    request.on('error', reject);
    request.end(body);
  });
}

async function check(scope, host, path) {
  const login = connect('login.microsoftonline.com');
  const api = connect(host);
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: BENCH_CLIENT,
    client_secret: BENCH_SECRET,
    scope,
  }).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(form) };
  const asked = { method: 'POST', path: `/${BENCH_TENANT}/oauth2/v2.0/token`, headers };
  const answer = await ask(login, 'login.microsoftonline.com', asked, form);
  const token = JSON.parse(answer.body).access_token;
  const { status } = await ask(api, host, { path, headers: { authorization: `Bearer ${token}` } });
  console.log(`${host}: ${status}`);
  if (status !== 200) process.exitCode = 1;
}

Promise.all([
  check('https://graph.microsoft.com/.default', 'graph.microsoft.com', '/v1.0/users?$top=1&$select=id'),
  check('https://analysis.windows.net/powerbi/api/.default', 'api.powerbi.com', '/v1.0/myorg/groups?$top=1'),
]);
