import { describe, expect, it } from 'vitest';
import type { Identity } from '../../server/core/identity.ts';
import { loadState, saveState } from '../../server/core/state.ts';
import type { LeaderboardTopic, MarkedTopic } from '../../shared/topics.ts';
import { delivery, EVENING_MS, RULES } from '../core/given.ts';
import { ladderOf, step } from '../core/ladders.ts';
import { start } from './given-show.ts';

const ADA = 'tiktok:6813181309701719620';
const KIM = 'tiktok:2';
const JO = 'tiktok:3';
const mia: Identity = { role: 'moderator', actor: 'Mia', tokenId: 'mia' };

type House = ReturnType<typeof start>;
const gives = (house: House, id: string, name: string, amount: number) =>
  house.gift(delivery({ gifter: { id: id.slice(7), name }, unit: { type: 'diamonds', amount } }));
const board = ({ show }: House, role: 'overlay' | 'owner' = 'overlay') =>
  show.topic('leaderboard', role).value as LeaderboardTopic;
const ranks = (house: House) => board(house).rows.map(({ rank, name }) => `${rank} ${name}`);
const restarted = (house: House) => start(loadState(JSON.parse(JSON.stringify(saveState(house.state)))));
const already = { error: { code: 'state/already' } };

/** Three people on the board. */
function evening(): House {
  const house = start();
  gives(house, ADA, 'Ada', 30);
  gives(house, KIM, 'Kim', 50);
  gives(house, JO, 'Jo', 30);
  return house;
}

describe('a corrected total', () => {
  it('[BD4] below 0 is read by staff alone', async () => {
    const house = evening();
    await house.command('adjust-gifter', { gifterId: ADA, diamonds: -100, reason: 'twice' });
    expect(ranks(house)).toEqual(['1 Kim', '2 Jo']);
    expect(board(house, 'owner').rows.at(-1)).toMatchObject({ name: 'Ada', diamonds: -70 });
  });
});

describe('a renamed gifter', () => {
  it('[CM15] has the new name, cleaned, wherever it is read, and the own one again by null', async () => {
    const house = evening();
    await house.command('rename-gifter', { gifterId: KIM, name: ' Kim\u202e from Oslo ' });
    expect(ranks(house)).toEqual(['1 Kim from Oslo', '2 Ada', '2 Jo']);
    expect(house.queue().waiting.map(({ gifter }) => gifter.name)).toContain('Kim from Oslo');
    expect(ranks(restarted(house))[0]).toBe('1 Kim from Oslo');
    await house.command('rename-gifter', { gifterId: KIM, name: null });
    expect(ranks(house)[0]).toBe('1 Kim');
  });

  it('[CM15] is renamed on air at once; the name written for one alert stands over it', async () => {
    const house = start();
    house.show.players.joined('obs');
    gives(house, KIM, 'Kim', 1_000);
    await house.command('rename-gifter', { gifterId: KIM, name: 'Kimmy' });
    expect(house.frames.at(-1)).toMatchObject({ alert: { gifter: { name: 'Kimmy' } } });
    await house.command('edit-alert', { id: 'a1', gifterName: 'Kim and Sam' });
    expect(house.frames.at(-1)).toMatchObject({ alert: { gifter: { name: 'Kim and Sam' } } });
  });

  it('[CM15] the name stands in `who`; the same name twice, and no name to take back, are refused', async () => {
    const house = evening();
    expect(await house.command('rename-gifter', { gifterId: KIM, name: null })).toMatchObject(already);
    await house.command('rename-gifter', { gifterId: KIM, name: 'Kimmy' }, { identity: mia });
    const record = house.records.at(-1);
    expect(record).toMatchObject({ who: { id: '2', name: 'Kimmy' }, in: { args: { platform: 'tiktok' } } });
    expect(JSON.stringify({ ...record, who: null })).not.toContain('Kimmy');
    expect(await house.command('rename-gifter', { gifterId: KIM, name: 'Kimmy ' })).toEqual({
      ok: false,
      error: expect.objectContaining({ detail: { by: 'Mia', atMs: EVENING_MS } }),
    });
  });
});

describe('an excluded gifter', () => {
  it('[CM16] counts and is on no board; nobody ranks behind them, on no page', async () => {
    const house = evening();
    await house.command('exclude-gifter', { gifterId: KIM, on: true });
    expect(ranks(house)).toEqual(['1 Ada', '1 Jo']);
    expect(board(house)).toMatchObject({ gifters: 2, diamonds: 110 });
    gives(house, KIM, 'Kim', 5);
    expect(board(house)).toMatchObject({ gifters: 2, diamonds: 115 });
    const page = house.show.leaderboard('all', { limit: 1, offset: 1 }, 'owner');
    expect(page.rows).toMatchObject([{ rank: 1, name: 'Jo' }]);
    expect(house.show.botView.rank('all', KIM)).toBeNull();
    expect(house.show.botView.rank('all', JO)).toBe(1);
    const again = restarted(house);
    expect(ranks(again)).toEqual(['1 Ada', '1 Jo']);
    await again.command('exclude-gifter', { gifterId: KIM, on: false });
    expect(ranks(again)).toEqual(['1 Kim', '2 Ada', '2 Jo']);
  });
});

describe('a blocked gifter', () => {
  it('[CM17] is never named on air, counts, and cannot bring the name back', async () => {
    const house = evening();
    house.show.players.joined('obs');
    gives(house, JO, 'Jo', 1_000);
    await house.command('block-gifter', { gifterId: KIM });
    expect(ranks(house)).toEqual(['1 Jo', '2 A kind viewer', '3 Ada']);
    expect(board(house, 'owner').rows[1]).toMatchObject({ name: 'Kim', diamonds: 50, hidden: true });
    expect(await house.show.hideSelf(KIM, false)).toMatchObject(already);
    expect(await house.command('block-gifter', { gifterId: KIM })).toMatchObject({
      error: { ...already.error, message: 'This person is blocked already.' },
    });
    expect(ranks(restarted(house))[1]).toBe('2 A kind viewer');
    await house.command('block-gifter', { gifterId: KIM, on: false });
    expect(ranks(house)[1]).toBe('2 Kim');
    expect(await house.command('block-gifter', { gifterId: KIM, on: false })).toMatchObject({
      error: { ...already.error, message: 'This person is not blocked.' },
    });
  });
});

describe('a trusted gifter', () => {
  it('[CM18] is known by the word of a moderator, through a restart', async () => {
    const house = start();
    await house.command('trust-gifter', { gifterId: KIM }, { identity: mia });
    const { people } = restarted(house).state.views;
    expect([...people]).toEqual([[KIM, { trusted: { by: 'Mia', atMs: EVENING_MS } }]]);
    await house.command('trust-gifter', { gifterId: KIM, on: false });
    expect(house.state.ledger.people.size).toBe(0);
  });
});

/** A show in which a step thanks by voice from 500 on. */
function thanking(): House {
  const ladder = ladderOf(
    step('voice', { level: 3, when: { diamondsFrom: 500 }, rewards: [{ type: 'thank-by-voice' }] }),
  );
  const house = start(undefined, { rules: { ...RULES, ladder } });
  void house.show.adoptLadder(ladder);
  house.sync();
  return house;
}

describe('the list to thank by voice', () => {
  const list = ({ show }: House) => show.topic('thank-by-voice', 'owner').value;

  it('[CM19] holds whose alert was rejected, for staff alone, until somebody thanks them', async () => {
    const house = start();
    gives(house, KIM, 'Kim', 1_000);
    await house.command('reject-alert', { id: 'a1' });
    expect(list(house)).toEqual([{ gifterId: KIM, name: 'Kim', atMs: EVENING_MS, because: 'rejected' }]);
    expect(list(restarted(house))).toEqual(list(house));
    expect(house.show.topicNames('overlay')).not.toContain('thank-by-voice');
    expect(await house.command('mark-thanked', { gifterId: KIM }, { identity: mia })).toMatchObject({
      ok: true,
    });
    expect(list(house)).toEqual([]);
    expect(await house.command('mark-thanked', { gifterId: KIM })).toMatchObject({
      error: { code: 'state/already', detail: { by: 'Mia' } },
    });
    expect(await house.command('mark-thanked', { gifterId: ADA })).toMatchObject({
      error: { code: 'state/not-found' },
    });
    house.clock.advance(1);
    gives(house, KIM, 'Kim', 1_000);
    await house.command('reject-alert', { id: 'a4' });
    expect(list(house)).toHaveLength(1);
    expect(await house.command('mark-thanked', { gifterId: KIM })).toMatchObject({ ok: true });
  });

  it('[TV1] holds whom a step thanks too; the newest reason stands, and one mark clears both', async () => {
    const house = thanking();
    gives(house, KIM, 'Kim', 1_000);
    gives(house, JO, 'Jo', 5);
    expect(list(house)).toEqual([{ gifterId: KIM, name: 'Kim', atMs: EVENING_MS, because: 'step' }]);
    expect(house.changed.at(-2)?.names).toContain('thank-by-voice');
    house.clock.advance(5);
    await house.command('reject-alert', { id: 'a2' });
    expect(list(house)).toEqual([{ gifterId: KIM, name: 'Kim', atMs: EVENING_MS + 5, because: 'rejected' }]);
    house.clock.advance(5);
    gives(house, KIM, 'Kimmy', 1_000);
    expect(list(house)).toMatchObject([{ name: 'Kimmy', because: 'step' }]);
    expect(list(restarted(house))).toEqual(list(house));
    await house.command('mark-thanked', { gifterId: KIM });
    expect(list(house)).toEqual([]);
  });

  it('[TV1] of an older checkpoint is of those whose alerts were rejected', () => {
    const saved = JSON.parse(JSON.stringify(saveState(start().state)));
    const views = { ...saved.views, toThank: [[KIM, { name: 'Kim', atMs: 5 }]] };
    expect(list(start(loadState({ ...saved, views })))).toEqual([
      { gifterId: KIM, name: 'Kim', atMs: 5, because: 'rejected' },
    ]);
  });

  it('[UN10] has who was thanked by mistake again, in the old place, by undo', async () => {
    const house = thanking();
    for (const [id, name] of [
      [ADA, 'Ada'],
      [KIM, 'Kim'],
    ] as const) {
      house.clock.advance(1);
      gives(house, id, name, 1_000);
    }
    const before = list(house);
    await house.command('mark-thanked', { gifterId: ADA }, { id: 'thanked-ada' });
    expect(house.records.at(-1)).toMatchObject({ who: { name: 'Ada' } });
    await house.command('undo', { commandId: 'thanked-ada' }, { id: 'not-thanked', identity: mia });
    expect(list(house)).toEqual(before);
    expect(list(restarted(house))).toEqual(before);
    await house.command('undo', { commandId: 'not-thanked' });
    expect(list(house)).toMatchObject([{ gifterId: KIM }]);
    await house.command('undo', { commandId: 'thanked-ada' });
    expect(await house.command('mark-thanked', { gifterId: ADA })).toMatchObject({ ok: true });
  });

  it('[UN10] keeps a newer reason when an older thanks is taken back', async () => {
    const house = thanking();
    gives(house, KIM, 'Kim', 1_000);
    await house.command('mark-thanked', { gifterId: KIM }, { id: 'thanked-kim' });
    house.clock.advance(9);
    gives(house, KIM, 'Kim', 1_000);
    await house.command('undo', { commandId: 'thanked-kim' });
    expect(list(house)).toMatchObject([{ atMs: EVENING_MS + 9 }]);
  });

  it('[CM19] holds no test and nobody anonymous', async () => {
    const house = start();
    await house.command('send-test-gift', { diamonds: 1_000 });
    house.gift(
      delivery({ gifter: { id: null, name: 'Anonymous' }, unit: { type: 'diamonds', amount: 500 } }),
    );
    for (const id of ['a1', 'a2']) await house.command('reject-alert', { id });
    expect(list(house)).toEqual([]);
  });
});

describe('who is blocked and who is trusted', () => {
  const marked = ({ show }: House, role: 'overlay' | 'moderator') => show.topic('marked', role).value;

  it('[SW7] is told to staff with who said so, the newest first, until it is taken back', async () => {
    const house = evening();
    await house.command('block-gifter', { gifterId: KIM }, { identity: mia });
    house.clock.advance(1_000);
    await house.command('block-gifter', { gifterId: JO });
    await house.command('trust-gifter', { gifterId: ADA });
    const kim = { gifterId: KIM, name: 'Kim', by: 'Mia', atMs: EVENING_MS };
    const told = {
      blocked: { total: 2, people: [{ gifterId: JO, name: 'Jo', by: 'owner' }, kim] },
      trusted: { total: 1, people: [{ gifterId: ADA, name: 'Ada' }] },
    };
    expect(marked(house, 'moderator')).toMatchObject(told);
    expect(marked(restarted(house), 'moderator')).toMatchObject(told);
    expect(marked(house, 'overlay')).toBeNull();
    expect(house.show.topicNames('overlay')).not.toContain('marked');
    await house.command('block-gifter', { gifterId: JO, on: false });
    expect(marked(house, 'moderator')).toMatchObject({ blocked: { total: 1, people: [kim] } });
  });

  it('[SW7] is 200 of each list at most, and none who was forgotten', async () => {
    const house = evening();
    for (let n = 0; n < 201; n++) await house.command('block-gifter', { gifterId: `tiktok:raid-${n}` });
    expect(marked(house, 'moderator')).toMatchObject({ blocked: { total: 201 } });
    expect((marked(house, 'moderator') as MarkedTopic).blocked.people).toHaveLength(200);
    for (const id of ['forgotten:x', 'former:x.1'])
      house.state.views.people.set(id, { trusted: { by: 'Mia', atMs: EVENING_MS } });
    expect(marked(house, 'moderator')).toMatchObject({ trusted: { total: 0, people: [] } });
  });
});
