import type { TaskInput } from '../manifests/taskJson';
import { CONNECTION_TYPE_TYPE, contributionsOf, type Rule, unless } from './rules';

/** Handlers that agents know and that are not at the end of their life. */
const HANDLERS = ['Node20_1', 'Node24'];

/** All that a task's folder holds besides the bundle's parts: no `node_modules`, nothing that is not used. */
const TASK_FILES = ['ThirdPartyNotices.txt', 'icon.png', 'main.js', 'start.js', 'task.json'];

/** An agent ignores a handler that it does not know, and a step without a handler is skipped in silence. */
const handlersAreKnown: Rule = ({ task }) => [
  ...Object.keys(task.execution)
    .filter((name) => !HANDLERS.includes(name))
    .map((name) => `task.json names the handler ${name}, which is unknown or at the end of its life`),
  ...HANDLERS.filter((name) => !(name in task.execution)).map((name) => `task.json lacks the handler ${name}`),
];

const targetsExist: Rule = ({ task, taskFolder, files }) =>
  Object.entries(task.execution)
    .filter(([, { target }]) => !files.includes(`${taskFolder}/${target}`))
    .map(([name, { target }]) => `The target of ${name}, ${target}, is not in the task's folder`);

/** What the bundle loads when it is needed. */
const PART = /^parts\/[\w-]+\.js$/;

const folderIsClean: Rule = ({ taskFolder, files }) => {
  const present = files
    .filter((file) => file.startsWith(`${taskFolder}/`))
    .map((file) => file.slice(taskFolder.length + 1));
  return [
    ...present
      .filter((file) => !TASK_FILES.includes(file) && !PART.test(file))
      .map((file) => `${file} does not belong into the task's folder`),
    ...TASK_FILES.filter((file) => !present.includes(file)).map((file) => `The task's folder lacks ${file}`),
  ];
};

/** Agents hold variables in an environment that ignores case on Windows. */
const inputNamesAreUnique: Rule = ({ task }) => {
  const names = task.inputs.map((input) => input.name.toLowerCase());
  return names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((name) => `task.json declares the input ${name} twice (case does not count)`);
};

const groupsExist: Rule = ({ task }) =>
  task.inputs
    .filter((input) => input.groupName && !task.groups.some((group) => group.name === input.groupName))
    .map((input) => `The input ${input.name} is in the group ${input.groupName}, which does not exist`);

const visibleRulesHold: Rule = ({ task }) =>
  task.inputs.flatMap((input) => {
    if (!input.visibleRule) return [];
    const [name = '', value = ''] = input.visibleRule.split(' = ');
    const other = task.inputs.find((candidate) => candidate.name === name);
    return unless(
      other?.options !== undefined && value in other.options,
      `The input ${input.name} is shown when "${input.visibleRule}", which can never be true`,
    );
  });

const listsAreRight: Rule = ({ task }) => task.inputs.flatMap(listProblems);

function listProblems(input: TaskInput): string[] {
  const isList = input.type === 'pickList' || input.type === 'radio';
  if (!isList) return unless(!input.options, `The input ${input.name} has options, but it is no list`);
  if (!input.options) return [`The list ${input.name} has no options`];
  const several = input.properties?.MultiSelectFlatList === 'True';
  const defaults = several ? (input.defaultValue ?? '').split(',') : [input.defaultValue ?? ''];
  const options = input.options;
  return defaults
    .filter((value) => !(value in options))
    .map((value) => `The default of ${input.name}, "${value}", is not one of its options`);
}

/** Connections are of a type of Azure Pipelines itself or of one that this extension contributes. */
const connectionTypesExist: Rule = ({ task, manifest }) => {
  const known = [
    'AzureRM',
    ...contributionsOf(manifest, CONNECTION_TYPE_TYPE).map(({ properties }) => properties.name),
  ];
  return task.inputs
    .filter((input) => input.type.startsWith('connectedService:'))
    .filter((input) => !known.includes(input.type.slice('connectedService:'.length)))
    .map((input) => `The input ${input.name} wants a ${input.type}, which nothing contributes`);
};

/** The task may set its own variables and no other, so that no text from outside can set one. */
const restrictionsMatch: Rule = ({ task }) => {
  const declared = task.outputVariables.map((variable) => variable.name).join(', ');
  const allowed = task.restrictions.settableVariables.allowed.join(', ');
  return unless(declared === allowed, `The task may set (${allowed}) but declares the output variables (${declared})`);
};

/** Both ways: a released name is still there, and a new name is entered into the list before it can be released. */
const releasedNamesStay: Rule = ({ task, released }) => {
  const inputs = new Map(task.inputs.map((input) => [input.name, Object.keys(input.options ?? {})]));
  const variables = task.outputVariables.map((variable) => variable.name);
  const vanished = Object.entries(released.inputs).flatMap(([name, values]) => {
    const present = inputs.get(name);
    if (!present) return [`The input ${name} was released and must not vanish`];
    return values
      .filter((value) => !present.includes(value))
      .map((value) => `The value ${value} of the input ${name} was released and must not vanish`);
  });
  const unlisted = [...inputs].flatMap(([name, values]) => [
    ...unless(name in released.inputs, `The input ${name} is not in scripts/released-names.json`),
    ...values
      .filter((value) => name in released.inputs && !released.inputs[name]?.includes(value))
      .map((value) => `The value ${value} of the input ${name} is not in scripts/released-names.json`),
  ]);
  return [
    ...vanished,
    ...unlisted,
    ...released.outputVariables
      .filter((name) => !variables.includes(name))
      .map((name) => `The output variable ${name} was released and must not vanish`),
    ...variables
      .filter((name) => !released.outputVariables.includes(name))
      .map((name) => `The output variable ${name} is not in scripts/released-names.json`),
  ];
};

export const TASK_RULES: readonly Rule[] = [
  handlersAreKnown,
  targetsExist,
  folderIsClean,
  inputNamesAreUnique,
  groupsExist,
  visibleRulesHold,
  listsAreRight,
  connectionTypesExist,
  restrictionsMatch,
  releasedNamesStay,
];
