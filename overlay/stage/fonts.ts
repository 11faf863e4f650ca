import type { Stop } from '../net/ports.ts';
import { familiesFor, needsOf } from './scripts.ts';
import type { Font, StageTheme } from './theme.ts';
import { cutOf, facesOf } from './typefaces.ts';

/** A stage with a fallback face is better than an empty one; the server expects an alert's start within 3 s. */
export const WAIT_AT_MOST_MS = 2_500;
/** One letter of each subset that the faces come in: canvas text does not fetch what is missing by itself. */
const SUBSETS = 'A\u0100\u1EA0';
/** Of what stands in for a face only the letters that it stands in for. */
const STAND_IN_SUBSET = '\u1EA0';
/** The machine's own, for what none of ours has. */
const SYSTEM_FAMILIES = ['Segoe UI', 'Hiragino Sans', 'Yu Gothic UI', 'Malgun Gothic', 'sans-serif'];

/** The faces of the page. They are the browser's, one set for the whole page. */
export interface Faces {
  /** Families to draw a text with: the theme's, those of other scripts that are there by now, the machine's. */
  families(font: Font, text: string): readonly string[];
  /** Null when all that these texts need is there; else ends when it is, or after 2.5 s, and never fails. */
  load(texts: Iterable<string>): Promise<void> | null;
  /** Calls `run` when a face has come after its time was over. */
  onLate(run: () => void): Stop;
}

/** Keeps book on which letters the page can draw; `load` fetches the faces of a CSS font that hold letters of a text. */
export function createFaces(deps: {
  readonly load: (cssFont: string, text: string) => Promise<unknown>;
  readonly after: (delayMs: number, run: () => void) => Stop;
}): Faces {
  const here = new Set<string>();
  const underWay = new Map<string, Promise<void>>();
  /** Waited for once in vain: nothing waits for these again. */
  const slow = new Set<Promise<void>>();
  const late = new Set<() => void>();
  const keyOf = (family: string, letter: string) => `${letter} ${family}`;

  function fetchFace(family: string, letters: readonly string[]): Promise<void> {
    const text = letters.join('');
    const key = keyOf(family, text);
    const known = underWay.get(key);
    if (known) return known;
    const fetching = deps
      .load(`700 32px "${family}"`, text)
      .then(
        () => {
          for (const letter of letters) here.add(keyOf(family, letter));
        },
        // It is asked for again with the next text that needs it.
        () => {},
      )
      .then(() => void underWay.delete(key));
    underWay.set(key, fetching);
    return fetching;
  }

  function missing(text: string): Promise<void>[] {
    return needsOf(text).flatMap(({ family, letters }) => {
      const absent = letters.filter((letter) => !here.has(keyOf(family, letter)));
      return absent.length > 0 ? [fetchFace(family, absent)] : [];
    });
  }

  return {
    families(font, text) {
      const needs = needsOf(text);
      if (needs.length === 0) return [...font.families, ...SYSTEM_FAMILIES];
      const letters = needs.flatMap((need) => need.letters);
      // A name that was cut may have lost the letter that told its language: the face that it has by then will do.
      const ready = familiesFor(text).filter((family) =>
        letters.some((letter) => here.has(keyOf(family, letter))),
      );
      return [...font.families, ...ready, ...SYSTEM_FAMILIES];
    },
    load(texts) {
      const waiting = [...texts].flatMap(missing).filter((fetching) => !slow.has(fetching));
      if (waiting.length === 0) return null;
      return new Promise((resolve) => {
        let isLate = false;
        const stop = deps.after(WAIT_AT_MOST_MS, () => {
          isLate = true;
          for (const fetching of waiting) slow.add(fetching);
          resolve();
        });
        void Promise.all(waiting).then(() => {
          stop();
          for (const fetching of waiting) slow.delete(fetching);
          if (isLate) for (const run of late) run();
          else resolve();
        });
      });
    },
    onLate(run) {
      late.add(run);
      return () => late.delete(run);
    },
  };
}

/** The one set of this page. */
export const FACES = createFaces({
  load: (cssFont, text) => document.fonts.load(cssFont, text),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
});

/** The CSS `font` that a text is drawn with at a size. */
export function cssFont(font: Font, sizePx: number, text = ''): string {
  const cut = cutOf(font, sizePx);
  return `${cut.font.weight} ${cut.sizePx}px ${FACES.families(cut.font, text)
    .map((family) => `"${family}"`)
    .join(', ')}`;
}

/** Waits until the theme's faces are there, 2.5 s at most. */
export async function loadFonts(
  fonts: Pick<FontFaceSet, 'load'>,
  theme: Pick<StageTheme, 'fonts'>,
): Promise<void> {
  const loads = facesOf(theme.fonts).flatMap(({ families, weight }) =>
    families.map((family, index) =>
      fonts.load(`${weight} 32px "${family}"`, index === 0 ? SUBSETS : STAND_IN_SUBSET),
    ),
  );
  const late = new Promise((resolve) => setTimeout(resolve, WAIT_AT_MOST_MS));
  await Promise.race([Promise.allSettled(loads), late]);
}

/** Measures with the browser's own canvas text, which is what draws it later. */
export function createMeasure(): (font: Font, text: string, sizePx: number) => number {
  const context = document.createElement('canvas').getContext('2d');
  return (font, text, sizePx) => {
    if (!context) return text.length * sizePx * 0.55;
    context.font = cssFont(font, sizePx, text);
    return context.measureText(text).width;
  };
}
