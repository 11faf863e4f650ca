import { describe, expect, it } from 'vitest';
import {
  DEFAULT_SAFE_AREAS,
  reachesInto,
  readSafeAreas,
} from '../../../../overlay/dashboard/screen/layout/safe-areas.ts';
import { DEFAULT_LAYOUT, WIDGETS } from '../../../../shared/layout.ts';

describe('safe areas', () => {
  it.each(['landscape', 'portrait'] as const)(
    '[LE9] the default places keep clear of the usual ones (%s)',
    (o) => {
      const reaching = WIDGETS.filter((widget) => DEFAULT_LAYOUT[o][widget].shown).filter(
        (widget) => reachesInto(DEFAULT_LAYOUT[o][widget], DEFAULT_SAFE_AREAS[o], o).length > 0,
      );
      expect(reaching).toEqual([]);
    },
  );

  it('[LE9] who reaches into a side is told with how far', () => {
    const safe = { top: 48, bottom: 48, left: 48, right: 48 };
    expect(reachesInto({ x: 48, y: 48, w: 100, h: 100 }, safe, 'landscape')).toEqual([]);
    expect(reachesInto({ x: 40, y: 0, w: 1_840, h: 1_033 }, safe, 'landscape')).toEqual([
      { side: 'top', px: 48 },
      { side: 'bottom', px: 1 },
      { side: 'left', px: 8 },
      { side: 'right', px: 8 },
    ]);
  });

  it('[LE9] what the browser kept is read again; what is none gives the usual ones', () => {
    const kept = { ...DEFAULT_SAFE_AREAS, portrait: { top: 1, bottom: 2, left: 3, right: 4 } };
    expect(readSafeAreas(JSON.stringify(kept))).toEqual(kept);
    for (const wrong of [
      null,
      '',
      '{',
      '7',
      '{"landscape":{}}',
      JSON.stringify({ ...kept, portrait: null }),
    ]) {
      expect(readSafeAreas(wrong)).toEqual(DEFAULT_SAFE_AREAS);
    }
  });
});
