/** The map: where the entities of the picture lie, and what runs between their places; its shapes come with the program. */
import { useMemo, useRef, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components/Button';
import { countOf, writeNumber } from '../../parts/words.ts';
import { useSize } from '../../parts/use-size.ts';
import { readAtlas } from './atlas.ts';
import { EarthDrawing } from './earth-drawing.tsx';
import { MapTools } from './map-tools.tsx';
import { useMapCamera } from './use-map-camera.ts';
import { useMapData, type MapData } from './use-map-data.ts';

/** The map. */
export function EarthMap(): ReactNode {
  const atlas = useQuery({ queryKey: ['atlas'], queryFn: readAtlas, staleTime: Infinity });
  const data = useMapData(atlas.data);
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(box);
  const spots = useMemo(() => data?.places.map((place) => place.spot) ?? [], [data]);
  const { camera, move, fit, handlers } = useMapCamera(box, { spots, width, height });
  return (
    <>
      <MapTools said={data && describe(data)} zoom={handlers.zoom} fit={fit} />
      <div
        ref={box}
        className="map"
        role="group"
        tabIndex={0}
        aria-label="Map. Arrow keys move it, plus and minus zoom, 0 shows all."
        aria-busy={atlas.isPending}
        onKeyDown={handlers.onKeyDown}
        onPointerDown={handlers.onPointerDown}
        onPointerMove={handlers.onPointerMove}
        onPointerUp={handlers.onPointerUp}
        onPointerCancel={handlers.onPointerUp}
      >
        {atlas.data && data && width > 0 && (
          <EarthDrawing {...{ atlas: atlas.data, data, camera, move, width, height }} />
        )}
        {data?.places.length === 0 && (
          <p className="map-note">Nothing on the canvas has a known place on the earth.</p>
        )}
        {atlas.isError && (
          <div className="drawer-empty" role="alert">
            <p>The shapes of the map could not be read.</p>
            <Button className="text-button" onPress={() => void atlas.refetch()}>
              Try again
            </Button>
          </div>
        )}
        <span className="map-credit">Shapes: Natural Earth</span>
      </div>
    </>
  );
}

function describe({ places, placeOf, total }: MapData): string {
  const entities = `${writeNumber(placeOf.size)} of ${countOf(total, 'entity', 'entities')}`;
  return `${entities} at ${countOf(places.length, 'place')}`;
}
