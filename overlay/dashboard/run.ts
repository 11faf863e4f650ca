import type { CommandArgs, CommandName } from '../../shared/commands.ts';
import type { EpochMs } from '../../shared/units.ts';
import type { Commands } from '../net/commands.ts';
import { CommandUnconfirmed } from '../net/commands.ts';
import type { ReplyError } from '../net/frames.ts';
import type { After } from '../net/ports.ts';
import type { Notice, Notices, Theirs } from './notices.ts';
import { refusalSentence, whoWasFirst } from './refusals.ts';
import { TEXTS } from './texts/texts.ts';

/** A command without an answer for this long is said to be unconfirmed; the answer may still come. */
export const DOUBT_AFTER_MS = 3_000;
/** Viewers see meanwhile what should be gone: doubt comes sooner, and still after any round trip. */
export const CLEAR_DOUBT_AFTER_MS = 1_500;

/** What a command came to; what there is to say of a failure was said. */
export type Outcome =
  | { readonly ok: true; readonly value: unknown /** What `undo` asks for. */; readonly id: string }
  | { readonly ok: false };

/** A refusal is told as a notice, unless `standsHere` says that it is shown where it belongs. */
export type Run = <N extends CommandName>(
  name: N,
  args: CommandArgs<N>,
  standsHere?: (error: ReplyError) => boolean,
) => Promise<Outcome>;

/** Good news of a command that the server confirmed; `undo` is its id, where it may be taken back. */
export type Confirm = (text: string, undo?: string) => void;

/** Commands, and what the page says of them: that one is doubtful, was refused, could not be recorded, or is done. */
export function createRun(deps: {
  readonly call: Commands['call'];
  readonly after: After;
  readonly now: () => EpochMs;
  readonly newId: () => string;
  readonly notices: Notices;
  readonly speakNow: (text: string) => void;
  readonly speakSoon: (text: string) => void;
  readonly isCleared: () => boolean;
  readonly isModerator: () => boolean;
}) {
  const { notices, after, now } = deps;
  /** The last command took effect, and its record could not be saved. */
  let isUnrecorded = false;

  function warn(key: Notice['key'], text: string, theirs?: Theirs): void {
    notices.put({ key, tone: key === 'clear' ? 'danger' : 'wait', text, theirs });
    if (key === 'clear') deps.speakNow(text);
    else deps.speakSoon(text);
  }

  function warnNotCleared(): void {
    warn('clear', deps.isModerator() ? TEXTS.deskPage.notClearedTell : TEXTS.notCleared);
  }

  /** Doubt about a command: a screen that is clear needs none, whatever became of the answer. */
  function doubt(name: CommandName): void {
    if (name !== 'clear-overlay') warn('act', TEXTS.unconfirmed);
    else if (!deps.isCleared()) warnNotCleared();
  }

  const run: Run = async (name, args, standsHere = () => false) => {
    const key = name === 'clear-overlay' ? 'clear' : 'act';
    notices.drop(key);
    isUnrecorded = false;
    const doubtMs = key === 'clear' ? CLEAR_DOUBT_AFTER_MS : DOUBT_AFTER_MS;
    const stopDoubt = after(doubtMs, () => doubt(name));
    try {
      const id = deps.newId();
      const reply = await deps.call(name, args, id);
      stopDoubt();
      notices.drop(key);
      if (!reply.ok) {
        if (key === 'clear' && reply.error.code !== 'state/already') warnNotCleared();
        if (!standsHere(reply.error)) {
          warn('act', refusalSentence(name, reply.error, now()), whoWasFirst(reply.error));
        }
        return { ok: false };
      }
      isUnrecorded = reply.recorded === false;
      if (isUnrecorded) warn('act', TEXTS.notRecorded);
      return { ok: true, value: reply.value, id };
    } catch (error) {
      stopDoubt();
      if (!(error instanceof CommandUnconfirmed)) throw error;
      doubt(name);
      return { ok: false };
    }
  };

  const confirm: Confirm = (text, undo) => {
    // Good news would cover that it is on no disk, and offer to take back what the server does not know.
    if (isUnrecorded) return;
    notices.put({ key: 'act', tone: 'good', text, undo });
    deps.speakSoon(text);
  };

  return { run, confirm, warn, warnNotCleared };
}
