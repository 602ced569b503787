/** The marks of places with their names, to press; with the keyboard, arrow keys lead to the next mark on that side. */
import { useMemo, type ReactNode } from 'react';
import { findKind } from '../../../../server/model/vocabulary.ts';
import { useExplorer, useExplorerState } from '../../explorer-context.ts';
import { measureWords } from '../../parts/measure-words.ts';
import { countOf, writeKind } from '../../parts/words.ts';
import type { Arc } from './arcs.ts';
import type { Spot } from './earth.ts';
import { nextSpot } from './next-spot.ts';
import { placeNames, type PlacedName } from './place-names.ts';
import { useChoosing } from './use-choosing.ts';
import type { MapSpot } from './use-map-data.ts';
import { useRoving, type RovingProps } from './use-roving.ts';

/** What marks are drawn from; spots are in pixels. */
export interface PlaceMarksProps {
  readonly places: readonly MapSpot[];
  readonly spots: ReadonlyMap<string, Spot>;
  readonly arcs: readonly Arc[];
  readonly move: (x: number, y: number) => void;
  readonly width: number;
  readonly height: number;
}

/** Pixels from an edge of the map within which a mark that the keyboard reaches is brought nearer. */
const EDGE = 40;
const ORIGIN: Spot = { x: 0, y: 0 };

/** The marks. */
export function PlaceMarks({ places, spots, arcs, move, width, height }: PlaceMarksProps): ReactNode {
  const choose = useChoosing();
  const selection = useExplorerState((state) => state.selection);
  const hovered = useExplorerState((state) => state.hovered);
  const chosen = useMemo(() => new Set(selection.nodes), [selection]);
  const byArc = useMemo(() => endsOfChosen(arcs, selection.edges), [arcs, selection]);
  const isMarked = (place: MapSpot): boolean =>
    byArc.has(place.id) || place.members.some((id) => chosen.has(id));
  const isSure = (place: MapSpot): boolean =>
    isMarked(place) || (hovered !== undefined && place.members.includes(hovered.id));
  const names = placeNames(
    places.map((place) => ({
      ...(spots.get(place.id) ?? ORIGIN),
      id: place.id,
      name: writeName(place),
      isSure: isSure(place),
    })),
    measureWords,
  );
  const sides = new Map(names.map((name) => [name.id, name.side]));
  const all = places.map((place) => spots.get(place.id) ?? ORIGIN);
  const { propsOf, onKeyDown } = useRoving({
    count: places.length,
    next: (key, at) => {
      const next = nextSpot(all, at, key);
      const spot = next === undefined ? undefined : all[next];
      if (spot) move(inward(spot.x, width), inward(spot.y, height));
      return next;
    },
    onChoose: (at, add) => {
      const place = places[at];
      if (place) choose({ nodes: [place.id], edges: [] }, add);
    },
  });
  return (
    <g role="group" aria-label="Places" onKeyDown={onKeyDown}>
      {places.map((place, at) => (
        <PlaceMark
          key={place.id}
          place={place}
          spot={all[at] ?? ORIGIN}
          side={sides.get(place.id)}
          isChosen={isMarked(place)}
          roving={propsOf(at)}
          onChoose={(add) => {
            choose({ nodes: [place.id], edges: [] }, add);
          }}
        />
      ))}
    </g>
  );
}

function endsOfChosen(arcs: readonly Arc[], edges: readonly string[]): ReadonlySet<string> {
  const chosen = new Set(edges);
  return new Set(
    arcs.filter((arc) => arc.edges.some((id) => chosen.has(id))).flatMap((arc) => [arc.from, arc.to]),
  );
}

/** How far to move so that a coordinate is well within the map. */
function inward(at: number, room: number): number {
  if (at < EDGE) return EDGE - at;
  return at > room - EDGE ? room - EDGE - at : 0;
}

/** Its name, and how many more belong there. */
function writeName({ node, members }: MapSpot): string {
  return members.length > 1 ? `${node.name} +${String(members.length - 1)}` : node.name;
}

interface PlaceMarkProps {
  readonly place: MapSpot;
  readonly spot: Spot;
  readonly side: PlacedName['side'] | undefined;
  readonly isChosen: boolean;
  readonly roving: RovingProps;
  readonly onChoose: (add: boolean) => void;
}

function PlaceMark({ place, spot, side, isChosen, roving, onChoose }: PlaceMarkProps): ReactNode {
  const { commands } = useExplorer();
  const { id, node, members } = place;
  const colour = useExplorerState(({ vocabulary }) => vocabulary && findKind(vocabulary, node.kind)?.colour);
  const isHovered = useExplorerState(({ hovered }) => hovered?.id === id);
  const more = members.length - 1;
  const label = `${writeName(place)}, ${writeKind(node.kind).toLowerCase()}${
    more > 0 ? `; ${countOf(more, 'more entity lies here', 'more entities lie here')}` : ''
  }`;
  return (
    <g
      className="place"
      role="button"
      aria-label={label}
      aria-pressed={isChosen}
      data-place={id}
      data-hovered={isHovered}
      transform={`translate(${spot.x.toFixed(1)} ${spot.y.toFixed(1)})`}
      {...roving}
      onClick={(event) => {
        onChoose(event.shiftKey || event.ctrlKey || event.metaKey);
      }}
      onPointerEnter={() => {
        commands.hover({ type: 'node', id });
      }}
      onPointerLeave={() => {
        commands.hover(undefined);
      }}
    >
      <title>{label}</title>
      <circle className="place-room" r={14} />
      <circle className="place-ring" r={8.5} />
      <circle className="place-dot" r={more > 0 ? 5 : 4} fill={colour ?? '#58656f'} />
      {side && (
        <text x={side === 'right' ? 9 : -9} y={4} textAnchor={side === 'right' ? 'start' : 'end'}>
          {writeName(place)}
        </text>
      )}
    </g>
  );
}
