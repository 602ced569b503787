/** The drawing of the map: land, states of the picture, arcs, marks and names. */
import { memo, useMemo, type ReactNode } from 'react';
import { geoPath, type GeoProjection } from 'd3-geo';
import { useExplorer, useExplorerState } from '../../explorer-context.ts';
import { ArcViews } from './arc-views.tsx';
import type { Atlas } from './atlas.ts';
import { toScreen, type MapCamera } from './earth.ts';
import { PlaceMarks } from './place-marks.tsx';
import { useChoosing } from './use-choosing.ts';
import type { MapData, MapSpot } from './use-map-data.ts';

/** What is drawn. */
export interface EarthDrawingProps {
  readonly atlas: Atlas;
  readonly data: MapData;
  readonly camera: MapCamera;
  readonly move: (x: number, y: number) => void;
  readonly width: number;
  readonly height: number;
}

/** The drawing. */
export function EarthDrawing({ atlas, data, camera, move, width, height }: EarthDrawingProps): ReactNode {
  const spots = useMemo(
    () => new Map(data.places.map((place) => [place.id, toScreen(camera, place.spot)])),
    [data.places, camera],
  );
  const { scale, x, y } = camera;
  return (
    <svg
      className="earth"
      width={width}
      height={height}
      role="group"
      aria-label="Places and what runs between them"
    >
      <g transform={`translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toFixed(4)})`}>
        <Land atlas={atlas} projection={data.projection} />
        <StateShapes atlas={atlas} projection={data.projection} places={data.places} />
      </g>
      <ArcViews arcs={data.arcs} places={data.places} spots={spots} />
      <PlaceMarks {...{ places: data.places, spots, arcs: data.arcs, move, width, height }} />
    </svg>
  );
}

const Land = memo(function Land({
  atlas,
  projection,
}: {
  atlas: Atlas;
  projection: GeoProjection;
}): ReactNode {
  const [sphere, land, borders] = useMemo(() => {
    const draw = geoPath(projection).digits(1);
    return [draw({ type: 'Sphere' }), draw(atlas.land), draw(atlas.borders)];
  }, [atlas, projection]);
  return (
    <>
      <path className="earth-sea" d={sphere ?? ''} />
      <path className="earth-land" d={land ?? ''} />
      <path className="earth-borders" d={borders ?? ''} />
    </>
  );
});

interface StateShapesProps {
  readonly atlas: Atlas;
  readonly projection: GeoProjection;
  readonly places: readonly MapSpot[];
}

/** The states that are on the canvas; a press selects one. */
const StateShapes = memo(function StateShapes({ atlas, projection, places }: StateShapesProps): ReactNode {
  const shapes = useMemo(() => {
    const draw = geoPath(projection).digits(2);
    return places.flatMap(({ id, node: { properties } }) => {
      const state = typeof properties['iso'] === 'string' ? atlas.states.get(properties['iso']) : undefined;
      return state ? [{ id, path: draw(state) ?? '' }] : [];
    });
  }, [atlas, projection, places]);
  return shapes.map((shape) => <StateShape key={shape.id} {...shape} />);
});

function StateShape({ id, path }: { id: string; path: string }): ReactNode {
  const { commands } = useExplorer();
  const choose = useChoosing();
  const isChosen = useExplorerState((state) => state.selection.nodes.includes(id));
  const isHovered = useExplorerState((state) => state.hovered?.id === id);
  return (
    <path
      className="earth-state"
      d={path}
      data-chosen={isChosen}
      data-hovered={isHovered}
      onClick={(event) => {
        choose({ nodes: [id], edges: [] }, event.shiftKey || event.ctrlKey || event.metaKey);
      }}
      onPointerEnter={() => {
        commands.hover({ type: 'node', id });
      }}
      onPointerLeave={() => {
        commands.hover(undefined);
      }}
    />
  );
}
