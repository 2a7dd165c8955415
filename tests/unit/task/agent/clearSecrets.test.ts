import assert from 'node:assert/strict';
import { clearSecrets } from '../../../../tasks/AppAccessSelfTest/V1/agent/clearSecrets';

describe('the environment of the step', () => {
  it('holds no input, authorization, ticket or secret variable once they were read, and keeps the rest', () => {
    const environment = {
      INPUT_RESOURCES: 'graph',
      ENDPOINT_AUTH_SYSTEMVSSCONNECTION: '{}',
      ENDPOINT_AUTH_PARAMETER_1_SERVICEPRINCIPALKEY: 'key',
      Endpoint_Auth_2: '{}',
      SECUREFILE_TICKET_1: 'ticket',
      SECRET_TOKEN: 'token',
      VSTS_TASKVARIABLE_X: 'x',
      ENDPOINT_URL_SYSTEMVSSCONNECTION: 'https://dev.azure.com/contoso/',
      ENDPOINT_DATA_1_ENVIRONMENT: 'AzureCloud',
      AGENT_TEMPDIRECTORY: '/tmp',
      MY_SECRET_NAME: 'public',
    };
    clearSecrets(environment);
    assert.deepEqual(Object.keys(environment), [
      'ENDPOINT_URL_SYSTEMVSSCONNECTION',
      'ENDPOINT_DATA_1_ENVIRONMENT',
      'AGENT_TEMPDIRECTORY',
      'MY_SECRET_NAME',
    ]);
  });
});
