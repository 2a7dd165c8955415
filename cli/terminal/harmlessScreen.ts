import { harmlessLine } from '../../core/util/harmless';
import type { Environment, Screen, World } from './io';
import { ATTRIBUTES, hasColor } from './style';

/** Takes the line of progress away: the one movement of the cursor that is our own. */
export const CLEAR = '\r\u001b[2K';

/** Colors of our own, and nothing else that begins with an escape. */
const OWN = new RegExp(`(\\u001b\\[(?:${ATTRIBUTES.join('|')})m)`);

/**
 * The screen, to which nothing gets but through the neutralizer: a terminal's log may be read by a runner, and the text by a
 * person. Only our own colors pass, where there are any, and the end of our own line of progress.
 */
function harmlessScreen(screen: Screen, environment: Environment): Screen {
  const colored = hasColor(screen, environment);
  const line = (text: string) => {
    if (!colored) return harmlessLine(text);
    // Judged without the colors, so that none of them can hide what a line begins with.
    const parts = text.split(OWN);
    const plain = harmlessLine(parts.filter((_part, index) => index % 2 === 0).join(''));
    const whole = parts.map((part, index) => (index % 2 === 0 ? harmlessLine(part) : part)).join('');
    return whole.replace(COLORS, '') === plain ? whole : plain;
  };
  return {
    write: (text) => {
      const cleared = screen.isTerminal && text.startsWith(CLEAR);
      const lines = (cleared ? text.slice(CLEAR.length) : text).split('\n');
      screen.write((cleared ? CLEAR : '') + lines.map(line).join('\n'));
    },
    get isTerminal() {
      return screen.isTerminal;
    },
    get columns() {
      return screen.columns;
    },
  };
}

const COLORS = new RegExp(OWN.source, 'g');

/** The same world with harmless screens. */
export function withHarmlessScreens(world: World): World {
  const { environment } = world;
  const own = { out: harmlessScreen(world.out, environment), err: harmlessScreen(world.err, environment) };
  return Object.assign(Object.create(world) as World, own);
}
