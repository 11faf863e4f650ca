import { describe, expect, it } from 'vitest';
import type { Identity } from '../../server/core/identity.ts';
import { authorizeAt, CLOSED, doorsOf, reachableOf } from '../../server/doors.ts';
import type { Secrets } from '../../server/store/secrets.ts';
import { urlsOf } from '../../server/urls.ts';
import type { StatusTopic } from '../../shared/topics.ts';
import { start } from './given-show.ts';

const TUNNEL = 'https://show.example';
const OPEN = { hosts: ['192.168.1.5', 'fd00::5'], publicUrl: TUNNEL, remote: true };
const SECRETS: Secrets = {
  version: 1,
  owner: 'owner-token',
  overlay: 'overlay-token',
  hooks: { gift: [{ secret: 'whsec_1', until: null }] },
  moderators: [],
};

describe('the doors', () => {
  it('[RA7] are found by exact Host, each with its own origins', () => {
    const doors = [...doorsOf(4747, OPEN)].map(([host, { name, origins }]) => [host, name, [...origins]]);
    const local = ['http://127.0.0.1:4747', 'http://localhost:4747'];
    expect(doors).toEqual([
      ['127.0.0.1:4747', 'local', local],
      ['localhost:4747', 'local', local],
      ['192.168.1.5:4747', 'network', ['http://192.168.1.5:4747']],
      ['[fd00::5]:4747', 'network', ['http://[fd00::5]:4747']],
      ['show.example', 'public', [TUNNEL]],
    ]);
    expect([...doorsOf(4747, CLOSED).keys()]).toEqual(['127.0.0.1:4747', 'localhost:4747']);
    const { publicUrl } = { publicUrl: 'https://show.example:8443' };
    expect(doorsOf(4747, { ...CLOSED, publicUrl }).has('show.example:8443')).toBe(true);
  });

  it('[RA6] the same token is somebody’s at one door and nobody’s at another', () => {
    const owner: Identity = { role: 'owner', actor: 'owner', tokenId: 'owner' };
    const mia: Identity = { role: 'moderator', actor: 'Mia', tokenId: 'm1' };
    const at = authorizeAt((token) => ({ owner, mia })[token] ?? null);
    expect([at('owner', 'local'), at('owner', 'network'), at('owner', 'public')]).toEqual([
      owner,
      owner,
      null,
    ]);
    expect([at('mia', 'public'), at('leo', 'public'), at('leo', 'local')]).toEqual([mia, null, null]);
  });
});

describe('the links to hand out', () => {
  it('[RA8] stay as they are where nothing is opened', () => {
    const { network, public: outside, overlay, ws } = urlsOf(SECRETS, 4747);
    expect([network, outside]).toEqual([[], null]);
    expect([overlay, ws]).toEqual([
      'http://127.0.0.1:4747/overlay/#k=overlay-token',
      'ws://127.0.0.1:4747/ws',
    ]);
  });

  it('[RA8] name the network’s pages, and of the tunnel’s what moderators and senders need, without a token', () => {
    const { network, public: outside } = urlsOf(SECRETS, 4747, OPEN);
    expect(network[1]).toEqual({
      overlay: 'http://[fd00::5]:4747/overlay/#k=overlay-token',
      dashboard: 'http://[fd00::5]:4747/dashboard/#k=owner-token',
    });
    expect(outside).toEqual({ hook: `${TUNNEL}/hooks/gift`, dashboard: `${TUNNEL}/dashboard/` });
    expect(urlsOf(SECRETS, 4747, { ...OPEN, remote: false }).public?.dashboard).toBeNull();
  });
});

it('[RA9] status tells the owner what is reachable, moderators no address of a home, and overlays nothing', () => {
  const reachable = reachableOf(4747, OPEN);
  expect(reachable).toEqual({
    network: ['http://192.168.1.5:4747', 'http://[fd00::5]:4747'],
    public: TUNNEL,
    remote: true,
  });
  const { show } = start(undefined, { reachable });
  const told = { owner: reachable, moderator: { ...reachable, network: [] } };
  for (const role of ['owner', 'moderator'] as const) {
    expect(show.topicNames(role)).toContain('status');
    expect((show.topic('status', role).value as StatusTopic).reachable).toEqual(told[role]);
  }
  expect(show.topicNames('overlay')).not.toContain('status');
  expect(reachableOf(4747, CLOSED)).toEqual({ network: [], public: null, remote: false });
});
