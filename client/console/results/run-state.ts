/** What has become of a run, in a word or two. */
import type { Run } from '../console-state.ts';

/** Whether it was given up before it began: what stood before it failed, or all was cancelled. */
export function isNotRun({ status, rows, ended }: Run): boolean {
  return status === 'cancelled' && rows.length === 0 && ended === undefined;
}

/** Whether it was only planned, as EXPLAIN asks: there are no rows then, since nothing ran. */
export function isOnlyPlanned({ status, text, summary }: Run): boolean {
  return (
    status === 'done' && (/^EXPLAIN\b/i.test(text) || (summary?.plan !== undefined && !summary.isProfiled))
  );
}

/** What is said of it where only its text is shown; nothing of one that has answered. */
export function writeState(run: Run): string | undefined {
  switch (run.status) {
    case 'done':
      return undefined;
    case 'waiting':
      return 'waits';
    case 'running':
      return 'running';
    case 'asking':
      return 'not done yet';
    case 'failed':
      return 'failed';
    case 'cancelled':
      return isNotRun(run) ? 'not run' : 'cancelled';
  }
}
