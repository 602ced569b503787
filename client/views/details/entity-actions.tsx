/** What can be done with an entity on the canvas, as buttons below its description. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { countMissingNeighbours } from '../../state/view/missing-neighbours.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { countOf } from '../parts/words.ts';

/** The buttons; an expansion that was cut says so and offers more. */
export function EntityActions({ id }: { id: string }): ReactNode {
  const { commands } = useExplorer();
  const expansion = useExplorerState((state) => state.history.present.expansions.get(id));
  const pinned = useExplorerState((state) => state.history.present.nodes.get(id)?.pinned === true);
  const hidden = useExplorerState((state) => countMissingNeighbours(state.history.present).get(id) ?? 0);
  const cut = expansion !== undefined && expansion.shown < expansion.total;
  return (
    <div className="actions">
      <div className="action-row">
        <Button
          className="button"
          data-primary={expansion === undefined && hidden > 0}
          onPress={() => void commands.toggleExpansion(id)}
        >
          {expansion === undefined ? 'Expand' : 'Collapse'}
        </Button>
        <Button
          className="button"
          onPress={() => {
            commands.hide({ type: 'node', id });
          }}
        >
          Hide
        </Button>
        <Button
          className="button"
          onPress={() => {
            commands.setPinned([id], !pinned);
          }}
        >
          {pinned ? 'Unpin' : 'Pin'}
        </Button>
        <Button
          className="button"
          onPress={() => {
            commands.openDialogue({ type: 'paths', from: id });
          }}
        >
          Find paths
        </Button>
      </div>
      <Button
        className="text-button choose-button"
        onPress={() => {
          commands.openDialogue({ type: 'expand', id });
        }}
      >
        Choose which neighbours come
      </Button>
      {cut && (
        <p className="quiet">
          {expansion.shown} of {countOf(expansion.total, 'neighbour')} shown.{' '}
          <Button
            className="text-button"
            onPress={() => void commands.expand(id, { limit: Math.min(1000, expansion.shown + 100) })}
          >
            Show next {Math.min(100, expansion.total - expansion.shown)}
          </Button>
        </p>
      )}
    </div>
  );
}
