import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import { gzipSync } from 'node:zlib';
import sinon from 'sinon';
import { readBody } from '../../../core/http/body';
import { oneTurn } from '../../../core/util/oneTurn';

const LIMIT = 100;

/** What a server sends, as far as it is read here. */
function answer(): PassThrough & IncomingMessage {
  return Object.assign(new PassThrough(), { complete: false }) as unknown as PassThrough & IncomingMessage;
}

const read = (source: IncomingMessage, encoding = '', signal = new AbortController().signal) =>
  readBody(source, encoding, LIMIT, signal);

describe('the body of an answer', () => {
  it('is read to its end, in whatever pieces it comes, without its byte order mark', async () => {
    const source = answer();
    const reading = read(source);
    for (const byte of Buffer.from('\ufeffgrün ✅')) {
      source.write(Buffer.from([byte]));
      await oneTurn();
    }
    source.end();
    assert.deepEqual(await reading, { text: 'grün ✅', truncated: false });
  });

  it('may be empty', async () => {
    const source = answer();
    source.end();
    assert.deepEqual(await read(source), { text: '', truncated: false });
  });

  it('may have just as many bytes as are read', async () => {
    const source = answer();
    source.end('a'.repeat(LIMIT));
    assert.deepEqual(await read(source), { text: 'a'.repeat(LIMIT), truncated: false });
  });

  for (const encoding of ['', 'gzip']) {
    it(`is read no further than that, and its connection is dropped: ${encoding || 'plain'}`, async () => {
      const source = answer();
      const sent = Buffer.from('a'.repeat(LIMIT + 1));
      source.write(encoding ? gzipSync(sent) : sent);
      assert.deepEqual(await read(source, encoding), { text: 'a'.repeat(LIMIT), truncated: true });
      assert.ok(source.destroyed);
    });
  }

  it('is an error where it breaks off, with what the connection says', async () => {
    const source = answer();
    const reading = read(source);
    source.write('a');
    await oneTurn();
    source.destroy(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }));
    await assert.rejects(reading, { code: 'ECONNRESET' });
  });

  it('is an error where it ends without its end and without a word', async () => {
    const source = answer();
    const reading = read(source);
    source.write('a');
    await oneTurn();
    source.destroy();
    await assert.rejects(reading, { code: 'ECONNRESET', message: /incomplete/ });
  });

  for (const encoding of ['', 'gzip']) {
    it(`is an error where the connection was gone before: ${encoding || 'plain'}`, async () => {
      const source = answer();
      source.destroy();
      await oneTurn();
      await assert.rejects(read(source, encoding));
      assert.ok(source.destroyed);
    });
  }

  it('is an error with the word of a connection that was gone before', async () => {
    const source = answer();
    source.on('error', () => {});
    source.destroy(new Error('gone'));
    await oneTurn();
    await assert.rejects(read(source), /gone|incomplete/);
  });

  it('is an error once, however many come', async () => {
    const uncaught = sinon.stub();
    const listeners = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException').on('uncaughtException', uncaught);
    try {
      const source = answer();
      const reading = read(source);
      source.emit('error', new Error('first'));
      source.destroy(new Error('second'));
      await assert.rejects(reading, /first/);
      await oneTurn();
      sinon.assert.notCalled(uncaught);
    } finally {
      process.removeAllListeners('uncaughtException');
      for (const listener of listeners) process.on('uncaughtException', listener);
    }
  });

  it('is nothing where it was read before', async () => {
    const source = answer();
    source.end();
    source.resume();
    await oneTurn();
    assert.deepEqual(await read(source), { text: '', truncated: false });
  });

  it('costs nothing beyond what is read, however much was received', async () => {
    const source = answer();
    for (let piece = 0; piece < 2000; piece++) source.write('a');
    const concat = sinon.spy(Buffer, 'concat');
    try {
      assert.equal((await read(source)).truncated, true);
      sinon.assert.calledOnce(concat);
    } finally {
      concat.restore();
    }
  });

  it('is given up when the request is', async () => {
    const source = answer();
    const controller = new AbortController();
    const reading = read(source, '', controller.signal);
    source.write('a');
    await oneTurn();
    controller.abort();
    await assert.rejects(reading, /incomplete/);
    assert.ok(source.destroyed);
  });

  it('is given up where the request was, before a byte came', async () => {
    const source = answer();
    await assert.rejects(read(source, '', AbortSignal.abort()), /incomplete/);
    assert.ok(source.destroyed);
  });

  it('is an error of its own where it cannot be decoded', async () => {
    const source = answer();
    source.end('not compressed at all');
    await assert.rejects(read(source, 'gzip'), { code: 'BODY_BROKEN' });
  });
});
