import { flagName } from '../../core/options';

/** A setting of the command line that the task does not have. */
export interface Setting {
  /** Camel case; the flag is the same in kebab case. */
  name: string;
  /** What follows the flag, as commander writes it: `<file>`, `[client-id]`, or nothing for a switch. */
  value: string;
  help: string;
  group: 'app' | 'output';
  choices?: readonly string[];
}

interface FormatFacts {
  /** Standard output stays the log for people; the format goes beside it or into the file. */
  isLog: boolean;
  /** Its texts are written as they are: signs that a terminal would obey are taken out of a file. */
  isPlain: boolean;
  /** The commands that test nothing have it, too. */
  isOffline: boolean;
}

/** Each output format, once. The compiler then names every writer that a new one needs. */
const FORMAT_TABLE = {
  text: { isLog: true, isPlain: true, isOffline: true },
  json: { isLog: false, isPlain: false, isOffline: true },
  markdown: { isLog: false, isPlain: true, isOffline: true },
  junit: { isLog: false, isPlain: false, isOffline: false },
  github: { isLog: true, isPlain: false, isOffline: false },
} as const satisfies Readonly<Record<string, FormatFacts>>;

export type Format = keyof typeof FORMAT_TABLE;
export type OfflineFormat = {
  [F in Format]: (typeof FORMAT_TABLE)[F]['isOffline'] extends true ? F : never;
}[Format];

export const FORMATS = Object.keys(FORMAT_TABLE) as Format[];

export const OFFLINE_FORMATS = FORMATS.filter((format): format is OfflineFormat => FORMAT_TABLE[format].isOffline);

export const factsOfFormat = (format: Format): FormatFacts => FORMAT_TABLE[format];

/** What else than a failed check may end the command with an exit code that is not 0. */
export const FAIL_ON = ['changes'] as const;

/** Ways to sign in; at most one is given. */
export const CREDENTIAL_SETTINGS = [
  'clientSecretFile',
  'clientSecretStdin',
  'certificate',
  'managedIdentity',
  'federatedTokenEnv',
  'asUser',
] as const;

export const SETTINGS: readonly Setting[] = [
  {
    name: 'tenant',
    value: '<id>',
    help: 'Tenant ID, or a domain of the tenant, whose ID is looked up. Default: AZURE_TENANT_ID.',
    group: 'app',
  },
  {
    name: 'clientId',
    value: '<id>',
    help: 'Application (client) ID. Default: AZURE_CLIENT_ID.',
    group: 'app',
  },
  {
    name: 'clientSecretFile',
    value: '<file>',
    help: 'Read the client secret from a file. Default: AZURE_CLIENT_SECRET, or a hidden prompt on a terminal.',
    group: 'app',
  },
  {
    name: 'clientSecretStdin',
    value: '',
    help: 'Read the client secret from standard input.',
    group: 'app',
  },
  {
    name: 'certificate',
    value: '<file>',
    help: 'Sign in with a certificate: one PEM file with certificate and private key. Default: AZURE_CLIENT_CERTIFICATE_PATH.',
    group: 'app',
  },
  {
    name: 'managedIdentity',
    value: '[client-id]',
    help: 'Sign in as the managed identity of this machine: the system-assigned one, or the one with this client ID.',
    group: 'app',
  },
  {
    name: 'federatedTokenEnv',
    value: '<name>',
    help: 'Sign in with the ID token that the CI system put into this environment variable, using a federated credential of the app.',
    group: 'app',
  },
  {
    name: 'asUser',
    value: '',
    help: 'Sign in as yourself, by device code, and test delegated permissions instead of application permissions.',
    group: 'app',
  },
  {
    name: 'output',
    value: '<format>',
    help: 'Output format (default: text). With github: text, annotations, job summary and outputs of GitHub Actions.',
    group: 'output',
    choices: FORMATS,
  },
  {
    name: 'outputFile',
    value: '<file>',
    help: 'Write the report in the format of --output (JSON for github) to this file; the terminal still shows the text report.',
    group: 'output',
  },
  {
    name: 'baseline',
    value: '<file>',
    help: 'Compare with the JSON report of an earlier run, and show what changed: permissions, checks, credential.',
    group: 'output',
  },
  {
    name: 'failOn',
    value: '<what>',
    help: 'Exit with code 1 also when something changed since the report of --baseline.',
    group: 'output',
    choices: FAIL_ON,
  },
  {
    name: 'quiet',
    value: '',
    help: 'No progress, and no text when everything passed and nothing changed.',
    group: 'output',
  },
  {
    name: 'debug',
    value: '',
    help: 'List every request and its answer on standard error, without secrets.',
    group: 'output',
  },
];

/** `--wait-minutes`. */
export const flag = (name: string) => `--${flagName(name)}`;
