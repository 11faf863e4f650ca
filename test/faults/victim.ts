import { closeSync, openSync, writeSync } from 'node:fs';
import { createOs } from '../../server/store/os.ts';
import { createFaultyFs } from './faulty-fs.ts';
import { liveThrough, openLife } from './life.ts';

// Started as a process of its own: lives through a folder and kills itself at its nth step, before the step, in the
// midst of a write, or after the step. Says to a log outside of the folder what it was told, and how many steps it made.
const [, , folder = '', run = '', logFile = '', kill = '', when = ''] = process.argv;
const killAt = Number(kill);
const log = openSync(logFile, 'a');
const say = (line: object) => writeSync(log, `${JSON.stringify(line)}\n`);
let steps = 0;

function die(): void {
  process.kill(process.pid, 'SIGKILL');
  // Until it is carried out, nothing more is done.
  for (;;);
}

const fs = createFaultyFs(() => {
  steps += 1;
  if (steps !== killAt) return {};
  if (when === 'before') die();
  return { half: when === 'half', afterwards: die };
});

const life = await openLife(folder, createOs({ fs }));
await liveThrough(life, run, {
  sent: (id) => say({ sent: id }),
  told: (id, answer) => say({ told: id, ...answer }),
});
await life.close();
say({ steps });
closeSync(log);
