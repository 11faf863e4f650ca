// @ts-check
/**
 * Loaded into the server with --require: breaks it on request.
 *
 * A request with the header `x-test-break` fails in whatever handles it; the signal SIGUSR2 is a bug that nobody caught.
 */
'use strict';
const http = require('node:http');

const { writeHead } = http.ServerResponse.prototype;
const broken = new WeakSet();

http.ServerResponse.prototype.writeHead = function (/** @type {any[]} */ ...args) {
  if (this.req?.headers['x-test-break'] && !broken.has(this)) {
    broken.add(this);
    throw new Error('broken by a test');
  }
  return writeHead.apply(this, /** @type {any} */ (args));
};

process.on('SIGUSR2', () => {
  throw new Error('a bug of a test');
});
