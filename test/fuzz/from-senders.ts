/** What comes over the network to us: senders of gifts, pages, dashboards, and pages that hear us. */

import { parseServerFrame } from '../../overlay/net/frames.ts';
import { readAllTopics } from '../../overlay/net/read/for-staff.ts';
import { readToken } from '../../overlay/net/token.ts';
import { isDeeperThan } from '../../server/core/depth.ts';
import { parseBoardQuery } from '../../server/http/api.ts';
import { parseJoin } from '../../server/http/join.ts';
import { createSession } from '../../server/hub/session.ts';
import { createVerifier } from '../../server/sources/standard-webhooks.ts';
import { parseGiftWebhook } from '../../server/sources/webhook.ts';
import { COMMANDS, commandEnvelope } from '../../shared/commands.ts';
import { parseCompareQuestion } from '../../shared/compare.ts';
import { parseFeedQuery } from '../../shared/feed.ts';
import { parsePersonQuestion } from '../../shared/person-copy.ts';
import { CLOSE, parseClientFrame } from '../../shared/protocol.ts';
import { parseReachQuestion } from '../../shared/reach.ts';
import { parseWith } from '../../shared/schema.ts';
import { fakeAlert, welcomeText } from '../overlay/fakes.ts';
import { createTestClock } from '../support/clock.ts';
import type { Random } from '../support/random.ts';
import { mutateBytes, mutateText, mutateValue } from './mutate.ts';
import { CLIENT_FRAMES, COMMAND_ARGS, QUESTION } from './samples.ts';
import type { Target } from './target.ts';
import { fixture, NOW_MS } from './target.ts';

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const verifier = createVerifier({ secrets: () => [SECRET] });
const hooks = ['anonymous-bits', 'streak', 'tip'].map((name) => fixture(`webhook/${name}.json`));
const clientFrames = Object.values(CLIENT_FRAMES);
const commands = Object.keys(COMMANDS) as (keyof typeof COMMANDS)[];
const closeCodes = new Set<number>(Object.values(CLOSE));
const serverFrames = [
  JSON.parse(welcomeText({})),
  { type: 'topic', name: 'goal', seq: 3, value: { label: 'New microphone', target: 500, value: 3 } },
  { type: 'alert', alert: fakeAlert(3), elapsedMs: 0 },
  { type: 'result', id: 'c0ffee00-0000', ok: false, error: { code: 'auth/forbidden', message: 'No.' } },
];

/** JSON as somebody wrote it, and often not quite JSON. */
function textOf(random: Random, sample: unknown): string {
  const text = JSON.stringify(mutateValue(random, sample));
  return random.chance(0.3) ? mutateText(random, text) : text;
}

/** A socket that says a few frames; it may only be closed with a code of ours. */
function liveOnce(random: Random): boolean {
  let isOpen = true;
  const peer = {
    address: '127.0.0.1',
    backlogBytes: 0,
    send() {},
    ping() {},
    terminate() {},
    close(code: number) {
      if (!closeCodes.has(code)) throw new Error(`closed with ${code}`);
      isOpen = false;
    },
  };
  const session = createSession<object>(
    peer,
    {
      clock: createTestClock(NOW_MS),
      log: { warn() {}, error() {} },
      limiter: { failed: () => false },
      authorize: (token) =>
        token === 'overlay-token' ? { role: 'overlay', actor: 'overlay', tokenId: 'overlay' } : null,
      admit: () => ({}),
      join() {},
      leave() {},
      look() {},
      reply() {},
      subscribe() {},
      started() {},
      done() {},
      report() {},
      setVisible() {},
      drained() {},
      command: async () => ({ ok: true, value: null }),
    },
    'local',
  );
  session.text(
    random.chance(0.7) ? JSON.stringify(CLIENT_FRAMES.hello) : textOf(random, CLIENT_FRAMES.hello),
  );
  for (let left = random.int(1, 3); left > 0; left--) session.text(textOf(random, random.pick(clientFrames)));
  const stayed = isOpen;
  session.gone();
  return stayed;
}

export const FROM_SENDERS: readonly Target[] = [
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
    name: 'the leaderboard’s query',
    attack(random) {
      const fields = { window: 'all', limit: '50', offset: mutateText(random, '0') };
      return parseBoardQuery(random.chance(0.2) ? fields : mutateValue(random, fields)).ok;
    },
  },
  {
    name: 'the feed’s query',
    attack(random) {
      const fields = {
        before: '12',
        limit: '50',
        search: mutateText(random, 'Ada'),
        state: 'held',
        from: mutateText(random, '10'),
        tests: 'yes',
        gifter: mutateText(random, 'tiktok:1'),
      };
      return parseFeedQuery(random.chance(0.2) ? fields : mutateValue(random, fields)).ok;
    },
  },
  {
    name: 'what a compare asks',
    attack(random) {
      const question = mutateValue(random, QUESTION);
      return !isDeeperThan(question, 16) && parseCompareQuestion(question).ok;
    },
  },
  {
    name: 'of whom a copy is asked',
    attack: (random) =>
      parsePersonQuestion(mutateValue(random, { gifterId: 'tiktok:6813181309701719620' })).ok,
  },
  {
    name: 'the code of an invitation',
    attack: (random) => parseJoin(mutateValue(random, { code: 'abcdefghijklmnopqrstuv' })).ok,
  },
  {
    name: 'by which address the server asks itself',
    attack: (random) => parseReachQuestion(mutateValue(random, { origin: 'https://show.example' })).ok,
  },
  {
    name: 'frames of clients',
    attack: (random) => parseClientFrame(textOf(random, random.pick(clientFrames))).ok,
  },
  { name: 'a socket’s life', attack: liveOnce },
  {
    name: 'commands',
    attack(random) {
      const name = random.pick(commands);
      const asked = { id: 'c0ffee00-0000', name, args: COMMAND_ARGS[name] };
      const isEnvelope = parseWith(commandEnvelope, mutateValue(random, asked)).ok;
      return parseWith<object>(COMMANDS[name].args, mutateValue(random, asked.args)).ok && isEnvelope;
    },
  },
  {
    name: 'frames of the server',
    attack: (random) => parseServerFrame(textOf(random, random.pick(serverFrames)), readAllTopics) !== null,
  },
  {
    name: 'the fragment of an address',
    attack: (random) => readToken(mutateText(random, `#k=${'x'.repeat(43)}&k=%41%ff`)) !== null,
  },
];
