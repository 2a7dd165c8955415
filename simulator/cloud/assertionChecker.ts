import { createPublicKey } from 'node:crypto';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export interface AssertionResult {
  accepted: boolean;
  /** The checker's own words when it refuses. */
  reason?: string;
}

/** Where its state lies. Its own store is for trials only, and says so on the console. */
class MemoryStore {
  static readonly entries = new Map<string, unknown>();

  constructor(private readonly name: string) {}

  async upsert(id: string, payload: unknown): Promise<void> {
    MemoryStore.entries.set(`${this.name} ${id}`, payload);
  }

  async find(id: string): Promise<unknown> {
    return MemoryStore.entries.get(`${this.name} ${id}`);
  }

  async consume(): Promise<void> {}
  async destroy(): Promise<void> {}
}

/**
 * Has client assertions verified by `oidc-provider`, which shares no code with the product or with the simulated cloud:
 * signature, algorithm, issuer, audience, expiry, and that none comes twice.
 */
export class AssertionChecker {
  readonly #clientId: string;
  readonly #endpoint: URL;
  readonly #server: ReturnType<typeof createServer>;

  private constructor(options: { endpoint: string; clientId: string; certificatePem: string }) {
    this.#clientId = options.clientId;
    this.#endpoint = new URL(options.endpoint);
    const issuer = options.endpoint.replace(/\/oauth2\/.*$/, '/v2.0');
    const jwk = createPublicKey(options.certificatePem).export({ format: 'jwk' });
    const provider = new Provider(issuer, {
      adapter: MemoryStore,
      routes: { token: this.#endpoint.pathname },
      features: { clientCredentials: { enabled: true }, devInteractions: { enabled: false } },
      clientAuthMethods: ['private_key_jwt'],
      enabledJWA: { clientAuthSigningAlgValues: ['PS256'] },
      clients: [
        {
          client_id: options.clientId,
          grant_types: ['client_credentials'],
          response_types: [],
          redirect_uris: [],
          token_endpoint_auth_method: 'private_key_jwt',
          token_endpoint_auth_signing_alg: 'PS256',
          jwks: { keys: [{ ...jwk, use: 'sig', alg: 'PS256' }] },
        },
      ],
    });
    provider.proxy = true;
    this.#server = createServer(provider.callback());
  }

  /** `endpoint` is the URL of the token endpoint for which the assertions were made. */
  static async start(options: {
    endpoint: string;
    clientId: string;
    certificatePem: string;
  }): Promise<AssertionChecker> {
    const checker = new AssertionChecker(options);
    await new Promise<void>((resolve) => checker.#server.listen(0, '127.0.0.1', resolve));
    return checker;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  checker(assertion: string): Promise<AssertionResult> {
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: this.#clientId,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
    }).toString();
    return new Promise((resolve, reject) => {
      const request = httpRequest(
        {
          host: '127.0.0.1',
          port: (this.#server.address() as AddressInfo).port,
          method: 'POST',
          path: this.#endpoint.pathname,
          agent: false,
          headers: {
            'content-type': 'application/x-www-form-urlencoded',
            'content-length': Buffer.byteLength(form),
            'x-forwarded-proto': 'https',
            'x-forwarded-host': this.#endpoint.host,
          },
        },
        (answer) => {
          let body = '';
          answer.setEncoding('utf8');
          answer.on('data', (chunk: string) => {
            body += chunk;
          });
          answer.on('end', () =>
            resolve(answer.statusCode === 200 ? { accepted: true } : { accepted: false, reason: body }),
          );
        },
      );
      request.on('error', reject);
      request.end(form);
    });
  }
}

/** Verifies assertions of one client in order; the second use of the same one is a replay. */
export async function checkAssertions(
  assertions: readonly string[],
  options: { endpoint: string; clientId: string; certificatePem: string },
): Promise<AssertionResult[]> {
  const checker = await AssertionChecker.start(options);
  try {
    const results: AssertionResult[] = [];
    for (const assertion of assertions) results.push(await checker.checker(assertion));
    return results;
  } finally {
    await checker.stop();
  }
}
