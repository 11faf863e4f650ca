import { describe, expect, it } from 'vitest';
import { SIGNAL } from '../../../../overlay/stage/theme.ts';
import { questionLayout } from '../../../../overlay/stage/widgets/question-look.ts';
import {
  ANSWERED_MS,
  createQuestionModel,
  TAG_WIPE_MS,
} from '../../../../overlay/stage/widgets/question-model.ts';

const NEVER = Number.POSITIVE_INFINITY;
const asked = (isAnswered = false) => ({ id: 'q1', asker: 'Ada', text: 'Cats?', isAnswered });
const FIRST = { nowMs: 0, isAtOnce: true, isFresh: false, isNew: true };
const later = (nowMs: number, isAtOnce = false) => ({ nowMs, isAtOnce, isFresh: false, isNew: false });

const LANDSCAPE = { x: 510, y: 740, w: 900, h: 196 };
const PORTRAIT = { x: 144, y: 960, w: 792, h: 288 };
const brush = (box: typeof LANDSCAPE) => ({
  box,
  scale: 1,
  growsUp: true,
  measure: (_: unknown, text: string, px: number) => text.length * px * 0.5,
});
const words = (count: number) => Array.from({ length: count }, () => 'words').join(' ');

describe('the question card', () => {
  it('[QU1] answered, its tag turns in 300 ms and it leaves after 2 s', () => {
    const model = createQuestionModel();
    model.take(asked(), FIRST);
    expect([model.answered(9_000), model.nextMs(9_000), model.endsAtMs()]).toEqual([0, NEVER, NEVER]);
    model.take(asked(true), later(10_000));
    expect(model.answered(10_000)).toBe(0);
    expect([model.answered(10_000 + TAG_WIPE_MS), model.nextMs(10_000 + TAG_WIPE_MS)]).toEqual([1, NEVER]);
    model.take(asked(true), later(11_000));
    expect(model.endsAtMs()).toBe(10_000 + ANSWERED_MS);
  });

  it('[QU1] one that was answered before the page came is not shown', () => {
    const model = createQuestionModel();
    model.take(asked(true), { ...FIRST, nowMs: 500, isFresh: true });
    expect(model.endsAtMs()).toBe(500);
  });

  it('[QU1] with less motion asked for its tag turns at once', () => {
    const model = createQuestionModel();
    model.take(asked(), FIRST);
    model.take(asked(true), later(1_000, true));
    expect([model.answered(1_000), model.nextMs(1_000)]).toEqual([1, NEVER]);
  });

  it('[QU2] the text has 40 px, shrinks to 30 where it is long, and the card is as high as it needs', () => {
    const layouts = [1, 22, 40].map((count) =>
      questionLayout({ asker: 'Ada', text: words(count) }, brush(LANDSCAPE), SIGNAL),
    );
    expect(layouts.map(({ text }) => [text.lines.length, text.sizePx])).toEqual([
      [1, 40],
      [3, 30],
      [3, 30],
    ]);
    for (const { panel, text } of layouts) {
      expect(panel.y + panel.h).toBe(LANDSCAPE.y + LANDSCAPE.h);
      expect(panel.h).toBeLessThanOrEqual(LANDSCAPE.h);
      expect(text.y + (text.lines.length * text.sizePx * 1.27) / 2).toBeLessThan(panel.y + panel.h);
    }
    expect(layouts[2]?.text.lines.at(-1)).toMatch(/\u2026$/);
    const upright = questionLayout({ asker: 'Ada', text: words(20) }, brush(PORTRAIT), SIGNAL);
    expect([upright.text.lines.length, upright.text.sizePx]).toEqual([4, 40]);
  });

  it('[QU3] the asker keeps its place when the tag turns, and a long name its panel', () => {
    const { asker, panel, tag } = questionLayout(
      { asker: 'W'.repeat(90), text: 'Cats?' },
      brush(LANDSCAPE),
      SIGNAL,
    );
    expect(asker.x).toBeGreaterThan(tag.x + tag.w);
    expect(asker.text).toMatch(/^W+\u2026$/);
    expect(asker.x + asker.text.length * asker.sizePx * 0.5).toBeLessThanOrEqual(panel.x + panel.w);
  });
});
