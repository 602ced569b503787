/** The brush over the bars: what is not in it is veiled, and its two ends are handles for mouse, finger and arrow keys. */
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { stepSideways } from '../../parts/arrow-keys.ts';
import { writeDay } from '../../parts/words.ts';
import { toX, type Domain } from './axis.ts';
import { step, type Brush } from './brush.ts';
import { toIso, type Unit } from './calendar.ts';

/** What a brush is drawn from. */
export interface BrushViewProps {
  readonly brush: Brush;
  readonly domain: Domain;
  readonly unit: Unit;
  readonly width: number;
  readonly height: number;
  /** While a key is held down. */
  readonly onDraft: (brush: Brush) => void;
  /** Once it is let go. */
  readonly onCommit: () => void;
}

const ENDS = ['from', 'to'] as const;

/** The brush. */
export function BrushView(props: BrushViewProps): ReactNode {
  const { brush, domain, unit, width, height, onDraft, onCommit } = props;
  const isStepping = useRef(false);
  const place = (day: number): number => Math.min(width, Math.max(0, toX(domain, width, day)));
  const left = place(brush.from);
  const right = place(brush.to + 1);
  const commit = (): void => {
    if (isStepping.current) onCommit();
    isStepping.current = false;
  };
  const onKeyDown = (event: KeyboardEvent, end: 'from' | 'to'): void => {
    const by = stepSideways(event.key);
    if (by === 0) return;
    event.preventDefault();
    event.stopPropagation();
    isStepping.current = true;
    onDraft(step(brush, end, by, event.shiftKey ? 'day' : unit));
  };
  return (
    <g className="brush">
      <rect className="brush-veil" x={0} width={left} y={0} height={height} />
      <rect className="brush-veil" x={right} width={width - right} y={0} height={height} />
      <rect
        className="brush-body"
        data-part="whole"
        x={left}
        width={Math.max(0, right - left)}
        y={0}
        height={height}
      />
      {ENDS.filter((end) => Number.isFinite(brush[end])).map((end) => {
        const x = end === 'from' ? left : right;
        const day = brush[end];
        return (
          <g
            key={end}
            className="brush-handle"
            data-part={end}
            role="slider"
            tabIndex={0}
            aria-label={end === 'from' ? 'First day' : 'Last day'}
            aria-orientation="horizontal"
            aria-valuenow={day}
            aria-valuemin={Math.floor(Math.min(domain.from, day))}
            aria-valuemax={Math.ceil(Math.max(domain.to, day))}
            aria-valuetext={writeDay(toIso(day))}
            onKeyDown={(event) => {
              onKeyDown(event, end);
            }}
            onKeyUp={commit}
            onBlur={commit}
          >
            <rect className="brush-grip" x={x - 9} width={18} y={0} height={height} />
            <line x1={x} x2={x} y1={0} y2={height} />
            <rect className="brush-knob" x={x - 3} width={6} y={height / 2 - 11} height={22} rx={3} />
          </g>
        );
      })}
    </g>
  );
}
