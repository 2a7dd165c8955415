import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ExtensionManifest, packagedManifest } from '../../../scripts/manifests/extensionManifest';
import { taskJson } from '../../../scripts/manifests/taskJson';
import { ROOT, readJson, readProject, TASK_FOLDER, TASK_SOURCE } from '../../../scripts/project';
import type { Staged } from '../../../scripts/validation/rules';
import { TASK_OPTIONS } from '../../../tasks/AppAccessSelfTest/V1/options';

/** The real extension as it would be staged, with a stand-in for the bundle; freely changeable. */
export function goodStage(): Staged {
  const project = readProject();
  const contents: Record<string, Uint8Array> = {
    [`${TASK_FOLDER}/main.js`]: Buffer.from('// bundle'),
    [`${TASK_FOLDER}/start.js`]: Buffer.from('// start'),
    [`${TASK_FOLDER}/task.json`]: Buffer.from('{}'),
    [`${TASK_FOLDER}/ThirdPartyNotices.txt`]: Buffer.from('notices'),
    [`${TASK_FOLDER}/icon.png`]: readFileSync(join(TASK_SOURCE, 'icon.png')),
    'images/icon.png': readFileSync(join(ROOT, 'images', 'icon.png')),
    'overview.md': Buffer.from('overview'),
    'LICENSE.txt': Buffer.from('licence'),
    'settings.schema.json': Buffer.from('{}'),
    'sbom.cdx.json': Buffer.from('{}'),
    'vss-extension.json': Buffer.from('{}'),
  };
  return {
    project,
    manifest: packagedManifest(readJson<ExtensionManifest>(join(ROOT, 'vss-extension.json')), project),
    task: structuredClone(taskJson(project, TASK_OPTIONS)),
    taskFolder: TASK_FOLDER,
    files: Object.keys(contents),
    read: (path) => contents[path] ?? new Uint8Array(),
    released: readJson(join(ROOT, 'scripts', 'released-names.json')),
  };
}
