/** The entities on the canvas as a list that keyboards and screen readers can walk; it lies over the canvas, unseen. */
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { gatherEdgesAt } from '../../../server/model/edges-at.ts';
import type { Commands } from '../../state/commands/commands.ts';
import type { ExplorerStore } from '../../state/store.ts';
import { visibleNow } from '../../state/visible-now.ts';
import { countHiddenNeighbours } from '../../state/view/visible.ts';
import { ENTITY_LIST } from '../../state/page-focus.ts';
import { describeStep, describeWay, findStep, listSteps, type EdgeStep } from './edge-walk.ts';
import { toOptions, describeOption } from './entity-options.ts';
import { findWay, type Heading } from './walk.ts';

const HEADINGS: Partial<Record<string, Heading>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

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
  const list = useRef<HTMLUListElement>(null);
  /** The edge that the keyboard has come to. */
  const [edge, setEdge] = useState<string>();
  const [said, setSaid] = useState('');
  const places = useMemo(
    () => new Map(visible.nodes.map((shown, at) => [shown.node.id, { ...shown, at }])),
    [visible],
  );
  const options = toOptions(visible.nodes, cursor === undefined ? 0 : (places.get(cursor)?.at ?? 0));
  const hidden = useStore(store, ({ history }) => countHiddenNeighbours(history.present));
  const around = useMemo(() => gatherEdgesAt(visible.edges), [visible]);
  const chosen = useMemo(() => new Set(selection.nodes), [selection]);
  const here = cursor !== undefined && places.has(cursor) ? cursor : undefined;
  useEffect(() => {
    // What a hand has come to is in sight, and stays under it: the second of two taps must find it there.
    const isWalking = list.current !== null && list.current.dataset['quiet'] === undefined;
    if (cursor !== undefined && isWalking && document.activeElement === list.current) {
      commands.aim({ move: 'uncover', ids: [cursor] });
    }
  }, [cursor, commands]);

  const stepTo = (steps: readonly EdgeStep[], next: EdgeStep | undefined): void => {
    const nameOf = (id: string): string => places.get(id)?.node.name ?? id;
    setEdge(next?.edge.id);
    setSaid(next ? describeStep(steps, next, { vocabulary, nameOf }) : '');
    commands.hover(next && { type: 'edge', id: next.edge.id });
  };
  const leaveEdges = (): void => {
    if (edge !== undefined) stepTo([], undefined);
  };
  const stepsAt = (id: string): readonly EdgeStep[] =>
    listSteps(visible.edges, id, (each) => places.get(each));
  /** Along an edge in a direction, or to the nearest entity there; without a place to begin at, to the first one. */
  const walk = (heading: Heading): void => {
    leaveEdges();
    const steps = here === undefined ? [] : stepsAt(here);
    const neighbours = steps.map(({ other }) => other);
    const next =
      here === undefined ? visible.nodes[0]?.node.id : findWay(places, { id: here, neighbours }, heading);
    if (next === undefined) return;
    commands.setCursor(next);
    setSaid(here === undefined ? '' : describeWay(steps, next, vocabulary));
  };
  /** Alt with an arrow: sideways from edge to edge, down along the edge that was come to. */
  const walkEdges = (id: string, key: string): boolean => {
    const steps = stepsAt(id);
    if (key === 'ArrowRight' || key === 'ArrowLeft') {
      stepTo(steps, findStep(steps, edge, key === 'ArrowRight' ? 1 : -1));
      return true;
    }
    const along = key === 'ArrowDown' ? steps.find((each) => each.edge.id === edge) : undefined;
    if (along) {
      leaveEdges();
      commands.setCursor(along.other);
    }
    return along !== undefined;
  };
  /** Takes the entity, or the edge that was come to. */
  const take = (id: string, { key, shiftKey }: KeyboardEvent): void => {
    const target =
      edge !== undefined ? ({ type: 'edge', id: edge } as const) : ({ type: 'node', id } as const);
    commands.selectTarget(target, key === ' ' || shiftKey);
    if (key !== 'Enter') return;
    commands.setPanel('details', true);
    const taken = visible.edges.find((each) => each.id === edge);
    commands.aim({ move: 'uncover', ids: taken ? [taken.source, taken.target] : [id] });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey) return;
    const heading = HEADINGS[event.key];
    const isEnd = event.key === 'Home' || event.key === 'End';
    if (heading || isMenuKey(event) || isEnd) delete list.current?.dataset['quiet'];
    if (event.altKey) {
      if (here === undefined || !walkEdges(here, event.key)) return;
    } else if (heading) {
      walk(heading);
    } else if (isEnd) {
      leaveEdges();
      setSaid('');
      commands.setCursor(visible.nodes.at(event.key === 'Home' ? 0 : -1)?.node.id);
    } else if (event.key === 'Escape' && edge !== undefined) {
      leaveEdges();
    } else if (here === undefined) {
      return;
    } else if (event.key === 'Enter' || event.key === ' ') {
      take(here, event);
    } else if (event.key.toLowerCase() === 'e') {
      if (event.shiftKey) commands.openDialogue({ type: 'expand', id: here });
      else void commands.toggleExpansion(here);
    } else if (isMenuKey(event)) {
      openMenuAt(list.current, here, commands);
    } else {
      return;
    }
    event.preventDefault();
  };

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
        onKeyDown={onKeyDown}
        onBlur={() => {
          delete list.current?.dataset['quiet'];
          leaveEdges();
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

function isMenuKey({ key, shiftKey }: KeyboardEvent): boolean {
  return key === 'm' || key === 'M' || key === 'ContextMenu' || (key === 'F10' && shiftKey);
}

function openMenuAt(list: HTMLElement | null, id: string, commands: Commands): void {
  const detail: { id: string; x?: number; y?: number } = { id };
  list?.closest('.stage')?.dispatchEvent(new CustomEvent('locate', { detail }));
  commands.selectTarget({ type: 'node', id });
  commands.openMenu({ x: detail.x ?? 0, y: detail.y ?? 0, target: { type: 'node', id } });
}
