import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const DIST = join(import.meta.dirname, '..', '..', '..', 'dist');

/** The package under test: the only one in `dist/`, or the one that PACKAGE names. */
export function packagePath(): string {
  const { PACKAGE } = process.env;
  if (PACKAGE) return PACKAGE;
  const packages = readdirSync(DIST).filter((name) => name.endsWith('.vsix'));
  if (packages.length !== 1) throw new Error(`dist holds ${packages.length} packages; npm run package makes one`);
  return join(DIST, packages[0] ?? '');
}
