'use strict';
// Preloaded into the task's process by the simulated agent: a far network. Every name has an IPv4 and an IPv6 address,
// IPv6 leads nowhere, and each handshake takes as long as SLOW_HANDSHAKE_MS says.
const dns = require('node:dns');
const { TCP } = process.binding('tcp_wrap');

const connect = TCP.prototype.connect;
TCP.prototype.connect = function (request, ...where) {
  setTimeout(() => {
    const failed = connect.call(this, request, ...where);
    if (failed) request.oncomplete?.(failed, this, request, false, false);
  }, Number(process.env.SLOW_HANDSHAKE_MS));
  return 0;
};

const BOTH = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
];

// A machine without a route for IPv6 puts IPv4 first by itself (RFC 6724), so that IPv6 is the last one tried.
dns.lookup = (_host, options, callback) => {
  const answer = callback ?? options;
  if (options.all) process.nextTick(answer, null, BOTH);
  else process.nextTick(answer, null, BOTH[0].address, BOTH[0].family);
};
