/** What the whole suite of black-box tests tried; printed at its end. */
export const tally = {
  /** Runs of the package, each of them searched for every secret. */
  runs: 0,
  /** Secrets that the cloud gave out or got in these runs; those of the connections come on top. */
  secrets: 0,
  faults: 0,
  hostileTexts: 0,
  cancellations: 0,
};

globalThis.after?.(() => {
  const { runs, secrets, faults, hostileTexts, cancellations } = tally;
  console.log(
    `  ${runs} runs of the package were searched for secrets (${secrets} tokens and assertions); ` +
      `faults: ${faults}, hostile texts: ${hostileTexts}, cancellations: ${cancellations}.`,
  );
});
