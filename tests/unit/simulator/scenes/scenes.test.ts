import assert from 'node:assert/strict';
import { CloudModel } from '../../../../simulator/cloud/model';
import { findScene, SCENES } from '../../../../simulator/scenes';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('Scenes', () => {
  for (const scene of SCENES) {
    it(`${scene.name}: ${scene.title}`, () => {
      const { connections, inputs, expected } = scene.build(new CloudModel());

      const named = `${inputs.azureSubscription ?? ''}${inputs.entraApp ?? ''}`.split(',');
      assert.deepEqual(
        named,
        connections.map((connection) => connection.id),
      );
      for (const id of named) assert.match(id, GUID);
      const failed = expected.checks.some((check) => check.status === 'failed');
      assert.ok(expected.result !== 'Succeeded' || !failed);
    });
  }

  it('have names of their own', () => {
    const names = SCENES.map((scene) => scene.name.toLowerCase());

    assert.equal(new Set(names).size, names.length);
  });

  it('are the same in every run', () => {
    const build = () => JSON.stringify(findScene('threeConnections')?.build(new CloudModel()).connections);

    assert.equal(build(), build());
  });

  it('come in any size', () => {
    assert.equal(findScene('scale7')?.build(new CloudModel()).connections.length, 7);
    assert.equal(findScene('nobodyKnowsThis'), undefined);
  });
});
