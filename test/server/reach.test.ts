import { describe, expect, it } from 'vitest';
import type { OwnAddress } from '../../server/addresses.ts';
import type { Opening } from '../../server/doors.ts';
import type { NotServed } from '../../server/http/server.ts';
import { createReach } from '../../server/reach.ts';
import { createReachCheck } from '../../server/reach-check.ts';
import type { Settings } from '../../shared/settings.ts';
import { DEFAULT_SETTINGS, parseSettings } from '../../shared/settings.ts';
import { createTestClock } from '../support/clock.ts';

const WIFI: OwnAddress = { address: '192.168.1.5', isForOthers: true };
const CABLE: OwnAddress = { address: '10.0.0.3', isForOthers: true };
const TUNNEL = 'https://show.example';
const NONE = { hosts: [], publicUrl: null, remote: false };
const FREE = { network: false, internet: false };

function house(start: Partial<Opening> & { fixed?: typeof FREE } = {}) {
  const clock = createTestClock();
  const served: (readonly string[])[] = [];
  const changes: Opening[] = [];
  let settings: Settings['devices'] = NONE;
  let own: OwnAddress[] = [WIFI, CABLE];
  let missing: NotServed[] = [];
  const reach = createReach({
    port: 4747,
    start: { ...NONE, fixed: FREE, ...start },
    settings: () => settings,
    own: () => own,
    clock,
    log: { warn() {} },
    async serve(hosts) {
      served.push(hosts);
      return missing.filter(({ host }) => hosts.includes(host));
    },
    async changed(now) {
      changes.push(now);
    },
  });
  return {
    reach,
    clock,
    served,
    changes,
    async choose(next: Partial<Settings['devices']>) {
      settings = { ...settings, ...next };
      await reach.follow();
      return reach.opening();
    },
    move: (next: OwnAddress[]) => {
      own = next;
    },
    refuse: (next: NotServed[]) => {
      missing = next;
    },
  };
}

describe('what is open', () => {
  it('[DV1] is what the settings say, at once, and news only where it changes', async () => {
    const { choose, reach, changes, served } = house();
    expect(await choose({ hosts: ['192.168.1.5'] })).toEqual({ ...NONE, hosts: ['192.168.1.5'] });
    expect(served.at(-1)).toEqual(['192.168.1.5']);
    const told = changes.length;
    const same = reach.opening();
    await reach.follow();
    expect([reach.opening() === same, changes.length]).toEqual([true, told]);
    expect(await choose({ publicUrl: `${TUNNEL}/`, remote: true })).toMatchObject({
      publicUrl: TUNNEL,
      remote: true,
    });
    expect(await choose(NONE)).toEqual(NONE);
  });

  it('[DV1] is what the start said, where it said something', async () => {
    const { choose, reach } = house({ hosts: ['10.0.0.3'], fixed: { network: true, internet: false } });
    const now = await choose({ hosts: ['192.168.1.5'], publicUrl: TUNNEL });
    expect(now).toEqual({ hosts: ['10.0.0.3'], publicUrl: TUNNEL, remote: false });
    expect(reach.topic().fixed).toEqual({ network: true, internet: false });
    const other = house({ publicUrl: TUNNEL, fixed: { network: false, internet: true } });
    expect(await other.choose({ publicUrl: 'https://other.example', remote: true })).toEqual({
      hosts: [],
      publicUrl: TUNNEL,
      remote: false,
    });
  });

  it('[DV2] leaves out what this computer has not, and follows it from Wi-Fi to Wi-Fi', async () => {
    const { choose, reach, move, refuse, clock } = house();
    expect((await choose({ hosts: ['192.168.1.7', '10.0.0.3'] })).hosts).toEqual(['10.0.0.3']);
    expect(reach.topic()).toMatchObject({
      addresses: ['192.168.1.5', '10.0.0.3'],
      hosts: [
        { address: '10.0.0.3', state: 'open' },
        { address: '192.168.1.7', state: 'gone' },
      ],
    });
    refuse([{ host: '192.168.1.5', why: 'in-use' }]);
    expect((await choose({ hosts: ['0.0.0.0'] })).hosts).toEqual(['10.0.0.3']);
    expect(reach.topic().hosts).toContainEqual({ address: '192.168.1.5', state: 'in-use' });
    refuse([]);
    reach.start();
    move([{ address: '192.168.9.9', isForOthers: true }]);
    clock.advance(5_000);
    await reach.follow();
    expect(reach.opening().hosts).toEqual(['192.168.9.9']);
    reach.stop();
  });

  it('[DV2] ends what is under way before it is stopped, and opens nothing afterwards', async () => {
    const { choose, reach, served, changes } = house();
    const underWay = choose({ hosts: ['192.168.1.5'] });
    await reach.stop();
    const told = changes.length;
    expect([served, told]).toEqual([[['192.168.1.5']], 1]);
    await underWay;
    await choose({ hosts: ['10.0.0.3'] });
    expect([served.length, changes.length]).toEqual([1, told]);
  });

  it('[DV4] never takes one of its own addresses for the tunnel', async () => {
    const { choose, reach } = house();
    for (const publicUrl of [
      'https://127.0.0.1:4747',
      'https://localhost:4747',
      'https://192.168.1.5:4747',
    ]) {
      const now = await choose({ hosts: ['192.168.1.5'], publicUrl, remote: true });
      expect([publicUrl, now.publicUrl, now.remote]).toEqual([publicUrl, null, false]);
      expect(reach.topic().isPublicOwn).toBe(true);
    }
  });

  it('[DV1] is saved only in addresses that are ones', () => {
    const faultOf = (devices: object) => {
      const parsed = parseSettings({ ...DEFAULT_SETTINGS, devices: { ...NONE, ...devices } });
      return parsed.ok ? null : parsed.faults[0]?.path;
    };
    expect(
      faultOf({ hosts: ['192.168.1.5', 'fd00::5', '0.0.0.0'], publicUrl: `${TUNNEL}:8443/` }),
    ).toBeNull();
    expect(faultOf({ hosts: ['studio'] })).toBe('devices.hosts.0');
    for (const wrong of [
      'http://show.example',
      `${TUNNEL}/path`,
      'https://a@b',
      `${TUNNEL}?x`,
      'show.example',
    ]) {
      expect([wrong, faultOf({ publicUrl: wrong })]).toEqual([wrong, 'devices.publicUrl']);
    }
    const { devices: _none, ...older } = DEFAULT_SETTINGS;
    expect(parseSettings(older)).toMatchObject({ ok: true, value: { devices: NONE } });
  });
});

describe('a check', () => {
  const opening = () => ({ hosts: ['192.168.1.5'], publicUrl: TUNNEL, remote: false });
  const checker = (fetch: typeof globalThis.fetch) =>
    createReachCheck({ port: 4747, opening, storeId: 'our-store', fetch });

  it('[DV5] is answered by ourselves alone, while it lasts', async () => {
    const asked: [string, RequestInit | undefined][] = [];
    const own = checker(async (address, how) => {
      asked.push([String(address), how]);
      const mark = String(address).split('/').at(-1) ?? '';
      return new Response(own.answer(mark));
    });
    expect(await own.check({ origin: TUNNEL })).toBe('reached');
    expect(await own.check({ origin: 'http://192.168.1.5:4747' })).toBe('reached');
    const [address, how] = asked[0]!;
    expect(address).toMatch(/^https:\/\/show\.example\/reach\/[0-9a-f]{32}$/);
    expect(how).toMatchObject({ redirect: 'manual' });
    expect(own.answer(address.split('/').at(-1) ?? '')).toBeNull();
    for (const origin of ['http://127.0.0.1:4747', 'https://other.example', `${TUNNEL}/x`]) {
      expect([origin, await own.check({ origin })]).toEqual([origin, 'not-open']);
    }
    expect(asked).toHaveLength(2);
  });

  it('[DV5] tells apart who else answered, and why nobody did', async () => {
    const finding = (fetch: typeof globalThis.fetch) => checker(fetch).check({ origin: TUNNEL });
    const failing = (error: Error) => finding(() => Promise.reject(error));
    const coded = (code: string) => failing(new TypeError('fetch failed', { cause: { code } }));
    expect(await finding(async () => new Response('another-store'))).toBe('somebody-else');
    expect(await finding(async () => new Response(`our-store${'x'.repeat(9_999)}`))).toBe('somebody-else');
    expect(await finding(async () => new Response(null, { status: 302, headers: { location: '/' } }))).toBe(
      'somebody-else',
    );
    expect(await coded('ECONNREFUSED')).toBe('refused');
    expect(await coded('ENOTFOUND')).toBe('no-such-name');
    expect(await coded('CERT_HAS_EXPIRED')).toBe('certificate');
    expect(await failing(new DOMException('late', 'TimeoutError'))).toBe('silent');
  });
});
