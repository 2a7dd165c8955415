'use strict';

// Preloaded into the task's process by the simulated agent: a machine that Azure Arc manages. The folder of its keys stands
// elsewhere, and where ARC_KEYS_UNREADABLE is set, this account is not in the group that may read them.
const fs = require('node:fs');

const FOLDER = '/var/opt/azcmagent/tokens/';
const { ARC_KEYS, ARC_KEYS_UNREADABLE } = process.env;

for (const name of ['accessSync', 'statSync', 'readFileSync']) {
  const real = fs[name];
  fs[name] = (path, ...more) => {
    if (typeof path !== 'string' || !path.startsWith(FOLDER)) return real.call(fs, path, ...more);
    if (ARC_KEYS_UNREADABLE) {
      throw Object.assign(new Error(`EACCES: permission denied, open '${path}'`), { code: 'EACCES', path });
    }
    return real.call(fs, ARC_KEYS + path.slice(FOLDER.length - 1), ...more);
  };
}
