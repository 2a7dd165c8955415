import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the repository. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where things are built. Everything in here can be deleted at any time. */
export const BUILD = join(ROOT, 'build');

/** The extension as it will be packaged: laid out as in the package, nothing else in it. */
export const STAGE = join(BUILD, 'stage');

/** Where the one package goes. */
export const DIST = join(ROOT, 'dist');

export const EXTENSION_ID = 'app-access-self-test';
export const PRODUCT_NAME = 'App Access Self-Test';
export const TASK_NAME = 'AppAccessSelfTest';

/** Sources of the task's present major version. */
export const TASK_SOURCE = join(ROOT, 'tasks', TASK_NAME, 'V1');

/** Folder of the task in the stage, as the contribution's `name` and the versions below it say. */
export const TASK_FOLDER = `${TASK_NAME}/${TASK_NAME}V1`;

/** What differs from one publisher to the next: the block `publishing` of `package.json`. Empty means not set. */
export interface Publishing {
  publisher: string;
  repository: string;
  documentation: string;
}

export interface Project {
  name: string;
  version: string;
  publishing: Publishing;
}

export function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

export function readProject(root: string = ROOT): Project {
  return readJson<Project>(join(root, 'package.json'));
}

/** JSON as it is committed: two blanks, one line break at the end. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
