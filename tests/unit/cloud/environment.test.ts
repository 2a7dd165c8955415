import assert from 'node:assert/strict';
import { namedCloud } from '../../../core/cloud/environment';

describe('namedCloud', () => {
  const cases: [environment: string | undefined, authority: string | undefined, cloud: string | undefined][] = [
    ['AzureCloud', undefined, 'public'],
    ['azurecloud ', undefined, 'public'],
    ['AzureUSGovernment', undefined, 'usGovGccHigh'],
    ['AzureChinaCloud', 'https://login.chinacloudapi.cn/', 'china'],
    ['AzureGermanCloud', 'https://login.microsoftonline.com/', 'no known environment'],
    ['AzureStack', 'https://login.microsoftonline.com/', 'no known environment'],
    ['constructor', undefined, 'no known environment'],
    ['AzureUSGovernment', 'https://login.microsoftonline.com/', 'no known authority'],
    ['AzureCloud', 'https://adfs.contoso.com/adfs', 'no known authority'],
    [undefined, 'https://login.microsoftonline.com/', 'public'],
    ['', 'https://login.windows.net/', 'public'],
    [undefined, 'https://login.microsoftonline.us/', 'usGovGccHigh'],
    [undefined, 'https://login.partner.microsoftonline.cn/', 'china'],
    [undefined, 'https://login.chinacloudapi.cn/', 'china'],
    [undefined, 'login.microsoftonline.us', 'usGovGccHigh'],
    [undefined, ' LOGIN.MICROSOFTONLINE.US/ ', 'usGovGccHigh'],
    [undefined, 'login.chinacloudapi.cn', 'china'],
    [undefined, 'https://login.microsoftonline.us./common', 'usGovGccHigh'],
    [undefined, 'http://login.microsoftonline.us/', 'no known authority'],
    [undefined, 'https://user@login.microsoftonline.us/', 'no known authority'],
    [undefined, 'https://login.microsoftonline.us:8443/', 'no known authority'],
    [undefined, 'https://login.microsoftonline.com.evil.example/', 'no known authority'],
    [undefined, 'https://login.example.org/', 'no known authority'],
    [undefined, 'https://login.sovcloud-identity.fr', 'no known authority'],
    [undefined, 'AzureUSGovernment', 'no known authority'],
    [undefined, 'not a URL', 'no known authority'],
    [undefined, ' ', undefined],
    [undefined, undefined, undefined],
  ];
  for (const [environment, authority, cloud] of cases) {
    it(`takes ${environment ?? 'no environment'} with ${authority ?? 'no authority'} for ${cloud ?? 'nothing at all'}`, () => {
      const named = namedCloud(environment, authority);
      assert.equal(named && ('cloud' in named ? named.cloud : `no known ${named.unknown}`), cloud);
    });
  }
});
