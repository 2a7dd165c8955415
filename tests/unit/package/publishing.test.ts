import assert from 'node:assert/strict';
import { publishingProblems } from '../../../scripts/packaging/publishing';
import { readProject } from '../../../scripts/project';

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
