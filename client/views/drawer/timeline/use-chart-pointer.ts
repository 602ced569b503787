/** What the pointer does on the chart: it draws a brush, pulls or moves the one there is, and a press selects what a bar counts. */
import { useRef, type PointerEvent } from 'react';
import { fromX, shift, type Domain } from './axis.ts';
import { draw, pull, toDays, type Brush, type BrushPart } from './brush.ts';
import type { Unit } from './calendar.ts';
import type { DatedBy } from './dated-claims.ts';
import type { Bin } from './histogram.ts';
import type { BrushState } from './use-brush.ts';

/** What the pointer works on. */
export interface ChartPointer {
  readonly by: DatedBy;
  readonly brush: BrushState;
  readonly domain: Domain;
  readonly setDomain: (domain: Domain) => void;
  readonly width: number;
  readonly unit: Unit;
  readonly bins: readonly Bin[];
  readonly onChoose: (bin: Bin, add: boolean) => void;
}

/** Handlers for the drawing. */
export interface ChartHandlers {
  readonly onPointerDown: (event: PointerEvent<SVGSVGElement>) => void;
  readonly onPointerMove: (event: PointerEvent<SVGSVGElement>) => void;
  readonly onPointerUp: (event: PointerEvent<SVGSVGElement>) => void;
  readonly onPointerCancel: () => void;
}

interface Held {
  readonly part: BrushPart | 'new' | 'time';
  readonly x: number;
  readonly day: number;
  readonly domain: Domain;
  readonly before: Brush | undefined;
  /** The brush so far; undefined until the pointer has moved. */
  brush: Brush | undefined;
  isMoving: boolean;
}

/** Pixels that the pointer moves before a press becomes a drag. */
const SLIP = 4;

/** The handlers. */
export function useChartPointer(chart: ChartPointer): ChartHandlers {
  const { by, brush, domain, setDomain, width, unit, bins, onChoose } = chart;
  const held = useRef<Held>(undefined);
  const xOf = (event: PointerEvent<SVGSVGElement>): number =>
    event.clientX - event.currentTarget.getBoundingClientRect().left;
  return {
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      const x = xOf(event);
      const part = by === 'held' ? partAt(event.target) : 'time';
      const day = fromX(domain, width, x);
      held.current = { part, x, day, domain, before: brush.brush, brush: undefined, isMoving: false };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event) => {
      const { current } = held;
      if (!current) return;
      const x = xOf(event);
      if (!current.isMoving && Math.abs(x - current.x) < SLIP) return;
      current.isMoving = true;
      const day = fromX(current.domain, width, x);
      if (current.part === 'time') {
        setDomain(shift(current.domain, current.day - day));
        return;
      }
      current.brush = drag(current, day, unit);
      brush.draft(current.brush);
    },
    onPointerUp: (event) => {
      const { current } = held;
      held.current = undefined;
      if (current?.brush) brush.setDays(toDays(current.brush));
      if (!current || current.isMoving) return;
      const bin = bins.find(({ from, end }) => current.day >= from && current.day < end);
      if (bin) onChoose(bin, event.shiftKey || event.ctrlKey || event.metaKey);
    },
    onPointerCancel: () => {
      held.current = undefined;
      brush.draft(undefined);
    },
  };
}

function drag({ part, before, day: start }: Held, day: number, unit: Unit): Brush {
  if (part === 'new' || part === 'time' || !before) return draw(start, day, unit);
  return pull(before, part, part === 'whole' ? day - start : day, unit);
}

/** What of the brush an element of the drawing is; anywhere else a new one begins. */
function partAt(target: EventTarget): Held['part'] {
  const element = target instanceof Element ? target.closest('[data-part]') : null;
  const part = element?.getAttribute('data-part');
  return part === 'from' || part === 'to' || part === 'whole' ? part : 'new';
}
