/** The column beside the editor: what there is to ask for, what was asked before, and what is kept. */
import { useId, type ReactNode } from 'react';
import { IconButton } from '../../views/parts/icon-button.tsx';
import { Segments, type Segment } from '../../views/parts/segments.tsx';
import { consoleStore, useConsole } from '../console-context.ts';
import type { SideTab } from '../console-state.ts';
import { FavouriteList } from '../favourites/favourite-list.tsx';
import { HistoryList } from '../history/history-list.tsx';
import { LibraryList } from '../library/library-list.tsx';
import { PatternBuilder } from '../pattern/pattern-builder.tsx';
import { SchemaPane } from '../schema/schema-pane.tsx';
import { hideSide } from './show-side.ts';

const TABS: readonly Segment<SideTab>[] = [
  { id: 'schema', label: 'Schema' },
  { id: 'library', label: 'Questions' },
  { id: 'build', label: 'Build' },
  { id: 'favourites', label: 'Favourites' },
  { id: 'history', label: 'History' },
];

/** The column; nothing while it is closed. */
export function SidePane(): ReactNode {
  const side = useConsole((state) => state.side);
  const panel = useId();
  if (side === undefined) return null;
  return (
    <aside className="console-side" aria-label="Beside the editor">
      <IconButton className="narrow-only side-close" icon="x" label="Back to the editor" onPress={hideSide} />
      <Segments
        label="Beside the editor"
        segments={TABS}
        chosen={side}
        panel={panel}
        onChoose={(id) => {
          consoleStore.setState({ side: id });
        }}
      />
      <div id={panel} className="side-panel" role="tabpanel" aria-label={side}>
        <Content side={side} />
      </div>
    </aside>
  );
}

function Content({ side }: { side: SideTab }): ReactNode {
  switch (side) {
    case 'history':
      return <HistoryList />;
    case 'library':
      return <LibraryList />;
    case 'schema':
      return <SchemaPane />;
    case 'favourites':
      return <FavouriteList />;
    case 'build':
      return <PatternBuilder />;
  }
}
