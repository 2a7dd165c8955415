import assert from 'node:assert/strict';
import { Socket } from 'node:net';
import { ConnectionPool, type Open } from '../../../core/http/pool';

/** A connection on its way: what the pool was given to open it, and how it ends. */
interface Opening {
  greet(): void;
  open(socket: Socket): void;
  fail(error: Error): void;
}

function poolOf(): { pool: ConnectionPool; openings: Opening[] } {
  const openings: Opening[] = [];
  const open: Open = (_host, _port, _secure, onGreeting) =>
    new Promise((resolve, reject) => {
      openings.push({ greet: () => onGreeting?.(), open: resolve, fail: reject });
    });
  return { pool: new ConnectionPool(open), openings };
}

/** Whether the promise has settled by now. */
async function isSettled(promise: Promise<void>): Promise<boolean> {
  let settled = false;
  void promise.then(() => {
    settled = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  return settled;
}

describe('A pool of connections', () => {
  it('tells when all that were opened ahead to a host wait for it in turn', async () => {
    const { pool, openings } = poolOf();
    pool.preconnect('login.example.test', 443, 2);
    const greeted = pool.greeted('login.example.test', 443);
    openings[0]?.greet();
    assert.equal(await isSettled(greeted), false);
    openings[1]?.greet();
    assert.equal(await isSettled(greeted), true);
    for (const { open } of openings) open(new Socket());
    pool.close();
  });

  it('does not wait for a connection that failed before TLS began', async () => {
    const { pool, openings } = poolOf();
    pool.preconnect('login.example.test', 443, 1);
    const greeted = pool.greeted('login.example.test', 443);
    openings[0]?.fail(new Error('refused'));
    assert.equal(await isSettled(greeted), true);
  });

  it('does not wait for a host to which none is on its way', async () => {
    const { pool } = poolOf();
    pool.preconnect('login.example.test', 443, 1);
    assert.equal(await isSettled(pool.greeted('api.example.test', 443)), true);
  });
});
