/** Draws a chart as SVG: axes, and bars, lines or dots. */
import type { ReactNode } from 'react';
import { scaleBand, scaleLinear, scaleUtc } from 'd3-scale';
import type { CypherValue } from '../../../../server/model/cypher-value.ts';
import type { Rows } from '../choose-rows.ts';
import { writeValue } from '../write-value.ts';
import { toDay, toLabel, toNumber, type ChartChoice } from './choose-chart.ts';
import type { Size } from '../../../views/parts/use-size.ts';
import { writeTick } from './write-tick.ts';

/** What is drawn. */
export interface DrawingProps extends Size {
  readonly fields: readonly string[];
  readonly rows: Rows;
  readonly choice: ChartChoice;
}

const MARGIN = { top: 12, right: 20, bottom: 56, left: 64 };
const NAMED_BARS = 24;
const WIDEST_BAR = 96;

/** Pixels that a letter of a name takes, at most: names that fit side by side are written level, others lean. */
const LETTER = 7;

/** A value where it is drawn. */
interface Mark {
  readonly x: number;
  readonly y: number;
  readonly title: string;
}

/** The chart. */
export function Drawing(props: DrawingProps): ReactNode {
  const { fields, rows, choice, width, height } = props;
  const inner = {
    width: Math.max(40, width - MARGIN.left - MARGIN.right),
    height: Math.max(40, height - MARGIN.top - MARGIN.bottom),
  };
  const numbers = choice.values.flatMap((column) =>
    rows.flatMap((row) => toNumber(row[column] ?? null) ?? []),
  );
  const y = scaleLinear([Math.min(0, ...numbers), Math.max(0, ...numbers)], [inner.height, 0]).nice();
  // Between whole numbers there is nothing to count.
  const areWhole = numbers.every(Number.isInteger);
  const isTick = (tick: number): boolean => !areWhole || Number.isInteger(tick);
  const { places, ticks, leans, band } = placeAlong(props, inner.width);
  const series = choice.values.map((column) =>
    rows.flatMap((row, at): readonly Mark[] => {
      const number = toNumber(row[column] ?? null);
      const x = places[at];
      if (number === undefined || x === undefined) return [];
      const along = choice.along === undefined ? String(at + 1) : writeValue(row[choice.along] ?? null);
      return [{ x, y: y(number), title: `${along}: ${writeValue(row[column] ?? null)}` }];
    }),
  );
  const names = choice.values.map((column) => fields[column] ?? '').join(', ');
  return (
    <svg className="chart" width={width} height={height} role="img" aria-label={`Chart of ${names}`}>
      <g transform={`translate(${String(MARGIN.left)} ${String(MARGIN.top)})`}>
        {y
          .ticks(Math.max(2, Math.floor(inner.height / 48)))
          .filter(isTick)
          .map((tick) => (
            <g key={tick} transform={`translate(0 ${String(y(tick))})`}>
              <line className="chart-line" x2={inner.width} />
              <text className="chart-word" x={-8} dy="0.32em" textAnchor="end">
                {writeTick(tick)}
              </text>
            </g>
          ))}
        {series.map((marks, at) => (
          <Series key={at} at={at} kind={choice.kind} marks={marks} base={y(0)} band={band} />
        ))}
        <line className="chart-axis" y1={y(0)} y2={y(0)} x2={inner.width} />
        {ticks.map(({ at, words }) => (
          <text
            key={words + String(at)}
            className="chart-word"
            textAnchor={leans ? 'end' : 'middle'}
            transform={`translate(${String(at)} ${String(inner.height + 16)})${leans ? ' rotate(-28)' : ''}`}
          >
            {words}
          </text>
        ))}
      </g>
    </svg>
  );
}

interface SeriesProps {
  readonly at: number;
  readonly kind: ChartChoice['kind'];
  readonly marks: readonly Mark[];
  readonly base: number;
  readonly band: number | undefined;
}

function Series({ at, kind, marks, base, band }: SeriesProps): ReactNode {
  if (kind === 'bars') {
    const width = Math.max(1, band ?? 8);
    return marks.map(({ x, y, title }, index) => (
      <rect
        key={index}
        className="chart-bar"
        x={x - width / 2}
        y={Math.min(y, base)}
        width={width}
        height={Math.max(1, Math.abs(base - y))}
      >
        <title>{title}</title>
      </rect>
    ));
  }
  const sorted = kind === 'lines' ? [...marks].sort((a, b) => a.x - b.x) : marks;
  return (
    <g data-series={at % 4}>
      {kind === 'lines' && (
        <polyline
          className="chart-path"
          points={sorted.map(({ x, y }) => `${String(x)},${String(y)}`).join(' ')}
        />
      )}
      {sorted.map(({ x, y, title }, index) => (
        <circle key={index} className="chart-dot" cx={x} cy={y} r={3}>
          <title>{title}</title>
        </circle>
      ))}
    </g>
  );
}

interface Along {
  /** Where each row stands, in pixels; undefined for one that stands nowhere. */
  readonly places: readonly (number | undefined)[];
  readonly ticks: readonly { readonly at: number; readonly words: string }[];
  /** Whether the words lean, because they are too long to stand side by side. */
  readonly leans: boolean;
  /** Width of a bar. */
  readonly band?: number;
}

function placeAlong({ rows, choice }: DrawingProps, width: number): Along {
  const values: readonly CypherValue[] = rows.map((row, at) =>
    choice.along === undefined ? BigInt(at + 1) : (row[choice.along] ?? null),
  );
  if (choice.kind === 'bars') {
    const scale = scaleBand(
      values.map((_, at) => at),
      [0, width],
    ).padding(0.25);
    const places = values.map((_, at) => (scale(at) ?? 0) + scale.bandwidth() / 2);
    const step = Math.ceil(values.length / Math.min(NAMED_BARS, Math.max(2, Math.floor(width / 36))));
    const ticks = values.flatMap((value, at) =>
      at % step === 0 ? [{ at: places[at] ?? 0, words: toLabel(value) }] : [],
    );
    const room = scale.step() * step;
    const leans = ticks.some(({ words }) => words.length * LETTER > room);
    return { places, ticks, leans, band: Math.min(WIDEST_BAR, scale.bandwidth()) };
  }
  const days = values.map(toDay);
  const most = Math.max(2, Math.floor(width / 96));
  if (days.some((day) => day !== undefined)) {
    const said = days.flatMap((day) => day ?? []);
    const scale = scaleUtc([Math.min(...said), Math.max(...said)], [0, width]);
    const write = scale.tickFormat(most);
    return {
      places: days.map((day) => (day === undefined ? undefined : scale(day))),
      ticks: scale.ticks(most).map((tick) => ({ at: scale(tick), words: write(tick) })),
      leans: false,
    };
  }
  const numbers = values.map((value, at) => toNumber(value) ?? at + 1);
  const scale = scaleLinear([Math.min(...numbers), Math.max(...numbers)], [0, width]).nice();
  return {
    places: numbers.map((number) => scale(number)),
    ticks: scale.ticks(most).map((tick) => ({ at: scale(tick), words: writeTick(tick) })),
    leans: false,
  };
}
