/** The bar at the bottom of narrow pages: legend, undo and redo, fit, arrange, link. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { useExplorer, useExplorerState } from './explorer-context.ts';
import { Icon } from './icon.tsx';
import { copyLink } from './share-button.tsx';

/** The bar; wide pages hide it. */
export function BottomBar(): ReactNode {
  const { commands } = useExplorer();
  const legend = useExplorerState((state) => state.panels.legendSheet);
  const undoable = useExplorerState((state) => state.history.past.length > 0);
  const redoable = useExplorerState((state) => state.history.future.length > 0);
  return (
    <nav className="bottom-bar" aria-label="Tools">
      <BarButton
        icon="list-details"
        label="Legend"
        isPressed={legend}
        onPress={() => {
          commands.setPanel('legendSheet', !legend);
        }}
      />
      <BarButton icon="arrow-back-up" label="Undo" isDisabled={!undoable} onPress={commands.undo} />
      <BarButton icon="arrow-forward-up" label="Redo" isDisabled={!redoable} onPress={commands.redo} />
      <BarButton
        icon="focus-2"
        label="Fit"
        onPress={() => {
          commands.aim({ move: 'fit', ids: [] });
        }}
      />
      <BarButton icon="circles-relation" label="Arrange" onPress={() => void commands.rearrange()} />
      <BarButton icon="link" label="Copy link" onPress={() => void copyLink(commands)} />
    </nav>
  );
}

interface BarButtonProps {
  readonly icon: string;
  readonly label: string;
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
  readonly isPressed?: boolean;
}

function BarButton({
  icon,
  label,
  onPress,
  isDisabled = false,
  isPressed = false,
}: BarButtonProps): ReactNode {
  return (
    <Button className="bar-button" isDisabled={isDisabled} onPress={onPress} data-on={isPressed}>
      <Icon name={icon} size={20} />
      <span>{label}</span>
    </Button>
  );
}
