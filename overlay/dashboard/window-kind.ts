import { useSyncExternalStore } from 'react';

/** `dock`: a narrow window at a computer, as inside OBS. `phone`: narrow and worked with a thumb, or very narrow. */
export type WindowKind = 'wide' | 'dock' | 'phone';

const NARROW = '(max-width: 699px)';
const PHONE = `(max-width: 399px), ${NARROW} and (pointer: coarse)`;

/** What the page is looked at in; it decides what stands where. */
export function useWindowKind(): WindowKind {
  return useSyncExternalStore(subscribe, kindNow);
}

function kindNow(): WindowKind {
  if (matchMedia(PHONE).matches) return 'phone';
  return matchMedia(NARROW).matches ? 'dock' : 'wide';
}

function subscribe(changed: () => void): () => void {
  const queries = [matchMedia(NARROW), matchMedia(PHONE)];
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
}
