import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestClient } from './client.ts';
import { connectClient } from './client.ts';
import { removeFolder, tempFolder } from './folder.ts';
import type { Giftcast } from './giftcast.ts';
import { startGiftcast } from './giftcast.ts';
import { giftOf } from './gifts.ts';
import { call } from './http.ts';
import { mediaFiles } from './media-files.ts';
import { addModerator } from './moderator.ts';
import { postGift } from './sign.ts';

/** A running server with an owner and moderators. */
export interface Stage {
  readonly server: Giftcast;
  readonly data: string;
  readonly owner: TestClient;
  readonly tokens: { readonly owner: string; readonly moderator: string };
  close(): Promise<void>;
}

/** What viewers and staff may be called and may write. */
export interface Words {
  readonly names: readonly string[];
  readonly messages: readonly string[];
}

const FOREIGN: Words = {
  names: [
    'محمد عبد الرحمن الطويل',
    '小林さくら',
    'Maximiliane-Alexandra von und zu Hohenstein',
    'Ada',
    'विजय कुमार',
    'אָדָה',
    '👩🏽‍🚀👨‍👩‍👧‍👦🏳️‍🌈',
    'สมชาย ใจดี',
  ],
  messages: ['مرحبا بالجميع', 'W'.repeat(160), 'Hello everybody, what an evening this is!'],
};

/** An address where nobody listens. */
const NOBODY = 'ws://127.0.0.1:9/';

/** Both are on, and neither is reached. */
const SOURCES = { twitch: { on: true, channel: 'ada' }, tikfinity: { on: true, url: NOBODY } };

/** Starts a server with a moderator Mia, whose holds are those of somebody with moderators. */
export async function startStage(name: string): Promise<Stage> {
  const data = await tempFolder(name);
  const first = await startGiftcast({ data });
  await first.stop();
  const moderator = addModerator(data, 'Mia');
  const file = join(data, 'tiers.json');
  const ladder = JSON.parse(readFileSync(file, 'utf8'));
  for (const tier of ladder.tiers) if (tier.level === 5) tier.hold = 'message';
  writeFileSync(file, JSON.stringify(ladder));
  const server = await startGiftcast({ data, env: { GIFTCAST_TWITCH_IRC: NOBODY } });
  const owner = await connectClient(server.urls.ws, { token: server.urls.tokens.owner, kind: 'dashboard' });
  return {
    server,
    data,
    owner,
    tokens: { owner: server.urls.tokens.owner, moderator },
    async close() {
      await owner.close();
      await server.kill();
      await removeFolder(data);
    },
  };
}

/** Does as owner what must be done, and answers with what it came to. */
export async function act(owner: TestClient, name: string, args: unknown = {}): Promise<unknown> {
  const result = await owner.command(name, args);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result)}`);
  return result.value;
}

/** Everything that a page may list is there, under these names: held, waiting, missed, thanks, notes, marks, files, people. */
export async function crowd({ server, owner }: Stage, { names, messages }: Words = FOREIGN): Promise<void> {
  const give = async (at: number, diamonds: number, message?: string) => {
    const { data, ...rest } = giftOf(pick(names, at), diamonds);
    const gifter = { ...data.gifter, id: String(at) };
    const gift = { ...rest, data: { ...data, gifter, ...(message ? { message } : {}) } };
    const answer = await postGift(server.urls.hooks.gift, gift);
    if (answer.status !== 202) throw new Error(`${gifter.name}: ${JSON.stringify(answer)}`);
    return answer.seq ?? 0;
  };
  const idOf = (at: number) => `tiktok:${at}`;
  const pick = (from: readonly string[], at: number) => from[at % from.length]!;
  await act(owner, 'start-session', { title: pick(messages, 0).slice(0, 120) });
  await act(owner, 'set-goal', { label: pick(messages, 1).slice(0, 80), target: 50_000 });
  // Nothing is decided by the clock while the pages are looked at.
  const { version } = owner.topic('settings');
  await act(owner, 'save-settings', {
    patch: { decideWithinMs: null, sources: SOURCES },
    baseVersion: version,
  });
  await act(owner, 'pause-alerts');
  const seqs: number[] = [];
  for (const at of names.keys()) {
    seqs.push(await give(at, [3, 20, 150][at % 3] ?? 1));
    await give(at, 1_000, pick(messages, at));
  }
  const held = await owner.waitForTopic('queue', (queue) => queue.held.length >= Math.min(4, names.length));
  const [first, second] = held.held;
  if (first) await act(owner, 'reject-alert', { id: first.id });
  if (second) await act(owner, 'reject-alert', { id: second.id });
  await act(owner, 'note-gifter', { gifterId: idOf(0), text: pick(messages, 0).slice(0, 140) });
  await act(owner, 'rename-gifter', { gifterId: idOf(0), name: pick(messages, 2).slice(0, 60) });
  await act(owner, 'block-gifter', { gifterId: idOf(1) });
  await act(owner, 'trust-gifter', { gifterId: idOf(2) });
  await act(owner, 'hide-gifter', { gifterId: idOf(3) });
  await act(owner, 'revert-gift', { seq: seqs[0], reason: pick(messages, 0).slice(0, 200) });
  await act(owner, 'adjust-gifter', {
    gifterId: idOf(2),
    diamonds: 5,
    reason: pick(messages, 1).slice(0, 200),
  });
  await addFile(server, mediaFiles.png({ width: 40, height: 30 }), 'image/png');
  await addFile(server, mediaFiles.wav({ durationMs: 400 }), 'audio/wav');
}

async function addFile(server: Giftcast, body: Buffer, type: string): Promise<void> {
  const headers = { 'content-type': type, authorization: `Bearer ${server.urls.tokens.owner}` };
  const { status, text } = await call(`${server.baseUrl}/api/v1/media`, { method: 'POST', headers, body });
  if (status >= 300) throw new Error(`a file: ${status} ${text}`);
}
