import { describe, expect, it } from 'vitest';
import type { Identity } from '../../server/core/identity.ts';
import type { Errand, OfficeAnswer } from '../../server/errands.ts';
import { commandError } from '../../shared/errors.ts';
import type { CommandResult } from '../../shared/protocol.ts';
import { owner, start } from './given-show.ts';

const moderator: Identity = { role: 'moderator', actor: 'Mia', tokenId: 'mia' };

/** An office that answers when the test says so. */
function house() {
  const asked: { command: Errand; answer: (answer: OfficeAnswer) => void }[] = [];
  const show = start(undefined, {
    office: (command) => new Promise((answer) => asked.push({ command, answer })),
  });
  return {
    ...show,
    asked,
    ask: (name: string, args: object, id: string) => show.show.command(owner, { id, name, args }),
    /** Lets the office answer the one that it was asked last, and the disk take what follows. */
    async answer(answer: OfficeAnswer) {
      asked.at(-1)?.answer(answer);
      await turns();
      show.sync();
      await turns();
    },
  };
}

/** Lets every promise that is ready go on. */
const turns = () => new Promise((resolve) => setImmediate(resolve));

const saved = {
  ok: true,
  value: { version: 2 },
  changed: ['settings', 'layout'],
  events: [{ type: 'SettingsSaved', version: 2 }],
  args: { paths: ['wording'] },
} as const;
const patch = {
  sources: { twitch: { on: true, channel: 'ada' } },
  bot: { texts: { top: 'words of a person' } },
};

describe('a command that the office carries out', () => {
  it('[ER1] is done first, then recorded, then answered, and its topics are news', async () => {
    const { ask, answer, asked, records, changed } = house();
    const result = ask('save-settings', { patch, baseVersion: 1 }, 'save-one');
    await turns();
    expect([asked.length, records.length]).toEqual([1, 0]);
    await answer(saved);
    expect(await result).toEqual({ ok: true, value: { version: 2 } });
    expect(records).toMatchObject([
      {
        kind: 'command',
        actor: 'owner',
        in: {
          name: 'save-settings',
          args: { paths: ['wording'] },
          value: { version: 2 },
        },
        events: [{ type: 'SettingsSaved', version: 2 }],
      },
    ]);
    expect(JSON.stringify(records)).not.toContain('words of a person');
    expect(changed.flatMap(({ names }) => names)).toEqual(expect.arrayContaining(['settings', 'layout']));
  });

  it('[ER2] is checked before the office hears of it: role, arguments', async () => {
    const { show, asked } = house();
    const code = async (identity: Identity, name: string, args: object) => {
      const result = await show.command(identity, { id: 'checked-first', name, args });
      return result.ok ? 'ok' : result.error.code;
    };
    expect(await code(moderator, 'save-settings', { patch, baseVersion: 1 })).toBe('auth/forbidden');
    expect(await code(owner, 'save-settings', { patch })).toBe('command/bad-args');
    expect(asked).toEqual([]);
  });

  it('[ER3] that the office refuses leaves no trace and may be asked again under its id', async () => {
    const { ask, answer, asked, records } = house();
    const first = ask('save-settings', { patch, baseVersion: 1 }, 'save-one');
    await turns();
    await answer({ ok: false, error: commandError('state/stale-version') });
    expect(await first).toMatchObject({ ok: false, error: { code: 'state/stale-version' } });
    expect(records).toEqual([]);
    void ask('save-settings', { patch, baseVersion: 1 }, 'save-one');
    await turns();
    expect(asked).toHaveLength(2);
  });

  it('[ER4] acts once for its id: a repeat under way waits for the first, a later one gets its answer', async () => {
    const { ask, answer, asked, records } = house();
    const first = ask('save-settings', { patch, baseVersion: 1 }, 'save-one');
    const early = ask('save-settings', { patch, baseVersion: 1 }, 'save-one');
    const other = ask('end-twitch-login', {}, 'save-one');
    expect(await other).toMatchObject({ error: { code: 'command/id-reused' } });
    await turns();
    await answer(saved);
    const repeated: CommandResult = { ok: true, value: { version: 2 }, repeated: true };
    expect(await first).toEqual({ ok: true, value: { version: 2 } });
    expect(await early).toEqual(repeated);
    expect(await ask('save-settings', { patch, baseVersion: 1 }, 'save-one')).toEqual(repeated);
    expect(await ask('save-settings', { patch, baseVersion: 2 }, 'save-one')).toMatchObject({
      error: { code: 'command/id-reused' },
    });
    expect([asked.length, records.length]).toEqual([1, 1]);
  });

  it('[ER5] comes one at a time, in order', async () => {
    const { ask, answer, asked } = house();
    void ask('save-settings', { patch, baseVersion: 1 }, 'save-one');
    void ask('end-twitch-login', {}, 'end-the-login');
    await turns();
    expect(asked.map(({ command }) => command.name)).toEqual(['save-settings']);
    await answer(saved);
    expect(asked.map(({ command }) => command.name)).toEqual(['save-settings', 'end-twitch-login']);
  });

  it('[ER6] keeps nothing of a token: not in the record, not in its fingerprint', async () => {
    const { ask, answer, records } = house();
    const tokens = ['a-secret-token', 'another-secret'];
    for (const [i, token] of tokens.entries()) {
      void ask('set-twitch-token', { token }, `set-token-${i}`);
      await turns();
      await answer({ ok: true, value: { login: 'ada' }, changed: ['bot'] });
    }
    expect(records).toMatchObject([{ in: { args: {}, value: { login: 'ada' } } }, { in: { args: {} } }]);
    expect(JSON.stringify(records)).not.toMatch(/secret/);
    const digests = records.map((r) => r.kind === 'command' && r.in.digest);
    expect(digests[0]).toBe(digests[1]);
  });

  it('[TO3] answers whoever repeats its id what the record keeps, while the first is under way too', async () => {
    const { ask, answer, records } = house();
    const create = () => ask('create-token', { role: 'moderator', label: 'Mia' }, 'create-one');
    const first = create();
    const early = create();
    await turns();
    await answer({
      ok: true,
      value: { id: 'm-1', token: 'a-secret' },
      keptValue: { id: 'm-1', token: null },
      changed: [],
    });
    expect(await first).toEqual({ ok: true, value: { id: 'm-1', token: 'a-secret' } });
    const repeated = { ok: true, value: { id: 'm-1', token: null }, repeated: true };
    expect(await early).toEqual(repeated);
    expect(await create()).toEqual(repeated);
    expect(records).toHaveLength(1);
    expect(JSON.stringify(records)).not.toContain('a-secret');
  });

  it('[ER7] that was done and could not be recorded says so', async () => {
    const { ask, answer, fail } = house();
    const result = ask('end-twitch-login', {}, 'end-the-login');
    await turns();
    fail();
    await answer({ ok: true, value: null, changed: ['bot'] });
    expect(await result).toEqual({ ok: true, value: null, recorded: false });
  });

  it('[ER8] does not stop the next one when the office breaks', async () => {
    let calls = 0;
    const { show, sync } = start(undefined, {
      office: async () => {
        calls++;
        if (calls === 1) throw new Error('broken');
        return { ok: true, value: null, changed: [] };
      },
    });
    const ask = (id: string) => show.command(owner, { id, name: 'end-twitch-login' });
    await expect(ask('the-first')).rejects.toThrow('broken');
    const second = ask('the-second');
    await turns();
    sync();
    expect(await second).toEqual({ ok: true, value: null });
  });
});

describe('what only the owner is told', () => {
  it('[SH16] settings, the bot’s login and the tokens are topics of the owner alone', () => {
    const { show, state } = start();
    for (const name of ['settings', 'bot', 'tokens'] as const) {
      expect(show.topicNames('owner')).toContain(name);
      for (const role of ['moderator', 'overlay', 'hook'] as const) {
        expect(show.topicNames(role)).not.toContain(name);
        expect(show.topic(name, role).value).toBeNull();
      }
      expect(show.topic(name, 'owner').value).not.toBeNull();
    }
    expect(state.ledger.seq).toBe(0);
  });
});
