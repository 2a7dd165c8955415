import type { ServerResponse } from 'node:http';
import type { Answer } from '../exchange';

/** Writes an answer. `content-length` is set, so that connections stay open for the next request. */
export function send(response: ServerResponse, answer: Answer, reason?: string): void {
  const { body } = answer;
  const bytes = Buffer.isBuffer(body)
    ? body
    : Buffer.from(typeof body === 'object' ? JSON.stringify(body) : (body ?? ''));
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
  if (answer.status !== 204 && answer.status !== 304) response.setHeader('content-length', bytes.length);
  if (reason) response.statusMessage = reason;
  response.writeHead(answer.status);
  response.end(bytes);
}
