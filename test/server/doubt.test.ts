import { describe, expect, it } from 'vitest';
import { loadState, saveState } from '../../server/core/state.ts';
import type { Alert } from '../../shared/alert.ts';
import type { ChatLine } from '../../shared/chat.ts';
import type { Delivery } from '../../shared/gift.ts';
import { viewerNumber } from '../../shared/names.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import type { Ladder } from '../../shared/tier.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import type { LeaderboardTopic, RecentGift } from '../../shared/topics.ts';
import { delivery, EVENING_MS, RULES, rose } from '../core/given.ts';
import { overlay, start } from './given-show.ts';

const ID = '42';
const ADA = `tiktok:${ID}`;
const VIEWER = viewerNumber(ADA);
/** With a Cyrillic letter in front. */
const MIXED = '\u0410da';
const DOUBTFUL = 'hi \u0410da';
const MASKED = 'f.u.c.k you';

/** A Spotlight, which shows its message. */
const spotlight = (name: string, over: Partial<Delivery> = {}) =>
  delivery({ gifter: { id: ID, name }, unit: { type: 'diamonds', amount: 1_000 }, ...over });

const line = (text: string): ChatLine => ({
  id: 'line-1',
  platform: 'tiktok',
  author: { id: ID, name: 'Ada' },
  badges: [],
  text,
  atMs: EVENING_MS,
});

type House = ReturnType<typeof start>;

/** A show with an overlay, and what that was sent last. */
function watched(rules = RULES) {
  const house = start(undefined, { rules });
  house.show.players.joined('obs');
  return { ...house, shown: () => shownBy(house) };
}

function shownBy({ frames }: House): Alert | undefined {
  const frame = frames.at(-1);
  return frame && 'alert' in frame ? frame.alert : undefined;
}

describe('an alert whose name nobody can judge', () => {
  it('[AN5] is held though its step holds nothing; the record says why, and staff read both names', () => {
    const house = watched();
    house.gift(spotlight(MIXED));
    expect(house.frames).toEqual([]);
    expect(house.records.at(-1)?.events.at(-1)).toMatchObject({ type: 'AlertMade', doubt: 'name' });
    const [held] = house.queue().held;
    expect(held).toMatchObject({
      gifter: { name: VIEWER, rawName: MIXED },
      headline: `Spotlight: ${VIEWER}`,
      doubt: 'name',
      why: 'mixed-scripts',
    });
    expect(held?.masked).toBeUndefined();
  });

  it('[AN7] approved it goes on air by its cleaned name', async () => {
    const house = watched();
    house.gift(spotlight(` ${MIXED}\u202e`));
    await house.command('approve-alert', { id: 'a1' });
    expect(house.shown()).toMatchObject({ gifter: { name: MIXED }, headline: `Spotlight: ${MIXED}` });
    expect(house.shown()?.gifter).not.toHaveProperty('rawName');
    expect(house.queue().onAir).toMatchObject({ gifter: { name: MIXED }, doubt: null });
  });

  it('[AN7] approved without its message it keeps the name', async () => {
    const house = watched();
    house.gift(spotlight(MIXED, { message: 'hello' }));
    await house.command('approve-alert', { id: 'a1', withoutMessage: true });
    expect(house.shown()).toMatchObject({ gifter: { name: MIXED }, message: null });
  });

  it('[AN8] that nobody decided on reads "A kind viewer", without its message; staff are told so', () => {
    const house = watched();
    house.gift(spotlight(MIXED, { message: 'hello' }));
    house.clock.advance(60_000);
    house.sync();
    expect(house.shown()).toMatchObject({ gifter: { name: 'A kind viewer' }, message: null });
    expect(house.queue().onAir).toMatchObject({ gifter: { name: MIXED }, doubt: 'name', masked: true });
  });

  it('[AN5] rejected it is not shown; played again it is held again', async () => {
    const house = watched();
    house.gift(spotlight(MIXED));
    await house.command('reject-alert', { id: 'a1' });
    expect(house.queue().held).toEqual([]);
    await house.command('replay-alert', { id: 'a1' });
    expect(house.queue().held).toMatchObject([{ doubt: 'name' }]);
    expect(house.frames).toEqual([]);
  });

  it('[AN5] a message that comes later does not ask for the name again', async () => {
    const house = start();
    house.gift(spotlight(MIXED));
    await house.command('approve-alert', { id: 'a1' });
    house.show.chat(line('hello'));
    house.sync();
    expect(house.queue()).toMatchObject({ held: [], waiting: [{ message: 'hello' }] });
  });

  it('[AN9] by an edit that gives another name it stays held, and goes on air by that one', async () => {
    const house = watched();
    house.gift(spotlight(MIXED));
    await house.command('edit-alert', { id: 'a1', gifterName: 'Kim' });
    expect(house.queue().held).toMatchObject([{ gifter: { name: 'Kim' } }]);
    house.clock.advance(60_000);
    house.sync();
    expect(house.shown()).toMatchObject({ gifter: { name: 'Kim' } });
  });

  it.each([
    ['trust-gifter', {}, MIXED],
    ['rename-gifter', { name: 'Mia' }, 'Mia'],
  ])(
    '[AN10] %s lets it go at once where nothing else holds it, and later ones are not held',
    async (command, args, name) => {
      const house = watched();
      house.gift(spotlight(MIXED));
      await house.command(command, { gifterId: ADA, ...args });
      expect(house.shown()).toMatchObject({ gifter: { name } });
      house.gift(spotlight(MIXED));
      expect(house.queue()).toMatchObject({ held: [], waiting: [{ gifter: { name } }] });
      expect(house.records.at(-1)?.events.at(-1)).not.toHaveProperty('doubt');
    },
  );

  it('[AN10] of somebody trusted since, an alert that is played again is not held', async () => {
    const house = start();
    house.gift(spotlight(MIXED));
    await house.command('reject-alert', { id: 'a1' });
    await house.command('trust-gifter', { gifterId: ADA });
    await house.command('replay-alert', { id: 'a1' });
    expect(house.queue()).toMatchObject({ held: [], waiting: [{ gifter: { name: MIXED } }] });
  });

  it('[AN10] trust does not let go what its message holds, nor what another gave', async () => {
    const house = start();
    house.gift(spotlight(MIXED, { message: DOUBTFUL }));
    house.gift(
      delivery({ gifter: { id: '7', name: 'M\u0456a' }, unit: { type: 'diamonds', amount: 1_000 } }),
    );
    await house.command('trust-gifter', { gifterId: ADA });
    expect(house.queue().held).toMatchObject([
      { id: 'a1', gifter: { name: MIXED }, doubt: 'message' },
      { id: 'a2', doubt: 'name' },
    ]);
  });

  it('[AN11] in the ticker it reads a number; the climb to level 2 asks, once', () => {
    const house = watched();
    const frame = (count: number, name = MIXED) => ({ ...rose(count), gifter: { id: ID, name } });
    house.gift(frame(1));
    expect(house.shown()).toMatchObject({ tier: { level: 1 }, gifter: { name: VIEWER } });
    house.gift(frame(10));
    expect(house.queue().held).toMatchObject([{ doubt: 'name', tier: { level: 2 } }]);
    house.gift(frame(120, 'Ada'));
    expect(house.queue().held).toMatchObject([
      { doubt: 'name', tier: { level: 3 }, gifter: { rawName: MIXED } },
    ]);
  });

  it('[AN12] with holdDoubtful off nothing waits, and the number is shown at once', () => {
    const words = { ...DEFAULT_SETTINGS.words, holdDoubtful: false };
    const house = watched({ ...RULES, settings: { ...DEFAULT_SETTINGS, words } });
    house.gift(spotlight(MIXED, { message: DOUBTFUL }));
    expect(house.shown()).toMatchObject({ gifter: { name: VIEWER }, message: null });
  });

  it('[AN13] a masked name or message is no question: it is left out, and staff are told', () => {
    const house = watched();
    house.gift(spotlight(MASKED, { message: MASKED }));
    expect(house.shown()).toMatchObject({ gifter: { name: 'A kind viewer' }, message: null });
    expect(house.queue().onAir).toMatchObject({ gifter: { name: MASKED }, masked: true, doubt: null });
    const board = house.show.topic('leaderboard', 'moderator').value as LeaderboardTopic;
    expect(board.rows).toMatchObject([{ name: MASKED, masked: true }]);
    const recent = house.show.topic('recent', 'moderator').value as RecentGift[];
    expect(recent).toMatchObject([{ gifter: { name: MASKED }, masked: true }]);
    expect(JSON.stringify(house.show.topic('recent', overlay.role).value)).not.toContain('masked');
  });

  it('[AN13] somebody hidden is not named, so there is nothing to ask', async () => {
    const house = watched();
    await house.command('hide-gifter', { gifterId: ADA });
    house.gift(spotlight(MIXED, { message: DOUBTFUL }));
    expect(house.shown()).toMatchObject({ gifter: { name: 'A kind viewer' }, message: null });
  });

  it('[AN7] that was let through is not asked about again in the alert that follows a climb', async () => {
    const tiers = DEFAULT_LADDER.tiers.map((tier) => (tier.level === 6 ? { ...tier, hold: 'always' } : tier));
    const ladder = { version: 2, tiers } as Ladder;
    const house = watched({ ...RULES, ladder });
    const adopted = house.show.adoptLadder(ladder);
    house.sync();
    await adopted;
    const frame = (count: number) => ({
      ...rose(count),
      gifter: { id: ID, name: MIXED },
      unit: { type: 'diamonds', amount: 1_000 } as const,
    });
    house.gift(frame(1));
    await house.command('approve-alert', { id: 'a2' });
    house.show.players.started('obs', 'a2');
    house.show.chat(line('hello'));
    house.sync();
    house.gift(frame(5));
    const { onAir, held } = house.queue();
    expect([onAir, ...held]).toMatchObject([
      { gifter: { name: MIXED }, tier: { level: 5 } },
      { gifter: { name: MIXED }, tier: { level: 6 }, doubt: null, why: 'step' },
    ]);
  });

  it('[AN5] a checkpoint keeps the doubt; older ones have none', () => {
    const house = start();
    house.gift(spotlight(MIXED));
    const saved = JSON.parse(JSON.stringify(saveState(house.state)));
    expect(start(loadState(saved)).queue().held).toMatchObject([{ doubt: 'name' }]);
    delete saved.views.alive[0].doubt;
    expect(start(loadState(saved)).queue()).toMatchObject({ held: [], waiting: [{ doubt: null }] });
  });
});

describe('an alert whose message nobody can judge', () => {
  it('[AN6] is held where its step shows it; approved, the message is shown', async () => {
    const house = watched();
    house.gift(delivery({ unit: { type: 'diamonds', amount: 100 }, message: DOUBTFUL }));
    expect(house.shown()).toMatchObject({ tier: { level: 3 }, message: null });
    const other = watched();
    other.gift(spotlight('Ada', { message: DOUBTFUL }));
    expect(other.queue().held).toMatchObject([
      { gifter: { name: 'Ada' }, message: DOUBTFUL, doubt: 'message', why: 'mixed-scripts' },
    ]);
    await other.command('approve-alert', { id: 'a1' });
    expect(other.shown()).toMatchObject({ message: DOUBTFUL });
  });

  it('[AN6] that a line of chat brought, is held too; what is on air takes none', () => {
    const waiting = start();
    waiting.gift(spotlight('Ada'));
    waiting.show.chat(line(DOUBTFUL));
    waiting.sync();
    expect(waiting.queue().held).toMatchObject([{ doubt: 'message', message: DOUBTFUL }]);
    const onAir = watched();
    onAir.gift(spotlight('Ada'));
    onAir.show.chat(line(DOUBTFUL));
    onAir.sync();
    expect(onAir.records).toHaveLength(1);
  });

  it('[AN6] that a later frame of a streak brought, is held too', () => {
    const house = start();
    const frame = (count: number, message: string | null) => ({
      ...rose(count),
      unit: { type: 'diamonds', amount: 1_000 } as const,
      message,
    });
    house.gift(frame(1, null));
    house.gift(frame(2, DOUBTFUL));
    expect(house.queue().held).toMatchObject([{ doubt: 'message', message: DOUBTFUL }]);
  });

  it('[AN7] name and message: approved without the message, the name is shown', async () => {
    const house = watched();
    house.gift(spotlight(MIXED, { message: DOUBTFUL }));
    expect(house.queue().held).toMatchObject([{ doubt: 'both', why: 'mixed-scripts' }]);
    await house.command('approve-alert', { id: 'a1', withoutMessage: true });
    expect(house.shown()).toMatchObject({ gifter: { name: MIXED }, message: null });
  });
});
