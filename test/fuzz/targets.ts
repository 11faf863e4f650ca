import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCommand } from '../../bot/answers/parse.ts';
import { parseIrcLine } from '../../bot/twitch/irc-line.ts';
import { readLine } from '../../bot/twitch/read-line.ts';
import { createVerifier } from '../../server/sources/standard-webhooks.ts';
import { readTikfinity } from '../../server/sources/tikfinity-frames.ts';
import { parseGiftWebhook } from '../../server/sources/webhook.ts';
import { encodeLine } from '../../server/store/line.ts';
import { secretsSchema } from '../../server/store/secrets.ts';
import { scanSegment } from '../../server/store/segment.ts';
import { channelIn } from '../../shared/channel.ts';
import { choicesOf, parseChoicesFile } from '../../shared/choices-file.ts';
import { COMMANDS, commandEnvelope } from '../../shared/commands.ts';
import { cleanMessage, cleanName, createMessageJudge, createNameJudge } from '../../shared/names.ts';
import { parseClientFrame } from '../../shared/protocol.ts';
import { isWellFormed, parseWith } from '../../shared/schema.ts';
import { DEFAULT_SETTINGS, parseSettings } from '../../shared/settings.ts';
import { DEFAULT_LADDER, parseLadder } from '../../shared/tier.ts';
import { fillTemplate } from '../../shared/wording.ts';
import { decodeLine } from '../store/decode-line.ts';
import type { Random } from '../support/random.ts';
import { ROOT } from '../support/root.ts';
import { mutateBytes, mutateText, mutateValue } from './mutate.ts';

/** One parser with inputs that resemble its own. */
export interface Target {
  readonly name: string;
  /** Makes an input and parses it; whatever it throws is a fault of ours. Answers whether it was taken. */
  readonly attack: (random: Random) => boolean;
}

const NOW_MS = Date.UTC(2026, 10, 22, 20);
const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(join(ROOT, 'test', 'fixtures', name), 'utf8'));
const hooks = ['anonymous-bits', 'streak', 'tip'].map((name) => fixture(`webhook/${name}.json`));
const frames = ['around-gifts', 'gift-alone', 'nested', 'seven-roses'].map((name) =>
  fixture(`tikfinity/${name}.json`),
);
const lines = textsIn(fixture('twitch/lines.json')).filter((text) => text.includes('tmi.twitch.tv'));
const names = [
  'Ada',
  'Zoë',
  '李小龙',
  'عمر',
  'Ольга',
  'Nguyễn Thị',
  '👨‍👩‍👧',
  'x_Kim_99',
  'f u c k',
  'Scunthorpe',
];

const args: Readonly<Record<string, object>> = {
  'send-test-gift': { diamonds: 100, name: 'Ada', message: 'hi', streak: 3 },
  'set-goal': { label: 'New microphone', target: 500, start: 3 },
  'approve-alert': { id: 'a12', gifterName: 'Ada', message: 'hi' },
  'adjust-gifter': { gifterId: 'tiktok:1', diamonds: 5, reason: 'twice' },
  'rename-gifter': { gifterId: 'tiktok:1', name: 'Ada' },
  'enter-gift': { gifterId: 'tiktok:1', name: 'Ada', diamonds: 5 },
  'save-settings': { patch: { wording: 'open' }, baseVersion: 1 },
};
const clientFrames = [
  {
    type: 'hello',
    protocol: 1,
    token: 'x'.repeat(43),
    client: { kind: 'overlay', name: 'obs', version: '1', plays: ['alerts'] },
  },
  { type: 'subscribe', topics: ['leaderboard/month'] },
  { type: 'alert-started', id: 'a1' },
  { type: 'visible', visible: false },
  { type: 'command', id: 'c0ffee00-0000', name: 'skip-alert', args: { id: 'a1' } },
];

const stamp = { at: NOW_MS, day: '2026-11-22', zone: 'UTC', session: 1 } as const;
const journal = Buffer.from(
  [1, 2, 3]
    .map((seq) => encodeLine(seq, { ...stamp, kind: 'outcome', events: [{ type: 'AlertsPaused' }] }))
    .join(''),
);

const judgeOptions = {
  lists: null,
  own: { block: ['kraut*'], allow: ['Scunthorpe'] },
  scripts: { mixed: 'hold', only: null },
} as const;
const judgeName = createNameJudge(judgeOptions);
const judgeMessage = createMessageJudge(judgeOptions);
const verifier = createVerifier({ secrets: () => [SECRET] });
const secrets = {
  version: 1,
  owner: 'o'.repeat(43),
  overlay: 'v'.repeat(43),
  hooks: { gift: [{ secret: SECRET, until: null }] },
  moderators: [{ id: 'm1', label: 'Mia', sha256: '0'.repeat(64), expiresAtMs: null }],
};

export const TARGETS: readonly Target[] = [
  {
    name: 'the webhook’s body',
    attack(random) {
      const text = JSON.stringify(mutateValue(random, random.pick(hooks)));
      const bytes = Buffer.from(random.chance(0.3) ? mutateText(random, text) : text);
      const body = random.chance(0.2) ? mutateBytes(random, bytes) : bytes;
      return parseGiftWebhook({ hook: 'gift', id: 'fuzz-1', body, receivedAtMs: NOW_MS }).ok;
    },
  },
  {
    name: 'the webhook’s signature',
    attack(random) {
      const text = (sample: string) => mutateText(random, sample);
      const call = {
        id: text('msg_1'),
        timestamp: text(String(NOW_MS / 1_000)),
        signature: text(`v1,${'A'.repeat(43)}= v1,${'B'.repeat(43)}=`),
        body: Buffer.from(text('{"type":"gift"}')),
        nowMs: NOW_MS,
      };
      return verifier.verify(call) === 'ok';
    },
  },
  {
    name: 'frames of clients',
    attack(random) {
      const text = JSON.stringify(mutateValue(random, random.pick(clientFrames)));
      return parseClientFrame(random.chance(0.3) ? mutateText(random, text) : text).ok;
    },
  },
  {
    name: 'commands',
    attack(random) {
      const name = random.pick(Object.keys(COMMANDS)) as keyof typeof COMMANDS;
      const asked = { id: 'c0ffee00-0000', name, args: args[name] ?? { id: 'a1' } };
      const isEnvelope = parseWith(commandEnvelope, mutateValue(random, asked)).ok;
      return parseWith<object>(COMMANDS[name].args, mutateValue(random, asked.args)).ok && isEnvelope;
    },
  },
  { name: 'settings.json', attack: (random) => parseSettings(mutateValue(random, DEFAULT_SETTINGS)).ok },
  { name: 'tiers.json', attack: (random) => parseLadder(mutateValue(random, DEFAULT_LADDER)).ok },
  {
    name: 'a file of choices to import',
    attack: (random) => parseChoicesFile(mutateValue(random, choicesOf(DEFAULT_SETTINGS, DEFAULT_LADDER))).ok,
  },
  {
    name: 'secrets.json',
    attack: (random) => parseWith(secretsSchema, mutateValue(random, secrets)).ok,
  },
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
    name: 'names',
    attack(random) {
      const raw = mutateText(random, random.pick(names));
      const name = cleanName(raw, 'tiktok:1');
      if (cleanName(name, 'tiktok:1') !== name)
        throw new Error(`twice cleaned is another name: ${escaped(raw)}`);
      if (!isWellFormed(name) || name.length > 200 || name === '')
        throw new Error(`no name: ${escaped(raw)}`);
      return judgeName(raw, 'tiktok:1').verdict === 'ok';
    },
  },
  {
    name: 'messages',
    attack(random) {
      const raw = mutateText(random, random.pick(['love this song', ...names]));
      const message = cleanMessage(raw);
      if (message !== null && !isWellFormed(message)) throw new Error(`half a character: ${escaped(raw)}`);
      return judgeMessage(raw).verdict === 'ok';
    },
  },
  {
    name: 'templates',
    attack(random) {
      const template = mutateText(random, '{name}, thank you! {gift} x {count} {message}');
      const words = { name: mutateText(random, '{message}'), gift: null, count: 3, message: '$& {name}' };
      return fillTemplate(template, words) !== null;
    },
  },
  {
    name: 'lines of the journal',
    attack: (random) => decodeLine(mutateBytes(random, journal)).kind === 'ok',
  },
  {
    name: 'segments of the journal',
    attack: (random) => scanSegment(mutateBytes(random, journal), 1, () => null).damage === null,
  },
];

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsIn);
}

function escaped(text: string): string {
  return JSON.stringify(text).replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`);
}
