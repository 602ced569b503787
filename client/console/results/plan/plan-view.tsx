/** The plan of a statement as a tree that can be read: what each step works on, its rows and hits, the costliest marked. */
import type { CSSProperties, ReactNode } from 'react';
import type { AnswerSummary } from '../../run/answer.ts';
import { PlanButtons } from '../../run/plan-buttons.tsx';
import { countOf, writeNumber } from '../../../views/parts/words.ts';
import { readPlan, type PlanLine } from './read-plan.ts';

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
  const { lines, totalHits, advice } = readPlan(summary.plan);
  return (
    <div className="plan" tabIndex={0} role="region" aria-label="Plan">
      <p className="plan-sum">
        {summary.isProfiled && totalHits !== undefined
          ? `It was run: ${countOf(totalHits, 'hit')} of the database. The costliest step is marked.`
          : 'It was planned, not run: rows are the engine’s estimates. Profile counts what it really takes.'}
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
            <th scope="col" data-number="true">
              Estimated rows
            </th>
            {summary.isProfiled && (
              <>
                <th scope="col" data-number="true">
                  Rows
                </th>
                <th scope="col" data-number="true">
                  Hits
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <Line key={at} line={line} isProfiled={summary.isProfiled} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ line, isProfiled }: { line: PlanLine; isProfiled: boolean }): ReactNode {
  const { depth, operator, details, estimated, rows, hits, share, isCostliest } = line;
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
      <td data-number="true">{estimated === undefined ? '' : writeNumber(Math.round(estimated))}</td>
      {isProfiled && (
        <>
          <td data-number="true">{rows === undefined ? '' : writeNumber(rows)}</td>
          <td data-number="true">{hits === undefined ? '' : writeNumber(hits)}</td>
        </>
      )}
    </tr>
  );
}
