import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import {
  isPlaceholder,
  npmIdentity,
  publishingProblems,
  refuseUnpublishable,
} from '../../../scripts/packaging/publishing';
import { ROOT, readProject } from '../../../scripts/project';

const complete = {
  publisher: 'contoso-tools',
  repository: 'https://github.com/contoso/self-test',
  documentation: 'https://contoso.example/docs',
};

describe('what the block publishing lacks', () => {
  it('is nothing where all is set', () => {
    assert.deepEqual(publishingProblems(complete), []);
  });

  it('is the publisher in the repository as it is, and that blocks', () => {
    const blocking = publishingProblems(readProject().publishing).filter(({ isBlocking }) => isBlocking);
    assert.deepEqual(
      blocking.map(({ field }) => field),
      ['publisher'],
    );
  });

  it('is optional where only an address is missing', () => {
    const found = publishingProblems({ ...complete, repository: '', documentation: '' });
    assert.deepEqual(
      found.map(({ field, isBlocking }) => [field, isBlocking]),
      [
        ['repository', false],
        ['documentation', false],
      ],
    );
  });

  for (const publisher of ['', 'Contoso Ltd', 'contoso_', '-contoso', 'contoso.tools']) {
    it(`is a publisher that the marketplace takes, which "${publisher}" is not`, () => {
      const [problem] = publishingProblems({ ...complete, publisher });
      assert.equal(problem?.field, 'publisher');
      assert.match(problem?.message ?? '', /for example "contoso/);
    });
  }

  for (const repository of ['github.com/contoso', 'http://contoso.example']) {
    it(`is an address with https, which "${repository}" is not`, () => {
      const [problem] = publishingProblems({ ...complete, repository });
      assert.deepEqual([problem?.field, problem?.isBlocking], ['repository', true]);
    });
  }
});

describe('packaging for publishing', () => {
  it('refuses a placeholder, and nothing where all is set', () => {
    assert.throws(
      () => refuseUnpublishable({ ...complete, publisher: 'your-publisher-id' }),
      /publishing\.publisher: .*not set/,
    );
    assert.throws(() => refuseUnpublishable({ ...complete, publisher: '' }), /Nothing was packaged/);
    refuseUnpublishable(complete);
  });

  it('stands before anything is made', function () {
    // Whoever has set the block in a copy of this repository packages for real.
    if (!isPlaceholder(readProject().publishing)) this.skip();
    for (const script of ['package.ts', 'buildCli.ts']) {
      const run = spawnSync(process.execPath, ['--import', 'tsx', join(ROOT, 'scripts', script), '--publish'], {
        cwd: ROOT,
        encoding: 'utf8',
      });
      assert.equal(run.status, 1);
      assert.match(run.stderr, /^package\.json, publishing\.publisher: /);
      assert.equal(run.stdout, '');
    }
  });

  it('gives the npm package a scope of its publisher, or a bare name that npm does not publish', () => {
    assert.deepEqual(npmIdentity('app-access-self-test', complete), { name: '@contoso-tools/app-access-self-test' });
    assert.deepEqual(npmIdentity('app-access-self-test', { ...complete, publisher: 'your-publisher-id' }), {
      name: 'app-access-self-test',
      private: true,
    });
  });
});
