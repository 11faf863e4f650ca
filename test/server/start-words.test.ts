import { expect, it } from 'vitest';
import { alreadyWords, portTakenWords, runningWords } from '../../server/cli/start-words.ts';

it('[FR13] says that it runs, and what it opens', () => {
  expect(runningWords({ demo: false, opens: true })).toBe(
    'Giftcast is running. Opening your dashboard. Keep this window open.',
  );
  expect(runningWords({ demo: false, opens: false })).toBe('Giftcast is running. Keep this window open.');
  expect(runningWords({ demo: true, opens: true })).toBe(
    'Giftcast is running with simulated gifts. Opening your dashboard. Keep this window open.',
  );
});

it('[FR13] says that it runs already, or that the port is another program’s', () => {
  expect(alreadyWords({ pid: 7, port: 4747, opens: true })).toBe('Already running. Opening it.');
  expect(alreadyWords({ pid: 7, port: 4747, opens: false })).toBe(
    'Already running, as process 7 on port 4747.',
  );
  expect(portTakenWords(4747)).toBe(
    'Port 4747 is used by another program. Start with: npm start -- --port 4748. The link in OBS changes too.',
  );
});
