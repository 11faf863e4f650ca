import { describe, expect, it } from 'vitest';
import { CHANNEL, LINE, SECONDS, SWITCH } from '../../../../overlay/dashboard/form/codecs.ts';
import { isChange } from '../../../../overlay/dashboard/form/edits.ts';
import { lens } from '../../../../overlay/dashboard/form/lens.ts';
import type { Settings } from '../../../../shared/settings.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/settings.ts';
import { givenStore } from '../given-store.ts';

const SETTINGS: Settings = { ...DEFAULT_SETTINGS, version: 4 };
const ON = lens('sources', 'twitch', 'on');
const NAME = lens('sources', 'twitch', 'channel');
const WAIT = lens('bot', 'personWaitMs');
const TOP = lens('bot', 'texts', 'top');
const STALE = 'Somebody saved a newer version. Its values are shown now: look, then save again.';

function setUp() {
  const { sockets, store, lastId } = givenStore();
  store.start();
  const receive = (frame: unknown) => sockets.last().events.received(JSON.stringify(frame));
  sockets.last().events.opened();
  receive({
    type: 'welcome',
    protocol: 1,
    role: 'owner',
    epoch: 'e1',
    seq: 1,
    topics: { settings: SETTINGS },
  });
  return {
    store,
    form: store.form,
    saves: () => sockets.last().sent.filter((frame) => (frame as { type: string }).type === 'command'),
    async answer(reply: object) {
      receive({ type: 'result', id: lastId(), ...reply });
      await settle();
    },
    news: (settings: Settings) => receive({ type: 'topic', name: 'settings', seq: 2, value: settings }),
    texts: () => store.state().notices.map(({ text }) => text),
    settings: () => store.topics.get('settings'),
    keys: () => [...store.form.edits().keys()],
  };
}

const settle = () => new Promise<void>((resolve) => setTimeout(resolve));

describe('the form of the settings', () => {
  it('[DS16] knows the role that the server gave the page', () => {
    expect(setUp().store.state().role).toBe('owner');
  });

  it('[DS6] saves the edits under a place, based on the version that is shown, and takes what the server confirms', async () => {
    const page = setUp();
    page.form.change(NAME, CHANNEL, 'twitch.tv/Ada');
    page.form.change(ON, SWITCH, true);
    page.form.change(WAIT, SECONDS, '10');
    const saved = page.form.save('sources.twitch');
    await settle();
    expect(page.form.isSaving()).toBe(true);
    expect(page.saves()).toEqual([
      {
        type: 'command',
        id: 'id-1',
        name: 'save-settings',
        args: { patch: { sources: { twitch: { channel: 'ada', on: true } } }, baseVersion: 4 },
      },
    ]);
    await page.answer({ ok: true, value: { version: 5 } });
    expect(await saved).toBe(true);
    expect(page.form.isSaving()).toBe(false);
    expect(page.settings()).toMatchObject({ version: 5, sources: { twitch: { on: true, channel: 'ada' } } });
    expect(page.keys()).toEqual(['bot.personWaitMs']);
  });

  it('[DS6] does not go back when the news of a later save came before the answer', async () => {
    const page = setUp();
    page.form.change(WAIT, SECONDS, '10');
    const saved = page.form.save('bot');
    await settle();
    page.news({ ...SETTINGS, version: 6, bot: { ...SETTINGS.bot, personWaitMs: 10_000, replies: false } });
    await page.answer({ ok: true, value: { version: 5 } });
    expect(await saved).toBe(true);
    expect(page.settings()).toMatchObject({ version: 6, bot: { replies: false } });
    expect([page.keys(), page.texts()]).toEqual([[], []]);
  });

  it('[DS17] saves one after the other, each on the version that the one before it made', async () => {
    const page = setUp();
    page.form.change(ON, SWITCH, true);
    const first = page.form.save('sources');
    page.form.change(WAIT, SECONDS, '10');
    const second = page.form.save('bot');
    await settle();
    expect(page.saves()).toHaveLength(1);
    await page.answer({ ok: true, value: { version: 5 } });
    expect(page.saves()[1]).toMatchObject({ args: { baseVersion: 5 } });
    await page.answer({ ok: true, value: { version: 6 } });
    expect([await first, await second]).toEqual([true, true]);
  });

  it('[DS17] a switch that is thrown back while it is being saved is saved back', async () => {
    const page = setUp();
    page.form.change(ON, SWITCH, true);
    const first = page.form.save('sources');
    await settle();
    page.form.change(ON, SWITCH, false);
    const second = page.form.save('sources');
    await page.answer({ ok: true, value: { version: 5 } });
    expect(page.saves()[1]).toMatchObject({
      args: { patch: { sources: { twitch: { on: false } } }, baseVersion: 5 },
    });
    await page.answer({ ok: true, value: { version: 6 } });
    expect([await first, await second]).toEqual([true, true]);
    expect(page.settings()).toMatchObject({ version: 6, sources: { twitch: { on: false } } });
    expect([page.keys(), page.texts()]).toEqual([[], []]);
  });

  it('[DS8] says so when somebody saved a newer version, and shows it', async () => {
    const page = setUp();
    page.form.change(WAIT, SECONDS, '10');
    page.form.change(TOP, LINE, 'Thank you all, {names}!');
    const saved = page.form.save('bot');
    await settle();
    await page.answer({ ok: false, error: { code: 'state/stale-version', message: 'Newer.' } });
    expect(await saved).toBe(false);
    page.news({ ...SETTINGS, version: 5, bot: { ...SETTINGS.bot, personWaitMs: 45_000 } });
    expect(page.texts()).toEqual([STALE]);
    expect(page.keys()).toEqual(['bot.texts.top']);
    expect(page.settings()).toMatchObject({ version: 5, bot: { personWaitMs: 45_000 } });
  });

  it("[DS9] shows the server's complaint at its field and nowhere else", async () => {
    const page = setUp();
    page.form.change(WAIT, SECONDS, '10');
    const saved = page.form.save('bot');
    await settle();
    const error = { code: 'command/bad-args', message: 'Too short.', path: 'args.patch.bot.personWaitMs' };
    await page.answer({ ok: false, error });
    expect(await saved).toBe(false);
    expect(page.form.edits().get('bot.personWaitMs')?.fault).toBe('Too short.');
    expect(page.texts()).toEqual([]);
  });

  it('[DS9] a complaint about no field of the page is told as a notice', async () => {
    const page = setUp();
    page.form.change(WAIT, SECONDS, '10');
    const saved = page.form.save('bot');
    await settle();
    const error = { code: 'command/bad-args', message: 'Too large.', path: 'args.patch.layout' };
    await page.answer({ ok: false, error });
    expect(await saved).toBe(false);
    expect(page.texts()).toEqual(['Not done. Too large.']);
  });

  it('[DS5] sends nothing while a field means nothing', async () => {
    const page = setUp();
    page.form.change(WAIT, SECONDS, 'soon');
    expect(await page.form.save('bot')).toBe(false);
    expect(page.saves()).toEqual([]);
    page.form.discard('bot');
    expect(page.keys()).toEqual([]);
  });

  it('[DS4] keeps what was typed while the line is away', async () => {
    const page = setUp();
    page.form.change(WAIT, SECONDS, '10');
    page.news({ ...SETTINGS, version: 5, wording: 'open' });
    expect([...page.form.edits().values()].filter(isChange)).toHaveLength(1);
  });
});
