import type { Codec } from '../form/codecs.ts';
import { TEXTS } from '../texts/texts.ts';

/** Addresses as one choice of a select; empty is none. */
export const HOSTS: Codec<readonly string[]> = {
  print: (hosts) => hosts.join(','),
  read: (typed) => ({ ok: true, value: typed === '' ? [] : typed.split(',') }),
};

/** The tunnel's address, also without its https or with a slash behind it; empty is none. */
export const PUBLIC_URL: Codec<string | null> = {
  print: (url) => url ?? '',
  read(typed) {
    const text = typed.trim();
    if (text === '') return { ok: true, value: null };
    const whole = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
    const url = URL.canParse(whole) ? new URL(whole) : null;
    if (url?.protocol === 'https:' && url.href === `${url.origin}/`) return { ok: true, value: url.origin };
    return { ok: false, message: TEXTS.devices.publicUrlFault };
  },
};
