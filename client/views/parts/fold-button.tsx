/** A button that shows what is folded away below it, or folds it away again. */
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** What the button folds. */
export interface FoldButtonProps {
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  /** Class of the button; one of a list of rows unless said otherwise. */
  readonly className?: string;
  /** Of its arrow, in pixels. */
  readonly size?: number;
  readonly children: ReactNode;
}

/** The button, its arrow before what it is called. */
export function FoldButton({
  isOpen,
  onToggle,
  className = 'row-button',
  size = 16,
  children,
}: FoldButtonProps): ReactNode {
  return (
    <button
      type="button"
      className={className}
      aria-expanded={isOpen}
      onClick={() => {
        onToggle(!isOpen);
      }}
    >
      <Icon name="chevron-right" size={size} />
      {children}
    </button>
  );
}
