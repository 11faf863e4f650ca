import { describe, expect, it } from 'vitest';
import { readSavedState } from '../../server/core/saved-shape.ts';
import { loadState, saveState } from '../../server/core/state.ts';
import { topicFor, topicNames } from '../../server/core/topics.ts';
import type { JarTopic } from '../../shared/stage-topics.ts';
import { delivery, given, rose } from './given.ts';

type Show = ReturnType<typeof given>;
const told = (show: Show) => topicFor('jar', 'overlay', show.sources()) as JarTopic | null;
const gems = (show: Show) => told(show)?.gems.map(({ seq, level, count }) => [seq, level, count]);
const big = (amount: number, count = 1) => delivery({ unit: { type: 'diamonds', amount }, count });

describe('the jar', () => {
  it('[JA1] is told to overlays and staff: acts with their level and units, oldest first', () => {
    const show = given();
    expect(told(show)).toBeNull();
    show.gift(big(1, 3));
    show.gift(big(500));
    expect(told(show)).toEqual({
      session: 1,
      diamonds: 503,
      gems: [
        { seq: 1, level: 1, count: 3 },
        { seq: 2, level: 4, count: 1 },
      ],
    });
    expect(topicFor('jar', 'moderator', show.sources())).toEqual(told(show));
    expect(
      ['overlay', 'moderator', 'owner'].map((role) => topicNames(role as 'overlay').includes('jar')),
    ).toEqual([true, true, true]);
    expect(JSON.stringify(told(show))).not.toContain('Ada');
  });

  it('[JA1] keeps the last 150, and takes what reached no step for a small piece', () => {
    const show = given();
    show.gift(delivery({ unit: { type: 'money', minor: 500, currency: 'XTS' } }));
    expect(gems(show)).toEqual([[1, 1, 1]]);
    for (let nth = 0; nth < 151; nth++) show.gift(delivery());
    expect(gems(show)?.length).toBe(150);
    expect(gems(show)?.[0]).toEqual([3, 2, 1]);
  });

  it('[JA2] has a streak once, which grows and climbs', () => {
    const show = given();
    show.gift(rose(3));
    show.gift(delivery());
    show.gift(rose(12));
    expect(gems(show)).toEqual([
      [1, 2, 12],
      [2, 2, 1],
    ]);
  });

  it('[JA2] has a bomb that was announced only when its first gift was counted', () => {
    const show = given();
    const sub = (size: number | null, id: string) =>
      delivery({
        platform: 'twitch',
        kind: 'sub',
        gift: { id, name: 'Sub' },
        unit: { type: 'sub', plan: '1000', months: 1 },
        bomb: { id: 'b', size },
      });
    show.gift(sub(4, 'parent'));
    expect(gems(show)).toBeUndefined();
    show.gift(sub(null, 'c1'));
    show.gift(sub(null, 'c2'));
    expect(gems(show)).toMatchObject([[expect.anything(), expect.anything(), 2]]);
  });

  it('[JA2] loses what was taken back, and has it again when it is given back', () => {
    const show = given();
    show.gift(big(500));
    show.gift(big(20));
    show.command({ name: 'revert-gift', args: { seq: 1, reason: 'refunded' } }, { id: 'revert' });
    expect([gems(show), told(show)?.diamonds]).toEqual([[[2, 2, 1]], 20]);
    show.command({ name: 'undo', args: { commandId: 'revert' } });
    expect([gems(show), told(show)?.diamonds]).toEqual([
      [
        [1, 4, 1],
        [2, 2, 1],
      ],
      520,
    ]);
  });

  it('[JA2] is that of the last session until another begins, by command or by a gift', () => {
    const show = given();
    show.gift(big(20));
    show.command({ name: 'end-session', args: {} });
    expect([told(show)?.session, gems(show)]).toEqual([1, [[1, 2, 1]]]);
    show.command({ name: 'start-session', args: {} });
    expect(told(show)).toEqual({ session: 2, diamonds: 0, gems: [] });
    show.gift(big(30));
    show.after(3 * 3_600_000).gift(big(40));
    expect(told(show)).toMatchObject({ session: 3, diamonds: 40, gems: [{ level: 2, count: 1 }] });
  });

  it('[JA3] survives a checkpoint, and begins empty from one of an older version', () => {
    const show = given();
    show.gift(big(20));
    show.gift(rose(3));
    const saved = JSON.parse(JSON.stringify(saveState(show.state)));
    expect(readSavedState(saved, 2).views.jar).toEqual(show.state.views.jar);
    delete saved.views.jar;
    expect(loadState(saved).views.jar).toEqual({ session: null, gems: [] });
    saved.views.jar = { session: 1, gems: [null] };
    expect(() => readSavedState(saved, 2)).toThrow('views.jar');
  });

  it('[JA3] is blank for overlays while the screen is cleared', () => {
    const show = given();
    show.gift(big(20));
    const from = {
      ...show.sources(),
      stage: { cleared: { by: 'owner', atMs: 0 }, paused: true, muted: false },
    };
    expect([topicFor('jar', 'overlay', from), topicFor('jar', 'owner', from)]).toMatchObject([
      null,
      { session: 1 },
    ]);
  });
});
