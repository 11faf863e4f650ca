/** Controls in which no letter is typed: there is nothing of their own to take back. */
const NOT_TYPED_INTO = new Set(['checkbox', 'radio', 'range', 'color', 'file', 'button']);

/** Where a key press went. */
interface KeyTarget {
  readonly tagName: string;
  readonly isContentEditable: boolean;
  /** Of an input. */
  readonly type?: string;
}

/** What a key press means to the history of edits: Ctrl+Z (Mac: Cmd+Z), with Shift or Ctrl+Y; null for nothing. */
export function historyKeyOf(
  press: {
    readonly key: string;
    readonly ctrlKey: boolean;
    readonly metaKey: boolean;
    readonly altKey: boolean;
    readonly shiftKey: boolean;
  },
  target: KeyTarget | null,
): 'undo' | 'redo' | null {
  if (press.ctrlKey === press.metaKey || press.altKey) return null;
  if (target && hasOwnHistory(target)) return null;
  const key = press.key.toLowerCase();
  if (key === 'z') return press.shiftKey ? 'redo' : 'undo';
  return key === 'y' && press.ctrlKey && !press.shiftKey ? 'redo' : null;
}

function hasOwnHistory({ tagName, isContentEditable, type = 'text' }: KeyTarget): boolean {
  return isContentEditable || tagName === 'TEXTAREA' || (tagName === 'INPUT' && !NOT_TYPED_INTO.has(type));
}
