/** A scripted evening on a simulated disk, with what had been promised at every call to that disk. */
import type { Forgotten } from '../../server/core/erase.ts';
import type { Identity } from '../../server/core/identity.ts';
import type { Journal } from '../../server/core/ports.ts';
import type { JournalRecord } from '../../server/core/record.ts';
import { parseGiftWebhook } from '../../server/sources/webhook.ts';
import type { Document } from '../../server/store/documents.ts';
import { createHookSecret } from '../../server/store/secrets.ts';
import type { Person } from '../proofs/deliveries.ts';
import { singleGift } from '../proofs/deliveries.ts';
import { turns } from '../store/house.ts';
import type { Moment } from '../store/simulated-disk.ts';
import { createSimulatedDisk } from '../store/simulated-disk.ts';
import { createTestClock } from '../support/clock.ts';
import type { Random } from '../support/random.ts';
import type { GiftBody } from '../support/sign.ts';
import { SOME_TIME } from '../support/sign.ts';
import { startHouse } from './sim-house.ts';

/** Whom the evening forgets. The id is nobody else's and the name stands nowhere else. */
export const ADA: Person = { platform: 'tiktok', id: '7012345678901234567', name: 'Ada Canary' };
export const ADA_ID = `${ADA.platform}:${ADA.id}`;
const OTHERS: readonly Person[] = ['Kim', 'Jo', 'Sam', 'Mia', 'Leo'].map((name, nth) => ({
  platform: 'tiktok',
  id: `70123456789012345${70 + nth}`,
  name,
}));
const OWNER: Identity = { role: 'owner', actor: 'owner', tokenId: 'owner' };
const START_MS = Date.parse('2026-11-22T20:00:00Z');

/** A file that people edit: what it surely holds, and what was being saved. Null: not known, or nothing. */
export interface Wish {
  readonly sure: unknown;
  readonly wished: unknown;
}

/** What everybody outside had been told. */
export interface Promised {
  /** Every record up to it is confirmed. */
  readonly seq: number;
  readonly documents: ReadonlyMap<string, Wish>;
  /** Ada's owner was told that she is forgotten. */
  readonly isForgotten: boolean;
}

/** The disk right after one of its calls. */
export interface Point {
  readonly nth: number;
  readonly kind: string;
  readonly moment: Moment;
  readonly promised: Promised;
}

export interface Gift {
  readonly id: string;
  readonly body: GiftBody;
}

export interface Evening {
  readonly points: readonly Point[];
  /** Every file as it is in the end, by path. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** Every record as it was appended. */
  readonly records: readonly JournalRecord[];
  readonly gifts: readonly Gift[];
  /** Ada and the number of the record that forgets her. */
  readonly forgotten: { readonly whom: Forgotten; readonly seq: number };
  readonly endMs: number;
}

/** Plays it: gifts, combos, saves, checkpoints, a restart, and somebody who is forgotten. */
export async function playEvening(random: Random): Promise<Evening> {
  const points: Point[] = [];
  const records: JournalRecord[] = [];
  const gifts: Gift[] = [];
  const documents = new Map<string, Wish>();
  let promised: Promised = { seq: 0, documents: new Map(), isForgotten: false };
  let clock = createTestClock(START_MS);
  const disk = createSimulatedDisk({
    onChange(nth, kind) {
      points.push({ nth, kind, moment: disk.moment(), promised });
    },
  });
  const promise = (more: Partial<Promised>) => {
    promised = { ...promised, documents: new Map(documents), ...more };
  };

  const watch = (journal: Journal): Journal => ({
    get nextSeq() {
      return journal.nextSeq;
    },
    get failure() {
      return journal.failure;
    },
    append(body, done) {
      const seq = journal.append(body, (error) => {
        if (error === null) promise({ seq });
        done(error);
      });
      records.push({ seq, r: structuredClone(body) });
      return seq;
    },
    close: () => journal.close(),
  });

  let house = await startHouse(disk.fs, clock, watch);
  const open = () => {
    const { settings, tiers, secrets, identity } = house.installation;
    for (const [name, sure] of Object.entries({
      'settings.json': settings.value,
      'tiers.json': tiers.value,
      'secrets.json': secrets.value,
      'store.json': identity,
    })) {
      documents.set(name, { sure, wished: null });
    }
    promise({});
  };
  open();

  async function give(person: Person, body: GiftBody = singleGift(random, person)): Promise<void> {
    const id = `gift-${gifts.length + 1}`;
    gifts.push({ id, body });
    clock.advance(1);
    const call = {
      hook: 'gift',
      id,
      body: Buffer.from(JSON.stringify(body)),
      receivedAtMs: clock.now(),
    } as const;
    const parsed = parseGiftWebhook(call);
    if (!parsed.ok) throw new Error(`the evening sends a wrong gift: ${JSON.stringify(parsed.faults)}`);
    await new Promise<void>((resolve) => house.show.deliver(parsed.value, () => resolve()));
  }

  async function save<T>(name: string, file: Document<T>, value: T): Promise<void> {
    documents.set(name, { sure: file.value, wished: value });
    promise({});
    await file.save(value);
    documents.set(name, { sure: value, wished: null });
    promise({});
  }

  /** Some gifts, a few of them at once. */
  async function giveSome(times: number, people: readonly Person[]): Promise<void> {
    for (let left = times; left > 0; left -= 1) {
      const size = random.int(1, 4);
      await Promise.all(Array.from({ length: size }, () => give(random.pick(people))));
      if (random.chance(0.3)) clock.advance(random.int(1_000, 9_000));
    }
  }

  async function combo(streakId: string): Promise<void> {
    for (const count of [1, 3, 2, 7, 7]) await give(OTHERS[0]!, comboFrame(streakId, count));
  }

  const { settings, tiers, secrets } = house.installation;
  await giveSome(10, [ADA, ...OTHERS]);
  await Promise.all([
    save('settings.json', settings, { ...settings.value, version: 2, wording: 'open' }),
    giveSome(4, OTHERS),
  ]);
  await house.checkpoint();
  await combo('combo-1');
  await Promise.all([
    house.checkpoint(),
    save('tiers.json', tiers, { ...tiers.value, version: 2 }),
    giveSome(4, [ADA, ...OTHERS]),
  ]);
  await save('settings.json', settings, { ...settings.value, version: 3 });

  await house.close();
  // What the ended show still waited for ends with it.
  clock = createTestClock(clock.now());
  house = await startHouse(disk.fs, clock, watch);
  open();

  await giveSome(6, [ADA, ...OTHERS]);
  const again = house.installation;
  const gift = [{ secret: createHookSecret(), until: null }];
  await save('secrets.json', again.secrets, { ...secrets.value, hooks: { gift } });
  await Promise.all([house.checkpoint(), giveSome(3, OTHERS)]);
  await house.checkpoint();

  clock.advance(30_000);
  await turns();
  const forget = { id: 'forget-ada', name: 'forget-gifter', args: { gifterId: ADA_ID } };
  const result = await house.show.command(OWNER, forget);
  if (!result.ok) throw new Error(`Ada was not forgotten: ${result.error.message}`);
  promise({ isForgotten: true });
  await giveSome(3, OTHERS);
  await house.checkpoint();
  await give(OTHERS[1]!);
  await house.close();

  const forgets = records.find(({ r }) => r.events.some(({ type }) => type === 'GifterForgotten'));
  const token = forgets?.r.who && 'token' in forgets.r.who ? forgets.r.who.token : '';
  return {
    points,
    files: disk.files(),
    records,
    gifts,
    forgotten: { whom: { gifterId: ADA_ID, token }, seq: forgets?.seq ?? 0 },
    endMs: clock.now(),
  };
}

function comboFrame(id: string, count: number): GiftBody {
  const { platform, name } = OTHERS[0]!;
  return {
    type: 'gift',
    timestamp: SOME_TIME,
    data: {
      platform,
      gifter: { id: OTHERS[0]!.id ?? '', name, anonymous: false },
      gift: { id: '5655', name: 'Rose', diamonds: 1 },
      count,
      streak: { id, ended: false },
    },
  };
}
