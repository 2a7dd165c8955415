import { readFile } from 'node:fs/promises';
import { dirname, posix } from 'node:path';
import type { Metafile, OnLoadResult, Plugin } from 'esbuild';
import type { Trim } from './trims';

type Replacement = Trim & Required<Pick<Trim, 'replace'>>;

const isReplacement = (trim: Trim): trim is Replacement => trim.replace !== undefined;

/** Of modules that are no files. */
const NAMESPACE = 'left-out';

/**
 * Keeps parts of libraries out of the bundle. The build fails when a part is not met although its library is, or when the
 * text to be replaced is not there: then the library is another one than when the part was chosen.
 */
export function trimming(trims: readonly Trim[]): Plugin {
  const replaced = trims.filter(isReplacement);
  const leftOut = trims.filter((trim) => !isReplacement(trim));
  return {
    name: 'trimming',
    setup(build) {
      const met = new Set<Trim>();

      build.onResolve({ filter: lastPartOf(leftOut) }, ({ path, importer }) => {
        const trim = leftOut.find((one) => isImported(one, path, slashed(importer)));
        if (!trim) return undefined;
        met.add(trim);
        return { path: `${trim.part} of ${trim.library}`, namespace: NAMESPACE, pluginData: { trim, importer } };
      });
      build.onLoad({ filter: /./, namespace: NAMESPACE }, ({ pluginData }) => {
        const { trim, importer } = pluginData as { trim: Trim; importer: string };
        return { contents: trim.instead ?? refusal(trim), resolveDir: dirname(importer) };
      });
      build.onLoad({ filter: lastPartOf(replaced) }, async ({ path }) => {
        const ofPart = replaced.filter((one) => partOf(one.library, slashed(path)) === one.part);
        if (ofPart.length === 0) return undefined;
        let source = await readFile(path, 'utf8');
        for (const trim of ofPart) {
          met.add(trim);
          const [before, after, ...more] = source.split(trim.replace.text);
          if (before === undefined || after === undefined || more.length > 0) return notOnce(trim);
          source = before + trim.replace.by + after;
        }
        return { contents: source };
      });

      build.onEnd(({ metafile }) => ({
        errors: trims
          .filter((trim) => !met.has(trim) && isLoaded(trim.library, metafile))
          .map(({ library, part }) => ({ text: `${part} of ${library} is to be left out, but nothing loads it` })),
      }));
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

const notOnce = ({ replace: { text } }: Replacement): OnLoadResult => ({
  errors: [{ text: `The text to be replaced is not there exactly once: ${text}` }],
});

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

/** Without a metafile nobody knows. */
function isLoaded(library: string, metafile: Metafile | undefined): boolean {
  return Object.keys(metafile?.inputs ?? {}).some((path) => path.startsWith(`node_modules/${library}/`));
}

const slashed = (path: string) => path.replaceAll('\\', '/');

/** Fits every path that ends like one of these parts, so that few others come to JavaScript. */
function lastPartOf(trims: readonly Trim[]): RegExp {
  const names = trims.map(({ part }) => posix.basename(part).replace(/\.m?js$/, ''));
  return new RegExp(`(?:^|[/\\\\])(?:${names.join('|')})(?:\\.m?js)?$`);
}
