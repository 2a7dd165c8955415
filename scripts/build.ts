/** Builds the extension into the stage and checks it, without packing it. */
import { relative } from 'node:path';
import { checkedStage } from './packaging/checkedStage';
import { ROOT, readProject, STAGE } from './project';

async function main(): Promise<void> {
  const { summary } = await checkedStage(readProject());
  for (const line of summary) console.log(line);
  console.log(`The extension is in ${relative(ROOT, STAGE)}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
