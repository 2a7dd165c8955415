import { anyOf, type Cause } from '../../rules/cause';

/** Connections of Fabric: each has roles of its own, and none of them comes with a role in a workspace. */
export const FABRIC_CONNECTION_CAUSES: readonly Cause[] = [
  {
    id: 'fabric-connection-access-missing',
    title: 'The app may not use the connection',
    explanation:
      'The connection {fabricConnection} is not shared with the app {app}, or it does not exist under this ID; Fabric gives the same answer for both. A role in the workspace does not include its connections.',
    owner: 'resource-owner',
    steps: [
      'An owner of the connection (or someone who may reshare it) opens “Manage connections and gateways”, chooses “Manage users” beside the connection and adds the enterprise app {objectId} with the role User.',
      'Compare the connection’s ID with the one under its settings there. A personal cloud connection cannot be shared: create a shareable one.',
    ],
    links: ['fabric-connections'],
    commands: ['add-fabric-connection-role'],
    retryable: false,
    check: '“Manage users” of the connection does not list the app.',
    signs: [
      { finding: 'connection-not-shared' },
      {
        finding: 'model-refresh-failed',
        codeLike: /^dmts_entitynotfoundorunauthorized/,
        also: ['data-source-without-credentials'],
      },
      // Its owner shares it, or the item's author takes another one: two people can fix this.
      { message: /access to the connection used in the pipeline/, overrides: true, likely: true },
      {
        message: anyOf(
          /access to the connection used in the pipeline|connection id ['"“].{1,60}not found/,
          /failed to resolve connection .{1,60}activity run/,
        ),
        likely: true,
      },
      {
        code: ['ConnectionNotFound', 'ConnectionNotAccessible', 'InsufficientPermissionsToManageConnection'],
        likely: true,
      },
      {
        codeLike: /^dmts_entitynotfoundorunauthorized/,
        overrides: true,
        message: /dmts_entitynotfoundorunauthorized/,
        also: ['data-source-without-credentials'],
      },
      {
        endpoint: ['fabric'],
        request: ['connection'],
        code: ['EntityNotFound', 'ItemNotFound', 'Unauthorized', 'Forbidden', 'InsufficientPrivileges'],
        status: [[400, 404]],
      },
    ],
  },
  {
    id: 'connection-credentials-refused',
    title: 'A connection cannot sign in to its data source',
    explanation:
      'The credentials that are stored in the connection are missing, or the data source refuses them. The access of the app {app} is not in question.',
    owner: 'resource-owner',
    steps: [
      'An owner of the connection opens “Manage connections and gateways” and corrects its credentials.',
      'If they are right, the data source’s administrator gives that account access.',
    ],
    links: ['fabric-connections'],
    retryable: false,
    check: 'Saving the settings of the connection fails with the same words.',
    signs: [{ refusal: /microsoft\.datatransfer\./, likely: true }],
  },
  {
    id: 'fabric-connection-role-too-low',
    title: 'The app’s role on the connection is too low',
    explanation:
      'The app {app} is {heldRole} on the connection {fabricConnection}, and the release needs {requiredRole}.',
    owner: 'resource-owner',
    steps: [
      'An owner of the connection opens “Manage connections and gateways”, chooses “Manage users” next to the connection and gives the enterprise app {objectId} at least {requiredRole}.',
    ],
    links: ['fabric-connections'],
    commands: ['change-fabric-connection-role'],
    unknown: { heldRole: 'User' },
    retryable: false,
    check: '“Manage users” of the connection shows the lower role beside the app.',
    signs: [{ finding: 'fabric-connection-role-too-low' }],
  },
  {
    id: 'fabric-connection-role-unknown',
    title: 'The app’s role on the connection is not verified',
    explanation:
      'The app {app} may use the connection {fabricConnection}, but it is not verified that it has {requiredRole} or higher: the role may come through a security group.',
    owner: 'resource-owner',
    steps: [
      'An owner of the connection checks “Manage users”: the enterprise app {objectId}, or a group that it is in, must have {requiredRole} or higher.',
    ],
    links: ['fabric-connections'],
    retryable: false,
    check: '“Manage users” of the connection shows the role beside the app or its group.',
    signs: [{ finding: 'fabric-connection-role-unknown' }],
  },
];
