import { asEvidence } from '../http/asEvidence';
import type { HttpClient } from '../http/client';
import { redact } from '../http/redact';
import type { Evidence } from '../model/evidence';
import type { AssertionSource } from '../model/plan';
import { Secret } from '../model/secret';
import { textField } from '../util/json';
import { refusedNamed } from '../util/refusedValue';
import { printable } from '../util/text';
import { decodeAssertion } from './claims';
import type { Proof, ProofNotes } from './entra';
import type { SignInRequest } from './signIn';

type Fetched = { attempts: number } & ({ ok: true; assertion: Secret } | { ok: false; evidence: Evidence });

/** MSAL calls back for each token, so that each one gets a fresh assertion. */
export function federatedProof(source: AssertionSource, request: SignInRequest, notes: ProofNotes): Proof {
  return {
    clientAssertion: async () => {
      const fetched = await fetchAssertion(source, request.http, request.signal);
      notes.attempts += fetched.attempts;
      if (!fetched.ok) {
        notes.refused = fetched.evidence;
        throw new Error('No assertion');
      }
      const assertion = fetched.assertion.reveal();
      notes.assertion = decodeAssertion(assertion);
      return assertion;
    },
  };
}

/** One fresh assertion, or why the platform gave none. Never rejects. */
async function fetchAssertion(source: AssertionSource, http: HttpClient, signal?: AbortSignal): Promise<Fetched> {
  if (source.kind === 'given') return { ok: true, attempts: 0, assertion: source.assertion };
  return source.kind === 'file' ? fromFile(source.path) : fromService(source, http, signal);
}

async function fromService(
  source: Extract<AssertionSource, { kind: 'service' }>,
  http: HttpClient,
  signal?: AbortSignal,
): Promise<Fetched> {
  const { method, url, bearer, field } = source;
  const json = method === 'POST' ? { 'Content-Type': 'application/json' } : undefined;
  const outcome = await http.send({
    method,
    url,
    bearer,
    purpose: 'assertion',
    wants: field,
    signal,
    // Without it, Azure DevOps sends unknown callers to a sign-in page instead of refusing.
    headers: { ...json, 'X-TFS-FedAuthRedirect': 'Suppress' },
    ...(json && { body: '{}' }),
  });
  const { attempts } = outcome;
  // A service that wants a sign-in answers with a page, under 200 as well: only a text in the right field is an assertion.
  const assertion = outcome.kind === 'answer' && outcome.status === 200 ? textField(outcome.body, field) : undefined;
  if (assertion) return { ok: true, attempts, assertion: new Secret(assertion) };
  if (source.lateBound) return { ok: true, attempts, assertion: source.lateBound };
  const asked = { endpoint: 'assertion', method, url, attempts } as const;
  return { ok: false, attempts, evidence: { asked, ...asEvidence(outcome) } };
}

async function fromFile(path: string): Promise<Fetched> {
  const fault = (code: string, message: string): Fetched => ({
    ok: false,
    attempts: 0,
    evidence: { asked: { endpoint: 'assertion' }, fault: { code, message: printable(redact(message), 300) } },
  });
  try {
    // perf: Node's own modules that are seldom needed
    const { readFile } = await import('node:fs/promises');
    const assertion = (await readFile(path, 'utf8')).trim();
    if (assertion) return { ok: true, attempts: 0, assertion: new Secret(assertion) };
    return fault('ASSERTION_FILE_EMPTY', `${refusedNamed('The file with the assertion', path, 'path')} is empty`);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return fault(
      'ASSERTION_FILE_UNREADABLE',
      `${refusedNamed('The file with the assertion', path, 'path')} cannot be read (${code})`,
    );
  }
}
