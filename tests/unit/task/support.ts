import { parseCommand } from '../../../simulator/agent/command';
import { Secrets } from '../../../tasks/AppAccessSelfTest/V1/agent/secrets';
import { type AgentOutput, Writer } from '../../../tasks/AppAccessSelfTest/V1/agent/writer';

export const ID = 'c0ffee00-0000-4000-8000-000000000001';
export const TENANT = '11111111-2222-4333-8444-555555555555';
export const CLIENT = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';

/** A stand-in for the task library, over what an agent would have passed. */
export function library(passed: { authorizations?: Record<string, unknown>; data?: Record<string, string> }) {
  const registered: string[] = [];
  return {
    registered,
    getEndpointAuthorization: (id: string) => {
      const found = passed.authorizations?.[id];
      if (typeof found === 'string') throw new Error(`Invalid endpoint auth: ${found}`);
      return found as { scheme: string; parameters: Record<string, string> } | undefined;
    },
    getEndpointDataParameter: (id: string, key: string) => passed.data?.[`${id} ${key}`] ?? '',
    setSecret: (value: string) => {
      if (/[\r\n]/.test(value)) throw new Error('Secrets cannot contain multiple lines');
      registered.push(value);
    },
  };
}

export function secretsOf(registered: string[] = []): Secrets {
  return new Secrets({ setSecret: (value) => void registered.push(value) });
}

/** Everything that a writer gives to the agent, as lines of output with the task library's own escaping. */
export function recorder(debugging = false) {
  const { TaskCommand } = require('azure-pipelines-task-lib/taskcommand') as {
    TaskCommand: new (name: string, properties: object, message: string) => { toString(): string };
  };
  const lines: string[] = [];
  const output: AgentOutput = {
    print: (line) => void lines.push(line),
    command: (name, properties, message) => void lines.push(new TaskCommand(name, properties, message).toString()),
  };
  return {
    lines,
    output,
    writer: new Writer(output, debugging),
    commands: () => lines.flatMap((line) => parseCommand(line) ?? []),
    plain: () => lines.filter((line) => parseCommand(line) === undefined),
  };
}
