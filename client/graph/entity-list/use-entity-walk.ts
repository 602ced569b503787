/** Where the keyboard is on the canvas, on an entity or on one of its edges, and where each key leads from there. */
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { GraphEdge } from '../../../server/model/graph.ts';
import type { Commands } from '../../state/commands/commands.ts';
import type { ExplorerStore } from '../../state/store.ts';
import { visibleNow } from '../../state/visible-now.ts';
import { describeStep, describeWay, findStep, listSteps, type EdgeStep } from './edge-walk.ts';
import { findWay, type Heading } from './walk.ts';

/** The keyboard on the canvas. */
export interface EntityWalk {
  /** Id of the entity that it stands on; undefined where that is not in sight. */
  readonly here: string | undefined;
  /** The place of that entity in the list, from 0. */
  readonly place: number;
  /** The edge that it has come to from there. */
  readonly edge: GraphEdge | undefined;
  /** What is said of the last step. */
  readonly said: string;
  /** Along an edge in a direction, or to the nearest entity there; without a place to begin at, to the first one. */
  readonly walk: (heading: Heading) => void;
  /** To the first entity (0), or the last (-1). */
  readonly walkToEnd: (end: 0 | -1) => void;
  /** Sideways from edge to edge of the entity. */
  readonly walkEdges: (by: 1 | -1) => void;
  /** Along the edge that was come to, to its other end; false where there is none. */
  readonly followEdge: () => boolean;
  /** Back from an edge to the entity; false where there is none. */
  readonly leaveEdge: () => boolean;
}

/** Follows the keyboard. */
export function useEntityWalk(store: ExplorerStore, commands: Commands): EntityWalk {
  const visible = useStore(store, visibleNow);
  const cursor = useStore(store, (state) => state.cursor);
  const vocabulary = useStore(store, (state) => state.vocabulary);
  const [edge, setEdge] = useState<string>();
  const [said, setSaid] = useState('');
  const places = useMemo(
    () => new Map(visible.nodes.map((shown, at) => [shown.node.id, { ...shown, at }])),
    [visible],
  );
  const here = cursor !== undefined && places.has(cursor) ? cursor : undefined;
  const stepsHere = (): readonly EdgeStep[] =>
    here === undefined ? [] : listSteps(visible.edges, here, (id) => places.get(id));

  const stepTo = (steps: readonly EdgeStep[], next: EdgeStep | undefined): void => {
    const nameOf = (id: string): string => places.get(id)?.node.name ?? id;
    setEdge(next?.edge.id);
    setSaid(next ? describeStep(steps, next, { vocabulary, nameOf }) : '');
    commands.hover(next && { type: 'edge', id: next.edge.id });
  };
  const leaveEdge = (): boolean => {
    if (edge === undefined) return false;
    stepTo([], undefined);
    return true;
  };

  return {
    here,
    place: here === undefined ? 0 : (places.get(here)?.at ?? 0),
    edge: edge === undefined ? undefined : visible.edges.find((each) => each.id === edge),
    said,
    walk: (heading) => {
      leaveEdge();
      const steps = stepsHere();
      const neighbours = steps.map(({ other }) => other);
      const next =
        here === undefined ? visible.nodes[0]?.node.id : findWay(places, { id: here, neighbours }, heading);
      if (next === undefined) return;
      commands.setCursor(next);
      setSaid(here === undefined ? '' : describeWay(steps, next, vocabulary));
    },
    walkToEnd: (end) => {
      leaveEdge();
      setSaid('');
      commands.setCursor(visible.nodes.at(end)?.node.id);
    },
    walkEdges: (by) => {
      const steps = stepsHere();
      stepTo(steps, findStep(steps, edge, by));
    },
    followEdge: () => {
      const along = stepsHere().find((step) => step.edge.id === edge);
      if (!along) return false;
      leaveEdge();
      commands.setCursor(along.other);
      return true;
    },
    leaveEdge,
  };
}
