import { expect, test } from 'vitest';
import { presentAlert } from '../../server/core/present.ts';
import type { MediaItem } from '../../shared/media.ts';
import { parseLadder } from '../../shared/tier.ts';
import { checkLadder } from '../../shared/tier-check.ts';
import { diffLadders } from '../../shared/tier-diff.ts';
import type { TierMedia } from '../../shared/tier-media.ts';
import { delivery } from './given.ts';
import { givenLadder, ladderOf, step } from './ladders.ts';

const [A, B, C] = ['a', 'b', 'c'].map((digit) => digit.repeat(64)) as [string, string, string];
const item = (id: string, over: Partial<MediaItem>): MediaItem => ({
  id,
  kind: 'png',
  bytes: 9,
  width: null,
  height: null,
  durationMs: null,
  name: 'my own file',
  ...over,
});
const SONG = item(A, { kind: 'mp3', durationMs: 2_000 });
const ROSE = item(B, { kind: 'png', width: 60, height: 40 });
const CLIP = item(C, { kind: 'webm', width: 60, height: 40, durationMs: 900 });

function mediaOn(media: TierMedia | undefined, files: readonly MediaItem[]) {
  const show = givenLadder(step('party', media ? { media } : {}));
  show.gift(delivery());
  const [facts] = show.state.views.alerts.alive.values();
  if (!facts) throw new Error('no alert was made');
  return presentAlert(facts, { ...show.sources(), media: () => files }, 0).media;
}

test('[MD1] an alert carries the files of its step, with kind, size and time, and without their names', () => {
  expect(mediaOn({ sound: A, picture: B }, [SONG, ROSE])).toEqual({
    sound: { id: A, kind: 'mp3', width: null, height: null, durationMs: 2_000 },
    picture: { id: B, kind: 'png', width: 60, height: 40, durationMs: null },
  });
  expect(mediaOn({ sound: C, picture: C }, [CLIP])).toMatchObject({ sound: { id: C }, picture: { id: C } });
  expect(mediaOn(undefined, [SONG])).toBeUndefined();
});

test('[MD2] what is not in the folder, or of no kind for it, is left out', () => {
  expect(mediaOn({ sound: A, picture: B }, [ROSE])).toEqual({ picture: expect.objectContaining({ id: B }) });
  expect(mediaOn({ sound: B, picture: A }, [SONG, ROSE])).toBeUndefined();
  expect(mediaOn({ sound: A }, [])).toBeUndefined();
});

test('[MD3] the fault of an id stands at its place', () => {
  const faultsOf = (media: unknown) => {
    const parsed = parseLadder({ version: 1, tiers: [{ ...step('one'), media }] });
    return parsed.ok ? [] : parsed.faults.map(({ path }) => path);
  };
  expect(faultsOf({ sound: A, picture: B })).toEqual([]);
  expect(faultsOf({})).toEqual([]);
  expect(faultsOf({ sound: '../../secrets.json' })).toEqual(['tiers.0.media.sound']);
  expect(faultsOf({ picture: 'rose.png' })).toEqual(['tiers.0.media.picture']);
  expect(faultsOf({ film: A })).toEqual(['tiers.0.media.film']);
});

test('[MD5] a file that a step names and that is not there is told, where somebody says what there is', () => {
  const ladder = ladderOf(
    step('party', { level: 1, when: { diamondsFrom: 1 }, media: { sound: A, picture: B } }),
  );
  expect(checkLadder(ladder)).toEqual([]);
  expect(checkLadder(ladder, [ROSE])).toEqual([{ type: 'missing-file', tier: 'party', use: 'sound' }]);
  expect(checkLadder(ladder, [ROSE, SONG])).toEqual([]);
});

test('[MD1] two versions of a ladder differ by the file that was changed', () => {
  const with_ = (media: TierMedia) => ladderOf(step('party', { media }));
  expect(diffLadders(with_({ sound: A, picture: B }), with_({ sound: A, picture: C })).changed).toEqual([
    { id: 'party', fields: [{ path: 'media.picture', from: B, to: C }] },
  ]);
});
