/** The bar at the bottom of narrow pages: what is used most, each as one of the actions. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { isEnabled } from '../../actions/action.ts';
import { actionOf } from '../../actions/list.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { Icon } from '../parts/icon.tsx';
import { LayoutButton } from './layout-button.tsx';

interface BarButtonProps {
  readonly action: string;
  readonly icon: string;
  readonly label: string;
}

const BUTTONS: readonly BarButtonProps[] = [
  { action: 'legend', icon: 'list-details', label: 'Legend' },
  { action: 'drawer', icon: 'table', label: 'Tables' },
  { action: 'undo', icon: 'arrow-back-up', label: 'Undo' },
  { action: 'redo', icon: 'arrow-forward-up', label: 'Redo' },
  { action: 'fit', icon: 'focus-2', label: 'Fit' },
  { action: 'arrange', icon: 'circles-relation', label: 'Arrange' },
  { action: 'copy-link', icon: 'link', label: 'Link' },
];

/** The bar; wide pages hide it. */
export function BottomBar(): ReactNode {
  return (
    <nav className="bottom-bar" aria-label="Tools">
      {BUTTONS.map((button) =>
        button.action === 'arrange' ? (
          <ArrangeButton key={button.action} {...button} />
        ) : (
          <BarButton key={button.action} {...button} />
        ),
      )}
    </nav>
  );
}

/** Opens the menu of layouts. */
function ArrangeButton({ icon, label }: BarButtonProps): ReactNode {
  return (
    <LayoutButton
      placement="top"
      button={(opener, isDisabled) => (
        <Button className="bar-button" isDisabled={isDisabled} {...opener}>
          <Icon name={icon} size={20} />
          <span>{label}</span>
        </Button>
      )}
    />
  );
}

function BarButton({ action: id, icon, label }: BarButtonProps): ReactNode {
  const explorer = useExplorer();
  const action = actionOf(id);
  const enabled = useExplorerState((state) => isEnabled(action, state));
  return (
    <Button
      className="bar-button"
      isDisabled={!enabled}
      onPress={() => {
        action.run(explorer);
      }}
    >
      <Icon name={icon} size={20} />
      <span>{label}</span>
    </Button>
  );
}
