import type { CloudId } from '../../core/cloud/clouds';
import { isLocked, openedWith } from '../../core/credential/certificate';
import type { AssertionSource, Credential } from '../../core/model/plan';
import { Secret } from '../../core/model/secret';
import { type ConnectionFacts, domainIn, guidIn, refused } from '../../core/planning';
import { withoutInvisible } from '../../core/util/invisible';
import { looksSecret } from '../../core/util/secretLook';
import { urlOf } from '../../core/util/text';
import { UsageError } from '../errors';
import type { Environment, Io } from '../terminal/io';
import { reasonOf } from '../terminal/reason';
import { chosenCloud, hintedCloud } from './cloud';
import type { GivenValues } from './configFile';
import { isGiven } from './configFile';
import { idOf, tenantOf } from './ids';
import { CREDENTIAL_SETTINGS, flag } from './settings';

/** Longer than any secret, certificate chain or key. */
const LONGEST = 64 * 1024;

/** The app to test. */
export interface FoundApp {
  facts: ConnectionFacts;
  /** The tenant's domain, where that was given in place of its ID. Its ID has to be looked up. */
  domain?: string;
  /** Asks a person for the credential. Until then `facts` carry a stand-in, with which the settings can be checked. */
  ask?: () => Promise<Credential>;
}

/** The app to test and how it signs in, from flags, file, environment, standard input or prompt: the first of them that has it. */
export async function findApp(values: GivenValues, io: Io): Promise<FoundApp> {
  const { environment } = io;
  const ways = CREDENTIAL_SETTINGS.filter((name) => isGiven(values[name]));
  if (ways.length > 1) {
    throw new UsageError(`Only one way to sign in can be used, not ${ways.map(flag).join(' and ')}.`);
  }
  const tenantId = text(values.tenant) ?? environment.AZURE_TENANT_ID;
  const clientId = text(values.clientId) ?? environment.AZURE_CLIENT_ID;
  const isManaged = ways[0] === 'managedIdentity';
  if (!tenantId && !text(values.tenantIds)) {
    throw new UsageError('No tenant is given: use --tenant with its ID or a domain of it, or set AZURE_TENANT_ID.');
  }
  if (!clientId && !isManaged) throw new UsageError('No app is given: use --client-id ID, or set AZURE_CLIENT_ID.');
  if (tenantId) tenantOf(text(values.tenant) ? '--tenant' : 'AZURE_TENANT_ID', tenantId);
  const domain = tenantId && guidIn(tenantId) === undefined ? domainIn(tenantId) : undefined;
  if (!isManaged && clientId) idOf('client ID', text(values.clientId) ? '--client-id' : 'AZURE_CLIENT_ID', clientId);

  const cloudHint = hintedCloud(values, environment);
  const found =
    (ways[0] && (await fromSetting(ways[0], values, io))) ??
    fromEnvironment(chosenCloud(values) ?? cloudHint, environment, io) ??
    prompted(io);
  const identity = found.credential.kind === 'managed-identity' ? found.credential.clientId : clientId;
  return {
    facts: {
      id: found.from,
      tenantId,
      clientId: identity,
      credential: found.credential,
      ...(cloudHint && { cloudHint }),
    },
    ...(domain && { domain }),
    ...(found.ask && { ask: found.ask }),
  };
}

interface Found {
  /** Where it came from, as people know it: the name of a flag or of a variable. */
  from: string;
  credential: Credential;
  ask?: FoundApp['ask'];
}

const text = (value: string | boolean | undefined) =>
  typeof value === 'string' && withoutInvisible(value) ? value.trim() : undefined;

async function fromSetting(way: (typeof CREDENTIAL_SETTINGS)[number], values: GivenValues, io: Io): Promise<Found> {
  const from = flag(way);
  switch (way) {
    case 'clientSecretFile':
      return {
        from,
        credential: { kind: 'secret', secret: secretIn(readText(from, text(values[way]) ?? '', io), from) },
      };
    case 'clientSecretStdin': {
      if (io.input.isTerminal) throw new UsageError(`${from}: nothing is piped in.`);
      return { from, credential: { kind: 'secret', secret: secretIn(await io.input.readAll(LONGEST), from) } };
    }
    case 'certificate':
      return { from, credential: certificate(from, text(values[way]) ?? '', io) };
    case 'managedIdentity': {
      const clientId = text(values[way]) ?? text(values.clientId);
      if (clientId) idOf('client ID', from, clientId);
      return { from, credential: { kind: 'managed-identity', ...(clientId && { clientId }) } };
    }
    case 'federatedTokenEnv':
      return { from, credential: { kind: 'federated', source: tokenIn(from, text(values[way]) ?? '', io) } };
    case 'asUser':
      return { from, credential: { kind: 'user' } };
  }
}

/** An ID token that a CI system handed over in a variable. The name may be a token that was put in its place: it is not repeated. */
function tokenIn(from: string, name: string, { environment }: Pick<Io, 'environment'>): AssertionSource {
  const takes =
    'It takes the name of an environment variable that holds an ID token. Example: --federated-token-env ENTRA_ID_TOKEN';
  if (!/^[A-Za-z_]\w{0,99}$/.test(name) || looksSecret(name)) {
    throw new UsageError(`${from}: ${refused(name, 'none')} is not the name of a variable. ${takes}`);
  }
  const token = environment[name]?.trim();
  if (!token) throw new UsageError(`${from}: the variable is not set, or empty. ${takes}`);
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token))
    throw new UsageError(`${from}: the variable does not hold an ID token (a JWT). ${takes}`);
  return { kind: 'given', assertion: new Secret(token) };
}

/** In the order in which the Azure SDKs look. */
function fromEnvironment(
  cloud: CloudId | undefined,
  environment: Environment,
  io: Pick<Io, 'readFile' | 'environment'>,
): Found | undefined {
  const { AZURE_CLIENT_SECRET, AZURE_CLIENT_CERTIFICATE_PATH, AZURE_FEDERATED_TOKEN_FILE } = environment;
  if (AZURE_CLIENT_SECRET) {
    return { from: 'AZURE_CLIENT_SECRET', credential: { kind: 'secret', secret: new Secret(AZURE_CLIENT_SECRET) } };
  }
  if (AZURE_CLIENT_CERTIFICATE_PATH) {
    const from = 'AZURE_CLIENT_CERTIFICATE_PATH';
    return { from, credential: certificate(from, AZURE_CLIENT_CERTIFICATE_PATH, io) };
  }
  if (AZURE_FEDERATED_TOKEN_FILE) {
    const from = 'AZURE_FEDERATED_TOKEN_FILE';
    // It is read for each token; whether it is there at all can be said now.
    if (!readText(from, AZURE_FEDERATED_TOKEN_FILE, io).trim()) throw new UsageError(`${from}: the file is empty.`);
    const source: AssertionSource = { kind: 'file', path: AZURE_FEDERATED_TOKEN_FILE };
    return { from, credential: { kind: 'federated', source } };
  }
  const source = gitHubActions(environment, cloud);
  return source && { from: 'GitHub Actions', credential: { kind: 'federated', source } };
}

/** Audience of a federated credential; the national clouds have their own. Source: the documentation of `azure/login`. */
const AUDIENCES: Readonly<Partial<Record<CloudId, string>>> = {
  usGovGccHigh: 'api://AzureADTokenExchangeUSGov',
  usGovDod: 'api://AzureADTokenExchangeUSGov',
  china: 'api://AzureADTokenExchangeChina',
};

/** A job of GitHub Actions with `permissions: id-token: write` can ask for an ID token of its own. */
function gitHubActions(environment: Environment, cloud: CloudId = 'public'): AssertionSource | undefined {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = environment;
  if (!address || !token) return undefined;
  if (!urlOf(address)) throw new UsageError('ACTIONS_ID_TOKEN_REQUEST_URL is not a web address.');
  const url = new URL(address);
  url.searchParams.set('audience', AUDIENCES[cloud] ?? 'api://AzureADTokenExchange');
  return {
    kind: 'service',
    name: 'GitHub Actions',
    method: 'GET',
    url: url.href,
    bearer: new Secret(token),
    field: 'value',
  };
}

/** Nobody types a secret for a run that its settings forbid: the question waits until they were checked. */
function prompted({ input, err }: Io): Found {
  if (input.isTerminal && err.isTerminal) {
    return {
      from: 'prompt',
      credential: { kind: 'secret', secret: new Secret('not asked for yet') },
      ask: async () => {
        const typed = await input.askHidden('Client secret (not shown while you type): ');
        return { kind: 'secret', secret: secretIn(typed, 'The prompt') };
      },
    };
  }
  throw new UsageError(
    'No credential is given. Set AZURE_CLIENT_SECRET, AZURE_CLIENT_CERTIFICATE_PATH or AZURE_FEDERATED_TOKEN_FILE, or use ' +
      '--client-secret-file, --client-secret-stdin, --certificate, --managed-identity or --as-user. (There is no terminal to prompt on.)',
  );
}

function secretIn(content: string, from: string): Secret {
  const secret = content.replace(/^\ufeff/, '').replace(/(?:\r?\n)+$/, '');
  if (secret.trim() === '') throw new UsageError(`${from}: the client secret is empty.`);
  if (/[\r\n]/.test(secret)) throw new UsageError(`${from}: a client secret is a single line, but several were given.`);
  return new Secret(secret);
}

/** A key with a passphrase is opened by `AZURE_CLIENT_CERTIFICATE_PASSWORD`, as the Azure SDKs do. */
function certificate(from: string, path: string, io: Pick<Io, 'readFile' | 'environment'>): Credential {
  const pem = new Secret(readText(from, path, io));
  const { AZURE_CLIENT_CERTIFICATE_PASSWORD: passphrase } = io.environment;
  if (!passphrase || !isLocked(pem)) return { kind: 'certificate', pem };
  const opened = openedWith(pem, new Secret(passphrase));
  if (opened) return { kind: 'certificate', pem: opened };
  throw new UsageError(`AZURE_CLIENT_CERTIFICATE_PASSWORD does not open the private key in the file of ${from}.`);
}

function readText(from: string, path: string, io: Pick<Io, 'readFile'>): string {
  try {
    const content = io.readFile(path);
    if (content.length > LONGEST)
      throw new UsageError(`${from}: ${refused(path, 'path', 'The file')} is longer than ${LONGEST} characters.`);
    return content;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `${from}: ${refused(path, 'path')} cannot be read: ${reasonOf(error)}. It takes the path of a file, not its content.`,
    );
  }
}
