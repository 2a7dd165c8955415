import type { Environment, TerminalOutput } from './io';

/** Text attributes of a terminal; each leaves the text alone where there is no color. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
  blue(text: string): string;
  underline(text: string): string;
}

/**
 * Whether to color: `NO_COLOR` (any value but an empty one) and `FORCE_COLOR` (`0` and `false` mean none) decide,
 * in this order; else a terminal gets colors unless it is a dumb one.
 */
export function hasColor(output: TerminalOutput, environment: Environment): boolean {
  if (environment.NO_COLOR) return false;
  const forced = environment.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced.toLowerCase() !== 'false';
  return output.isTerminal && environment.TERM !== 'dumb';
}

/** The codes that `styleFor` writes, and no others. */
export const ATTRIBUTES: readonly number[] = [1, 2, 4, 22, 24, 31, 32, 33, 34, 39];

export function styleFor(output: TerminalOutput, environment: Environment): Style {
  const color = hasColor(output, environment);
  const attribute = (on: number, off: number) => (text: string) =>
    color && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  return {
    bold: attribute(1, 22),
    dim: attribute(2, 22),
    red: attribute(31, 39),
    green: attribute(32, 39),
    yellow: attribute(33, 39),
    blue: attribute(34, 39),
    underline: attribute(4, 24),
  };
}

const WIDEST = 120;
const NARROWEST = 60;

/** Columns for texts: the terminal's own, within what reads well; 120 where there is no terminal. */
export function columnsOf(output: TerminalOutput): number {
  return Math.max(NARROWEST, Math.min(WIDEST, output.columns ?? WIDEST));
}
