import { describe, expect, it } from 'vitest';
import type { AlertFacts } from '../../server/core/alerts.ts';
import { presentAlert } from '../../server/core/present.ts';
import { topicFor } from '../../server/core/topics.ts';
import type { Delivery } from '../../shared/gift.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import { delivery, given } from './given.ts';

/** A gift that reaches a step of the stage. */
const named = (name: string, over: Partial<Delivery> = {}) =>
  delivery({ gift: { id: name, name }, unit: { type: 'diamonds', amount: 10 }, ...over });

type Show = ReturnType<typeof given>;
const begun = () => given().adopt(DEFAULT_LADDER);
const factsOf = (show: Show, id: string): AlertFacts => {
  const facts = show.state.views.alerts.alive.get(id);
  if (!facts) throw new Error(`${id} is not in being`);
  return facts;
};
const onAir = (show: Show, id: string) =>
  presentAlert(factsOf(show, id), show.sources(), show.sources().nowMs);

describe('the picture of a gift', () => {
  it('[MT4] goes with the alert and the recent gifts under strict wording, its name does not', () => {
    const show = begun();
    show.gift(named('Rose'));
    const told = [onAir(show, 'a2'), topicFor('recent', 'overlay', show.sources())];
    expect(told).toMatchObject([
      { gift: { name: null, motif: 'bloom' } },
      [{ gift: { name: null, motif: 'bloom' } }],
    ]);
    expect(JSON.stringify(told)).not.toContain('Rose');
  });

  it('[MT4] is told by the kind where the name does not, and is null where neither does', () => {
    const show = begun();
    show.gift(named('Bits', { kind: 'bits', platform: 'twitch' }));
    show.gift(named('GG'));
    expect([onAir(show, 'a2').gift.motif, onAir(show, 'a3').gift.motif]).toEqual(['gem', null]);
  });

  it('[MT4] of what an older version kept is told by the name alone', () => {
    const show = begun();
    show.gift(named('Rose', { kind: 'tip' }));
    show.gift(named('Hype', { kind: 'tip' }));
    for (const id of ['a2', 'a3']) delete factsOf(show, id).giftKind;
    expect([onAir(show, 'a2').gift.motif, onAir(show, 'a3').gift.motif]).toEqual(['bloom', null]);
  });

  it('[MT5] of merged gifts the biggest leads, up to two that are called otherwise stand beside it', () => {
    const show = begun();
    const amounts = [12, 30, 11, 20, 15];
    ['Rose', 'Star', 'Rose', 'Coffee', 'Crown'].forEach((name, index) => {
      show.gift(named(name, { unit: { type: 'diamonds', amount: amounts[index] ?? 0 } }));
    });
    expect(onAir(show, 'a2').merged).toBeNull();
    show.merged('a3', 'a2');
    expect(onAir(show, 'a2')).toMatchObject({ gift: { motif: 'star' }, merged: { motifs: ['bloom'] } });
    show.merged('a4', 'a2').merged('a5', 'a2').merged('a6', 'a2');
    expect(onAir(show, 'a2')).toMatchObject({
      gift: { motif: 'star' },
      merged: { alerts: 5, motifs: ['bloom', 'cup'] },
    });
    expect(factsOf(show, 'a2').otherGifts).toHaveLength(2);
  });

  it('[MT5] merged gifts of one name have no other beside them', () => {
    const show = begun();
    show.gift(named('Rose'));
    show.gift(named('Rose'));
    show.merged('a3', 'a2');
    expect(onAir(show, 'a2').merged).toMatchObject({ alerts: 2, motifs: [] });
  });
});
