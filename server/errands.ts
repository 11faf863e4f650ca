import { commandError } from '../shared/errors.ts';
import type { CommandResult } from '../shared/protocol.ts';
import type { TopicName } from '../shared/topics.ts';
import type { OfficeCommand } from './core/command.ts';
import type { Refusal } from './core/decision.ts';
import type { Identity } from './core/identity.ts';
import { commandKey } from './core/ledger.ts';
import type { Event } from './core/record.ts';
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
    }
  | Refusal;

/** Does what lies outside of the show: files, logins. Rejects only when something is broken here. */
export type Office = (command: OfficeCommand, identity: Identity) => Promise<OfficeAnswer>;

/** Commands that the office carries out, one at a time and in order, each once for its id. */
export interface Errands {
  command(command: OfficeCommand, identity: Identity, by: CommandBy): Promise<CommandResult>;
}

export function createErrands({
  office,
  pipeline,
  broadcast,
}: {
  readonly office: Office;
  readonly pipeline: Pick<Pipeline, 'repeat' | 'carriedOut'>;
  readonly broadcast: Broadcast;
}): Errands {
  const underWay = new Map<string, { readonly digest: string; readonly result: Promise<CommandResult> }>();
  let last: Promise<unknown> = Promise.resolve();

  async function carryOut(command: OfficeCommand, identity: Identity, by: CommandBy): Promise<CommandResult> {
    const answer = await office(command, identity);
    if (!answer.ok) return answer;
    const { value, keptValue = value, changed, events = [], args = {} } = answer;
    broadcast.changed(changed);
    const result = await new Promise<CommandResult>((resolve) => {
      pipeline.carriedOut(command.name, { ok: true, events, value: keptValue, args }, by, resolve);
    });
    // It is done, though it could not be written down.
    return result.ok ? { ...result, value } : { ok: true, value, recorded: false };
  }

  return {
    async command(command, identity, by) {
      const key = commandKey(by.actor, by.id);
      const first = underWay.get(key);
      if (first && first.digest !== by.digest) {
        return { ok: false, error: commandError('command/id-reused') };
      }
      if (first) {
        const result = await first.result;
        return result.ok ? { ...result, repeated: true } : result;
      }
      return new Promise((resolve, reject) => {
        if (pipeline.repeat(by, resolve)) return;
        const result = last.then(() => carryOut(command, identity, by));
        underWay.set(key, { digest: by.digest, result });
        last = result.catch(() => {}).then(() => underWay.delete(key));
        result.then(resolve, reject);
      });
    },
  };
}
