/** How high the bars are: lines at round numbers of claims, and the words that stand on them. */
import type { ReactNode } from 'react';
import type { Unit } from './calendar.ts';
import { countTicks } from './histogram.ts';
import { countOf } from '../../parts/words.ts';

interface CountAxisProps {
  /** Number of claims that a bar of the whole height stands for. */
  readonly most: number;
  /** Pixels of such a bar. */
  readonly height: number;
}

/** The lines, behind the bars. */
export function CountLines({ most, height, width }: CountAxisProps & { readonly width: number }): ReactNode {
  return (
    <g className="count-lines" aria-hidden="true">
      {countTicks(most).map((count) => (
        <line key={count} x1={0} x2={width} y1={toY(count, most, height)} y2={toY(count, most, height)} />
      ))}
    </g>
  );
}

/** The words, before the bars: the uppermost says what is counted. */
export function CountWords({ most, height, unit }: CountAxisProps & { readonly unit: Unit }): ReactNode {
  const ticks = countTicks(most);
  return (
    <g className="count-words" aria-hidden="true">
      {ticks.map((count, at) => (
        <text key={count} x={6} y={toY(count, most, height) + 11}>
          {at === ticks.length - 1 ? `${countOf(count, 'claim')} a ${unit}` : count}
        </text>
      ))}
    </g>
  );
}

function toY(count: number, most: number, height: number): number {
  return Math.round(height * (1 - count / most)) + 0.5;
}
