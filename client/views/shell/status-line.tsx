/** What stands below the picture: the filters as chips, and in one line how much of the whole graph is drawn and what is hidden. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { useExplorer, useExplorerState, useVisible } from '../explorer-context.ts';
import { FilterChips, useChips } from '../legend/filter-chips.tsx';
import { writeHidden } from '../legend/filter-words.ts';
import { writeNumber } from '../parts/words.ts';

/** The chips and the status line. */
export function StatusLine(): ReactNode {
  const { api, commands } = useExplorer();
  const view = useExplorerState((state) => state.history.present);
  const ready = useExplorerState((state) => state.phase === 'ready');
  const overview = useQuery({ queryKey: ['overview'], queryFn: api.overview, enabled: ready });
  const { nodes, edges } = useVisible();
  const chips = useChips();
  if (!ready) return null;
  const counts = overview.data?.counts;
  const of = (total: number | undefined): string => (total === undefined ? '' : ` of ${writeNumber(total)}`);
  const hidden = writeHidden({
    entities: view.nodes.size - nodes.length,
    edges: view.edges.size - edges.length,
    filters: chips.length,
    byHand: view.hiddenEdges.size,
  });
  return (
    <div className="canvas-foot">
      <FilterChips />
      <p className="status-line">
        <span>
          {writeNumber(nodes.length)}
          {of(counts?.entities)} entities
        </span>
        <span>
          {writeNumber(edges.length)}
          {of(counts?.relations)} edges
        </span>
        {hidden !== undefined && (
          <span>
            {hidden}{' '}
            <Button className="text-button" onPress={commands.showAll}>
              Show
            </Button>
          </span>
        )}
      </p>
    </div>
  );
}
