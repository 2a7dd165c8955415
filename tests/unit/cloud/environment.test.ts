import assert from 'node:assert/strict';
import { cloudFromEnvironment } from '../../../core/cloud/environment';

describe('cloudFromEnvironment', () => {
  const cases: [environment: string | undefined, authority: string | undefined, cloud: string | undefined][] = [
    ['AzureCloud', undefined, 'public'],
    ['azurecloud ', undefined, 'public'],
    ['AzureUSGovernment', undefined, 'usGovGccHigh'],
    ['AzureChinaCloud', 'https://login.chinacloudapi.cn/', 'china'],
    ['AzureGermanCloud', 'https://login.microsoftonline.com/', undefined],
    ['AzureStack', 'https://login.microsoftonline.com/', undefined],
    ['constructor', undefined, undefined],
    [undefined, 'https://login.microsoftonline.com/', 'public'],
    ['', 'https://login.windows.net/', 'public'],
    [undefined, 'https://login.microsoftonline.us/', 'usGovGccHigh'],
    [undefined, 'https://login.partner.microsoftonline.cn/', 'china'],
    [undefined, 'https://login.chinacloudapi.cn/', 'china'],
    [undefined, 'https://login.microsoftonline.com.evil.example/', undefined],
    [undefined, 'https://login.example.org/', undefined],
    [undefined, 'not a URL', undefined],
    [undefined, undefined, undefined],
  ];
  for (const [environment, authority, cloud] of cases) {
    it(`takes ${environment ?? 'no environment'} with ${authority ?? 'no authority'} for ${cloud ?? 'no cloud it knows'}`, () => {
      assert.equal(cloudFromEnvironment(environment, authority), cloud);
    });
  }
});
