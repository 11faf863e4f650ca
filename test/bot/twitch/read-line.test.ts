import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIrcLine } from '../../../bot/twitch/irc-line.ts';
import { readLine } from '../../../bot/twitch/read-line.ts';
import type { Reading } from '../../../bot/twitch/reading.ts';

const lines: { what: string; raw: string; gives: Reading }[] = JSON.parse(
  readFileSync(new URL('../../fixtures/twitch/lines.json', import.meta.url), 'utf8'),
);
const atMs = Date.UTC(2026, 10, 22, 21);

function read(raw: string, receivedAtMs = atMs): Reading {
  const line = parseIrcLine(raw);
  if (!line) throw new Error(`no line: ${raw}`);
  return readLine(line, receivedAtMs);
}

const lineOf = (what: string): string => {
  const found = lines.find((one) => one.what === what);
  if (!found) throw new Error(`no fixture: ${what}`);
  return found.raw;
};
const deliveryOf = (raw: string, receivedAtMs = atMs) => {
  const [delivery] = read(raw, receivedAtMs).deliveries;
  if (!delivery) throw new Error('no delivery');
  return delivery;
};
const with_ = (raw: string, tags: string) => raw.replace('@', `@${tags};`);
const without = (raw: string, tag: string) => raw.replace(new RegExp(`(?<=[@;])${tag}=[^; ]*;`), '');

describe('a line of Twitch', () => {
  it.each(lines)('[TW1] is read as written: $what', ({ raw, gives }) => {
    const reading = read(raw);
    expect(reading).toMatchObject(gives);
    expect(reading.deliveries).toHaveLength(gives.deliveries.length);
  });

  it('[TW20] a repeat has the same id and digest, whatever volatile tags it has', () => {
    const raw = lineOf('a cheer');
    const repeat = with_(without(raw, 'color'), 'historical=1;rm-received-ts=1795377700000');
    expect(deliveryOf(repeat, atMs + 60_000)).toEqual(deliveryOf(raw));
  });

  it('[TW20] the same id with other bits has another digest', () => {
    const raw = lineOf('a cheer');
    const other = deliveryOf(raw.replace('bits=100', 'bits=200'));
    expect(other.id).toBe(deliveryOf(raw).id);
    expect(other.digest).not.toBe(deliveryOf(raw).digest);
    expect(other.digest).toMatch(/^[0-9a-f]{16}$/);
  });

  it('[TW21] without an id a repeat is known by who said what when, and nothing else is taken for one', () => {
    const raw = without(lineOf('a cheer'), 'id');
    const { id } = deliveryOf(raw);
    expect(id).toMatch(/^made-[0-9a-f]{32}$/);
    expect(deliveryOf(raw, atMs + 60_000).id).toBe(id);
    const others = [
      raw.replace('great evening', 'great night'),
      raw.replace('user-id=1002', 'user-id=1003'),
      raw.replace(/tmi-sent-ts=\d+/, 'tmi-sent-ts=1795377600001'),
    ];
    for (const other of others) expect(deliveryOf(other).id).not.toBe(id);
    const timeless = without(raw, 'tmi-sent-ts');
    expect(deliveryOf(timeless, atMs).id).not.toBe(deliveryOf(timeless, atMs + 1).id);
  });

  it('[TW22] a time in the future is the time of arrival, and a time that is none is null', () => {
    const raw = lineOf('a cheer');
    const sent = (text: string) => deliveryOf(raw.replace(/tmi-sent-ts=\d+/, `tmi-sent-ts=${text}`)).sentAtMs;
    expect(sent(String(atMs + 5))).toBe(atMs);
    expect(sent('soon')).toBeNull();
    expect(sent('')).toBeNull();
  });

  it('[TW23] blanks at the end of a line are no difference', () => {
    const raw = lineOf('a cheer');
    expect(read(`${raw}  \r\n`)).toEqual(read(raw));
  });

  it('[TW24] names and texts of any length are cut, never refused', () => {
    const raw = lineOf('a cheer')
      .replace('display-name=Kim', `display-name=${'𝓀'.repeat(5_000)}`)
      .replace('great evening', 'x'.repeat(5_000));
    const { gifter, message } = deliveryOf(raw);
    expect(gifter.name.length).toBeLessThanOrEqual(256);
    expect(message?.length).toBeLessThanOrEqual(500);
    expect(gifter.name).not.toMatch(/\p{Surrogate}/u);
  });

  it('[TW24] never throws, and every delivery of any line keeps to its shape', () => {
    const tag = fc.constantFrom(
      'bits',
      'id',
      'user-id',
      'room-id',
      'source-room-id',
      'msg-id',
      'badges',
      'display-name',
      'first-msg',
      'tmi-sent-ts',
      'pinned-chat-paid-amount',
      'pinned-chat-paid-exponent',
      'pinned-chat-paid-currency',
      'msg-param-sub-plan',
      'msg-param-gift-months',
      'msg-param-mass-gift-count',
      'msg-param-origin-id',
      'msg-param-community-gift-id',
      'msg-param-viewerCount',
      '__proto__',
      'constructor',
    );
    const value = fc.oneof(
      fc.constantFrom(
        '1',
        '0',
        '-1',
        '1e309',
        '9007199254740993',
        '٣',
        '1000',
        'Prime',
        'subgift',
        '\\',
        '\\s',
      ),
      fc.constantFrom('submysterygift', 'raid', 'sub', 'twitch', 'EUR', 'true', ''),
      fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replace(/[\s;]/g, '')),
    );
    const tags = fc.array(fc.tuple(tag, value), { maxLength: 12 });
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    const command = fc.constantFrom('PRIVMSG', 'USERNOTICE', 'NOTICE', 'ROOMSTATE');
    fc.assert(
      fc.property(tags, command, text, fc.boolean(), (given, name, words, hasText) => {
        const head = given.map(([key, of]) => `${key}=${of}`).join(';');
        const line = parseIrcLine(
          `@${head} :kim!kim@kim PRIVMSG #ada${hasText ? ` :${words}` : ''}`.replace('PRIVMSG', name),
        );
        if (!line) return;
        for (const one of readLine(line, atMs).deliveries) {
          expect(one.id).toMatch(/^[\x21-\x7e]{1,140}$/);
          expect(one.digest).toMatch(/^[0-9a-f]{16}$/);
          expect(Number.isSafeInteger(one.count) && one.count >= 1 && one.count <= 10_000_000).toBe(true);
          expect(one.gifter.name).not.toBe('');
          if (one.gifter.id !== null) expect(one.gifter.id).toMatch(/^(\d{1,32}|@[a-z0-9_]{1,25})$/);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('[TW25] takes a line apart by the rules of IRC', () => {
    expect(parseIrcLine('PING :tmi.twitch.tv')).toMatchObject({ command: 'PING', params: ['tmi.twitch.tv'] });
    expect(parseIrcLine(':tmi.twitch.tv 353 kim = #ada :kim jo')).toMatchObject({
      from: 'tmi.twitch.tv',
      params: ['kim', '=', '#ada', 'kim jo'],
    });
    const line = parseIrcLine('@a=x\\:\\s\\\\\\n\\q\\;b;c= :Kim!k@h PRIVMSG #ada ::) :x');
    expect([...(line?.tags ?? [])]).toEqual([
      ['a', 'x; \\\nq'],
      ['b', ''],
      ['c', ''],
    ]);
    expect(line).toMatchObject({ from: 'kim', params: ['#ada', ':) :x'] });
    expect(parseIrcLine('')).toBeNull();
    expect(parseIrcLine('   ')).toBeNull();
  });
});
