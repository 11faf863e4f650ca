import { describe, expect, it } from 'vitest';
import type { Choices, Saved } from '../../server/choices.ts';
import type { OfficeCommand } from '../../server/core/command.ts';
import type { Identity } from '../../server/core/identity.ts';
import { createLoginDesks } from '../../server/office/logins.ts';
import type { Desks } from '../../server/office/office.ts';
import { createOffice } from '../../server/office/office.ts';
import { createSettingsDesks } from '../../server/office/settings.ts';
import type { TwitchLogins } from '../../server/sources/twitch-login.ts';
import { StoreError } from '../../server/store/errors.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';

const OWNER: Identity = { role: 'owner', actor: 'owner', tokenId: 'owner' };
const SAVE: OfficeCommand = { name: 'save-settings', args: { patch: { wording: 'open' }, baseVersion: 1 } };
const TOKEN: OfficeCommand = { name: 'set-twitch-token', args: { token: 'abc' } };
const BEGIN: OfficeCommand = { name: 'begin-twitch-login', args: {} };

const REPLACED = [
  { at: ['sources', 'twitch', 'on'], value: false },
  { at: ['bot', 'texts', 'top'], value: 'words of before' },
];

type Logins = Pick<TwitchLogins, 'setToken' | 'begin' | 'end'>;
type Save = () => Promise<Saved>;

function officeWith({ save, logins }: { save?: Save; logins?: Partial<Logins> }) {
  const events: string[] = [];
  const office = createOffice({
    ...createSettingsDesks({
      choices: {
        settings: DEFAULT_SETTINGS,
        save: save ?? (async () => ({ ok: true, version: 2, replaced: REPLACED })),
      } as unknown as Choices,
      lastSaved: () => undefined,
      settingsChanged: () => events.push('settings changed'),
    }),
    ...createLoginDesks({
      setToken: async () => ({ ok: true, login: 'giftbot' }),
      begin: async () => ({ ok: false, reason: 'no-client-id' }),
      end: async () => void events.push('logged out'),
      ...logins,
    }),
  } as Desks);
  return { events, ask: (command: OfficeCommand) => office(command, OWNER) };
}

describe('the office', () => {
  it('[OF1] saves settings, and tells whoever works by them', async () => {
    const { ask, events } = officeWith({});
    expect(await ask(SAVE)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(events).toEqual(['settings changed']);
  });

  it('[SV10] of saved settings the record keeps the paths, and what stood there before', async () => {
    const patch = {
      sources: { twitch: { on: true } },
      bot: { texts: { top: 'words of a person' } },
    };
    const answer = await officeWith({}).ask({ name: 'save-settings', args: { patch, baseVersion: 1 } });
    expect(answer).toMatchObject({
      args: { paths: ['sources.twitch.on', 'bot.texts.top'] },
      events: [{ type: 'SettingsSaved', version: 2, before: REPLACED }],
    });
    expect(JSON.stringify(answer)).not.toContain('words of a person');
  });

  it('[OF2] refuses an older version with the newer one, and a fault with its place among the arguments', async () => {
    const stale = officeWith({ save: async () => ({ ok: false, reason: 'stale', version: 7 }) });
    expect(await stale.ask(SAVE)).toMatchObject({
      ok: false,
      error: { code: 'state/stale-version', detail: { version: 7 } },
    });
    const faults = [{ path: 'sources.twitch.channel', message: 'No.' }];
    const invalid = officeWith({ save: async () => ({ ok: false, reason: 'invalid', faults }) });
    expect(await invalid.ask(SAVE)).toMatchObject({
      ok: false,
      error: { code: 'command/bad-args', path: 'args.patch.sources.twitch.channel', message: 'No.' },
    });
    expect([stale.events, invalid.events]).toEqual([[], []]);
  });

  it('[OF3] a disk that refuses, and a file edited by hand meanwhile, are answers', async () => {
    const why = 'settings.json was changed by another program and is not overwritten.';
    const save = () =>
      Promise.reject(new StoreError({ code: 'store/changed-outside', message: why, path: 'settings.json' }));
    expect(await officeWith({ save }).ask(SAVE)).toEqual({
      ok: false,
      error: { code: 'store/unavailable', message: why },
    });
  });

  it('[OF4] each way that a login fails has a code and a sentence of its own', async () => {
    const codes = [];
    for (const reason of ['bad-token', 'missing-scope', 'unreachable'] as const) {
      codes.push(await officeWith({ logins: { setToken: async () => ({ ok: false, reason }) } }).ask(TOKEN));
    }
    for (const reason of ['no-client-id', 'refused', 'unreachable'] as const) {
      codes.push(await officeWith({ logins: { begin: async () => ({ ok: false, reason }) } }).ask(BEGIN));
    }
    const told = codes.map((answer) => (answer.ok ? answer : [answer.error.code, answer.error.message]));
    expect(told).toEqual([
      ['twitch/login-refused', 'Twitch does not know this token. Copy it again, whole.'],
      ['twitch/login-refused', expect.stringContaining('chat:read and chat:edit')],
      ['twitch/unreachable', expect.any(String)],
      ['twitch/login-refused', expect.stringContaining('No client id')],
      ['twitch/login-refused', expect.stringContaining('GIFTCAST_TWITCH_CLIENT_ID')],
      ['twitch/unreachable', expect.any(String)],
    ]);
  });

  it('[OF5] begins and ends a login', async () => {
    const begun = {
      ok: true,
      userCode: 'ABCD-EFGH',
      verificationUri: 'https://www.twitch.tv/activate',
      expiresAtMs: 5,
    } as const;
    const { ask, events } = officeWith({ logins: { begin: async () => begun } });
    const { ok, ...value } = begun;
    expect(await ask(BEGIN)).toMatchObject({ ok, value });
    expect(await ask({ name: 'end-twitch-login', args: {} })).toMatchObject({ ok: true, value: null });
    expect(events).toEqual(['logged out']);
  });
});
