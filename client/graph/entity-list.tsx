/** The entities on the canvas as a list that keyboards and screen readers can walk; it lies over the canvas, unseen. */
import { useEffect, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Commands } from '../state/commands/commands.ts';
import type { ExplorerStore } from '../state/store.ts';
import { visibleNow } from '../state/visible-now.ts';
import type { Visible } from '../state/view/visible.ts';
import { CANVAS_LIST } from '../state/page-focus.ts';
import { findNext, type Heading } from './walk.ts';

const HEADINGS: Partial<Record<string, Heading>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The list: arrow keys go to the nearest entity in their direction, Enter chooses it, E expands it, M opens its menu. */
export function EntityList({ store, commands }: { store: ExplorerStore; commands: Commands }): ReactNode {
  const visible = useStore(store, visibleNow);
  const cursor = useStore(store, (state) => state.cursor);
  const selection = useStore(store, (state) => state.selection);
  const vocabulary = useStore(store, (state) => state.vocabulary);
  const list = useRef<HTMLUListElement>(null);
  const { nodes } = visible;
  const counts = useMemo(() => countEdges(visible), [visible]);
  const chosen = new Set(selection.nodes);
  useEffect(() => {
    if (cursor !== undefined && document.activeElement === list.current) {
      commands.aim({ move: 'uncover', ids: [cursor] });
    }
  }, [cursor, commands]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const places = new Map(nodes.map((shown) => [shown.node.id, shown]));
    const heading = HEADINGS[event.key];
    const here = cursor !== undefined && places.has(cursor) ? cursor : undefined;
    if (heading || isMenuKey(event) || event.key === 'Home' || event.key === 'End')
      delete list.current?.dataset['quiet'];
    if (heading) {
      const next = findNext(places, here, heading);
      if (next !== undefined) commands.setCursor(next);
    } else if (event.key === 'Home' || event.key === 'End') {
      commands.setCursor(nodes.at(event.key === 'Home' ? 0 : -1)?.node.id);
    } else if (here === undefined) {
      return;
    } else if (event.key === 'Enter' || event.key === ' ') {
      commands.selectTarget({ type: 'node', id: here }, event.key === ' ' || event.shiftKey);
      if (event.key === 'Enter') commands.setPanel('details', true);
    } else if (event.key === 'e' || event.key === 'E') {
      void commands.toggleExpansion(here);
    } else if (isMenuKey(event)) {
      openMenuAt(list.current, here, commands);
    } else {
      return;
    }
    event.preventDefault();
  };

  return (
    <ul
      ref={list}
      id={CANVAS_LIST}
      className="entity-list"
      role="listbox"
      tabIndex={0}
      aria-label="Entities on the canvas"
      aria-multiselectable="true"
      aria-activedescendant={cursor === undefined ? undefined : `on-canvas-${cursor}`}
      onKeyDown={onKeyDown}
      onBlur={() => {
        delete list.current?.dataset['quiet'];
      }}
      onFocus={() => {
        if (cursor === undefined) commands.setCursor(selection.nodes[0] ?? nodes[0]?.node.id);
      }}
    >
      {nodes.map(({ node }) => (
        <li key={node.id} id={`on-canvas-${node.id}`} role="option" aria-selected={chosen.has(node.id)}>
          {`${node.name}, ${kindWords(
            node.kind,
            vocabulary?.kinds.map((each) => each.kind),
          )}, ${countWords(counts.get(node.id) ?? 0)} shown`}
        </li>
      ))}
    </ul>
  );
}

/** How many edges are drawn at each node, by its id. */
function countEdges({ edges }: Visible): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const edge of edges) {
    for (const end of new Set([edge.source, edge.target])) counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  return counts;
}

function countWords(edges: number): string {
  return edges === 1 ? '1 edge' : `${String(edges)} edges`;
}

function kindWords(kind: string, known: readonly string[] | undefined): string {
  return known?.includes(kind) === true ? kind.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase() : kind;
}

function isMenuKey({ key, shiftKey }: KeyboardEvent): boolean {
  return key === 'm' || key === 'M' || key === 'ContextMenu' || (key === 'F10' && shiftKey);
}

function openMenuAt(list: HTMLElement | null, id: string, commands: Commands): void {
  const detail: { id: string; x?: number; y?: number } = { id };
  list?.closest('.stage')?.dispatchEvent(new CustomEvent('locate', { detail }));
  commands.selectTarget({ type: 'node', id });
  commands.openMenu({ x: detail.x ?? 0, y: detail.y ?? 0, target: { type: 'node', id } });
}
