/** A button that is only an icon, with its name and its key in a tooltip. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { Icon } from './icon.tsx';
import type { MenuOpener } from './menu-button.tsx';

/** What an icon button is. */
export interface IconButtonProps {
  readonly icon: string;
  /** What it does, for the tooltip and for screen readers. */
  readonly label: string;
  /** The key that does the same. */
  readonly keys?: string;
  readonly onPress?: () => void;
  readonly isDisabled?: boolean;
  readonly placement?: 'top' | 'bottom' | 'left' | 'right';
  readonly className?: string;
  /** What makes it open a menu. */
  readonly opener?: MenuOpener;
}

/** The button; with neither `onPress` nor `opener` it opens the dialogue that it stands in. */
export function IconButton({
  icon,
  label,
  keys,
  onPress,
  isDisabled = false,
  placement = 'bottom',
  className = '',
  opener,
}: IconButtonProps): ReactNode {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      <Button
        className={`icon-button ${className}`}
        aria-label={label}
        isDisabled={isDisabled}
        {...(onPress ? { onPress } : {})}
        {...opener}
      >
        <Icon name={icon} />
      </Button>
      <Tooltip className="tooltip" placement={placement} offset={6}>
        {label}
        {keys !== undefined && <kbd>{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
