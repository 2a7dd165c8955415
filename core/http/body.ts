import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable, type Transform } from 'node:stream';

/** The answer came, but its body cannot be decoded. */
class BodyBroken extends Error {
  readonly code = 'BODY_BROKEN';
}

/** Compressions that Node 20 cannot undo. Other names that no list knows (`utf-8` is a usual mistake) change nothing. */
const UNDECODABLE = /^(?:zstd|x-compress|compress|dcb|dcz|exi|pack200-gzip)$/;

/** No server is asked to compress: Node's decoders are loaded only for one that does so. The last name first. */
async function decoders(encoding: string, source: IncomingMessage): Promise<Transform[]> {
  if (encoding === '') return [];
  const names = encoding.toLowerCase().split(',');
  const codings = names.map((name) => name.trim()).filter((name) => KNOWN.has(name) || UNDECODABLE.test(name));
  if (codings.length === 0) return [];
  // perf: Node's own modules that are seldom needed
  const zlib = await import('node:zlib');
  const first = await firstByte(source);
  return codings.reverse().map((name, index) => {
    if (UNDECODABLE.test(name) && first !== undefined) {
      throw new BodyBroken(`The answer is compressed as ${name}, which was not requested`);
    }
    if (name === 'br') return zlib.createBrotliDecompress();
    // The name means zlib's format, and some servers and proxies send the bare one (RFC 9110, section 8.4.1.2).
    return name === 'deflate' && index === 0 && !isZlib(first) ? zlib.createInflateRaw() : zlib.createUnzip();
  });
}

const KNOWN = new Set(['gzip', 'x-gzip', 'deflate', 'br']);

/** Its first byte names the method and the window: RFC 1950, section 2.2. */
const isZlib = (first: number | undefined) => first === undefined || (first & 0x8f) === 8;

/** Looks at the body's first byte and leaves it there. Undefined where there is none. */
function firstByte(source: IncomingMessage): Promise<number | undefined> {
  const events = ['readable', 'end', 'error', 'close'] as const;
  return new Promise((resolve) => {
    if (source.destroyed) return resolve(undefined);
    const look = () => {
      for (const event of events) source.removeListener(event, look);
      const chunk: Buffer | null = source.destroyed ? null : source.read();
      if (chunk) source.unshift(chunk);
      resolve(chunk?.[0]);
    };
    for (const event of events) source.once(event, look);
  });
}

/**
 * Reads the body as text, up to `limit` bytes after decoding: then it stops reading and drops the connection, so that an
 * endless or huge body costs neither time nor memory. Rejects with the connection's error, or with `BodyBroken`.
 */
export async function readBody(
  source: IncomingMessage,
  encoding: string,
  limit: number,
  signal: AbortSignal,
): Promise<{ text: string; truncated: boolean }> {
  let connectionError: Error | undefined;
  let empty = true;
  source.on('error', (error) => {
    connectionError ??= error;
  });
  const abort = () => source.destroy(new Error('The response body is incomplete'));
  signal.addEventListener('abort', abort, { once: true });
  let decode: Transform[] = [];
  let body: Buffer;
  try {
    if (signal.aborted) abort();
    decode = await decoders(encoding, source);
    if (decode.length > 0) {
      source.once('data', () => {
        empty = false;
      });
    }
    body = await collect(decode.length > 0 ? (pipeline([source, ...decode], () => {}) as Transform) : source, limit);
  } catch (error) {
    if (connectionError) throw connectionError;
    if (error instanceof BodyBroken) throw error;
    // Some answers without a body still name an encoding.
    if (empty && source.complete) return { text: '', truncated: false };
    throw decode.length > 0 && !signal.aborted
      ? new BodyBroken(error instanceof Error ? error.message : String(error))
      : error;
  } finally {
    signal.removeEventListener('abort', abort);
  }
  const truncated = body.length > limit;
  if (truncated) source.destroy();
  const text = body
    .subarray(0, limit)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  return { text, truncated };
}

// perf: A body read by its events

/** All that a stream brings; it stops at the first chunk that goes beyond `limit` bytes. Rejects where it breaks off. */
function collect(stream: Readable, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const end = () => resolve(Buffer.concat(chunks));
    const brokenOff = () =>
      reject(stream.errored ?? Object.assign(new Error('The response body is incomplete'), { code: 'ECONNRESET' }));
    stream.on('data', (chunk: Buffer) => {
      // What was received already is still handed over.
      if (size > limit) return;
      chunks.push(chunk);
      size += chunk.length;
      if (size <= limit) return;
      end();
      stream.destroy();
    });
    // Errors may come after the first one: nobody else listens.
    stream.once('end', end).on('error', reject).once('close', brokenOff);
    if (stream.readableEnded) end();
    else if (stream.destroyed) brokenOff();
  });
}
