import { posix } from 'node:path';
import type { Plugin } from 'rolldown';
import type { Trim } from './trims';

/** A module that is no file, and who asked for the part that it stands in for. */
interface StandIn {
  trim: Trim;
  importer: string;
}

/**
 * Keeps parts of libraries out of the bundle. The build fails when a part is not met although its library is: then
 * the library is another one than when the part was chosen.
 */
export function trimming(trims: readonly Trim[]): Plugin {
  const met = new Set<Trim>();
  const standIns = new Map<string, StandIn>();
  return {
    name: 'trimming',

    resolveId(source, importer) {
      if (importer === undefined) return undefined;
      // A stand-in may ask for the real part, like the code that it was left out for.
      const standIn = standIns.get(importer);
      if (standIn) return this.resolve(source, standIn.importer, { skipSelf: true });
      const trim = trims.find((one) => isImported(one, source, slashed(importer)));
      if (!trim) return undefined;
      met.add(trim);
      const id = `\0${trim.part} of ${trim.library}`;
      standIns.set(id, { trim, importer });
      return id;
    },

    load(id) {
      const standIn = standIns.get(id);
      return standIn && { code: standIn.trim.instead ?? refusal(standIn.trim), moduleType: 'js' };
    },

    buildEnd(failure) {
      if (failure) return;
      const files = [...this.getModuleIds()];
      for (const trim of trims) {
        if (met.has(trim) || !files.some((file) => partOf(trim.library, slashed(file)))) continue;
        throw new Error(`${trim.part} of ${trim.library} is to be left out, but nothing loads it`);
      }
    },
  };
}

/** What stands where a part was: nothing, and code that uses it gets an error that says why. */
const refusal = ({ library, part }: Trim) => `
module.exports = class {
  constructor() {
    throw new Error('${part} of ${library} was left out of the bundle (scripts/packaging/trims.ts)');
  }
};`;

/** Whether this is the import of that part: of a module by one of the library's files, or of one file by another. */
function isImported({ library, part }: Trim, path: string, importer: string): boolean {
  const from = partOf(library, importer);
  if (!from) return false;
  if (!path.startsWith('.')) return path === part;
  const file = `./${posix.join(posix.dirname(from), path)}`;
  return file === part || `${file}.js` === part;
}

/** A file of the library as `./lib/file.js`, or undefined. */
function partOf(library: string, path: string): string | undefined {
  const folder = `/node_modules/${library}/`;
  const start = path.lastIndexOf('/node_modules/');
  return path.startsWith(folder, start) ? `./${path.slice(start + folder.length)}` : undefined;
}

const slashed = (path: string) => path.replaceAll('\\', '/');
