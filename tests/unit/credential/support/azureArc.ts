import { CLOUDS } from '../../../../core/cloud/clouds';
import { createTokenSource } from '../../../../core/credential/tokenSource';
import { TestClock } from '../../http/support/testClock';
import { answer, FakeHttp } from './fakeHttp';

/**
 * Asks for a token on a machine of Azure Arc, whose agent names a key file that is not there, and prints the outcome. It runs in
 * a process of its own, because MSAL decides once a process what kind of machine it is on.
 */
async function main(): Promise<void> {
  const folder =
    process.platform === 'win32'
      ? `${process.env.ProgramData}\\AzureConnectedMachineAgent\\Tokens\\`
      : '/var/opt/azcmagent/tokens/';
  const http = new FakeHttp(() =>
    answer(
      401,
      { error: 'unauthorized_client', error_description: 'Missing Basic Authorization header', error_codes: [401] },
      { 'www-authenticate': `Basic realm=${folder}none.key` },
    ),
  );
  const app = {
    connectionId: 'c',
    tenantId: '3f2a1b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b',
    clientId: '',
    credential: { kind: 'managed-identity' },
    cloud: 'auto',
  } as const;
  const tokens = createTokenSource(app, CLOUDS.public, { http, clock: new TestClock() });
  const outcome = await tokens.token({ resource: 'graph', audience: 'https://graph.microsoft.com' });
  console.log(JSON.stringify(outcome));
}

void main();
