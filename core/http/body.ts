import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createUnzip } from 'node:zlib';

/** The answer came, but its body cannot be decoded. */
export class BodyBroken extends Error {
  readonly code = 'BODY_BROKEN';
}

function decoder(encoding: string): Transform | undefined {
  switch (encoding.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
    case 'deflate':
      return createUnzip();
    case 'br':
      return createBrotliDecompress();
    default:
      return undefined;
  }
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
  const decode = decoder(encoding);
  let connectionError: Error | undefined;
  let empty = true;
  source.once('error', (error) => {
    connectionError = error;
  });
  if (decode) {
    source.once('data', () => {
      empty = false;
    });
  }
  const readable: Readable = decode ? pipeline(source, decode, () => {}) : source;
  const abort = () => source.destroy(new Error('The body was not read to its end'));
  signal.addEventListener('abort', abort, { once: true });
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    if (signal.aborted) abort();
    // Leaving the loop early destroys the stream, and with it the connection.
    for await (const chunk of readable as AsyncIterable<Buffer>) {
      chunks.push(chunk.subarray(0, limit - size));
      size += chunk.length;
      if (size > limit) break;
    }
  } catch (error) {
    if (connectionError) throw connectionError;
    // Some answers without a body still name an encoding.
    if (empty && source.complete) return { text: '', truncated: false };
    throw decode && !signal.aborted ? new BodyBroken(error instanceof Error ? error.message : String(error)) : error;
  } finally {
    signal.removeEventListener('abort', abort);
  }
  if (size > limit) source.destroy();
  const text = Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  return { text, truncated: size > limit };
}
