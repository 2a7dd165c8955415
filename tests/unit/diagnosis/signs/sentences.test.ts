import assert from 'node:assert/strict';
import { diagnose } from '../../../../core/diagnosis/diagnose';
import { evidenceFromText } from '../../../../core/diagnosis/explain';
import { codeOfSentence } from '../../../../core/diagnosis/signs/sentences';

const SENTENCES: [code: number, text: string][] = [
  [7000222, "the provided client secret keys for app 'x' are expired. visit the portal"],
  [7000215, 'invalid client secret provided. ensure the secret being sent in the request is the client secret value'],
  [7000218, "the request body must contain the following parameter: 'client_assertion' or 'client_secret'."],
  [900144, "the request body must contain the following parameter: 'scope'."],
  [700213, "no matching federated identity record found for presented assertion subject 'x'."],
  [70021, "no matching federated identity record found for presented assertion. assertion issuer: 'x'."],
  [700016, 'application with identifier "x" was not found in the directory "y".'],
  [7000112, "application 'x'(name) is disabled."],
  [9001023, 'the grant type is not supported over the /common or /consumers endpoints.'],
  [90130, "application 'x' (name) is not supported over the /common or /consumers endpoints."],
  [650052, 'the app needs access to a service ("x") that your organization "y" has not subscribed to or enabled.'],
  [501051, "application 'x'(name) is not assigned to a role for the application 'y'(api)."],
  [53003, 'access has been blocked by conditional access policies.'],
];

describe('a sentence of Entra without its code', () => {
  for (const [code, text] of SENTENCES) {
    it(`is known: ${text}`, () => assert.deepEqual(codeOfSentence(text), [code]));
  }

  it('is not seen in other words', () => {
    for (const text of ['', 'the secret is wrong', 'the application is not disabled', 'tenant', 'user account'])
      assert.deepEqual(codeOfSentence(text), []);
  });

  it('leads where its code leads', () => {
    const sentence =
      "Application with identifier '3f2504e0-4f89-41d3-9a0c-0305e82c3301' was not found in the directory 'Contoso'.";
    const [without, with_] = [sentence, `AADSTS700016: ${sentence}`].map((text) => diagnose(evidenceFromText(text)));
    assert.equal(without?.cause, 'app-not-in-tenant');
    assert.deepEqual(without?.links, with_?.links);
    assert.equal(with_?.evidence.code, 'AADSTS700016');
    assert.equal(without?.evidence.code, undefined, 'a code that nobody told is shown to nobody');
  });

  it('is as little shown as the status that belongs to a code', () => {
    const diagnosis = diagnose(evidenceFromText('{"error":{"code":"Forbidden","innerError":{"request-id":"1"}}}'));
    assert.equal(diagnosis.cause, 'permission-not-granted');
    assert.equal(diagnosis.evidence.httpStatus, undefined);
  });

  it('is never certain, and counts for nothing where another service says it', () => {
    const text = 'The provided client secret keys for app x are expired.';
    assert.equal(diagnose(evidenceFromText(text)).confidence, 'likely');
    const fromPowerBi = diagnose({
      asked: { url: 'https://api.powerbi.com/v1.0/myorg/groups/x/datasets/y/refreshes', method: 'GET' },
      answer: { status: 400, headers: {}, body: JSON.stringify({ error: { code: 'Refresh', message: text } }) },
    });
    assert.equal(fromPowerBi.cause, 'request-malformed');
  });

  it('gives way to a code that is given', () => {
    const text = 'AADSTS7000222: The provided client secret keys are expired. Invalid client secret provided.';
    assert.equal(diagnose(evidenceFromText(text)).cause, 'secret-expired');
  });
});
