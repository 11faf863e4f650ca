import { describe, expect, it } from 'vitest';
import type { Identity } from '../../server/core/identity.ts';
import { loadState, saveState } from '../../server/core/state.ts';
import type { LeaderboardTopic, StatusTopic } from '../../shared/topics.ts';
import { delivery, EVENING_MS, rose } from '../core/given.ts';
import { start } from './given-show.ts';

const ADA = 'tiktok:6813181309701719620';
const big = (over = {}) => delivery({ unit: { type: 'diamonds', amount: 1_000 }, message: 'hi', ...over });
const mia: Identity = { role: 'moderator', actor: 'Mia', tokenId: 'mia' };

type House = ReturnType<typeof start>;
const nameOn = ({ show }: House, role: 'overlay' | 'owner') =>
  (show.topic('leaderboard', role).value as LeaderboardTopic).rows.map(({ name }) => name);

describe('a hidden gifter', () => {
  it('[HG1] reads as a kind viewer wherever an overlay reads a name; staff read it, and that it is hidden', async () => {
    const house = start();
    house.gift();
    await house.command('hide-gifter', { gifterId: ADA });
    expect(nameOn(house, 'overlay')).toEqual(['A kind viewer']);
    expect(house.show.topic('recent', 'overlay').value).toMatchObject([
      { gifter: { name: 'A kind viewer' } },
    ]);
    expect(JSON.stringify(house.show.leaderboard('all', { limit: 9, offset: 0 }, 'overlay'))).not.toContain(
      'Ada',
    );
    expect(house.show.topic('leaderboard', 'owner').value).toMatchObject({
      rows: [{ name: 'Ada', hidden: true }],
    });
    expect(house.queue().waiting).toMatchObject([{ gifter: { name: 'Ada' } }]);
    await house.command('unhide-gifter', { gifterId: ADA });
    expect(nameOn(house, 'overlay')).toEqual(['Ada']);
    expect(house.show.topic('leaderboard', 'owner').value).toEqual(
      house.show.topic('leaderboard', 'overlay').value,
    );
  });

  it('[HG2] loses name and message on air at once, and in what waits', async () => {
    const house = start();
    house.show.players.joined('obs');
    house.gift(big());
    house.gift(delivery({ unit: { type: 'diamonds', amount: 500 } }));
    house.changed.length = 0;
    await house.command('hide-gifter', { gifterId: ADA });
    expect(house.frames.at(-1)).toMatchObject({
      type: 'alert-updated',
      alert: {
        id: 'a1',
        gifter: { name: 'A kind viewer' },
        headline: 'Spotlight: A kind viewer',
        message: null,
      },
    });
    expect(house.changed.find(({ urgent }) => urgent)?.names).toEqual(
      expect.arrayContaining(['leaderboard', 'recent']),
    );
    house.show.players.started('obs', 'a1');
    house.show.players.done('obs', 'a1');
    house.clock.advance(400);
    expect(house.frames.at(-1)).toMatchObject({
      alert: { id: 'a2', headline: 'A kind viewer may ask a question' },
    });
  });

  it('[HG2] is named anew in the thanks of a combo that still grows', async () => {
    const house = start();
    house.gift(rose(3));
    await house.command('hide-gifter', { gifterId: ADA });
    expect(house.frames.at(-1)).toMatchObject({
      type: 'alert-updated',
      alert: { headline: 'Thank you, A kind viewer' },
    });
  });

  it('[HG2] writes no message for the alert: the line leaves no trace', async () => {
    const house = start();
    house.gift(delivery({ unit: { type: 'diamonds', amount: 1_000 } }));
    await house.command('hide-gifter', { gifterId: ADA });
    const author = { id: '6813181309701719620', name: 'Ada' };
    house.show.chat({ id: 'l1', platform: 'tiktok', author, badges: [], text: 'hello', atMs: EVENING_MS });
    expect(house.records).toHaveLength(2);
  });

  it('[HG3] may be somebody who never gave, and stays hidden through a restart', async () => {
    const first = start();
    await first.command('hide-gifter', { gifterId: ADA });
    const second = start(loadState(JSON.parse(JSON.stringify(saveState(first.state)))));
    second.gift();
    expect(nameOn(second, 'overlay')).toEqual(['A kind viewer']);
    expect(await second.command('hide-gifter', { gifterId: ADA })).toMatchObject({
      error: { code: 'state/already', detail: { by: 'owner', atMs: EVENING_MS } },
    });
  });

  it('[HG4] is refused where it is so already', async () => {
    const { command } = start();
    expect(await command('unhide-gifter', { gifterId: ADA })).toMatchObject({
      error: { code: 'state/already' },
    });
    await command('hide-gifter', { gifterId: ADA });
    expect(await command('hide-gifter', { gifterId: ADA })).toMatchObject({
      error: { code: 'state/already' },
    });
    expect(await command('hide-gifter', { gifterId: 'Ada' })).toMatchObject({
      error: { code: 'command/bad-args', path: 'args.gifterId' },
    });
  });

  it('[HG5] the id stands in `who`, nowhere else in the record', async () => {
    const { command, records } = start();
    await command('hide-gifter', { gifterId: 'webhook:a:b' });
    const [record] = records;
    expect(record).toMatchObject({ who: { id: 'a:b' }, in: { args: { platform: 'webhook' } } });
    expect(JSON.stringify({ ...record, who: null })).not.toContain('a:b');
  });
});

describe('a viewer', () => {
  it('[HG6] hides and shows the own name, as a record of the actor viewer', async () => {
    const house = start();
    house.gift();
    const hid = house.show.hideSelf(ADA, true);
    house.sync();
    expect(await hid).toEqual({ ok: true, value: null });
    expect(nameOn(house, 'overlay')).toEqual(['A kind viewer']);
    expect(house.records.at(-1)).toMatchObject({
      kind: 'command',
      actor: 'viewer',
      in: { name: 'hide-gifter' },
    });
    expect(await house.show.hideSelf(ADA, true)).toMatchObject({ error: { code: 'state/already' } });
    const shown = house.show.hideSelf(ADA, false);
    house.sync();
    await shown;
    expect(nameOn(house, 'overlay')).toEqual(['Ada']);
    expect(await house.show.hideSelf('anonymous', true)).toMatchObject({
      error: { code: 'command/bad-args' },
    });
  });

  it('[HG7] does not bring back a name that a moderator took away, also after hiding it first', async () => {
    const house = start();
    const hid = house.show.hideSelf(ADA, true);
    house.sync();
    await hid;
    expect(await house.command('hide-gifter', { gifterId: ADA }, { identity: mia })).toEqual({
      ok: true,
      value: null,
    });
    expect(await house.show.hideSelf(ADA, false)).toMatchObject({ error: { code: 'auth/forbidden' } });
    expect(await house.command('unhide-gifter', { gifterId: ADA })).toEqual({ ok: true, value: null });
  });

  it('[HG8] who asks to be forgotten is hidden at once and counted for the owner, once', async () => {
    const house = start();
    house.gift();
    const asked = house.show.askToForget(ADA);
    house.sync();
    expect(await asked).toEqual({ ok: true, value: null });
    expect(nameOn(house, 'overlay')).toEqual(['A kind viewer']);
    expect(await house.show.askToForget(ADA)).toMatchObject({ error: { code: 'state/already' } });
    const again = start(loadState(JSON.parse(JSON.stringify(saveState(house.state)))));
    expect((again.show.topic('status', 'owner').value as StatusTopic).forgetAsked).toBe(1);
    expect([...again.state.views.forgetAsked]).toEqual([[ADA, EVENING_MS]]);
  });
});
