import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { ExtensionManifest } from '../manifests/extensionManifest';
import type { TaskJson } from '../manifests/taskJson';
import { type Project, ROOT, readJson, TASK_FOLDER } from '../project';
import { EXTENSION_RULES } from './extensionRules';
import type { ReleasedNames, Staged } from './rules';
import { schemaProblems } from './schemas';
import { TASK_RULES } from './taskRules';

/** Reads a staged extension from a folder. */
export function readStage(stage: string, project: Project): Staged {
  const files = readdirSync(stage, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(stage, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  return {
    project,
    manifest: readJson<ExtensionManifest>(join(stage, 'vss-extension.json')),
    task: readJson<TaskJson>(join(stage, TASK_FOLDER, 'task.json')),
    taskFolder: TASK_FOLDER,
    files,
    read: (path) => readFileSync(join(stage, path)),
    released: readJson<ReleasedNames>(join(ROOT, 'scripts', 'released-names.json')),
  };
}

/** Everything that is wrong with a staged extension. The rules run only on manifests that fit their schemas. */
export function problemsOf(staged: Staged): string[] {
  const shape = [...schemaProblems('task.json', staged.task), ...schemaProblems('vss-extension.json', staged.manifest)];
  return shape.length > 0 ? shape : [...TASK_RULES, ...EXTENSION_RULES].flatMap((rule) => rule(staged));
}
