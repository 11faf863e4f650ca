import type { Doubt } from '../../shared/alert.ts';
import type { EpochMs } from '../../shared/units.ts';
import { settleName } from './doubt.ts';
import { holdOf } from './holds.ts';
import type { Event, RecordBody } from './record.ts';

/** What of an alert an edit replaced; absent is what it left alone. */
export interface TextsBefore {
  readonly name?: { readonly text: string; readonly named: boolean };
  readonly message?: {
    readonly text: string | null;
    readonly takesLineUntilMs: EpochMs | null;
    readonly released: boolean;
  };
  readonly approved?: boolean;
}

/** An alert as far as moderators write and decide on it. */
type Editable = Parameters<typeof holdOf>[0] & {
  name: string;
  message: string | null;
  released: boolean;
  approved?: boolean;
  named?: true;
  doubt?: Doubt;
  nameRead?: true;
  takesLineUntilMs?: EpochMs;
  letThroughAtMs?: EpochMs;
  /** When it was held once more, which gives it the whole time to be decided on. */
  heldAtMs?: EpochMs;
  /** What its edits replaced, the last one last: undo takes them back in turn. */
  edits?: TextsBefore[];
  /** What was in doubt before it was decided on; null for nothing. */
  doubtBefore?: Doubt | null;
};

/** The moderator's own words need nobody's look; of a held alert the rest is still to be decided on. */
export function editTexts(
  facts: Editable,
  r: RecordBody & { readonly kind: 'command' },
  event: Event & { type: 'AlertEdited' },
): void {
  const { name, message } = r.who && !('token' in r.who) ? r.who : {};
  const changesMessage = event.withoutMessage || message !== undefined;
  const isHeld = holdOf(facts) !== null;
  const { takesLineUntilMs = null, released, named = false, approved = false } = facts;
  facts.edits ??= [];
  facts.edits.push({
    ...(name === undefined ? {} : { name: { text: facts.name, named } }),
    ...(changesMessage ? { message: { text: facts.message, takesLineUntilMs, released } } : {}),
    ...(isHeld ? {} : { approved }),
  });
  if (name !== undefined) Object.assign(facts, { name, named: true });
  if (changesMessage) {
    facts.message = message ?? null;
    delete facts.takesLineUntilMs;
    facts.released = false;
  }
  if (!isHeld) facts.approved = true;
}

/** What is held by the words that come back has the whole time to be decided on. */
export function takeEditBack(facts: Editable, atMs: EpochMs): void {
  const wasHeld = holdOf(facts) !== null;
  const before = facts.edits?.pop();
  if (facts.edits?.length === 0) delete facts.edits;
  if (!before) return;
  const { name, message, approved } = before;
  if (name) {
    facts.name = name.text;
    if (!name.named) delete facts.named;
  }
  if (message) {
    facts.message = message.text;
    facts.released = message.released;
    if (message.takesLineUntilMs !== null) facts.takesLineUntilMs = message.takesLineUntilMs;
  }
  if (approved !== undefined) facts.approved = approved;
  if (!wasHeld && holdOf(facts) !== null) facts.heldAtMs = atMs;
}

/** Lets the alert through. Time alone lets it through, and not the name. */
export function letThrough(facts: Editable, r: RecordBody, type: 'AlertApproved' | 'AlertReleased'): void {
  facts.doubtBefore = facts.doubt ?? null;
  if (type === 'AlertReleased') facts.released = true;
  else facts.approved = true;
  if (r.kind === 'command' && settleName(facts)) facts.nameRead = true;
  facts.letThroughAtMs = r.at;
}

/** The decision is taken back: it is held as it was, and the time to decide begins anew. */
export function holdAgain(facts: Editable, atMs: EpochMs): void {
  const { doubtBefore } = facts;
  if (doubtBefore) facts.doubt = doubtBefore;
  facts.released = false;
  facts.approved = false;
  facts.heldAtMs = atMs;
  delete facts.nameRead;
  delete facts.doubtBefore;
  delete facts.letThroughAtMs;
}
