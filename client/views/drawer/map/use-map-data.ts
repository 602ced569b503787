/** What the map shows of the present picture: places on the flat earth, and what runs between them. */
import { useDeferredValue, useMemo } from 'react';
import type { GeoProjection } from 'd3-geo';
import { useStore } from 'zustand';
import { findRelation } from '../../../../server/model/vocabulary.ts';
import { useExplorerState } from '../../explorer-context.ts';
import { usePicture } from '../use-picture.ts';
import { findArcs, type Arc } from './arcs.ts';
import { middleOf, type Atlas, type Point } from './atlas.ts';
import { makeProjection, middleLongitude, type Spot } from './earth.ts';
import { mapChoices } from './map-choices.ts';
import { findPlaces, type MapPlace } from './places.ts';

/** A place with where it is on the flat earth. */
export interface MapSpot extends MapPlace {
  readonly spot: Spot;
}

/** What the map shows. */
export interface MapData {
  readonly projection: GeoProjection;
  /** Those with most entities first. */
  readonly places: readonly MapSpot[];
  readonly placeOf: ReadonlyMap<string, string>;
  readonly arcs: readonly Arc[];
  /** Number of all entities that are drawn. */
  readonly total: number;
}

/** The data; undefined until the shapes of states have been read. */
export function useMapData(atlas: Atlas | undefined): MapData | undefined {
  const picture = useDeferredValue(usePicture());
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const { onlyTransfers } = useStore(mapChoices);
  const found = useMemo(() => {
    if (!atlas || !vocabulary) return undefined;
    const { nodes, edges } = picture;
    return findPlaces({ nodes, edges, belonging: vocabulary.belonging, middleOf: makeMiddles(atlas) });
  }, [atlas, vocabulary, picture]);
  const middle = found && middleLongitude(found.places.map((place) => place.point));
  const projection = useMemo(() => (middle === undefined ? undefined : makeProjection(middle)), [middle]);
  return useMemo(() => {
    if (!found || !projection || !vocabulary) return undefined;
    const { edges, nodes } = picture;
    const { placeOf } = found;
    const isSymmetric = (relation: string): boolean => findRelation(vocabulary, relation)?.symmetric === true;
    const arcs = findArcs({ edges, placeOf, transfers: vocabulary.transfers, isSymmetric });
    return {
      projection,
      placeOf,
      places: found.places
        .map((place) => ({ ...place, spot: project(projection, place.point) }))
        .sort((a, b) => b.members.length - a.members.length || a.node.name.localeCompare(b.node.name)),
      arcs: onlyTransfers ? arcs.filter((arc) => arc.isTransfer) : arcs,
      total: nodes.length,
    };
  }, [found, projection, picture, vocabulary, onlyTransfers]);
}

const middles = new WeakMap<Atlas, Map<string, Point | undefined>>();

/** The middles of states, each found once. */
function makeMiddles(atlas: Atlas): (iso: string) => Point | undefined {
  const known = middles.get(atlas) ?? new Map<string, Point | undefined>();
  middles.set(atlas, known);
  return (iso) => {
    if (!known.has(iso)) {
      const state = atlas.states.get(iso);
      known.set(iso, state && middleOf(state));
    }
    return known.get(iso);
  };
}

function project(projection: GeoProjection, [longitude, latitude]: Point): Spot {
  const [x, y] = projection([longitude, latitude]) ?? [0, 0];
  return { x, y };
}
