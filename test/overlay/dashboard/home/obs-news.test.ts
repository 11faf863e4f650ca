import { expect, it } from 'vitest';
import { obsNews } from '../../../../overlay/dashboard/home/obs-news.ts';
import { overlay } from './given.ts';

it('[FR6] says that OBS is found, with size and pace where they are known', () => {
  const found = (more: Parameters<typeof overlay>[0]) => obsNews([overlay(more)], 60_000);
  expect(found({})).toEqual({
    tone: 'good',
    texts: ['OBS found, 1920 x 1080, 60 fps.'],
    hints: [],
    isFound: true,
  });
  expect(found({ fps: null }).texts).toEqual(['OBS found, 1920 x 1080.']);
  expect(found({ width: 1080, height: 1920 }).texts).toEqual(['OBS found, 1080 x 1920, 60 fps.']);
  expect(found({ width: null, height: null, fps: null }).texts).toEqual(['OBS found.']);
});

it('[FR6] says what is wrong with the source, and that a browser is no OBS', () => {
  const small = obsNews([overlay({ width: 800, height: 600 })], 0);
  expect([small.tone, small.isFound]).toEqual(['wait', true]);
  expect(small.texts).toContain('The source is 800 x 600, not 1920 x 1080: text will look soft.');
  expect(obsNews([overlay({ visible: false })], 0).texts).toContain('Hidden at the moment: alerts wait.');
  const inBrowser = obsNews([overlay({ name: 'browser', width: 800, height: 600 })], 0);
  expect(inBrowser.isFound).toBe(false);
  expect(inBrowser.texts).toEqual([
    'Opened in a browser, not in OBS. Fine for a look.',
    'Waiting for OBS to open the link...',
  ]);
});

it('[FR6] of two sources tells of the one that is seen', () => {
  const two = obsNews([overlay({ name: 'browser' }), overlay({ visible: false }), overlay({})], 0);
  expect(two).toMatchObject({ tone: 'good', isFound: true });
});

it('[FR6] says after a minute what to look at', () => {
  expect(obsNews([], 59_999)).toMatchObject({ tone: 'quiet', hints: [] });
  expect(obsNews([], 60_000)).toEqual({
    tone: 'wait',
    texts: ['OBS has not opened the link yet.'],
    hints: [
      'Is the source in this scene?',
      'Is the link whole, to the last letter?',
      'OBS open before Giftcast: press Refresh on the source.',
      'OBS on another computer: see Other devices.',
    ],
    isFound: false,
  });
});
