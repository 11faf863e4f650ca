import { describe, expect, it, vi } from 'vitest';
import { inviteLink, maskCode, waysIn } from '../../../../overlay/dashboard/people/addresses.ts';
import { askToJoin } from '../../../../overlay/dashboard/people/ask-join.ts';
import { expiryOf } from '../../../../overlay/dashboard/people/expiry.ts';
import { invitationIn } from '../../../../overlay/dashboard/people/invitation.ts';
import { presenceOf } from '../../../../overlay/dashboard/people/presence.ts';
import type { ModeratorAccess } from '../../../../shared/topics.ts';

const LOCAL = 'http://127.0.0.1:4747';
const at = (text: string) => new Date(text).getTime();

describe('how long somebody may come', () => {
  const evening = at('2026-11-23T20:00:00');

  it('[PE2] is until the night is over, a week, the end of a day, or for good', () => {
    expect(expiryOf('open', '', evening)).toBeNull();
    expect(expiryOf('tonight', '', evening)).toBe(at('2026-11-24T06:00:00'));
    expect(expiryOf('tonight', '', at('2026-11-24T01:00:00'))).toBe(at('2026-11-24T06:00:00'));
    expect(expiryOf('tonight', '', at('2026-11-24T05:00:00'))).toBe(at('2026-11-25T06:00:00'));
    expect(expiryOf('week', '', evening)).toBe(at('2026-11-30T20:00:00'));
    expect(expiryOf('date', '2026-12-31', evening)).toBe(at('2027-01-01T00:00:00'));
    expect(expiryOf('date', '', evening)).toBeUndefined();
  });
});

describe('the link', () => {
  it('[PE3] has an address for each way in that is open, the farthest first', () => {
    const reachable = { network: ['http://192.168.1.5:4747'], public: 'https://show.example', remote: true };
    expect(waysIn(reachable, LOCAL)).toEqual([
      { from: 'internet', origin: 'https://show.example' },
      { from: 'network', origin: 'http://192.168.1.5:4747' },
      { from: 'here', origin: LOCAL },
    ]);
    expect(waysIn({ ...reachable, network: [], remote: false }, LOCAL)).toEqual([
      { from: 'here', origin: LOCAL },
    ]);
    expect(waysIn(undefined, LOCAL)).toHaveLength(1);
  });

  it('[PE3] carries its code in the fragment and is masked', () => {
    const link = inviteLink({ from: 'here', origin: LOCAL }, 'abc_-9');
    expect(link).toBe(`${LOCAL}/dashboard/#join=abc_-9`);
    expect(maskCode(link)).toBe(`${LOCAL}/dashboard/#join=****`);
  });

  it('[PE3] is shown only where the server told its code', () => {
    const value = { id: 'm-1', code: 'abc', openByMs: 5 };
    expect(invitationIn({ ok: true, id: 'x', value }, 'Mia', 1)).toEqual({
      ...value,
      label: 'Mia',
      madeAtMs: 1,
    });
    expect(invitationIn({ ok: true, id: 'x', value: { ...value, code: null } }, 'Mia', 1)).toBeNull();
    expect(invitationIn({ ok: false }, 'Mia', 1)).toBeNull();
  });

  it('[PE6] is exchanged by one request, and each refusal is told apart', async () => {
    const answering = (status: number, body: unknown) =>
      vi.fn(async () => new Response(JSON.stringify(body), { status }));
    const ask = answering(200, { token: 'tok', label: 'Mia' });
    expect(await askToJoin('abc', ask)).toEqual({ kind: 'in', token: 'tok' });
    expect(ask).toHaveBeenCalledWith(
      '/api/v1/join',
      expect.objectContaining({ method: 'POST', body: '{"code":"abc"}' }),
    );
    const kinds = [410, 429, 503, 200].map(
      async (status) => (await askToJoin('abc', answering(status, {}))).kind,
    );
    expect(await Promise.all(kinds)).toEqual(['no-invite', 'locked', 'not-saved', 'unreachable']);
    const broken = async () => Promise.reject(new Error('offline'));
    expect(await askToJoin('abc', broken)).toEqual({ kind: 'unreachable' });
  });
});

describe('who has access', () => {
  const NOW = at('2026-11-23T20:00:00');
  const mia: ModeratorAccess = {
    id: 'm-1',
    label: 'Mia',
    role: 'moderator',
    expiresAtMs: null,
    connected: 0,
    devices: 1,
    openByMs: null,
    lastSeenMs: null,
  };
  const told = (change: Partial<ModeratorAccess>) => {
    const { tone, text, more } = presenceOf({ ...mia, ...change }, NOW);
    return [tone, text, ...more];
  };

  it('[PE4] is said to be here, or when last, or not to have come yet, and until when', () => {
    const stays = 'Access stays until you end it.';
    expect(told({ connected: 2 })).toEqual(['good', 'Here now, on 2 open pages.', stays]);
    expect(told({ lastSeenMs: NOW - 60_000 })).toEqual(['quiet', 'Last here 19:59.', stays]);
    expect(told({})).toEqual(['quiet', 'Not here since Giftcast was started.', stays]);
    const openByMs = NOW + 3_600_000;
    expect(told({ devices: 0, openByMs })).toEqual([
      'quiet',
      'Has not opened the link yet. It works until 21:00.',
      stays,
    ]);
    expect(told({ devices: 0, openByMs: NOW })[1]).toBe(
      'The link ran out before it was opened. Make another one.',
    );
    expect(told({ openByMs })[2]).toBe('A link for another device waits until 21:00.');
    expect(told({ openByMs: NOW })).toHaveLength(3);
    expect(told({ expiresAtMs: at('2026-11-24T06:00:00') })[2]).toBe('Access ends Nov 24, 2026, 06:00.');
    expect(told({ devices: null })[1]).toBe('Not here since Giftcast was started.');
  });
});
