import { OPTIONS, type Option } from '../../../core/options';

/** The type of service connection that this extension brings along. */
export const CONNECTION_TYPE = 'app-access-self-test-connection';

/** An input of the task: an option of the self-test, or one that only a step of Azure Pipelines can have. */
export interface TaskOption extends Omit<Option, 'type'> {
  type: Option['type'] | 'radio' | 'connection' | 'filePath';
  required?: boolean;
  /** For connections: the type of service connection. */
  connectionType?: string;
}

/** The kinds of connections, and the input that names those of each. */
export const CONNECTION_INPUTS = { azureRM: 'azureSubscription', entraApp: 'entraApp' } as const;
export type ConnectionKind = keyof typeof CONNECTION_INPUTS;

/** Who is tested. */
const CONNECTIONS: readonly TaskOption[] = [
  {
    name: 'connectTo',
    type: 'radio',
    label: 'Kind of service connection',
    help: 'An Azure Resource Manager connection, or the connection type of this extension for an app without any Azure subscription (preview).',
    default: 'azureRM',
    group: 'main',
    choices: [
      ['azureRM', 'Azure Resource Manager'],
      ['entraApp', 'App Access Self-Test connection (preview)'],
    ],
    example: 'azureRM',
    required: true,
  },
  {
    name: 'azureSubscription',
    type: 'connection',
    label: 'Azure Resource Manager connections',
    help: 'One or several connections whose app is tested: secret, certificate, workload identity federation or managed identity. No Azure subscription is accessed.',
    default: '',
    group: 'main',
    onlyWith: ['connectTo', 'azureRM'],
    connectionType: 'AzureRM',
    required: true,
    example: 'my-azure-connection',
  },
  {
    name: 'entraApp',
    type: 'connection',
    label: 'App Access Self-Test connections',
    help: 'One or several connections of this extension’s own type (secret or certificate).',
    default: '',
    group: 'main',
    onlyWith: ['connectTo', 'entraApp'],
    connectionType: CONNECTION_TYPE,
    required: true,
    example: 'my-app-connection',
  },
];

const SETTINGS_FILE: TaskOption = {
  name: 'settingsFile',
  type: 'filePath',
  label: 'Settings file',
  help: 'A YAML file in the repository or an artifact with the names of these inputs, for what the release needs. An input that is set here takes precedence. The terminal command reads the same file.',
  default: '',
  group: 'main',
  example: 'self-test.yaml',
};

/** How the step shows what came out. */
const OUTPUT: readonly TaskOption[] = [
  {
    name: 'maskClientId',
    type: 'boolean',
    label: 'Leave the client ID masked in the log',
    help: 'The client ID is a public identifier, and the link in the log needs it. Select to keep it masked; the link then works from the summary only.',
    default: 'false',
    group: 'advanced',
    example: 'true',
  },
  {
    name: 'publishTests',
    type: 'boolean',
    label: 'Publish the results to the Tests tab',
    help: 'Publishes one test per check to the Tests tab of the run or the release. A failed check is a failed test; the result of this step does not change.',
    default: 'false',
    group: 'advanced',
    example: 'true',
  },
  {
    name: 'baselineReport',
    type: 'filePath',
    label: 'Report of an earlier run',
    help: 'JSON report of an earlier run. This run then says what changed since: checks that fail or are fixed, permissions granted or removed, a credential that was renewed, another owner of a semantic model. If the file is missing or cannot be used, the run continues with a warning.',
    default: '',
    group: 'advanced',
    example: '$(Pipeline.Workspace)/baseline/report.json',
  },
];

/** Inputs that exist in the task alone; no settings file, command or library knows them. */
export const STEP_OPTIONS: readonly TaskOption[] = [...CONNECTIONS, SETTINGS_FILE, ...OUTPUT];

/** The input of that name among them. Throws for another name: a programmer's mistake, never a user's. */
export function stepOption(name: string): TaskOption {
  const found = STEP_OPTIONS.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`No input of the step is called ${name}`);
  return found;
}

const isMain = ({ group }: Option) => group === 'main';

/** Every input of the task, in the order of the editor. `task.json` is generated from this list. */
export const TASK_OPTIONS: readonly TaskOption[] = [
  ...CONNECTIONS,
  ...OPTIONS.filter(isMain),
  SETTINGS_FILE,
  ...OPTIONS.filter((option) => !isMain(option)),
  ...OUTPUT,
];
