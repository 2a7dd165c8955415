/**
 * Writes `task.json` from the table of options. With `--check` it writes nothing
 * and fails when the committed file is another than the table gives.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { TASK_OPTIONS } from '../tasks/AppAccessSelfTest/V1/options';
import { taskJson } from './manifests/taskJson';
import { jsonText, ROOT, readProject, TASK_SOURCE } from './project';

const path = join(TASK_SOURCE, 'task.json');
const shown = relative(ROOT, path);
const wanted = jsonText(taskJson(readProject(), TASK_OPTIONS));
const present = existsSync(path) ? readFileSync(path, 'utf8') : '';

if (present === wanted) {
  console.log(`${shown} agrees with the table of options`);
} else if (process.argv.includes('--check')) {
  console.error(`${shown} does not agree with the tables of options and package.json. Run: npm run task-json`);
  process.exitCode = 1;
} else {
  writeFileSync(path, wanted);
  console.log(`${shown} written`);
}
