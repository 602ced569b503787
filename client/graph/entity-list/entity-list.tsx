/** The entities on the canvas as a list that keyboards and screen readers can walk; it lies over the canvas, unseen. */
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { gatherEdgesAt } from '../../../server/model/edges-at.ts';
import type { Commands } from '../../state/commands/commands.ts';
import type { ExplorerStore } from '../../state/store.ts';
import { visibleNow } from '../../state/visible-now.ts';
import { countMissingNeighbours } from '../../state/view/missing-neighbours.ts';
import { ENTITY_LIST } from '../../state/page-focus.ts';
import { pressKey, showsCursor } from './entity-keys.ts';
import { toOptions, describeOption } from './entity-options.ts';
import { useEntityWalk } from './use-entity-walk.ts';

/** What a list is. */
export interface EntityListProps {
  readonly store: ExplorerStore;
  readonly commands: Commands;
  /** Of the list in the page. */
  readonly id: string;
  readonly label: string;
}

/**
 * The list: arrow keys walk along edges in their direction, with Alt from edge to edge and along the one come to; Enter opens
 * what is at hand, Space chooses it, E expands, M opens the menu. Only the options about the cursor are there.
 */
export function EntityList({ store, commands, id, label }: EntityListProps): ReactNode {
  const visible = useStore(store, visibleNow);
  const cursor = useStore(store, (state) => state.cursor);
  const selection = useStore(store, (state) => state.selection);
  const vocabulary = useStore(store, (state) => state.vocabulary);
  const hidden = useStore(store, ({ history }) => countMissingNeighbours(history.present));
  const list = useRef<HTMLUListElement>(null);
  const walk = useEntityWalk(store, commands);
  const { here, said } = walk;
  const options = toOptions(visible.nodes, walk.place);
  const around = useMemo(() => gatherEdgesAt(visible.edges), [visible]);
  const chosen = useMemo(() => new Set(selection.nodes), [selection]);
  useEffect(() => {
    // What a hand has come to is in sight, and stays under it: the second of two taps must find it there.
    const isWalking = list.current !== null && list.current.dataset['quiet'] === undefined;
    if (cursor !== undefined && isWalking && document.activeElement === list.current) {
      commands.aim({ move: 'uncover', ids: [cursor] });
    }
  }, [cursor, commands]);

  return (
    <>
      <ul
        ref={list}
        id={id}
        className={ENTITY_LIST}
        role="listbox"
        tabIndex={0}
        aria-label={label}
        aria-multiselectable="true"
        aria-activedescendant={here === undefined ? undefined : `${id}-${here}`}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey) return;
          if (showsCursor(event)) delete event.currentTarget.dataset['quiet'];
          if (pressKey(event, walk, commands)) event.preventDefault();
        }}
        onBlur={(event) => {
          delete event.currentTarget.dataset['quiet'];
          walk.leaveEdge();
        }}
        onFocus={() => {
          if (here === undefined) commands.setCursor(selection.nodes[0] ?? visible.nodes[0]?.node.id);
        }}
      >
        {options.map(({ shown: { node }, at }) => (
          <li
            key={node.id}
            id={`${id}-${node.id}`}
            role="option"
            aria-selected={chosen.has(node.id)}
            aria-posinset={at + 1}
            aria-setsize={visible.nodes.length}
          >
            {describeOption(
              node,
              { edges: around.get(node.id)?.length ?? 0, hidden: hidden.get(node.id) ?? 0 },
              vocabulary,
            )}
          </li>
        ))}
      </ul>
      <p className="unseen" aria-live="polite">
        {said}
      </p>
    </>
  );
}
