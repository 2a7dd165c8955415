import assert from 'node:assert/strict';
import { parseCommand } from '../../../simulator/agent/command';
import type { Environment } from '../../../tasks/AppAccessSelfTest/V1/agent/environment';
import { Secrets } from '../../../tasks/AppAccessSelfTest/V1/agent/secrets';
import { type AgentOutput, Writer } from '../../../tasks/AppAccessSelfTest/V1/agent/writer';

export const ID = 'c0ffee00-0000-4000-8000-000000000001';
export const TENANT = '11111111-2222-4333-8444-555555555555';
export const CLIENT = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';

/** The environment in which an agent passes connections: authorizations by ID, data by ID and key. */
export function passing(authorizations: Record<string, unknown>, data: Record<string, string> = {}): Environment {
  return Object.fromEntries([
    ...Object.entries(authorizations).map(([id, value]) => [
      `ENDPOINT_AUTH_${id}`,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
    ...Object.entries(data).map(([name, value]) => {
      const [id, key = ''] = name.split(' ');
      return [`ENDPOINT_DATA_${id}_${key.toUpperCase()}`, value];
    }),
  ]);
}

export function secretsOf(registered: string[] = []): Secrets {
  return new Secrets({
    command: (name, _properties, value) => {
      assert.equal(name, 'task.setsecret');
      assert.doesNotMatch(value, /[\r\n]/, 'the agent masks no text of several lines');
      registered.push(value);
    },
  });
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
