import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../../scripts/project';
import { chooseHandler } from '../../../../simulator/agent/handler';
import type { TaskJson } from '../../../../simulator/agent/taskJson';

function choose(execution: TaskJson['execution'], useNode24: boolean): string {
  const task: TaskJson = { id: 'i', name: 'T', version: { Major: 1, Minor: 0, Patch: 0 }, execution };
  const { name, node, target } = chooseHandler(task, useNode24);
  return `${name} ${node} ${target}`;
}

describe('the choice of a handler', () => {
  const both = { Node20_1: { target: 'a.js' }, Node24: { target: 'b.js' } };

  it('prefers Node24 where the agent may use it', () => assert.equal(choose(both, true), 'Node24 24 b.js'));

  it("runs the Node24 handler's target with Node 20 where the switch is off", () => {
    assert.equal(choose(both, false), 'Node24 20 b.js');
  });

  it('takes Node20_1 where there is nothing newer', () => {
    assert.equal(choose({ Node20_1: { target: 'a.js' } }, true), 'Node20_1 20 a.js');
  });

  it('does not see handlers that no agent knows', () => {
    assert.throws(() => choose({ Node22: { target: 'a.js' } }, true), /no handler/);
    assert.throws(() => choose(undefined, true), /no handler/);
  });

  it('refuses a handler without a target', () => assert.throws(() => choose({ Node24: {} }, true), /no target/));
});

describe('the Node of our own scripts', () => {
  it('is 20 after every installation, whatever versions the simulated agent has', () => {
    // Of several packages with a command of one name, npm links the first by the alphabet.
    const { optionalDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      optionalDependencies: Record<string, string>;
    };
    const nodes = Object.entries(optionalDependencies).filter(([, version]) => /^npm:node-/.test(version));
    const [first] = nodes.sort(([a], [b]) => (a < b ? -1 : 1));
    assert.match(first?.[1] ?? '', /@20\./);
  });
});
