import type { ReportContext } from './context';

/** What texts of our own call the things around the self-test. They differ between a step of a pipeline and a terminal. */
export interface PlaceWords {
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
  /** Where the note to forward is. */
  note: string;
  /** Where the exact values of a federated credential are. */
  copyFederation: string;
}

const PIPELINE: PlaceWords = {
  self: 'this step',
  author: 'whoever maintains this pipeline and its service connections',
  again: 'run the stage again',
  network: 'whoever runs the network or the agent (proxy, firewall, DNS, certificates)',
  copyCommand: 'Copy the command from the summary of this step: a log breaks long lines.',
  note: 'The summary of this step holds a note to forward with both.',
  copyFederation:
    'Copy issuer, subject and audience from the summary or the JSON report of this step: a log may mask parts of them.',
};

/** A step whose folder could not be written: nothing can be copied from anywhere but the log. */
const LOG_ALONE: PlaceWords = {
  ...PIPELINE,
  copyCommand: 'No summary could be written: put the lines of the command together again before you run it.',
  note: '',
  copyFederation:
    'No summary could be written, and a log may mask parts of issuer and subject: the page of the service connection shows them.',
};

const TERMINAL: PlaceWords = {
  self: 'this command',
  author: 'whoever gave this command its tenant, app, credential and settings',
  again: 'run this again',
  network: 'whoever runs the network or this machine (proxy, firewall, DNS, certificates)',
  copyCommand: 'With --output markdown, the command comes in one piece.',
  note: 'With --output markdown comes a note to forward with both.',
  copyFederation: 'Issuer, subject and audience to copy stand in the evidence below.',
};

export function placeWords({ terminal, noSummary }: ReportContext): PlaceWords {
  if (terminal) return TERMINAL;
  return noSummary ? LOG_ALONE : PIPELINE;
}
