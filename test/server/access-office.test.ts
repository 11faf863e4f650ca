import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Identity } from '../../server/core/identity.ts';
import {
  createAccessDesks,
  EXPIRES_WITHIN_MS,
  MODERATORS_MAX,
  OLD_SECRET_MS,
  OLD_SECRETS_MAX,
} from '../../server/office/access.ts';
import type { Desks } from '../../server/office/office.ts';
import { createOffice } from '../../server/office/office.ts';
import { openSecrets } from '../../server/store/secrets.ts';
import { createTokens, sha256 } from '../../server/tokens.ts';
import { hookSecrets, urlsOf } from '../../server/urls.ts';
import type { CommandResult } from '../../shared/protocol.ts';
import type { AuditEntry, ModeratorAccess } from '../../shared/topics.ts';
import { EVENING_MS } from '../core/given.ts';
import { temporaryFolder } from '../store/house.ts';
import { createTestClock } from '../support/clock.ts';
import { owner, start } from './given-show.ts';

const PORT = 4747;
const MOMENT_MS = 1_000;
const inMs = (ms: number) => new Date(EVENING_MS + ms).toISOString();

/** One of each command that gives access or takes it away; `id` is a moderator's. */
const errandsOn = (id: string) =>
  [
    ['create-token', { role: 'moderator', label: 'Leo' }],
    ['revoke-token', { id }],
    ['rotate-overlay-token', {}],
    ['rotate-hook-secret', { hook: 'gift' }],
  ] as const;

/** A show whose secrets lie on a real disk. */
async function house() {
  const folder = await temporaryFolder();
  const secrets = await openSecrets({ folder });
  const clock = createTestClock(EVENING_MS);
  const dropped: string[] = [];
  const tokens = createTokens({
    secrets: () => secrets.value,
    clock,
    sockets: { dropToken: (id) => dropped.push(id), connected: () => 0, changed() {} },
  });
  const desks = createAccessDesks({ secrets, now: clock.now, port: PORT, tokensChanged: tokens.follow });
  const stage = start(undefined, { office: createOffice(desks as Desks), tokens: tokens.list });
  let ids = 0;

  async function ask(
    name: string,
    args: object = {},
    { id = `command-${++ids}`, identity = owner as Identity } = {},
  ): Promise<CommandResult> {
    const asked = stage.show.command(identity, { id, name, args });
    let isOver = false;
    void asked.finally(() => {
      isOver = true;
    });
    while (!isOver) {
      await new Promise((resolve) => setImmediate(resolve));
      stage.sync();
    }
    return asked;
  }

  return {
    ...stage,
    clock,
    secrets,
    dropped,
    tokens,
    file: path.join(folder, 'secrets.json'),
    /** Everything that stands in the journal and in what repeats are answered with. */
    kept: () => JSON.stringify([stage.records, [...stage.state.ledger.commands]]),
    ask,
    create: async (label: string, more: object = {}) =>
      grantedBy(await ask('create-token', { role: 'moderator', label, ...more })),
  };
}

function grantedBy(result: CommandResult): { id: string; token: string } {
  if (!result.ok) throw new Error(result.error.message);
  return result.value as { id: string; token: string };
}

const codeOf = (result: CommandResult) => (result.ok ? 'ok' : [result.error.code, result.error.path]);

describe('create-token', () => {
  it('[TO1] makes a moderator’s token of 256 bits, of which the file holds the SHA-256 only', async () => {
    const { create, file, tokens } = await house();
    const { id, token } = await create(' Mia ', { expiresAt: inMs(MOMENT_MS) });
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(tokens.authorize(token)).toEqual({ role: 'moderator', actor: 'Mia', tokenId: id });
    const text = await readFile(file, 'utf8');
    expect(text).not.toContain(token);
    expect(JSON.parse(text).moderators).toEqual([
      { id, label: 'Mia', sha256: sha256(token), expiresAtMs: EVENING_MS + MOMENT_MS },
    ]);
  });

  it('[TO2] stands in the journal and in the audit list without the token, and is never undone', async () => {
    const { ask, create, kept, records, show } = await house();
    const { id, token } = await create('Mia', { expiresAt: '2026-11-23T01:00:00+02:00' });
    expect(records).toMatchObject([
      {
        actor: 'owner',
        in: {
          args: { role: 'moderator', label: 'Mia', expiresAt: '2026-11-22T23:00:00.000Z' },
          value: { id, token: null },
        },
      },
    ]);
    expect(kept()).not.toContain(token);
    expect(kept()).not.toContain(sha256(token));
    const [entry] = show.topic('audit', 'owner').value as AuditEntry[];
    expect(entry).toMatchObject({ name: 'create-token', args: { label: 'Mia' }, undoable: false });
    expect(codeOf(await ask('undo', { commandId: entry?.id }))).not.toBe('ok');
  });

  it('[TO3] repeated under its id answers no token and makes none', async () => {
    const { ask, secrets } = await house();
    const args = { role: 'moderator', label: 'Mia' };
    const first = grantedBy(await ask('create-token', args, { id: 'create-one' }));
    const again = await ask('create-token', args, { id: 'create-one' });
    expect(again).toEqual({ ok: true, value: { id: first.id, token: null }, repeated: true });
    const other = await ask('create-token', { ...args, label: 'Leo' }, { id: 'create-one' });
    expect(codeOf(other)).toEqual(['command/id-reused', undefined]);
    expect(secrets.value.moderators).toHaveLength(1);
  });

  it('[TO4] is refused for a name that is another moderator’s, or nobody’s', async () => {
    const { ask, create, records } = await house();
    await create('Mia');
    for (const [label, code] of [
      ['mia', 'state/already'],
      [' ＭIA ', 'state/already'],
      ['Owner', 'command/bad-args'],
      ['', 'command/bad-args'],
    ] as const) {
      const refused = await ask('create-token', { role: 'moderator', label });
      expect([label, codeOf(refused)]).toEqual([label, [code, 'args.label']]);
    }
    expect(records).toHaveLength(1);
  });

  it('[TO5] is refused for a time that is none, is over, or lies beyond five years', async () => {
    const { ask, create } = await house();
    const wrong = ['soon', '2026-02-30T00:00:00Z', '2027-01-01T00:00:00', '2027-01-01', inMs(0)];
    for (const expiresAt of [...wrong, inMs(-MOMENT_MS), inMs(EXPIRES_WITHIN_MS + 1), 5, null]) {
      const refused = await ask('create-token', { role: 'moderator', label: 'Mia', expiresAt });
      expect([expiresAt, codeOf(refused)]).toEqual([expiresAt, ['command/bad-args', 'args.expiresAt']]);
    }
    await create('Mia', { expiresAt: inMs(1) });
    await create('Leo', { expiresAt: inMs(EXPIRES_WITHIN_MS) });
  });

  it('[TO6] is refused past a hundred; those whose time is over count no more and leave the file', async () => {
    const { ask, create, clock, secrets } = await house();
    const expired = Array.from({ length: MODERATORS_MAX }, (_, i) => ({
      id: `m-${i}`,
      label: `Mia ${i}`,
      sha256: sha256(String(i)),
      expiresAtMs: EVENING_MS + MOMENT_MS,
    }));
    await secrets.update((value) => ({ ...value, moderators: expired }));
    const refused = await ask('create-token', { role: 'moderator', label: 'Leo' });
    expect(codeOf(refused)).toEqual(['state/too-many', undefined]);
    clock.advance(MOMENT_MS);
    await create('Mia 5');
    expect(secrets.value.moderators.map(({ label }) => label)).toEqual(['Mia 5']);
  });

  it('[TO12] is for the owner, and makes moderators alone', async () => {
    const { ask, create, records } = await house();
    const { id } = await create('Mia');
    const mia: Identity = { role: 'moderator', actor: 'Mia', tokenId: id };
    for (const [name, args] of errandsOn(id)) {
      expect(codeOf(await ask(name, args, { identity: mia }))).toEqual(['auth/forbidden', undefined]);
    }
    const asOwner = await ask('create-token', { role: 'owner', label: 'Leo' });
    expect(codeOf(asOwner)).toEqual(['command/bad-args', 'args.role']);
    expect(records).toHaveLength(1);
  });
});

describe('revoke-token', () => {
  it('[TO7] ends the token at once, with its sockets, and says whose it was', async () => {
    const { ask, create, dropped, records, show, tokens } = await house();
    const { id, token } = await create('Mia');
    await create('Leo');
    expect(await ask('revoke-token', { id })).toEqual({ ok: true, value: null });
    expect([tokens.authorize(token), dropped]).toEqual([null, [id]]);
    expect(records.at(-1)).toMatchObject({ in: { args: { id, label: 'Mia' }, value: null } });
    const left = show.topic('tokens', 'owner').value as ModeratorAccess[];
    expect(left.map(({ label }) => label)).toEqual(['Leo']);
    await create('Mia');
  });

  it('[TO7] is refused for a token that is not there, or not any more', async () => {
    const { ask, create, clock, records } = await house();
    const { id } = await create('Mia', { expiresAt: inMs(MOMENT_MS) });
    clock.advance(MOMENT_MS);
    for (const wrong of [id, 'owner', 'overlay', '__proto__']) {
      const refused = await ask('revoke-token', { id: wrong });
      expect([wrong, codeOf(refused)]).toEqual([wrong, ['state/not-found', undefined]]);
    }
    expect(records).toHaveLength(1);
  });
});

describe('rotate-overlay-token', () => {
  it('[TO9] answers the new address once, and ends the old token alone', async () => {
    const { ask, create, dropped, kept, secrets, tokens } = await house();
    const mia = await create('Mia');
    const { overlay: old, owner: ownerToken } = secrets.value;
    const result = await ask('rotate-overlay-token', {}, { id: 'rotate-one' });
    expect(result).toEqual({ ok: true, value: { url: urlsOf(secrets.value, PORT).overlay } });
    expect([tokens.authorize(old), dropped]).toEqual([null, ['overlay']]);
    for (const token of [secrets.value.overlay, ownerToken, mia.token]) {
      expect(tokens.authorize(token)).not.toBeNull();
    }
    expect(kept()).not.toContain(secrets.value.overlay);
    const again = await ask('rotate-overlay-token', {}, { id: 'rotate-one' });
    expect(again).toEqual({ ok: true, value: { url: null }, repeated: true });
  });
});

describe('rotate-hook-secret', () => {
  it('[TO10] the secret before signs for an hour more', async () => {
    const { ask, clock, dropped, kept, secrets } = await house();
    const signing = () => hookSecrets(secrets.value, clock.now());
    const [old] = signing();
    expect(await ask('rotate-hook-secret', { hook: 'gift' })).toEqual({ ok: true, value: null });
    const { secret } = urlsOf(secrets.value, PORT).hooks.gift;
    expect([secret === old, signing()]).toEqual([false, [secret, old]]);
    clock.advance(OLD_SECRET_MS - 1);
    expect(signing()).toHaveLength(2);
    clock.advance(1);
    expect([signing(), dropped]).toEqual([[secret], []]);
    expect(kept()).not.toMatch(/whsec_/);
  });

  it('[TO10] the last five before are kept, and none whose hour is over', async () => {
    const { ask, clock, secrets } = await house();
    const used: string[] = [];
    for (let i = 0; i < OLD_SECRETS_MAX + 2; i += 1) {
      used.unshift(urlsOf(secrets.value, PORT).hooks.gift.secret);
      await ask('rotate-hook-secret', { hook: 'gift' });
      clock.advance(MOMENT_MS);
    }
    const [, ...old] = secrets.value.hooks.gift.map(({ secret }) => secret);
    expect(old).toEqual(used.slice(0, OLD_SECRETS_MAX));
    const last = urlsOf(secrets.value, PORT).hooks.gift.secret;
    clock.advance(OLD_SECRET_MS);
    await ask('rotate-hook-secret', { hook: 'gift' });
    expect(secrets.value.hooks.gift.slice(1).map(({ secret }) => secret)).toEqual([last]);
  });

  it('[TO10] no other hook has one', async () => {
    const { ask } = await house();
    const refused = await ask('rotate-hook-secret', { hook: 'kick' });
    expect(codeOf(refused)).toEqual(['command/bad-args', 'args.hook']);
  });
});

it('[TO13] what cannot be saved changes nothing and sends nobody away', async () => {
  const { ask, create, dropped, file, records, secrets } = await house();
  const { id } = await create('Mia');
  const before = secrets.value;
  // Another program wrote it: the same secrets, in other bytes.
  await writeFile(file, JSON.stringify(before));
  for (const [name, args] of errandsOn(id)) {
    expect(codeOf(await ask(name, args))).toEqual(['store/unavailable', undefined]);
  }
  expect([secrets.value, dropped, records.length]).toEqual([before, [], 1]);
});
