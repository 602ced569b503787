/** A button that opens a menu. The code of menus is loaded when the first is opened: it is a tenth of what the page loads at its start. */
import type { KeyboardEvent } from 'react-aria-components';
import { useRef, useState, type ReactNode, type RefObject } from 'react';
import { LazyOverlay } from './lazy-part.tsx';

/** What an open menu is told. */
export interface OpenMenuProps {
  /** The button at which it opens. */
  readonly trigger: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

/** What makes a button one that opens a menu. */
export interface MenuOpener {
  readonly ref: RefObject<HTMLButtonElement | null>;
  readonly 'aria-haspopup': 'menu';
  readonly 'aria-expanded': boolean;
  readonly onPress: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The button, which is given what opens the menu, and the menu while it is open. */
export function MenuButton({
  button,
  menu,
}: {
  button: (opener: MenuOpener) => ReactNode;
  menu: (open: OpenMenuProps) => ReactNode;
}): ReactNode {
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {button({
        ref: trigger,
        'aria-haspopup': 'menu',
        'aria-expanded': isOpen,
        onPress: () => {
          setOpen(true);
        },
        onKeyDown: (event) => {
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setOpen(true);
          // Other keys do what they do anywhere on the page.
          else event.continuePropagation();
        },
      })}
      {isOpen && (
        <LazyOverlay
          onFault={() => {
            setOpen(false);
          }}
        >
          {menu({
            trigger,
            onClose: () => {
              setOpen(false);
            },
          })}
        </LazyOverlay>
      )}
    </>
  );
}
