import { describe, expect, it } from 'vitest';
import type { Identity } from '../../server/core/identity.ts';
import { loadState, saveState } from '../../server/core/state.ts';
import { StoreError } from '../../server/store/errors.ts';
import { createPersonHash } from '../../server/store/identity.ts';
import { startForgetful } from './forgetful-show.ts';
import { ADA, board, expectGone, gift, KIM, PEOPLE, plain, replayed } from './forgettable-people.ts';
import { start } from './given-show.ts';

const [ada, kim] = PEOPLE;
const moderator: Identity = { role: 'moderator', actor: 'Mia', tokenId: 'm-1' };

type House = ReturnType<typeof startForgetful>;

/** A viewer's own wish, as the bot brings it. */
async function wish(house: Pick<House, 'show' | 'sync'>, gifterId: string, hidden: boolean) {
  const result = house.show.hideSelf(gifterId, hidden);
  house.sync();
  return result;
}

const nameOnAir = ({ show }: Pick<House, 'show'>) =>
  (show.topic('recent', 'overlay').value as readonly { readonly gifter: { readonly name: string } }[])[0]
    ?.gifter.name;

/** As the files hold it. */
const state = (house: House) => plain(saveState(house.state));
const readBack = (house: House) => plain(saveState(replayed(house.kept())));

describe('somebody who was forgotten while off the air', () => {
  it('[HA1] by a wish of their own is a kind viewer when they come back, and no id stood anywhere meanwhile', async () => {
    const house = startForgetful();
    house.gift(gift(ada, 300));
    await wish(house, ADA, true);
    await house.forget(ADA);
    expectGone(JSON.stringify([house.kept(), state(house)]), ada);
    expect(readBack(house)).toEqual(state(house));
    house.gift(gift(ada, 7));
    expect(nameOnAir(house)).toBe('A kind viewer');
    expect(board(house).rows).toMatchObject([{ gifterId: ADA, diamonds: 7, hidden: true }]);
    expect(readBack(house)).toEqual(state(house));
  });

  it('[HA2] is so after a restart too, from the checkpoint and from the records alone', async () => {
    const house = startForgetful();
    house.gift(gift(ada, 300));
    await wish(house, ADA, true);
    await house.forget(ADA);
    for (const found of [loadState(state(house)), replayed(house.kept())]) {
      const restarted = start(found);
      restarted.gift(gift(ada, 7));
      expect(nameOnAir(restarted)).toBe('A kind viewer');
    }
  });

  it('[HA3] is named again by their own !showme, before or after they came back, and nothing is kept then', async () => {
    for (const comesFirst of [false, true]) {
      const house = startForgetful();
      house.gift(gift(ada, 300));
      await wish(house, ADA, true);
      await house.forget(ADA);
      if (comesFirst) house.gift(gift(ada, 7));
      expect(await wish(house, ADA, true)).toMatchObject({ error: { code: 'state/already' } });
      expect(await wish(house, ADA, false)).toMatchObject({ ok: true });
      expect(house.state.ledger.remembered.size).toBe(0);
      house.gift(gift(ada, 8));
      expect(nameOnAir(house)).toBe('Ada Canary');
      expect(readBack(house)).toEqual(state(house));
      // Nothing of the wish is left for another forgetting either.
      await house.forget(ADA);
      expect(house.state.ledger.remembered.size).toBe(0);
    }
  });

  it('[HA4] by a moderator’s word is not brought back by the viewer’s own', async () => {
    const house = startForgetful();
    house.gift(gift(ada, 300));
    await house.command('hide-gifter', { gifterId: ADA }, { identity: moderator });
    await house.forget(ADA);
    expect(await wish(house, ADA, false)).toMatchObject({ error: { code: 'auth/forbidden' } });
    house.gift(gift(ada, 7));
    expect(nameOnAir(house)).toBe('A kind viewer');
    expect(await house.command('unhide-gifter', { gifterId: ADA }, { identity: moderator })).toMatchObject({
      ok: true,
    });
    expect(nameOnAir(house)).toBe('Ada Canary');
  });

  it('[HA5] and was blocked does not get free by being forgotten, once or twice', async () => {
    const house = startForgetful();
    house.gift(gift(ada, 300));
    await house.command('block-gifter', { gifterId: ADA }, { identity: moderator });
    for (const diamonds of [7, 9]) {
      await house.forget(ADA);
      expect(JSON.stringify(state(house))).not.toContain('Mia"}');
      house.gift(gift(ada, diamonds));
      expect(nameOnAir(house)).toBe('A kind viewer');
      expect(readBack(house)).toEqual(state(house));
    }
    await house.command('block-gifter', { gifterId: ADA, on: false });
    expect(nameOnAir(house)).toBe('Ada Canary');
  });

  it('[HA6] is not named by the bot before they gave again either', async () => {
    const house = startForgetful();
    house.gift(gift(ada, 300));
    await wish(house, ADA, true);
    await house.forget(ADA);
    expect(house.show.botView.nameOnAir(ADA, ada.name)).toBe('A kind viewer');
    expect(house.show.botView.nameOnAir(KIM, kim.name)).toBe('Kim Canary');
  });

  it('[HA7] stays hidden though a moderator speaks of them first, and a refused command leaves no trace', async () => {
    const house = startForgetful();
    house.gift(gift(ada, 300));
    await wish(house, ADA, true);
    await house.forget(ADA);
    const { length } = house.records;
    await wish(house, ADA, true);
    expect(house.records).toHaveLength(length);
    await house.command('trust-gifter', { gifterId: ADA }, { identity: moderator });
    house.gift(gift(ada, 7));
    expect(nameOnAir(house)).toBe('A kind viewer');
    expect(readBack(house)).toEqual(state(house));
  });
});

describe('somebody who was forgotten and might be named', () => {
  it('[HA8] leaves no hash: neither who was never hidden, nor who asked for it and for nothing else', async () => {
    const house = startForgetful();
    house.gift(gift(ada, 300));
    house.gift(gift(kim, 200));
    void house.show.askToForget(KIM);
    house.sync();
    for (const { gifterId } of [ada, kim]) {
      await house.forget(gifterId);
      expect(house.records.at(-1)?.events).toEqual([{ type: 'GifterForgotten' }]);
    }
    house.gift(gift(kim, 7));
    expect(nameOnAir(house)).toBe('Kim Canary');
  });

  it('[HA9] is told from others by the hash, which another installation makes otherwise', () => {
    const [one, other] = ['one', 'other'].map((personKey) => createPersonHash({ personKey }));
    expect(one?.(ADA)).toBe(one?.(ADA));
    expect(new Set([one?.(ADA), one?.(KIM), other?.(ADA)])).toHaveProperty('size', 3);
    expect(one?.(ADA)).toMatch(/^[0-9a-f]{32}$/);
  });

  it('[HA10] older checkpoints, which know of no hash, are read', () => {
    const saved = plain(saveState(startForgetful().state));
    delete saved.ledger.remembered;
    expect(loadState(saved).ledger.remembered.size).toBe(0);
  });
});

describe('forget-gifter', () => {
  it('[FG26] repeated under its id after the disk broke it off ends it first, and says so where it cannot', async () => {
    let full = true;
    const house = startForgetful({
      carryOut: async () => {
        if (full) throw new StoreError({ code: 'store/io', message: 'The disk is full.', path: 'journal' });
      },
    });
    house.gift(gift(ada, 300));
    for (const _time of [1, 2]) {
      expect(await house.forget(ADA, 'forget-ada')).toMatchObject({
        ok: false,
        error: { code: 'store/unavailable', message: expect.stringContaining('not off the disk yet') },
      });
    }
    full = false;
    expect(await house.forget(ADA, 'forget-ada')).toEqual({ ok: true, value: null, repeated: true });
    expectGone(JSON.stringify(house.kept()), ada);
    // Once ended, there is nothing to end.
    house.steps.length = 0;
    await house.forget(ADA, 'forget-ada');
    expect(house.steps).toEqual([]);
  });
});
