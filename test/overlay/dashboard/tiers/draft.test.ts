import { describe, expect, it } from 'vitest';
import type { Ladder, Tier } from '../../../../shared/tier.ts';
import { DEFAULT_LADDER } from '../../../../shared/tier.ts';
import { givenStore } from '../given-store.ts';

const FOUR: Ladder = { ...DEFAULT_LADDER, version: 4 };

function setUp() {
  const { sockets, store, lastId } = givenStore();
  store.start();
  const receive = (frame: unknown) => sockets.last().events.received(JSON.stringify(frame));
  sockets.last().events.opened();
  receive({ type: 'welcome', protocol: 1, role: 'owner', epoch: 'e1', seq: 1, topics: { ladder: FOUR } });
  const { ladder } = store;
  const state = () => {
    const now = ladder.state();
    if (!now) throw new Error('no ladder');
    return now;
  };
  return {
    ladder,
    state,
    first: () => state().tiers[0],
    /** Changes the first step. */
    edit: (patch: Partial<Tier>, about?: string) =>
      ladder.change(
        state().tiers.map((tier, index) => (index === 0 ? { ...tier, ...patch } : tier)),
        about,
      ),
    saves: () => sockets.last().sent.filter((frame) => (frame as { type: string }).type === 'command'),
    news: (next: Ladder) => receive({ type: 'topic', name: 'ladder', seq: 2, value: next }),
    answer: (reply: object) => receive({ type: 'result', id: lastId(), ...reply }),
    texts: () => store.state().notices.map(({ text }) => text),
  };
}

/** The ladder with another name for its first step, as the next version. */
function renamed(name: string, version = 5): Ladder {
  return { version, tiers: FOUR.tiers.map((tier, index) => (index === 0 ? { ...tier, name } : tier)) };
}

describe('the ladder as it is being changed', () => {
  it('[TE1] a newer version is taken over while nothing is changed', () => {
    const { state, news, edit } = setUp();
    news(renamed('Hello'));
    expect(state()).toMatchObject({ base: { version: 5 }, isChanged: false, isConflict: false });
    expect(state().tiers[0]?.name).toBe('Hello');
    edit({ name: 'Mine' });
    news(renamed('Hers', 6));
    expect(state()).toMatchObject({ base: { version: 5 }, newest: { version: 6 }, isConflict: true });
    expect(state().tiers[0]?.name).toBe('Mine');
  });

  it('[TE1] of a conflict either stays: mine upon the newer version, or hers', () => {
    const { ladder, state, news, edit, first } = setUp();
    edit({ name: 'Mine' });
    news(renamed('Hers'));
    ladder.rebase();
    expect(state()).toMatchObject({ base: { version: 5 }, isChanged: true, isConflict: false });
    expect(first()?.name).toBe('Mine');
    ladder.discard();
    expect(state()).toMatchObject({ isChanged: false, canUndo: false });
    expect(first()?.name).toBe('Hers');
  });

  it('[TE1] who makes the same change as somebody else has no conflict', () => {
    const { state, news, edit } = setUp();
    edit({ name: 'Same' });
    news(renamed('Same'));
    expect(state()).toMatchObject({ base: { version: 5 }, isChanged: false, isConflict: false });
  });

  it('[TE2] changes are taken back and made again, what is typed into one field together', () => {
    const { ladder, state, edit, first } = setUp();
    for (const name of ['M', 'Mi', 'Mia']) edit({ name }, 'name');
    edit({ level: 3 });
    ladder.undo();
    expect(first()).toMatchObject({ name: 'Mia', level: 1 });
    ladder.undo();
    expect(state()).toMatchObject({ isChanged: false, canUndo: false, canRedo: true });
    ladder.redo();
    expect(first()?.name).toBe('Mia');
    edit({ name: 'Leo' }, 'name');
    expect(state().canRedo).toBe(false);
    ladder.undo();
    expect(first()?.name).toBe('Mia');
  });

  it('[TE3] faults of the schema are named by their place, and keep it from being sent', async () => {
    const { ladder, state, edit, saves } = setUp();
    edit({ name: '', durationMs: Number.NaN });
    expect(state().faults.map(({ path }) => path)).toEqual(['0.name', '0.durationMs']);
    expect(await ladder.save()).toEqual({ ok: false });
    expect(saves()).toEqual([]);
  });

  it('[TE3] what the server has against a text stands at its field until it is changed', async () => {
    const { ladder, state, edit, answer, texts } = setUp();
    edit({ headline: 'Send gifts!' });
    const saving = ladder.save();
    expect(state().isSaving).toBe(true);
    answer({
      ok: false,
      error: { code: 'command/bad-args', message: 'It presses.', path: 'args.tiers.0.headline' },
    });
    expect(await saving).toEqual({ ok: false });
    expect(state()).toMatchObject({
      isSaving: false,
      faults: [{ path: '0.headline', message: 'It presses.' }],
    });
    expect(texts()).toEqual([]);
    edit({ headline: 'Thank you' });
    expect(state().faults).toEqual([]);
  });

  it('[TE4] a save is the whole ladder upon its version; what was typed meanwhile goes on from it', async () => {
    const { ladder, state, edit, saves, answer, news, first } = setUp();
    edit({ name: 'Hello' });
    const saving = ladder.save();
    expect(await ladder.save()).toEqual({ ok: false });
    expect(saves()).toMatchObject([{ name: 'save-tiers', args: { baseVersion: 4 } }]);
    edit({ name: 'Hello there' });
    answer({ ok: true, value: { version: 5 } });
    expect(await saving).toMatchObject({ ok: true, version: 5 });
    expect(state()).toMatchObject({ base: { version: 5 }, isChanged: true, isConflict: false });
    expect(first()?.name).toBe('Hello there');
    // Older news than the answer change nothing.
    news(renamed('Hello'));
    expect(state()).toMatchObject({ base: { version: 5 }, isConflict: false });
  });

  it('[TE4] a save upon an older version is a conflict, not a notice', async () => {
    const { ladder, state, edit, answer, news, texts } = setUp();
    edit({ name: 'Mine' });
    const saving = ladder.save();
    answer({ ok: false, error: { code: 'state/stale-version', message: 'Newer.' } });
    expect(await saving).toEqual({ ok: false });
    news(renamed('Hers'));
    expect(state().isConflict).toBe(true);
    expect(texts()).toEqual([]);
  });

  it('[TE4] a ladder too large for one frame is not sent', async () => {
    const { ladder, state, saves } = setUp();
    const [tier] = FOUR.tiers;
    if (!tier) throw new Error('no step');
    ladder.change(Array.from({ length: 110 }, (_, index) => ({ ...tier, id: `step-${index}` })));
    expect(state()).toMatchObject({ isTooLarge: true, faults: [] });
    expect(await ladder.save()).toEqual({ ok: false });
    expect(saves()).toEqual([]);
  });

  it('[TE5] a chosen step that is gone is chosen no more', () => {
    const { ladder, state } = setUp();
    ladder.choose('question');
    expect(state().chosen).toBe('question');
    ladder.change(state().tiers.filter(({ id }) => id !== 'question'));
    expect(state().chosen).toBe(null);
  });
});
