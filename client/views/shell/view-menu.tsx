/** The open view in the top bar: its name, how far it is saved in words, and the menu of what can be done with it. */
import { lazy, useEffect, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { describeSaving } from '../../state/saved-state.ts';
import { useExplorerState } from '../explorer-context.ts';
import { Icon } from '../parts/icon.tsx';
import { MenuButton } from '../parts/menu-button.tsx';

const ViewActions = lazy(async () => ({ default: (await import('./view-actions.tsx')).ViewActions }));

const PRODUCT = 'Entente';

/** The name with its menu; without an open view, the menu that saves one and leads to the list. */
export function ViewMenu(): ReactNode {
  const saved = useExplorerState((state) => state.saved);
  const words = saved && describeSaving(saved);
  useEffect(() => {
    document.title = saved ? `${saved.name} · ${PRODUCT}` : PRODUCT;
  }, [saved]);
  return (
    <div className="view-menu">
      <MenuButton
        button={(opener) => (
          <Button
            className="view-button"
            aria-label={saved && words !== undefined ? `View “${saved.name}”: ${words}` : 'Views'}
            data-status={saved?.status}
            {...opener}
          >
            <Icon name="bookmark" size={16} />
            <span className="view-button-name">{saved?.name ?? 'Views'}</span>
            <Icon name="chevron-down" size={16} />
          </Button>
        )}
        menu={(open) => <ViewActions {...open} />}
      />
      <span className="view-state" role="status" data-status={saved?.status}>
        {words}
      </span>
    </div>
  );
}
