/** A heading with something below it that can be folded away; what is folded is not drawn. */
import { useState, type ReactNode } from 'react';
import { Icon } from '../views/parts/icon.tsx';

/** What is folded. */
export interface FoldProps {
  /** What it is called by those who cannot see the heading. */
  readonly label: string;
  readonly head: ReactNode;
  readonly isOpenAtFirst?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** The heading, and below it what it opens. */
export function Fold({ label, head, isOpenAtFirst = false, className = '', children }: FoldProps): ReactNode {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <div className={`fold ${className}`}>
      <div className="fold-head">
        <button
          type="button"
          className="fold-toggle"
          aria-expanded={isOpen}
          aria-label={`${isOpen ? 'Fold' : 'Unfold'} ${label}`}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          <Icon name="chevron-right" size={16} />
        </button>
        {head}
      </div>
      {isOpen && children}
    </div>
  );
}
