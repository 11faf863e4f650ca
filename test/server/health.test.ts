import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TEXTS } from '../../overlay/dashboard/texts/texts.ts';
import { createHealthWatch } from '../../server/health-watch.ts';
import { recover } from '../../server/recover.ts';
import { reasonsOf } from '../../server/source-status.ts';
import { createNodeDisk } from '../../server/store/node-disk.ts';
import type { HealthReason } from '../../shared/health.ts';
import { HEALTH } from '../../shared/health.ts';
import { createTestClock } from '../support/clock.ts';
import { start } from './given-show.ts';

const CODES = Object.keys(HEALTH) as HealthReason[];
const TWITCH = { state: 'connecting', lastError: null, reconnects: 1, hosts: [] } as const;

describe('what is wrong', () => {
  it.each(CODES)('[HW1] %s has words in the dashboard and in the log that say what to do', (code) => {
    const said: unknown[] = [];
    const log = { warn: (_fields: object, message: string) => said.push(message), info() {} };
    createHealthWatch({ clock: createTestClock(), log, reasons: () => [code], changed() {} }).start();
    expect(said).toEqual([TEXTS.reason(code)]);
    expect(TEXTS.reason(code)).toMatch(
      /\b(Free|Set|Copy|Look|copy|mend|mended|start|Have|Log|Correct)\b.*\.$/,
    );
    expect(TEXTS.reason(code)).not.toContain(code);
  });

  it('[HW1] words about settings or a backup do not say whether gifts are saved', () => {
    const gifts = (code: HealthReason) => /nothing is saved|gifts are saved/i.test(HEALTH[code]);
    expect(CODES.filter(gifts)).toEqual([]);
  });

  it('[HW1] under a code that this page does not know yet is told all the same', () => {
    expect(TEXTS.reason('later/one')).toBe('Something is wrong: later/one. Look into the terminal.');
    // @ts-expect-error a code without words is no code
    const unworded: HealthReason = 'later/one';
    expect(CODES).not.toContain(unworded);
  });

  it('[HW2] is logged once as it begins and once as it ends, and the status is told anew, though no record comes', () => {
    const clock = createTestClock();
    const said: unknown[] = [];
    let reasons: readonly HealthReason[] = [];
    let told = 0;
    const watch = createHealthWatch({
      clock,
      log: {
        warn: ({ reason }) => said.push(['warn', reason]),
        info: ({ reason }) => said.push(['info', reason]),
      },
      reasons: () => reasons,
      changed: () => told++,
    });
    watch.start();
    clock.advance(5_000);
    reasons = ['store/failed'];
    clock.advance(1_000);
    expect([said, told]).toEqual([[['warn', 'store/failed']], 1]);
    clock.advance(5_000);
    reasons = ['clock/jumped'];
    clock.advance(1_000);
    expect(said.slice(1)).toEqual([
      ['warn', 'clock/jumped'],
      ['info', 'store/failed'],
    ]);
    expect(told).toBe(2);
    watch.stop();
    expect(clock.waiting).toBe(0);
  });

  it('[HW3] with the bot is told in health and status until it is back: lost, refused, or in no channel', () => {
    const { show } = start();
    for (const [problem, reasons] of [
      [null, []],
      ['unreachable', ['twitch/lost']],
      ['login-refused', ['twitch/login-refused']],
      ['no-such-channel', ['twitch/no-such-channel']],
      ['unreadable', []],
      [null, []],
    ] as const) {
      show.sourceReport('twitch', { ...TWITCH, problem });
      expect(show.health()).toEqual(reasons);
      expect(show.topic('status', 'moderator').value).toMatchObject({ reasons });
    }
    expect(reasonsOf([{ id: 'twitch', state: 'off', problem: 'unreachable' }])).toEqual([]);
    expect(reasonsOf([{ id: 'tikfinity', state: 'not-running', problem: 'unreachable' }])).toEqual([]);
  });
});

describe('a start', () => {
  it('[HW5] upon a damaged checkpoint, or with a forgetting that cannot be ended, says so until the next one', async () => {
    const data = await mkdtemp(join(tmpdir(), 'giftcast-health-'));
    const found = async () => {
      const { journal, reasons } = await recover(createNodeDisk(), data, Date.now());
      await journal.close();
      return reasons;
    };
    try {
      await mkdir(join(data, 'journal'));
      expect(await found()).toEqual([]);
      await writeFile(join(data, 'checkpoint.json'), '{"torn":');
      expect(await found()).toEqual(['store/checkpoint-damaged']);
      expect(await found()).toEqual([]);
      await writeFile(join(data, 'forgetting.json'), 'not a note');
      expect(await found()).toEqual(['forget/unfinished']);
    } finally {
      await rm(data, { recursive: true, force: true });
    }
  });
});
