/** How far a run has come, in words: rows and time, and which engine answered. */
import { useEffect, useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Run } from '../console-state.ts';
import { useExplorer } from '../../views/explorer-context.ts';
import { EngineNote } from './engine-note.tsx';
import { isNotRun, isOnlyPlanned } from './run-state.ts';
import { countOf } from '../../views/parts/words.ts';

/** Milliseconds without a row, after which it is said that it may be waiting for its turn. */
const PATIENCE = 1_500;

/** The words. */
export function RunWords({ run }: { run: Run }): ReactNode {
  const now = useClock(run.status === 'running');
  const taken = (run.ended ?? now) - run.began;
  const engine = run.summary?.engine;
  return (
    <span className="run-words" role="status" data-status={run.status}>
      {run.status === 'running' && run.fields.length === 0 && taken > PATIENCE ? (
        <Turn taken={taken} />
      ) : (
        describe(run, taken)
      )}
      {engine && (
        <>
          , answered by <EngineNote engine={engine} />
        </>
      )}
    </span>
  );
}

/** Whether it works or waits for others, which the server knows. */
function Turn({ taken }: { taken: number }): ReactNode {
  const { api } = useExplorer();
  const { data } = useQuery({
    queryKey: ['console', 'turns'],
    queryFn: () => api.console(),
    refetchInterval: PATIENCE,
    staleTime: 0,
  });
  const isWaiting = data !== undefined && data.waiting > 0;
  return isWaiting
    ? `${countOf(data.waiting, 'statement')} waiting for a turn behind ${String(data.running)}: ${writeDuration(taken)}`
    : `Working, no row yet: ${writeDuration(taken)}`;
}

function describe(run: Run, taken: number): string {
  const rows = countOf(run.count, 'row');
  const time = writeDuration(taken);
  switch (run.status) {
    case 'waiting':
      return 'Waits for the statements before it';
    case 'running':
      return `Running: ${rows}, ${time}`;
    case 'asking':
      return 'Tried, not done yet';
    case 'done':
      return isOnlyPlanned(run) ? `Planned in ${time}, not run` : `${rows} in ${time}`;
    case 'cancelled':
      return isNotRun(run) ? 'Not run' : `Cancelled after ${rows} and ${time}`;
    case 'failed':
      if (run.ended === undefined) return 'Not run';
      return run.count > 0 ? `Failed after ${time}; ${rows} came before` : `Failed after ${time}`;
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
