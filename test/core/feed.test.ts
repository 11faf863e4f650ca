import { describe, expect, it } from 'vitest';
import { feedPage } from '../../server/core/feed.ts';
import { GIFTS_KEPT } from '../../server/core/kept-gifts.ts';
import { loadState, saveState } from '../../server/core/state.ts';
import { topicFor } from '../../server/core/topics.ts';
import type { FeedQuery } from '../../shared/feed.ts';
import { parseFeedQuery } from '../../shared/feed.ts';
import type { Delivery } from '../../shared/gift.ts';
import { nameSearch } from '../../shared/names/search.ts';
import type { RecentGift } from '../../shared/topics.ts';
import { delivery, given } from './given.ts';

const ALL: FeedQuery = {
  before: null,
  limit: 100,
  search: null,
  state: null,
  step: null,
  source: null,
  from: 0,
  tests: false,
  gifter: null,
};

const by = (name: string, diamonds = 10, id = name): Delivery =>
  delivery({ gifter: { id, name }, unit: { type: 'diamonds', amount: diamonds } });

function page(show: ReturnType<typeof given>, query: Partial<FeedQuery> = {}) {
  return feedPage(show.sources(), { ...ALL, ...query });
}

function names(show: ReturnType<typeof given>, query: Partial<FeedQuery> = {}): string[] {
  return page(show, query).gifts.map(({ gifter }) => gifter.name);
}

describe('the feed', () => {
  it('[FC1] tells gifts newest first, page by page, and says what to ask for next', () => {
    const show = given();
    for (const name of ['Ada', 'Kim', 'Jo', 'Sam', 'Mia']) show.gift(by(name));
    const first = page(show, { limit: 2 });
    expect(first.gifts.map(({ gifter }) => gifter.name)).toEqual(['Mia', 'Sam']);
    const second = page(show, { limit: 2, before: first.before });
    expect(second.gifts.map(({ gifter }) => gifter.name)).toEqual(['Jo', 'Kim']);
    const last = page(show, { limit: 2, before: second.before });
    expect([last.gifts.map(({ gifter }) => gifter.name), last.before]).toEqual([['Ada'], null]);
  });

  it('[FC2] goes back as far as gifts can be taken back, survives a checkpoint, and says how far that is', () => {
    const show = given();
    show.gift(by('Ada'));
    const { sinceMs } = page(show);
    for (let i = 0; i < GIFTS_KEPT; i++) show.after(10).gift(by('Kim'));
    const { views } = loadState(JSON.parse(JSON.stringify(saveState(show.state))));
    const told = feedPage({ ...show.sources(), views }, { ...ALL, limit: 200, search: 'kim' });
    expect(told.gifts).toHaveLength(200);
    expect(told.sinceMs).toBe((sinceMs ?? 0) + 10);
    expect(names(show, { search: 'Ada' })).toEqual([]);
  });

  it('[FC2] begins with the last fifty of a checkpoint of an older version', () => {
    const show = given();
    for (let i = 0; i < 60; i++) show.gift(by('Ada'));
    const saved = JSON.parse(JSON.stringify(saveState(show.state)));
    saved.views.recent = saved.views.gifts.slice(-50);
    delete saved.views.gifts;
    for (const key of ['firsts', 'lasts', 'earlier']) delete saved.views.gifters[key];
    const { views } = loadState(saved);
    expect(feedPage({ ...show.sources(), views }, ALL).gifts).toHaveLength(50);
    expect(views.gifters.seenAt(0)).toEqual({ firstMs: null, lastMs: null });
  });

  it('[FC3] is filtered by state, step, source, value and person', () => {
    const show = given();
    show.gift(by('Ada', 3));
    show.gift({ ...by('Kim', 600), source: 'twitch' });
    show.gift(
      delivery({ gifter: { id: 'Jo', name: 'Jo' }, unit: { type: 'money', minor: 5, currency: 'XTS' } }),
    );
    show.command({ name: 'revert-gift', args: { seq: 1, reason: 'twice' } });
    expect(names(show, { state: 'reverted' })).toEqual(['Ada']);
    expect(names(show, { state: 'waiting' })).toEqual(['Kim']);
    expect(names(show, { state: 'unpriced' })).toEqual(['Jo']);
    expect(names(show, { step: 'Question' })).toEqual(['Kim']);
    expect(names(show, { source: 'twitch' })).toEqual(['Kim']);
    expect(names(show, { from: 3 })).toEqual(['Kim', 'Ada']);
    expect(names(show, { gifter: 'tiktok:Jo' })).toEqual(['Jo']);
    expect(page(show)).toMatchObject({
      steps: ['Question', 'Ticker thanks'],
      sources: ['hook:gift', 'twitch'],
    });
  });

  it('[FC4] finds a name in any case, without its accents, in other letters, and the names of before', () => {
    const show = given();
    show.gift(by('Zoë Löwe', 1, '1'));
    show.gift(by('Αdа', 1, '2'));
    show.gift(by('アダ', 1, '3'));
    show.gift(by('Leo', 1, '4'));
    show.gift(by('Leonie', 1, '4'));
    show.command({ name: 'rename-gifter', args: { gifterId: 'tiktok:4', name: 'Sam' } });
    const found = (search: string) => page(show, { search }).gifts.map(({ seq }) => seq);
    expect(found('zoe lowe')).toEqual([1]);
    expect(found('ada')).toEqual([2]);
    expect(found('あだ')).toEqual([3]);
    expect(found('leo')).toEqual([5, 4]);
    expect(found('SAM')).toEqual([5, 4]);
    expect(found('nobody')).toEqual([]);
    expect(nameSearch('  ')).toBeNull();
  });

  it('[FC5] tells tests only where it is asked to, and the topic of the ticker never does', () => {
    const show = given();
    show.gift(by('Ada'));
    show.command({ name: 'send-test-gift', args: { diamonds: 600, name: 'Mia' } });
    expect(names(show)).toEqual(['Ada']);
    expect(page(show, { tests: true }).gifts[0]).toMatchObject({
      test: true,
      source: null,
      state: 'waiting',
    });
    for (const role of ['owner', 'overlay'] as const) {
      expect(topicFor('recent', role, show.sources())).toHaveLength(1);
    }
  });

  it('[FC6] tells who entered a gift by hand, took one back or priced one, and no overlay is told', () => {
    const show = given();
    const enter = { name: 'enter-gift', args: { name: 'Kim', diamonds: 50 } } as const;
    show.command(enter, { actor: 'Mia', id: 'enter' });
    expect(page(show).gifts[0]).toMatchObject({
      gifter: { id: 'hand:kim', name: 'Kim' },
      diamonds: 50,
      source: 'hand',
      fate: { type: 'none', why: 'by-hand' },
      byHand: { by: 'Mia' },
    });
    expect(topicFor('recent', 'overlay', show.sources())).toEqual([]);
    show.command({ name: 'undo', args: { commandId: 'enter' } }, { actor: 'Leo', id: 'back' });
    expect(page(show).gifts[0]).toMatchObject({ reverted: true, corrected: { by: 'Leo' } });
    show.command({ name: 'undo', args: { commandId: 'back' } });
    expect(page(show).gifts[0]).not.toHaveProperty('reverted');
    show.command({ name: 'revert-gift', args: { seq: 1, reason: 'twice' } }, { actor: 'Jo' });
    expect(page(show).gifts[0]).toMatchObject({ reverted: true, corrected: { by: 'Jo' } });
  });

  it('[FC7] takes a query that is right in every field, and names each fault', () => {
    expect(parseFeedQuery({})).toEqual({ ok: true, value: ALL });
    expect(parseFeedQuery({ tests: 'yes', from: '5', gifter: 'tiktok:1' })).toMatchObject({
      value: { tests: true, from: 5, gifter: 'tiktok:1' },
    });
    for (const [field, value] of Object.entries({
      before: '0',
      limit: '201',
      search: '',
      state: 'x',
      tests: '1',
      from: '-1',
      gifter: 'forgotten:1',
    })) {
      expect(parseFeedQuery({ [field]: value }), field).toMatchObject({
        ok: false,
        faults: [{ path: field }],
      });
    }
    expect(parseFeedQuery({ sort: 'up' }).ok).toBe(false);
  });

  it('[FC2] keeps the topic `recent` as it was', () => {
    const show = given();
    for (let i = 0; i < 60; i++) show.gift(by('Ada'));
    const told = topicFor('recent', 'overlay', show.sources()) as RecentGift[];
    expect([told.length, told[0]?.seq]).toEqual([50, 60]);
  });
});
