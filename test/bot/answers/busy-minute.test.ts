import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Level } from '../../../shared/alert.ts';
import { ROOT } from '../../support/root.ts';
import { createHouse } from './house.ts';

/** Twenty in one second; Sam's is a streak that climbs. */
const GIFTS: readonly (readonly [Level, string])[] = [
  [1, 'Ada'],
  [1, 'Sam'],
  [4, 'さくら'],
  [2, 'Ольга'],
  [1, '김하나'],
  [5, 'Lena'],
  [1, 'Zoë'],
  [2, 'Sam'],
  [7, 'محمد'],
  [1, 'DJ Räuber 🎧'],
  [3, 'Bartholomew of Long Lane'],
  [1, 'สมชาย'],
  [2, '.mia.'],
  [6, 'Łukasz'],
  [1, 'Théo'],
  [4, 'Jo'],
  [3, 'Sam'],
  [1, 'Nguyễn Thị Mai'],
  [1, 'מיכל'],
  [3, 'Ada 🌸'],
];

/** The rest of the minute: seconds since its start, who, where and what. */
const LINES = [
  [20, 'Kim', 'twitch', '!top'],
  [22, 'Leo', 'twitch', '!rank'],
  [25, 'Mallory', 'twitch', '!skip'],
  [28, 'Kim', 'twitch', '!goal'],
  [33, 'Leo', 'twitch', 'what a night'],
  [40, 'Leo', 'twitch', '!discord'],
  [45, 'Zoë', 'tiktok', '!hideme'],
] as const;

test('BT40. a busy minute, read as a viewer reads it', async () => {
  const house = createHouse();
  const lines: string[] = [];
  const clockText = (atMs: number) =>
    `${Math.floor(atMs / 60_000)}:${String(Math.floor(atMs / 1_000) % 60).padStart(2, '0')}`;
  const startMs = house.clock.now();
  let read = 0;
  const write = () => {
    for (const { atMs, text } of house.sent.slice(read))
      lines.push(`${clockText(atMs - startMs)} Giftcast: ${text}`);
    read = house.sent.length;
  };
  const passTo = async (seconds: number) => {
    for (const endMs = startMs + seconds * 1_000; house.clock.now() < endMs; write()) await house.pass(50);
  };

  for (const [level, name] of GIFTS) {
    lines.push(`0:00 (${name} reaches level ${level})`);
    house.thank(name, level, `tiktok:${name.toLowerCase()}`);
    await house.pass(50);
  }
  for (const [atS, name, platform, text] of LINES) {
    await passTo(atS);
    lines.push(`${clockText(atS * 1_000)} ${name}${platform === 'tiktok' ? ' (TikTok)' : ''}: ${text}`);
    await house.say(name, text, [], platform);
  }
  await passTo(59.95);
  await house.pass(50);
  write();

  const golden = readFileSync(join(ROOT, 'test/fixtures/bot/busy-minute.txt'), 'utf8');
  expect(`${lines.join('\n')}\n`).toBe(golden);

  const all = house.texts;
  expect(all.length).toBeLessThanOrEqual(6);
  expect(new Set(all).size).toBe(all.length);
  const thanks = all.filter((text) => !text.startsWith("Tonight's supporters"));
  for (const name of new Set(GIFTS.map(([, one]) => one))) {
    // Zoë asked not to be named meanwhile.
    const said = name === 'Zoë' ? 'A kind viewer' : name;
    const whole = new RegExp(`(?<!\\p{L})${escaped(said)}(?!\\p{L}| 🌸)`, 'gu');
    expect([name, thanks.join('\n').match(whole)?.length]).toEqual([name, 1]);
  }
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
