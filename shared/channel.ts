/** A Twitch channel's name: the part after twitch.tv/, in lower case. */
export const CHANNEL_NAME = /^[a-z0-9_]{1,25}$/;

/** Parts of a twitch.tv address that stand before the channel's name. */
const BEFORE_CHANNEL = new Set(['u', 'popout', 'moderator', 'embed']);

/** Reads a channel out of what people type or paste: `Ada`, `#ada`, `@ada`, a link; null where there is none. */
export function channelIn(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  const path = /^(?:https?:\/\/)?(?:[a-z]+\.)?twitch\.tv(?:\/(.*))?$/s.exec(text);
  const name = path ? inLink(path[1] ?? '') : text.replace(/^[@#]/, '');
  return CHANNEL_NAME.test(name) ? name : null;
}

/** Of what follows `twitch.tv/`. */
function inLink(rest: string): string {
  const asked = /[?&]channel=([^&#]*)/.exec(rest)?.[1];
  if (asked !== undefined) return asked;
  const parts = rest
    .replace(/[?#].*$/s, '')
    .split('/')
    .filter((part) => part !== '');
  return (BEFORE_CHANNEL.has(parts[0] ?? '') ? parts[1] : parts[0]) ?? '';
}
