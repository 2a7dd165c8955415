import type { Cause } from '../../rules/cause';

/** The owner of a semantic model, its last refresh and its data sources. */
export const SEMANTIC_MODEL_CAUSES: readonly Cause[] = [
  {
    id: 'model-not-owned',
    title: 'The app does not own the semantic model',
    explanation:
      'Only the owner of a semantic model may bind it to a gateway or connection, and change its data sources, parameters and schedule. The model {model} is owned by {owner}.',
    owner: 'workspace-admin',
    steps: [
      'Let the app {app} take over the model: {takeOver}, called as the app. It needs the role Contributor or higher in the workspace.',
      'Taking over drops the stored credentials: bind the model or set its credentials afterwards, or the next refresh fails.',
    ],
    links: ['workspace-access', 'semantic-model-settings'],
    retryable: false,
    check: 'The model’s settings name another owner than the app.',
    signs: [
      { finding: 'model-owned-by-other' },
      { message: /only supported for the (?:dataset|model) owner|only (?:the )?(?:dataset )?owner/, likely: true },
      { message: /you are not the owner of the semantic model/ },
      {
        endpoint: ['powerbi'],
        request: ['gateway', 'source-update'],
        status: [401, 403],
        also: ['gateway-access-missing'],
      },
      { code: ['DMTS_OnlyDatasetOwnerAllowed', 'OnlyDatasetOwnerAllowed', 'BindNotModelOwner'] },
    ],
  },
  {
    id: 'model-owner-unknown',
    title: 'Whether the app owns the semantic model is not verified',
    explanation:
      'The model {model} names its owner as {owner}, which is neither the app’s name nor one of its IDs. Microsoft does not say how an app is named there.',
    owner: 'workspace-admin',
    steps: ['Look at the owner in the model’s settings. If it is not the app {app}, let the app take over the model.'],
    links: ['workspace-access', 'semantic-model-settings'],
    retryable: false,
    check: 'The model’s settings show the owner’s name.',
    signs: [{ finding: 'model-owner-unknown' }],
  },
  {
    id: 'model-owner-lost-access',
    title: 'The owner of the semantic model lost access to the workspace',
    explanation:
      'A semantic model works with the rights of its owner, and this owner has left the workspace or the organization.',
    owner: 'workspace-admin',
    steps: [
      'Add the owner to the workspace again.',
      'Or let the app {app} take over the model ({takeOver}, called as the app), then bind it or set its credentials again.',
    ],
    links: ['workspace-access', 'semantic-model-settings'],
    retryable: false,
    check: 'The owner in the model’s settings is not listed under “Manage access” of the workspace.',
    signs: [
      { message: /owner (?:no longer has|has lost|does not have) access/ },
      { finding: 'model-refresh-failed', code: ['Premium_ASWL_Error'], likely: true },
      { codeLike: /usernotfoundinad/, endpoint: ['powerbi'], likely: true },
      { code: ['Premium_ASWL_Error'], likely: true },
    ],
  },
  {
    id: 'model-refresh-failed',
    title: 'The last refresh of the semantic model failed',
    explanation:
      'The app reaches the model {model}; its last refresh ended with {what}. The release may publish stale data, or fail where it refreshes.',
    owner: 'workspace-admin',
    steps: [
      'Open the model’s settings: “Refresh history” says why it failed, “Data source credentials” whether they are set.',
    ],
    links: ['semantic-model-settings'],
    unknown: { what: 'an error' },
    retryable: false,
    check: '“Refresh history” of the model shows the failure.',
    signs: [
      { finding: 'model-refresh-failed' },
      { codeLike: /^modelrefresh(?:failed)?_/, also: ['data-source-without-credentials'] },
    ],
  },
  {
    id: 'model-data-sources-unbound',
    title: 'A data source of the semantic model is not bound',
    explanation:
      'The model {model} has data sources without a gateway or connection ({what}). Cloud sources with single sign-on need none; all others cannot be refreshed.',
    owner: 'workspace-admin',
    steps: [
      'Open the model’s settings, “Gateway and cloud connections”, and choose a connection for each data source; or let the release bind it as the owner of the model.',
    ],
    links: ['semantic-model-settings'],
    unknown: { what: 'the log names them' },
    retryable: false,
    check: '“Gateway and cloud connections” in the model’s settings shows no connection for the source.',
    signs: [{ finding: 'model-data-sources-unbound' }],
  },
];
