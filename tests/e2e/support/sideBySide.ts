import { availableParallelism } from 'node:os';

/**
 * Does the work of a suite's tests a few at a time, since a run mostly waits for its process.
 * Call it in the suite, hand it each test's work while the tests are declared, and let each test wait for its own.
 */
export function sideBySide(most = Math.max(2, availableParallelism())) {
  const queue: (() => Promise<void>)[] = [];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await next();
  };
  before(() => {
    for (let index = 0; index < most; index++) void worker();
  });
  return <T>(work: () => Promise<T>): (() => Promise<T>) => {
    const result = new Promise<T>((resolve, reject) => {
      queue.push(() => work().then(resolve, reject));
    });
    // Its test tells of it; until then nobody listens.
    result.catch(() => {});
    return () => result;
  };
}
