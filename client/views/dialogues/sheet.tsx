/** A dialogue over the page: a heading, a button to close it, and what it is about. */
import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useExplorer } from '../explorer-context.ts';
import { IconButton } from '../parts/icon-button.tsx';

/** What a sheet is. */
export interface SheetProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Wide ones are for what has columns; large ones keep their height, and what is in them scrolls. */
  readonly size?: 'narrow' | 'wide' | 'large';
}

/** The sheet; Escape and a click beside it close it. */
export function Sheet({ title, children, size = 'narrow' }: SheetProps): ReactNode {
  const { commands } = useExplorer();
  const close = (): void => {
    commands.openDialogue(undefined);
  };
  return (
    <ModalOverlay className="modal-overlay" isOpen onOpenChange={close} isDismissable>
      <Modal className="modal" data-size={size}>
        <Dialog className="sheet">
          <header className="sheet-head">
            <Heading slot="title">{title}</Heading>
            <IconButton icon="x" label="Close" keys="Esc" onPress={close} />
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
