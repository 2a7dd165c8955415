/**
 * The one place where the core speaks of what is around it: a step of a pipeline with its agent and service connections, or
 * a terminal.
 */

/** Where a diagnosis is read. Steps of the catalog speak of a pipeline's things unless it is elsewhere. */
export type Audience = 'pipeline' | 'terminal' | 'anywhere';

/**
 * The placeholders that depend on the place: what holds the credential, what runs the self-test, how to try again.
 * `anywhere` is for a pasted text, whose tool is not known.
 */
export const AUDIENCE_WORDS: Readonly<Record<Audience, Readonly<Record<string, string>>>> = {
  pipeline: {
    connection: 'service connection',
    agent: 'agent',
    machine: 'the agent’s machine',
    again: 'run the stage again',
    mayAskForIdToken:
      'Check that the pipeline may use the service connection, and that the job runs on an agent of the same organization',
  },
  terminal: {
    connection: 'configuration',
    agent: 'machine',
    machine: 'this machine',
    again: 'run this again',
    mayAskForIdToken:
      'Check that the job may ask for an ID token: in GitHub Actions it needs `permissions: id-token: write`',
  },
  anywhere: {
    connection: 'service connection or configuration',
    agent: 'machine',
    machine: 'the machine',
    again: 'run it again',
    mayAskForIdToken:
      'Check that the job may ask for an ID token: in Azure Pipelines the pipeline must be allowed to use the service connection, in GitHub Actions the job needs `permissions: id-token: write`',
  },
};

/** What texts of our own call the things around the self-test. They differ between a step of a pipeline and a terminal. */
export interface AudienceWords {
  /** The self-test itself, as one thing that can be set up wrongly. */
  self: string;
  /** Who set it up. */
  author: string;
  /** What to do to try again, as the end of a sentence. */
  again: string;
  /** Who runs what lies between the self-test and Microsoft. */
  network: string;
  /** Who set it up, and who runs the network, in as few words as can be. */
  short: { author: string; network: string };
  /** What stands before the ID of what holds the credential. */
  credentialFrom: string;
  /** The setting by which what could not be verified only warns. */
  unverifiedSetting: string;
  /** Where a long command can be copied from. */
  copyCommand: string;
  /** Where the fix stands as a command, where it cannot stand here. */
  commands: string;
  /** Where the note to forward is. */
  note: string;
  /** Where the exact values of a federated credential are. */
  copyFederation: string;
  /** Where the client ID stands plain, for a text that shows it. */
  copyClientId: string;
}

const PIPELINE: AudienceWords = {
  self: 'this step',
  author: 'the maintainer of this pipeline and its service connections',
  again: 'run the stage again',
  network: 'the administrators of the network or the agent (proxy, firewall, DNS, certificates)',
  short: { author: 'the maintainer of this pipeline', network: 'the administrators of the network or the agent' },
  credentialFrom: 'Service connection',
  unverifiedSetting: 'input unverified',
  copyCommand: 'Copy the command from the summary of this step: the log wraps long lines.',
  commands:
    'The summary and the JSON report of this step show the same fix as a command: the log may mask the client ID.',
  note: 'The summary of this step holds a note to forward with both.',
  copyFederation:
    'Copy issuer, subject and audience from the summary or the JSON report of this step: the log may mask parts of them.',
  copyClientId: 'The agent masks the client ID: the summary and the JSON report of this step show these texts plain.',
};

/** A step whose folder could not be written: nothing can be copied from anywhere but the log. */
const LOG_ALONE: AudienceWords = {
  ...PIPELINE,
  copyCommand: 'No summary could be written: rejoin the wrapped lines before running the command.',
  commands: '',
  note: '',
  copyFederation:
    'No summary could be written, and the log may mask parts of issuer and subject: the page of the service connection shows them.',
  copyClientId: 'The agent masks the client ID: the page of the service connection shows it.',
};

const TERMINAL: AudienceWords = {
  self: 'this command',
  author: 'the person who configured this command (tenant, app, credential, settings)',
  again: 'run this again',
  network: 'the administrators of the network or this machine (proxy, firewall, DNS, certificates)',
  short: {
    author: 'the person who configured this command',
    network: 'the administrators of the network or this machine',
  },
  credentialFrom: 'Credential from',
  unverifiedSetting: 'option --unverified',
  copyCommand: 'With --output markdown, the command is on one line.',
  commands: '',
  note: 'With --output markdown, there is a note to forward with both.',
  copyFederation: 'Copy issuer, subject and audience from the details below.',
  copyClientId: '',
};

/** Where a report is read: in a terminal, in the log and the summary of a step, or in a log that stands alone. */
export interface Reader {
  readonly terminal?: unknown;
  readonly noSummary?: boolean;
}

export function audienceWords({ terminal, noSummary }: Reader): AudienceWords {
  if (terminal) return TERMINAL;
  return noSummary ? LOG_ALONE : PIPELINE;
}

/** What the pipeline's people call their things, for readers who have never seen them. */
export const PIPELINE_TERMS: readonly (readonly [word: RegExp, meaning: string])[] = [
  [
    /\bservice connections?\b/i,
    'A service connection is where Azure DevOps keeps the credential of the app. The sender of this note knows who can edit it.',
  ],
  [/\bagents?\b/i, 'The agent is the machine that runs the release.'],
];

/** The run that a report comes from. */
export interface PipelineRun {
  name?: string;
  stage?: string;
  /** Page of this run. */
  runUrl?: string;
  project?: string;
  /** Who started the run, as the pipeline names that person. */
  requestedBy?: string;
  /** Set where a schedule started the run, and no person did. */
  isScheduled?: true;
}

/** What the run goes by: what each name is the name of, and the name. */
export function namesOfRun({ name, stage, project }: PipelineRun): (readonly [what: string, name: string])[] {
  const names = [
    ['pipeline', name],
    ['stage', stage],
    ['project', project],
  ] as const;
  return names.flatMap(([what, one]) => (one ? [[what, one] as const] : []));
}
