import { option } from '../../core/options';
import { RESOURCES } from '../../core/resources/registry';
import type { TaskOption } from '../../tasks/AppAccessSelfTest/V1/options';
import { PRODUCT_NAME, type Project, TASK_NAME } from '../project';

/** The task's identity for every server and agent. It never changes: a new one would be another task. */
const TASK_ID = 'b46ad961-a913-481d-868d-1816675f082c';

/** Names are stable from the first release on; the task may set no other variable (`restrictions`). */
export const OUTPUT_VARIABLES = [
  { name: 'outcome', description: '`passed`, `warned`, `unverified` or `failed`.' },
  {
    name: 'consentUrl',
    description: 'Admin-consent link of the first app that fails; empty where consent is not the remedy.',
  },
  { name: 'reportPath', description: 'Path of the JSON report.' },
  { name: 'junitPath', description: 'Path of the JUnit file.' },
  {
    name: 'changes',
    description: 'How many changes there are since the report in `baselineReport`; empty where nothing was compared.',
  },
] as const;

/** A group for each resource that has inputs of its own, and two for all the rest. */
const groupsOf = (options: readonly TaskOption[]) => [
  ...RESOURCES.filter(({ id }) => options.some(({ group }) => group === id)).map(({ id, title }) => ({
    name: id,
    displayName: title,
    // Those that are tested unless something else is chosen.
    isExpanded: option('resources').default.split(',').includes(id),
  })),
  { name: 'other', displayName: 'Other APIs and tenants', isExpanded: false },
  { name: 'advanced', displayName: 'Advanced', isExpanded: false },
];

export interface TaskInput {
  name: string;
  type: string;
  label: string;
  defaultValue?: string;
  required: boolean;
  groupName?: string;
  visibleRule?: string;
  options?: Record<string, string>;
  properties?: Record<string, string>;
  helpMarkDown: string;
}

export interface TaskJson {
  $schema: string;
  id: string;
  name: string;
  friendlyName: string;
  description: string;
  helpUrl?: string;
  helpMarkDown?: string;
  author: string;
  category: string;
  visibility: string[];
  runsOn: string[];
  demands: string[];
  version: { Major: number; Minor: number; Patch: number };
  minimumAgentVersion: string;
  instanceNameFormat: string;
  groups: readonly { name: string; displayName: string; isExpanded: boolean }[];
  inputs: TaskInput[];
  execution: Record<string, { target: string }>;
  outputVariables: readonly { name: string; description: string }[];
  restrictions: { settableVariables: { allowed: string[] } };
}

/** The whole `task.json`: the table of options with a fixed header. */
export function taskJson(project: Project, options: readonly TaskOption[]): TaskJson {
  const [major, minor, patch] = project.version.split('.').map(Number);
  if (major === undefined || minor === undefined || patch === undefined) {
    throw new Error(`The version must have three numeric parts, not "${project.version}"`);
  }
  const { documentation } = project.publishing;
  const groups = groupsOf(options);
  return {
    $schema: 'https://raw.githubusercontent.com/Microsoft/azure-pipelines-task-lib/master/tasks.schema.json',
    id: TASK_ID,
    name: TASK_NAME,
    friendlyName: PRODUCT_NAME,
    // The agent prints it at the head of every log, behind 15 columns of its own.
    description:
      'Tests that an app can reach Microsoft Graph and Power BI; if not, who can fix it and which link to open.',
    ...(documentation
      ? { helpUrl: documentation, helpMarkDown: `[More about this task](${documentation})` }
      : undefined),
    author: `${PRODUCT_NAME} contributors`,
    category: 'Utility',
    visibility: ['Build', 'Release'],
    runsOn: ['Agent', 'DeploymentGroup'],
    demands: [],
    version: { Major: major, Minor: minor, Patch: patch },
    // The first agent that knows Node20_1. An older agent would find no handler that it can run.
    minimumAgentVersion: '3.232.1',
    instanceNameFormat: 'App access self-test: $(resources)',
    groups,
    inputs: options.map((option) => input(option, groups)),
    // Agents run the Node24 entry with Node 20 where their own switch is off, so both name the same file.
    execution: {
      Node20_1: { target: 'start.js' },
      Node24: { target: 'start.js' },
    },
    outputVariables: OUTPUT_VARIABLES,
    // Only variables: restricting commands as well would block the summary and the report, which are attachments.
    restrictions: { settableVariables: { allowed: OUTPUT_VARIABLES.map((variable) => variable.name) } },
  };
}

function input(option: TaskOption, groups: TaskJson['groups']): TaskInput {
  const properties = propertiesOf(option);
  return {
    name: option.name,
    type: typeOf(option),
    label: option.label,
    ...(option.default ? { defaultValue: option.default } : undefined),
    required: option.required ?? false,
    ...(groups.some((group) => group.name === option.group) ? { groupName: option.group } : undefined),
    ...(option.onlyWith ? { visibleRule: option.onlyWith.join(' = ') } : undefined),
    ...(option.choices ? { options: Object.fromEntries(option.choices) } : undefined),
    ...(properties ? { properties } : undefined),
    helpMarkDown: helpOf(option),
  };
}

function typeOf(option: TaskOption): string {
  switch (option.type) {
    case 'multiPick':
      return 'pickList';
    case 'yaml':
      return 'multiLine';
    // Not `int`: a number may be given as `$(variable)`, and the task checks it anyway.
    case 'integer':
      return 'string';
    case 'connection':
      return `connectedService:${option.connectionType}`;
    default:
      return option.type;
  }
}

/**
 * Without a rule, or with an empty one, the classic editor hides Azure Resource Manager connections of management groups.
 * This one, which AzurePowerShell uses, hides only those of machine learning workspaces.
 */
const FILTERS: Readonly<Record<string, string>> = { AzureRM: 'ScopeLevel != AzureMLWorkspace' };

function filterOf({ connectionType = '' }: TaskOption): Record<string, string> {
  const rule = FILTERS[connectionType];
  return rule ? { EndpointFilterRule: rule } : {};
}

/** `EditableOptions` lets variables such as `$(cloud)` through, where the editor would offer the list only. */
function propertiesOf(option: TaskOption): Record<string, string> | undefined {
  switch (option.type) {
    case 'connection':
      return { ...filterOf(option), EditableOptions: 'True', MultiSelectFlatList: 'True' };
    case 'multiPick':
      return { EditableOptions: 'True', MultiSelectFlatList: 'True' };
    case 'pickList':
      return { EditableOptions: 'True' };
    case 'multiLine':
      return { resizable: 'true', rows: '4' };
    case 'yaml':
      return { resizable: 'true', rows: '6' };
    default:
      return undefined;
  }
}

/** Help, with the range of a number and an example of a list, since an editor shows nothing else about an input. */
function helpOf(option: TaskOption): string {
  const parts = [option.help];
  if (option.range) parts.push(`From ${option.range[0]} to ${option.range[1]}.`);
  if (option.type === 'multiLine' || option.type === 'string' || option.type === 'filePath')
    parts.push(`Example: \`${option.example}\``);
  return parts.join(' ');
}
