import { build, type Metafile } from 'esbuild';
import type { Product } from '../../core/product';
import { ROOT } from '../project';
import { trimming } from './trimming';
import { TRIMS, type Trim } from './trims';

/**
 * Bundles a door's entry and all that it uses into one CommonJS file for Node 20 and later, without the parts of
 * libraries that `trims` names. The metafile says which packages are really inside.
 */
export async function bundle(
  entry: string,
  outfile: string,
  product: Product,
  trims: readonly Trim[] = TRIMS,
): Promise<Metafile> {
  const result = await build({
    entryPoints: [entry],
    outfile,
    absWorkingDir: ROOT,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    // One byte a character: Node reads and parses such a file faster.
    charset: 'ascii',
    // Licence texts stand in ThirdPartyNotices.txt, whole and once.
    legalComments: 'none',
    plugins: [trimming(trims)],
    define: { __PRODUCT__: JSON.stringify(product) },
    metafile: true,
    logLevel: 'warning',
  });
  return result.metafile;
}
