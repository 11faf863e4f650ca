import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TikfinityEvent } from '../../server/sources/tikfinity-frames.ts';
import { readTikfinity } from '../../server/sources/tikfinity-frames.ts';
import type { Delivery } from '../../shared/gift.ts';

const NOW_MS = Date.UTC(2026, 10, 22, 20, 10);
const HOST = '6700000000000000007';
const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/tikfinity/${name}.json`, import.meta.url), 'utf8');

type Fields = Record<string, unknown>;

/** The flat frame of a gift that stands alone, with other data; `undefined` takes a field out. */
function giftFrame(change: Fields = {}): Fields {
  const frame = JSON.parse(fixture('gift-alone'));
  return { ...frame, data: { ...frame.data, ...change } };
}

const read = (frame: unknown) => readTikfinity(JSON.stringify(frame), NOW_MS);

function delivered(frame: unknown): Delivery {
  const [event] = read(frame);
  if (event?.type !== 'delivery') throw new Error(JSON.stringify(event));
  return event.delivery;
}

function reasonOf([event]: readonly TikfinityEvent[]): string {
  return event?.type === 'unreadable' ? event.reason : `(${event?.type})`;
}

describe('a gift of TikFinity', () => {
  it('[TF1] becomes a delivery with the ids of TikTok', () => {
    expect(readTikfinity(fixture('seven-roses-lost-end'), NOW_MS)[0]).toEqual({
      type: 'delivery',
      receiverId: HOST,
      delivery: {
        space: 'tiktok',
        id: '7600000000000000100',
        digest: expect.stringMatching(/^[0-9a-f]{16}$/),
        source: 'tikfinity',
        platform: 'tiktok',
        kind: 'gift',
        room: 'tiktok',
        gifter: { id: '6800000000000000001', name: 'Ada' },
        gift: { id: '5655', name: 'Rose' },
        unit: { type: 'diamonds', amount: 1 },
        count: 1,
        streak: { id: '1795377599600', ended: false },
        bomb: null,
        message: null,
        sentAtMs: Date.UTC(2026, 10, 22, 20),
      },
    });
  });

  it('[TF1] is the same in the nested forms', () => {
    const events = readTikfinity(fixture('nested'), NOW_MS);
    const gifts = events.map((event) => (event.type === 'delivery' ? event.delivery : null));
    const roses = {
      gifter: { id: '735', name: 'Jo' },
      gift: { id: '5655', name: 'Rose' },
      unit: { type: 'diamonds', amount: 1 },
      count: 3,
    };
    expect(gifts).toMatchObject([
      { ...roses, id: '7600000000000000401', streak: { id: '1795377599600', ended: false } },
      { ...roses, id: '7600000000000000402', streak: { id: '1795377599600', ended: true } },
      { ...roses, id: '7600000000000000403', streak: { id: null, ended: false } },
    ]);
    expect(events.map((event) => (event.type === 'delivery' ? event.receiverId : ''))).toEqual([
      HOST,
      HOST,
      null,
    ]);
  });

  it('[TF1] goes by the handle where no nickname was sent, and by nothing where neither was', () => {
    expect(delivered(giftFrame({ nickname: '  ' })).gifter.name).toBe('kim_live');
    expect(delivered(giftFrame({ nickname: 7, uniqueId: null })).gifter.name).toBe('');
    expect(delivered(giftFrame({ nickname: `${'a'.repeat(255)}\u{1f339}` })).gifter.name).toBe(
      'a'.repeat(255),
    );
    expect(delivered(giftFrame({ nickname: 'Ada\ud800' })).gifter.name).toBe('Ada\ufffd');
  });

  it('[TF1] is called by its number where it has no name', () => {
    const nameless = { giftName: '', originalName: null };
    expect(delivered(giftFrame(nameless)).gift).toEqual({ id: '15585', name: 'Gift 15585' });
    expect(delivered(giftFrame({ ...nameless, giftId: 5655 })).gift).toEqual({ id: '5655', name: 'Rose' });
  });

  it('[TF2] a list is read frame by frame, and a bad one spoils no other', () => {
    const events = read([
      giftFrame(),
      giftFrame({ repeatCount: -1 }),
      7,
      [giftFrame()],
      giftFrame({ msgId: '2' }),
    ]);
    expect(events.map(({ type }) => type)).toEqual([
      'delivery',
      'unreadable',
      'unreadable',
      'unreadable',
      'delivery',
    ]);
    expect(read([])).toEqual([]);
  });

  it('[TF5] of a type without combos counts at once, though its end never comes', () => {
    for (const giftType of [2, 4, 3, 77])
      expect(delivered(giftFrame({ giftType, repeatEnd: false })).streak).toBeNull();
  });

  it.each([
    [true, true],
    [1, true],
    [false, false],
    [0, false],
    [null, false],
    [undefined, false],
    ['false', false],
    ['0', false],
    ['true', true],
    [{}, false],
  ])('[TF5] repeatEnd %s ends the combo: %s', (repeatEnd, ended) => {
    expect(delivered(giftFrame({ giftType: 1, repeatEnd })).streak?.ended).toBe(ended);
  });

  it.each([[undefined], [null], ['0'], [''], [0]])(
    '[TF5] groupId %s is a combo without a name',
    (groupId) => {
      expect(delivered(giftFrame({ giftType: 1, groupId })).streak).toEqual({ id: null, ended: false });
    },
  );

  it('[TF6] without a type it is what our list says, else a combo where it has the id of one', () => {
    const untyped = { giftType: undefined, gift: undefined };
    expect(delivered(giftFrame({ ...untyped, giftId: 5655, groupId: undefined })).streak).toEqual({
      id: null,
      ended: false,
    });
    expect(delivered(giftFrame({ ...untyped, giftId: 6369 })).streak).toBeNull();
    expect(delivered(giftFrame({ ...untyped, giftId: 99_999_999, groupId: '17' })).streak?.id).toBe('17');
    expect(delivered(giftFrame({ ...untyped, giftId: 99_999_999, groupId: '0' })).streak).toBeNull();
    expect(delivered(giftFrame({ giftType: 0, gift: undefined, giftId: 6369 })).streak).toBeNull();
  });

  it('[TF7] costs what the frame says; without that what our list says; else its price is unknown', () => {
    const unit = (change: Fields) => delivered(giftFrame(change)).unit;
    expect(unit({ giftId: 5655, diamondCount: 3 })).toEqual({ type: 'diamonds', amount: 3 });
    for (const diamondCount of [undefined, null, 0, -0]) {
      expect(unit({ giftId: 6369, diamondCount })).toEqual({ type: 'diamonds', amount: 29_999 });
      expect(unit({ giftId: 99_999_999, diamondCount })).toEqual({ type: 'unknown' });
    }
  });

  const NO_NUMBERS: readonly unknown[] = [-1, 1.5, 1e308, 2 ** 53, '5', ' 5', '5e3', '٣', true, [5], {}];
  it.each(NO_NUMBERS.map((value) => [value]))('[TF8] %j is no number of anything', (value) => {
    expect(reasonOf(read(giftFrame({ repeatCount: value })))).toMatch(
      /^A gift: repeatCount is no whole number/,
    );
    expect(reasonOf(read(giftFrame({ diamondCount: value })))).toMatch(/^A gift: diamondCount is no whole/);
    expect(reasonOf(read(giftFrame({ giftType: value })))).toMatch(/^A gift: giftType is no whole number/);
  });

  it('[TF8] a number that JSON cannot hold, none at all, and too much of a good thing', () => {
    const text = JSON.stringify(giftFrame()).replace('"repeatCount":1', '"repeatCount":1e309');
    expect(reasonOf(readTikfinity(text, NOW_MS))).toMatch(/repeatCount is no whole number/);
    expect(reasonOf(read(giftFrame({ repeatCount: null, gift: null })))).toBe(
      'A gift: repeatCount is missing.',
    );
    expect(reasonOf(read(giftFrame({ repeatCount: 0 })))).toMatch(/repeatCount is no whole number/);
    expect(reasonOf(read(giftFrame({ repeatCount: 1_000_001 })))).toMatch(/repeatCount is no whole number/);
    expect(delivered(giftFrame({ repeatCount: 1_000_000, diamondCount: 1_000_000 })).count).toBe(1_000_000);
    expect(reasonOf(read(giftFrame({ repeatCount: 1_000_000, diamondCount: 1_000_001 })))).toBe(
      'A gift: repeatCount times diamondCount is too much.',
    );
  });

  it('[TF9] neighbouring ids of 19 digits stay two, as texts', () => {
    const ids = ['6813181309701719620', '6813181309701719621'];
    expect(ids.map((userId) => delivered(giftFrame({ userId })).gifter.id)).toEqual(ids);
    expect(ids.map((msgId) => delivered(giftFrame({ msgId })).id)).toEqual(ids);
  });

  it('[TF9] a number is an id while it is exact, and a fault once its last digits are lost', () => {
    expect(delivered(giftFrame({ msgId: 2 ** 53 - 1 })).id).toBe('9007199254740991');
    const text = (field: string) =>
      JSON.stringify(giftFrame({ gift: null })).replace(
        new RegExp(`"${field}":"?\\d+"?`),
        `"${field}":6813181309701719620`,
      );
    for (const field of ['msgId', 'userId', 'giftId'])
      expect(reasonOf(readTikfinity(text(field), NOW_MS))).toBe(`A gift: ${field} is no id.`);
  });

  it.each([[undefined], [null], [''], ['0'], [0]])('[TF9] %s in place of an id is a missing id', (none) => {
    expect(reasonOf(read(giftFrame({ msgId: none, userId: none, giftId: none, gift: null })))).toBe(
      'A gift: giftId is missing, msgId is missing, userId is missing.',
    );
  });

  it('[TF9] an id in a second place is taken where the first holds none', () => {
    const lossy = JSON.stringify(giftFrame({ user: { idStr: '', id: 1 } }));
    const text = lossy.replace('"id":1', '"id":6813181309701719620');
    const [event] = readTikfinity(text, NOW_MS);
    expect(event?.type === 'delivery' && event.delivery.gifter.id).toBe('6800000000000000002');
  });

  it('[TF10] that cannot be read says which field is to blame, and nothing of what stood there', () => {
    const reason = reasonOf(
      read(giftFrame({ userId: 'Ada <b>', groupId: {}, giftType: 1, repeatCount: 'Ada' })),
    );
    expect(reason).toBe(
      'A gift: repeatCount is no whole number from 1 to 1000000, groupId is no id, userId is no id.',
    );
    expect(reasonOf(read({ event: 'gift' }))).toBe('A gift has no data.');
    expect(reasonOf(read({ data: giftFrame()['data'] }))).toBe('A frame has no event.');
    expect(reasonOf(readTikfinity('{', NOW_MS))).toBe('A message is not JSON.');
  });

  it('[TF10] is not given to nobody: a receiver that cannot be read is one that was not named', () => {
    const receivers = [undefined, null, '0', {}, 2 ** 60].map((receiverUserId) => {
      const [event] = read(giftFrame({ receiverUserId }));
      return event?.type === 'delivery' ? event.receiverId : 'unreadable';
    });
    expect(receivers).toEqual([null, null, null, null, null]);
  });

  it('[TF11] under a name that nobody knows is unreadable; sums of battles and goals are none', () => {
    expect(reasonOf(read({ ...giftFrame(), event: 'gift2' }))).toBe(
      'An event of an unknown name looks like a gift.',
    );
    expect(read({ ...giftFrame(), event: 'linkMicArmies' })).toEqual([{ type: 'live', live: true }]);
    expect(read({ event: 'somethingNew', data: { msgId: '1' } })).toEqual([{ type: 'live', live: true }]);
  });

  it('[TF12] has one digest, whatever times and names it comes again with, and another for other content', () => {
    const digest = (change: Fields = {}) => delivered(giftFrame(change)).digest;
    expect(digest({ createTime: '1795377609999', timestamp: 1, nickname: 'Kimberly' })).toBe(digest());
    const others = [{ repeatCount: 2 }, { userId: '1' }, { giftId: 1 }, { diamondCount: 2 }, { giftType: 1 }];
    expect(new Set([digest(), ...others.map(digest)]).size).toBe(1 + others.length);
  });

  it('[TF14] was sent at its createTime, else its timestamp, and never after it came', () => {
    const sentAtMs = (change: Fields) => delivered(giftFrame(change)).sentAtMs;
    expect(sentAtMs({})).toBe(Date.UTC(2026, 10, 22, 20, 0, 5));
    expect(sentAtMs({ createTime: '0' })).toBe(Date.UTC(2026, 10, 22, 20, 0, 5) + 1);
    expect(sentAtMs({ createTime: String(NOW_MS + 60_000) })).toBe(NOW_MS);
    for (const wrong of [null, '', 'soon', '1795377605', -1, 1.5, 5, {}])
      expect(sentAtMs({ createTime: wrong, timestamp: wrong })).toBeNull();
  });
});

describe('what else TikFinity says', () => {
  it('[TF3] [TF4] [TF13] only gifts count, follows and shares come once, chat is chat, the rest is a sign of the LIVE', () => {
    const said = readTikfinity(fixture('around-gifts'), NOW_MS).map((event) => {
      if (event.type === 'delivery') return `${event.delivery.kind} ${event.delivery.gifter.name}`;
      if (event.type === 'chat') return `${event.line.author.name}: ${event.line.text}`;
      return event.type;
    });
    expect(said).toEqual([
      'ignored',
      'ignored',
      'Jo: good evening',
      ...Array(3).fill('live'),
      'live',
      'follow Kim',
      'live',
      'share Jo',
      ...Array(4).fill('live'),
      'ignored',
    ]);
  });

  it('[TF4] a follow is worth nothing and known by its message id', () => {
    const frame = { event: 'follow', data: { userId: '7', nickname: 'Sam', msgId: '9' } };
    expect(delivered(frame)).toMatchObject({
      space: 'tiktok',
      id: '9',
      kind: 'follow',
      unit: { type: 'none' },
      count: 1,
      streak: null,
    });
    expect(read({ event: 'share', data: { userId: '7' } })).toEqual([
      { type: 'unreadable', reason: 'A share: msgId is missing.', mayBeGift: false },
    ]);
  });

  it('[TF13] a chat line has an author, a text cut at a whole character, and badges by a plain true only', () => {
    const chat = (change: Fields) => {
      const data = { userId: '7', nickname: 'Sam', msgId: '9', comment: '!top', ...change };
      return read({ event: 'chat', data })[0];
    };
    expect(chat({ isModerator: true, isSubscriber: true })).toEqual({
      type: 'chat',
      line: {
        id: '9',
        platform: 'tiktok',
        author: { id: '7', name: 'Sam' },
        badges: ['moderator', 'subscriber'],
        text: '!top',
        atMs: NOW_MS,
      },
    });
    expect(chat({ isModerator: 'false', isSubscriber: 1 })).toMatchObject({ line: { badges: [] } });
    expect(chat({ comment: `${'a'.repeat(499)}\u{1f339}` })).toMatchObject({
      line: { text: 'a'.repeat(499) },
    });
    expect(chat({ comment: ' ' })).toEqual({ type: 'live', live: true });
    expect(chat({ userId: null })).toEqual({
      type: 'unreadable',
      reason: 'A chat line: userId is missing.',
      mayBeGift: false,
    });
  });

  it('[TF21] the LIVE ends with disconnected and with streamEnd', () => {
    for (const event of ['disconnected', 'streamEnd'])
      expect(read({ event, data: {} })).toEqual([{ type: 'live', live: false }]);
  });

  it('[TF15] no text makes it throw', () => {
    fc.assert(fc.property(fc.string(), (text) => readTikfinity(text, NOW_MS).length >= 0));
    fc.assert(fc.property(fc.jsonValue(), (value) => read(value ?? null).length >= 0));
    expect(readTikfinity('['.repeat(500_000), NOW_MS)).toHaveLength(1);
    expect(read({ event: 'gift', data: JSON.parse('{"__proto__": {"giftId": 5}}') })[0]?.type).toBe(
      'unreadable',
    );
  });

  it('[TF15] no gift with a field spoiled throws, or counts as anything but that gift', () => {
    const fields = Object.keys(giftFrame()['data'] as Fields);
    const names = new Set([...fields, 'user', 'common', 'giftDetails', 'toUser', 'monitorInfo']);
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.jsonValue(), (name, value) => {
        const [event] = read(giftFrame({ [name]: value }));
        if (event?.type !== 'delivery') return event?.type === 'unreadable';
        const { count, gifter, id, unit } = event.delivery;
        return Number.isInteger(count) && count > 0 && id !== '' && gifter.id !== '' && unit.type !== 'none';
      }),
      { numRuns: 3_000 },
    );
  });
});
