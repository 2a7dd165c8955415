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
  },
  terminal: { connection: 'configuration', agent: 'machine', machine: 'this machine', again: 'run this again' },
  anywhere: {
    connection: 'service connection or configuration',
    agent: 'machine',
    machine: 'the machine',
    again: 'run it again',
  },
};
