/** Where legend and filters stand: a column that can be closed and resized, a rail that opens over the canvas, or a sheet. */
import { lazy, type ReactNode } from 'react';
import type { LegendTab } from '../../state/panels.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { LazyPart } from '../parts/lazy-part.tsx';
import { Segments } from '../parts/segments.tsx';
import { Splitter } from '../parts/splitter.tsx';
import { useWidth } from '../parts/use-width.ts';
import { useChips } from './filter-chips.tsx';
import { LegendFoot } from './legend-foot.tsx';
import { Legend } from './legend.tsx';

const FiltersPanel = lazy(async () => ({ default: (await import('./filters-panel.tsx')).FiltersPanel }));

const PANEL = 'legend-body';

/** The column or its closed rail, and on narrow pages the sheet. */
export function LegendPanel(): ReactNode {
  const { commands } = useExplorer();
  const { legend, legendSheet, legendTab } = useExplorerState((state) => state.panels);
  const isReady = useExplorerState((state) => state.phase === 'ready');
  const filters = useChips().length;
  const isRail = useWidth('rail');
  const isSheet = useWidth('sheets');
  const isOpen = isRail ? legendSheet : legend;
  const setOpen = (open: boolean): void => {
    commands.setPanel(isRail ? 'legendSheet' : 'legend', open);
  };
  const openAt = (tab: LegendTab): void => {
    commands.showLegendTab(tab);
    setOpen(true);
  };
  return (
    <>
      <aside
        className="legend-panel"
        data-open={isOpen}
        data-sheet={isSheet && isOpen}
        aria-label="Legend and filters"
      >
        <div className="legend-sheet" data-covers={isOpen && isRail && !isSheet ? 'left' : undefined}>
          <div className="legend-head">
            {isOpen && (
              <Segments
                label="Legend or filters"
                segments={[
                  { id: 'legend', label: 'Legend' },
                  { id: 'filters', label: 'Filters', count: filters },
                ]}
                chosen={legendTab}
                onChoose={commands.showLegendTab}
                panel={PANEL}
              />
            )}
            <IconButton
              icon={isSheet ? 'x' : 'layout-sidebar'}
              label={isOpen ? 'Close the legend' : 'Open the legend'}
              placement="right"
              onPress={() => {
                setOpen(!isOpen);
              }}
            />
          </div>
          {!isOpen && (
            <IconButton
              icon="filter"
              label={filters > 0 ? `Filters (${String(filters)})` : 'Filters'}
              placement="right"
              className={filters > 0 ? 'rail-button is-on' : 'rail-button'}
              onPress={() => {
                openAt('filters');
              }}
            />
          )}
          {isOpen && isReady && (
            <div
              id={PANEL}
              className="legend-body"
              role="tabpanel"
              aria-label={legendTab === 'legend' ? 'Legend' : 'Filters'}
            >
              {legendTab === 'legend' ? (
                <>
                  <Legend />
                  <LegendFoot />
                </>
              ) : (
                <LazyPart>
                  <FiltersPanel />
                </LazyPart>
              )}
            </div>
          )}
        </div>
      </aside>
      {legend && !isRail && <Splitter panel="legendWidth" label="Width of the legend" side="left" />}
    </>
  );
}
