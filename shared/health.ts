/** Every code that `/healthz` and the topic `status` can carry: what is wrong, and what to do. Match codes, never sentences. */
export const HEALTH = {
  'store/failed':
    'The disk refuses new gifts. Free space: once it saves again, Giftcast goes on by itself. Until then no gift is counted, and senders are told to send again.',
  'store/checkpoint-damaged':
    'A file with totals was damaged. They were counted anew from the journal and are right. Look after this disk: copy the data folder to another one.',
  'forget/unfinished':
    'Somebody could not be forgotten for good yet: the name is off every screen, and still in files. The terminal says why; mend it and start Giftcast again.',
  'dedupe/overflow':
    'Five million gifts came within a week, so the oldest are not known any more: sent once more, they would count twice. Have nothing sent again that is days old.',
  'backup/failed':
    'The last backup could not be made or read back. It stops no gift. Look into the terminal, which says why; it is tried again within an hour.',
  'clock/jumped':
    'The clock of this computer was set, or is wrong. The show goes on by its own time. Set the clock right; if it is, start Giftcast again after the stream.',
  'settings/invalid-file':
    'settings.json has a mistake: what was good before stays in force. Until it is mended no setting can be saved here; the terminal says where it is.',
  'tiers/invalid-file':
    'tiers.json has a mistake: the steps from before stay in force. Until it is mended no step can be saved here; the terminal says where it is.',
  'twitch/lost':
    'Twitch cannot be reached: bits, subs and chat commands do not come in. Look at the internet connection; Giftcast tries again by itself.',
  'twitch/login-refused':
    'Twitch refuses the bot: it reads chat and does not answer. Log it in again in Settings, Sources.',
  'twitch/no-such-channel':
    'Twitch does not know the channel, so nothing comes in from there. Correct its name in Settings, Sources.',
} as const satisfies Record<string, string>;

export type HealthReason = keyof typeof HEALTH;
