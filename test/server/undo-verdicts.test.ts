import { describe, expect, it } from 'vitest';
import type { Identity } from '../../server/core/identity.ts';
import { loadState, saveState } from '../../server/core/state.ts';
import { delivery, EVENING_MS, RULES } from '../core/given.ts';
import { ladderOf, step } from '../core/ladders.ts';
import { start } from './given-show.ts';

const mia: Identity = { role: 'moderator', actor: 'Mia', tokenId: 'mia' };
const MINUTE_MS = 60_000;
type House = ReturnType<typeof start>;

/** A show whose one step holds messages, with one held alert, a2. */
function holding(message: string | undefined = 'hi'): House {
  const ladder = ladderOf(
    step('spot', { level: 5, line2: '{message}', hold: 'message', durationMs: 9_000, expiresMs: MINUTE_MS }),
  );
  const house = start(undefined, { rules: { ...RULES, ladder } });
  void house.show.adoptLadder(ladder);
  house.sync();
  house.gift(delivery({ message: message ?? null }));
  return house;
}
const restarted = ({ state }: House) => start(loadState(JSON.parse(JSON.stringify(saveState(state)))));
const approve = (house: House, more: object = {}) =>
  house.command('approve-alert', { id: 'a2', ...more }, { id: 'approving', identity: mia });
const undo = (house: House, commandId = 'approving') => house.command('undo', { commandId });
const already = (detail?: object) => ({
  ok: false,
  error: { code: 'state/already', ...(detail ? { detail } : {}) },
});

describe('undo of a verdict on a held alert', () => {
  it('[UN11] holds it again as it was, and the time to decide begins anew', async () => {
    const house = holding();
    house.clock.advance(50_000);
    await approve(house, { gifterName: 'Kim', message: 'hello' });
    expect(house.queue().waiting).toMatchObject([{ gifter: { name: 'Kim' }, message: 'hello' }]);
    house.clock.advance(20_000);
    expect(await undo(house)).toMatchObject({ ok: true });
    const decideByMs = EVENING_MS + 70_000 + MINUTE_MS;
    const held = [{ id: 'a2', gifter: { name: 'Ada' }, message: 'hi', decideByMs }];
    expect(house.queue()).toMatchObject({ waiting: [], held });
    expect(restarted(house).queue()).toMatchObject({ waiting: [], held });
    house.clock.advance(MINUTE_MS);
    house.sync();
    expect(house.queue()).toMatchObject({ held: [], waiting: [{ id: 'a2', message: null }] });
  });

  it('[UN11] lets it be decided on once more', async () => {
    const house = holding();
    await approve(house, { withoutMessage: true });
    await undo(house);
    expect(house.queue().held).toMatchObject([{ message: 'hi' }]);
    expect(await house.command('approve-alert', { id: 'a2' })).toMatchObject({ ok: true });
    expect(house.queue().waiting).toMatchObject([{ message: 'hi' }]);
    expect(await undo(house)).toMatchObject(already());
  });

  it('[UN14] of a rejection takes the person off the list to thank by voice', async () => {
    const house = holding();
    const due = () => house.show.topic('thank-by-voice', 'owner').value;
    await house.command('reject-alert', { id: 'a2' }, { id: 'rejecting', identity: mia });
    expect(due()).toMatchObject([{ name: 'Ada', because: 'rejected' }]);
    expect(await undo(house, 'rejecting')).toMatchObject({ ok: true });
    expect(house.queue().held).toHaveLength(1);
    expect(due()).toEqual([]);
  });

  it('[UN12] is refused once it is on air, or has ended', async () => {
    const house = holding();
    await approve(house);
    house.show.players.joined('obs');
    expect(await undo(house)).toMatchObject(already());
    house.show.players.started('obs', 'a2');
    house.show.players.done('obs', 'a2');
    house.sync();
    expect(await undo(house)).toMatchObject(already({ by: 'giftcast', atMs: EVENING_MS, end: 'shown' }));
    expect(house.queue().held).toEqual([]);
  });

  it('[UN12] is refused when another command touched the alert since', async () => {
    const house = holding();
    await approve(house);
    await house.command(
      'edit-alert',
      { id: 'a2', gifterName: 'Kim' },
      { id: 'an-edit-of-it', identity: mia },
    );
    expect(await undo(house)).toMatchObject({ error: { code: 'undo/superseded', detail: { by: 'Mia' } } });
    await undo(house, 'an-edit-of-it');
    expect(await undo(house)).toMatchObject({ ok: true });
    expect(house.queue().held).toMatchObject([{ gifter: { name: 'Ada' } }]);
  });

  it('[UN12] is refused where a message came since, which is held anyway', async () => {
    const ladder = ladderOf(
      step('spot', { level: 5, line2: '{message}', hold: 'always', durationMs: 9_000, expiresMs: MINUTE_MS }),
    );
    const house = start(undefined, { rules: { ...RULES, ladder } });
    void house.show.adoptLadder(ladder);
    house.sync();
    house.gift(delivery());
    await approve(house);
    const author = { id: '6813181309701719620', name: 'Ada' };
    house.show.chat({ platform: 'tiktok', author, text: 'Hello' } as never);
    house.sync();
    expect(house.queue().held).toMatchObject([{ message: 'Hello' }]);
    expect(await undo(house)).toMatchObject(already());
    expect(house.queue().held).toMatchObject([{ message: 'Hello' }]);
  });
});

describe('undo of an edit', () => {
  it('[UN13] brings the texts back, one edit after the other, the last one first', async () => {
    const house = holding();
    await house.command('edit-alert', { id: 'a2', gifterName: 'Kim' }, { id: 'edit-the-first' });
    await house.command(
      'edit-alert',
      { id: 'a2', message: 'hello', gifterName: 'Jo' },
      { id: 'edit-the-second' },
    );
    expect(await undo(house, 'edit-the-first')).toMatchObject({ error: { code: 'undo/superseded' } });
    await undo(house, 'edit-the-second');
    expect(house.queue().held).toMatchObject([{ gifter: { name: 'Kim' }, message: 'hi' }]);
    const again = restarted(house);
    await undo(again, 'edit-the-first');
    expect(again.queue().held).toMatchObject([{ gifter: { name: 'Ada' }, message: 'hi' }]);
    expect(again.state.views.alerts.alive.get('a2')).not.toHaveProperty('edits');
  });

  it('[UN13] that took the message out holds the alert again, with the whole time to decide', async () => {
    const house = holding();
    house.clock.advance(50_000);
    await house.command('edit-alert', { id: 'a2', withoutMessage: true }, { id: 'an-edit-of-it' });
    expect(house.queue().waiting).toHaveLength(1);
    await undo(house, 'an-edit-of-it');
    expect(house.queue().held).toMatchObject([
      { message: 'hi', decideByMs: EVENING_MS + 50_000 + MINUTE_MS },
    ]);
  });

  it('[UN13] is shown at once on air, and refused once the alert has ended', async () => {
    const house = start();
    house.show.players.joined('obs');
    house.gift(delivery({ unit: { type: 'diamonds', amount: 1_000 } }));
    await house.command('edit-alert', { id: 'a1', gifterName: 'Kim' }, { id: 'an-edit-of-it' });
    await undo(house, 'an-edit-of-it');
    expect(house.frames.at(-1)).toMatchObject({ type: 'alert-updated', alert: { gifter: { name: 'Ada' } } });
    await house.command('edit-alert', { id: 'a1', gifterName: 'Kim' }, { id: 'once-more' });
    await house.command('skip-alert', { id: 'a1' });
    expect(await undo(house, 'once-more')).toMatchObject({ error: { code: 'undo/superseded' } });
  });
});
