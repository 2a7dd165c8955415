import type { HttpClient } from '../../core/http/client';
import type { HttpServices } from '../../core/http/httpClient';
import type { NetworkSettings } from '../../core/http/network';
import type { Clock } from '../../core/util/clock';
import type { LastNet } from '../../core/util/lastNet';

export type Environment = Readonly<Record<string, string | undefined>>;

/** One of the two ways out. */
export interface TerminalOutput {
  write(text: string): void;
  /** A command of our own to a runner, as it is: one line. Left out where `write` lets everything pass. */
  command?(line: string): void;
  readonly isTerminal: boolean;
  /** Width of the terminal; undefined where it is none. */
  readonly columns: number | undefined;
}

export interface Input {
  readonly isTerminal: boolean;
  /** Everything that is piped in, in UTF-8 or UTF-16, at most `limit` bytes; rejects with `UsageError` beyond. */
  readAll(limit: number): Promise<string>;
  /** One line that is not shown while it is typed. Rejects with `Interrupted` on Ctrl-C. */
  askHidden(question: string): Promise<string>;
}

/** Everything that the command touches outside of itself, so that it can be tested without any of it. */
export interface Io {
  environment: Environment;
  clock: Clock;
  out: TerminalOutput;
  err: TerminalOutput;
  input: Input;
  /** Aborted by the first Ctrl-C. */
  signal: AbortSignal;
  /** A text of at most so many bytes (a million unless said otherwise); throws where it cannot be read. */
  readFile(path: string, mostBytes?: number): string;
  writeFile(path: string, text: string): void;
  /** Adds to a file that is there; throws where it is not. */
  appendFile(path: string, text: string): void;
  /** Size of a file in bytes; throws where it is not there. */
  sizeOf(path: string): number;
  /** Stands before all that is written; the code that reads a secret adds it. */
  net: LastNet;
  /** A text that nobody can guess. */
  randomText(): string;
  /** Opens the address in a browser; false where there is none. */
  openBrowser(address: string): Promise<boolean>;
  connect(settings: NetworkSettings, services: HttpServices): Promise<HttpClient>;
}
