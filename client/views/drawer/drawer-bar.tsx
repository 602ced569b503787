/** The bar of the drawer: its tabs with their counts, room for the tools of the open tab, and a button to close it. */
import { useEffect, useState, type KeyboardEvent, type ReactNode } from 'react';
import { writeKeys } from '../../actions/keys.ts';
import { actionOf } from '../../actions/list.ts';
import type { DrawerTab } from '../../state/panels.ts';
import type { ExplorerState } from '../../state/store.ts';
import { visibleNow } from '../../state/visible-now.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { writeNumber } from '../parts/words.ts';
import { DRAWER_PANEL, DRAWER_TABS, toTabId } from './drawer-tabs.ts';

/** The bar; closed, it is all that is seen of the drawer on wide pages. */
export function DrawerBar({ setTools }: { setTools: (element: HTMLElement | null) => void }): ReactNode {
  const { commands } = useExplorer();
  const open = useExplorerState((state) => state.panels.drawer);
  return (
    <div className="drawer-bar">
      <TabList />
      <div className="drawer-tools" ref={setTools} />
      {open && (
        <IconButton
          className="drawer-close"
          icon="x"
          label="Close"
          placement="top"
          onPress={() => {
            commands.setPanel('drawer', false);
          }}
        />
      )}
    </div>
  );
}

function TabList(): ReactNode {
  const { commands } = useExplorer();
  const open = useExplorerState((state) => state.panels.drawer);
  const shown = useExplorerState((state) => state.panels.drawerTab);
  const [at, setAt] = useState<DrawerTab>(shown);
  useEffect(() => {
    // On narrow pages the tabs are wider than the page.
    if (open)
      document.getElementById(toTabId(shown))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [open, shown]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const from = DRAWER_TABS.findIndex(({ tab }) => tab === at);
    const to = { ArrowRight: from + 1, ArrowLeft: from - 1, Home: 0, End: -1 }[event.key];
    const next = to === undefined ? undefined : DRAWER_TABS.at(to % DRAWER_TABS.length);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    setAt(next.tab);
    document.getElementById(toTabId(next.tab))?.focus();
  };
  return (
    <div className="drawer-tabs" role="tablist" aria-label="Data" onKeyDown={onKeyDown}>
      {DRAWER_TABS.map(({ tab, label }) => {
        const isShown = open && tab === shown;
        const [keys = ''] = actionOf(`drawer-${tab}`).keys ?? [];
        return (
          <button
            key={tab}
            id={toTabId(tab)}
            type="button"
            role="tab"
            className="drawer-tab"
            aria-selected={isShown}
            aria-controls={isShown ? DRAWER_PANEL : undefined}
            tabIndex={tab === (open ? shown : at) ? 0 : -1}
            title={writeKeys(keys)}
            onFocus={() => {
              setAt(tab);
            }}
            onClick={() => {
              if (!isShown) commands.toggleDrawer(tab);
            }}
          >
            {label}
            {open && <TabCount tab={tab} />}
          </button>
        );
      })}
    </div>
  );
}

function TabCount({ tab }: { tab: DrawerTab }): ReactNode {
  const count = useExplorerState((state) => countOfTab(state, tab));
  return count === undefined ? null : <span className="drawer-count">{writeNumber(count)}</span>;
}

/** How much is drawn of what a tab lists; the claims are those behind the drawn edges, read or not. */
function countOfTab(state: ExplorerState, tab: DrawerTab): number | undefined {
  if (tab === 'timeline' || tab === 'map') return undefined;
  const { nodes, edges } = visibleNow(state);
  if (tab === 'entities') return nodes.length;
  return tab === 'relations' ? edges.length : edges.reduce((sum, edge) => sum + edge.properties.claims, 0);
}
