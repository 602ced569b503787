/** Faults of statements on the embedded engine, whose own planner is asked: Neo4j's would refuse what it takes, and the other way round. */
import { consoleStore } from '../console-context.ts';
import { readStatements } from '../cypher/statements.ts';
import type { Fault } from '../language/knowledge-messages.ts';
import { toParameters } from '../parameters/parameter-draft.ts';
import { askDatabase } from '../run/ask-database.ts';
import { explainFailure } from '../run/explain-failure.ts';
import { isRunning } from '../run/running.ts';

/** Statements that are looked at; more would keep the engine busy. */
const MOST = 5;

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
      const asked = { text: `EXPLAIN ${statement.text}`, parameters: made.parameters, maxRows: 1 };
      for await (const events of askDatabase(asked, own.signal)) {
        const failed = events.find((event) => event.type === 'failure');
        if (!failed) continue;
        const { sentence, offset = 0 } = explainFailure(failed.failure, asked.text);
        const from = statement.from + Math.max(0, offset - 'EXPLAIN '.length);
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

function wordAt(text: string, from: number): number {
  return (/^[\p{L}\p{N}_]+|^\S/u.exec(text.slice(from))?.[0] ?? ' ').length;
}
