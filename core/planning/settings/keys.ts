import { OPTIONS, type Option } from '../../options';

/** A key of the settings file that is no option: who is tested. */
export interface WhoKey {
  name: string;
  help: string;
  example: string;
}

const TENANT: WhoKey = {
  name: 'tenant',
  help: 'Tenant ID.',
  example: '3f2a1b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b',
};

const CLIENT_ID: WhoKey = {
  name: 'clientId',
  help: 'Application (client) ID.',
  example: 'd2b7e6f4-91c8-4d35-8f0e-6a5b3c2d1e90',
};

/** The app that the terminal command tests; the task knows it from the service connection. */
export const FILE_WHO: readonly WhoKey[] = [TENANT, CLIENT_ID];

/** How an entry of `apps` says which app it is about: what it names must all fit. */
export const APP_WHO: readonly WhoKey[] = [
  TENANT,
  CLIENT_ID,
  {
    name: 'connection',
    help: 'ID of the service connection, as in the address of its page (resourceId).',
    example: '2c64315c-9330-481f-9494-962136aba1a0',
  },
];

/** Hosts that get a credential: a person who may change the file must not send it elsewhere. */
const HOSTS =
  'names hosts that get a credential, so it is given by the step (customCloud) or the command (--custom-cloud)';
const SIGN_IN = 'says how the app signs in: that is given by the service connection or the command, never by a file';
const RUN = 'belongs to one run: it is given by the step or the command, not by a file that several share';

/** Names that people look for in the file, and why they do not stand there. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
  customCloud: HOSTS,
  clientSecretFile: SIGN_IN,
  clientSecretStdin: SIGN_IN,
  certificate: SIGN_IN,
  managedIdentity: SIGN_IN,
  asUser: SIGN_IN,
  federatedTokenEnv: SIGN_IN,
  connectTo: SIGN_IN,
  azureSubscription: SIGN_IN,
  entraApp: SIGN_IN,
  output: RUN,
  outputFile: RUN,
  quiet: RUN,
  debug: RUN,
  failOn: RUN,
  settingsFile: RUN,
  config: RUN,
  maskClientId: RUN,
  publishTests: RUN,
  baselineReport: RUN,
  baseline: RUN,
};

/** What looks like a secret by its name: the value is wrong in any file that is kept. */
export const SECRET_KEYS = /^(?:clientSecret|secret|password|clientCertificate|privateKey|token|assertion)$/i;

/** The options that may stand in the file. */
export const FILE_OPTIONS: readonly Option[] = OPTIONS.filter(({ name }) => !(name in ELSEWHERE));

/** The options that an app of the file may have for itself. */
export const APP_OPTIONS: readonly Option[] = FILE_OPTIONS.filter(({ wholeRun }) => !wholeRun);

/** The value of `cloud` that never comes from the file. */
export const CUSTOM = 'custom';

/** A list of values, which the file may also hold as one text with lines. */
export const isList = ({ type }: Option) => type === 'multiLine' || type === 'multiPick';

/** A right line of the file. */
export function exampleLine({ name, type, example }: Option): string {
  if (type === 'yaml') return `${name}: [{ ${example.replace(/^- /, '').replace(/\n\s*/g, ', ')} }]`;
  if (type === 'multiLine') return `${name}: ['${example}']`;
  return type === 'multiPick' ? `${name}: [${example.replaceAll(',', ', ')}]` : `${name}: ${example}`;
}
