/** The line below the picture: the filters as chips, how much of the whole graph is drawn, and what is hidden. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { useExplorer, useExplorerState, useVisible } from '../explorer-context.ts';
import { FilterChips, useChips } from '../legend/filter-chips.tsx';
import { writeHidden } from '../legend/filter-words.ts';
import { useWidth } from '../parts/use-width.ts';
import { writeNumber } from '../parts/words.ts';

/** How often it is asked whether an import is still being written. */
const UNFINISHED_MS = 3_000;

/** The chips and the status line. */
export function StatusLine(): ReactNode {
  const { api, commands } = useExplorer();
  const view = useExplorerState((state) => state.history.present);
  const ready = useExplorerState((state) => state.phase === 'ready');
  const chosen = useExplorerState(({ selection }) => selection.nodes.length + selection.edges.length);
  const overview = useQuery({
    queryKey: ['overview'],
    queryFn: api.overview,
    enabled: ready,
    refetchInterval: ({ state }) => (state.data?.unfinished.length ? UNFINISHED_MS : false),
  });
  const { nodes, edges } = useVisible();
  const chips = useChips();
  const isNarrow = useWidth('sheets');
  useRoomForChips(isNarrow && chips.length > 0);
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
    // On a phone there is no room for names beside it.
    <div className="canvas-foot" data-covers={isNarrow ? 'bottom' : undefined}>
      <FilterChips />
      <p className="status-line" data-solid>
        <span>
          {writeNumber(nodes.length)}
          {of(counts?.entities)} entities
        </span>
        <span>
          {writeNumber(edges.length)}
          {of(counts?.relations)} edges
        </span>
        {chosen > 1 && <span>{writeNumber(chosen)} selected</span>}
        {overview.data?.unfinished.map((name) => (
          <span key={name} role="status">
            The import “{name}” is being written or taken back: what is seen of it is not all of it.
          </span>
        ))}
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

/** Fits a picture that is seen whole again, when the chips come to take room that names had, or leave it. */
function useRoomForChips(areThere: boolean): void {
  const { commands } = useExplorer();
  const before = useRef(areThere);
  useEffect(() => {
    if (before.current === areThere) return;
    before.current = areThere;
    commands.aim({ move: 'refit', ids: [] });
  }, [areThere, commands]);
}
