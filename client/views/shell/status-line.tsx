/** How much of the whole graph is on the canvas, in one line below it. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { useExplorer, useExplorerState, useVisible } from '../explorer-context.ts';
import { countOf, writeNumber } from '../parts/words.ts';

/** The status line. */
export function StatusLine(): ReactNode {
  const { api, commands } = useExplorer();
  const view = useExplorerState((state) => state.history.present);
  const ready = useExplorerState((state) => state.phase === 'ready');
  const overview = useQuery({ queryKey: ['overview'], queryFn: api.overview, enabled: ready });
  const { nodes, edges } = useVisible();
  if (!ready) return null;
  const counts = overview.data?.counts;
  const of = (total: number | undefined): string => (total === undefined ? '' : ` of ${writeNumber(total)}`);
  const hiddenNodes = view.nodes.size - nodes.length;
  const hiddenEdges = view.edges.size - edges.length;
  const hidden = [
    ...(hiddenNodes > 0 ? [countOf(hiddenNodes, 'entity', 'entities')] : []),
    ...(hiddenEdges > 0 ? [countOf(hiddenEdges, 'edge')] : []),
  ];
  return (
    <p className="status-line">
      <span>
        {writeNumber(nodes.length)}
        {of(counts?.entities)} entities
      </span>
      <span>
        {writeNumber(edges.length)}
        {of(counts?.relations)} edges
      </span>
      {hidden.length > 0 && (
        <span>
          {hidden.join(' and ')} hidden{' '}
          <Button className="text-button" onPress={commands.showAll}>
            Show
          </Button>
        </span>
      )}
    </p>
  );
}
