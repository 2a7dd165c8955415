import assert from 'node:assert/strict';
import { jobVariables, takenOver } from '../../../../tasks/AppAccessSelfTest/V1/agent/jobVariables';

describe('the variables of a pipeline', () => {
  it('are known by the names that they have in the environment', () => {
    const VSTS_PUBLIC_VARIABLES = JSON.stringify(['Https.Proxy', 'node extra ca certs', 'Build.BuildId', 7]);
    assert.deepEqual(jobVariables({ VSTS_PUBLIC_VARIABLES }), ['HTTPS_PROXY', 'NODE_EXTRA_CA_CERTS', 'BUILD_BUILDID']);
    for (const text of ['', '{', '{}', 'null']) assert.deepEqual(jobVariables({ VSTS_PUBLIC_VARIABLES: text }), []);
    assert.deepEqual(jobVariables({}), []);
  });

  it('that take the place of a setting of the machine are named in the log', () => {
    const environment = {
      HTTPS_PROXY: 'http://proxy',
      NODE_EXTRA_CA_CERTS: '/ca.pem',
      NODE_OPTIONS: '--max-old-space-size=4096',
    };
    const { notes, problem } = takenOver(Object.keys(environment), environment);
    assert.equal(problem, undefined);
    assert.deepEqual(
      notes.map((note) => note.split(' ', 1)[0]),
      ['HTTPS_PROXY', 'NODE_EXTRA_CA_CERTS', 'NODE_OPTIONS'],
    );
    assert.deepEqual(takenOver([], environment), { notes: [] });
    assert.deepEqual(takenOver(['HTTPS_PROXY'], { HTTPS_PROXY: '' }), { notes: [] });
  });

  for (const options of [
    '--require ./evil.js',
    '-r ./evil.js',
    '--max-old-space-size=1 --import=data:text/javascript,x',
    '"--require" x',
    '--use-openssl-ca',
    '--inspect=0.0.0.0:9229',
    '--openssl-config=x',
    '--tls-keylog=/tmp/keys',
    '--experimental-loader x',
    '--env-file=.env',
  ]) {
    it(`may not start this task with ${options}, while the machine may`, () => {
      assert.match(takenOver(['NODE_OPTIONS'], { NODE_OPTIONS: options }).problem ?? '', /no credential is used/);
      assert.deepEqual(takenOver([], { NODE_OPTIONS: options }), { notes: [] });
    });
  }
});
