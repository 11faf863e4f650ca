import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseGiftWebhook } from '../../server/sources/webhook.ts';
import type { Delivery } from '../../shared/gift.ts';

const receivedAtMs = Date.UTC(2026, 10, 22, 20, 0, 1);
const fixture = (name: string) => readFileSync(new URL(`../fixtures/webhook/${name}.json`, import.meta.url));

const parseBytes = (body: Buffer, id = 'msg_1') => parseGiftWebhook({ hook: 'gift', id, body, receivedAtMs });
const parse = (body: unknown) =>
  parseBytes(Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)));

function delivered(body: unknown): Delivery {
  const parsed = parse(body);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
}

function faultPaths(body: unknown): string[] {
  const parsed = parse(body);
  return parsed.ok ? ['(accepted)'] : parsed.faults.map((fault) => fault.path);
}

type Fields = Record<string, unknown>;

/** A sound body; `undefined` takes a field out. */
function body(change: { root?: Fields; data?: Fields; gifter?: Fields; gift?: Fields } = {}): unknown {
  return {
    type: 'gift',
    timestamp: '2026-11-22T20:00:00Z',
    ...change.root,
    data: {
      platform: 'tiktok',
      gifter: { id: '1', name: 'Ada', ...change.gifter },
      gift: { id: '5655', name: 'Rose', diamonds: 1, ...change.gift },
      count: 3,
      ...change.data,
    },
  };
}

describe('webhook', () => {
  it('[WH10] the example of contract C4 becomes a delivery', () => {
    expect(parseBytes(fixture('streak'))).toEqual({
      ok: true,
      value: {
        space: 'hook:gift',
        id: 'msg_1',
        digest: expect.stringMatching(/^[0-9a-f]{16}$/),
        source: 'hook:gift',
        platform: 'tiktok',
        kind: 'gift',
        room: 'hook:gift',
        gifter: { id: '6813181309701719620', name: 'Ada' },
        gift: { id: '5655', name: 'Rose' },
        unit: { type: 'diamonds', amount: 1 },
        count: 3,
        streak: { id: '1749859560141', ended: false },
        bomb: null,
        message: 'hi',
        sentAtMs: Date.UTC(2026, 10, 22, 20),
      },
    });
  });

  it('[WH11] money is a tip in minor units, and what may be left out has its default', () => {
    expect(parseBytes(fixture('tip'))).toMatchObject({
      ok: true,
      value: {
        platform: 'webhook',
        kind: 'tip',
        gift: { id: 'Coffee', name: 'Coffee' },
        unit: { type: 'money', minor: 500, currency: 'USD' },
        streak: null,
        message: null,
        sentAtMs: Date.UTC(2026, 10, 22, 20, 0, 0, 250),
      },
    });
  });

  it('[WH12] who gives anonymously is named nowhere, also when an id and a name were sent', () => {
    const parsed = parseBytes(fixture('anonymous-bits'));
    expect(parsed).toMatchObject({
      ok: true,
      value: { kind: 'bits', unit: { type: 'bits', amount: 500 }, gifter: { id: null, name: 'Anonymous' } },
    });
    expect(JSON.stringify(parsed)).not.toMatch(/407665396|Quiet/);
    expect(delivered(body({ data: { gifter: { anonymous: true } } })).gifter.id).toBeNull();
    expect(faultPaths(body({ gifter: { id: undefined } }))).toEqual(['data.gifter.id']);
    expect(faultPaths(body({ gifter: { anonymous: 'yes' } }))).toEqual(['data.gifter.anonymous']);
    expect(faultPaths(body({ gifter: { anonymous: null } }))).toEqual(['data.gifter.anonymous']);
  });

  it('[WH13] the digest is of the bytes: the same for the same, another for a space more', () => {
    const text = JSON.stringify(body());
    expect(delivered(text).digest).toBe(delivered(text).digest);
    expect(delivered(`${text} `).digest).not.toBe(delivered(text).digest);
  });

  it('[WH14] unknown fields are faults at their places', () => {
    expect(faultPaths(body({ root: { more: 1 }, data: { actor: 'owner' } }))).toEqual(['more', 'data.actor']);
    expect(faultPaths(body({ gifter: { avatar: '' }, gift: { price: 1 } }))).toEqual([
      'data.gifter.avatar',
      'data.gift.price',
    ]);
    expect(faultPaths(body({ data: { streak: { id: '1', ended: true, count: 1 } } }))).toEqual([
      'data.streak.count',
    ]);
    const money = { amount: '5', currency: 'USD', rate: '1' };
    expect(faultPaths(body({ gift: { diamonds: undefined, money } }))).toEqual(['data.gift.money.rate']);
  });

  it('[WH15] every fault is told at once, twenty at most', () => {
    const bad = {
      root: { type: 'like', timestamp: 'now' },
      data: { count: 0, platform: 'TikTok', message: 7 },
    };
    expect(faultPaths(body(bad))).toEqual([
      'type',
      'timestamp',
      'data.platform',
      'data.count',
      'data.message',
    ]);
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`field${i}`, 0]));
    expect(faultPaths(body({ root: many }))).toHaveLength(20);
  });

  it.each<[string, unknown, string]>([
    ['null', null, ''],
    ['a list', [], ''],
    ['a text', '"gift"', ''],
    ['no data', { type: 'gift', timestamp: '2026-11-22T20:00:00Z' }, 'data'],
    ['no gifter', body({ data: { gifter: undefined } }), 'data.gifter'],
    ['a list for a gifter', body({ data: { gifter: [] } }), 'data.gifter'],
    ['no name', body({ gifter: { name: undefined } }), 'data.gifter.name'],
    ['no gift', body({ data: { gift: null } }), 'data.gift'],
    ['no name of the gift', body({ gift: { name: undefined } }), 'data.gift.name'],
    ['an empty name of the gift', body({ gift: { name: '' } }), 'data.gift.name'],
    ['no worth', body({ gift: { diamonds: undefined } }), 'data.gift'],
    ['two worths', body({ gift: { bits: 1 } }), 'data.gift'],
    ['no count', body({ data: { count: undefined } }), 'data.count'],
    ['no type', body({ root: { type: undefined } }), 'type'],
    ['no time', body({ root: { timestamp: undefined } }), 'timestamp'],
    ['a streak without an id', body({ data: { streak: { ended: false } } }), 'data.streak.id'],
    ['a streak without its end', body({ data: { streak: { id: '1' } } }), 'data.streak.ended'],
    ['a product above 10^12', body({ gift: { diamonds: 1_000_001 }, data: { count: 1e6 } }), 'data.count'],
    ['a platform of 33 letters', body({ data: { platform: 'a'.repeat(33) } }), 'data.platform'],
    ['the word of who was forgotten', body({ data: { platform: 'forgotten' } }), 'data.platform'],
    ['the word of who has no name any more', body({ data: { platform: 'former' } }), 'data.platform'],
    ['the word of gifts entered by hand', body({ data: { platform: 'hand' } }), 'data.platform'],
    ['a platform with a colon', body({ data: { platform: 'a:b' } }), 'data.platform'],
  ])('[WH16] %s is a fault at its place', (_name, input, path) => {
    expect(faultPaths(input)).toEqual([path]);
  });

  it.each([
    '-1',
    '1.5',
    '1e309',
    '1e308',
    '9007199254740993',
    '-0',
    '"5"',
    '" 5"',
    '"5e3"',
    '"\u0663"',
    '"3,00"',
    '"0x10"',
    'null',
    'true',
    '[5]',
    '{}',
  ])('[WH17] %s is no number of units, diamonds or bits', (literal) => {
    const bodyWith = (before: string, after: string) => JSON.stringify(body()).replace(before, after);
    expect(faultPaths(bodyWith('"count":3', `"count":${literal}`))).toEqual(['data.count']);
    expect(faultPaths(bodyWith('"diamonds":1', `"diamonds":${literal}`))).toEqual(['data.gift.diamonds']);
    expect(faultPaths(bodyWith('"diamonds":1', `"bits":${literal}`))).toEqual(['data.gift.bits']);
  });

  it('[WH18] the ends of every range are taken, what lies beyond is not', () => {
    const paths = (count: number, diamonds: number) =>
      faultPaths(body({ data: { count }, gift: { diamonds } }));
    expect([paths(1, 0), paths(1e5, 1e7), paths(1e6, 1e6)].flat()).toEqual(Array(3).fill('(accepted)'));
    expect([paths(0, 1), paths(1_000_001, 1)].flat()).toEqual(['data.count', 'data.count']);
    expect(paths(1, 10_000_001)).toEqual(['data.gift.diamonds']);
    const id = (length: number) => faultPaths(body({ gifter: { id: 'x'.repeat(length) } }));
    expect([id(1), id(128), id(0), id(129)].flat()).toEqual([
      '(accepted)',
      '(accepted)',
      'data.gifter.id',
      'data.gifter.id',
    ]);
  });

  it.each<[unknown, unknown, string]>([
    ['5.001', 'USD', 'amount'],
    ['5.0', 'JPY', 'amount'],
    ['-5', 'USD', 'amount'],
    ['3,00', 'USD', 'amount'],
    [5, 'USD', 'amount'],
    [null, 'USD', 'amount'],
    ['5', 'usd', 'currency'],
    ['5', 'DOLLAR', 'currency'],
    ['5', undefined, 'currency'],
  ])('[WH19] an amount of %j in %j is a fault', (amount, currency, field) => {
    const gift = { diamonds: undefined, money: { amount, currency } };
    expect(faultPaths(body({ gift }))).toEqual([`data.gift.money.${field}`]);
  });

  it('[WH20] ids of 19 digits stay apart, and a number is no id', () => {
    const idOf = (id: string) => delivered(body({ gifter: { id } })).gifter.id;
    expect([idOf('6813181309701719001'), idOf('6813181309701719002')]).toEqual([
      '6813181309701719001',
      '6813181309701719002',
    ]);
    const number = JSON.stringify(body()).replace('"id":"1"', '"id":6813181309701719001');
    expect(faultPaths(number)).toEqual(['data.gifter.id']);
  });

  it('[WH21] names of objects are plain data as ids, and faults as fields', () => {
    for (const name of [
      '__proto__',
      'constructor',
      'prototype',
      'toString',
      'hasOwnProperty',
      '__defineGetter__',
    ]) {
      expect(delivered(body({ gifter: { id: name, name }, gift: { id: name } }))).toMatchObject({
        gifter: { id: name, name },
        gift: { id: name },
      });
      const withField = (before: string) =>
        JSON.stringify(body()).replace(before, `${before}"${name}":{"polluted":true},`);
      expect(faultPaths(withField('{'))).toEqual([name]);
      expect(faultPaths(withField('"gifter":{'))).toEqual([`data.gifter.${name}`]);
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('[WH22] a name or message too long is cut at a whole character, and half characters are replaced', () => {
    const cut = delivered(
      body({
        gifter: { name: `${'a'.repeat(255)}\u{1F339}` },
        gift: { name: 'r'.repeat(201) },
        data: { message: 'm'.repeat(60_000) },
      }),
    );
    expect([cut.gifter.name, cut.gift.name, cut.message]).toEqual([
      'a'.repeat(255),
      'r'.repeat(200),
      'm'.repeat(500),
    ]);
    const mended = delivered(body({ gifter: { name: 'A\uD800da' }, data: { message: '\uDC00' } }));
    expect([mended.gifter.name, mended.message]).toEqual(['A\uFFFDda', '\uFFFD']);
    expect(delivered(body({ data: { message: '' } })).message).toBeNull();
  });

  it('[WH23] half a character in an id is a fault, since two ids would become one on disk', () => {
    expect(faultPaths(body({ gifter: { id: 'a\uD800' } }))).toEqual(['data.gifter.id']);
    expect(faultPaths(body({ gift: { id: '\uDC00' } }))).toEqual(['data.gift.id']);
    expect(faultPaths(body({ data: { streak: { id: '\uD800x', ended: false } } }))).toEqual([
      'data.streak.id',
    ]);
  });

  it.each([
    ['nothing', ''],
    ['a byte order mark', `\uFEFF${JSON.stringify(body())}`],
    ['NaN', '{"type":NaN}'],
    ['a comma too many', '{"type":"gift",}'],
    ['two values', '{} {}'],
    ['half a text', '{"type":"gi'],
    ['a field twice', JSON.stringify(body()).replace('"count":3', '"count":3,"count":4')],
    ['data twice', '{"data":{"count":1},"type":"gift","data":{"count":2}}'],
    ['a field twice, once escaped', JSON.stringify(body()).replace('"count":3', '"count":3,"coun\\u0074":4')],
    ['30,000 lists in one another', '['.repeat(30_000) + ']'.repeat(30_000)],
    ['17 objects in one another', `${'{"a":'.repeat(17)}1${'}'.repeat(17)}`],
    ['lists that never end', '['.repeat(60_000)],
  ])('[WH24] a body of %s is one fault of the whole body', (_name, text) => {
    expect(faultPaths(text)).toEqual(['']);
  });

  it('[WH25] bytes that are not UTF-8 are a fault, and colons and quotes within texts are not fields', () => {
    const bytes = Buffer.from(JSON.stringify(body({ gifter: { id: 'abc' } })));
    bytes[bytes.indexOf('abc')] = 0xff;
    expect(parseBytes(bytes)).toEqual({
      ok: false,
      faults: [{ path: '', message: 'The body is not UTF-8.' }],
    });
    const name = 'a":{[\\"b\\":1,';
    expect(delivered(body({ gifter: { name } })).gifter.name).toBe(name);
  });

  it.each(['', 'a b', 'a\n', '\u00e9', 'x'.repeat(257)])('[WH26] %j is no webhook-id', (id) => {
    const parsed = parseBytes(fixture('tip'), id);
    expect(parsed.ok || parsed.faults.map((fault) => fault.path)).toEqual(['webhook-id']);
  });

  it('[WH27] times are RFC 3339', () => {
    const at = (timestamp: string) => {
      const parsed = parse(body({ root: { timestamp } }));
      return parsed.ok && parsed.value.sentAtMs;
    };
    expect(at('2024-02-29t23:59:60.1234567z')).toBe(Date.UTC(2024, 2, 1, 0, 0, 0, 123));
    expect(at('2026-11-22 20:00:00-05:00')).toBe(receivedAtMs);
    expect(at('2026-11-22T20:00:00+14:00')).toBe(Date.UTC(2026, 10, 22, 6));
    for (const bad of [
      '2026-11-22',
      '2026-11-22T20:00:00',
      '2026-02-29T00:00:00Z',
      '2026-13-01T00:00:00Z',
      '2026-00-01T00:00:00Z',
      '2026-04-31T00:00:00Z',
      '2026-11-00T00:00:00Z',
      '2026-11-22T24:00:00Z',
      '2026-11-22T20:60:00Z',
      '2026-11-22T20:00:61Z',
      '2026-11-22T20:00:00+24:00',
      '2026-11-22T20:00:00.Z',
      '1900-02-29T00:00:00Z',
      'Sun, 22 Nov 2026 20:00:00 GMT',
      '1795377600',
      '',
    ])
      expect([bad, at(bad)]).toEqual([bad, false]);
  });

  it('[WH28] a time after the receipt counts as the receipt', () => {
    expect(delivered(body({ root: { timestamp: '2030-01-01T00:00:00Z' } })).sentAtMs).toBe(receivedAtMs);
  });

  it('[WH29] no bytes make it throw: it answers a delivery or faults', () => {
    const value = fc.jsonValue({ maxDepth: 5 });
    const near = fc.record({
      root: fc.dictionary(fc.constantFrom('type', 'data', 'x'), value),
      data: fc.dictionary(fc.constantFrom('gifter', 'gift', 'count', 'streak', '__proto__'), value),
    });
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
      fc.json().map((json) => Buffer.from(json)),
      near.map((change) => Buffer.from(JSON.stringify(body(change)))),
    );
    fc.assert(
      fc.property(anything, fc.string({ unit: 'binary' }), (bytes, id) => {
        const parsed = parseBytes(bytes, id);
        expect(parsed.ok ? parsed.value.id === id : parsed.faults.length > 0).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  }, 30_000);
});
