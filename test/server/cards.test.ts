import { afterEach, expect, it } from 'vitest';
import type { GifterCard } from '../../shared/gifter-card.ts';
import { delivery, RULES } from '../core/given.ts';
import { start } from './given-show.ts';
import type { Web } from './given-web.ts';
import { givenWeb } from './given-web.ts';

const ADA = 'tiktok:6813181309701719620';
const open: Web[] = [];
afterEach(async () => {
  for (const web of open.splice(0)) await web.close();
});

/** Ada gave 7,777 in the last session, and ten in the one that runs. */
async function twoSessions(house: Pick<Web, 'gift' | 'command'>): Promise<void> {
  house.gift(delivery({ unit: { type: 'diamonds', amount: 7_777 } }));
  expect(await house.command('end-session')).toMatchObject({ ok: true });
  expect(await house.command('start-session')).toMatchObject({ ok: true });
  house.gift(delivery());
}

it('[FC11] (T18) no byte of a moderator’s answer tells what was given in all, by any door', async () => {
  const web = await givenWeb();
  open.push(web);
  await twoSessions(web);
  const read = async (door: 'local' | 'network' | 'public', role: 'owner' | 'moderator') => {
    const headers = { host: web.hosts[door], authorization: `Bearer ${web.tokens[role]}` };
    const { text } = await web.call(`/api/v1/gifters/${encodeURIComponent(ADA)}`, { headers });
    return text;
  };
  expect(await read('local', 'owner')).toContain('7787');
  for (const door of ['local', 'network', 'public'] as const) {
    const told = await read(door, 'moderator');
    expect(JSON.parse(told)).toMatchObject({ tonight: { diamonds: 10 }, always: null, mayMove: 1_000 });
    expect(told).not.toMatch(/777|7787|SeenMs/);
  }
});

it('[FC11] the owner may let moderators read it', async () => {
  const settings = { ...RULES.settings, privacy: { ...RULES.settings.privacy, moderatorsSeeAll: true } };
  const house = start(undefined, { rules: { ...RULES, settings } });
  await twoSessions(house);
  const card: GifterCard | null = house.show.gifterCard(ADA, 'moderator');
  expect(card?.always?.windows.at(-1)).toMatchObject({ window: 'all', diamonds: 7_787, gifts: 2 });
});
