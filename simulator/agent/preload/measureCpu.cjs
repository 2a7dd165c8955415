'use strict';
// Preloaded into the task's process by the simulated agent: reports the CPU time of the whole process when it ends.
const { writeSync } = require('node:fs');

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  try {
    writeSync(3, `${JSON.stringify({ cpu: { userMs: user / 1000, systemMs: system / 1000 } })}\n`);
  } catch {
    // Nobody listens.
  }
});
