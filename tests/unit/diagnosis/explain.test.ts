import assert from 'node:assert/strict';
import { CLIENT, TENANT } from '../../../core/diagnosis/causes/evidenceOf';
import { explain } from '../../../core/diagnosis/explain';

describe('explain', () => {
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
