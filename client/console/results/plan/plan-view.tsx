/** The plan of a statement as a tree that can be read: what each step works on, its rows and hits, the costliest marked. */
import type { CSSProperties, ReactNode } from 'react';
import type { AnswerSummary } from '../../run/answer.ts';
import { PlanButtons } from '../../run/plan-buttons.tsx';
import { countOf, writeNumber } from '../../../views/parts/words.ts';
import { readPlan, type PlanLine } from './read-plan.ts';

interface PlanColumn {
  readonly title: string;
  readonly of: (line: PlanLine) => string | undefined;
}

/** What is told of each step, as far as the engine counts it. */
const COLUMNS: readonly PlanColumn[] = [
  { title: 'Estimated rows', of: ({ estimated }) => writeCount(estimated) },
  { title: 'Rows', of: ({ rows }) => writeCount(rows) },
  { title: 'Hits', of: ({ hits }) => writeCount(hits) },
  { title: 'Time', of: ({ time }) => (time === undefined ? undefined : writeTime(time)) },
];

function writeCount(count: number | undefined): string | undefined {
  return count === undefined ? undefined : writeNumber(Math.round(count));
}

function writeTime(milliseconds: number): string {
  return `${milliseconds.toFixed(2)} ms`;
}

/** The plan. */
export function PlanView({ summary }: { summary: AnswerSummary | undefined }): ReactNode {
  if (!summary?.plan)
    return (
      <div className="result-none">
        <p>
          There is no plan of this answer. Explain says what the engine would do, Profile runs it and counts.
        </p>
        <p className="plan-ask">
          <PlanButtons />
        </p>
      </div>
    );
  const { lines, totalHits, totalTime, advice } = readPlan(summary.plan);
  const columns = COLUMNS.filter(({ of }) => lines.some((line) => of(line) !== undefined));
  return (
    <div className="plan" tabIndex={0} role="region" aria-label="Plan">
      <p className="plan-sum">
        {summary.isProfiled
          ? `It was run: ${totalHits === undefined ? `${writeTime(totalTime ?? 0)} of work` : `${countOf(totalHits, 'hit')} of the database`}. The costliest step is marked.`
          : `It was planned, not run${columns.length > 0 ? ': rows are the engine’s estimates' : ''}. Profile counts what it really takes.`}
      </p>
      {advice.length > 0 && (
        <ul className="plan-advice" aria-label="What would help">
          {advice.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      <table className="plan-table">
        <thead>
          <tr>
            <th scope="col">Step, the result first</th>
            <th scope="col">Works on</th>
            {columns.map(({ title }) => (
              <th key={title} scope="col" data-number="true">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <Line key={at} line={line} columns={columns} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ line, columns }: { line: PlanLine; columns: typeof COLUMNS }): ReactNode {
  const { depth, operator, details, share, isCostliest } = line;
  const style: CSSProperties = { paddingLeft: 12 + depth * 20 };
  return (
    <tr data-costliest={isCostliest}>
      <th scope="row" style={style}>
        {operator}
        {isCostliest && <span className="plan-mark">costliest</span>}
        <span
          className="plan-share"
          style={{ width: `${String(Math.round(share * 100))}%` }}
          aria-hidden="true"
        />
      </th>
      <td className="plan-details">{details}</td>
      {columns.map(({ title, of }) => (
        <td key={title} data-number="true">
          {of(line)}
        </td>
      ))}
    </tr>
  );
}
