import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import type { Product } from '../../core/product';
import { ROOT } from '../project';

/** Packages that a library loads and that we never use: a fifth of the bundle, and of the time to read it. */
const LEFT_OUT = [
  // axios: uploading forms. Brings a table of all MIME types.
  'form-data',
  // axios: its own way through a proxy. Ours is core/http, and axios is told to use none.
  'https-proxy-agent',
  // Task library: running tools.
  'q',
  // Task library: finding files.
  'minimatch',
];

/**
 * Bundles a door's entry and all that it uses into one CommonJS file for Node 20 and later.
 * The metafile says which packages are really inside.
 */
export async function bundle(entry: string, outfile: string, product: Product): Promise<Metafile> {
  const leftOut = join(ROOT, 'scripts', 'packaging', 'leftOut.ts');
  const result = await build({
    entryPoints: [entry],
    outfile,
    absWorkingDir: ROOT,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    charset: 'utf8',
    // Licence texts stand in ThirdPartyNotices.txt, whole and once.
    legalComments: 'none',
    alias: Object.fromEntries(LEFT_OUT.map((name) => [name, leftOut])),
    define: { __PRODUCT__: JSON.stringify(product) },
    metafile: true,
    logLevel: 'warning',
  });
  return result.metafile;
}
