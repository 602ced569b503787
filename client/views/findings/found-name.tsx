/** The name of an entity that was found: a button to where it is on the canvas, or marked as not being there. */
import type { ReactNode } from 'react';
import type { EntityReference } from '../../../server/api/contract.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { Icon } from '../parts/icon.tsx';

/** The name within a sentence. */
export function FoundName({ id, name }: Pick<EntityReference, 'id' | 'name'>): ReactNode {
  const { commands } = useExplorer();
  const drawn = useExplorerState((state) => state.history.present.nodes.has(id));
  if (!drawn) {
    return (
      <strong className="found-name">
        <AbsentMark />
        {name}
      </strong>
    );
  }
  return (
    <button
      type="button"
      className="entity-word found-name"
      title="Show it on the canvas"
      onClick={() => {
        commands.selectTarget({ type: 'node', id });
        commands.aim({ move: 'centre', ids: [id] });
      }}
    >
      {name}
    </button>
  );
}

/** A plus before a name: the entity could be put on the canvas. */
export function AbsentMark(): ReactNode {
  return (
    <span className="absent-mark" title="Not on the canvas">
      <Icon name="plus" size={12} />
      <span className="unseen">(not on the canvas) </span>
    </span>
  );
}
