const STORED_AS = 'giftcast-token';

/** The token in a fragment `#k=...`; null when there is none. */
export function readToken(fragment: string): string | null {
  return new URLSearchParams(fragment.replace(/^#/, '')).get('k') || null;
}

/**
 * The page's token, moved out of the address into this tab's storage so that a shared screen does not show it;
 * null when neither has one. Where storage is refused the address keeps it.
 */
export function moveToken(page: {
  readonly fragment: string;
  /** Throws where the browser refuses storage. */
  readonly storage: () => Pick<Storage, 'getItem' | 'setItem'>;
  readonly dropFragment: () => void;
}): string | null {
  const given = readToken(page.fragment);
  try {
    const storage = page.storage();
    if (!given) return storage.getItem(STORED_AS);
    storage.setItem(STORED_AS, given);
    page.dropFragment();
  } catch {
    return given;
  }
  return given;
}
