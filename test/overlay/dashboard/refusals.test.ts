import { describe, expect, it } from 'vitest';
import { refusalSentence, whoWasFirst } from '../../../overlay/dashboard/refusals.ts';
import { clock } from '../../../overlay/dashboard/texts/format.ts';
import { COMMANDS, isCommandName } from '../../../shared/commands.ts';
import { ERRORS } from '../../../shared/errors.ts';

const AT_MS = 1_795_377_603_000;
const at = clock(AT_MS);
/** Longer than a minute later. */
const NOW_MS = AT_MS + 61_000;
const already = (detail?: unknown) => ({ code: 'state/already', message: 'That is done already.', detail });

describe('a refusal', () => {
  it.each([
    ['skip-alert', already({ by: 'Mia', atMs: AT_MS, end: 'skipped' }), `Mia skipped this at ${at}.`],
    [
      'skip-alert',
      already({ by: 'giftcast', atMs: AT_MS, end: 'shown' }),
      `That alert was shown already, until ${at}.`,
    ],
    ['pause-alerts', already({ by: 'Mia', atMs: AT_MS }), `Mia paused at ${at}.`],
    ['clear-overlay', already({ by: 'Mia', atMs: AT_MS }), `Mia cleared the screen at ${at}.`],
    ['resume-alerts', already(), 'Alerts are playing already.'],
    ['replay-alert', already(), 'That alert is on its way already.'],
    [
      'start-session',
      already({ session: 3, openedAtMs: AT_MS }),
      `A session is running already, since ${at}.`,
    ],
    ['approve-alert', already({ by: 'Mia', atMs: AT_MS }), `Mia showed this at ${at}.`],
    ['hide-gifter', already({ by: 'Mia', atMs: AT_MS }), 'That name is hidden already.'],
    ['unhide-gifter', already(), 'That name is not hidden.'],
    ['hide-gifter', { code: 'state/not-found', message: '' }, 'That person is not known here.'],
    [
      'save-settings',
      { code: 'state/stale-version', message: '' },
      'Somebody saved a newer version. Its values are shown now: look, then save again.',
    ],
    [
      'save-settings',
      { code: 'store/unavailable', message: 'settings.json was changed by hand.' },
      'Not done. settings.json was changed by hand.',
    ],
    ['end-session', already(), 'That is done already.'],
    ['skip-alert', { code: 'state/not-found', message: '' }, 'That alert is not there any more.'],
    ['set-goal', { code: 'state/not-found', message: '' }, 'There is no goal any more.'],
    ['skip-alert', { code: 'auth/forbidden', message: '' }, 'Your role may not do this.'],
    ['set-goal', { code: 'command/bad-args', message: 'Too long.' }, 'Not done. Too long.'],
    [
      'set-goal',
      { code: 'store/unavailable', message: '' },
      'Not done: the disk refuses. Gifts and commands need it.',
    ],
    ['set-goal', { code: 'moon/full', message: 'Wait.' }, 'Not done. Wait.'],
    [
      'revert-gift',
      { ...already({ by: 'Mia', atMs: AT_MS }), message: 'This gift was taken back already.' },
      `This gift was taken back already. It was Mia, at ${at}.`,
    ],
    ['revert-gift', { code: 'state/not-found', message: 'No such gift.' }, 'Not done. No such gift.'],
    [
      'adjust-gifter',
      {
        code: 'auth/forbidden',
        message: 'Moderators may move 1000 in one night; 600 are moved.',
        detail: { moved: 600, left: 400, most: 1_000 },
      },
      'Not done. Moderators may move 1,000 in one night, and 400 are left. The owner may do more.',
    ],
    [
      'save-settings',
      { code: 'state/stale-version', message: '', detail: { version: 14, by: 'Mia', atMs: AT_MS } },
      `Mia saved a newer version at ${at}. Its values are shown now: look, then save again.`,
    ],
    [
      'undo',
      { code: 'undo/superseded', message: '', detail: { by: 'Leo', atMs: AT_MS } },
      `Not undone: Leo changed the same thing later, at ${at}.`,
    ],
    [
      'undo',
      already({ by: 'giftcast', atMs: AT_MS, end: 'shown' }),
      `That alert was shown already, until ${at}.`,
    ],
    ['mute', { code: 'command/unknown', message: '' }, 'This page is older than Giftcast. Reload it.'],
  ] as const)('[DB15] is a plain sentence with who and when: %s %o', (command, error, sentence) => {
    expect(refusalSentence(command, error, NOW_MS)).toBe(sentence);
  });

  it('[DE4] says how long ago, within a minute, and by whom, so that it can be taken back', () => {
    const error = already({ by: 'Leo', atMs: AT_MS });
    expect(refusalSentence('approve-alert', error, AT_MS + 2_000)).toBe('Leo showed this 2 s ago.');
    const ended = already({ by: 'Leo', atMs: AT_MS, end: 'rejected' });
    expect(refusalSentence('skip-alert', ended, AT_MS - 500)).toBe('Leo decided against this 0 s ago.');
    expect(whoWasFirst(error)).toEqual({ by: 'Leo', atMs: AT_MS });
    expect(whoWasFirst({ ...error, code: 'undo/superseded' })).toBeUndefined();
    expect(whoWasFirst(already())).toBeUndefined();
  });

  it('[DB15] is a sentence for each code of each command, and never the code', () => {
    for (const command of Object.keys(COMMANDS)) {
      if (!isCommandName(command)) throw new Error(`${command} is no command`);
      for (const [code, { message }] of Object.entries(ERRORS)) {
        const sentence = refusalSentence(command, { code, message }, NOW_MS);
        expect(sentence).toMatch(/^[A-Z].*\.$/);
        expect(sentence).not.toContain(code);
        expect(sentence.length).toBeGreaterThan(12);
      }
    }
  });
});
