import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import type { Plugin } from 'rolldown';
import type { Trim } from './trims';

type Replacement = Trim & Required<Pick<Trim, 'replace'>>;

const isReplacement = (trim: Trim): trim is Replacement => trim.replace !== undefined;

/** A module that is no file, and who asked for the part that it stands in for. */
interface StandIn {
  trim: Trim;
  importer: string;
}

/**
 * Keeps parts of libraries out of the bundle. The build fails when a part is not met although its library is, or when the
 * text to be replaced is not there: then the library is another one than when the part was chosen.
 */
export function trimming(trims: readonly Trim[]): Plugin {
  const replaced = trims.filter(isReplacement);
  const leftOut = trims.filter((trim) => !isReplacement(trim));
  const met = new Set<Trim>();
  const standIns = new Map<string, StandIn>();
  return {
    name: 'trimming',

    resolveId(source, importer) {
      if (importer === undefined) return undefined;
      // A stand-in may ask for the real part, as whoever it was left out for.
      const standIn = standIns.get(importer);
      if (standIn) return this.resolve(source, standIn.importer, { skipSelf: true });
      const trim = leftOut.find((one) => isImported(one, source, slashed(importer)));
      if (!trim) return undefined;
      met.add(trim);
      const id = `\0${trim.part} of ${trim.library}`;
      standIns.set(id, { trim, importer });
      return id;
    },

    async load(id) {
      const standIn = standIns.get(id);
      if (standIn) return { code: standIn.trim.instead ?? refusal(standIn.trim), moduleType: 'js' };
      const ofPart = replaced.filter(({ library, part }) => partOf(library, slashed(id)) === part);
      if (ofPart.length === 0) return undefined;
      let code = await readFile(id, 'utf8');
      for (const trim of ofPart) {
        met.add(trim);
        code = replacedOnce(code, trim);
      }
      return { code };
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

/** What stands where a part was: nothing, and whoever makes something of it learns why. */
const refusal = ({ library, part }: Trim) => `
module.exports = class {
  constructor() {
    throw new Error('${part} of ${library} was left out of the bundle (scripts/packaging/trims.ts)');
  }
};`;

function replacedOnce(code: string, { replace: { text, by } }: Replacement): string {
  const [before, after, ...more] = code.split(text);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`The text to be replaced is not there exactly once: ${text}`);
  return before + by + after;
}

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
