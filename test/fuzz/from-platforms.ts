/** What platforms and their viewers send. */
import { parseCommand } from '../../bot/answers/parse.ts';
import { parseIrcLine } from '../../bot/twitch/irc-line.ts';
import { readLine } from '../../bot/twitch/read-line.ts';
import { readTikfinity } from '../../server/sources/tikfinity-frames.ts';
import { readTimestamp } from '../../server/sources/timestamp.ts';
import { createTwitchId } from '../../server/sources/twitch-login-id.ts';
import { channelIn } from '../../shared/channel.ts';
import { mutateText, mutateValue } from './mutate.ts';
import type { Target } from './target.ts';
import { fixture, NOW_MS, textsIn } from './target.ts';

const frames = ['around-gifts', 'gift-alone', 'nested', 'seven-roses'].map((name) =>
  fixture(`tikfinity/${name}.json`),
);
const lines = textsIn(fixture('twitch/lines.json')).filter((text) => text.includes('tmi.twitch.tv'));
const loginAnswers = [
  { login: 'ada', user_id: '12345', scopes: ['chat:read', 'chat:edit'], expires_in: 5_000 },
  {
    device_code: 'abc',
    user_code: 'ABCDEFGH',
    verification_uri: 'https://www.twitch.tv/activate?device-code=ABCDEFGH',
    expires_in: 1_800,
    interval: 5,
  },
  { access_token: 'abc', refresh_token: 'def', expires_in: 14_000 },
  { status: 400, message: 'authorization_pending' },
];

export const FROM_PLATFORMS: readonly Target[] = [
  {
    name: 'TikFinity’s frames',
    attack(random) {
      const text = JSON.stringify(mutateValue(random, random.pick(frames)));
      const events = readTikfinity(random.chance(0.3) ? mutateText(random, text) : text, NOW_MS);
      return events.some(({ type }) => type === 'delivery');
    },
  },
  {
    name: 'Twitch’s lines',
    attack(random) {
      const line = parseIrcLine(mutateText(random, random.pick(lines)));
      return line !== null && readLine(line, NOW_MS).deliveries.length > 0;
    },
  },
  {
    name: 'the tags of Twitch’s lines',
    attack(random) {
      const line = random.pick(lines);
      const tags = line.startsWith('@') ? line.slice(1, line.indexOf(' ')).split(';') : [];
      const nth = random.int(0, Math.max(0, tags.length - 1));
      const [key = '', value = ''] = (tags[nth] ?? '').split('=');
      tags[nth] = random.chance(0.2)
        ? mutateText(random, `${key}=${value}`)
        : `${key}=${mutateText(random, value)}`;
      const parsed = parseIrcLine(`@${tags.join(';')}${line.slice(line.indexOf(' '))}`);
      return parsed !== null && readLine(parsed, NOW_MS).deliveries.length > 0;
    },
  },
  {
    name: 'answers of Twitch’s login',
    async attack(random) {
      const status = random.pick([200, 200, 400, 401, 403, 500]);
      const twitch = createTwitchId(async () => ({
        ok: true,
        status,
        json: mutateValue(random, random.pick(loginAnswers)),
      }));
      const outcomes = [
        await twitch.validate('abc'),
        await twitch.requestCode('abc'),
        await twitch.poll('abc', 'def'),
        await twitch.refresh('abc', 'def'),
      ];
      return outcomes.some(({ ok }) => ok);
    },
  },
  {
    name: 'commands in chat',
    attack: (random) =>
      parseCommand(mutateText(random, random.pick(['!top week', '@ada !hide @Jo', '！rank']))) !== null,
  },
  {
    name: 'channels',
    attack: (random) =>
      channelIn(mutateText(random, random.pick(['https://twitch.tv/Ada', '#ada']))) !== null,
  },
  {
    name: 'times',
    attack: (random) =>
      readTimestamp(
        mutateText(random, random.pick(['2026-11-22T20:00:00Z', '2026-02-29t23:59:60.1+05:45'])),
      ) !== null,
  },
];
