import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { flag } from '../../cli/arguments/settings';
import { CLOUDS } from '../../core/cloud/clouds';
import { OPTIONS } from '../../core/options';
import { ARC_PRELOAD, arcEnvironment } from '../agent/azureArc';
import type { SimulatedCloud } from '../cloud/simulatedCloud';
import type { SceneConnection, SceneSetup } from '../scenes/scene';

/** What a person types to test the app of one connection in a terminal. */
export interface Typed {
  connection: SceneConnection;
  parameters: string[];
  /** Set before; may hold secrets. */
  environment: Record<string, string>;
  /** The line as a person reads it, without any secret. */
  shown: string;
}

/** The command tests one app at a time: a line for each connection of the step. `folder` takes what belongs into files. */
export async function typedFor(cloud: SimulatedCloud, setup: SceneSetup, folder: string): Promise<Typed[]> {
  const needs = OPTIONS.flatMap(({ name, type }) => {
    const value = setup.inputs[name];
    if (value === undefined) return [];
    if (type === 'boolean') return value === 'true' ? [flag(name)] : [];
    // In a terminal nobody types several lines.
    const lines = type === 'multiLine' ? value.split('\n').filter((line) => line.trim() !== '') : [];
    return lines.length === 0 ? [flag(name), value] : lines.flatMap((line) => [flag(name), line]);
  });
  return Promise.all(
    setup.connections.map(async (connection) => {
      const { parameters, environment } = await signInOf(cloud, setup, connection, folder);
      const all = [...appOf(connection), ...parameters, ...needs];
      const names = Object.keys(environment).map((name) => `${name}=…`);
      const shown = [...names, 'app-access-self-test', ...all.map(quoted)].join(' ');
      return { connection, parameters: all, environment: { ...cloudOf(connection, setup), ...environment }, shown };
    }),
  );
}

function appOf({ kind, parameters, data }: SceneConnection): string[] {
  const [tenant, client] =
    kind === 'entraApp' ? [data.tenantId, data.clientId] : [parameters.tenantid, parameters.serviceprincipalid];
  return [...(tenant ? ['--tenant', tenant] : []), ...(client ? ['--client-id', client] : [])];
}

/** The public cloud needs no word. */
function cloudOf({ url, data }: SceneConnection, { inputs }: SceneSetup): Record<string, string> {
  const login = data.activeDirectoryAuthority ?? url;
  return inputs.cloud || new URL(login).host === CLOUDS.public.login ? {} : { AZURE_AUTHORITY_HOST: login };
}

/** What the machine whose identity it is has in its environment. */
function machineOf({ imds }: SimulatedCloud, machine: SceneSetup['managedIdentity']): Record<string, string> {
  if (machine === 'azure' || !machine) return { AZURE_POD_IDENTITY_AUTHORITY_HOST: imds.url };
  const environment = arcEnvironment({ url: imds.arcUrl, keys: imds.arcFolder, readable: machine === 'arc' });
  return { ...environment, NODE_OPTIONS: `--require=${JSON.stringify(ARC_PRELOAD)}` };
}

interface SignIn {
  parameters: string[];
  environment: Record<string, string>;
}

async function signInOf(
  cloud: SimulatedCloud,
  { jobToken, managedIdentity }: SceneSetup,
  { id, scheme, parameters, data }: SceneConnection,
  folder: string,
): Promise<SignIn> {
  const secret = parameters.serviceprincipalkey ?? parameters.clientSecret;
  const certificate = parameters.servicePrincipalCertificate ?? parameters.clientCertificate;
  if (secret !== undefined) return { parameters: [], environment: { AZURE_CLIENT_SECRET: secret } };
  if (certificate !== undefined) {
    writeFileSync(join(folder, 'app.pem'), certificate);
    return { parameters: ['--certificate', 'app.pem'], environment: {} };
  }
  if (scheme === 'ManagedServiceIdentity') {
    const client = data.msiclientId;
    return {
      parameters: ['--managed-identity', ...(client ? [client] : [])],
      environment: machineOf(cloud, managedIdentity),
    };
  }
  // As the task AzureCLI@2 hands it over with addSpnToEnvironment.
  return {
    parameters: ['--federated-token-env', 'idToken'],
    environment: { idToken: await idToken(cloud, id, jobToken) },
  };
}

/** What Azure DevOps gives a job for its service connection. */
async function idToken(cloud: SimulatedCloud, connectionId: string, jobToken = ''): Promise<string> {
  const address = `https://dev.azure.com/contoso/_apis/oidctoken?serviceConnectionId=${connectionId}&api-version=7.1`;
  const page = await cloud.visit(address, { method: 'POST', headers: { authorization: `Bearer ${jobToken}` } });
  return (JSON.parse(page.body) as { oidcToken: string }).oidcToken;
}

const quoted = (text: string) => (/^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);
