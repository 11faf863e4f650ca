import type { ChatCommandName } from '../../shared/bot-settings.ts';
import type { CommandArgs, CommandName } from '../../shared/commands.ts';
import { cutUnits } from '../../shared/names.ts';
import type { CommandResult } from '../../shared/protocol.ts';
import type { Asker } from './asker.ts';
import { fill } from './wording.ts';

/** Plays when a test names no number: the third step of a new installation. */
const TEST_DIAMONDS = 100;
const MAX_TITLE = 120;

/** Commands of moderators: each acts and says what came of it; null says nothing. */
export const MODERATOR_ACTS = {
  async skip(asker) {
    const { texts } = asker.settings;
    const onAir = asker.host.onAir();
    if (onAir === null) return texts.skipNone;
    const result = await command(asker, 'skip-alert', { id: onAir.id });
    return said(asker, result, fill(texts.skip, { name: onAir.name }), texts.skipAlready);
  },
  async pause(asker) {
    const { texts } = asker.settings;
    return said(asker, await command(asker, 'pause-alerts', {}), texts.pause, texts.pauseAlready);
  },
  async resume(asker) {
    const { texts } = asker.settings;
    return said(asker, await command(asker, 'resume-alerts', {}), texts.resume, texts.resumeAlready);
  },
  async clear(asker) {
    const { texts } = asker.settings;
    return said(asker, await command(asker, 'clear-overlay', {}), texts.clear, texts.clearAlready);
  },
  /** The answer does not name whom it keeps off the screen. */
  async hide(asker) {
    const { texts } = asker.settings;
    const name = withoutAt(asker.rest);
    if (name === '') return texts.hideHow;
    const gifter = asker.host.findGifter(name);
    if (gifter === null) return texts.hideNone;
    const result = await command(asker, 'hide-gifter', { gifterId: gifter.gifterId });
    return said(asker, result, texts.hide, texts.hideAlready);
  },
  async approve(asker) {
    const { texts } = asker.settings;
    const held = asker.host.held();
    if (held.length === 0) return texts.approveNone;
    const name = withoutAt(asker.rest);
    const meant = name === '' ? held[0] : held.find((one) => isSameName(one.name, name));
    if (meant === undefined) return texts.approveUnknown;
    const result = await command(asker, 'approve-alert', { id: meant.id });
    return said(asker, result, fill(texts.approve, { name: meant.name }), texts.approveAlready);
  },
  async testgift(asker) {
    const { texts } = asker.settings;
    const diamonds = asker.rest === '' ? TEST_DIAMONDS : wholeNumber(asker.rest);
    if (diamonds === null) return texts.testgiftHow;
    const result = await command(asker, 'send-test-gift', { diamonds });
    const plays = result.ok && alertOf(result.value) !== null;
    return said(asker, result, plays ? texts.testgift : texts.testgiftNone, texts.failed);
  },
  async session(asker) {
    const { texts } = asker.settings;
    const [verb = '', ...words] = asker.rest.split(' ');
    if (verb.toLowerCase() === 'start') {
      const title = cutUnits(words.join(' '), MAX_TITLE);
      const result = await command(asker, 'start-session', title === '' ? {} : { title });
      return said(asker, result, texts.sessionStart, texts.sessionStartAlready);
    }
    if (verb.toLowerCase() !== 'end') return texts.sessionHow;
    return said(asker, await command(asker, 'end-session', {}), texts.sessionEnd, texts.sessionEndAlready);
  },
} as const satisfies Partial<Record<ChatCommandName, (asker: Asker) => Promise<string | null>>>;

function command<N extends CommandName>(asker: Asker, name: N, args: CommandArgs<N>): Promise<CommandResult> {
  const { author, platform } = asker.line;
  return asker.host.command({ ...author, platform }, name, args);
}

/** Nothing is called done before the server said so. */
function said(
  { settings: { texts } }: Asker,
  result: CommandResult,
  done: string,
  already: string,
): string | null {
  if (result.ok) return result.recorded === false ? texts.notSaved : done;
  switch (result.error.code) {
    case 'state/already':
      return already;
    case 'state/not-found':
      return texts.gone;
    case 'auth/forbidden':
      return null;
    default:
      return texts.failed;
  }
}

function alertOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'alert' in value ? value.alert : null;
}

function withoutAt(text: string): string {
  return text.replace(/^@/, '').trim();
}

function isSameName(one: string, other: string): boolean {
  return one.normalize('NFKC').toLowerCase() === other.normalize('NFKC').toLowerCase();
}

/** Digits only, within what the command takes; null for anything else. */
function wholeNumber(text: string): number | null {
  return /^[1-9]\d{0,11}$/.test(text) ? Number(text) : null;
}
