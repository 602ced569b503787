/** The arcs of the map, to press, and with the keyboard one after the other. */
import { useMemo, type ReactNode } from 'react';
import { useExplorerState } from '../../explorer-context.ts';
import { countOf } from '../../parts/words.ts';
import type { Arc } from './arcs.ts';
import { curveBetween } from './curve.ts';
import type { Spot } from './earth.ts';
import { useChoosing } from './use-choosing.ts';
import type { MapSpot } from './use-map-data.ts';
import { useRoving, type RovingProps } from './use-roving.ts';

/** What arcs are drawn from; spots are in pixels. */
export interface ArcViewsProps {
  readonly arcs: readonly Arc[];
  readonly places: readonly MapSpot[];
  readonly spots: ReadonlyMap<string, Spot>;
}

/** The arcs. */
export function ArcViews({ arcs, places, spots }: ArcViewsProps): ReactNode {
  const choose = useChoosing();
  const chosen = useExplorerState((state) => state.selection);
  const names = useMemo(() => new Map(places.map((place) => [place.id, place.node.name])), [places]);
  const edges = new Set(chosen.edges);
  const nodes = new Set(
    places.filter((place) => place.members.some((id) => chosen.nodes.includes(id))).map((place) => place.id),
  );
  const { propsOf, onKeyDown } = useRoving({
    count: arcs.length,
    next: (key, at) => stepThrough(key, at, arcs.length),
    onChoose: (at, add) => {
      const arc = arcs[at];
      if (arc) choose({ nodes: [], edges: arc.edges }, add);
    },
  });
  return (
    <g role="group" aria-label="What runs between places" onKeyDown={onKeyDown}>
      {arcs.map((arc, at) => {
        const from = spots.get(arc.from);
        const to = spots.get(arc.to);
        return (
          from &&
          to && (
            <ArcView
              key={arc.key}
              {...{ arc, from, to, roving: propsOf(at) }}
              label={writeArc(arc, names)}
              isChosen={arc.edges.some((id) => edges.has(id))}
              isNear={nodes.size === 0 || nodes.has(arc.from) || nodes.has(arc.to)}
              onChoose={(add) => {
                choose({ nodes: [], edges: arc.edges }, add);
              }}
            />
          )
        );
      })}
    </g>
  );
}

/** Arrow keys lead to the one before and the one after. */
function stepThrough(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(count - 1, at + 1);
  if (key === 'ArrowLeft' || key === 'ArrowUp') return Math.max(0, at - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

function writeArc(arc: Arc, names: ReadonlyMap<string, string>): string {
  const [from, to] = [names.get(arc.from) ?? arc.from, names.get(arc.to) ?? arc.to];
  const what = arc.isTransfer ? 'Transfers' : 'Relations';
  const ends = arc.isDirected ? `from ${from} to ${to}` : `of ${from} and ${to}`;
  return `${what} ${ends}, ${countOf(arc.edges.length, 'edge')}`;
}

interface ArcViewProps {
  readonly arc: Arc;
  readonly from: Spot;
  readonly to: Spot;
  readonly label: string;
  readonly roving: RovingProps;
  readonly isChosen: boolean;
  /** False where something is selected, and this has nothing to do with it. */
  readonly isNear: boolean;
  readonly onChoose: (add: boolean) => void;
}

function ArcView({ arc, from, to, label, roving, isChosen, isNear, onChoose }: ArcViewProps): ReactNode {
  const { path, tip } = curveBetween(from, to);
  return (
    <g
      className="arc"
      role="button"
      aria-label={label}
      aria-pressed={isChosen}
      data-transfer={arc.isTransfer}
      data-affirmed={arc.isAffirmed}
      data-near={isNear}
      {...roving}
      onClick={(event) => {
        onChoose(event.shiftKey || event.ctrlKey || event.metaKey);
      }}
    >
      <title>{label}</title>
      <path className="arc-room" d={path} />
      <path className="arc-line" d={path} strokeWidth={widthOf(arc)} />
      {arc.isDirected && <path className="arc-tip" d={tip} />}
    </g>
  );
}

/** Pixels: wider for more edges, but slowly. */
function widthOf({ edges }: Arc): number {
  return Math.min(5, 1 + Math.log2(edges.length) * 0.75);
}
