import type { NamedSecret } from '../../../simulator/agent/types';

/** What somebody types into the wrong field: the whole text, and the part of it that nobody may see. */
export interface Slip {
  kind: string;
  text: string;
  secret: string;
}

// None of them is real: they only have the forms.
const CLIENT_SECRET = `Xk9${'8Q~'}fJ2mVt7wLqZr4Yp.NbC1sD0eGhUiOaTx_3`;
const PEM_LINES = [
  'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj',
  'MzEfYyjiWA4R4/M2bS1GB4t7NXp98C3SC6dVMvDuictGeurT8jNbvJZHtCSuYEvu',
  'NMoSfm76oqFvAp8Gy0iz5sxjZmSnXyCdPEovGhLa0VzMaQ8s+CLOyS56YyCFGeJZ',
];
const PEM = ['-----BEGIN PRIVATE KEY-----', ...PEM_LINES, '-----END PRIVATE KEY-----', ''].join('\n');
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const JWT = [
  part({ typ: 'JWT', alg: 'RS256', kid: 'a1' }),
  part({ aud: 'https://graph.microsoft.com', roles: ['User.Read.All'], exp: 4_000_000_000 }),
  'Zm9yLW5vYm9keXMtZXllcy1vbmx5LXRoaXMtc2lnbmF0dXJlLWlzLW5vbmUtYXQtYWxs',
].join('.');
const OPAQUE = 'q7HdZ2rLx9Vw4TbKm8Ns6YcPf3GjAe5Ru1XiQo0MtW';
const KEY = 'Wz4kT9hB2xQn7LrJ6vMd8FsPy3CgUaE5';

export const SLIPS: readonly Slip[] = [
  { kind: 'client secret', text: CLIENT_SECRET, secret: CLIENT_SECRET },
  { kind: 'PEM', text: PEM, secret: PEM },
  { kind: 'JWT', text: JWT, secret: JWT },
  { kind: 'opaque token', text: OPAQUE, secret: OPAQUE },
  { kind: 'URL with a token', text: `https://files.contoso.example/drop?code=${KEY}`, secret: KEY },
];

export const named = ({ kind, secret }: Slip): NamedSecret => ({ label: kind, value: secret });
