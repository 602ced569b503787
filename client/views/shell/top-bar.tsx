/** The bar at the top: name, open view, search, undo and redo, link, theme, help. */
import type { ReactNode } from 'react';
import { useExplorerState } from '../explorer-context.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { SearchBox } from '../search/search-box.tsx';
import { ShareButton } from './share-button.tsx';
import { ThemeButton } from './theme-button.tsx';
import { ViewMenu } from './view-menu.tsx';

/** The bar at the top of the page. */
export function TopBar(): ReactNode {
  const busy = useExplorerState((state) => state.busy > 0 && state.phase === 'ready');
  return (
    <header className="top-bar">
      <div className="top-left">
        <h1 className="brand">
          <BrandMark />
          <span>Entente</span>
        </h1>
        <ViewMenu />
      </div>
      <SearchBox />
      <div className="top-tools" role="toolbar" aria-label="View">
        <ActionButton icon="arrow-back-up" action="undo" />
        <ActionButton icon="arrow-forward-up" action="redo" />
        <ActionButton className="history-button" icon="chevron-down" action="history" />
        <span className="divider wide-only" />
        <ActionButton icon="terminal-2" action="console" />
        <ShareButton />
        <ThemeButton />
        <ActionButton icon="help" action="help" />
      </div>
      <span className="busy" data-busy={busy} aria-hidden="true" />
    </header>
  );
}

function BrandMark(): ReactNode {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
      <path d="M5.5 15.5 11 5.5l5.5 10z" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <circle cx="11" cy="5.2" r="3.2" className="brand-accent" />
      <circle cx="5.2" cy="16" r="3.2" fill="currentColor" />
      <circle cx="16.8" cy="16" r="3.2" fill="currentColor" />
    </svg>
  );
}
