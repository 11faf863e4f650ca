import { describe, expect, it } from 'vitest';
import { loadState, saveState } from '../../server/core/state.ts';
import type { Thankable } from '../../shared/bot.ts';
import type { SourceReport } from '../../shared/source.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import type { StatusTopic } from '../../shared/topics.ts';
import { delivery, EVENING_MS, RULES, rose } from '../core/given.ts';
import { start } from './given-show.ts';

const sources = ({ show }: ReturnType<typeof start>) =>
  (show.topic('status', 'owner').value as StatusTopic).sources;

const waits: SourceReport = {
  state: 'waiting',
  problem: 'second-host',
  lastError: 'The connection was lost.',
  reconnects: 2,
  hosts: ['1', '2'],
};

describe('the status of sources', () => {
  it('[SS1] is their own report, with the last gift beside it', () => {
    const house = start();
    house.show.sourceReport('tikfinity', waits);
    expect(house.changed.at(-1)?.names).toEqual(['status']);
    house.gift(delivery({ source: 'tikfinity' }));
    expect(sources(house)).toEqual([{ id: 'tikfinity', ...waits, lastGiftAtMs: EVENING_MS, lastGap: null }]);
  });

  it('[SS2] of one that reports nothing is known by its gifts, and a greeting is none', () => {
    const house = start();
    house.gift(delivery({ source: 'twitch', kind: 'follow', unit: { type: 'none' } }));
    house.gift();
    expect(sources(house)).toEqual([
      {
        id: 'hook:gift',
        state: 'receiving',
        problem: null,
        lastError: null,
        reconnects: 0,
        hosts: [],
        lastGiftAtMs: EVENING_MS,
        lastGap: null,
      },
    ]);
  });

  it('[SS3] tells the last time a source was away, which is a record and survives a restart', () => {
    const house = start();
    house.show.sourceReport('twitch', waits);
    house.show.gap('twitch', EVENING_MS - 9_000, EVENING_MS - 5_000);
    house.show.gap('twitch', EVENING_MS - 3_000, EVENING_MS - 1_000);
    expect(sources(house)).toMatchObject([{ lastGap: null }]);
    house.changed.length = 0;
    house.sync();
    expect(house.changed.flatMap(({ names }) => names)).toContain('status');
    const lastGap = { fromMs: EVENING_MS - 3_000, toMs: EVENING_MS - 1_000 };
    expect(sources(house)).toMatchObject([{ lastGap }]);
    expect(house.records.at(-1)).toMatchObject({
      kind: 'outcome',
      events: [{ type: 'SourceGap', source: 'twitch', ...lastGap }],
    });
    const again = start(loadState(JSON.parse(JSON.stringify(saveState(house.state)))));
    again.show.sourceReport('twitch', waits);
    expect(sources(again)).toMatchObject([{ lastGap }]);
  });
});

describe('thanks in chat', () => {
  function thanked() {
    const told: Thankable[] = [];
    return { ...start(undefined, { thank: (gift) => told.push(gift) }), told };
  }

  it('[TK1] are due once the gift is on disk, with the step and the name on air', () => {
    const { show, told, sync } = thanked();
    show.deliver(delivery({ gifter: { id: '7', name: 'Ada\u202e' } }), () => {});
    expect(told).toEqual([]);
    sync();
    expect(told).toEqual([{ gifterId: 'tiktok:7', name: 'Ada', level: 2, atMs: EVENING_MS }]);
  });

  it('[TK2] come again with each step that a streak climbs to, and not in between', () => {
    const { gift, told } = thanked();
    for (const count of [1, 5, 12, 13, 120, 121]) gift(rose(count));
    expect(told.map(({ level }) => level)).toEqual([1, 2, 3]);
  });

  it('[TK3] are for nobody anonymous or hidden, and for no test', async () => {
    const { gift, command, told } = thanked();
    gift(delivery({ gifter: { id: null, name: 'Anonymous' } }));
    await command('hide-gifter', { gifterId: 'tiktok:6813181309701719620' });
    gift();
    await command('send-test-gift', { diamonds: 500, name: 'Ada' });
    expect(told).toEqual([]);
  });

  it('[TR39] are for no step that says so, and for the next one that a streak climbs to', async () => {
    const told: Thankable[] = [];
    const tiers = DEFAULT_LADDER.tiers.map((tier) => (tier.level === 2 ? { ...tier, chat: false } : tier));
    const ladder = { version: 1, tiers };
    const { gift, show, sync } = start(undefined, {
      rules: { ...RULES, ladder },
      thank: (gift) => told.push(gift),
    });
    const adopted = show.adoptLadder(ladder);
    sync();
    await adopted;
    for (const count of [1, 12, 120]) gift(rose(count));
    expect(told.map(({ level }) => level)).toEqual([1, 3]);
  });

  it('[TK4] are for nothing below the first step and for nothing of the past', async () => {
    const first = start();
    first.gift();
    const told: Thankable[] = [];
    const state = loadState(JSON.parse(JSON.stringify(saveState(first.state))));
    const second = start(state, { thank: (gift) => told.push(gift) });
    second.gift(delivery({ unit: { type: 'unknown' } }));
    second.clock.advance(61_000);
    second.sync();
    await second.command('replay-alert', { id: 'a1' });
    expect(told).toEqual([]);
  });
});
