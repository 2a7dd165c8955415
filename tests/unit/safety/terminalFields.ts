import type { Command } from 'commander';
import { stringify } from 'yaml';
import { createProgram } from '../../../cli/arguments/program';
import { SETTINGS } from '../../../cli/arguments/settings';
import { runCommand } from '../../../cli/runCommand';
import type { HttpClient, HttpRequest } from '../../../core/http/client';
import { OPTIONS } from '../../../core/options';
import { APP_WHO, FILE_WHO } from '../../../core/planning/settings/keys';
import type { SearchedText } from '../../../simulator/agent/leaks';
import { CLIENT, type FakeOptions, fakeIo, TENANT } from '../cli/fakeIo';
import type { Field } from './drive';
import { nestedYaml } from './nestedYaml';
import { closed, refusing } from './networks';

const VALID_SECRET = 'not-a-real-secret-of-anything';
const ENVIRONMENT = { AZURE_TENANT_ID: TENANT, AZURE_CLIENT_ID: CLIENT, AZURE_CLIENT_SECRET: VALID_SECRET };
const FORMATS = ['text', 'json', 'markdown', 'junit'];

interface Call {
  argv: string[];
  options: FakeOptions;
}

async function once(
  { argv, options }: Call,
  network?: (requests: HttpRequest[]) => HttpClient,
): Promise<SearchedText[]> {
  const io = fakeIo({ environment: ENVIRONMENT, ...options });
  const connect: typeof io.connect = async (settings, services) => {
    if (!network) return (await import('../../../core/http/httpClient')).createHttpClient(settings, services);
    const client = network([]);
    return {
      ...client,
      send: async (request) => {
        const { host, pathname } = new URL(request.url);
        const { method, purpose } = request;
        services.onExchange?.({ method, host, path: pathname, purpose, attempt: 1, result: 1, durationMs: 1 });
        return client.send(request);
      },
    };
  };
  await runCommand(argv, { ...io, connect });
  return [
    { where: 'standard output', text: io.stdout },
    { where: 'standard error', text: io.stderr },
    ...Object.values(io.written).map((text) => ({ where: 'the file', text })),
    ...io.opened.map((text) => ({ where: 'the browser', text })),
    ...io.questions.map((text) => ({ where: 'the prompt', text })),
  ];
}

const field = (name: string, call: (text: string) => Call, isSelfTest = true): Field => ({
  name,
  outputs: async (text) => {
    const { argv, options } = call(text);
    const outputs = await once({ argv, options }, refusing);
    if (!isSelfTest) return outputs;
    outputs.push(...(await once({ argv: [...argv, '--debug'], options }, closed)));
    for (const format of FORMATS.slice(1)) {
      // First, so that a field of its own may take its place.
      outputs.push(...(await once({ argv: ['--output', format, ...argv], options }, refusing)));
    }
    return outputs;
  },
});

function program(): Command {
  const nothing = async () => {};
  return createProgram({ selfTest: nothing, explain: nothing, link: nothing, needs: nothing });
}

/** What a command needs to get as far as it can. */
const BASE: Readonly<Record<string, readonly string[]>> = {
  explain: ['AADSTS7000215'],
  needs: ['GET /users'],
  link: [],
};

/** Every option of every command, every argument, and an option that nobody knows. */
export function argumentFields(): Field[] {
  const root = program();
  return [root, ...root.commands].flatMap((command) => {
    const isRoot = command === root;
    const words = isRoot ? [] : [command.name()];
    const rest = isRoot ? ['--resources', 'graph,powerbi,fabric'] : (BASE[command.name()] ?? []);
    const at = (what: string, argv: (text: string) => string[]) =>
      field(`${['command', ...words].join(' ')}, ${what}`, (text) => ({ argv: argv(text), options: {} }), isRoot);
    return [
      ...command.options.flatMap(({ long }) => [
        at(`${long} X`, (text) => [...words, ...rest, long ?? '', text]),
        at(`${long}=X`, (text) => [...words, ...rest, `${long}=${text}`]),
      ]),
      at('an argument', (text) => [...words, text]),
      at('one more argument', (text) => [...words, ...rest, text]),
      at('an unknown option', (text) => [...words, ...rest, `--${text}`]),
      at('an unknown short option', (text) => [...words, ...rest, `-${text}`]),
      at('standard input', () => [...words, '-']),
    ];
  });
}

/** Every variable of the environment that a run asks for. */
export async function environmentFields(): Promise<Field[]> {
  const asked = new Set<string>();
  const environment = new Proxy(
    { ...ENVIRONMENT, AZURE_CLIENT_SECRET: '' },
    {
      get: (all, name) => {
        if (typeof name === 'string') asked.add(name);
        return Reflect.get(all, name) as unknown;
      },
    },
  ) as Record<string, string>;
  for (const argv of [[], ['link'], ['explain', 'AADSTS7000215'], ['needs', 'GET /users'], ['--managed-identity']]) {
    await once({ argv, options: { environment, columns: 100, typed: VALID_SECRET } }, refusing);
  }
  // The client reads these from a copy.
  for (const name of ['HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY', 'NODE_EXTRA_CA_CERTS']) asked.add(name);
  return [...asked].flatMap((name) => {
    const without = { AZURE_TENANT_ID: TENANT, AZURE_CLIENT_ID: CLIENT };
    return [
      field(`variable ${name}`, (text) => ({ argv: [], options: { environment: { ...ENVIRONMENT, [name]: text } } })),
      field(`variable ${name}, without a secret`, (text) => ({
        argv: [],
        options: { environment: { ...without, [name]: text } },
      })),
      field(
        `variable ${name}, for link`,
        (text) => ({ argv: ['link'], options: { environment: { ...ENVIRONMENT, [name]: text } } }),
        false,
      ),
    ];
  });
}

/** Every setting of the file, its name, and the file as a whole. */
export function configFields(): Field[] {
  const names = [...FILE_WHO.map(({ name }) => name), ...[...SETTINGS, ...OPTIONS].map(({ name }) => name)];
  const inApps = [...APP_WHO.map(({ name }) => name), ...OPTIONS.map(({ name }) => name)];
  const at = (what: string, file: (text: string) => string) =>
    field(`settings file, ${what}`, (text) => ({
      argv: ['--config', 'settings.yaml'],
      options: { files: { 'settings.yaml': file(text) } },
    }));
  const nested = OPTIONS.filter(({ type }) => type === 'yaml').flatMap(({ name }) =>
    nestedYaml(name).map(({ path, put }) =>
      at(`${name}${path}`, (text) =>
        stringify({ [name]: put(text), ...(name === 'customCloud' && { cloud: 'custom' }) }),
      ),
    ),
  );
  return [
    ...names.map((name) => at(name, (text) => stringify({ [name]: text }))),
    ...names.map((name) => at(`${name} as a list`, (text) => stringify({ [name]: [text] }))),
    ...inApps.map((name) => at(`apps[0].${name}`, (text) => stringify({ apps: [{ clientId: CLIENT, [name]: text }] }))),
    ...nested,
    at('the name of a key', (text) => stringify({ [text]: 'x' })),
    at('the whole file', (text) => text),
    at('broken YAML', (text) => `tenant: "${text}\ncloud: [`),
    at('a second document', (text) => `tenant: ${TENANT}\n---\n${text}\n`),
    at('a duplicate key', (text) => `? ${JSON.stringify(text)}\n: 1\n? ${JSON.stringify(text)}\n: 2\n`),
  ];
}

/** What stands in the files that are named, on standard input and at the prompt. */
export function contentFields(): Field[] {
  const without = { AZURE_TENANT_ID: TENANT, AZURE_CLIENT_ID: CLIENT };
  const file = (name: string, ...argv: string[]) =>
    field(name, (text) => ({ argv, options: { environment: without, files: { 'the.file': text } } }));
  return [
    file('content of --client-secret-file', '--client-secret-file', 'the.file'),
    file('content of --certificate', '--certificate', 'the.file'),
    field('content of AZURE_FEDERATED_TOKEN_FILE', (text) => ({
      argv: [],
      options: {
        environment: { ...without, AZURE_FEDERATED_TOKEN_FILE: 'the.file' },
        files: { 'the.file': text },
      },
    })),
    field('standard input of --client-secret-stdin', (text) => ({
      argv: ['--client-secret-stdin'],
      options: { environment: without, input: text },
    })),
    field('the prompt', (text) => ({ argv: [], options: { environment: without, columns: 100, typed: text } })),
    field('standard input of explain', (text) => ({ argv: ['explain', '-'], options: { input: text } }), false),
    field('standard input of needs', (text) => ({ argv: ['needs', '-'], options: { input: text } }), false),
    field(
      'an error body for explain',
      (text) => ({
        argv: ['explain', '-'],
        options: { input: JSON.stringify({ error: 'invalid_client', error_description: `AADSTS7000215: ${text}` }) },
      }),
      false,
    ),
  ];
}
