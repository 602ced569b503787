/** Follows one run from its sending to its end; where it would write, it is tried first, and only done when the user has said so. */
import type { CypherValue } from '../../../server/model/cypher-value.ts';
import { messageOf } from '../../state/commands/attempts.ts';
import type { Run } from '../console-state.ts';
import type { AnswerEvent, AnswerSummary } from './answer.ts';
import { askDatabase, type Asked } from './ask-database.ts';

/** Who is told of a run, and who can give it up. */
export interface Following {
  readonly signal: AbortSignal;
  readonly change: (change: Partial<Run>) => void;
  /** Resolves with the user's word on what would be written; missing where the server lets no writes through. */
  readonly confirmed?: (signal: AbortSignal) => Promise<boolean>;
}

/** Milliseconds between two looks at an answer that is still coming. */
const BEAT = 80;

/** Code under which a statement that writes is refused where only reads were asked for. */
const WRITES = 'Neo.ClientError.Statement.AccessMode';

/** Resolves when the run has ended; what goes wrong is told in the run. */
export async function followRun(run: Run, following: Following): Promise<void> {
  const { signal, change, confirmed } = following;
  change({ status: 'running', began: Date.now() });
  try {
    if (!confirmed) {
      await receive(run, following);
      return;
    }
    const isWrite = await receive({ ...run, onlyReads: true }, following);
    if (!isWrite) return;
    const wouldWrite = await tryOut(run, following);
    if (!wouldWrite) return;
    change({ status: 'asking', wouldWrite });
    const isWanted = await confirmed(signal);
    signal.throwIfAborted();
    if (isWanted) {
      change({ status: 'running', began: Date.now() });
      await receive(run, following);
    }
  } catch (error) {
    const ended = Date.now();
    if (signal.aborted) change({ status: 'cancelled', ended });
    else
      change({
        status: 'failed',
        failure: { code: '', message: `The answer cannot be read: ${messageOf(error)}` },
        ended,
      });
  }
}

/** Reads an answer into the run. Of a statement that was to read only and would write it tells no more than that. */
async function receive(asked: Asked, { signal, change }: Following): Promise<boolean> {
  const rows: (readonly CypherValue[])[] = [];
  let told = 0;
  change({ rows, count: 0 });
  try {
    for await (const events of askDatabase(asked, signal)) {
      for (const event of events) {
        if (asked.onlyReads === true && event.type === 'failure' && event.failure.code === WRITES)
          return true;
        take(event, rows, change);
      }
      if (performance.now() - told < BEAT) continue;
      told = performance.now();
      change({ count: rows.length });
    }
  } finally {
    change({ count: rows.length });
  }
  return false;
}

/** What a statement would write; undefined where it fails, which is then told in the run. */
async function tryOut(
  run: Run,
  { signal, change }: Following,
): Promise<AnswerSummary['counters'] | undefined> {
  for await (const events of askDatabase({ ...run, dryRun: true }, signal)) {
    for (const event of events) {
      if (event.type === 'failure') take(event, [], change);
      if (event.type === 'summary') return event.summary.counters;
    }
  }
  return undefined;
}

function take(event: AnswerEvent, rows: (readonly CypherValue[])[], change: Following['change']): void {
  switch (event.type) {
    case 'fields':
      change({ fields: event.fields });
      return;
    case 'row':
      rows.push(event.row);
      return;
    case 'summary':
      change({ status: 'done', summary: event.summary, count: rows.length, ended: Date.now() });
      return;
    case 'failure':
      change({ status: 'failed', failure: event.failure, count: rows.length, ended: Date.now() });
  }
}
