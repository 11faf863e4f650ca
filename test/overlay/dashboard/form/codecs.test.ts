import { describe, expect, it } from 'vitest';
import {
  CHANNEL,
  choice,
  LINE,
  LINES,
  LOCAL_TIME,
  MONTHS,
  SECONDS,
} from '../../../../overlay/dashboard/form/codecs.ts';

const taken = (value: unknown) => ({ ok: true, value });

describe('a field', () => {
  it.each([
    ['ada', 'ada'],
    [' Ada_99 ', 'ada_99'],
    ['@Ada', 'ada'],
    ['#ada', 'ada'],
    ['twitch.tv/ada', 'ada'],
    ['https://www.twitch.tv/Ada', 'ada'],
    ['http://twitch.tv/ada/', 'ada'],
    ['https://m.twitch.tv/ada/videos?filter=all', 'ada'],
    ['https://www.twitch.tv/popout/ada/chat?popout=', 'ada'],
    ['https://www.twitch.tv/moderator/ada', 'ada'],
    ['https://dashboard.twitch.tv/u/ada/home', 'ada'],
    ['https://player.twitch.tv/?channel=Ada&muted=true', 'ada'],
    ['', null],
    ['   ', null],
  ])('[DS1] of the channel cuts a pasted link to the name: %s', (typed, name) => {
    expect(CHANNEL.read(typed)).toEqual(taken(name));
  });

  it.each([
    'twitch.tv',
    'https://www.twitch.tv/',
    'https://youtube.com/ada',
    'ada kim',
    'a'.repeat(26),
    'ädä',
  ])('[DS1] of the channel refuses what is no name: %s', (typed) => {
    expect(CHANNEL.read(typed)).toMatchObject({ ok: false });
  });

  it('[DS2] of thanks has one text a line, without empty ones; no text is silence', () => {
    expect(LINES.read(' Thank you {name}! \n\n  \n{name}, wow!\n')).toEqual(
      taken(['Thank you {name}!', '{name}, wow!']),
    );
    expect(LINES.read(' \n ')).toEqual(taken([]));
    expect(LINES.print(['one', 'two'])).toBe('one\ntwo');
    expect(LINES.read('x\n'.repeat(21))).toEqual({ ok: false, message: 'At most 20 lines.' });
    expect(LINES.read('x'.repeat(301))).toMatchObject({ ok: false });
  });

  it('[DS2] of an answer is one line that says something', () => {
    expect(LINE.read(' one\n two ')).toEqual(taken('one two'));
    expect(LINE.read('  ')).toEqual({ ok: false, message: 'Write something here.' });
    expect(LINE.read('x'.repeat(301))).toMatchObject({ ok: false });
  });

  it('[DS3] of a wait is in whole seconds', () => {
    expect(SECONDS.print(30_000)).toBe('30');
    expect(SECONDS.read(' 0 ')).toEqual(taken(0));
    expect(SECONDS.read('3600')).toEqual(taken(3_600_000));
    for (const typed of ['', '-1', '1.5', '1e3', '0x10', '3601', 'soon']) {
      expect(SECONDS.read(typed), typed).toMatchObject({ ok: false });
    }
  });

  it('[RT15] of months is a whole number of them, or nothing for ever', () => {
    expect([MONTHS.print(13), MONTHS.print(null)]).toEqual(['13', '']);
    expect([MONTHS.read(' 1 '), MONTHS.read('120'), MONTHS.read(' ')]).toEqual([
      taken(1),
      taken(120),
      taken(null),
    ]);
    for (const typed of ['0', '121', '-1', '1.5', '1e1', 'a year']) {
      expect(MONTHS.read(typed), typed).toEqual({
        ok: false,
        message: 'Whole months, from 1 to 120, or nothing.',
      });
    }
  });

  it('[DS3] of a time is to the minute, and may be empty', () => {
    expect(LOCAL_TIME.read('2026-11-27T20:00')).toEqual(taken('2026-11-27T20:00'));
    expect(LOCAL_TIME.read('2026-11-27T20:00:30')).toEqual(taken('2026-11-27T20:00'));
    expect(LOCAL_TIME.read('')).toEqual(taken(null));
    expect(LOCAL_TIME.read('Friday')).toMatchObject({ ok: false });
  });

  it('[DS3] of a choice takes no other word', () => {
    const codec = choice(['everyone', 'vip']);
    expect(codec.read('vip')).toEqual(taken('vip'));
    expect(codec.read('nobody')).toMatchObject({ ok: false });
  });
});
