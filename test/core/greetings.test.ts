import { describe, expect, it } from 'vitest';
import type { Greeting } from '../../shared/gift.ts';
import { GREETINGS } from '../../shared/gift.ts';
import { delivery, given } from './given.ts';

const greeting = (kind: Greeting) =>
  delivery({ kind, unit: { type: 'none' }, gift: { id: kind, name: kind }, count: kind === 'raid' ? 40 : 1 });

describe('a kind without value', () => {
  it.each(GREETINGS)('[KV1] %s is recorded and counts nowhere', (kind) => {
    const show = given();
    expect(show.gift(greeting(kind))).toEqual([]);
    const { views, ledger } = show.state;
    expect(views.gifts.all).toEqual([]);
    expect(views.windows.all.board.size).toBe(0);
    expect(views.alerts.alive.size).toBe(0);
    expect(ledger.seq).toBe(1);
  });

  it('[KV2] opens no session and keeps none open', () => {
    const show = given();
    show.gift(greeting('follow'));
    expect(show.state.ledger.session).toBeNull();
    show.gift(delivery());
    show.after(2 * 3_600_000).gift(greeting('share'));
    const events = show.after(1).gift(delivery());
    expect(events.map(({ type }) => type)).toContain('SessionOpened');
  });
});
