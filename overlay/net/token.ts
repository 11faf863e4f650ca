const STORED_AS = 'giftcast-token';

/** Throws where the browser refuses storage. */
type Pocket = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The token in a fragment `#k=...`; null when there is none. */
export function readToken(fragment: string): string | null {
  return valueIn(fragment, 'k');
}

/** The code of an invitation in a fragment `#join=...`; null when there is none. */
export function readInvite(fragment: string): string | null {
  return valueIn(fragment, 'join');
}

function valueIn(fragment: string, name: string): string | null {
  return new URLSearchParams(fragment.replace(/^#/, '')).get(name) || null;
}

/**
 * The page's token, moved out of the address into this tab's storage so that a shared screen does not show it; else the
 * one that this device keeps; null when there is none. Where storage is refused the address keeps it.
 */
export function moveToken(page: {
  readonly fragment: string;
  readonly tab: Pocket;
  readonly device: Pocket;
  readonly dropFragment: () => void;
}): string | null {
  const given = readToken(page.fragment);
  try {
    const tab = page.tab();
    if (!given) return tab.getItem(STORED_AS) ?? page.device().getItem(STORED_AS);
    tab.setItem(STORED_AS, given);
    page.dropFragment();
  } catch {
    return given;
  }
  return given;
}

/** Keeps a token on this device, for tabs and apps that are opened later too; false where storage is refused. */
export function keepToken(token: string, device: Pocket): boolean {
  try {
    device().setItem(STORED_AS, token);
    return true;
  } catch {
    return false;
  }
}

/** Whether this device keeps that token. */
export function isKept(token: string, device: Pocket): boolean {
  try {
    return device().getItem(STORED_AS) === token;
  } catch {
    return false;
  }
}

/** Takes the token away from a tab's or the device's storage. */
export function dropToken(pocket: Pocket): void {
  try {
    pocket().removeItem(STORED_AS);
  } catch {
    // What was refused holds nothing.
  }
}
