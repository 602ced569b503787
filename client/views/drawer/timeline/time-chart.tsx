/** The upper part of the timeline: bars, axis and brush in one drawing, and what mouse and wheel do there. */
import { useEffect, useEffectEvent, useMemo, useRef, useState, type ReactNode } from 'react';
import { toggleAll } from '../../../state/view/selection.ts';
import { useExplorer, useVisible } from '../../explorer-context.ts';
import { measureWords } from '../../parts/measure-words.ts';
import { fromX, shift, ticksOf, zoom, type Domain, type Tick } from './axis.ts';
import { Bars } from './bars.tsx';
import { BrushView } from './brush-view.tsx';
import { draw } from './brush.ts';
import { unitFor } from './calendar.ts';
import type { DatedBy } from './dated-claims.ts';
import { CountLines, CountWords } from './count-axis.tsx';
import { binsWithin, countClaims, mostOf, type Bin } from './histogram.ts';
import type { BrushState } from './use-brush.ts';
import { useChartPointer } from './use-chart-pointer.ts';
import type { TimelineData } from './use-timeline.ts';

/** What the chart is drawn from. */
export interface TimeChartProps {
  readonly data: TimelineData;
  readonly by: DatedBy;
  readonly brush: BrushState;
  readonly domain: Domain;
  readonly setDomain: (domain: Domain) => void;
  /** Pixels; the height is that of the tallest bar. */
  readonly width: number;
  readonly height: number;
}

/** Pixels above the tallest bar, and below the bars for the axis. */
const TOP = 6;
const AXIS = 24;
/** Pixels between the words of two ticks. */
const GAP = 8;

/** The chart. */
export function TimeChart({ data, by, brush, domain, setDomain, width, height }: TimeChartProps): ReactNode {
  const unit = unitFor(width / (domain.to - domain.from));
  const bins = useMemo(() => countClaims(data.dated, unit), [data.dated, unit]);
  const seen = binsWithin(bins, domain);
  const most = mostOf(seen);
  const onChoose = useChoosing();
  const svg = useRef<SVGSVGElement>(null);
  const [anchor, setAnchor] = useState<number>();
  // The filter asks when things were: over the days of reports there is nothing to brush.
  const shown = by === 'held' ? brush.brush : undefined;
  const pointer = useChartPointer({ by, brush, domain, setDomain, width, unit, bins, onChoose });
  useWheel(svg, domain, setDomain, width);
  return (
    <svg
      ref={svg}
      className="time-chart"
      data-brushes={by === 'held'}
      width={width}
      height={TOP + height + AXIS}
      role="group"
      aria-label={`Claims over time, by ${unit}`}
      {...pointer}
    >
      <Axis domain={domain} width={width} bottom={TOP + height} />
      <g transform={`translate(0 ${String(TOP)})`}>
        <CountLines {...{ most, width, height }} />
        <Bars
          {...{ seen, most, unit, domain, width, height, onChoose }}
          statuses={data.statuses}
          brush={shown}
          chosen={data.chosen}
          onStretch={(from, to) => {
            if (by !== 'held') return;
            const first = anchor ?? from.from;
            setAnchor(first);
            brush.draft(draw(first, to.from, unit));
          }}
          onStretched={() => {
            if (anchor === undefined) return;
            setAnchor(undefined);
            brush.commit();
          }}
        />
        {shown && (
          <BrushView
            brush={shown}
            {...{ domain, unit, width, height }}
            onDraft={brush.draft}
            onCommit={brush.commit}
          />
        )}
        <CountWords {...{ most, height, unit }} />
      </g>
    </svg>
  );
}

/** Selects the drawn edges behind a bar. */
function useChoosing(): (bin: Bin, add: boolean) => void {
  const { commands, store } = useExplorer();
  const { edges } = useVisible();
  const drawn = useMemo(() => new Set(edges.map((edge) => edge.id)), [edges]);
  return (bin, add) => {
    const ids = [...new Set(bin.claims.map((claim) => claim.edge))].filter((id) => drawn.has(id));
    const chosen = { nodes: [], edges: ids };
    commands.select(add ? toggleAll(store.getState().selection, chosen) : chosen);
  };
}

function Axis({ domain, width, bottom }: { domain: Domain; width: number; bottom: number }): ReactNode {
  return (
    <g className="time-axis" aria-hidden="true">
      <line x1={0} x2={width} y1={bottom + 0.5} y2={bottom + 0.5} />
      {withRoom(ticksOf(domain, width)).map(({ x, label, isYear, hasRoom }) => (
        <g key={x} transform={`translate(${x.toFixed(1)} 0)`} data-year={isYear}>
          <line y1={0} y2={bottom + 5} />
          {hasRoom && (
            <text x={4} y={bottom + 16}>
              {label}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

/** Ticks with whether their words find room after those before them. */
function withRoom(ticks: readonly Tick[]): readonly (Tick & { readonly hasRoom: boolean })[] {
  let end = -Infinity;
  return ticks.map((tick) => {
    const hasRoom = tick.x > end;
    if (hasRoom) end = tick.x + measureWords(tick.label) + GAP;
    return { ...tick, hasRoom };
  });
}

/** The wheel zooms around the pointer; with Shift, or sideways, it moves. */
function useWheel(
  svg: React.RefObject<SVGSVGElement | null>,
  domain: Domain,
  setDomain: (domain: Domain) => void,
  width: number,
): void {
  const onWheel = useEffectEvent((event: WheelEvent) => {
    event.preventDefault();
    const aside = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    if (Math.abs(aside) > Math.abs(event.deltaY) || event.shiftKey)
      setDomain(shift(domain, (aside / width) * (domain.to - domain.from)));
    else setDomain(zoom(domain, fromX(domain, width, event.offsetX), Math.exp(event.deltaY / 500)));
  });
  useEffect(() => {
    const { current } = svg;
    const listen = (event: WheelEvent): void => {
      onWheel(event);
    };
    // React listens passively, and could not keep the page from moving.
    current?.addEventListener('wheel', listen, { passive: false });
    return () => {
      current?.removeEventListener('wheel', listen);
    };
  }, [svg]);
}
