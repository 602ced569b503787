/** The bar at the top: name, search, undo and redo, link, theme, help. */
import type { ReactNode } from 'react';
import { useExplorer, useExplorerState } from './explorer-context.ts';
import { HelpButton } from './help.tsx';
import { IconButton } from './icon-button.tsx';
import { SearchBox } from './search-box.tsx';
import { ShareButton } from './share-button.tsx';
import { ThemeButton } from './theme-button.tsx';

/** The bar at the top of the page. */
export function TopBar(): ReactNode {
  const busy = useExplorerState((state) => state.busy > 0 && state.phase === 'ready');
  return (
    <header className="top-bar">
      <h1 className="brand">
        <BrandMark />
        <span>Entente</span>
      </h1>
      <SearchBox />
      <div className="top-tools" role="toolbar" aria-label="View">
        <UndoButtons />
        <span className="divider wide-only" />
        <ShareButton />
        <ThemeButton />
        <HelpButton />
      </div>
      <span className="busy" data-busy={busy} aria-hidden="true" />
    </header>
  );
}

/** Undo and redo, each saying what it would do. */
export function UndoButtons(): ReactNode {
  const { commands } = useExplorer();
  const last = useExplorerState((state) => state.history.past.at(-1)?.name);
  const next = useExplorerState((state) => state.history.future[0]?.name);
  return (
    <>
      <IconButton
        icon="arrow-back-up"
        label={last === undefined ? 'Undo' : `Undo: ${last}`}
        keys="Ctrl Z"
        isDisabled={last === undefined}
        onPress={commands.undo}
      />
      <IconButton
        icon="arrow-forward-up"
        label={next === undefined ? 'Redo' : `Redo: ${next}`}
        keys="Ctrl Shift Z"
        isDisabled={next === undefined}
        onPress={commands.redo}
      />
    </>
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
