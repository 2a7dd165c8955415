'use strict';
// Preloaded into every measured Node process: writes what it cost to a file when it ends. With BENCH_TRACE it also notes
// when connections and requests began and ended, from Node's own diagnostics channels, so that the product needs no seam.
const { readFileSync, writeFileSync } = require('node:fs');

const path = process.env.BENCH_NOTES;
const events = [];

if (process.env.BENCH_TRACE) {
  const { subscribe } = require('node:diagnostics_channel');
  const note = (what) => events.push({ what, at: performance.now() });
  note('begin');
  subscribe('net.client.socket', () => note('socket'));
  subscribe('http.client.request.start', ({ request }) => {
    if (request.method !== 'CONNECT') note(`ask ${request.getHeader('host')}`);
  });
  subscribe('http.client.response.finish', ({ request }) => {
    if (request.method === 'CONNECT') return;
    note(`answer ${request.getHeader('host')}`);
  });
}

/** Linux hands the size of the parent on to a child, so that `maxRSS` may be the benchmark's own; `VmHWM` begins anew. */
function maxRssKb() {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  if (events.length > 0) events.push({ what: 'end', at: performance.now() });
  const notes = { cpuMs: (user + system) / 1000, maxRssMb: maxRssKb() / 1024, events };
  try {
    writeFileSync(path, JSON.stringify(notes));
  } catch {
    // Nobody asked for it.
  }
});
