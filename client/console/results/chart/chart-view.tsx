/** A result as a chart: chosen by what its columns hold, and to be changed. */
import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { Run } from '../../console-state.ts';
import { Choice } from '../../../views/parts/choice.tsx';
import { useSize } from '../../../views/parts/use-size.ts';
import { countOf, writeNumber } from '../../../views/parts/words.ts';
import {
  alongColumns,
  chooseChart,
  MOST_DRAWN,
  numberColumns,
  type ChartChoice,
  type ChartKind,
} from './choose-chart.ts';
import { Drawing, type DrawingProps } from './drawing.tsx';

const KINDS = [
  { value: 'bars', label: 'Bars' },
  { value: 'lines', label: 'Lines' },
  { value: 'dots', label: 'Dots' },
] as const satisfies readonly { value: ChartKind; label: string }[];

const ROW_NUMBER = 'row';

/** The chart with what it shows. */
export function ChartView({ run: { fields, rows, count } }: { run: Run }): ReactNode {
  const read = useMemo(() => rows.slice(0, count), [rows, count]);
  const suits = useMemo(() => chooseChart(fields, read), [fields, read]);
  const [chosen, setChosen] = useState<ChartChoice>();
  const choice = chosen ?? suits;
  if (!choice)
    return (
      <p className="result-none">
        No column of this result holds numbers. Count or sum something to see a chart, as with count(*).
      </p>
    );
  const option = (column: number): { value: string; label: string } => ({
    value: String(column),
    label: fields[column] ?? '',
  });
  const most = MOST_DRAWN[choice.kind];
  const [value = 0] = choice.values;
  return (
    <div className="result-chart">
      <div className="result-tools">
        <Choice
          label="Chart"
          options={KINDS}
          value={choice.kind}
          onChoose={(kind) => {
            setChosen({ ...choice, kind });
          }}
        />
        <Choice
          label="of"
          options={numberColumns(fields, read).map(option)}
          value={String(value)}
          onChoose={(column) => {
            setChosen({ ...choice, values: [Number(column)] });
          }}
        />
        <Choice
          label="by"
          options={[
            { value: ROW_NUMBER, label: 'number of the row' },
            ...alongColumns(fields, read).map(option),
          ]}
          value={choice.along === undefined ? ROW_NUMBER : String(choice.along)}
          onChoose={(column) => {
            setChosen({ ...choice, along: column === ROW_NUMBER ? undefined : Number(column) });
          }}
        />
        {choice.values.length > 1 && (
          <ul className="chart-legend" aria-label="Lines of the chart">
            {choice.values.map((column, at) => (
              <li key={column} data-series={at}>
                {fields[column]}
              </li>
            ))}
          </ul>
        )}
        <span className="result-count">
          {read.length > most
            ? `The first ${writeNumber(most)} of ${countOf(read.length, 'row')}`
            : countOf(read.length, 'row')}
        </span>
      </div>
      <ChartBox fields={fields} rows={read.slice(0, most)} choice={choice} />
    </div>
  );
}

/** The room for the chart; a part of its own, for it comes only once rows have come that a chart can be drawn of. */
function ChartBox(props: Omit<DrawingProps, 'width' | 'height'>): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  return (
    <div ref={box} className="chart-box">
      {size.width > 0 && <Drawing {...props} {...size} />}
    </div>
  );
}
