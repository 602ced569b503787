/** Asks whether a statement may write what it has told that it would write. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { running } from '../console-context.ts';
import type { Run } from '../console-state.ts';
import { writeCounters } from './write-counters.ts';

/** The question; nothing for a run that does not ask. */
export function WriteQuestion({ run }: { run: Run }): ReactNode {
  if (run.status !== 'asking' || !run.wouldWrite) return null;
  const counters = writeCounters(run.wouldWrite);
  return (
    <div className="write-question" role="alertdialog" aria-label="This statement writes">
      <p>
        {counters === ''
          ? 'This statement writes, but would change nothing now. Run it all the same?'
          : `This statement would change the graph: ${counters}.`}
      </p>
      <Button className="button" onPress={running.cancel} autoFocus>
        Leave it
      </Button>
      <Button className="button" data-primary="true" onPress={running.confirm}>
        Write
      </Button>
    </div>
  );
}
