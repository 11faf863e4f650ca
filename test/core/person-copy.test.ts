import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEraser } from '../../server/core/erase.ts';
import type { Identity } from '../../server/core/identity.ts';
import { createPersonReader } from '../../server/core/person-copy.ts';
import type { RecordBody } from '../../server/core/record.ts';
import type { PersonCopy } from '../../shared/person-copy.ts';
import { startForgetful } from '../server/forgetful-show.ts';
import type { Show } from '../server/forgettable-people.ts';
import { ADA, board, gift, KIM, line, PEOPLE, RICH } from '../server/forgettable-people.ts';
import { EVENING_MS } from './given.ts';

const [ada, kim, jo] = PEOPLE;
const moderator: Identity = { role: 'moderator', actor: 'Mia', tokenId: 'm-1' };

function copyOf(records: readonly RecordBody[], gifterId: string): PersonCopy | null {
  const reader = createPersonReader(gifterId);
  for (const [at, r] of records.entries()) reader.note({ seq: at + 1, r });
  return reader.copy(EVENING_MS);
}

const sentences = (copy: PersonCopy | null) => copy?.records.flatMap(({ what }) => what) ?? [];

describe('a copy of a person', () => {
  it('[PC1] says first what it is, then each record that speaks of them in plain words', async () => {
    const house = startForgetful({ rules: RICH });
    house.gift(gift(ada, 60, 'words of Ada Canary'));
    const [alert] = [...house.state.views.alerts.alive.keys()];
    await house.command('approve-alert', { id: alert }, { identity: moderator });
    await house.command('adjust-gifter', { gifterId: ADA, diamonds: 5, reason: 'a gift was lost' });
    void house.show.hideSelf(ADA, true);
    house.sync();
    const copy = copyOf(house.records, ADA);
    expect(Object.keys(copy ?? {})[0]).toBe('about');
    expect(copy?.about).toMatch(/^This is a copy of everything that this Giftcast keeps of tiktok:6813/);
    expect(copy).toMatchObject({ person: ADA, names: ['Ada Canary'] });
    expect(copy?.records).toMatchObject([
      {
        by: 'you',
        day: '2026-11-22',
        gift: { kind: 'gift', platform: 'tiktok', count: 1, unit: { type: 'diamonds', amount: 60 } },
        name: 'Ada Canary',
        message: 'words of Ada Canary',
        what: ['Counted: 60 diamonds at list price.', `It made alert ${alert}, of level 3.`],
      },
      { by: 'a moderator', what: ['Your alert was let on screen.'] },
      {
        by: 'the streamer',
        reason: 'a gift was lost',
        what: ['Your totals were changed by hand: 5 diamonds.'],
      },
      { by: 'you', what: ['You are not named on screen.'] },
    ]);
  });

  it('[PC2] tells totals of each window as the boards do, and what is noted', async () => {
    const house = startForgetful({ rules: RICH });
    house.gift(gift(ada, 300));
    house.gift(gift(kim, 40));
    await house.command('enter-gift', { gifterId: ADA, name: 'Ada by hand', diamonds: 5 });
    await house.command('rename-gifter', { gifterId: ADA, name: 'Ada the first' });
    await house.command('block-gifter', { gifterId: ADA });
    void house.show.askToForget(ADA);
    house.sync();
    const copy = copyOf(house.records, ADA);
    const row = board(house).rows.find(({ gifterId }) => gifterId === ADA);
    expect(copy?.totals).toEqual(
      [
        ['session', '1'],
        ['day', '2026-11-22'],
        ['week', '2026-W47'],
        ['month', '2026-11'],
        ['all', 'all'],
      ].map(([window, of]) => ({ window, of, diamonds: row?.diamonds, gifts: row?.gifts })),
    );
    expect(copy?.names).toEqual(['Ada Canary', 'Ada by hand']);
    expect(copy?.marks).toMatchObject({
      hiddenOnScreen: true,
      blocked: true,
      trusted: false,
      renamedTo: 'Ada the first',
      askedToBeForgottenAt: expect.stringMatching(/^2026-11-22T/),
      rewards: [
        { at: expect.stringMatching(/^2026-11-22T/), reward: 'a question slot' },
        { at: expect.stringMatching(/^2026-11-22T/), reward: 'VIP' },
      ],
    });
  });

  it('[PC3] names no moderator, whatever they did about the person', async () => {
    const house = startForgetful();
    const inChat: Identity = { role: 'moderator', actor: KIM, tokenId: KIM };
    house.gift(gift(ada, 20));
    await house.command('hide-gifter', { gifterId: ADA }, { identity: moderator });
    await house.command('trust-gifter', { gifterId: ADA }, { identity: inChat });
    const text = JSON.stringify(copyOf(house.records, ADA));
    expect(text).toContain('a moderator');
    expect(text).not.toMatch(/Mia|1234567/);
    // Nor does the moderator's own copy say whom it was about.
    const own = copyOf(house.records, KIM);
    expect(sentences(own)).toEqual(['As a moderator you gave the command "trust-gifter".']);
    expect(JSON.stringify(own)).not.toMatch(/Ada|6813/);
  });

  it('[PC4] of somebody whose alert plays inside another’s names nobody of it', async () => {
    const house = startForgetful();
    await house.command('pause-alerts');
    for (const person of [jo, kim, ada, kim, jo, kim, jo]) house.gift(gift(person, 10));
    const merged = house.records.filter(({ events }) => events.some((event) => 'into' in event));
    expect(merged.length).toBeGreaterThan(0);
    for (const person of PEOPLE) {
      const text = JSON.stringify(copyOf(house.records, person.gifterId));
      for (const other of PEOPLE) {
        if (other === person) continue;
        expect(text).not.toContain(other.name);
        expect(text).not.toContain(other.id);
      }
    }
    expect([jo, kim].flatMap(({ gifterId }) => sentences(copyOf(house.records, gifterId)))).toContain(
      'Your alert plays inside another one.',
    );
  });

  it('[PC5] of somebody of whom no record speaks is none; of who was forgotten it holds what came after alone', async () => {
    const house = startForgetful();
    house.gift(gift(ada, 300));
    expect(copyOf(house.records, KIM)).toBeNull();
    await house.forget(ADA);
    expect(copyOf(house.kept(), ADA)).toBeNull();
    house.gift(gift(ada, 7));
    expect(copyOf(house.kept(), ADA)?.records).toMatchObject([{ gift: { unit: { amount: 7 } } }]);
    expect(copyOf(house.kept(), ADA)?.totals[0]).toMatchObject({ diamonds: 7 });
  });
});

/** One thing of an evening, by a number. */
async function happen(house: Show, [what, who, n]: readonly [number, number, number]): Promise<void> {
  const person = PEOPLE[who % PEOPLE.length]!;
  const { gifterId, name } = person;
  const alert = [...house.state.views.alerts.alive.keys()][n % 3] ?? 'a1';
  // Words that a moderator writes for an alert are about its own person.
  const theirs = PEOPLE.find((one) => one.gifterId === house.state.views.alerts.alive.get(alert)?.gifterId);
  const identity = n % 3 === 0 ? { ...moderator, actor: KIM } : moderator;
  const ask = (command: string, args: object) => void house.command(command, args, { identity });
  house.clock.advance((n % 7) * 700);
  const doings: readonly (() => void)[] = [
    () => house.gift(gift(person, 1 + n, n % 2 ? `words of ${name}` : null)),
    () => house.gift(gift(person, 10 * (1 + n), `words of ${name}`)),
    () => house.gift({ ...gift(person, 4), count: 1 + n, streak: { id: `c${n % 2}`, ended: n % 5 === 0 } }),
    () => house.show.chat(line(person)),
    () => ask('hide-gifter', { gifterId }),
    () => ask('rename-gifter', { gifterId, name: `${name} ${n}` }),
    () => ask('adjust-gifter', { gifterId, diamonds: n + 1, reason: `${name} asked` }),
    () =>
      ask('edit-alert', {
        id: alert,
        gifterName: theirs?.name ?? 'Leo',
        message: `words of ${theirs?.name}`,
      }),
    () => ask('reject-alert', { id: alert }),
    () => ask('replay-alert', { id: [...house.state.ledger.ended.keys()][0] ?? 'a1' }),
    () => ask('revert-gift', { seq: 1 + (n % 9), reason: 'a mistake' }),
    () => house.clock.advance(20_000),
    () => house.show.players.joined('obs'),
  ];
  doings[what % doings.length]?.();
  house.sync();
}

it('[PC6] after any evening each copy holds all that forgetting would take out, and nothing of anybody else', async () => {
  const op = fc.tuple(fc.nat(12), fc.nat(2), fc.nat(40));
  let told = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(op, { minLength: 5, maxLength: 40 }), async (ops) => {
      const house = startForgetful({ rules: RICH });
      for (const one of ops) await happen(house, one);
      for (const person of PEOPLE) {
        const copy = copyOf(house.records, person.gifterId);
        const eraser = createEraser({ gifterId: person.gifterId, token: '0'.repeat(32) }, (key) => key);
        const touched = house.records.flatMap((r, at) =>
          eraser.erase({ seq: at + 1, r }) === null ? [] : [at + 1],
        );
        const held = new Set(copy?.records.map(({ record }) => record));
        expect(touched.filter((seq) => !held.has(seq))).toEqual([]);
        told += held.size;
        const text = JSON.stringify(copy);
        for (const other of PEOPLE) {
          if (other === person) continue;
          expect(text).not.toContain(other.name);
          expect(text).not.toContain(other.id);
        }
        const row = board(house).rows.find(({ gifterId }) => gifterId === person.gifterId);
        if (row) expect(copy?.totals.find(({ window }) => window === 'session')?.diamonds).toBe(row.diamonds);
      }
    }),
    { numRuns: 100 },
  );
  expect(told).toBeGreaterThan(500);
});
