import { describe, expect, it } from 'vitest';
import {
  sampleAlert,
  sampled,
  sampleTopics,
  stageLevels,
} from '../../../../overlay/dashboard/screen/layout/samples.ts';
import { readStageTopics } from '../../../../overlay/net/read/for-stage.ts';
import { DEFAULT_LAYOUT, WIDGETS } from '../../../../shared/layout.ts';
import { DEFAULT_LADDER } from '../../../../shared/tier.ts';

const { landscape, portrait } = DEFAULT_LAYOUT;

describe('samples', () => {
  it('[LE10] every widget but the alerts has a sample, as far as there is room, and the chosen one first', () => {
    const usual = sampled(landscape, 'landscape', null);
    expect([...usual].sort()).toEqual(
      WIDGETS.filter((widget) => !['alerts', 'battle', 'credits'].includes(widget)).sort(),
    );
    const battle = sampled(landscape, 'landscape', 'battle');
    expect(battle.has('battle')).toBe(true);
    expect(battle.has('goal')).toBe(false);
    const upright = sampled(portrait, 'portrait', 'question');
    expect(upright.has('question')).toBe(true);
    expect(upright.has('poll')).toBe(false);
  });

  it('[LE10] a widget that is hidden has none and takes no room, chosen or not', () => {
    const hidden = { ...landscape, goal: { ...landscape.goal, shown: false } };
    expect(sampled(hidden, 'landscape', null).has('goal')).toBe(false);
    expect(sampled(hidden, 'landscape', null).has('battle')).toBe(true);
    expect(sampled(hidden, 'landscape', 'goal')).toEqual(sampled(hidden, 'landscape', null));
  });

  it('[LE10] the overlay can read each of them, and what has none is empty there', () => {
    for (const standing of [new Set(WIDGETS), new Set<never>()]) {
      const topics = sampleTopics(standing, 'week', 3);
      const read = readStageTopics(JSON.parse(JSON.stringify(topics)));
      expect(Object.keys(read).sort()).toEqual(Object.keys(topics).sort());
      expect(read.leaderboard).toMatchObject({ window: 'week', label: 'This week' });
      expect(read.goal === null).toBe(standing.size === 0);
    }
  });

  it('[LE10] they go on: one more gift and another schedule line each round', () => {
    const standing = new Set(WIDGETS);
    const [one, next] = [4, 5].map((round) => sampleTopics(standing, 'session', round));
    expect(next?.recent?.slice(1)).toEqual(one?.recent?.slice(0, -1));
    expect(next?.recent?.[0]?.seq).toBe((one?.recent?.[0]?.seq ?? 0) + 1);
    expect(next?.schedule).not.toEqual(one?.schedule);
    expect(next?.credits).toMatchObject({ id: 'sample-1' });
  });

  it("[LE10] sample alerts have the words of the streamer's own steps", () => {
    const tiers = DEFAULT_LADDER.tiers.map((tier) => ({ ...tier, headline: 'Hey {name}' }));
    expect(stageLevels(tiers)).toEqual([2, 3, 4, 5, 6, 7]);
    expect(stageLevels(tiers.slice(0, 3))).toEqual([2, 3]);
    expect(sampleAlert(3, tiers, 1)).toMatchObject({ id: 'sample-1', headline: 'Hey Ada' });
  });
});
