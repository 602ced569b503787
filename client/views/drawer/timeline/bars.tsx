/** The bars of the timeline: claims by the unit that the range needs, stacked by status. */
import { memo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { countOf, writeNumber } from '../../parts/words.ts';
import { toX, type Domain } from './axis.ts';
import type { Brush } from './brush.ts';
import { writeUnit, type Unit } from './calendar.ts';
import { stackBin, type Bin } from './histogram.ts';

/** What the bars are drawn from. */
export interface BarsProps {
  /** Those in sight, in order. */
  readonly seen: readonly Bin[];
  /** Number of claims that a bar of the whole height stands for. */
  readonly most: number;
  readonly unit: Unit;
  readonly domain: Domain;
  readonly width: number;
  readonly height: number;
  readonly statuses: readonly string[];
  /** Days that the filter lets through; those of the others are dimmed. */
  readonly brush: Brush | undefined;
  /** Edges that are selected, or lie at a selected entity: what is under their bars is marked. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (bin: Bin, add: boolean) => void;
  /** Shift with an arrow key went from one bar to the other. */
  readonly onStretch: (from: Bin, to: Bin) => void;
  /** Shift was let go. */
  readonly onStretched: () => void;
}

/** The bars in sight; with the keyboard, arrow keys go from bar to bar, with Shift they brush, and Enter selects. */
export const Bars = memo(function Bars(props: BarsProps): ReactNode {
  const { seen, most, unit, height, onChoose, onStretch, onStretched } = props;
  const [at, setAt] = useState(0);
  const last = seen.length - 1;
  const onKeyDown = (event: KeyboardEvent<SVGGElement>): void => {
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: last }[event.key];
    const bin = seen[at];
    if (to !== undefined) {
      const next = Math.min(last, Math.max(0, to));
      setAt(next);
      const reached = seen[next];
      if (event.shiftKey && bin && reached) onStretch(bin, reached);
      event.currentTarget.querySelectorAll<SVGGElement>('.bar')[next]?.focus();
    } else if ((event.key === 'Enter' || event.key === ' ') && bin) onChoose(bin, event.shiftKey);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <g
      role="group"
      aria-label={`Claims by ${unit}`}
      onKeyDown={onKeyDown}
      onKeyUp={(event) => {
        if (event.key === 'Shift') onStretched();
      }}
    >
      {seen.map((bin, place) => (
        <Bar
          key={bin.from}
          {...props}
          bin={bin}
          scale={height / most}
          label={`${writeUnit(bin.from, unit)}: ${describeBin(bin, props.statuses)}`}
          tabIndex={place === Math.min(at, last) ? 0 : -1}
          onFocus={() => {
            setAt(place);
          }}
        />
      ))}
    </g>
  );
});

/** How many claims, by status, and of how many the day is not known so exactly. */
function describeBin(bin: Bin, statuses: readonly string[]): string {
  const parts = stackBin(bin, statuses).map(({ status, count }) => `${writeNumber(count)} ${status}`);
  const rough = bin.rough > 0 ? `; ${String(bin.rough)} not dated so exactly` : '';
  return `${countOf(bin.claims.length, 'claim')}, ${parts.join(', ')}${rough}`;
}

interface BarProps extends Omit<BarsProps, 'seen' | 'most' | 'onChoose' | 'onStretch' | 'onStretched'> {
  readonly bin: Bin;
  /** Pixels for a claim. */
  readonly scale: number;
  readonly label: string;
  readonly tabIndex: number;
  readonly onFocus: () => void;
}

function Bar(props: BarProps): ReactNode {
  const { bin, domain, width, height, statuses, brush, chosen, scale, label, tabIndex, onFocus } = props;
  const left = toX(domain, width, bin.from);
  const wide = Math.max(1, toX(domain, width, bin.end) - left - 1);
  const isOut = brush !== undefined && (bin.end <= brush.from || bin.from > brush.to);
  const isMarked = bin.claims.some((claim) => chosen.has(claim.edge));
  return (
    <g
      className="bar"
      role="button"
      aria-label={label}
      tabIndex={tabIndex}
      data-out={isOut}
      data-from={bin.from}
      onFocus={onFocus}
    >
      <title>{label}</title>
      <rect className="bar-room" x={left} width={wide} y={0} height={height} />
      {stackBin(bin, statuses).map(({ status, below, count }) => (
        <rect
          key={status}
          className="status-fill"
          data-status={status}
          x={left}
          width={wide}
          y={height - (below + count) * scale}
          height={count * scale}
        />
      ))}
      {isMarked && <rect className="bar-mark" x={left} width={wide} y={height + 1} height={3} />}
    </g>
  );
}
