'use strict';
/**
 * Preloaded into the task's process by the simulated agent: lets time pass without waiting for it.
 *
 * The process's clock (Date, performance.now, process.hrtime) is the real one plus what was skipped. Timers run on that
 * clock. When nothing but timers can wake the process, time jumps to the next timer at once. While a request is in flight
 * time runs as usual, so that an answer is never overtaken by its own timeout; when nothing has moved on any socket for
 * FAKE_CLOCK_PATIENCE_MS of real time, the other side is taken for dead and time jumps all the same.
 *
 * Not covered: Intl formatting of "now" without a date, and certificate dates, which OpenSSL checks by the real clock.
 */
const { writeSync } = require('node:fs');
const net = require('node:net');
const timers = require('node:timers');
const timersPromises = require('node:timers/promises');
const { promisify } = require('node:util');

const RealDate = Date;
const realNow = RealDate.now;
const realPerformanceNow = performance.now.bind(performance);
const realHrtime = process.hrtime;
const realBigintHrtime = process.hrtime.bigint;
const realSetTimeout = setTimeout;
const realClearTimeout = clearTimeout;
const realClearInterval = clearInterval;

/** Long enough for work that Node does not list as active, such as making a key. */
const quietMs = 25;
const pollMs = 5;
const patienceMs = Number(process.env.FAKE_CLOCK_PATIENCE_MS || 2000);
const shiftMs = process.env.FAKE_CLOCK_START ? Number(process.env.FAKE_CLOCK_START) - realNow() : 0;

let skippedMs = 0;
const monotonic = () => realPerformanceNow() + skippedMs;
const now = () => Math.floor(realNow() + shiftMs + skippedMs);

// --- timers -----------------------------------------------------------------------------------------------------------

const pending = new Map();
let lastId = 0;
let made = 0;
let poll;

class FakeTimeout {
  constructor(callback, ms, args, repeats) {
    if (typeof callback !== 'function') {
      const error = new TypeError('The "callback" argument must be of type function.');
      error.code = 'ERR_INVALID_ARG_TYPE';
      throw error;
    }
    this.callback = callback;
    this.args = args;
    const wanted = Number(ms);
    this.ms = wanted >= 1 && wanted <= 2147483647 ? Math.trunc(wanted) : 1;
    this.repeats = repeats;
    this.referenced = true;
    lastId += 1;
    this.id = lastId;
    this.refresh();
  }

  refresh() {
    this.due = monotonic() + this.ms;
    made += 1;
    this.order = made;
    pending.set(this.id, this);
    arm();
    return this;
  }

  close() {
    pending.delete(this.id);
    arm();
    return this;
  }

  ref() {
    this.referenced = true;
    arm();
    return this;
  }

  unref() {
    this.referenced = false;
    arm();
    return this;
  }

  hasRef() {
    return this.referenced;
  }

  [Symbol.toPrimitive]() {
    return this.id;
  }

  [Symbol.dispose ?? Symbol.for('dispose')]() {
    this.close();
  }
}

function next() {
  let first;
  for (const timer of pending.values()) {
    if (!first || timer.due < first.due || (timer.due === first.due && timer.order < first.order)) first = timer;
  }
  return first;
}

/** One real timer stands for all others; it holds the process as long as one of them would. */
function arm() {
  if (pending.size === 0) {
    realClearTimeout(poll);
    poll = undefined;
    return;
  }
  poll ??= realSetTimeout(tick, pollMs);
  let holds = false;
  for (const timer of pending.values()) holds ||= timer.referenced;
  if (holds) poll.ref();
  else poll.unref();
}

function tick() {
  poll = undefined;
  try {
    let timer = next();
    if (timer && timer.due > monotonic() && isStill()) {
      skip(timer.due - monotonic());
      timer = next();
    }
    // One a turn, so that promises settle between two timers as they do in Node.
    if (timer && timer.due <= monotonic()) fire(timer);
  } finally {
    arm();
  }
}

function fire(timer) {
  quietSince = realPerformanceNow();
  if (timer.repeats) timer.refresh();
  else pending.delete(timer.id);
  timer.callback(...timer.args);
}

function skip(ms) {
  skippedMs += ms;
  try {
    writeSync(3, `${JSON.stringify({ skippedMs })}\n`);
  } catch {
    // Nobody listens.
  }
}

// --- is anything going on? --------------------------------------------------------------------------------------------

const ignored = new Set(['Timeout', 'PipeWrap', 'TTYWrap']);
let quietSince = realPerformanceNow();
let silentSince = quietSince;
let timersBefore = 0;
let socketsBefore = '';

/** Quiet: no timer was set or fired. Silent: no request began or ended, and no byte moved. */
function isStill() {
  const time = realPerformanceNow();
  const active = process.getActiveResourcesInfo().filter((name) => !ignored.has(name));
  let bytes = 0;
  for (const handle of process._getActiveHandles()) bytes += (handle.bytesRead ?? 0) + (handle.bytesWritten ?? 0);
  const sockets = `${bytes} ${active.join()}`;
  if (sockets !== socketsBefore) silentSince = time;
  if (made !== timersBefore || sockets !== socketsBefore) quietSince = time;
  socketsBefore = sockets;
  timersBefore = made;
  return time - quietSince >= quietMs && (active.length === 0 || time - silentSince >= patienceMs);
}

// --- what the task sees -----------------------------------------------------------------------------------------------

const fakeSetTimeout = (callback, ms, ...args) => new FakeTimeout(callback, ms, args, false);
const fakeSetInterval = (callback, ms, ...args) => new FakeTimeout(callback, ms, args, true);
const clearWith = (real) => (timer) => {
  if (timer instanceof FakeTimeout) timer.close();
  else if (pending.has(Number(timer))) pending.get(Number(timer)).close();
  else real(timer);
};

function sleep(ms, value, options = {}) {
  const { signal, ref = true } = options;
  return new Promise((resolve, reject) => {
    const abort = () => {
      timer?.close();
      const error = new Error('The operation was aborted', { cause: signal.reason });
      reject(Object.assign(error, { name: 'AbortError', code: 'ABORT_ERR' }));
    };
    let timer;
    if (signal?.aborted) return abort();
    timer = fakeSetTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve(value);
    }, ms);
    if (!ref) timer.unref();
    signal?.addEventListener('abort', abort, { once: true });
  });
}

async function* ticks(ms, value, options) {
  while (true) yield await sleep(ms, value, options);
}

Object.defineProperty(fakeSetTimeout, promisify.custom, { value: sleep });
const faked = {
  setTimeout: fakeSetTimeout,
  setInterval: fakeSetInterval,
  clearTimeout: clearWith(realClearTimeout),
  clearInterval: clearWith(realClearInterval),
};
Object.assign(globalThis, faked);
Object.assign(timers, faked);
timersPromises.setTimeout = sleep;
timersPromises.setInterval = ticks;
timersPromises.scheduler.wait = (ms, options) => sleep(ms, undefined, options);
require('node:module').syncBuiltinESMExports();

AbortSignal.timeout = (ms) => {
  const controller = new AbortController();
  const late = () => controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'));
  fakeSetTimeout(late, ms).unref();
  return controller.signal;
};

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, self) => Reflect.construct(target, args.length > 0 ? args : [now()], self),
  apply: () => new RealDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
RealDate.prototype.constructor = globalThis.Date;
Object.defineProperty(performance, 'now', { value: monotonic, configurable: true });
process.hrtime = (since) => {
  const nanoseconds = process.hrtime.bigint();
  const time = [Number(nanoseconds / 1_000_000_000n), Number(nanoseconds % 1_000_000_000n)];
  if (!since) return time;
  const seconds = time[0] - since[0];
  const rest = time[1] - since[1];
  return rest < 0 ? [seconds - 1, rest + 1_000_000_000] : [seconds, rest];
};
process.hrtime.bigint = () => realBigintHrtime.call(realHrtime) + BigInt(Math.round(skippedMs * 1e6));

// Sockets keep their timeouts in timers of Node's own; here they get one of ours.
const socketTimers = new WeakMap();
const closing = new WeakSet();
net.Socket.prototype.setTimeout = function setSocketTimeout(ms, callback) {
  if (this.destroyed) return this;
  this.timeout = ms;
  socketTimers.get(this)?.close();
  socketTimers.delete(this);
  if (ms > 0) {
    socketTimers.set(this, fakeSetTimeout(() => this._onTimeout(), ms).unref());
    if (callback) this.once('timeout', callback);
    if (!closing.has(this)) this.once('close', () => socketTimers.get(this)?.close());
    closing.add(this);
  } else if (callback) {
    this.removeListener('timeout', callback);
  }
  return this;
};
const realUnrefTimer = net.Socket.prototype._unrefTimer;
net.Socket.prototype._unrefTimer = function restartSocketTimeout() {
  for (let socket = this; socket; socket = socket._parent) {
    if (!socket.destroyed) socketTimers.get(socket)?.refresh();
  }
  return realUnrefTimer.call(this);
};
