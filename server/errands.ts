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

/** What an errand came to, and the topics that have new values by it. */
export type OfficeAnswer =
  | { readonly ok: true; readonly value: unknown; readonly changed: readonly TopicName[] }
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
    const { value, changed } = answer;
    broadcast.changed(changed);
    const done = { ok: true, events: eventsOf(command, value), value, args: keptArgs(command) } as const;
    const result = await new Promise<CommandResult>((resolve) => {
      pipeline.carriedOut(command.name, done, by, resolve);
    });
    // It is done, though it could not be written down.
    return result.ok ? result : { ok: true, value, recorded: false };
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

/** What the record keeps of the arguments: of settings which ones, never a token. */
function keptArgs(command: OfficeCommand): Readonly<Record<string, unknown>> {
  return command.name === 'save-settings' ? { paths: pathsOf(command.args.patch) } : {};
}

function eventsOf(command: OfficeCommand, value: unknown): readonly Event[] {
  if (command.name !== 'save-settings') return [];
  const { version } = value as { readonly version: number };
  return [{ type: 'SettingsSaved', version }];
}

/** The places that a patch touches, as `sources.twitch.on`. */
function pathsOf(patch: Readonly<Record<string, unknown>>, path = ''): string[] {
  return Object.entries(patch).flatMap(([key, value]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return isPatch(value) ? pathsOf(value, here) : [here];
  });
}

function isPatch(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
