/** A button that leads from the sheet, which hides the canvas on narrow pages, to what was chosen in it. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { useWidth } from '../parts/use-width.ts';

/** The button; only on narrow pages, and only where something is chosen. */
export function ShowOnCanvas(): ReactNode {
  const { commands, store } = useExplorer();
  const isNarrow = useWidth('sheets');
  const isAny = useExplorerState(({ selection }) => selection.nodes.length + selection.edges.length > 0);
  if (!isNarrow || !isAny) return null;
  return (
    <Button
      className="tool-button"
      onPress={() => {
        const { selection, history } = store.getState();
        const ends = selection.edges.flatMap((id) => {
          const edge = history.present.edges.get(id);
          return edge ? [edge.source, edge.target] : [];
        });
        commands.setPanel('drawer', false);
        commands.aim({ move: 'fit', ids: [...selection.nodes, ...ends] });
      }}
    >
      Show on canvas
    </Button>
  );
}
