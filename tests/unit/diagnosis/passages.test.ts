import assert from 'node:assert/strict';
import { explain, otherErrors } from '../../../core/diagnosis/explain';
import { passagesOf } from '../../../core/diagnosis/passages';

const CLOCK = '2026-11-29T10:00:00.1234567Z ';
/** What a pipeline's log is full of: addresses, numbers and words of errors that are none. */
const NOISE = [
  'GET https://orders.example.com/health 200 OK',
  '##[section]Starting: Build',
  'npm warn deprecated foo@1.2.3: see https://example.com/foo',
  'Build succeeded. 0 Error(s), 403 files copied',
  '    at Object.<anonymous> (x.js:404:12)',
  'tests passed: 401',
];
const noise = (lines: number) => Array.from({ length: lines }, (_, at) => `${CLOCK}${NOISE[at % NOISE.length]}`);
const GRAPH =
  '{"error":{"code":"Authorization_RequestDenied","message":"Insufficient privileges to complete the operation."}}';
const logWith = (before: number, error: string, after: number) =>
  [...noise(before), `${CLOCK}##[error]${error}`, ...noise(after)].join('\n');

describe('a long log', () => {
  for (const [before, after] of [
    [0, 5000],
    [100, 4900],
    [2500, 2500],
    [5000, 0],
  ] as const) {
    it(`is explained by its error, with ${before} lines before it and ${after} behind it`, () => {
      const { cause, evidence } = explain(logWith(before, `403 (Forbidden). ${GRAPH}`, after));
      assert.equal(cause, 'permission-not-granted');
      assert.equal(evidence.host, undefined);
      assert.equal(evidence.code, 'Authorization_RequestDenied');
    });
  }

  it('keeps the request in front of the error, and the lines that belong to it', () => {
    const log = [
      ...noise(300),
      'POST https://api.powerbi.com/v1.0/myorg/groups',
      'HTTP/1.1 403 Forbidden',
      'X-PowerBI-Error-Info: InvalidToken',
      ...noise(300),
    ].join('\n');
    const { cause, evidence } = explain(log);
    assert.equal(cause, 'power-bi-token-refused');
    assert.equal(evidence.host, 'api.powerbi.com');
  });

  it('keeps what a tool prints around its error, ten lines away from it', () => {
    const around = Array.from({ length: 9 }, (_, at) => `  "field${at}": ${at},`);
    const body = ['  "message": "AADSTS is not in it",', '  "errorCode": "WorkspaceNotFound"'];
    const passages = passagesOf(
      [...noise(100), '##[error]Request failed: {', ...around, ...body, ...noise(100)].join('\n'),
    );
    assert.match(passages.join('\n'), /"errorCode": "WorkspaceNotFound"/);
  });

  it('is explained by the first error with a known cause; the others are named', () => {
    const log = [
      ...noise(50),
      "##[error]The term 'foo' is not recognized.",
      ...noise(50),
      '##[error]AADSTS7000215: Invalid client secret provided.',
      ...noise(50),
      `##[error]${GRAPH}`,
      '##[error]AADSTS7000215: Invalid client secret provided.',
    ].join('\n');
    const diagnosis = explain(log);
    assert.equal(diagnosis.evidence.code, 'AADSTS7000215');
    const others = otherErrors(log, diagnosis).map(({ evidence }) => evidence.code);
    assert.deepEqual(others, ['Authorization_RequestDenied']);
  });

  it('that names no error is explained by its end, and blames nobody', () => {
    const log = noise(500).join('\n');
    assert.equal(passagesOf(log).length, 1);
    assert.equal(explain(log).confidence, 'unknown');
  });
});

describe('a short text', () => {
  it('is read whole', () => {
    const text = `${noise(20).join('\n')}\n${GRAPH}`;
    assert.deepEqual(passagesOf(text), [text]);
  });

  it('with several codes is explained by one, and the others are named', () => {
    const text = 'AADSTS7000215: Invalid client secret\nAADSTS700016: App not found\nAADSTS53003: blocked';
    const diagnosis = explain(text);
    const all = [diagnosis, ...otherErrors(text, diagnosis)].map(({ evidence }) => evidence.code);
    assert.deepEqual(all.sort(), ['AADSTS53003', 'AADSTS700016', 'AADSTS7000215']);
  });

  it('that repeats one error has no other', () => {
    const text = `AADSTS7000215: Invalid client secret\n{"error":"invalid_client","error_description":"AADSTS7000215: x","error_codes":[7000215]}`;
    assert.deepEqual(otherErrors(text, explain(text)), []);
  });
});
