import { describe, expect, it } from 'vitest';
import type { CardReader } from '../../server/core/card.ts';
import { cardOf } from '../../server/core/card.ts';
import { forgetInLedger } from '../../server/core/forget-ledger.ts';
import { topicFor } from '../../server/core/topics.ts';
import type { AuditEntry } from '../../shared/topics.ts';
import { delivery, given } from './given.ts';

const ADA = 'tiktok:6813181309701719620';
const OWNER: CardReader = { seesAlways: true, mayMove: null, session: 1 };
const MODERATOR: CardReader = { seesAlways: false, mayMove: 400, session: 1 };
const HOUR_MS = 3_600_000;

function card(show: ReturnType<typeof given>, reader = OWNER, gifterId = ADA) {
  return cardOf(show.sources(), gifterId, reader);
}

describe('the card of a gifter', () => {
  it('[FC10] tells tonight, the steps that were reached, and what was said of the person', () => {
    const show = given();
    for (const amount of [5, 600, 700]) show.gift(delivery({ unit: { type: 'diamonds', amount } }));
    show.gift(delivery({ gifter: { id: '2', name: 'Kim' }, unit: { type: 'diamonds', amount: 9_000 } }));
    show.command({ name: 'hide-gifter', args: { gifterId: ADA } });
    show.command({ name: 'trust-gifter', args: { gifterId: ADA } });
    expect(card(show)).toMatchObject({
      gifter: { id: ADA, name: 'Ada' },
      tonight: { diamonds: 1_305, gifts: 3, rank: 2 },
      steps: [
        { name: 'Question', level: 4, times: 2 },
        { name: 'Ticker thanks', level: 1, times: 1 },
      ],
      marks: { hidden: true, blocked: false, trusted: true, excluded: false },
      vip: false,
      toThank: null,
      note: null,
    });
    expect(card(show, OWNER, 'tiktok:nobody')).toBeNull();
  });

  it('[FC11] tells all sessions to who may see them, and nothing of them to others', () => {
    const show = given();
    show.gift(delivery({ unit: { type: 'diamonds', amount: 7_777 } }));
    show.after(3 * HOUR_MS).gift(delivery());
    expect(card(show)?.always).toMatchObject({
      windows: [{}, {}, {}, { window: 'all', diamonds: 7_787, gifts: 2 }],
      firstSeenMs: expect.any(Number),
    });
    const seen = card(show)?.always;
    expect((seen?.lastSeenMs ?? 0) - (seen?.firstSeenMs ?? 0)).toBe(3 * HOUR_MS);
    const told = JSON.stringify(card(show, MODERATOR));
    expect(told).toContain('"always":null');
    expect(told).not.toMatch(/777|7787/);
    expect(told).toContain('"mayMove":400');
  });

  it('[FC12] names the person by the name of now, the given one first, with those of before', () => {
    const show = given();
    for (const name of ['Ada', 'Kim', 'Jo', 'Kim']) show.gift(delivery({ gifter: { id: '7', name } }));
    expect(card(show, OWNER, 'tiktok:7')).toMatchObject({
      gifter: { name: 'Kim' },
      ownName: null,
      earlierNames: ['Jo', 'Ada'],
    });
    show.command({ name: 'rename-gifter', args: { gifterId: 'tiktok:7', name: 'Mia' } });
    expect(card(show, OWNER, 'tiktok:7')).toMatchObject({ gifter: { name: 'Mia' }, ownName: 'Kim' });
  });

  it('[FC13] a note is told in the card alone, replaced, taken away and taken back', () => {
    const show = given();
    show.gift(delivery());
    const note = (text: string | null, id: string) =>
      show.command({ name: 'note-gifter', args: { gifterId: ADA, text } }, { actor: 'Mia', id });
    expect(note(null, 'n0')).toMatchObject({ ok: false, error: { code: 'state/already' } });
    const first = note('asked twice', 'n1');
    expect(first).toMatchObject({
      ok: true,
      args: { platform: 'tiktok', on: true },
      who: { message: 'asked twice' },
    });
    expect(card(show)?.note).toMatchObject({ text: 'asked twice', by: 'Mia' });
    expect(note('asked twice', 'n2')).toMatchObject({ ok: false, error: { code: 'state/already' } });
    note('is kind', 'n3');
    show.command({ name: 'undo', args: { commandId: 'n3' } });
    expect(card(show)?.note?.text).toBe('asked twice');
    expect(note('\u2060\u200b', 'n5')).toMatchObject({ ok: false, error: { path: 'args.text' } });
    expect(card(show)?.note?.text).toBe('asked twice');
    note(null, 'n4');
    expect(card(show)?.note).toBeNull();
    show.command({ name: 'undo', args: { commandId: 'n4' } });
    expect(card(show)?.note?.text).toBe('asked twice');
    for (const topic of ['audit', 'recent', 'queue', 'leaderboard'] as const) {
      expect(JSON.stringify(topicFor(topic, 'owner', show.sources())), topic).not.toMatch(/asked|kind/);
    }
  });
});

describe('the audit', () => {
  const audit = (show: ReturnType<typeof given>) =>
    topicFor('audit', 'owner', show.sources()) as AuditEntry[];

  it('[AD1] tells the names before and after a renaming, and forgets them with the person', () => {
    const show = given();
    show.gift(delivery());
    show.command({ name: 'rename-gifter', args: { gifterId: ADA, name: 'Mia' } }, { id: 'r1' });
    show.command({ name: 'rename-gifter', args: { gifterId: ADA, name: null } }, { id: 'r2' });
    expect(audit(show).map(({ named }) => named)).toEqual([
      { from: 'Mia', to: 'Ada' },
      { from: 'Ada', to: 'Mia' },
    ]);
    forgetInLedger(show.state.ledger, ADA);
    expect(JSON.stringify(show.state.ledger.done)).not.toContain('Mia');
  });

  it('[AD2] says whose alert a command was about, and nobody for a test', () => {
    const show = given();
    show.gift(delivery({ unit: { type: 'diamonds', amount: 600 } }));
    show.command({ name: 'skip-alert', args: { id: 'a1' } });
    show.command({ name: 'send-test-gift', args: { diamonds: 600 } });
    show.command({ name: 'skip-alert', args: { id: 'a3' } });
    expect(audit(show).map(({ gifter }) => gifter?.name ?? null)).toEqual([null, null, 'Ada']);
  });
});
