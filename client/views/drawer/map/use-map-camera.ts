/** The camera over the map: it keeps all places in sight until the user moves it by mouse, wheel, fingers or keys. */
import {
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
} from 'react';
import { useStore } from 'zustand';
import { fitSpots, panBy, zoomAround, type MapCamera, type Spot } from './earth.ts';
import { mapChoices } from './map-choices.ts';

/** What is to be kept in sight, in a drawing of that size. */
export interface InSight {
  readonly spots: readonly Spot[];
  readonly width: number;
  readonly height: number;
}

/** The camera and what moves it. */
export interface MapCameraState {
  readonly camera: MapCamera;
  /** By so many pixels. */
  readonly move: (x: number, y: number) => void;
  readonly fit: () => void;
  readonly handlers: {
    /** Around the middle. */
    readonly zoom: (factor: number) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: (event: PointerEvent) => void;
  };
}

const STEP = 48;
const FACTOR = 1.4;
/** Pixels that the pointer moves before a press becomes a drag. */
const SLIP = 4;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [STEP, 0],
  ArrowRight: [-STEP, 0],
  ArrowUp: [0, STEP],
  ArrowDown: [0, -STEP],
};

/** The camera. */
export function useMapCamera(box: RefObject<HTMLElement | null>, inSight: InSight): MapCameraState {
  const { spots, width, height } = inSight;
  const chosen = useStore(mapChoices, (choices) => choices.camera);
  const fitted = useMemo(() => fitSpots(spots, width, height), [spots, width, height]);
  const camera = chosen ?? fitted;
  const pointers = useRef(new Map<number, Spot>());
  const isDragging = useRef(false);
  const set = (next: MapCamera | undefined): void => {
    mapChoices.setState({ camera: next });
  };
  // Several events can come before the next drawing, so each goes on from the last.
  const now = (): MapCamera => mapChoices.getState().camera ?? fitted;
  const zoom = (factor: number): void => {
    set(zoomAround(now(), { x: width / 2, y: height / 2 }, factor));
  };
  const move = (x: number, y: number): void => {
    set(panBy(now(), x, y));
  };
  const fit = (): void => {
    set(undefined);
  };
  const onWheel = useEffectEvent((event: WheelEvent, spot: Spot) => {
    set(zoomAround(now(), spot, Math.exp(-event.deltaY / 400)));
  });
  useEffect(() => {
    const { current } = box;
    const listen = (event: WheelEvent): void => {
      event.preventDefault();
      const { left, top } = current?.getBoundingClientRect() ?? { left: 0, top: 0 };
      onWheel(event, { x: event.clientX - left, y: event.clientY - top });
    };
    // React listens passively, and could not keep the page from moving.
    current?.addEventListener('wheel', listen, { passive: false });
    return () => {
      current?.removeEventListener('wheel', listen);
    };
  }, [box]);

  const spotOf = (event: PointerEvent): Spot => {
    const { left, top } = box.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
    return { x: event.clientX - left, y: event.clientY - top };
  };
  return {
    camera,
    move,
    fit,
    handlers: {
      zoom,
      onKeyDown: (event) => {
        if (event.target !== box.current || event.ctrlKey || event.metaKey || event.altKey) return;
        const by = ARROWS[event.key];
        if (by) move(...by);
        else if (event.key === '+' || event.key === '=') zoom(FACTOR);
        else if (event.key === '-') zoom(1 / FACTOR);
        else if (event.key === '0') fit();
        else return;
        event.preventDefault();
        event.stopPropagation();
      },
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        pointers.current.set(event.pointerId, spotOf(event));
        isDragging.current = pointers.current.size > 1;
      },
      onPointerMove: (event) => {
        const before = pointers.current.get(event.pointerId);
        if (!before) return;
        const spot = spotOf(event);
        if (!isDragging.current && Math.hypot(spot.x - before.x, spot.y - before.y) < SLIP) return;
        if (!isDragging.current) box.current?.setPointerCapture(event.pointerId);
        isDragging.current = true;
        pointers.current.set(event.pointerId, spot);
        const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
        if (other) set(pinch(now(), { before, spot, other }));
        else move(spot.x - before.x, spot.y - before.y);
      },
      onPointerUp: (event) => {
        pointers.current.delete(event.pointerId);
        isDragging.current = pointers.current.size > 0;
      },
    },
  };
}

/** Two fingers, of which one has moved: the earth follows both. */
function pinch(
  camera: MapCamera,
  { before, spot, other }: { readonly before: Spot; readonly spot: Spot; readonly other: Spot },
): MapCamera {
  const apart = (one: Spot): number => Math.max(8, Math.hypot(one.x - other.x, one.y - other.y));
  return zoomAround(camera, other, apart(spot) / apart(before));
}
