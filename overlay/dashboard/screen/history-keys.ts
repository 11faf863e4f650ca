import { isTypedInto } from '../keys.ts';

/** What a key press means to the history of edits: Ctrl+Z (Mac: Cmd+Z), with Shift or Ctrl+Y; null for nothing. */
export function historyKeyOf(
  press: {
    readonly key: string;
    readonly ctrlKey: boolean;
    readonly metaKey: boolean;
    readonly altKey: boolean;
    readonly shiftKey: boolean;
  },
  target: { readonly tagName: string; readonly isContentEditable: boolean } | null,
): 'undo' | 'redo' | null {
  if (press.ctrlKey === press.metaKey || press.altKey) return null;
  if (target && isTypedInto(target)) return null;
  const key = press.key.toLowerCase();
  if (key === 'z') return press.shiftKey ? 'redo' : 'undo';
  return key === 'y' && press.ctrlKey && !press.shiftKey ? 'redo' : null;
}
