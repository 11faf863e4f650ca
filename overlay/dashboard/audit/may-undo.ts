import { COMMANDS, isCommandName } from '../../../shared/commands.ts';
import type { AuditEntry } from '../../../shared/topics.ts';

/** The owner's own name among the actors. */
const OWNER = 'owner';

/** Whether this page's user may take it back: what moderators may not do, they may not take back either. */
export function mayUndo(entry: AuditEntry, all: readonly AuditEntry[], isOwner: boolean): boolean {
  if (!entry.undoable) return false;
  if (isOwner) return true;
  const meant = entry.name === 'undo' ? all.find(({ seq }) => seq === entry.args['undoes']) : entry;
  if (!meant || !isCommandName(meant.name)) return false;
  if (meant.name === 'adjust-gifter' && meant.actor === OWNER) return false;
  return COMMANDS[meant.name].roles.some((role) => role === 'moderator');
}
