import { useState } from 'react';
import type { Orientation, WidgetName } from '../../../../shared/layout.ts';
import type { SafeArea, SafeAreas } from './safe-areas.ts';
import { DEFAULT_SAFE_AREAS, readSafeAreas } from './safe-areas.ts';

export type Zoom = 'fit' | 50 | 100;
export type Behind = 'nothing' | 'drawn' | 'shot';

/** How this editor looks at the layout; nothing of it is published. */
export interface LayoutView {
  readonly orientation: Orientation;
  readonly chosen: WidgetName | null;
  readonly hasSamples: boolean;
  readonly isSnapping: boolean;
  readonly zoom: Zoom;
  readonly behind: Behind;
  /** Address of the screenshot, good in this page only; null for none. */
  readonly shot: string | null;
}

const FIRST_VIEW: LayoutView = {
  orientation: 'landscape',
  chosen: null,
  hasSamples: true,
  isSnapping: true,
  zoom: 'fit',
  behind: 'nothing',
  shot: null,
};

/** Kept while another page is looked at. */
let last = FIRST_VIEW;

export function useLayoutView(): readonly [LayoutView, (change: Partial<LayoutView>) => void] {
  const [view, setView] = useState(last);
  const change = (next: Partial<LayoutView>) => {
    last = { ...last, ...next };
    setView(last);
  };
  return [view, change];
}

const SAFE_AREAS_STORED_AS = 'giftcast-safe-areas';

/** The safe areas of this browser: they help whoever edits here, and are no part of the show. */
export function useSafeAreas(
  orientation: Orientation,
): readonly [SafeArea, (change: Partial<SafeArea>) => void] {
  const [areas, setAreas] = useState(() => readSafeAreas(kept()));
  const change = (next: Partial<SafeArea>) => {
    const changed: SafeAreas = { ...areas, [orientation]: { ...areas[orientation], ...next } };
    setAreas(changed);
    keep(changed);
  };
  return [areas[orientation] ?? DEFAULT_SAFE_AREAS[orientation], change];
}

function kept(): string | null {
  try {
    return localStorage.getItem(SAFE_AREAS_STORED_AS);
  } catch {
    // Storage is refused: the usual figures stand.
    return null;
  }
}

function keep(areas: SafeAreas): void {
  try {
    localStorage.setItem(SAFE_AREAS_STORED_AS, JSON.stringify(areas));
  } catch {
    // They still hold for this visit.
  }
}
