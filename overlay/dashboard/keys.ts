/** The parts of a key press that decide whether it is a shortcut. */
export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly repeat: boolean;
}

/** Where the press went; null outside of any element. */
export interface PressTarget {
  readonly tagName: string;
  readonly isContentEditable: boolean;
  /** Inside of an open dialog, which has its own keys. */
  readonly inDialog: boolean;
}

const TYPED_INTO = new Set(['INPUT', 'TEXTAREA', 'SELECT']);

/** Whether keys that go there are letters first. */
export function isTypedInto(target: Pick<PressTarget, 'tagName' | 'isContentEditable'>): boolean {
  return target.isContentEditable || TYPED_INTO.has(target.tagName);
}

/** The shortcut that a press means, in lower case; null for none: typing, a held key, or the browser's own keys. */
export function shortcutOf(press: Press, target: PressTarget | null): string | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.repeat) return null;
  if (target && (target.inDialog || isTypedInto(target))) return null;
  return press.key.length === 1 ? press.key.toLowerCase() : null;
}
