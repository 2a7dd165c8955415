import { writeFileSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';
import { build } from 'rolldown';
import type { Product } from '../../core/product';
import { ROOT } from '../project';
import { trimming } from './trimming';
import { TRIMS, type Trim } from './trims';

/** What a bundle is made of: files by their path below the repository's root, with the bytes of each before minification. */
export type Ingredients = ReadonlyMap<string, number>;

/**
 * Bundles a door's entry and all that it uses into one CommonJS file for Node 16 and later, without the parts of
 * libraries that `trims` names. What it gives back says which packages are really inside.
 * Throws where the bundler has something to complain of, and then writes nothing.
 */
export async function bundle(
  entry: string,
  outfile: string,
  product: Product,
  trims: readonly Trim[] = TRIMS,
): Promise<Ingredients> {
  const { output } = await build({
    input: entry,
    cwd: ROOT,
    write: false,
    platform: 'node',
    tsconfig: false,
    transform: { target: 'node16', define: { __PRODUCT__: JSON.stringify(product) } },
    plugins: [trimming(trims)],
    onLog: (level, { message }) => {
      if (level === 'warn') throw new Error(message);
    },
    output: {
      file: outfile,
      format: 'cjs',
      codeSplitting: false,
      // Our modules are strict, as ES modules are, and must stay so in CommonJS.
      strict: true,
      // Licence texts stand in ThirdPartyNotices.txt, whole and once.
      comments: false,
      minify: {
        compress: true,
        mangle: true,
        // One byte a character: Node reads and parses such a file faster.
        codegen: { removeWhitespace: true, asciiOnly: true },
      },
    },
  });
  const [{ code, modules }] = output;
  writeFileSync(outfile, code);
  return new Map(Object.entries(modules).map(([file, { renderedLength }]) => [fromRoot(file), renderedLength]));
}

function fromRoot(id: string): string {
  if (isAbsolute(id)) return relative(ROOT, id).replaceAll('\\', '/');
  // The bundler's own helpers are no file, yet a part of its package.
  return id.replace(/^\0(?=rolldown\/)/, 'node_modules/');
}
