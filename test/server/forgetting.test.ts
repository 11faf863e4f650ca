import { describe, expect, it } from 'vitest';
import type { Identity } from '../../server/core/identity.ts';
import { loadState, saveState } from '../../server/core/state.ts';
import { StoreError } from '../../server/store/errors.ts';
import { turns } from '../store/house.ts';
import { startForgetful } from './forgetful-show.ts';
import {
  ADA,
  board,
  expectGone,
  gift,
  KIM,
  line,
  PEOPLE,
  plain,
  RICH,
  replayed,
  totals,
} from './forgettable-people.ts';
import { owner, start } from './given-show.ts';

const [ada, kim, jo] = PEOPLE;

describe('a person who is forgotten', () => {
  it('[FG1] leaves every board, and the totals of every window and the goal stay', async () => {
    const house = startForgetful();
    await house.command('set-goal', { label: 'Tea', target: 1_000 });
    house.gift(gift(ada, 300));
    house.gift(gift(kim, 200));
    house.gift(gift(jo, 100));
    const before = totals(house);
    expect(await house.forget(ADA)).toEqual({ ok: true, value: null });
    expect(totals(house)).toEqual(before);
    expect(house.show.topic('goal', 'owner').value).toMatchObject({ value: 600 });
    const { gifters, diamonds, rows } = board(house);
    expect({ gifters, diamonds }).toEqual({ gifters: 2, diamonds: 600 });
    expect(rows.map(({ rank, name }) => [rank, name])).toEqual([
      [1, 'Kim Canary'],
      [2, 'Jo Canary'],
    ]);
  });

  it('[FG2] is told nowhere any more, in no topic of anybody', async () => {
    const house = startForgetful({ rules: RICH });
    house.gift(gift(ada, 5));
    house.gift(gift(ada, 60, 'words of Ada Canary'));
    house.gift(gift(ada, 300, 'words of Ada Canary'));
    await house.command('rename-gifter', { gifterId: ADA, name: 'Ada Canary the first' });
    await house.command('block-gifter', { gifterId: ADA });
    void house.show.hideSelf(ADA, true);
    void house.show.askToForget(ADA);
    house.sync();
    expect(house.show.topic('status', 'owner').value).toMatchObject({ forgetAsked: 1 });
    await house.forget(ADA);
    for (const role of ['owner', 'moderator', 'overlay'] as const) {
      for (const name of house.show.topicNames(role)) {
        expectGone(JSON.stringify(house.show.topic(name, role).value), ada);
      }
    }
    expect(house.show.topic('status', 'owner').value).toMatchObject({ forgetAsked: 0 });
  });

  it('[FG3] keeps an alert on air as a kind viewer, without the message, and what was held goes on', async () => {
    const house = startForgetful({ rules: RICH });
    house.show.players.joined('obs');
    house.gift(gift(ada, 10));
    house.gift(gift(ada, 300, 'words of Ada Canary'));
    expect(house.queue().held).toHaveLength(1);
    await house.forget(ADA);
    expect(house.frames.at(-1)).toMatchObject({
      type: 'alert-updated',
      alert: { gifter: { name: 'A kind viewer' }, message: null },
    });
    const { held, waiting, onAir } = house.queue();
    expect(held).toEqual([]);
    expect([onAir, ...waiting].map((alert) => alert?.gifter.name)).toEqual([
      'A kind viewer',
      'A kind viewer',
    ]);
    expectGone(JSON.stringify(house.queue()), ada);
  });

  it('[FG4] is somebody new with the next gift', async () => {
    const house = startForgetful();
    house.gift(gift(ada, 300));
    house.gift(gift(kim, 200));
    await house.forget(ADA);
    house.gift(gift(ada, 7));
    expect(board(house).rows.map(({ gifterId, diamonds, gifts }) => [gifterId, diamonds, gifts])).toEqual([
      [KIM, 200, 1],
      [ADA, 7, 1],
    ]);
    expect(board(house).diamonds).toBe(507);
    expect(house.kept().at(-1)?.who).toEqual({ id: ada.id, name: ada.name });
  });

  it('[FG5] stands in no record: neither the one that forgets nor one before it, whatever it was about', async () => {
    const house = startForgetful({ rules: RICH });
    house.gift(gift(ada, 60, 'words of Ada Canary'));
    const [alert] = [...house.state.views.alerts.alive.keys()];
    await house.command('edit-alert', {
      id: alert,
      gifterName: 'Ada Canary',
      message: 'words of Ada Canary',
    });
    await house.command('adjust-gifter', { gifterId: ADA, diamonds: 5, reason: 'Ada Canary asked' });
    await house.forget(ADA);
    expectGone(JSON.stringify(house.kept()), ada);
    expect(house.records.at(-1)).toMatchObject({
      actor: 'owner',
      who: { token: expect.stringMatching(/^[0-9a-f]{32}$/) },
      in: { name: 'forget-gifter', args: {}, value: null },
      events: [{ type: 'GifterForgotten' }],
    });
  });

  it('[FG6] takes with them what they did as a moderator of the chat', async () => {
    const identity: Identity = { role: 'moderator', actor: KIM, tokenId: KIM };
    const house = startForgetful();
    house.gift(gift(kim, 20));
    house.gift(gift(ada, 20));
    await house.command('hide-gifter', { gifterId: ADA }, { identity });
    await house.forget(KIM);
    expectGone(JSON.stringify(house.kept()), kim);
    expect(JSON.stringify(plain(saveState(house.state)))).not.toContain(KIM);
    expect(house.show.topic('audit', 'owner').value).toMatchObject([
      { name: 'forget-gifter', gifter: null },
      { name: 'hide-gifter', actor: expect.stringMatching(/^forgotten:/), gifter: { id: ADA } },
    ]);
  });

  it('[FG7] can still have a gift taken back, which moves totals and lists nobody', async () => {
    const house = startForgetful();
    house.gift(gift(ada, 300));
    house.gift(gift(kim, 200));
    await house.forget(ADA);
    expect(
      await house.command('revert-gift', { seq: 1, reason: 'a mistake' }, { id: 'command-revert' }),
    ).toMatchObject({
      ok: true,
    });
    expect(board(house)).toMatchObject({ gifters: 1, diamonds: 200 });
    expect(plain(saveState(replayed(house.kept())))).toEqual(plain(saveState(house.state)));
    // What a checkpoint keeps lists nobody either.
    const restarted = start(loadState(plain(saveState(house.state))));
    await restarted.command('undo', { commandId: 'command-revert' });
    expect(board(restarted)).toMatchObject({ gifters: 1, diamonds: 500 });
  });

  it('[FG4] whose line of chat comes while the record is on its way gives no words to what they gave before', async () => {
    const house = startForgetful({ rules: RICH });
    house.gift(gift(ada, 60));
    const result = house.show.command(owner, {
      id: 'forget-ada',
      name: 'forget-gifter',
      args: { gifterId: ADA },
    });
    await turns();
    house.show.chat(line(ada));
    house.sync();
    await result;
    expectGone(JSON.stringify(house.queue()), ada);
    expectGone(JSON.stringify(saveState(house.state)), ada);
  });
});

describe('forget-gifter', () => {
  it('[FG8] is the owner’s alone', async () => {
    const house = startForgetful();
    house.gift(gift(ada, 300));
    const identity: Identity = { role: 'moderator', actor: 'Mia', tokenId: 'm-1' };
    expect(await house.command('forget-gifter', { gifterId: ADA }, { identity })).toMatchObject({
      error: { code: 'auth/forbidden' },
    });
  });

  it('[FG9] of somebody of whom nothing is known, or who is forgotten already, is not found and leaves no trace', async () => {
    const house = startForgetful();
    house.gift(gift(ada, 300));
    await house.forget(ADA);
    const token = house.records.at(-1)?.who;
    const stand = `forgotten:${token && 'token' in token ? token.token : ''}`;
    const { length } = house.records;
    for (const gifterId of ['tiktok:1', ADA]) {
      expect(await house.forget(gifterId)).toMatchObject({ error: { code: 'state/not-found' } });
    }
    expect(await house.forget(stand)).toMatchObject({ error: { code: 'command/bad-args' } });
    expect(house.records).toHaveLength(length);
    expect(house.steps).not.toContain('remove');
  });

  it('[FG10] of somebody whose combo may still grow is refused, for its next frame would count anew', async () => {
    const house = startForgetful();
    const frame = (count: number) => ({ ...gift(ada, 1), count, streak: { id: 'combo', ended: false } });
    house.gift(frame(5));
    expect(await house.forget(ADA)).toMatchObject({ error: { code: 'state/busy' } });
    expect(house.steps).toEqual(['look', 'note', 'remove']);
    house.gift(frame(9));
    house.clock.advance(10_001);
    expect(await house.forget(ADA)).toMatchObject({ ok: true });
    expect(board(house)).toMatchObject({ gifters: 0, diamonds: 9 });
  });

  it('[FG11] notes whom first, and answers once the record and then the files are done', async () => {
    const steps: string[] = [];
    const house = startForgetful({
      carryOut: async () => {
        steps.push(house.records.at(-1)?.events[0]?.type ?? '');
      },
    });
    house.gift(gift(ada, 300));
    expect(await house.forget(ADA)).toMatchObject({ ok: true });
    expect(house.steps).toEqual(['look', 'note', 'hold', 'seal', 'carry-out', 'release']);
    expect(steps).toEqual(['GifterForgotten']);
  });

  it('[FG12] repeated under its id is answered as the first was, and its fingerprint tells nothing of the person', async () => {
    const house = startForgetful();
    house.gift(gift(ada, 300));
    house.gift(gift(kim, 300));
    await house.forget(ADA, 'forget-ada');
    expect(await house.forget(ADA, 'forget-ada')).toEqual({ ok: true, value: null, repeated: true });
    await house.forget(KIM, 'forget-kim');
    const [first, second] = house.records.flatMap((r) => (r.kind === 'command' ? [r.in.digest] : []));
    expect(first).toBe(second);
  });

  it('[FG13] whose record cannot be saved forgets nobody', async () => {
    const house = startForgetful();
    house.gift(gift(ada, 300));
    const result = house.show.command(
      { role: 'owner', actor: 'owner', tokenId: 'owner' },
      { id: 'forget-ada', name: 'forget-gifter', args: { gifterId: ADA } },
    );
    house.fail();
    expect(await result).toMatchObject({ ok: false, error: { code: 'store/unavailable' } });
    expect(house.steps).not.toContain('carry-out');
  });

  it('[FG14] whose files cannot be rewritten says so, and the next one ends it first', async () => {
    let full = true;
    const house = startForgetful({
      carryOut: async () => {
        if (full) throw new StoreError({ code: 'store/io', message: 'The disk is full.', path: 'journal' });
      },
    });
    house.gift(gift(ada, 300));
    house.gift(gift(kim, 300));
    expect(await house.forget(ADA)).toMatchObject({
      ok: false,
      error: { code: 'store/unavailable', message: expect.stringContaining('The disk is full.') },
    });
    expect(board(house).rows.map(({ gifterId }) => gifterId)).toEqual([KIM]);
    full = false;
    house.steps.length = 0;
    await house.forget(KIM);
    expect(house.steps.slice(0, 5)).toEqual(['hold', 'seal', 'end', 'release', 'look']);
  });

  it('[FG27] goes on beside a damaged note, of which nobody knows whom it meant, and writes it anew', async () => {
    const house = startForgetful({ isNoteDamaged: true });
    house.gift(gift(ada, 300));
    expect(await house.forget(ADA)).toMatchObject({ ok: true });
    expect(house.steps).toEqual(['look', 'note', 'hold', 'seal', 'carry-out', 'release']);
  });
});
