import type { Stage } from '../scenes/play';

/** What one try of a scene came to. */
export interface Try {
  /** What people read, as it stands in the log or on the terminal. */
  log: string;
  /** It came out as the scene says, and nothing secret was printed. */
  asExpected: boolean;
  /** A release would go on. */
  passed: boolean;
}

/** Runs a scene once and shows it. */
export type Player = (stand: Stage) => Promise<Try>;

export interface Show {
  debug: boolean;
  /** With the Markdown summary. */
  summary: boolean;
  color: boolean;
  /** Says a line that belongs to the demonstration, not to what is tried. */
  say(text: string): void;
}
