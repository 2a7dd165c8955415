import { build } from 'esbuild';
import { join } from 'node:path';
const root='/work/main';
const left = ['form-data','https-proxy-agent','q','minimatch'];
await build({ entryPoints:[join(root,'tasks/AppAccessSelfTest/V1/main.ts')], outfile: process.argv[2], absWorkingDir: root, bundle:true, platform:'node', target:'node20', format:'cjs', minify:false, legalComments:'none', alias:Object.fromEntries(left.map(n=>[n,join(root,'scripts/packaging/leftOut.ts')])), define:{__PRODUCT__: JSON.stringify({name:'App Access Self-Test',version:'1.0.0',documentation:''})}});
