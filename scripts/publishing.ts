/**
 * Dry run of publishing: says what the block `publishing` of `package.json` lacks and what would be uploaded where.
 * Nothing is sent. Ends with 1 while something is missing without which the marketplace takes no package.
 */
import { existsSync, readdirSync } from 'node:fs';
import { publishingProblems } from './packaging/publishing';
import { DIST, EXTENSION_ID, readProject } from './project';

const project = readProject();
const { publisher } = project.publishing;
const problems = publishingProblems(project.publishing);
for (const { field, message, isBlocking } of problems) {
  console.log(`${isBlocking ? 'Missing' : 'Optional'}: package.json, publishing.${field}: ${message}.`);
}
if (problems.some(({ isBlocking }) => isBlocking)) {
  process.exitCode = 1;
} else {
  const name = `${publisher}.${EXTENSION_ID}-${project.version}.vsix`;
  const isThere = existsSync(DIST) && readdirSync(DIST).includes(name);
  console.log(
    [
      isThere ? `dist/${name} is ready.` : `dist/${name} is not there yet: run npm run package:publish.`,
      'Nothing was sent. To publish it:',
      `1. Upload the file: https://marketplace.visualstudio.com/manage/publishers/${publisher}`,
      '2. Choose Share/Unshare there and add the name of your organization.',
      '3. An administrator installs it: https://dev.azure.com/YOUR-ORGANIZATION/_settings/extensions?tab=shared',
      `A file uploaded later needs a higher version than ${project.version}.`,
    ].join('\n'),
  );
}
