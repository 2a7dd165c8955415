import { createPublicKey } from 'node:crypto';
import { claim, type ParsedJwt, parseJwt, signatureFits } from '../jwt';
import type { AppRegistration, EnterpriseApp, FederatedCredential, Tenant } from '../model';
import type { Services } from '../services';

/** Seconds by which clocks may differ. */
const SKEW = 300;

/** An AADSTS code with the detail for its message, or undefined when the assertion is accepted. */
export type Verdict = { code: number; detail?: string } | undefined;

function timeFault(assertion: ParsedJwt, services: Services): Verdict {
  const now = services.seconds;
  const from = Number(assertion.claims.nbf ?? assertion.claims.iat ?? now);
  const until = Number(assertion.claims.exp ?? 0);
  if (from <= now + SKEW && until >= now - SKEW) return undefined;
  const iso = (seconds: number) => (Number.isFinite(seconds) ? new Date(seconds * 1000).toISOString() : '');
  return {
    code: 700024,
    detail: `Current time: ${iso(now)}, assertion valid from ${iso(from)}, expiry time of assertion ${iso(until)}.`,
  };
}

const hex = (base64url: string) => Buffer.from(base64url, 'base64url').toString('hex').toUpperCase();

/** Verifies an assertion signed with the app's own certificate. */
export function checkCertificateAssertion(
  services: Services,
  token: string,
  registration: AppRegistration,
  audiences: readonly string[],
  seen: Set<string>,
): Verdict {
  const assertion = parseJwt(token);
  if (!assertion) return { code: 50013, detail: 'The assertion is malformed.' };
  const sha256 = hex(claim(assertion.header, 'x5t#S256'));
  const sha1 = hex(claim(assertion.header, 'x5t'));
  const thumbprint = sha256 || sha1;
  const certificate = registration.certificates.find((candidate) =>
    sha256 ? candidate.thumbprintSha256 === sha256 : candidate.thumbprintSha1 === sha1,
  );
  if (!certificate) {
    return {
      code: 700027,
      detail: `Reason - The key was not found., Thumbprint of key used by client: '${thumbprint}'`,
    };
  }
  if (certificate.notAfter.getTime() < services.now()) {
    const dates = `Start=${certificate.notBefore.toISOString()}, End=${certificate.notAfter.toISOString()}`;
    return { code: 700027, detail: `Reason - The key used is expired., Found key '${dates}'` };
  }
  if (!signatureFits(token, createPublicKey(certificate.certificatePem))) {
    return {
      code: 700027,
      detail: `Reason - The key was found, but the signature is invalid., Thumbprint of key used by client: '${thumbprint}'`,
    };
  }
  if (claim(assertion.claims, 'iss') !== registration.appId || claim(assertion.claims, 'sub') !== registration.appId) {
    return { code: 700021 };
  }
  if (!audiences.includes(claim(assertion.claims, 'aud'))) return { code: 700023 };
  const time = timeFault(assertion, services);
  if (time) return time;
  const jti = claim(assertion.claims, 'jti');
  if (services.model.refuseReplayedAssertions && seen.has(jti)) {
    return { code: 50013, detail: 'The assertion was used before.' };
  }
  seen.add(jti);
  return undefined;
}

function mismatch(credentials: readonly FederatedCredential[], assertion: ParsedJwt): Verdict {
  const [issuer, subject, audience] = ['iss', 'sub', 'aud'].map((name) => claim(assertion.claims, name)) as [
    string,
    string,
    string,
  ];
  const ofIssuer = credentials.filter((credential) => credential.issuer === issuer);
  if (ofIssuer.length === 0) return { code: 700211, detail: issuer };
  const ofSubject = ofIssuer.filter((credential) => credential.subject === subject);
  if (ofSubject.length === 0) {
    const lower = subject.toLowerCase();
    const onlyCase = ofIssuer.some((credential) => credential.subject.toLowerCase() === lower);
    return { code: onlyCase ? 7002138 : 700213, detail: subject };
  }
  if (!ofSubject.some((credential) => credential.audience === audience)) return { code: 700212, detail: audience };
  return undefined;
}

/** Verifies an assertion of a foreign issuer against the federated credentials of the app or the managed identity. */
export function checkFederatedAssertion(
  services: Services,
  token: string,
  owner: AppRegistration | EnterpriseApp,
  tenant: Tenant,
): Verdict {
  const assertion = parseJwt(token);
  if (!assertion) return { code: 50013, detail: 'The assertion is malformed.' };
  if (owner.federated.length === 0) return { code: 70025 };
  const wrong = mismatch(owner.federated, assertion);
  if (wrong) return wrong;
  const issuer = claim(assertion.claims, 'iss');
  const ofEntra = issuer.startsWith(`https://${tenant.cloud.login}/`);
  if (ofEntra && 'multiTenant' in owner && owner.multiTenant) return { code: 70052 };
  if (!services.hasKey(issuer) || !signatureFits(token, services.key(issuer).publicKey)) {
    return { code: 50013, detail: 'The key was not found.' };
  }
  return timeFault(assertion, services);
}
