import type { ReportContext } from './context';

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
  copyCommand: 'With --output markdown, the command is on one line.',
  commands: '',
  note: 'With --output markdown, there is a note to forward with both.',
  copyFederation: 'Copy issuer, subject and audience from the details below.',
  copyClientId: '',
};

export function audienceWords({ terminal, noSummary }: ReportContext): AudienceWords {
  if (terminal) return TERMINAL;
  return noSummary ? LOG_ALONE : PIPELINE;
}
