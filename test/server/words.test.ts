import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createChoices } from '../../server/choices.ts';
import type { Identity } from '../../server/core/identity.ts';
import type { Rules } from '../../server/core/rules.ts';
import type { Desks } from '../../server/office/office.ts';
import { createOffice } from '../../server/office/office.ts';
import { createSettingsDesks } from '../../server/office/settings.ts';
import { openDocument } from '../../server/store/documents.ts';
import type { CommandResult } from '../../shared/protocol.ts';
import { DEFAULT_SETTINGS, parseSettings } from '../../shared/settings.ts';
import type { LeaderboardTopic, WordsTopic } from '../../shared/topics.ts';
import type { WordSettings } from '../../shared/word-settings.ts';
import { DEFAULT_WORDS } from '../../shared/word-settings.ts';
import { delivery, RULES, rose } from '../core/given.ts';
import { temporaryFolder } from '../store/house.ts';
import { owner, start } from './given-show.ts';

const mia: Identity = { role: 'moderator', actor: 'Mia', tokenId: 'mia' };

/** A show that works by settings of a file, with an office that saves them. */
async function house() {
  const path = join(await temporaryFolder(), 'settings.json');
  const file = await openDocument({ path, parse: parseSettings, initial: DEFAULT_SETTINGS });
  const choices = createChoices(file, {});
  const rules: Rules = {
    ...RULES,
    get settings() {
      return choices.settings;
    },
  };
  const desks = createSettingsDesks({ choices, lastSaved: () => undefined, settingsChanged: () => {} });
  const started = start(undefined, { rules, office: createOffice(desks as Desks) });
  let ids = 0;
  /** Waits for the file, then for the record. */
  async function ask(name: string, args: object, identity = owner, id = `asked-${++ids}-by`) {
    let result: CommandResult | undefined;
    void started.show.command(identity, { id, name, args }).then((came) => {
      result = came;
    });
    while (!result) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      started.sync();
    }
    return result;
  }
  const save = (over: Partial<WordSettings>, by = owner, id?: string) =>
    ask(
      'save-words',
      { words: { ...choices.settings.words, ...over }, baseVersion: choices.settings.version },
      by,
      id,
    );
  const names = () =>
    (started.show.topic('leaderboard', 'overlay').value as LeaderboardTopic).rows.map(({ name }) => name);
  return { ...started, choices, ask, save, names };
}

describe('save-words', () => {
  it('[SW1] of a moderator counts at once: board, alert on air and ticker, before the next flush', async () => {
    const show = await house();
    show.show.players.joined('obs');
    show.gift({ ...rose(1), gifter: { id: '7', name: 'Kim Plum' } });
    show.gift(delivery({ gifter: { id: '8', name: 'Jo Plum' } }));
    expect(show.names()).toEqual(['Jo Plum', 'Kim Plum']);
    show.frames.length = 0;
    expect(await show.save({ block: ['plum'] }, mia)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(show.names()).toEqual(['A kind viewer', 'A kind viewer']);
    expect(show.frames).toMatchObject([
      { type: 'alert-updated', alert: { tier: { level: 2 }, gifter: { name: 'A kind viewer' } } },
      { type: 'alert-updated', alert: { tier: { level: 1 }, gifter: { name: 'A kind viewer' } } },
    ]);
    const urgent = show.changed.filter((one) => one.urgent).flatMap((one) => one.names);
    expect(urgent).toEqual(expect.arrayContaining(['leaderboard', 'recent']));
    const told = new Set(show.changed.flatMap((one) => one.names));
    expect(['words', 'settings', 'queue'].every((name) => told.has(name as never))).toBe(true);
    expect(show.records.at(-1)).toMatchObject({
      actor: 'Mia',
      events: [{ type: 'SettingsSaved', version: 2 }],
    });
  });

  it('[SW2] is refused on an older version, and with the place of the first fault', async () => {
    const show = await house();
    await show.save({ block: ['plum'] });
    const stale = { words: DEFAULT_WORDS, baseVersion: 1 };
    expect(await show.ask('save-words', stale, mia)).toMatchObject({
      error: { code: 'state/stale-version' },
    });
    const long = 'a'.repeat(65);
    for (const [over, path] of [
      [{ block: ['a', 'b', 'c', ' * '] }, 'block.3'],
      [{ block: [long] }, 'block.0'],
      [{ block: ['two\nlines'] }, 'block.0'],
      [{ allow: Array.from({ length: 1_001 }, () => 'a') }, 'allow'],
      [{ lists: ['xx'] }, 'lists.0'],
      [{ scripts: { mixed: 'hold', only: ['Klingon'] } }, 'scripts.only.0'],
      [{ more: 1 }, 'more'],
    ] as const) {
      const result = await show.save(over as Partial<WordSettings>, mia);
      expect(result, path).toMatchObject({
        error: { code: 'command/bad-args', path: `args.words.${path}` },
      });
    }
    expect(show.choices.settings.words.block).toEqual(['plum']);
  });

  it('[SW3] is taken back by undo, whoever saved', async () => {
    const show = await house();
    show.gift(delivery({ gifter: { id: '8', name: 'Jo Plum' } }));
    await show.save({ block: ['plum'] }, mia, 'mia-saves-words');
    expect(show.names()).toEqual(['A kind viewer']);
    expect(await show.ask('undo', { commandId: 'mia-saves-words' })).toMatchObject({ ok: true });
    expect(show.names()).toEqual(['Jo Plum']);
    expect(show.choices.settings).toMatchObject({ version: 3, words: DEFAULT_WORDS });
  });

  it('[SW4] is read by owner and moderators with its version; overlays have no such topic', async () => {
    const show = await house();
    await show.save({ block: ['plum'] });
    const told: WordsTopic = { version: 2, ...DEFAULT_WORDS, block: ['plum'] };
    expect(show.show.topic('words', 'moderator').value).toEqual(told);
    expect(show.show.topicNames('moderator')).toContain('words');
    expect(show.show.topicNames('overlay')).not.toContain('words');
    expect(show.show.topic('words', 'overlay').value).toBeNull();
  });

  it('[SW5] settings without words, of an older version, have those that counted before there was a choice', () => {
    const { words: _none, ...older } = DEFAULT_SETTINGS;
    expect(parseSettings(older)).toMatchObject({ ok: true, value: { words: DEFAULT_WORDS } });
  });

  it('[SW6] what waits already is asked about by the words of when it came', async () => {
    const show = await house();
    const spotlight = { unit: { type: 'diamonds', amount: 1_000 } } as const;
    show.gift(delivery({ ...spotlight, gifter: { id: '8', name: '\u0410\u043D\u043D\u0430' } }));
    expect(show.queue()).toMatchObject({ held: [], waiting: [{ id: 'a1' }] });
    await show.save({ scripts: { mixed: 'hold', only: ['Latin'] } });
    show.gift(delivery({ ...spotlight, gifter: { id: '9', name: '\u041E\u043B\u044F' } }));
    expect(show.queue()).toMatchObject({
      held: [{ id: 'a3', why: 'other-script' }],
      waiting: [{ id: 'a1', masked: true }],
    });
    await show.save({ scripts: { mixed: 'hold', only: null } });
    expect(show.queue().held).toMatchObject([{ id: 'a3', why: 'unknown' }]);
  });
});
