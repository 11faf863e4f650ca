// @ts-check
/**
 * Loaded into the server with --require: the wall clock stands as many milliseconds off as the file
 * GIFTCAST_TEST_CLOCK_FILE says, asked anew each time. Timers and the steady clock go on.
 */
'use strict';
const fs = require('node:fs');

const file = process.env['GIFTCAST_TEST_CLOCK_FILE'];
const realNow = Date.now;

if (file) Date.now = () => realNow() + Number(fs.readFileSync(file, 'utf8'));
