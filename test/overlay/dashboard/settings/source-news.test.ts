import { describe, expect, it } from 'vitest';
import {
  silentSource,
  tikfinityNews,
  twitchNews,
  webhookNews,
} from '../../../../overlay/dashboard/settings/source-news.ts';
import { sourcesInShort } from '../../../../overlay/dashboard/source-words.ts';
import { SOURCE_STATES } from '../../../../shared/source.ts';
import type { SourceStatus } from '../../../../shared/topics.ts';

const at = (hour: number, minute: number, second = 0) =>
  new Date(2026, 10, 22, hour, minute, second).getTime();
const NOW = at(21, 0);
const DAY_MS = 86_400_000;

const source = (id: string, more: Partial<SourceStatus>): SourceStatus => ({
  ...silentSource(id, true),
  ...more,
});
const tikfinity = (more: Partial<SourceStatus>) => tikfinityNews(source('tikfinity', more), NOW);
const READER = { channel: 'ada', login: null, replies: true };
const twitch = (more: Partial<SourceStatus>, knows: Partial<Parameters<typeof twitchNews>[1]> = {}) =>
  twitchNews(source('twitch', more), { ...READER, ...knows }, NOW);

describe('TikFinity', () => {
  it.each([
    ['off', 'quiet', 'Off. Gifts from TikTok are not received.'],
    ['connecting', 'quiet', 'Connecting...'],
    [
      'not-running',
      'wait',
      'TikFinity is not running on this computer. Open its desktop app, log in, keep it open. The website alone is not enough.',
    ],
    ['waiting', 'quiet', 'TikFinity waits for your LIVE. That is all for now.'],
    ['ready', 'good', 'TikFinity sends what happens in your LIVE.'],
    ['receiving', 'good', 'TikFinity sends what happens in your LIVE.'],
    ['unknown', 'wait', 'TikFinity sends something we do not know. Gifts may be missing. Update Giftcast.'],
    ['failed', 'wait', 'This does not work until something is changed.'],
  ] as const)('[DS10] says how it is and what to do: %s', (state, tone, text) => {
    expect(tikfinity({ state })).toMatchObject({ tone, text });
  });

  it('[DS11] names the last gift, the last gap and how often it came back', () => {
    const lastGap = { fromMs: at(20, 2), toMs: at(20, 5) };
    expect(tikfinity({ state: 'receiving', lastGiftAtMs: at(20, 14), lastGap, reconnects: 2 }).more).toEqual([
      'Last gift 20:14.',
      'TikFinity was away 20:02 to 20:05; gifts may be missing.',
      'Lost and found again 2 times.',
    ]);
    expect(tikfinity({ state: 'ready' }).more).toEqual(['No gift has come yet.']);
    expect(tikfinity({ state: 'receiving', problem: 'unreadable' }).more).toContain(
      'Some of what comes cannot be read. Gifts may be missing.',
    );
    expect(tikfinity({ state: 'off', lastGap, reconnects: 2 }).more).toEqual([]);
  });

  it('[DS11] names the day of what was not today, and seconds where minutes would be the same', () => {
    const lastGap = { fromMs: at(20, 2) - DAY_MS, toMs: at(20, 5) - DAY_MS };
    expect(tikfinity({ state: 'ready', lastGap }).more).toContain(
      'TikFinity was away Nov 21, 20:02 to 20:05; gifts may be missing.',
    );
    const short = { fromMs: at(20, 2, 10), toMs: at(20, 2, 40) };
    expect(tikfinity({ state: 'ready', lastGap: short }).more).toContain(
      'TikFinity was away 20:02:10 to 20:02:40; gifts may be missing.',
    );
  });

  it('[DS11] tells the last error while something is wrong', () => {
    expect(tikfinity({ state: 'not-running', lastError: 'Refused.' }).more).toEqual(['Last error: Refused.']);
    expect(tikfinity({ state: 'ready', lastError: 'Refused.' }).more).not.toContain('Last error: Refused.');
  });
});

describe('Twitch', () => {
  it.each([
    [{ state: 'ready' }, {}, 'good', 'Connected to #ada. Reading only: no password needed.'],
    [{ state: 'ready' }, { login: 'ada_bot' }, 'good', 'Connected to #ada. It can answer as ada_bot.'],
    [
      { state: 'receiving' },
      { login: 'ada_bot', replies: false },
      'good',
      'Connected to #ada as ada_bot. Replies are switched off.',
    ],
    [{ state: 'connecting' }, {}, 'quiet', 'Connecting to #ada...'],
    [{ state: 'off' }, {}, 'quiet', 'Off. #ada is not read.'],
    [{ state: 'off' }, { channel: null }, 'quiet', 'Name your channel to begin. No password is needed.'],
    [
      { state: 'failed', problem: 'no-such-channel' },
      { channel: 'adda' },
      'wait',
      "Twitch does not know 'adda'. It is the part after twitch.tv/.",
    ],
    [{ state: 'connecting', problem: 'unreachable' }, {}, 'wait', 'Cannot reach Twitch. Trying again.'],
    [{ state: 'not-running' }, {}, 'wait', 'Cannot reach Twitch. Trying again.'],
    [
      { state: 'ready', problem: 'login-refused' },
      {},
      'wait',
      'Connected to #ada, reading only: Twitch refused the login. Log in again.',
    ],
    [{ state: 'failed' }, {}, 'wait', 'This does not work until something is changed.'],
  ] as const)('[DS12] says how it is, and whether it can answer: %o %o', (more, knows, tone, text) => {
    expect(twitch(more, knows)).toMatchObject({ tone, text });
  });

  it('[DS11] names the last gap', () => {
    expect(twitch({ state: 'ready', lastGap: { fromMs: at(20, 2), toMs: at(20, 5) } }).more).toContain(
      'Twitch was away 20:02 to 20:05; gifts may be missing.',
    );
  });
});

it('[DS10] the webhook is ready, and says when it was last used', () => {
  expect(webhookNews(undefined, NOW)).toMatchObject({ tone: 'quiet', more: ['No gift has come yet.'] });
  expect(webhookNews(source('hook:gift', { lastGiftAtMs: at(20, 14) }), NOW)).toMatchObject({
    tone: 'good',
    more: ['Last gift 20:14.'],
  });
});

it('[FR9] the webhook says what was wrong with the last call, until one is taken', () => {
  const news = (aheadMs: number | null) => webhookNews(undefined, NOW, { atMs: NOW, aheadMs });
  expect(news(null)).toMatchObject({ tone: 'wait', text: 'Signature wrong: check the secret.' });
  expect(news(7 * 60_000)).toMatchObject({ tone: 'wait', text: 'Your clock is 7 min off.' });
  expect(news(-7 * 60_000)).toMatchObject({ text: 'Your clock is 7 min off.' });
  expect(webhookNews(undefined, NOW, null).tone).toBe('quiet');
});

describe('the bar', () => {
  const short = (...sources: SourceStatus[]) =>
    sourcesInShort(sources).map(({ tone, name, word }) => [tone, `${name} ${word}`]);

  it('[DS13] has a dot and a word for each source that is on', () => {
    expect(
      short(
        source('tikfinity', { state: 'waiting' }),
        source('twitch', { state: 'ready' }),
        source('hook:gift', { state: 'ready' }),
        source('demo', { state: 'off' }),
      ),
    ).toEqual([
      ['quiet', 'TikFinity waits for your LIVE'],
      ['good', 'Twitch ok'],
      ['good', 'Webhook ready'],
    ]);
  });

  it('[DS13] names a problem before the state', () => {
    expect(
      short(
        source('tikfinity', { state: 'receiving', problem: 'second-host' }),
        source('twitch', { state: 'connecting', problem: 'unreachable' }),
      ),
    ).toEqual([
      ['wait', 'TikFinity has gifts for two hosts'],
      ['wait', 'Twitch cannot be reached'],
    ]);
  });

  it('[DS13] has a word for every state', () => {
    for (const state of SOURCE_STATES) {
      const words = short(source('twitch', { state }));
      expect(words.length, state).toBe(state === 'off' ? 0 : 1);
      expect(words.flat().join(' '), state).not.toContain('undefined');
    }
  });
});
