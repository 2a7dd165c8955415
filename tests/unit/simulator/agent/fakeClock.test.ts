import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  assertClean,
  availableNodes,
  type FakeClockOptions,
  type NodeName,
  runTask,
  type TaskRun,
} from '../../../../simulator/agent';
import { fakeTask, removeFakeTasks } from './fakeTask';

function run(node: NodeName, code: string, fakeClock: FakeClockOptions = {}): Promise<TaskRun> {
  return runTask({ taskDirectory: fakeTask(code), node, fakeClock, giveUpAfterMs: 15_000 });
}

const texts = ({ rawLines }: TaskRun) => rawLines.map(({ text }) => text);

// Node 16 has neither all the classes nor the order of timers that it stands on.
for (const node of availableNodes().filter((name) => name !== '16')) {
  describe(`the fake clock on Node ${node}`, function () {
    this.timeout(30_000);
    let server: Server | undefined;
    afterEach(() => {
      server?.closeAllConnections();
      server?.close();
      server = undefined;
      removeFakeTasks();
    });

    async function serve(answerAfterMs: number | undefined): Promise<string> {
      server = createServer((_, response) => {
        if (answerAfterMs !== undefined) setTimeout(() => response.end('answer'), answerAfterMs);
      });
      await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    }

    it('lets half an hour pass at once, on every clock alike', async () => {
      const result = await run(
        node,
        `const a = [Date.now(), performance.now(), process.hrtime(), +new Date()];
         setTimeout(() => {
           const seconds = [Date.now() - a[0], performance.now() - a[1], process.hrtime(a[2])[0] * 1000, new Date() - a[3]];
           console.log(seconds.map((ms) => Math.round(ms / 60_000)).join());
         }, 30 * 60_000);`,
      );
      assert.deepEqual(texts(result), ['30,30,30,30']);
      assert.ok(result.skippedMs > 29 * 60_000);
      assertClean(result);
    });

    it('keeps the order of timers, repeats intervals, and forgets what was cleared', async () => {
      const result = await run(
        node,
        `const { setTimeout: sleep } = require('node:timers/promises');
         let n = 0; const i = setInterval(() => { console.log('tick'); if (++n === 2) clearInterval(i); }, 40_000);
         setTimeout(console.log, 60_000, 'a minute'); clearTimeout(setTimeout(() => console.log('never'), 10)); clearTimeout(+setTimeout(() => console.log('never'), 10));
         sleep(100_000, 'slept').then(console.log);
         require('node:util').promisify(setTimeout)(50_000, 'promised').then(console.log);`,
      );
      assert.deepEqual(texts(result), ['tick', 'promised', 'a minute', 'tick', 'slept']);
    });

    it('does not wait for timers that hold nothing', async () => {
      const result = await run(node, `setTimeout(() => console.log('never'), 60_000).unref(); console.log('end');`);
      assert.deepEqual(texts(result), ['end']);
      assert.equal(result.skippedMs, 0);
    });

    it('can be aborted while it sleeps', async () => {
      const result = await run(
        node,
        `const { setTimeout: sleep } = require('node:timers/promises');
         sleep(90_000, 0, { signal: AbortSignal.timeout(60_000) }).catch((e) => console.log(e.name, e.cause.name));`,
      );
      assert.deepEqual(texts(result), ['AbortError TimeoutError']);
    });

    it('does not overtake an answer that is on its way', async () => {
      const address = await serve(300);
      const result = await run(
        node,
        `const t = setTimeout(() => { console.log('timed out'); process.exit(); }, 30_000);
         require('node:http').get('${address}', (r) => r.on('data', String).on('end', () => { clearTimeout(t); console.log('answered'); }));`,
      );
      assert.deepEqual(texts(result), ['answered']);
      assert.equal(result.skippedMs, 0);
    });

    it('gives up a silent server after its patience, also by the timeout of the socket', async () => {
      const address = await serve(undefined);
      const result = await run(
        node,
        `const start = Date.now();
         const r = require('node:http').get('${address}').on('error', (e) => console.log(e.message, Math.round((Date.now() - start) / 1000)));
         r.setTimeout(30_000, () => r.destroy(new Error('late')));`,
        { patienceMs: 200 },
      );
      assert.deepEqual(texts(result), ['late 30']);
    });

    it('reports how far it has skipped, and starts at the given time', async () => {
      const skips: number[] = [];
      const result = await run(node, `console.log(new Date().getFullYear()); setTimeout(() => {}, 5000);`, {
        start: new Date('2031-06-01T00:00:00Z'),
        onSkip: (ms) => skips.push(ms),
      });
      assert.deepEqual(texts(result), ['2031']);
      assert.deepEqual(skips, [result.skippedMs]);
    });
  });
}
