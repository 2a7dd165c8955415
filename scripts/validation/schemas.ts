import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';

const text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength, pattern: '\\S' });
const NAME = '^[A-Za-z][A-Za-z0-9]*$';
const GUID = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';

/** What servers and agents need of a `task.json`, and the limits of the editor's texts. */
const TASK_SCHEMA = {
  type: 'object',
  required: [
    'id',
    'name',
    'friendlyName',
    'description',
    'author',
    'category',
    'visibility',
    'runsOn',
    'version',
    'minimumAgentVersion',
    'instanceNameFormat',
    'inputs',
    'execution',
    'outputVariables',
    'restrictions',
  ],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    id: { type: 'string', pattern: GUID },
    name: { type: 'string', pattern: NAME },
    friendlyName: text(40),
    description: text(200),
    helpUrl: { type: 'string', pattern: '^https://' },
    helpMarkDown: text(300),
    author: text(80),
    category: { enum: ['Build', 'Utility', 'Test', 'Package', 'Deploy'] },
    visibility: { type: 'array', minItems: 1, items: { enum: ['Build', 'Release'] } },
    runsOn: { type: 'array', minItems: 1, items: { enum: ['Agent', 'DeploymentGroup'] } },
    demands: { type: 'array', items: { type: 'string' } },
    version: {
      type: 'object',
      required: ['Major', 'Minor', 'Patch'],
      additionalProperties: false,
      properties: {
        Major: { type: 'integer', minimum: 0 },
        Minor: { type: 'integer', minimum: 0 },
        Patch: { type: 'integer', minimum: 0 },
      },
    },
    minimumAgentVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
    instanceNameFormat: text(80),
    groups: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'displayName', 'isExpanded'],
        additionalProperties: false,
        properties: { name: { type: 'string', pattern: NAME }, displayName: text(60), isExpanded: { type: 'boolean' } },
      },
    },
    inputs: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name', 'type', 'label', 'required', 'helpMarkDown'],
        additionalProperties: false,
        properties: {
          name: { type: 'string', pattern: NAME },
          type: { type: 'string', pattern: '^(boolean|filePath|multiLine|pickList|radio|string|connectedService:.+)$' },
          label: text(60),
          defaultValue: { type: 'string' },
          required: { type: 'boolean' },
          groupName: { type: 'string' },
          visibleRule: { type: 'string', pattern: '^\\w+ = \\S+$' },
          options: { type: 'object', minProperties: 1, additionalProperties: text(80) },
          properties: { type: 'object', additionalProperties: { type: 'string' } },
          helpMarkDown: text(400),
        },
      },
    },
    execution: {
      type: 'object',
      minProperties: 1,
      additionalProperties: {
        type: 'object',
        required: ['target'],
        additionalProperties: false,
        properties: { target: { type: 'string', pattern: '^[\\w./-]+$' } },
      },
    },
    outputVariables: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'description'],
        additionalProperties: false,
        properties: { name: { type: 'string', pattern: NAME }, description: text(200) },
      },
    },
    restrictions: {
      type: 'object',
      required: ['settableVariables'],
      additionalProperties: false,
      properties: {
        settableVariables: {
          type: 'object',
          required: ['allowed'],
          additionalProperties: false,
          properties: { allowed: { type: 'array', items: { type: 'string' } } },
        },
      },
    },
  },
};

/** Categories that the marketplace knows for Azure DevOps. */
const CATEGORIES = ['Azure Artifacts', 'Azure Boards', 'Azure Pipelines', 'Azure Repos', 'Azure Test Plans'];

const path = { type: 'string', pattern: '^[A-Za-z0-9._/-]+$' };
const content = { type: 'object', required: ['path'], additionalProperties: false, properties: { path } };

/** What the marketplace needs of an extension's manifest. The packager checks only a part of it. */
const EXTENSION_SCHEMA = {
  type: 'object',
  required: [
    'manifestVersion',
    'id',
    'publisher',
    'version',
    'name',
    'description',
    'categories',
    'targets',
    'icons',
    'content',
    'files',
    'contributions',
  ],
  properties: {
    manifestVersion: { const: 1 },
    id: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]*$' },
    publisher: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9-]*$' },
    version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
    name: text(80),
    description: text(200),
    categories: { type: 'array', minItems: 1, items: { enum: CATEGORIES } },
    galleryFlags: { type: 'array', items: { enum: ['Public', 'Preview'] } },
    tags: { type: 'array', maxItems: 20, items: text(50) },
    targets: { type: 'array', minItems: 1 },
    icons: { type: 'object', required: ['default'], properties: { default: path } },
    content: {
      type: 'object',
      required: ['details', 'license'],
      additionalProperties: false,
      properties: { details: content, license: content },
    },
    links: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        required: ['uri'],
        properties: { uri: { type: 'string', pattern: '^https://' } },
      },
    },
    repository: {
      type: 'object',
      required: ['type', 'uri'],
      properties: { type: { const: 'git' }, uri: { type: 'string', pattern: '^https://' } },
    },
    files: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['path'],
        additionalProperties: false,
        properties: { path, addressable: { type: 'boolean' } },
      },
    },
    contributions: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['id', 'type', 'targets', 'properties'],
        properties: {
          id: { type: 'string', pattern: '^[a-z0-9-]+$' },
          type: { type: 'string' },
          targets: { type: 'array', minItems: 1, items: { type: 'string' } },
          properties: { type: 'object', required: ['name'], properties: { name: text(80) } },
        },
      },
    },
  },
};

const ajv = new Ajv({ allErrors: true, strict: true });
const validators = { 'task.json': ajv.compile(TASK_SCHEMA), 'vss-extension.json': ajv.compile(EXTENSION_SCHEMA) };

/** Problems of one of the two manifests against its schema, each with the place in the file. */
export function schemaProblems(file: keyof typeof validators, value: unknown): string[] {
  const validate: ValidateFunction = validators[file];
  return validate(value) ? [] : (validate.errors ?? []).map((problem) => sentence(file, problem));
}

function sentence(file: string, problem: ErrorObject): string {
  const detail = 'additionalProperty' in problem.params ? ` (${problem.params.additionalProperty})` : '';
  return `${file}${problem.instancePath || ' as a whole'} ${problem.message}${detail}`;
}
