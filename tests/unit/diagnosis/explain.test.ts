import assert from 'node:assert/strict';
import { CLIENT, TENANT } from '../../../core/diagnosis/causes/evidenceOf';
import { explain } from '../../../core/diagnosis/explain';

describe('explain', () => {
  it('takes no sentence about access for one about what is not possible', () => {
    for (const text of ['Consent is not supported here', 'Not authorized; the item cannot be created']) {
      assert.notEqual(explain(text).cause, 'operation-not-possible');
    }
  });

  it('takes what any service says of a request for a sign in a short text only', () => {
    const said = 'The property is unsupported for this kind of object.';
    assert.equal(explain(said).cause, 'operation-not-possible');
    assert.notEqual(explain(`${'a line of a long text, '.repeat(150)}${said}`).cause, 'operation-not-possible');
  });

  it('reads the status that a script prints before the body', () => {
    // As in https://github.com/pnp/cli-microsoft365/issues/1891.
    const printed = 'UnhandledPromiseRejectionWarning: StatusCodeError: 404 - {"error":{"code":"X","message":"y"}}';
    assert.equal(explain(printed).evidence.httpStatus, 404);
    assert.equal(explain('took 404 ms: {"error":{"code":"X","message":"y"}}').evidence.httpStatus, undefined);
  });

  it('reads, of several statuses, the refusal that the others wrap', () => {
    const wrapped = '{"statusCode": 400, "body": {"Error": "x", "SourceError": {"status_code": 403}}}';
    assert.equal(explain(wrapped).evidence.httpStatus, 403);
  });

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

  it('reads a contraction like the words that it stands for', () => {
    for (const [short, long] of [
      ["The client secret isn't set", 'The client secret is not set'],
      ['The client secret wasn’t provided', 'The client secret was not provided'],
      ["The client secret can't be empty", 'The client secret cannot be empty'],
    ] as const) {
      assert.equal(explain(long).cause, 'credential-missing');
      assert.equal(explain(short).cause, 'credential-missing');
    }
  });

  it('takes a status that stands in place of a code for the status', () => {
    assert.equal(explain('{"message":"LoadReportFailed","errorCode":"403","level":6}').cause, 'api-refused-app');
  });

  it('reads a code of Entra that no list names as its nearest relative, whatever else the text says', () => {
    const diagnosis = explain('Could not acquire access token: AADSTS70002159: Something about the secret.');
    assert.equal(diagnosis.cause, 'secret-wrong');
    assert.equal(diagnosis.confidence, 'likely');
  });

  it('takes a refusal of another vendor for nothing that it knows', () => {
    assert.equal(explain('AWS: the role lacks permission s3:GetObject').cause, 'unknown');
  });

  it('shows the subject that is in the text', () => {
    const { evidence, steps } = explain(
      "AADSTS700213: No matching federated identity record found for presented assertion subject 'repo:contoso@123/web@456:ref:refs/heads/main'. Check your federated identity credential.",
    );
    assert.equal(evidence.subject, 'repo:contoso@123/web@456:ref:refs/heads/main');
    assert.ok(steps.join(' ').includes('subject `repo:contoso@123/web@456:ref:refs/heads/main`'));
  });

  it('takes the names after “missing permission scope” for the missing permissions', () => {
    const { cause, explanation } = explain(
      '{"errorCode":"PermissionScopeNotGranted","message":"Authorization failed due to missing permission scope RoleManagement.Read.Directory,RoleManagement.Read.All."}',
    );
    assert.equal(cause, 'permission-not-granted');
    assert.match(explanation, /`RoleManagement\.Read\.Directory` and `RoleManagement\.Read\.All`/);
  });

  it('keeps what stands behind the status on its line, as Go’s libraries write it', () => {
    const said =
      'StatusCode=400 -- Original Error: adal: Refresh request failed. Response body: {"error":"invalid_request","error_description":"Multiple user assigned identities exist, please specify the clientId / resourceId of the identity in the token request"}';
    assert.equal(explain(said).cause, 'managed-identity-ambiguous');
    const refused =
      'StatusCode=403 -- Original Error: Code="Authorization_RequestDenied" Message="Insufficient privileges to complete the operation."';
    assert.equal(explain(refused).evidence.code, 'Authorization_RequestDenied');
  });

  it('reads a code that a person has typed again', () => {
    for (const typed of ['AADSTS 90094', 'aadsts: 90094', 'AADSTS-90094', 'AADST90094', 'AADST 90094'])
      assert.equal(explain(`${typed} Graph Explorer asks for permissions`).evidence.code, 'AADSTS90094', typed);
    assert.equal(explain('AADSTS 12').evidence.code, undefined);
  });

  it('keeps what is around the status in Microsoft Graph PowerShell’s block', () => {
    const text =
      'Get-MgUser_List: Insufficient privileges to complete the operation.\n\nStatus: 403 (Forbidden)\nErrorCode: Authorization_RequestDenied\nDate: 2026-05-04T03:02:01\n';
    const { cause, evidence } = explain(text);
    assert.equal(cause, 'permission-not-granted');
    assert.equal(evidence.httpStatus, 403);
    assert.equal(evidence.code, 'Authorization_RequestDenied');
  });
});
