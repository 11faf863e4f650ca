import { Button } from '@mantine/core';
import type { AuditEntry } from '../../shared/topics.ts';
import { useCanAct, useCommand, useKey, usePageState, useStore, useTopic } from './hooks.ts';
import type { Theirs } from './notices.ts';
import { TEXTS } from './texts/texts.ts';

/**
 * Takes a command back, one's own by its id or somebody's else; not there unless the server says that it can be. Key U is
 * for what was done on this page. In a list of acts, `what` says which.
 */
export function UndoButton({
  of,
  what,
  hasKey = false,
}: {
  readonly of: string | Theirs;
  readonly what?: string;
  readonly hasKey?: boolean;
}) {
  const { confirm } = useStore();
  const canAct = useCanAct();
  const { run, isSending } = useCommand('undo');
  const isMeant = ({ id, actor, atMs }: AuditEntry) =>
    typeof of === 'string' ? id === of : actor === of.by && atMs === of.atMs;
  const { label } = usePageState();
  const isOwn = typeof of === 'string' || of.by === label;
  const act = useTopic('audit')?.find((entry) => isMeant(entry) && entry.undoable);
  const canUndo = canAct && act !== undefined && !isSending;
  const undo = async () => {
    if (act && (await run({ commandId: act.id })).ok) confirm(TEXTS.undone);
  };
  useKey('u', () => void undo(), canUndo && hasKey);
  if (!act) return null;
  return (
    <Button
      variant="default"
      className="undo"
      disabled={!canUndo}
      aria-label={what && TEXTS.undoOf(what)}
      onClick={() => void undo()}
    >
      {isOwn ? TEXTS.undo : TEXTS.deskPage.undoTheirs}
    </Button>
  );
}
