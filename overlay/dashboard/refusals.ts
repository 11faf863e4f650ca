import * as z from 'zod/mini';
import type { CommandName } from '../../shared/commands.ts';
import { parseWith } from '../../shared/schema.ts';
import type { EpochMs } from '../../shared/units.ts';
import type { ReplyError } from '../net/frames.ts';
import type { Theirs } from './notices.ts';
import { TEXTS } from './texts/texts.ts';

const act = z.object({ by: z.string(), atMs: z.number() });
const endedAct = z.object({
  by: z.string(),
  atMs: z.number(),
  end: z.enum(['shown', 'merged', 'missed', 'skipped', 'rejected', 'cancelled']),
});
const moving = z.object({ left: z.number(), most: z.number() });
const running = z.object({ openedAtMs: z.number() });

/** Who did already what was asked for, and when; undefined where that is not so, or nobody did it. */
export function whoWasFirst({ code, detail }: ReplyError): Theirs | undefined {
  const first = code === 'state/already' ? parseWith(act, detail) : null;
  return first?.ok ? first.value : undefined;
}

/** Why the server refused a command, as a plain sentence with who was first and when. */
export function refusalSentence(command: CommandName, error: ReplyError, nowMs: EpochMs): string {
  switch (error.code) {
    case 'state/already':
      return already(command, error, nowMs);
    case 'state/not-found':
      return notFound(command, error);
    case 'auth/forbidden':
      return tooMuch(error) ?? TEXTS.refusal.forbidden;
    case 'auth/unauthorized':
      return TEXTS.refused;
    case 'command/unknown':
      return TEXTS.refusal.oldPage;
    case 'command/bad-args':
      return TEXTS.refusal.badArgs(error.message);
    case 'state/stale-version':
      return byWhom(error, TEXTS.refusal.staleBy) ?? TEXTS.refusal.stale;
    case 'undo/superseded':
      return byWhom(error, TEXTS.refusal.superseded) ?? TEXTS.refusal.other(error.message);
    case 'store/unavailable':
      // Of a file that people edit, and of how far a forgetting came, the server knows more than that it was not saved.
      return command === 'save-settings' || command === 'forget-gifter'
        ? TEXTS.refusal.other(error.message)
        : TEXTS.refusal.notSaved;
    default:
      return TEXTS.refusal.other(error.message);
  }
}

/** What moderators may still move by hand; null where it was refused for something else. */
function tooMuch({ detail }: ReplyError): string | null {
  const moved = parseWith(moving, detail);
  return moved.ok ? TEXTS.refusal.tooMuch(moved.value.left, moved.value.most) : null;
}

function byWhom({ detail }: ReplyError, sentence: (by: string, atMs: number) => string): string | null {
  const who = parseWith(act, detail);
  return who.ok ? sentence(who.value.by, who.value.atMs) : null;
}

function notFound(command: CommandName, { message }: ReplyError): string {
  switch (command) {
    case 'set-goal':
      return TEXTS.refusal.noGoal;
    case 'hide-gifter':
    case 'unhide-gifter':
      return TEXTS.refusal.noGifter;
    case 'skip-alert':
    case 'replay-alert':
    case 'approve-alert':
    case 'edit-alert':
    case 'reject-alert':
      return TEXTS.refusal.alertGone;
    default:
      return TEXTS.refusal.other(message);
  }
}

function already(command: CommandName, error: ReplyError, nowMs: EpochMs): string {
  const { detail, message } = error;
  const ended = parseWith(endedAct, detail);
  if (ended.ok) return TEXTS.refusal.ended[ended.value.end](ended.value.atMs, ended.value.by, nowMs);
  const session = parseWith(running, detail);
  if (session.ok) return TEXTS.refusal.sessionRuns(session.value.openedAtMs);
  const first = parseWith(act, detail);
  if (first.ok && command === 'pause-alerts')
    return TEXTS.refusal.paused(first.value.by, first.value.atMs, nowMs);
  if (first.ok && command === 'clear-overlay')
    return TEXTS.refusal.cleared(first.value.by, first.value.atMs, nowMs);
  if (first.ok && command === 'approve-alert')
    return TEXTS.refusal.approved(first.value.by, first.value.atMs, nowMs);
  if (command === 'resume-alerts') return TEXTS.refusal.playing;
  if (command === 'replay-alert') return TEXTS.refusal.onItsWay;
  if (command === 'hide-gifter') return TEXTS.refusal.hidden;
  if (command === 'unhide-gifter') return TEXTS.refusal.notHidden;
  return byWhom(error, (by, atMs) => TEXTS.refusal.already(message, by, atMs)) ?? message;
}
