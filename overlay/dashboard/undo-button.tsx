import { Button } from '@mantine/core';
import { useCanAct, useCommand, useKey, useStore, useTopic } from './hooks.ts';
import { TEXTS } from './texts/texts.ts';

/** Takes a command back; not there unless the server says that it can be. Key U is for what was done on this page. */
export function UndoButton({ id, hasKey }: { id: string; hasKey: boolean }) {
  const { confirm } = useStore();
  const canAct = useCanAct();
  const { run, isSending } = useCommand('undo');
  const isUndoable = useTopic('audit')?.some((act) => act.id === id && act.undoable) ?? false;
  const canUndo = canAct && isUndoable && !isSending;
  const undo = async () => {
    if ((await run({ commandId: id })).ok) confirm(TEXTS.undone);
  };
  useKey('u', () => void undo(), canUndo && hasKey);
  if (!isUndoable) return null;
  return (
    <Button variant="default" className="undo" disabled={!canUndo} onClick={() => void undo()}>
      {TEXTS.undo}
    </Button>
  );
}
