/**
 * Renders `images/icon.svg` to the PNG files that the marketplace and the task need, and notes what was made of what
 * in `scripts/icon.sha256`: a test compares it, so that a drawing that was changed is rendered, too. Needs Chromium.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chromium } from './pictures/chromium';
import { iconPage } from './pictures/iconPage';
import { ROOT } from './project';

const DRAWING = 'images/icon.svg';

/** Where each is wanted, and how many pixels wide and high. */
const ICONS: Readonly<Record<string, number>> = {
  'images/icon.png': 128,
  'tasks/AppAccessSelfTest/V1/icon.png': 32,
};

const digest = (path: string) =>
  createHash('sha256')
    .update(readFileSync(join(ROOT, path)))
    .digest('hex');

async function main(): Promise<void> {
  const chromium = await Chromium.start();
  try {
    const page = iconPage(readFileSync(join(ROOT, DRAWING), 'utf8'));
    for (const [path, side] of Object.entries(ICONS)) {
      writeFileSync(join(ROOT, path), await chromium.picture(page, { width: side, height: side }));
      console.log(path);
    }
  } finally {
    await chromium.close();
  }
  const lines = [DRAWING, ...Object.keys(ICONS)].map((path) => `${digest(path)}  ${path}\n`);
  writeFileSync(join(ROOT, 'scripts', 'icon.sha256'), lines.join(''));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
