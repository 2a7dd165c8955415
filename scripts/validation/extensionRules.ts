import { CLOUDS } from '../../core/cloud/clouds';
import { EXTENSION_ID, TASK_NAME } from '../project';
import { pngSize } from './pngSize';
import { CONNECTION_TYPE_TYPE, contributionsOf, type Rule, type Staged, TASK_TYPE, unless } from './rules';

/** Names of products of others: the marketplace refuses them in names. Descriptions may hold them. */
const BRANDS = /\b(azure|entra|fabric|microsoft|office|power ?bi|graph)\b/i;

/** An agent that has a version never fetches it again: changed code under an old number would not arrive. */
const versionsAgree: Rule = ({ project, manifest, task }) => {
  const { Major, Minor, Patch } = task.version;
  const taskVersion = `${Major}.${Minor}.${Patch}`;
  return [
    ...unless(
      manifest.version === project.version,
      `vss-extension.json is version ${manifest.version}, package.json ${project.version}`,
    ),
    ...unless(taskVersion === project.version, `task.json is version ${taskVersion}, package.json ${project.version}`),
  ];
};

/** Published identities never change. */
const namesAreOurs: Rule = ({ manifest, task }) => [
  ...unless(manifest.id === EXTENSION_ID, `The extension's ID is ${manifest.id}, not ${EXTENSION_ID}`),
  ...unless(task.name === TASK_NAME, `The task's name is ${task.name}, not ${TASK_NAME}`),
];

const namesHoldNoBrand: Rule = ({ manifest, task }) => {
  const displayed = contributionsOf(manifest, CONNECTION_TYPE_TYPE).map(({ properties }) => properties.displayName);
  return [manifest.name, task.friendlyName, task.name, ...displayed]
    .filter((name): name is string => typeof name === 'string' && BRANDS.test(name))
    .map((name) => `The name "${name}" holds a brand name`);
};

const listedFilesExist: Rule = ({ manifest, files }) => {
  const paths = [
    ...manifest.files.map((file) => file.path),
    manifest.icons.default,
    manifest.content.details.path,
    manifest.content.license.path,
  ];
  return paths
    .filter((path) => !files.some((file) => file === path || file.startsWith(`${path}/`)))
    .map((path) => `vss-extension.json lists ${path}, which does not exist`);
};

const iconsHaveTheRightSize: Rule = (staged) => [
  ...iconProblems(staged, staged.manifest.icons.default, 128),
  ...iconProblems(staged, `${staged.taskFolder}/icon.png`, 32),
];

function iconProblems(staged: Staged, path: string, side: number): string[] {
  if (!staged.files.includes(path)) return [`The icon ${path} does not exist`];
  const size = pngSize(staged.read(path));
  if (!size) return [`The icon ${path} is no PNG`];
  return unless(
    size.width === side && size.height === side,
    `The icon ${path} is ${size.width} × ${size.height} pixels, not ${side} × ${side}`,
  );
}

/** Exactly one task, in the folder that its contribution names. */
const taskIsContributed: Rule = ({ manifest, task, taskFolder }) => {
  const tasks = contributionsOf(manifest, TASK_TYPE);
  return [
    ...unless(tasks.length === 1, `vss-extension.json contributes ${tasks.length} tasks, not one`),
    ...tasks.flatMap(({ properties, targets }) => [
      ...unless(
        taskFolder.startsWith(`${properties.name}/`),
        `The task's contribution names the folder ${properties.name}, but the task is in ${taskFolder}`,
      ),
      ...unless(properties.name === task.name, `The contribution names ${properties.name}, task.json ${task.name}`),
      ...unless(targets.includes('ms.vss-distributed-task.tasks'), "The task's contribution has the wrong target"),
    ]),
  ];
};

/** A descriptor of an input of the connection type. */
interface Descriptor {
  id: string;
  isConfidential?: boolean;
  values?: { defaultValue?: string; possibleValues?: { value: string }[] };
}

interface ConnectionType {
  displayName?: string;
  url?: { dependsOn?: { input: string; map: { key: string; value: string }[] } };
  inputDescriptors?: Descriptor[];
  authenticationSchemes?: { type: string; inputDescriptors?: Descriptor[] }[];
  dataSources?: unknown[];
}

/** The shape that the task reads: public facts as data, credentials as confidential parameters, nothing to verify with. */
const connectionTypeIsRight: Rule = ({ manifest }) => {
  const types = contributionsOf(manifest, CONNECTION_TYPE_TYPE);
  return [
    ...unless(types.length === 1, `vss-extension.json contributes ${types.length} connection types, not one`),
    ...types.flatMap(({ targets, properties }) => [
      ...unless(targets.includes('ms.vss-endpoint.endpoint-types'), 'The connection type has the wrong target'),
      ...connectionProblems(properties as ConnectionType),
    ]),
  ];
};

function connectionProblems(type: ConnectionType): string[] {
  const data = type.inputDescriptors ?? [];
  const schemes = type.authenticationSchemes ?? [];
  const parameters = schemes.flatMap((scheme) => scheme.inputDescriptors ?? []);
  const idsOf = (descriptors: readonly Descriptor[]) => descriptors.map(({ id }) => id).join(', ');
  return [
    ...unless(Boolean(type.displayName), 'The connection type has no displayName'),
    ...unless(
      schemes.length === 1 && schemes[0]?.type === 'ms.vss-endpoint.endpoint-auth-scheme-none',
      'The connection type must have the one scheme ms.vss-endpoint.endpoint-auth-scheme-none',
    ),
    ...unless(
      idsOf(data) === 'cloud, tenantId, clientId',
      `The connection's data must be cloud, tenantId, clientId, not ${idsOf(data)}`,
    ),
    ...unless(
      idsOf(parameters) === 'clientSecret, clientCertificate',
      `The connection's parameters must be clientSecret, clientCertificate, not ${idsOf(parameters)}`,
    ),
    ...data
      .filter(({ isConfidential }) => isConfidential !== false)
      .map(({ id }) => `The connection's ${id} is public and must not be confidential`),
    ...parameters
      .filter(({ isConfidential }) => isConfidential !== true)
      .map(({ id }) => `The connection's ${id} must be confidential`),
    ...unless(!type.dataSources, 'The connection type must not have data sources: a Verify button was never tried'),
    ...cloudProblems(type, data),
  ];
}

/** The connection offers the clouds that the core knows, each with its sign-in host. */
function cloudProblems(type: ConnectionType, data: readonly Descriptor[]): string[] {
  const values = data.find(({ id }) => id === 'cloud')?.values;
  const offered = values?.possibleValues?.map(({ value }) => value) ?? [];
  const urls = Object.fromEntries((type.url?.dependsOn?.map ?? []).map(({ key, value }) => [key, value]));
  const known = Object.values(CLOUDS);
  return [
    ...unless(
      offered.join(', ') === known.map(({ id }) => id).join(', '),
      `The connection offers the clouds ${offered.join(', ')}, not those of core/cloud/clouds.ts`,
    ),
    ...unless(
      offered.includes(values?.defaultValue ?? ''),
      "The default of the connection's cloud is none of its values",
    ),
    ...known
      .filter(({ id, login }) => urls[id] !== `https://${login}/`)
      .map(({ id, login }) => `The connection's address for the cloud ${id} must be https://${login}/`),
  ];
}

export const EXTENSION_RULES: readonly Rule[] = [
  versionsAgree,
  namesAreOurs,
  namesHoldNoBrand,
  listedFilesExist,
  iconsHaveTheRightSize,
  taskIsContributed,
  connectionTypeIsRight,
];
