/** Where the legend stands: a column on wide pages that can be closed, a sheet on narrow ones. */
import type { ReactNode } from 'react';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { Legend } from './legend.tsx';

/** The column or its closed rail, and on narrow pages the sheet. */
export function LegendPanel(): ReactNode {
  const { commands } = useExplorer();
  const open = useExplorerState((state) => state.panels.legend);
  const sheet = useExplorerState((state) => state.panels.legendSheet);
  const ready = useExplorerState((state) => state.phase === 'ready');
  return (
    <aside className="legend-panel" data-open={open} data-sheet={sheet} aria-label="Legend and filters">
      <div className="legend-head">
        {open && <span className="panel-title">Legend</span>}
        <IconButton
          className="wide-only"
          icon="layout-sidebar"
          label={open ? 'Close the legend' : 'Open the legend'}
          placement="right"
          onPress={() => {
            commands.setPanel('legend', !open);
          }}
        />
        <IconButton
          className="narrow-only"
          icon="x"
          label="Close the legend"
          onPress={() => {
            commands.setPanel('legendSheet', false);
          }}
        />
      </div>
      {(open || sheet) && ready && <Legend />}
    </aside>
  );
}
