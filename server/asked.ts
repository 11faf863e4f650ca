import { createHash } from 'node:crypto';
import type { Command } from '../shared/commands.ts';
import { COMMANDS, isCommandName } from '../shared/commands.ts';
import { commandError } from '../shared/errors.ts';
import type { Fault } from '../shared/result.ts';
import { parseWith } from '../shared/schema.ts';
import type { Refusal } from './core/decision.ts';
import type { Identity } from './core/identity.ts';
import type { CommandBy } from './pipeline.ts';

/** A command as somebody sends it, with an id of the sender's own. */
export interface Asked {
  readonly id: string;
  readonly name: string;
  readonly args?: unknown;
}

/** A person reads the first few; somebody hostile may make thousands. */
const FAULTS_TOLD = 20;

/** Checks who asks for what, in the order of contract C8. Nothing is decided yet. */
export function readAsked(
  identity: Identity,
  asked: Asked,
): { readonly ok: true; readonly command: Command; readonly by: CommandBy } | Refusal {
  if (identity.role !== 'owner' && identity.role !== 'moderator') return refused('auth/forbidden');
  if (!isCommandName(asked.name)) return refused('command/unknown');
  const row = COMMANDS[asked.name];
  if (!row.roles.some((role) => role === identity.role)) return refused('auth/forbidden');
  const args = parseWith<object>(row.args, asked.args ?? {});
  if (!args.ok) return badArgs(args.faults);
  const command = { name: asked.name, args: args.value } as Command;
  return { ok: true, command, by: { actor: identity.actor, id: asked.id, digest: digestOf(command) } };
}

/**
 * Tells a command's repeat from another one under the same id. It stands in the journal, so of a secret nothing goes
 * into it: whatever the token, the command is the same. Nor does anything of whom the command forgets.
 */
function digestOf(command: Command): string {
  const isUntold = command.name === 'set-twitch-token' || command.name === 'forget-gifter';
  const told = isUntold ? { name: command.name } : command;
  return createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 32);
}

function refused(code: 'auth/forbidden' | 'command/unknown'): Refusal {
  return { ok: false, error: commandError(code) };
}

/** Where there are several faults, the detail names the first of them all. */
export function badArgs(found: readonly Fault[]): Refusal {
  const faults = found
    .slice(0, FAULTS_TOLD)
    .map(({ path, message }) => ({ path: path ? `args.${path}` : 'args', message }));
  const more = faults.length > 1 ? { detail: { faults } } : {};
  return { ok: false, error: commandError('command/bad-args', { ...faults[0], ...more }) };
}
