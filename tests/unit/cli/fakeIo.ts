import assert from 'node:assert/strict';
import type { Io } from '../../../cli/terminal/io';
import type { HttpRequest } from '../../../core/http/client';
import { CAUGHT, LastNet } from '../../../core/util/lastNet';
import { fakeAnswers } from './fakeAnswers';

export const TENANT = '5c1f0a52-7d3e-4a86-9a0b-2f6d1e8c4b37';
export const CLIENT = 'd2b7e6f4-91c8-4d35-8f0e-6a5b3c2d1e90';
export const SECRET = 'fake8Q~not-a-real-secret-at-all';

export interface FakeOptions {
  environment?: Record<string, string>;
  files?: Record<string, string>;
  /** Piped in. */
  input?: string;
  /** A terminal on all streams, of this width. */
  columns?: number;
  /** What is typed at a hidden prompt. */
  typed?: string;
  signal?: AbortSignal;
  openBrowser?: boolean;
}

export interface FakeIo extends Io {
  readonly stdout: string;
  readonly stderr: string;
  readonly written: Record<string, string>;
  readonly requests: readonly HttpRequest[];
  readonly opened: readonly string[];
  readonly questions: readonly string[];
}

/** Streams, files and signals without a process: everything that the command writes, asks and sends is kept. */
export function fakeIo(options: FakeOptions = {}): FakeIo {
  const isTerminal = options.columns !== undefined;
  const texts = { out: '', err: '' };
  const output = (name: 'out' | 'err') => ({
    write: (text: string) => {
      // Whatever the last net catches is a mistake of ours.
      assert.ok(!text.includes(CAUGHT), CAUGHT);
      texts[name] += text;
    },
    isTerminal,
    columns: options.columns,
  });
  const written: Record<string, string> = {};
  const requests: HttpRequest[] = [];
  const opened: string[] = [];
  const questions: string[] = [];
  const missing = (path: string) => Object.assign(new Error(`no such file: ${path}`), { code: 'ENOENT' });
  return {
    environment: options.environment ?? {},
    clock: { now: () => Date.UTC(2026, 10, 23), sleep: async () => {} },
    out: output('out'),
    err: output('err'),
    input: {
      isTerminal,
      readAll: async () => options.input ?? '',
      askHidden: async (question) => {
        questions.push(question);
        return options.typed ?? '';
      },
    },
    signal: options.signal ?? new AbortController().signal,
    readFile: (path) => {
      const text = options.files?.[path];
      if (text === undefined) throw missing(path);
      return text;
    },
    writeFile: (path, text) => {
      if (path.startsWith('/missing/')) throw missing(path);
      written[path] = text;
    },
    appendFile: (path, text) => {
      if (options.files?.[path] === undefined) throw missing(path);
      written[path] = (written[path] ?? '') + text;
    },
    sizeOf: (path) => {
      const text = options.files?.[path];
      if (text === undefined) throw missing(path);
      return text.length;
    },
    net: new LastNet(),
    randomText: () => 'random-text',
    openBrowser: async (address) => {
      opened.push(address);
      return options.openBrowser ?? true;
    },
    connect: async () => fakeAnswers(requests),
    get stdout() {
      return texts.out;
    },
    get stderr() {
      return texts.err;
    },
    written,
    requests,
    opened,
    questions,
  };
}
