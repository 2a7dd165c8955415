import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { build } from 'rolldown';
import type { Product } from '../../core/product';
import { ROOT } from '../project';
import { packedIds } from './packedIds';
import { trimming } from './trimming';
import { TRIMS, type Trim } from './trims';

/** What a bundle is made of: files by their path below the repository's root, with the bytes of each before minification. */
export type Ingredients = ReadonlyMap<string, number>;

/** Where the parts stand that are loaded when they are needed, below the folder of the bundle. */
export const PARTS = 'parts';

/**
 * What the one entry needs at once stays in its file, also where a part needs some of it, and the checks of all resources stand
 * in one part. The bundler would make a file of each piece that the same parts share, and loading a file takes longer than
 * reading it.
 */
const IN_FEW_FILES = {
  codeSplitting: {
    groups: [
      { name: 'first', tags: ['$initial' as const] },
      { name: 'checks', test: /core[\\/](?:run|resources[\\/](?:\w+[\\/])?\w+\.ts)/ },
    ],
  },
};

/** Libraries that bring ES modules as well, of which the bundler shakes off more than of their CommonJS for Node. */
const AS_ES_MODULES = { yaml: join(ROOT, 'node_modules/yaml/browser/dist/index.js') };

/** Read by `core/resources/graph/permissions/names.ts`. */
const TABLES_OF_IDS = [join(ROOT, 'core/resources/graph/permissions/catalog.ts')];

// perf: What a good run seldom needs

/**
 * Bundles entries (name of the file, and its source) and all that they use into a folder: one CommonJS file for each
 * entry, for Node 16.9 and later (`start.js` refuses older ones), and one in `parts/` for whatever `import()` loads later.
 * Parts of libraries that `trims` names are left out. What it gives back says which packages are really inside.
 * Throws where the bundler has something to complain of, and then writes nothing.
 */
export async function bundle(
  entries: Readonly<Record<string, string>>,
  folder: string,
  product: Product,
  trims: readonly Trim[] = TRIMS,
): Promise<Ingredients> {
  const isSingle = Object.keys(entries).length === 1;
  const { output } = await build({
    input: entries,
    cwd: ROOT,
    write: false,
    platform: 'node',
    tsconfig: false,
    // The version that `start.js` asks for: what it can read need not be written in an older way.
    transform: { target: 'node16.9', define: { __PRODUCT__: JSON.stringify(product) } },
    plugins: [trimming(trims), packedIds(TABLES_OF_IDS)],
    resolve: { alias: AS_ES_MODULES },
    // How long the build takes on a busy machine says nothing of the bundle.
    checks: { bundlerTimings: false },
    onLog: (level, { code, message }) => {
      // Of several entries one may need at once what another one loads late.
      if (code === 'INEFFECTIVE_DYNAMIC_IMPORT' && !isSingle) return;
      if (level === 'warn') throw new Error(message);
    },
    output: {
      dir: folder,
      format: 'cjs',
      ...(isSingle && IN_FEW_FILES),
      entryFileNames: '[name]',
      chunkFileNames: ({ name, facadeModuleId }) => `${PARTS}/${partName(name, facadeModuleId)}.js`,
      // Our modules are strict, as ES modules are, and must stay so in CommonJS.
      strict: true,
      // Licence texts stand in ThirdPartyNotices.txt, whole and once.
      comments: false,
      minify: {
        compress: true,
        mangle: true,
        // perf: One byte a character
        codegen: { removeWhitespace: true, asciiOnly: true },
      },
    },
  });
  const ingredients = new Map<string, number>();
  for (const part of output) {
    if (part.type !== 'chunk') throw new Error(`${part.fileName} is no code`);
    const path = join(folder, part.fileName);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, part.code);
    for (const [file, { renderedLength }] of Object.entries(part.modules))
      ingredients.set(fromRoot(file), renderedLength);
  }
  return ingredients;
}

/** Of a library, its own name; of a folder's `index.ts`, the last two folders, for many folders have one of the same name. */
function partName(name: string, facade: string | null): string {
  const path = facade ? fromRoot(facade) : '';
  const [library] = /(?<=node_modules\/(?:@[^/]+\/)?)[^/@]+/.exec(path) ?? [];
  const [, folders] = /([^/]+\/[^/]+)\/index\.ts$/.exec(path) ?? [];
  return library ?? folders?.replace('/', '-') ?? name;
}

function fromRoot(id: string): string {
  if (isAbsolute(id)) return relative(ROOT, id).replaceAll('\\', '/');
  // The bundler's own helpers are no file, yet a part of its package.
  return id.replace(/^\0(?=rolldown\/)/, 'node_modules/');
}
