'use strict';
/**
 * Preloaded into the task's process by the simulated agent: makes Agent.TempDirectory read-only, or, with
 * FULL_FOLDER_BYTES, a disk on which only so many bytes are left. Permissions would not do, since tests may run as root.
 */
const fs = require('node:fs');
const { resolve, sep } = require('node:path');
const { fileURLToPath } = require('node:url');

const folder = resolve(process.env.AGENT_TEMPDIRECTORY ?? '.');
const readOnly = process.env.FULL_FOLDER_BYTES === undefined;
let left = Number(process.env.FULL_FOLDER_BYTES ?? 0);
/** Descriptors open below the folder whose writes are to be counted. */
const files = new Set();
/** Above 0 within a call that was counted already and may call others of node:fs. */
let counted = 0;

function isInside(path) {
  if (typeof path === 'number') return files.has(path);
  if (typeof path !== 'string' && !Buffer.isBuffer(path) && !(path instanceof URL)) return false;
  const text = path instanceof URL ? fileURLToPath(path) : String(path);
  return `${resolve(text)}${sep}`.startsWith(`${folder}${sep}`);
}

function refusal(code, call, path) {
  const text = code === 'EROFS' ? 'read-only file system' : 'no space left on device';
  const error = new Error(`${code}: ${text}, ${call} '${path}'`);
  return Object.assign(error, { code, errno: code === 'EROFS' ? -30 : -28, syscall: call, path });
}

const writes = (flags) =>
  typeof flags === 'number'
    ? (flags & (fs.constants.O_WRONLY | fs.constants.O_RDWR)) !== 0
    : /[wa+]/.test(flags ?? 'r');
const size = (data) => (typeof data === 'string' ? Buffer.byteLength(data) : (data?.byteLength ?? 0));

function spend(data, call, path) {
  if (!isInside(path)) return;
  if (readOnly) throw refusal('EROFS', call, path);
  if (size(data) > left) throw refusal('ENOSPC', call, path);
  left -= size(data);
}

/** What each call of node:fs would change, by the place of the path among its arguments. */
const guards = {
  open: (path, flags) => {
    if (readOnly && isInside(path) && writes(flags)) throw refusal('EROFS', 'open', path);
  },
  writeFile: (path, data) => spend(data, 'write', path),
  appendFile: (path, data) => spend(data, 'write', path),
  write: (file, data) => spend(data, 'write', file),
  writev: (file, list) => spend(Buffer.concat(list), 'write', file),
  copyFile: (_, path) => spend('', 'copyfile', path),
  ...Object.fromEntries(
    ['mkdir', 'mkdtemp', 'rename', 'rm', 'rmdir', 'unlink', 'symlink', 'truncate', 'chmod', 'utimes'].map((call) => [
      call,
      (path) => {
        if (readOnly && isInside(path)) throw refusal('EROFS', call, path);
      },
    ]),
  ),
};

for (const [name, guard] of Object.entries(guards)) {
  const callback = fs[name];
  fs[name] = (...args) => {
    try {
      guard(...args);
    } catch (error) {
      const done = args.at(-1);
      process.nextTick(done, error);
      return;
    }
    if (name !== 'open') return within(() => callback(...args));
    const done = args.pop();
    const counts = counted === 0 && isInside(args[0]);
    callback(...args, (error, file) => {
      if (!error && counts) files.add(file);
      done(error, file);
    });
  };
  const sync = fs[`${name}Sync`];
  fs[`${name}Sync`] = (...args) => {
    guard(...args);
    if (name !== 'open') return within(() => sync(...args));
    const file = sync(...args);
    if (counted === 0 && isInside(args[0])) files.add(file);
    return file;
  };
  const asynchronous = fs.promises[name];
  if (!asynchronous) continue;
  fs.promises[name] = async (...args) => {
    guard(...args);
    const result = await asynchronous(...args);
    if (name === 'open' && isInside(args[0])) guardHandle(result);
    return result;
  };
}

function within(call) {
  counted += 1;
  try {
    return call();
  } finally {
    counted -= 1;
  }
}

function guardHandle(handle) {
  files.add(handle.fd);
  for (const name of ['write', 'writeFile', 'appendFile']) {
    const real = handle[name].bind(handle);
    handle[name] = async (data, ...rest) => {
      spend(data, 'write', handle.fd);
      return real(data, ...rest);
    };
  }
}

const realClose = fs.close;
fs.close = (file, done) => {
  files.delete(file);
  return realClose(file, done);
};
const realCloseSync = fs.closeSync;
fs.closeSync = (file) => {
  files.delete(file);
  return realCloseSync(file);
};
require('node:module').syncBuiltinESMExports();
