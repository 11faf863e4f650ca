import type { Command, CommandArgs } from '../shared/commands.ts';
import { commandError } from '../shared/errors.ts';
import type { CommandResult } from '../shared/protocol.ts';
import type { TopicName } from '../shared/topics.ts';
import type { OfficeCommand } from './core/command.ts';
import { isForOffice } from './core/command.ts';
import type { Refusal } from './core/decision.ts';
import type { Forgotten } from './core/erase.ts';
import { renamingOf } from './core/erase.ts';
import type { Identity } from './core/identity.ts';
import type { Ledger } from './core/ledger.ts';
import { commandKey } from './core/ledger.ts';
import type { Event } from './core/record.ts';
import type { TakeBack } from './core/undo.ts';
import { decideTakeBack, isOfSave } from './core/undo.ts';
import type { CommandBy, Pipeline } from './pipeline.ts';
import type { Broadcast } from './stagehand.ts';

/** What an errand came to. */
export type OfficeAnswer =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** The answer for a repeat of the id, which stands in the journal; absent where it is `value` itself. */
      readonly keptValue?: unknown;
      /** Topics that have new values by it. */
      readonly changed: readonly TopicName[];
      /** What the record says of it; absent for nothing. */
      readonly events?: readonly Event[];
      /** What the record keeps of the arguments: never a secret, nothing personal; absent for nothing. */
      readonly args?: Readonly<Record<string, unknown>>;
      /** Forgets a person: the record holds the token, and is nothing yet without what is done once it is on disk. */
      readonly forgetting?: Forgotten & { readonly afterwards: () => Promise<Refusal | null> };
    }
  | Refusal;

/** Ends a forgetting whose files could not be rewritten; ok where there is none. */
interface EndForgetting {
  readonly name: 'end-forgetting';
  readonly args: Readonly<Record<never, never>>;
}

/** What the office is asked: a command of its own, to take a save back, or to end what it left unfinished. */
export type Errand = OfficeCommand | TakeBack | EndForgetting;

/** Does what lies outside of the show: files, logins. Rejects only when something is broken here. */
export type Office = (errand: Errand, identity: Identity) => Promise<OfficeAnswer>;

/** Commands that the office carries out, and undo where it takes back one of them. */
export type AskedOfOffice = OfficeCommand | Extract<Command, { readonly name: 'undo' }>;

export function isAskedOfOffice(command: Command, ledger: Ledger): command is AskedOfOffice {
  return isForOffice(command) || (command.name === 'undo' && isOfSave(ledger, command.args));
}

/** Errands of the office, one at a time and in order, each once for its id. */
export interface Errands {
  command(command: AskedOfOffice, identity: Identity, by: CommandBy): Promise<CommandResult>;
  /** Does something between two errands. */
  inTurn(work: () => Promise<void>): Promise<void>;
}

/** The answer to the first that asked, and to whoever asks again under its id. */
interface Result {
  readonly first: CommandResult;
  readonly repeat: CommandResult;
}

export function createErrands({
  office,
  ledger,
  look,
  pipeline,
  broadcast,
}: {
  readonly office: Office;
  readonly ledger: Ledger;
  /** Adopts what was edited by hand, so that each errand works on what stands. */
  readonly look: () => Promise<void>;
  readonly pipeline: Pick<Pipeline, 'repeat' | 'carriedOut'>;
  readonly broadcast: Broadcast;
}): Errands {
  const underWay = new Map<string, { readonly digest: string; readonly result: Promise<Result> }>();
  let last: Promise<unknown> = Promise.resolve();

  async function takeBack(
    args: CommandArgs<'undo'>,
    identity: Identity,
    actor: string,
  ): Promise<OfficeAnswer> {
    const decided = decideTakeBack(ledger, args, actor);
    if (!decided.ok) return decided;
    const answer = await office(decided.takeBack, identity);
    return answer.ok ? { ...answer, value: null, args: { ...answer.args, undoes: decided.undoes } } : answer;
  }

  /** Its record stands, but whoever asks again must not hear that it is done while the files say otherwise. */
  function endForgetting(identity: Identity): Promise<Refusal | null> {
    const ended = last.then(() => office({ name: 'end-forgetting', args: {} }, identity));
    last = ended.catch(() => {});
    return ended.then((answer) => (answer.ok ? null : answer));
  }

  async function carryOut(command: AskedOfOffice, identity: Identity, by: CommandBy): Promise<Result> {
    await look();
    const answer = await (command.name === 'undo'
      ? takeBack(command.args, identity, by.actor)
      : office(command, identity));
    if (!answer.ok) return { first: answer, repeat: answer };
    const { value, keptValue = value, changed, events = [], args = {}, forgetting } = answer;
    const whom = forgetting ? { who: { token: forgetting.token }, forgets: renamingOf(forgetting) } : {};
    broadcast.changed(changed);
    const result = await new Promise<CommandResult>((resolve) => {
      pipeline.carriedOut(command.name, { ok: true, events, value: keptValue, args, ...whom }, by, resolve);
    });
    if (forgetting) {
      const failed = result.ok ? await forgetting.afterwards() : result;
      if (failed) return { first: failed, repeat: failed };
    }
    // It is done, though it could not be written down.
    const done: CommandResult = result.ok ? result : { ok: true, value, recorded: false };
    return { first: { ...done, value }, repeat: { ...done, value: keptValue, repeated: true } };
  }

  return {
    async command(command, identity, by) {
      const key = commandKey(by.actor, by.id);
      const first = underWay.get(key);
      if (first && first.digest !== by.digest) {
        return { ok: false, error: commandError('command/id-reused') };
      }
      if (first) return (await first.result).repeat;
      if (command.name === 'forget-gifter' && ledger.commands.has(key)) {
        const refusal = await endForgetting(identity);
        if (refusal) return refusal;
      }
      return new Promise((resolve, reject) => {
        if (pipeline.repeat(by, resolve)) return;
        const result = last.then(() => carryOut(command, identity, by));
        underWay.set(key, { digest: by.digest, result });
        last = result.catch(() => {}).then(() => underWay.delete(key));
        result.then((came) => resolve(came.first), reject);
      });
    },
    inTurn(work) {
      const done = last.then(work);
      last = done.catch(() => {});
      return done;
    },
  };
}
