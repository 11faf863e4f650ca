import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { Notices } from './banners.tsx';
import { useGiveBackFocus } from './give-back-focus.ts';
import { ClearButton } from './show-controls.tsx';
import { TEXTS } from './texts/texts.ts';

/** A dialog on wide screens, the whole of a narrow one. It covers the bar, so Clear and the notices stand in it too. */
export function Sheet(props: {
  readonly title: ReactNode;
  readonly close: () => void;
  readonly children: ReactNode;
}) {
  useGiveBackFocus();
  return (
    <Modal.Root opened onClose={props.close} size={640} transitionProps={{ duration: 0 }}>
      <Modal.Overlay backgroundOpacity={0.6} />
      <Modal.Content className="sheet">
        <Modal.Header className="sheet-head">
          <Modal.Title>{props.title}</Modal.Title>
          <ClearButton />
          <Modal.CloseButton aria-label={TEXTS.dismiss} size={44} />
        </Modal.Header>
        <Modal.Body className="sheet-body">{props.children}</Modal.Body>
        <div className="sheet-notices">
          <Notices />
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}
