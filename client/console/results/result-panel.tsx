/** What the statements have answered: which of them, how far it has come, and the answer in one of its views. */
import { useId, type ReactNode } from 'react';
import { Segments, type Segment } from '../../views/parts/segments.tsx';
import { writeNumber } from '../../views/parts/words.ts';
import { consoleStore, useConsole } from '../console-context.ts';
import { ROWS, type ResultView, type Run } from '../console-state.ts';
import { AskedNote } from './asked-note.tsx';
import { ChartView } from './chart/chart-view.tsx';
import { ExportMenu } from './export/export-menu.tsx';
import { GraphView } from './graph/graph-view.tsx';
import { JsonView } from './json-view.tsx';
import { PlanView } from './plan/plan-view.tsx';
import { Remarks, RunFailure } from './remarks.tsx';
import { ResultTable } from './result-table.tsx';
import { isOnlyPlanned, writeState } from './run-state.ts';
import { RunWords } from './run-words.tsx';
import { writeCounters } from './write-counters.ts';
import { WriteQuestion } from './write-question.tsx';

const VIEWS: readonly Segment<ResultView>[] = [
  { id: 'table', label: 'Table' },
  { id: 'graph', label: 'Graph' },
  { id: 'chart', label: 'Chart' },
  { id: 'json', label: 'JSON' },
  { id: 'plan', label: 'Plan' },
];

/** The panel. */
export function ResultPanel(): ReactNode {
  const runs = useConsole((state) => state.runs);
  const shown = useConsole((state) => state.shown);
  const run = runs[shown];
  return (
    <section className="console-read" aria-label="Result">
      {runs.length > 1 && <RunTabs runs={runs} shown={shown} />}
      {run ? (
        <RunResult key={run.id} run={run} />
      ) : (
        <p className="result-none">What a statement answers is shown here.</p>
      )}
    </section>
  );
}

function RunTabs({ runs, shown }: { runs: readonly Run[]; shown: number }): ReactNode {
  return (
    <div className="run-tabs" role="group" aria-label="Statements that were run">
      {runs.map((run, at) => (
        <button
          key={run.id}
          type="button"
          className="run-tab"
          aria-pressed={at === shown}
          data-status={run.status}
          onClick={() => {
            consoleStore.setState({ shown: at });
          }}
        >
          <span>
            {at + 1}. {run.text.split('\n')[0]}
          </span>
          <small>{writeState(run)}</small>
        </button>
      ))}
    </div>
  );
}

function RunResult({ run }: { run: Run }): ReactNode {
  const view = useConsole((state) => state.view);
  const panel = useId();
  const hasRows = run.fields.length > 0;
  return (
    <>
      <AskedNote run={run} />
      <div className="run-head">
        <RunWords run={run} />
        {(hasRows || run.summary) && (
          <>
            <Segments
              label="Views of the result"
              segments={VIEWS}
              chosen={view}
              panel={panel}
              onChoose={(id) => {
                consoleStore.setState({ view: id });
              }}
            />
            <ExportMenu run={run} />
          </>
        )}
      </div>
      <WriteQuestion run={run} />
      <Written run={run} />
      <RunFailure run={run} />
      {run.summary?.truncated === true && <Truncated run={run} />}
      <Remarks run={run} />
      {(hasRows || run.summary) && (
        <div id={panel} className="result-panel" role="tabpanel" aria-label={view}>
          <ViewOf run={run} view={view} />
        </div>
      )}
    </>
  );
}

function ViewOf({ run, view }: { run: Run; view: ResultView }): ReactNode {
  switch (view) {
    case 'table':
      return run.count === 0 && run.status === 'done' ? <NoRows run={run} /> : <ResultTable run={run} />;
    case 'graph':
      return <GraphView run={run} />;
    case 'chart':
      return <ChartView run={run} />;
    case 'json':
      return <JsonView run={run} />;
    case 'plan':
      return <PlanView summary={run.summary} />;
  }
}

function NoRows({ run }: { run: Run }): ReactNode {
  return (
    <p className="result-none">
      {isOnlyPlanned(run)
        ? 'It was planned, not run: see the plan.'
        : 'The statement ran, and nothing fits it.'}
    </p>
  );
}

function Written({ run: { summary } }: { run: Run }): ReactNode {
  const counters = writeCounters(summary?.counters ?? {});
  return counters === '' ? null : <p className="run-written">Written: {counters}.</p>;
}

function Truncated({ run }: { run: Run }): ReactNode {
  const most = useConsole((state) => state.limits?.maxRows) ?? ROWS.most;
  return <p className="run-truncated">{explainCut(run, most)}</p>;
}

function explainCut({ count, maxRows, summary }: Run, most: number): string {
  const rows = writeNumber(count);
  if (count >= maxRows && maxRows < most)
    return `There are more than these ${rows} rows. Raise the limit at the top, or count or narrow them in the statement.`;
  if (count >= most && summary?.engine === 'neo4j')
    return `There are more than these ${rows} rows, the most that are given. Count or narrow them in the statement.`;
  return summary?.engine === 'embedded'
    ? `The built-in engine gives no more than these ${rows} rows. Count or narrow them in the statement, or run it on Neo4j.`
    : `The answer was cut after ${rows} rows, because it grew too large. Return fewer columns, or narrow the statement.`;
}
