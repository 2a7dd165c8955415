import { type Project, STAGE } from '../project';
import { problemsOf, readStage } from '../validation/validate';
import { zippedSize } from './archive';
import { stage } from './stage';

/** Builds the stage and refuses it with all its problems. The summary says what was built, a line each. */
export async function checkedStage(project: Project): Promise<{ summary: string[] }> {
  const { packages } = await stage(project);
  const staged = readStage(STAGE, project);
  const problems = problemsOf(staged);
  if (problems.length > 0)
    throw new Error(`The extension is not right:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);

  const taskFiles = staged.files.filter((file) => file.startsWith(`${staged.taskFolder}/`));
  const zipped = zippedSize(Object.fromEntries(taskFiles.map((file) => [file, staged.read(file)])));
  const own = staged.read(`${staged.taskFolder}/main.js`).length;
  return {
    summary: [
      `Manifests checked: task.json with ${staged.task.inputs.length} inputs, vss-extension.json, ${staged.files.length} files`,
      `Task: main.js ${kilobytes(own)} with ${packages.length} packages of third parties; whole folder zipped ${kilobytes(zipped)}`,
    ],
  };
}

export const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`;
