import { describe, expect, it } from 'vitest';
import type { Identity } from '../../server/core/identity.ts';
import { loadState, saveState } from '../../server/core/state.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import { delivery, EVENING_MS, RULES } from '../core/given.ts';
import { start } from './given-show.ts';

const mia: Identity = { role: 'moderator', actor: 'Mia', tokenId: 'mia' };
const leo: Identity = { role: 'moderator', actor: 'Leo', tokenId: 'leo' };
const spotlight = () => delivery({ unit: { type: 'diamonds', amount: 1_000 }, message: 'hi' });

/** A show whose steps all hold messages, with one held alert, a2. */
async function holding(decideWithinMs: number | null = 60_000) {
  const ladder = {
    version: 2,
    tiers: DEFAULT_LADDER.tiers.map((tier) => ({ ...tier, hold: 'message' as const })),
  };
  const settings = { ...DEFAULT_SETTINGS, decideWithinMs };
  const house = start(undefined, { rules: { ...RULES, ladder, settings } });
  const adopted = house.show.adoptLadder(ladder);
  house.sync();
  await adopted;
  house.gift(spotlight());
  return house;
}

describe('a verdict on a held alert', () => {
  it('[CM8] reject ends it as rejected; it may be played again, and is held again', async () => {
    const house = await holding();
    expect(await house.command('reject-alert', { id: 'a2' }, { identity: mia })).toMatchObject({ ok: true });
    expect(house.queue()).toMatchObject({ held: [], waiting: [] });
    expect(house.outcomes()).toEqual([{ type: 'AlertEnded', alert: 'a2', end: 'rejected' }]);
    await house.command('replay-alert', { id: 'a2' });
    expect(house.queue().held).toMatchObject([{ id: 'a4' }]);
  });

  it('[CM8] reject takes out what waits, and cancels what is on air', async () => {
    const house = start();
    house.show.players.joined('obs');
    house.gift(delivery({ unit: { type: 'diamonds', amount: 1_000 } }));
    await house.command('reject-alert', { id: 'a1' });
    expect(house.frames.at(-1)).toEqual({ type: 'alert-cancelled', id: 'a1' });
  });

  it('[CM9] of two moderators the second is told who did what, and when; nothing is done twice', async () => {
    const house = await holding();
    const first = house.show.command(mia, { id: 'mia-says-no', name: 'reject-alert', args: { id: 'a2' } });
    const second = house.show.command(leo, { id: 'leo-says-yes', name: 'approve-alert', args: { id: 'a2' } });
    house.sync();
    expect(await first).toMatchObject({ ok: true });
    expect(await second).toMatchObject({
      ok: false,
      error: { code: 'state/already', detail: { by: 'Mia', atMs: EVENING_MS, end: 'rejected' } },
    });
    expect(house.records).toHaveLength(3);
    expect(await house.command('edit-alert', { id: 'a2', message: 'x' })).toMatchObject({
      error: { code: 'state/already' },
    });
    expect(await house.command('reject-alert', { id: 'a99' })).toMatchObject({
      error: { code: 'state/not-found' },
    });
  });

  it('[CM10] approve with other texts: they are cleaned, kept in `who`, and shown', async () => {
    const house = await holding();
    await house.command('approve-alert', {
      id: 'a2',
      gifterName: ' Ada\u202eL. ',
      message: 'hello\u200b you',
    });
    expect(house.records.at(-1)).toMatchObject({
      who: { name: 'AdaL.', message: 'hello you' },
      in: { args: { id: 'a2' } },
    });
    house.show.players.joined('obs');
    expect(house.frames.at(-1)).toMatchObject({
      alert: { gifter: { name: 'AdaL.' }, message: 'hello you' },
    });
  });

  it('[CM11] an edited alert stays held until it is let through; without a message nothing holds it', async () => {
    const house = await holding();
    await house.command('edit-alert', { id: 'a2', message: 'hello' });
    expect(house.queue().held).toMatchObject([{ id: 'a2', message: 'hello' }]);
    await house.command('edit-alert', { id: 'a2', withoutMessage: true });
    expect(house.queue()).toMatchObject({ held: [], waiting: [{ id: 'a2', message: null }] });
    await house.command('edit-alert', { id: 'a2', message: 'good evening' });
    expect(house.queue()).toMatchObject({ held: [], waiting: [{ id: 'a2', message: 'good evening' }] });
    const again = start(loadState(JSON.parse(JSON.stringify(saveState(house.state)))));
    expect(again.queue().waiting).toMatchObject([{ message: 'good evening' }]);
  });

  it('[CM11] an edit of what is on air is shown at once', async () => {
    const house = start();
    house.show.players.joined('obs');
    house.gift(spotlight());
    await house.command('edit-alert', { id: 'a1', gifterName: 'Kim' });
    expect(house.frames.at(-1)).toMatchObject({ type: 'alert-updated', alert: { gifter: { name: 'Kim' } } });
  });

  it('[CM12] says another message or none, and something to change', async () => {
    const house = await holding();
    const bad = (path: string) => ({ error: { code: 'command/bad-args', path } });
    const both = { id: 'a2', message: 'x', withoutMessage: true };
    expect(await house.command('approve-alert', both)).toMatchObject(bad('args.message'));
    expect(await house.command('edit-alert', { id: 'a2' })).toMatchObject(bad('args'));
    expect(await house.command('edit-alert', { id: 'a2', gifterName: ' ' })).toMatchObject(
      bad('args.gifterName'),
    );
  });

  it('[CM13] where nobody else decides, it is missed after ten minutes as unapproved', async () => {
    const house = await holding(null);
    house.clock.advance(10 * 60_000 - 1);
    expect(house.queue().held).toHaveLength(1);
    house.clock.advance(1);
    house.sync();
    expect(house.queue()).toMatchObject({ held: [], missed: [{ id: 'a2', reason: 'unapproved' }] });
  });
});

describe('mute', () => {
  it('[CM14] is told to every screen at once, survives a restart, and is refused twice', async () => {
    const house = start();
    const silent = ({ show }: typeof house) => show.topic('stage', 'overlay').value;
    await house.command('mute', { muted: true }, { identity: mia });
    expect(silent(house)).toMatchObject({ muted: true, paused: false });
    expect(house.changed.find(({ urgent }) => urgent)?.names).toEqual(['stage']);
    expect(await house.command('mute', { muted: true })).toMatchObject({
      error: { code: 'state/already', detail: { by: 'Mia', atMs: EVENING_MS } },
    });
    const again = start(loadState(JSON.parse(JSON.stringify(saveState(house.state)))));
    expect(silent(again)).toMatchObject({ muted: true });
    await again.command('mute', { muted: false });
    expect(silent(again)).toMatchObject({ muted: false });
  });
});
