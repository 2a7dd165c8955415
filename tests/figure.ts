import { mkdirSync, writeFileSync } from 'node:fs';
import { type Count, FIGURES_FOLDER, type Figure, figureFile } from '../scripts/documents/figures';

/** Keeps what a test counted for the table of `SECURITY.md`; `npm run figures` brings it there. */
export function keepFigure(name: Figure, count: number, part?: string): void {
  // A choice of tests says nothing of the whole.
  if (process.argv.some((argument) => /^(?:-g|-f|--grep|--fgrep)/.test(argument))) return;
  mkdirSync(FIGURES_FOLDER, { recursive: true });
  const kept: Count = { count, at: new Date().toISOString() };
  writeFileSync(figureFile(name, part), `${JSON.stringify(kept)}\n`);
}
