import { basename } from 'node:path';
import { E2E_FILES, ROWS } from '../../../scripts/documents/figures';
import { keepFigure } from '../../figure';

/** What the black-box tests of one process tried; printed at their end. */
export const tally = {
  /** Runs of the package, each of them searched for every secret. */
  runs: 0,
  /** Secrets that the cloud gave out or got in these runs; those of the connections come on top. */
  secrets: 0,
  faults: 0,
  hostileTexts: 0,
  cancellations: 0,
  wrongInputs: 0,
};

globalThis.after?.(function () {
  const { runs, secrets, faults, hostileTexts, cancellations, wrongInputs } = tally;
  console.log(
    `  ${runs} runs of the package were searched for secrets (${secrets} tokens and assertions); ` +
      `faults: ${faults}, hostile texts: ${hostileTexts}, cancellations: ${cancellations}.`,
  );
  // A run of some files says nothing of the others.
  const files = [...new Set(this.test?.parent?.suites.map(({ file }) => basename(file ?? '')))];
  const [only] = files;
  if (files.length === E2E_FILES.length) keepFigure('runs', runs);
  else if (only && files.length === 1) keepFigure('runs', runs, only);
  for (const [name, count] of Object.entries({ faults, hostileTexts, cancellations, wrongInputs })) {
    const figure = name as 'faults' | 'hostileTexts' | 'cancellations' | 'wrongInputs';
    if (files.includes(basename(ROWS[figure][1]))) keepFigure(figure, count);
  }
});
