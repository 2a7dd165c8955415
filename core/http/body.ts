import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable, type Transform } from 'node:stream';

/** The answer came, but its body cannot be decoded. */
class BodyBroken extends Error {
  readonly code = 'BODY_BROKEN';
}

/** Nobody is asked to compress, so Node's decoders are loaded only for whoever does it all the same. */
async function decoder(encoding: string): Promise<Transform | undefined> {
  switch (encoding.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
    case 'deflate':
      return (await import('node:zlib')).createUnzip();
    case 'br':
      return (await import('node:zlib')).createBrotliDecompress();
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
  let connectionError: Error | undefined;
  let empty = true;
  source.once('error', (error) => {
    connectionError = error;
  });
  const decode = await decoder(encoding);
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
