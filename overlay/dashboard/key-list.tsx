import { Checkbox, Modal } from '@mantine/core';
import { usePageState, useStore } from './hooks.ts';
import { TEXTS } from './texts/texts.ts';

/** The shortcuts, and the switch for whoever is disturbed by them. */
export function KeyList({ isOpen, close }: { isOpen: boolean; close: () => void }) {
  const { setKeys } = useStore();
  const { keysOn } = usePageState();
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={TEXTS.keysTitle}
      closeButtonProps={{ 'aria-label': TEXTS.dismiss, size: 44 }}
    >
      <dl className="keys">
        {TEXTS.keyList.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="note">{TEXTS.keysNote}</p>
      <Checkbox
        label={TEXTS.keysOn}
        checked={keysOn}
        onChange={(event) => setKeys(event.currentTarget.checked)}
      />
    </Modal>
  );
}
