/** What a part of a panel shows until its answer is there, or when it does not come. */
import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { useExplorerState } from '../explorer-context.ts';

/** Grey lines in the place of text; they appear only after a moment, so that fast answers do not flash. */
export function Skeleton({ lines = 4 }: { lines?: number }): ReactNode {
  return (
    <div className="skeleton" role="status" aria-label="Loading">
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} />
      ))}
    </div>
  );
}

/** One sentence on what went wrong, and a way to try again; read aloud where no notice over the canvas says the same. */
export function Failure({ error, onRetry }: { error: Error; onRetry: () => void }): ReactNode {
  const told = useExplorerState(({ notices }) =>
    notices.some(({ tone, actions, text }) => tone === 'problem' && actions && text === error.message),
  );
  const before = useRef(told);
  const retry = useEffectEvent(onRetry);
  useEffect(() => {
    // A notice over the canvas said the same, and has gone: what it waited for may be there again.
    if (before.current && !told) retry();
    before.current = told;
  }, [told]);
  return (
    <div className="failure" {...(!told && { role: 'alert' })}>
      <p>{error.message}</p>
      <Button className="text-button" onPress={onRetry}>
        Try again
      </Button>
    </div>
  );
}
