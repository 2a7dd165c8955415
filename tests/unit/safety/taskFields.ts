import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { HttpClient, HttpRequest } from '../../../core/http/client';
import type { HttpServices } from '../../../core/http/httpClient';
import { APP_WHO, FILE_WHO } from '../../../core/planning/settings/keys';
import { ROOT } from '../../../scripts/project';
import type { SearchedText } from '../../../simulator/agent/leaks';
import { takeAgentSecrets } from '../../../tasks/AppAccessSelfTest/V1/agent/agentSecrets';
import type { Environment } from '../../../tasks/AppAccessSelfTest/V1/agent/environment';
import { jobSecrets } from '../../../tasks/AppAccessSelfTest/V1/agent/jobSecrets';
import { jobVariables } from '../../../tasks/AppAccessSelfTest/V1/agent/jobVariables';
import { Writer } from '../../../tasks/AppAccessSelfTest/V1/agent/writer';
import { TASK_OPTIONS } from '../../../tasks/AppAccessSelfTest/V1/options';
import { runStep } from '../../../tasks/AppAccessSelfTest/V1/run';
import { CLIENT, ID, passing, recorder, secretsOf, TENANT } from '../task/support';
import { type Field, shownAs } from './drive';
import { nestedYaml } from './nestedYaml';
import { closed, refusing } from './networks';

const ENTRA = '00000000-aaaa-4bbb-8ccc-000000000002';
const VALID_SECRET = 'not-a-real-secret-of-anything';

/** What an agent passes to a step, and how the network answers. */
interface Passed {
  inputs: Record<string, string>;
  authorizations: Record<string, unknown>;
  data: Record<string, string>;
  environment: Environment;
  network: (requests: HttpRequest[]) => HttpClient;
  /** What the settings file holds, where the step names one. */
  settings?: string;
}

const AZURE_RM = {
  ServicePrincipal: { authenticationType: 'spnKey', serviceprincipalkey: VALID_SECRET },
  ServicePrincipalCertificate: { authenticationType: 'spnCertificate', servicePrincipalCertificate: VALID_SECRET },
  WorkloadIdentityFederation: { idToken: VALID_SECRET },
  ManagedServiceIdentity: {},
} as const;

const OIDC = 'https://dev.azure.com/contoso/p/_apis/distributedtask/hubs/build/plans/1/jobs/2/oidctoken';

function passed(scheme: keyof typeof AZURE_RM | 'entraApp', inputs: Record<string, string> = {}): Passed {
  const own = scheme === 'entraApp';
  const name = own ? 'None' : scheme.replace('Certificate', '');
  const parameters = own
    ? { clientSecret: VALID_SECRET }
    : { tenantid: TENANT, serviceprincipalid: CLIENT, ...AZURE_RM[scheme] };
  const id = own ? ENTRA : ID;
  return {
    inputs: { connectTo: own ? 'entraApp' : 'azureRM', [own ? 'entraApp' : 'azureSubscription']: id, ...inputs },
    authorizations: {
      SYSTEMVSSCONNECTION: { scheme: 'OAuth', parameters: { AccessToken: 'job-token-of-this-run' } },
      [id]: { scheme: name, parameters },
    },
    data: own
      ? { [`${id} tenantId`]: TENANT, [`${id} clientId`]: CLIENT, [`${id} cloud`]: 'public' }
      : { [`${id} environment`]: 'AzureCloud' },
    environment: {
      SYSTEM_COLLECTIONURI: 'https://dev.azure.com/contoso/',
      SYSTEM_TEAMPROJECT: 'Big Reports',
      SYSTEM_OIDCREQUESTURI: OIDC,
      ENDPOINT_URL_SYSTEMVSSCONNECTION: 'https://dev.azure.com/contoso/',
      BUILD_BUILDID: '7',
      BUILD_DEFINITIONNAME: 'Release',
      SYSTEM_DEBUG: 'true',
    },
    network: refusing,
  };
}

/** Runs the step and gives back all that it left: output with its commands, and the files. */
async function outputsOf({
  inputs,
  authorizations,
  data,
  environment,
  network,
  settings,
}: Passed): Promise<SearchedText[]> {
  const folder = mkdtempSync(join(tmpdir(), 'driven-'));
  const file = join(folder, 'settings.yaml');
  if (settings !== undefined) writeFileSync(file, settings);
  const all = { AGENT_TEMPDIRECTORY: folder, ...environment, ...passing(authorizations, data) };
  const secrets = secretsOf();
  secrets.alsoHide(jobSecrets(all));
  const { output, lines } = recorder(true);
  const writer = new Writer(secrets.before(output), true);
  try {
    await runStep({
      environment: all,
      variables: jobVariables(all),
      agentSecrets: takeAgentSecrets(all),
      inputs: settings === undefined ? inputs : { ...inputs, settingsFile: file },
      secrets,
      writer,
      cancellation: { signal: new AbortController().signal, cancel: () => {}, stopListening: () => {} },
      startedAt: Date.now(),
      errors: [],
      connect: async (_settings: unknown, { onExchange }: HttpServices) => listing(network([]), onExchange),
    });
    assert.ok(!secrets.net.caught, 'the last net had to hide a secret');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && entry.name !== 'settings.yaml',
    );
    return [
      { where: 'the log', text: lines.join('\n') },
      ...files.map((file) => ({ where: file.name, text: readFileSync(join(file.parentPath, file.name), 'utf8') })),
    ];
  } catch (error) {
    if (error instanceof assert.AssertionError) throw error;
    return [...shownAs('the error', error), { where: 'the log', text: lines.join('\n') }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every request in the debug log, as the real client lists it. */
function listing(client: HttpClient, onExchange: HttpServices['onExchange']): HttpClient {
  return {
    ...client,
    send: async (request) => {
      const outcome = await client.send(request);
      const { host, pathname } = new URL(request.url);
      onExchange?.({
        method: request.method,
        host,
        path: pathname,
        purpose: request.purpose,
        attempt: 1,
        result: outcome.kind === 'answer' ? outcome.status : outcome.code,
        durationMs: 1,
      });
      return outcome;
    },
  };
}

const field = (name: string, setup: () => Passed, put: (into: Passed, text: string) => void): Field => ({
  name,
  outputs: async (text) => {
    const outputs: SearchedText[] = [];
    for (const network of [refusing, closed]) {
      const into = setup();
      put(into, text);
      outputs.push(...(await outputsOf({ ...into, network })));
    }
    return outputs;
  },
});

const everything = { resources: 'graph,powerbi,fabric' };

/** Every input of the task, plain, and for YAML each value and name inside as well. */
export function inputFields(): Field[] {
  return TASK_OPTIONS.flatMap((option) => {
    const plain = field(
      `input ${option.name}`,
      () => passed('ServicePrincipal', everything),
      (into, text) => {
        into.inputs[option.name] = text;
      },
    );
    const beside = field(
      `input ${option.name}, behind a right value`,
      () => passed('ServicePrincipal', everything),
      (into, text) => {
        into.inputs[option.name] = `${option.example}\n${text}`;
      },
    );
    if (option.type !== 'yaml') return [plain, beside];
    const inside = nestedYaml(option.name).map(({ path, put }) =>
      field(
        `input ${option.name}${path}`,
        () => passed('ServicePrincipal', { ...everything, ...(option.name === 'customCloud' && { cloud: 'custom' }) }),
        (into, text) => {
          into.inputs[option.name] = stringify(put(text));
        },
      ),
    );
    return [plain, beside, ...inside];
  });
}

/** Every key of the settings file, its name, and the file as a whole. */
export function settingsFields(): Field[] {
  const at = (what: string, settings: (text: string) => string) =>
    field(
      `settings file of the task, ${what}`,
      () => passed('ServicePrincipal', everything),
      (into, text) => {
        into.settings = settings(text);
      },
    );
  const names = [...FILE_WHO, ...TASK_OPTIONS].map(({ name }) => name);
  return [
    ...names.map((name) => at(name, (text) => stringify({ [name]: text }))),
    ...[...APP_WHO, ...TASK_OPTIONS].map(({ name }) =>
      at(`apps[0].${name}`, (text) => stringify({ apps: [{ clientId: CLIENT, [name]: text }] })),
    ),
    at('the name of a key', (text) => stringify({ [text]: 'x' })),
    at('the whole file', (text) => text),
    at('broken YAML', (text) => `tenant: "${text}\ncloud: [`),
  ];
}

/** The names that the task's sources ask a connection for. */
function askedFor(pattern: RegExp): string[] {
  const folder = join(ROOT, 'tasks', 'AppAccessSelfTest', 'V1', 'connections');
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  return [...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name = '']) => name)))];
}

const SCHEMES = [...(Object.keys(AZURE_RM) as (keyof typeof AZURE_RM)[]), 'entraApp'] as const;

/** Every parameter of every kind of connection, its scheme, its data, and its whole authorization. */
export function connectionFields(): Field[] {
  const parameters = askedFor(/\.parameter\('([^']+)'\)/g);
  const data = askedFor(/\bdata\('([^']+)'\)/g);
  return SCHEMES.flatMap((scheme) => {
    const id = scheme === 'entraApp' ? ENTRA : ID;
    const authorizationOf = (into: Passed) =>
      into.authorizations[id] as { scheme: string; parameters: Record<string, string> };
    const at = (what: string, put: (into: Passed, text: string) => void) =>
      field(`${scheme} connection, ${what}`, () => passed(scheme, everything), put);
    return [
      ...parameters.map((name) =>
        at(`parameter ${name}`, (into, text) => {
          const { parameters: all } = authorizationOf(into);
          for (const known of Object.keys(all)) if (known.toLowerCase() === name.toLowerCase()) delete all[known];
          all[name] = text;
        }),
      ),
      at('a parameter of another name', (into, text) => {
        authorizationOf(into).parameters[text] = text;
      }),
      ...data.map((name) =>
        at(`data ${name}`, (into, text) => {
          into.data[`${id} ${name}`] = text;
        }),
      ),
      at('scheme', (into, text) => {
        authorizationOf(into).scheme = text;
      }),
      at('whole authorization', (into, text) => {
        into.authorizations[id] = text;
      }),
      at('token of the job', (into, text) => {
        into.authorizations.SYSTEMVSSCONNECTION = { scheme: 'OAuth', parameters: { AccessToken: text } };
      }),
      at('client ID and secret exchanged', (into, text) => {
        const { parameters: all } = authorizationOf(into);
        Object.assign(all, { serviceprincipalid: text, serviceprincipalkey: CLIENT, clientSecret: CLIENT });
        into.data[`${id} clientId`] = text;
      }),
    ];
  });
}

/** Every variable of the environment that a run asks for, whichever connection it has. */
export async function variableFields(): Promise<Field[]> {
  const asked = new Map<string, keyof typeof AZURE_RM | 'entraApp'>();
  for (const scheme of SCHEMES) {
    for (const extra of [{}, { SYSTEM_HOSTTYPE: 'release' }, { AGENT_PROXYURL: 'http://proxy.example:8080' }]) {
      const setup = passed(scheme, everything);
      await outputsOf({
        ...setup,
        environment: recording({ ...setup.environment, ...extra }, (name) => {
          if (!asked.has(name) && name !== 'AGENT_TEMPDIRECTORY') asked.set(name, scheme);
        }),
      });
    }
  }
  const named = [...asked].flatMap(([name, scheme]) =>
    [{}, { SYSTEM_HOSTTYPE: 'release' }].map((kind, index) =>
      field(
        `variable ${name}${index === 1 ? ' in a classic release' : ''}`,
        () => passed(scheme, everything),
        (into, text) => Object.assign(into.environment, kind, { [name]: text }),
      ),
    ),
  );
  return named;
}

function recording(environment: Environment, onRead: (name: string) => void): Environment {
  return new Proxy(environment, {
    get: (all, name) => {
      if (typeof name === 'string') onRead(name);
      return typeof name === 'string' ? all[name] : undefined;
    },
  });
}

/** A secret variable of the job whose value an accepted input holds. */
export function secretVariableFields(): Field[] {
  const accepted: Readonly<Record<string, (text: string) => string>> = {
    graphRequests: (text) => `/users/${text}`,
    graphForbiddenRequests: (text) => `/users/${text}/messages`,
    powerbiRequests: (text) => `/groups?$filter=name eq '${text}'`,
    fabricRequests: (text) => `/workspaces/${text}`,
    customApis: (text) => `- { name: orders, resource: "api://${text}", url: "https://orders.example.com/${text}" }`,
    consentRedirectUri: (text) => `https://app.contoso.example/${text}`,
  };
  const VALUE = 'Spring-Board-Meeting-2027';
  return Object.entries(accepted).map(([name, put]) => ({
    name: `secret variable in the accepted input ${name}`,
    outputs: async (slip: string) => {
      const setup = passed('ServicePrincipal', { ...everything, [name]: put(VALUE) });
      setup.environment.SECRET_SOMETHING = VALUE;
      // What is looked for is the slip: the variable's value stands for it wherever it comes out.
      return (await outputsOf(setup)).map(({ where, text }) => ({ where, text: text.replaceAll(VALUE, slip) }));
    },
  }));
}
