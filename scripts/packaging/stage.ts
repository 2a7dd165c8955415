import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TASK_OPTIONS } from '../../tasks/AppAccessSelfTest/V1/options';
import { type ExtensionManifest, packagedManifest } from '../manifests/extensionManifest';
import { taskJson } from '../manifests/taskJson';
import {
  BUILD,
  jsonText,
  PRODUCT_NAME,
  type Project,
  ROOT,
  readJson,
  STAGE,
  TASK_FOLDER,
  TASK_SOURCE,
} from '../project';
import { bundle } from './bundle';
import { type BundledPackage, bundledPackages } from './bundledPackages';
import { noticesText } from './notices';
import { sbom } from './sbom';
import { TASK_TRIMS } from './trims';

/**
 * Builds the extension into the stage: the task, its manifest and icon, the licenses of what is inside,
 * and the extension's own manifest and pages. Whatever was in the stage before is gone.
 */
export async function stage(project: Project): Promise<{ packages: BundledPackage[] }> {
  rmSync(STAGE, { recursive: true, force: true });
  const folder = join(STAGE, TASK_FOLDER);
  mkdirSync(folder, { recursive: true });

  const product = {
    name: PRODUCT_NAME,
    version: project.version,
    documentation: project.publishing.documentation,
  };
  const ingredients = await bundle({ 'main.js': join(TASK_SOURCE, 'main.ts') }, folder, product, TASK_TRIMS);
  writeFileSync(join(BUILD, 'ingredients.json'), jsonText(Object.fromEntries(ingredients)));
  const packages = bundledPackages(ingredients, ROOT);

  writeFileSync(join(folder, 'task.json'), jsonText(taskJson(project, TASK_OPTIONS)));
  writeFileSync(join(folder, 'ThirdPartyNotices.txt'), noticesText(packages));
  for (const file of ['start.js', 'icon.png']) cpSync(join(TASK_SOURCE, file), join(folder, file));

  const manifest = readJson<ExtensionManifest>(join(ROOT, 'vss-extension.json'));
  writeFileSync(join(STAGE, 'vss-extension.json'), jsonText(packagedManifest(manifest, project)));
  writeFileSync(join(STAGE, 'sbom.cdx.json'), jsonText(sbom(project, packages)));
  // The picture of a terminal belongs to the repository's own page, and the drawing of the icon to its sources.
  cpSync(join(ROOT, 'images'), join(STAGE, 'images'), {
    recursive: true,
    filter: (path) => !/terminal\.png$|\.svg$/.test(path),
  });
  cpSync(join(ROOT, 'overview.md'), join(STAGE, 'overview.md'));
  cpSync(join(ROOT, 'docs', 'settings.schema.json'), join(STAGE, 'settings.schema.json'));
  // With an extension, because the marketplace learns a file's type from it.
  cpSync(join(ROOT, 'LICENSE'), join(STAGE, 'LICENSE.txt'));
  return { packages };
}
