import assert from 'node:assert/strict';
import {
  adminConsentUrl,
  buildPlan,
  explain,
  findTenantId,
  junitXml,
  reportJson,
  runSelfTest,
  Secret,
  summaryMarkdown,
} from '../../../cli/library';
import { OPTIONS } from '../../../core/options';
import { runSelfTest as runPlan } from '../../../core/selfTest';
import type { SearchedText } from '../../../simulator/agent/leaks';
import { CLIENT, TENANT } from '../cli/fakeIo';
import { type Field, shownAs } from './drive';
import { replaced } from './nested';
import { refusing } from './networks';

const NETWORK = {
  proxy: { url: 'http://127.0.0.1:9', username: 'user', bypass: ['a'] },
  environment: { HTTPS_PROXY: '', ALL_PROXY: '', NO_PROXY: '' },
  ca: [''],
};

const CREDENTIALS = {
  secret: { kind: 'secret', secret: new Secret('not-a-real-secret-of-anything') },
  certificate: { kind: 'certificate', pem: new Secret('no PEM at all') },
  file: { kind: 'federated', source: { kind: 'file', path: '/nowhere/token' } },
  service: {
    kind: 'federated',
    source: {
      kind: 'service',
      name: 'GitHub Actions',
      method: 'GET',
      url: 'https://127.0.0.1:9/token',
      field: 'value',
    },
  },
  managed: { kind: 'managed-identity', clientId: CLIENT },
} as const;

const connection = (credential: object) => ({
  id: 'mine',
  url: 'https://dev.azure.com/contoso/p/_settings/adminservices?resourceId=1',
  tenantId: TENANT,
  clientId: CLIENT,
  cloudHint: 'public',
  cloud: 'public',
  unknownEnvironment: '',
  credential,
});

/** Plans with these arguments, runs the plan against nothing, and gives back all that comes out. */
async function outputsOf(values: unknown, connections: unknown): Promise<SearchedText[]> {
  const outputs: SearchedText[] = [];
  try {
    const planned = await buildPlan(values as never, connections as never, Date.now());
    if ('errors' in planned) return shownAs('the errors', planned.errors);
    outputs.push(...shownAs('what was rejected', planned.rejected));
    const plan = { ...planned.plan, requestTimeoutSeconds: 1 };
    // The library's own run but for the network and the time.
    const report = await runPlan(plan, {
      http: refusing([]),
      clock: { now: () => Date.UTC(2026, 10, 23), sleep: async () => {} },
      tool: { name: 'test', version: '1.0.0' },
      audience: 'terminal',
      onEvent: (event) => outputs.push(...shownAs(`event ${event.type}`, event)),
    });
    outputs.push(
      ...shownAs('the report', report),
      { where: 'JSON', text: reportJson(report) },
      { where: 'summary', text: summaryMarkdown(report) },
      { where: 'JUnit', text: junitXml(report) },
    );
  } catch (error) {
    outputs.push(...shownAs('the error', error));
  }
  return outputs;
}

const VALUES = Object.fromEntries(OPTIONS.map(({ name }) => [name, '']));

const PLACE = 'PLACE-OF-THE-TEXT';

/** A run that is over before it began: what its own arguments could say is said by then. */
async function runOutputs(network: unknown): Promise<SearchedText[]> {
  const planned = await buildPlan({ resources: 'graph' }, [connection(CREDENTIALS.secret)] as never, Date.now());
  assert.ok('plan' in planned);
  try {
    const options = { signal: AbortSignal.abort(), network: network as never };
    return shownAs('the report', await runSelfTest(planned.plan, options));
  } catch (error) {
    return shownAs('the error', error);
  }
}

/** Every argument of the library's functions, however deep, and the names of its keys. */
export function libraryFields(): Field[] {
  const good = [connection(CREDENTIALS.secret)];
  const values = replaced(VALUES, PLACE).map(
    ({ path }): Field => ({
      name: `buildPlan, values${path}`,
      outputs: (text) => outputsOf(at(VALUES, path, text), good),
    }),
  );
  const connections = Object.entries(CREDENTIALS).flatMap(([kind, credential]) =>
    replaced([connection(credential)], PLACE).map(
      ({ path }): Field => ({
        name: `buildPlan, connections${path} (${kind})`,
        outputs: (text) => outputsOf({ resources: 'graph' }, at([connection(credential)], path, text)),
      }),
    ),
  );
  const secrets: Field[] = [
    {
      name: 'buildPlan, a client secret',
      outputs: (text) => outputsOf({ resources: 'graph' }, [connection({ kind: 'secret', secret: new Secret(text) })]),
    },
    {
      name: 'buildPlan, a certificate',
      outputs: (text) =>
        outputsOf({ resources: 'graph' }, [connection({ kind: 'certificate', pem: new Secret(text) })]),
    },
  ];
  const networks = replaced(NETWORK, PLACE).map(
    ({ path }): Field => ({
      name: `runSelfTest, network${path}`,
      outputs: (text) => runOutputs(at(NETWORK, path, text)),
    }),
  );
  const sync = (name: string, call: (text: string) => unknown): Field => ({
    name,
    outputs: async (text) => {
      try {
        return shownAs('the result', call(text));
      } catch (error) {
        return shownAs('the error', error);
      }
    },
  });
  return [
    ...values,
    ...connections,
    ...secrets,
    ...networks,
    sync('explain', explain),
    sync('explain, an error body', (text) =>
      explain(JSON.stringify({ error: 'invalid_client', error_description: `AADSTS7000215: ${text}` })),
    ),
    sync('explain, an error object', (text) => explain(new Error(text) as never)),
    {
      name: 'findTenantId',
      outputs: async (text) => {
        const network = { proxy: { url: 'http://127.0.0.1:9', bypass: [] }, environment: {}, ca: [] };
        return findTenantId(text, { network, signal: AbortSignal.abort() }).then(
          (found) => shownAs('the result', found),
          (error: unknown) => shownAs('the error', error),
        );
      },
    },
    sync('adminConsentUrl, an unknown key', (text) => adminConsentUrl({ [text]: text } as never)),
  ];
}

/** The value with `text` at that path of `replaced`. */
function at(value: unknown, path: string, text: string): unknown {
  return replaced(value, text).find((one) => one.path.replaceAll(text, PLACE) === path)?.value;
}
