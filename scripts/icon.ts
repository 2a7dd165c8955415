/** Draws the extension's icon and the task's: a shield with a key, and the tick of a passed check. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Color, circle, gradient, type Layer, paint, solid, stroke } from './drawing/canvas';
import { encodePng } from './drawing/png';
import { ROOT, TASK_SOURCE } from './project';

const WHITE: Color = [255, 255, 255, 1];
const BLUE_TOP: Color = [43, 108, 224, 1];
const BLUE_BOTTOM: Color = [19, 54, 138, 1];
const GREEN: Color = [22, 160, 96, 1];
const HOLE: Color = [0, 0, 0, 0];

/** Middle of the shield, and of the badge. */
const MIDDLE = 0.47;
const BADGE = [0.785, 0.775] as const;

/** Round shoulders, straight sides, then two curves that meet in the point. */
function shield(x: number, y: number): boolean {
  const [top, waist, point, half] = [0.03, 0.4, 0.98, 0.43];
  const across = Math.abs(x - MIDDLE);
  if (y < top || y > point) return false;
  if (y <= waist) return across <= half - corner(y - top, 0.1);
  return across <= half * (1 - ((y - waist) / (point - waist)) ** 2.1);
}

/** How much a round corner of that radius takes off the side, at a distance from the upper edge. */
function corner(below: number, radius: number): number {
  return below >= radius ? 0 : radius - Math.sqrt(radius ** 2 - (radius - below) ** 2);
}

const shieldColor = gradient(BLUE_TOP, BLUE_BOTTOM);

const layers: Layer[] = [
  { covers: shield, color: shieldColor },
  // The key: shaft, two teeth, bow and its eye.
  { covers: stroke(0.09, [MIDDLE, 0.35], [MIDDLE, 0.75]), color: solid(WHITE) },
  { covers: stroke(0.08, [MIDDLE, 0.55], [MIDDLE - 0.14, 0.55]), color: solid(WHITE) },
  { covers: stroke(0.08, [MIDDLE, 0.69], [MIDDLE - 0.11, 0.69]), color: solid(WHITE) },
  { covers: circle(MIDDLE, 0.27, 0.15), color: solid(WHITE) },
  { covers: circle(MIDDLE, 0.27, 0.065), color: shieldColor },
  // The badge, with a gap around it, and its tick.
  { covers: circle(...BADGE, 0.245), color: solid(HOLE) },
  { covers: circle(...BADGE, 0.205), color: solid(GREEN) },
  { covers: stroke(0.065, [0.69, 0.785], [0.757, 0.852], [0.88, 0.71]), color: solid(WHITE) },
];

writeFileSync(join(ROOT, 'images', 'icon.png'), encodePng(128, paint(128, layers)));
writeFileSync(join(TASK_SOURCE, 'icon.png'), encodePng(32, paint(32, layers)));
