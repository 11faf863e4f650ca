import * as z from 'zod/mini';
import type { CommandName } from '../../shared/commands.ts';
import { parseWith } from '../../shared/schema.ts';
import type { ReplyError } from '../net/frames.ts';
import { TEXTS } from './texts.ts';

const act = z.object({ by: z.string(), atMs: z.number() });
const endedAct = z.object({
  by: z.string(),
  atMs: z.number(),
  end: z.enum(['shown', 'merged', 'missed', 'skipped', 'rejected', 'cancelled']),
});
const running = z.object({ openedAtMs: z.number() });

/** Why the server refused a command, as a plain sentence with who was first and when. */
export function refusalSentence(command: CommandName, error: ReplyError): string {
  switch (error.code) {
    case 'state/already':
      return already(command, error);
    case 'state/not-found':
      return command === 'set-goal' ? TEXTS.refusal.noGoal : TEXTS.refusal.alertGone;
    case 'auth/forbidden':
      return TEXTS.refusal.forbidden;
    case 'command/bad-args':
      return TEXTS.refusal.badArgs(error.message);
    case 'store/unavailable':
      return TEXTS.refusal.notSaved;
    default:
      return TEXTS.refusal.other(error.message);
  }
}

function already(command: CommandName, { detail, message }: ReplyError): string {
  const ended = parseWith(endedAct, detail);
  if (ended.ok) return TEXTS.refusal.ended[ended.value.end](ended.value.atMs, ended.value.by);
  const session = parseWith(running, detail);
  if (session.ok) return TEXTS.refusal.sessionRuns(session.value.openedAtMs);
  const first = parseWith(act, detail);
  if (first.ok && command === 'pause-alerts') return TEXTS.refusal.paused(first.value.by, first.value.atMs);
  if (first.ok && command === 'clear-overlay') return TEXTS.refusal.cleared(first.value.by, first.value.atMs);
  if (command === 'resume-alerts') return TEXTS.refusal.playing;
  if (command === 'replay-alert') return TEXTS.refusal.onItsWay;
  return message;
}
