import { Button, Checkbox, Modal } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { usePageState, useStore } from './hooks.ts';
import type { Shortcut } from './keys.ts';
import { keyOf, SHORTCUTS, withKey } from './keys.ts';
import { TEXTS } from './texts/texts.ts';

const OFF_BY: ReadonlySet<string> = new Set(['Backspace', 'Delete']);

/** The shortcuts, each with another key or none where somebody wants so, and the switch for whoever is disturbed by them. */
export function KeyList({ isOpen, close }: { isOpen: boolean; close: () => void }) {
  const { setKeys, setOwnKeys } = useStore();
  const { keysOn, ownKeys } = usePageState();
  const [asking, setAsking] = useState<Shortcut | null>(null);

  function take(shortcut: Shortcut, event: KeyboardEvent): void {
    if (asking !== shortcut || event.key === 'Tab') return;
    event.preventDefault();
    const key = event.key.toLowerCase();
    const isOff = OFF_BY.has(event.key);
    // A space presses the button itself.
    const isKey = key.length === 1 && key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isOff || isKey) setOwnKeys(withKey(shortcut, isOff ? null : key, ownKeys));
    if (isOff || isKey || event.key === 'Escape') setAsking(null);
  }

  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={TEXTS.keysTitle}
      size={640}
      closeButtonProps={{ 'aria-label': TEXTS.dismiss, size: 44 }}
    >
      <ul className="keys">
        {SHORTCUTS.map((shortcut) => {
          const does = TEXTS.keyList[shortcut];
          const key = keyOf(shortcut, ownKeys);
          const isAsking = asking === shortcut;
          const shown = isAsking ? TEXTS.deskPage.keyPress : (key?.toUpperCase() ?? TEXTS.deskPage.keyOff);
          return (
            <li key={shortcut}>
              <button
                type="button"
                aria-label={TEXTS.deskPage.keyChange(does, shown)}
                aria-pressed={isAsking}
                // Escape then ends the question, not the dialog.
                data-mantine-stop-propagation={isAsking}
                onClick={() => setAsking(isAsking ? null : shortcut)}
                onBlur={() => setAsking(null)}
                onKeyDown={(event) => take(shortcut, event)}
              >
                {shown}
              </button>
              <span>{does}</span>
            </li>
          );
        })}
      </ul>
      <p className="note">{TEXTS.keysNote}</p>
      <p className="note">{TEXTS.deskPage.keysHow}</p>
      <Checkbox
        label={TEXTS.keysOn}
        checked={keysOn}
        onChange={(event) => setKeys(event.currentTarget.checked)}
      />
      <Button
        variant="default"
        className="keys-reset"
        disabled={Object.keys(ownKeys).length === 0}
        onClick={() => setOwnKeys({})}
      >
        {TEXTS.deskPage.keysReset}
      </Button>
    </Modal>
  );
}
