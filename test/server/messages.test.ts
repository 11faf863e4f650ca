import { describe, expect, it } from 'vitest';
import type { RecordBody } from '../../server/core/record.ts';
import { loadState, saveState } from '../../server/core/state.ts';
import type { ChatLine } from '../../shared/chat.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import type { QueueTopic } from '../../shared/topics.ts';
import { delivery, EVENING_MS, RULES } from '../core/given.ts';
import { start } from './given-show.ts';

const ADA = { id: '6813181309701719620', name: 'Ada' };
const spotlight = (over = {}) => delivery({ unit: { type: 'diamonds', amount: 1_000 }, ...over });

function line(text: string, over: Partial<ChatLine> = {}): ChatLine {
  return { id: 'l1', platform: 'tiktok', author: ADA, badges: [], text, atMs: EVENING_MS, ...over };
}

/** A show whose steps all hold so; it has the ladder in force from the start. */
async function holding(hold: 'none' | 'message' | 'always') {
  const ladder = { version: 2, tiers: DEFAULT_LADDER.tiers.map((tier) => ({ ...tier, hold })) };
  const show = start(undefined, { rules: { ...RULES, ladder } });
  const adopted = show.show.adoptLadder(ladder);
  show.sync();
  await adopted;
  return {
    ...show,
    say(text: string, over: Partial<ChatLine> = {}) {
      show.show.chat(line(text, over));
      show.sync();
    },
  };
}

const messages = (records: readonly RecordBody[]) =>
  records.filter(({ events }) => events.some(({ type }) => type === 'MessageTaken'));
const onAir = ({ queue }: { queue(): QueueTopic }) => queue().onAir?.message;

describe('the message of a spotlight', () => {
  it('[MS1] is the next line of a TikTok gifter, kept with the person', async () => {
    const show = await holding('none');
    show.gift(spotlight());
    show.say('love this song');
    show.say('and this one');
    expect(show.queue().waiting).toMatchObject([{ id: 'a2', message: 'love this song' }]);
    expect(messages(show.records)).toMatchObject([
      {
        kind: 'outcome',
        who: { id: ADA.id, message: 'love this song' },
        events: [{ type: 'MessageTaken', alert: 'a2' }],
      },
    ]);
  });

  it('[MS2] is no command, no empty line, and nobody else’s line', async () => {
    const show = await holding('none');
    show.gift(spotlight());
    for (const text of ['!top', '  !ask why', '', '   ', '\u200b\u2060']) show.say(text);
    show.say('hello', { author: { id: '9', name: 'Ada' } });
    show.say('hello', { platform: 'twitch' });
    expect(messages(show.records)).toEqual([]);
    show.say('love this song');
    expect(messages(show.records)).toHaveLength(1);
  });

  it('[MS2] is taken only by an alert that shows one and has none, from a gift that could carry none', async () => {
    const show = await holding('none');
    show.gift(delivery());
    show.gift(spotlight({ message: 'with the gift' }));
    show.gift(spotlight({ platform: 'twitch', gifter: { id: '9', name: 'Kim' } }));
    show.say('hello');
    show.say('hello', { platform: 'twitch', author: { id: '9', name: 'Kim' } });
    expect(messages(show.records)).toEqual([]);
  });

  it('[MS3] comes within 60 s of the gift, also when the alert is played again', async () => {
    const show = await holding('none');
    show.show.players.joined('obs');
    show.gift(spotlight());
    show.show.players.started('obs', 'a2');
    show.show.players.done('obs', 'a2');
    show.sync();
    show.clock.advance(60_001);
    await show.command('replay-alert', { id: 'a2' });
    show.say('hello');
    expect(messages(show.records)).toEqual([]);
  });

  it('[MS3] goes to the newest of several', async () => {
    const show = await holding('none');
    show.gift(spotlight());
    show.gift(delivery({ unit: { type: 'diamonds', amount: 2_000 }, streak: { id: 's', ended: false } }));
    show.say('hello');
    expect(show.queue().waiting.map(({ id, message }) => [id, message])).toEqual([
      ['a2', null],
      ['a3', 'hello'],
    ]);
  });

  it('[MS4] of an alert on air is shown at once where nobody must look', async () => {
    const show = await holding('none');
    show.show.players.joined('obs');
    show.gift(spotlight());
    show.show.players.started('obs', 'a2');
    show.say('love this song');
    expect(show.frames.at(-1)).toMatchObject({
      type: 'alert-updated',
      alert: { id: 'a2', message: 'love this song' },
    });
  });

  it('[MS4] of an alert on air is left out, without a trace, where somebody must look', async () => {
    for (const hold of ['message'] as const) {
      const show = await holding(hold);
      show.show.players.joined('obs');
      show.gift(spotlight());
      show.say('love this song');
      expect(onAir(show)).toBeNull();
      expect(messages(show.records)).toEqual([]);
    }
  });

  it('[MS5] is held where the step holds messages: the moderator reads it, nobody else', async () => {
    const show = await holding('message');
    show.show.players.joined('obs');
    show.gift(delivery({ unit: { type: 'diamonds', amount: 5_000 } }));
    show.gift(spotlight());
    show.say('love this song');
    expect(show.queue()).toMatchObject({
      waiting: [],
      held: [{ id: 'a3', message: 'love this song', decideByMs: EVENING_MS + 60_000 }],
    });
    expect(JSON.stringify(show.frames)).not.toContain('love this song');
  });

  it('[MS5] has its own time to be decided on, also after a restart', async () => {
    const show = await holding('message');
    show.gift(spotlight());
    show.clock.advance(40_000);
    show.say('love this song');
    const held = [{ id: 'a2', decideByMs: EVENING_MS + 100_000 }];
    expect(show.queue().held).toMatchObject(held);
    const again = start(loadState(JSON.parse(JSON.stringify(saveState(show.state)))));
    expect(again.queue().held).toMatchObject([{ ...held[0], message: 'love this song' }]);
  });

  it('[MS6] that comes to an alert let through without one is held again, or left out', async () => {
    const show = await holding('always');
    show.gift(spotlight());
    await show.command('approve-alert', { id: 'a2' });
    expect(show.queue().waiting).toHaveLength(1);
    show.say('love this song');
    expect(show.queue()).toMatchObject({ waiting: [], held: [{ id: 'a2', message: 'love this song' }] });
    await show.command('approve-alert', { id: 'a2', withoutMessage: true });
    expect(show.queue().waiting).toMatchObject([{ id: 'a2', message: null }]);
    show.gift(spotlight({ gifter: { id: '9', name: 'Kim' } }));
    const [kims] = show.queue().held;
    await show.command('approve-alert', { id: kims?.id, withoutMessage: true });
    show.say('hello', { author: { id: '9', name: 'Kim' } });
    expect(messages(show.records)).toHaveLength(1);
  });

  it('[MS7] is taken once, though the disk is slow and the next line comes first', async () => {
    const show = await holding('none');
    show.gift(spotlight());
    show.show.chat(line('first'));
    show.show.chat(line('second'));
    show.sync();
    expect(messages(show.records)).toHaveLength(1);
    expect(show.queue().waiting).toMatchObject([{ message: 'first' }]);
  });

  it('[MS8] is cut like any other and never breaks the record', async () => {
    const show = await holding('none');
    show.gift(spotlight());
    show.say(`${'x'.repeat(600)}\ud800`);
    show.gift(spotlight({ gifter: { id: '9', name: 'Kim' } }));
    show.say('half \ud83d', { author: { id: '9', name: 'Kim' } });
    const [cut, half] = messages(show.records);
    expect(cut).toMatchObject({ who: { message: 'x'.repeat(500) } });
    expect(half).toMatchObject({ who: { message: 'half \ufffd' } });
  });
});

describe('approve-alert', () => {
  const withMessage = (over = {}) => spotlight({ message: 'love this song', ...over });

  it('[CM5] lets a held alert go on with its message, its expiry starting then', async () => {
    const show = await holding('message');
    show.show.players.joined('obs');
    show.gift(withMessage());
    expect(show.frames).toEqual([]);
    show.clock.advance(50_000);
    expect(await show.command('approve-alert', { id: 'a2' })).toEqual({ ok: true, value: null });
    expect(show.frames).toMatchObject([
      {
        type: 'alert',
        alert: { id: 'a2', message: 'love this song', expiresAt: '2026-11-22T20:01:50.000Z' },
      },
    ]);
  });

  it('[CM5] or without it', async () => {
    const show = await holding('always');
    show.show.players.joined('obs');
    show.gift(withMessage());
    await show.command('approve-alert', { id: 'a2', withoutMessage: true });
    expect(show.frames).toMatchObject([{ type: 'alert', alert: { id: 'a2', message: null } }]);
  });

  it('[CM5] of an alert that is played again stands, and the time to expire begins anew', async () => {
    const show = await holding('message');
    show.gift(withMessage());
    await show.command('approve-alert', { id: 'a2' });
    show.clock.advance(60_000);
    show.sync();
    await show.command('replay-alert', { id: 'a2' });
    const expiresAt = '2026-11-22T20:02:00.000Z';
    expect(show.queue().waiting).toMatchObject([{ message: 'love this song', expiresAt }]);
    show.clock.advance(59_999);
    expect(show.queue().waiting).toHaveLength(1);
  });

  it('[CM6] is refused for what was decided on, ended, needs nobody or is not there', async () => {
    const show = await holding('message');
    show.gift(withMessage());
    show.gift(spotlight());
    show.gift(withMessage({ gifter: { id: '9', name: 'Kim' } }));
    await show.command('approve-alert', { id: 'a2' });
    await show.command('skip-alert', { id: 'a4' });
    const code = async (id: string) => {
      const result = await show.command('approve-alert', { id });
      return result.ok ? 'ok' : [result.error.code, result.error.detail ?? null];
    };
    const decided = { by: 'owner', atMs: EVENING_MS };
    expect(await code('a2')).toEqual(['state/already', decided]);
    expect(await code('a3')).toEqual(['state/already', null]);
    expect(await code('a4')).toEqual(['state/already', { ...decided, end: 'skipped' }]);
    expect(await code('a99')).toEqual(['state/not-found', null]);
  });

  it('[CM6] the second of two moderators is told who was first, though the disk is slow', async () => {
    const show = await holding('message');
    show.gift(withMessage());
    const ask = (actor: string) =>
      show.show.command(
        { role: 'moderator', actor, tokenId: actor },
        { id: `approve-${actor}`, name: 'approve-alert', args: { id: 'a2' } },
      );
    const [first, second] = [ask('Mia'), ask('Leo')];
    show.sync();
    expect(await first).toEqual({ ok: true, value: null });
    expect(await second).toMatchObject({ ok: false, error: { detail: { by: 'Mia' } } });
  });

  it('[CM5] survives a restart: what was approved waits with its message', async () => {
    const show = await holding('message');
    show.gift(withMessage());
    show.clock.advance(50_000);
    await show.command('approve-alert', { id: 'a2' });
    const again = start(loadState(JSON.parse(JSON.stringify(saveState(show.state)))));
    expect(again.queue()).toMatchObject({ held: [], waiting: [{ id: 'a2', message: 'love this song' }] });
    again.clock.advance(61_000);
    expect(again.queue().waiting).toHaveLength(1);
  });

  it('[CM7] the time to decide is that of the settings as they are now', async () => {
    const rules = {
      ...RULES,
      ladder: {
        ...DEFAULT_LADDER,
        tiers: DEFAULT_LADDER.tiers.map((tier) => ({ ...tier, hold: 'always' as const })),
      },
    };
    const show = start(undefined, { rules });
    const adopted = show.show.adoptLadder({ ...rules.ladder, version: 2 });
    show.sync();
    await adopted;
    Object.assign(rules, { settings: { ...rules.settings, decideWithinMs: 15_000 } });
    show.gift(spotlight());
    expect(show.queue().held).toMatchObject([{ decideByMs: EVENING_MS + 15_000 }]);
  });

  it('[CM5] an approval on its way when the time is over is not undone by it', async () => {
    const show = await holding('message');
    show.show.players.joined('obs');
    show.gift(withMessage());
    const approved = show.show.command(
      { role: 'owner', actor: 'owner', tokenId: 'owner' },
      { id: 'just-in-time', name: 'approve-alert', args: { id: 'a2' } },
    );
    show.clock.advance(60_000);
    show.sync();
    expect(await approved).toEqual({ ok: true, value: null });
    expect(show.frames.at(-1)).toMatchObject({ alert: { id: 'a2', message: 'love this song' } });
    expect(show.records.flatMap(({ events }) => events).map(({ type }) => type)).not.toContain(
      'AlertReleased',
    );
  });
});
