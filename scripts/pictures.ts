/**
 * Makes the pictures in `images/` and the log in `README.md` again, from real output of the package in `dist/`: the step
 * meets an app that nobody has consented to, the link out of its log is opened, and the step runs again. The terminal
 * command does the same, installed from its packed tarball. Everything takes place in the simulated cloud.
 * Needs Chromium, and says how to install it. First: npm run package
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TaskRun } from '../simulator/agent';
import { neverConsented } from '../simulator/scenes/consentScenes';
import { stage } from '../simulator/scenes/play';
import { Chromium } from './pictures/chromium';
import { excerptOf, writeExcerpt } from './pictures/excerpt';
import { logPage } from './pictures/logPage';
import { summaryPage } from './pictures/summaryPage';
import { terminalPage } from './pictures/terminalPage';
import { terminalSession } from './pictures/terminalSession';
import { ROOT } from './project';

const STEP = { name: 'selfTest', displayName: 'Can the app reach what it needs?' };

/** CSS pixels: 120 columns of the log with its line numbers; an easy width to read a summary. */
const LOG_WIDTH = 1030;
const SUMMARY_WIDTH = 960;
const TERMINAL_WIDTH = 1060;

/** Sharp on dense screens, and small enough for a page. */
const SCALE = 1.15;

async function runs(): Promise<{ failing: TaskRun; passing: TaskRun }> {
  const scene = await stage(neverConsented);
  try {
    const failing = await scene.run({ step: STEP });
    await scene.cloud.openConsent(failing.outputVariables.consentUrl ?? '');
    const passing = await scene.run({ step: STEP });
    return { failing, passing };
  } finally {
    await scene.stop();
  }
}

/** The first screen of a failing log. Below the evidence the error issue repeats what stands above. */
function untilEvidence(log: string): string {
  const lines = log.split('\n');
  return lines.slice(0, lines.findIndex((line) => line.startsWith('##[group]')) + 1).join('\n');
}

/** The part of a summary that people read first, down to the beginning of the note to forward. */
function firstPart(summary: string): string {
  return summary.split(/\*\*Details for a support request\*\*|\n> (?:Approval requires|Or as a command)/, 1)[0] ?? '';
}

async function main(): Promise<void> {
  const chromium = await Chromium.start();
  try {
    const { failing, passing } = await runs();
    if (failing.result !== 'Failed' || passing.result !== 'Succeeded') {
      throw new Error(`The step was ${failing.result} and then ${passing.result}; expected Failed, then Succeeded`);
    }
    const picture = async (name: string, html: string, width: number) => {
      writeFileSync(join(ROOT, 'images', name), await chromium.picture(html, { width, scale: SCALE }));
      console.log(`images/${name}`);
    };
    await picture('failing-log.png', logPage(STEP.displayName, untilEvidence(failing.log), false), LOG_WIDTH);
    await picture('passing-log.png', logPage(STEP.displayName, passing.log, true), LOG_WIDTH);
    await picture('summary.png', summaryPage(firstPart(failing.summaries[0]?.content ?? '')), SUMMARY_WIDTH);
    await picture('terminal.png', terminalPage(await terminalSession()), TERMINAL_WIDTH);
    writeExcerpt(join(ROOT, 'README.md'), 'failing', excerptOf(failing.log));
  } finally {
    await chromium.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
