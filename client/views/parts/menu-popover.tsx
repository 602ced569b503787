/** The box in which a menu opens at its button. */
import type { ReactNode } from 'react';
import { Popover } from 'react-aria-components/Popover';
import type { OpenMenuProps } from './menu-button.tsx';

/** What the box is. */
export interface MenuPopoverProps extends OpenMenuProps {
  readonly label: string;
  readonly placement: 'bottom start' | 'bottom end' | 'left bottom' | 'top';
  readonly className?: string;
  readonly children: ReactNode;
}

/** The box with what is in it. */
export function MenuPopover({
  trigger,
  onClose,
  label,
  placement,
  className = '',
  children,
}: MenuPopoverProps): ReactNode {
  return (
    <Popover
      className={`popover ${className}`}
      aria-label={label}
      triggerRef={trigger}
      placement={placement}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      {children}
    </Popover>
  );
}
