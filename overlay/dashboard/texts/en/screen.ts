import { listed } from '../format.ts';

type Part = 'layout' | 'theme' | 'sound';

const PARTS: { readonly [part in Part]: string } = { layout: 'layout', theme: 'look', sound: 'sound' };
const named = (parts: readonly Part[]) => listed(parts.map((part) => PARTS[part]));

/** The page on which the owner arranges what viewers see. */
export const screen = {
  title: 'Screen',
  parts: 'Parts of the screen',
  layoutTab: 'Layout',
  loading: 'Fetching what stands on the screen...',

  // Publishing
  publishBar: 'What is not published',
  nothingToPublish: 'Viewers see what you see here.',
  notPublished: (parts: readonly Part[]) => `Not published: ${named(parts)}.`,
  publish: 'Publish',
  publishAll: 'Publish all',
  publishOnly: { layout: 'Publish layout only', theme: 'Publish look only', sound: 'Publish sound only' },
  discard: 'Discard',
  undoEdit: 'Undo edit',
  redoEdit: 'Redo edit',
  published: (parts: readonly Part[]) => `Published: ${named(parts)}. Viewers see it now.`,
  overtaken:
    'Not published: somebody saved something in the same moment. Your edits are still here: publish again.',
  conflict: {
    layout: 'Somebody else published another layout while you edited yours.',
    theme: 'Somebody else published another look while you edited yours.',
    sound: 'Somebody else published another sound while you edited yours.',
  },
  keepMine: 'Keep mine',
  takeTheirs: 'Take theirs',
};
