/** What the statements have answered: which of them, how far it has come, and the answer in one of its views. */
import { useEffect, useState, type ReactNode } from 'react';
import { consoleStore, useConsole } from '../console-context.ts';
import type { Run } from '../console-state.ts';
import { countOf, writeNumber } from '../../views/parts/words.ts';
import { ResultTable } from './result-table.tsx';

/** The panel. */
export function ResultPanel(): ReactNode {
  const runs = useConsole((state) => state.runs);
  const shown = useConsole((state) => state.shown);
  const run = runs[shown];
  return (
    <section className="console-read" aria-label="Result">
      {runs.length > 1 && <RunTabs runs={runs} shown={shown} />}
      {run ? <RunResult key={run.id} run={run} /> : <NoRun />}
    </section>
  );
}

function NoRun(): ReactNode {
  return <p className="result-none">What a statement answers is shown here.</p>;
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
          {at + 1}. {run.text.split('\n')[0]}
        </button>
      ))}
    </div>
  );
}

function RunResult({ run }: { run: Run }): ReactNode {
  const hasTable = run.fields.length > 0;
  return (
    <>
      <div className="run-state">
        <RunWords run={run} />
      </div>
      {run.failure && (
        <div className="run-failure" role="alert">
          <p>{run.failure.message}</p>
          {run.failure.code !== '' && <code>{run.failure.code}</code>}
        </div>
      )}
      {hasTable && <ResultTable run={run} />}
    </>
  );
}

function RunWords({ run }: { run: Run }): ReactNode {
  const now = useClock(run.status === 'running');
  const time = writeDuration((run.ended ?? now) - run.began);
  const rows = countOf(run.count, 'row');
  switch (run.status) {
    case 'waiting':
      return <span role="status">Waits for the statements before it.</span>;
    case 'running':
      return (
        <span role="status">
          Running: {rows}, {time}
        </span>
      );
    case 'done':
      return (
        <span role="status">
          {rows} in {time}
          {run.summary?.truncated === true &&
            `: the first ${writeNumber(run.count)}; raise the limit, or narrow the statement, to see more`}
        </span>
      );
    case 'cancelled':
      return (
        <span role="status">
          Cancelled after {rows} and {time}
        </span>
      );
    case 'failed':
      return (
        <span role="status">
          Failed after {time}
          {run.count > 0 && `; ${rows} came before`}
        </span>
      );
  }
}

function writeDuration(milliseconds: number): string {
  return milliseconds < 1000
    ? `${String(Math.max(0, Math.round(milliseconds)))} ms`
    : `${(milliseconds / 1000).toFixed(1)} s`;
}

function useClock(isTicking: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!isTicking) return;
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 100);
    return () => {
      clearInterval(timer);
    };
  }, [isTicking]);
  return now;
}
