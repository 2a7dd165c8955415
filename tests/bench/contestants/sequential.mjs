// The script that people write by hand: MSAL and axios as they come, one call after the other.
import { ConfidentialClientApplication } from '@azure/msal-node';
import axios from 'axios';

const { BENCH_TENANT, BENCH_CLIENT, BENCH_SECRET } = process.env;

// MSAL knows no proxy; axios finds it in HTTPS_PROXY.
const send = async (method, url, { headers, body } = {}) => {
  const answer = await axios.request({ method, url, headers, data: body });
  return { status: answer.status, headers: answer.headers, body: answer.data };
};
const networkClient = {
  sendGetRequestAsync: (url, options) => send('GET', url, options),
  sendPostRequestAsync: (url, options) => send('POST', url, options),
};

const client = new ConfidentialClientApplication({
  auth: {
    clientId: BENCH_CLIENT,
    clientSecret: BENCH_SECRET,
    authority: `https://login.microsoftonline.com/${BENCH_TENANT}`,
  },
  system: { networkClient },
});

for (const [scope, url] of [
  ['https://graph.microsoft.com/.default', 'https://graph.microsoft.com/v1.0/users?$top=1&$select=id'],
  ['https://analysis.windows.net/powerbi/api/.default', 'https://api.powerbi.com/v1.0/myorg/groups?$top=1'],
]) {
  const { accessToken } = await client.acquireTokenByClientCredential({ scopes: [scope] });
  const { status } = await axios.get(url, { headers: { Authorization: `Bearer ${accessToken}` } });
  console.log(`${url}: ${status}`);
}
