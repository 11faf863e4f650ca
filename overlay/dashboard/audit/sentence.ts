import type { CommandName } from '../../../shared/commands.ts';
import type { AuditEntry } from '../../../shared/topics.ts';
import { listed } from '../texts/format.ts';
import { TEXTS } from '../texts/texts.ts';

const T = TEXTS.audit;

type Told = Pick<AuditEntry, 'name' | 'args' | 'gifter' | 'named'>;
type Say = (name: string, told: Told) => string;

/** What became of those that waited, where not all of them play. */
const RESUMED: Readonly<Record<string, string>> = { big: T.resumedBig, miss: T.resumedWithout };

/** By command; what of it may be known stands in the arguments that the record keeps. */
const SAY = {
  'hide-gifter': T.hid,
  'unhide-gifter': T.unhid,
  'block-gifter': (name, { args }) => (isOn(args) ? T.blocked : T.unblocked)(name),
  'trust-gifter': (name, { args }) => (isOn(args) ? T.trusted : T.untrusted)(name),
  'exclude-gifter': (name, { args }) => (isOn(args) ? T.excluded : T.included)(name),
  'rename-gifter': (_name, { named }) => (named ? T.renamed(named.from, named.to) : T.renamedSomebody),
  'note-gifter': (name, { args }) => (isOn(args) ? T.noted : T.unnoted)(name),
  'mark-thanked': T.thanked,
  'forget-gifter': () => T.forgot,
  'revert-gift': T.reverted,
  'price-gift': (name, { args }) => T.priced(name, number(args, 'diamonds')),
  'adjust-gifter': (name, { args }) => {
    const diamonds = number(args, 'diamonds');
    return (diamonds < 0 ? T.subtracted : T.added)(name, Math.abs(diamonds));
  },
  'enter-gift': (name, { args }) => T.entered(name, number(args, 'diamonds')),
  'send-test-gift': (_name, { args }) => T.tested(number(args, 'diamonds')),
  'skip-alert': T.skipped,
  'replay-alert': T.replayed,
  'approve-alert': T.approved,
  'edit-alert': T.edited,
  'reject-alert': T.rejected,
  'pause-alerts': () => T.paused,
  'resume-alerts': (_name, { args }) => RESUMED[text(args, 'waiting')] ?? T.resumed,
  'clear-overlay': () => T.cleared,
  mute: (_name, { args }) => (args['muted'] === true ? T.muted : T.unmuted),
  'start-session': () => T.sessionStarted,
  'end-session': () => T.sessionEnded,
  'move-session': () => T.sessionMoved,
  'rename-session': () => T.sessionRenamed,
  'set-goal': (_name, { args }) =>
    args['clear'] === true ? T.goalRemoved : T.goalSet(number(args, 'target')),
  'save-settings': () => T.settings,
  'save-layout': () => T.layout,
  'save-theme': () => T.theme,
  'save-words': () => T.words,
  'save-tiers': (_name, { args }) => T.tiersTo(number(args, 'version')),
  'rename-media': (_name, { args }) => T.mediaRenamed(text(args, 'name')),
  'delete-media': () => T.media,
  'invite-moderator': (_name, { args }) => T.invited(text(args, 'label')),
  'renew-invite': (_name, { args }) => T.inviteRenewed(text(args, 'label')),
  'create-token': (_name, { args }) => T.tokenMade(text(args, 'label')),
  'revoke-token': (_name, { args }) => T.tokenRevoked(text(args, 'label')),
  'rotate-overlay-token': () => T.overlayLink,
  'rotate-hook-secret': () => T.hookSecret,
  'set-twitch-token': () => T.botToken,
  'begin-twitch-login': () => T.botBegun,
  'end-twitch-login': () => T.botEnded,
} satisfies Record<Exclude<CommandName, 'undo'>, Say>;
/** A newer server may tell of commands that this page does not know. */
const SAY_BY_NAME: Readonly<Partial<Record<string, Say>>> = SAY;

/** What was done, in one sentence; `all` is where an undo finds what it took back. */
export function actSentence(entry: Told, all: readonly AuditEntry[]): string {
  if (entry.name === 'undo') {
    const undone = all.find(({ seq }) => seq === entry.args['undoes']);
    return undone ? T.undid(actSentence(undone, all)) : T.undidOld;
  }
  const say = SAY_BY_NAME[entry.name];
  return say ? say(entry.gifter?.name ?? T.somebody, entry) : T.other(entry.name);
}

/** What else there is to say of it: the reason, the settings that it touched. */
export function actDetails({ args }: Pick<AuditEntry, 'args'>): readonly string[] {
  const { reason, paths } = args;
  const details: string[] = [];
  if (typeof reason === 'string') details.push(T.reason(reason));
  if (Array.isArray(paths) && paths.length > 0) {
    const parts = new Set(paths.map((path) => T.setting(String(path))));
    details.push(T.keys(listed([...parts])));
  }
  return details;
}

/** Marks say it only where it is taken away, as commands do. */
function isOn(args: AuditEntry['args']): boolean {
  return args['on'] !== false;
}

function number(args: AuditEntry['args'], key: string): number {
  const value = args[key];
  return typeof value === 'number' ? value : 0;
}

function text(args: AuditEntry['args'], key: string): string {
  const value = args[key];
  return typeof value === 'string' ? value : T.somebody;
}
