import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { BUILD, jsonText, PRODUCT_NAME, type Project, ROOT, readJson } from '../project';
import { bundle, PARTS } from './bundle';
import { bundledPackages } from './bundledPackages';
import { noticesText } from './notices';
import { npmIdentity } from './publishing';
import { sbom } from './sbom';

/** The npm package as it will be packed: nothing else is in it. */
export const NPM_STAGE = join(BUILD, 'npm');

const COMMAND = 'app-access-self-test.js';
const LIBRARY = 'index.js';
const TYPES = 'types';
const TYPES_ENTRY = 'cli/library.d.ts';

/** Builds the npm package: the command and the library, the library's types, licenses, and its page. */
export async function stageNpmPackage(project: Project): Promise<void> {
  rmSync(NPM_STAGE, { recursive: true, force: true });
  mkdirSync(NPM_STAGE, { recursive: true });
  const product = {
    name: PRODUCT_NAME,
    version: project.version,
    documentation: project.publishing.documentation,
  };
  const entries = { [COMMAND]: join(ROOT, 'cli', 'main.ts'), [LIBRARY]: join(ROOT, 'cli', 'library.ts') };
  const packages = bundledPackages(await bundle(entries, NPM_STAGE, product), ROOT);
  chmodSync(join(NPM_STAGE, COMMAND), 0o755);
  stageTypes();
  writeFileSync(join(NPM_STAGE, 'package.json'), jsonText(manifest(project)));
  writeFileSync(join(NPM_STAGE, 'ThirdPartyNotices.txt'), noticesText(packages));
  writeFileSync(join(NPM_STAGE, 'sbom.cdx.json'), jsonText(sbom(project, packages)));
  cpSync(join(ROOT, 'LICENSE'), join(NPM_STAGE, 'LICENSE'));
  cpSync(join(ROOT, 'docs', 'terminal.md'), join(NPM_STAGE, 'README.md'));
  cpSync(join(ROOT, 'docs', 'github-actions.md'), join(NPM_STAGE, 'github-actions.md'));
  cpSync(join(ROOT, 'examples'), join(NPM_STAGE, 'examples'), { recursive: true });
  // In a folder as in the repository: the example of a settings file names it by that path.
  cpSync(join(ROOT, 'docs', 'settings.schema.json'), join(NPM_STAGE, 'docs', 'settings.schema.json'));
}

/** Packs the staged package into a folder and gives back the tarball's path. */
export function packNpmPackage(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const [{ filename }] = JSON.parse(npm(['pack', '--json', '--pack-destination', folder], NPM_STAGE)) as [
    { filename: string },
  ];
  return join(folder, filename);
}

function manifest({ name, version, publishing }: Project): object {
  const { description, license, engines } = readJson<Record<string, unknown>>(join(ROOT, 'package.json'));
  const { repository, documentation } = publishing;
  return {
    ...npmIdentity(name, publishing),
    version,
    description,
    license,
    keywords: ['entra', 'microsoft-graph', 'power-bi', 'service-principal', 'admin-consent', 'aadsts', 'ci'],
    ...(repository && { repository: { type: 'git', url: repository } }),
    ...(documentation && { homepage: documentation }),
    engines,
    bin: { [name]: COMMAND },
    main: LIBRARY,
    types: `${TYPES}/${TYPES_ENTRY}`,
    exports: {
      '.': { types: `./${TYPES}/${TYPES_ENTRY}`, default: `./${LIBRARY}` },
      './package.json': './package.json',
    },
    files: [
      COMMAND,
      LIBRARY,
      PARTS,
      TYPES,
      'examples',
      'docs',
      'github-actions.md',
      'ThirdPartyNotices.txt',
      'sbom.cdx.json',
    ],
  };
}

/** The declarations that the library's own leads to, and no others. */
function stageTypes(): void {
  const emitted = join(BUILD, 'types');
  rmSync(emitted, { recursive: true, force: true });
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const run = spawnSync(
    process.execPath,
    [tsc, '-p', join(ROOT, 'scripts', 'packaging', 'library.tsconfig.json'), '--outDir', emitted],
    { encoding: 'utf8' },
  );
  if (run.status !== 0) throw new Error(`The declarations could not be made:\n${run.stdout}${run.stderr}`);
  const needed = new Set<string>();
  follow(join(emitted, TYPES_ENTRY), needed);
  for (const path of needed) {
    const target = join(NPM_STAGE, TYPES, relative(emitted, path));
    mkdirSync(dirname(target), { recursive: true });
    cpSync(path, target);
  }
}

/** Throws where a declaration needs a package: the library brings none. */
function follow(path: string, needed: Set<string>): void {
  if (needed.has(path)) return;
  needed.add(path);
  for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(/(?:from |import\()['"]([^'"]+)['"]/g)) {
    if (name.startsWith('node:')) continue;
    if (!name.startsWith('.')) throw new Error(`${relative(BUILD, path)} needs the package ${name}`);
    const plain = join(dirname(path), name);
    follow(existsSync(`${plain}.d.ts`) ? `${plain}.d.ts` : join(plain, 'index.d.ts'), needed);
  }
}

/** npm's own output; its notices go to standard error. */
function npm(parameters: readonly string[], cwd: string): string {
  // npm gives its scripts its own path; else it is found by its name.
  const script = process.env.npm_execpath;
  const [program, ...first] = script?.endsWith('.js') ? [process.execPath, script] : ['npm'];
  const run = spawnSync(program ?? 'npm', [...first, ...parameters], {
    cwd,
    encoding: 'utf8',
    shell: program === 'npm' && process.platform === 'win32',
  });
  if (run.status !== 0) throw new Error(`npm ${parameters[0]} failed:\n${run.stderr}`);
  return run.stdout;
}
