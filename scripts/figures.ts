/**
 * Brings what the last run of the tests counted into the table of `SECURITY.md`. To be run after `npm test`; says which figures
 * that run did not count.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIGURES, keptFigure, withFigures } from './documents/figures';
import { ROOT } from './project';

const path = join(ROOT, 'SECURITY.md');
writeFileSync(path, withFigures(readFileSync(path, 'utf8'), keptFigure));
const left = FIGURES.filter((name) => keptFigure(name) === undefined);
console.log(
  left.length === 0 ? 'All figures are of the last run.' : `Not counted, left as they were: ${left.join(', ')}.`,
);
