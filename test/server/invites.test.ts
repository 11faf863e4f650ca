import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DoorName } from '../../server/core/doors.ts';
import { LOCKED_MS, TRIES } from '../../server/http/try-lock.ts';
import { createJoining } from '../../server/joining.ts';
import { createAccessDesks } from '../../server/office/access.ts';
import { createInviteDesks, DEVICES_MAX, OPEN_WITHIN_MS } from '../../server/office/invites.ts';
import type { Desks } from '../../server/office/office.ts';
import { createOffice } from '../../server/office/office.ts';
import { openSecrets } from '../../server/store/secrets.ts';
import { createTokens, sha256 } from '../../server/tokens.ts';
import type { CommandResult } from '../../shared/protocol.ts';
import { EVENING_MS } from '../core/given.ts';
import { temporaryFolder } from '../store/house.ts';
import { createTestClock } from '../support/clock.ts';
import { owner, start } from './given-show.ts';

const HERE = { door: 'local' as DoorName, address: '127.0.0.1' };

/** A show whose secrets lie on a real disk, with the door for who is invited. */
async function house() {
  const folder = await temporaryFolder();
  const secrets = await openSecrets({ folder });
  const clock = createTestClock(EVENING_MS);
  const dropped: string[] = [];
  let connected = 0;
  const tokens = createTokens({
    secrets: () => secrets.value,
    clock,
    sockets: { dropToken: (id) => dropped.push(id), connected: () => connected, changed() {} },
  });
  const { join, invited } = createJoining({ secrets, now: clock.now, joined: tokens.follow });
  const deps = { secrets, now: clock.now, tokensChanged: tokens.follow };
  const desks = { ...createAccessDesks({ ...deps, port: 4747 }), ...createInviteDesks({ ...deps, invited }) };
  const stage = start(undefined, { office: createOffice(desks as Desks), tokens: tokens.list });
  let ids = 0;

  async function ask(name: string, args: object = {}, id = `command-${++ids}`): Promise<CommandResult> {
    const asked = stage.show.command(owner, { id, name, args });
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

  async function invite(label: string, more: object = {}) {
    const result = await ask('invite-moderator', { label, ...more });
    if (!result.ok) throw new Error(result.error.message);
    return result.value as { id: string; code: string; openByMs: number };
  }

  async function enter(code: string, from = HERE): Promise<string> {
    const joined = await join(code, from);
    if (!joined.ok) throw new Error(joined.code);
    return joined.token;
  }

  return {
    clock,
    tokens,
    dropped,
    secrets,
    records: stage.records,
    desks,
    ask,
    invite,
    enter,
    connect: (count: number) => {
      connected = count;
      tokens.cameOrWent();
    },
    outcome: async (code: string, from = HERE) => {
      const joined = await join(code, from);
      return joined.ok ? 'in' : joined.code;
    },
    file: () => readFile(path.join(folder, 'secrets.json'), 'utf8'),
  };
}

describe('an invitation', () => {
  it('[JN1] is exchanged for a token of the person it names', async () => {
    const { invite, enter, tokens } = await house();
    const { id, code, openByMs } = await invite('Mia');
    expect(openByMs).toBe(EVENING_MS + OPEN_WITHIN_MS);
    const token = await enter(code);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(tokens.authorize(token)).toEqual({ role: 'moderator', actor: 'Mia', tokenId: id });
  });

  it('[JN2] opens one device, also when two come at the same moment', async () => {
    const { invite, outcome } = await house();
    const { code } = await invite('Mia');
    expect(code).toMatch(/^[\w-]{22}$/);
    expect((await Promise.all([outcome(code), outcome(code)])).sort()).toEqual(['in', 'join/no-invite']);
    expect(await outcome(code)).toBe('join/no-invite');
  });

  it('[JN2] opens nothing after a day, nor once its person’s time is over', async () => {
    const { invite, outcome, clock } = await house();
    const mia = await invite('Mia');
    const leo = await invite('Leo', { expiresAt: new Date(EVENING_MS + 1_000).toISOString() });
    clock.advance(1_000);
    expect(await outcome(leo.code)).toBe('join/no-invite');
    clock.advance(OPEN_WITHIN_MS - 1_000);
    expect(await outcome(mia.code)).toBe('join/no-invite');
  });

  it('[JN3] is kept as hashes alone, and a repeat of the command has no code', async () => {
    const { ask, enter, file, records, secrets } = await house();
    const first = await ask('invite-moderator', { label: 'Mia' }, 'invite-one');
    const { code, ...rest } = (first as { value: { code: string } }).value;
    expect(await ask('invite-moderator', { label: 'Mia' }, 'invite-one')).toEqual({
      ok: true,
      value: { ...rest, code: null },
      repeated: true,
    });
    expect(await file()).toContain(sha256(code));
    const token = await enter(code);
    expect(secrets.value.moderators[0]).toMatchObject({ devices: [sha256(token)] });
    for (const kept of [await file(), JSON.stringify(records)]) {
      expect(kept).not.toContain(code);
      expect(kept).not.toContain(token);
    }
    expect(await file()).not.toContain(sha256(code));
    expect(JSON.stringify(records)).not.toContain(sha256(code));
  });

  it('[JN5] can be made again for another device, and the one before opens nothing', async () => {
    const { ask, invite, enter, outcome, tokens, dropped } = await house();
    const { id, code } = await invite('Mia');
    const phone = await enter(code);
    const lost = await ask('renew-invite', { id });
    const found = await ask('renew-invite', { id });
    const codeOf = (result: CommandResult) => (result.ok ? (result.value as { code: string }).code : '');
    expect(await outcome(codeOf(lost))).toBe('join/no-invite');
    const laptop = await enter(codeOf(found));
    expect([phone, laptop].map((token) => tokens.authorize(token)?.tokenId)).toEqual([id, id]);
    expect(dropped).toEqual([]);
    await ask('renew-invite', { id });
    expect(await ask('revoke-token', { id })).toMatchObject({ ok: true });
    expect([phone, laptop].map(tokens.authorize)).toEqual([null, null]);
    expect(dropped).toEqual([id]);
    expect(await ask('renew-invite', { id })).toMatchObject({
      ok: false,
      error: { code: 'state/not-found' },
    });
  });

  it('[JN5] brings nobody back whose access ends at the same moment', async () => {
    const { invite, enter, desks, secrets, tokens } = await house();
    const { id, code } = await invite('Mia');
    const phone = await enter(code);
    const [, renewed] = await Promise.all([
      desks['revoke-token']({ id }, owner),
      desks['renew-invite']({ id }, owner),
    ]);
    expect(renewed).toMatchObject({ ok: false, error: { code: 'state/not-found' } });
    expect([secrets.value.moderators, tokens.authorize(phone)]).toEqual([[], null]);
  });

  it('[JN2] lets nobody in whose access ends while the code is on its way', async () => {
    const { invite, outcome, desks, secrets } = await house();
    const { id, code } = await invite('Mia');
    const [, came] = await Promise.all([desks['revoke-token']({ id }, owner), outcome(code)]);
    expect([came, secrets.value.moderators]).toEqual(['join/no-invite', []]);
  });

  it('[JN5] is refused for a sixth device', async () => {
    const { ask, invite, enter } = await house();
    const { id, code } = await invite('Mia');
    await enter(code);
    for (let devices = 1; devices < DEVICES_MAX; devices++) {
      const again = await ask('renew-invite', { id });
      await enter((again as { value: { code: string } }).value.code);
    }
    expect(await ask('renew-invite', { id })).toMatchObject({ ok: false, error: { code: 'state/too-many' } });
  });

  it('[JN6] is told with who came by it and when, and without what it opens', async () => {
    const { invite, enter, connect, tokens, clock } = await house();
    const { code, openByMs } = await invite('Mia');
    const told = () => tokens.list()[0];
    expect(told()).toMatchObject({ devices: 0, openByMs, lastSeenMs: null, connected: 0 });
    await enter(code);
    connect(1);
    expect(told()).toMatchObject({ devices: 1, openByMs: null, connected: 1 });
    clock.advance(5_000);
    connect(0);
    clock.advance(5_000);
    connect(0);
    expect(told()).toMatchObject({ connected: 0, lastSeenMs: EVENING_MS + 5_000 });
    expect(Object.keys(told() ?? {})).not.toContain('sha256');
  });
});

describe('wrong codes', () => {
  it('[JN4] lock their address out after six, for a right code too, and for no longer than 15 minutes', async () => {
    const { invite, outcome, clock } = await house();
    const { code } = await invite('Mia');
    for (let tries = 1; tries <= TRIES; tries++) expect(await outcome('wrong')).toBe('join/no-invite');
    expect(await outcome(code)).toBe('join/locked');
    const elsewhere = { ...HERE, address: '192.168.1.9' };
    expect(await outcome('wrong', elsewhere)).toBe('join/no-invite');
    expect(await outcome('wrong', { ...HERE, door: 'public' })).toBe('join/no-invite');
    clock.advance(LOCKED_MS - 1);
    expect(await outcome(code)).toBe('join/locked');
    clock.advance(1);
    expect(await outcome(code)).toBe('in');
  });

  it('[JN4] are forgiven once the owner makes a new link', async () => {
    const { invite, outcome } = await house();
    for (let tries = 0; tries < TRIES; tries++) await outcome('wrong');
    const { code } = await invite('Mia');
    expect(await outcome(code)).toBe('in');
  });
});
