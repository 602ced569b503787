/** Faults of statements on the embedded engine, whose own planner is asked: Neo4j's would refuse what it takes, and the other way round. */
import { consoleStore } from '../console-context.ts';
import { readStatements } from '../cypher/statements.ts';
import type { Fault } from '../language/knowledge-messages.ts';
import { toParameters } from '../parameters/parameter-draft.ts';
import type { Remark } from '../run/answer.ts';
import { askDatabase } from '../run/ask-database.ts';
import { explainFailure } from '../run/explain-failure.ts';
import { findMissedName, writeMissed } from '../run/near-names.ts';
import { isRunning } from '../run/running.ts';

/** Statements that are looked at; more would keep the engine busy. */
const MOST = 5;

const PREFIX = 'EXPLAIN ';

let control: AbortController | undefined;

/** The faults; undefined while a statement is running, which has the engine to itself. */
export async function findEngineFaults(text: string): Promise<readonly Fault[] | undefined> {
  control?.abort();
  if (isRunning(consoleStore.getState())) return undefined;
  const own = new AbortController();
  control = own;
  const found: Fault[] = [];
  try {
    for (const statement of readStatements(text).slice(0, MOST)) {
      const made = toParameters(statement.parameters, consoleStore.getState().drafts);
      // Without its parameters nothing can be said of a statement.
      if ('fault' in made || /^(?:EXPLAIN|PROFILE)\b/i.test(statement.text)) continue;
      const asked = { text: `${PREFIX}${statement.text}`, parameters: made.parameters, maxRows: 1 };
      for await (const events of askDatabase(asked, own.signal)) {
        const summed = events.find((event) => event.type === 'summary');
        for (const remark of summed?.summary.remarks ?? [])
          found.push(...warnOf(remark, asked.text, statement.from));
        const failed = events.find((event) => event.type === 'failure');
        if (!failed) continue;
        const { sentence, offset = 0 } = explainFailure(failed.failure, asked.text);
        const from = statement.from + Math.max(0, offset - PREFIX.length);
        const to = offset > 0 ? from + wordAt(text, from) : statement.to;
        found.push({ from, to, message: sentence, severity: 'error' });
      }
    }
  } catch {
    // Given up for a later text.
    return undefined;
  }
  return found;
}

/** A warning where a name stands that there is not; other remarks are told with the answer. */
function warnOf({ description, offset }: Remark, text: string, from: number): readonly Fault[] {
  const missed = findMissedName(description, { text, offset, names: consoleStore.getState().names });
  if (!missed?.place) return [];
  const start = from - PREFIX.length;
  return [
    {
      from: start + missed.place.from,
      to: start + missed.place.to,
      message: writeMissed(missed),
      severity: 'warning',
      near: missed.near,
    },
  ];
}

function wordAt(text: string, from: number): number {
  return (/^[\p{L}\p{N}_]+|^\S/u.exec(text.slice(from))?.[0] ?? ' ').length;
}
