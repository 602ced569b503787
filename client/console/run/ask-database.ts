/** Sends a statement to the Query API and gives its answer event by event, as the server streams it. */
import type { CypherMap } from '../../../server/model/cypher-value.ts';
import type { AnswerEvent } from './answer.ts';
import { encodeValue } from './encode-value.ts';
import { readEvent, readFailure } from './read-event.ts';

/** What is asked. */
export interface Asked {
  readonly text: string;
  readonly parameters: CypherMap;
  readonly maxRows: number;
  /** Refuses a statement that writes, even where the server lets writes through. */
  readonly onlyReads?: boolean;
  /** Undoes what the statement writes: its counters tell what it would change. */
  readonly dryRun?: boolean;
  /** Seconds after which the database gives it up; as long as the server allows where it is missing. */
  readonly seconds?: number;
}

const ADDRESS = '/db/neo4j/query/v2';
const STREAM = 'application/vnd.neo4j.query.v1.1+jsonl';
const TYPED = 'application/vnd.neo4j.query.v1.1';

/** Code of a failure of the connection, which Neo4j has no code for. */
const AWAY = 'Entente.Away';

/** The events, in batches as they arrive; the last is a summary or a failure. Throws only when it is given up. */
export async function* askDatabase(
  { text, parameters, maxRows, onlyReads = false, dryRun = false, seconds }: Asked,
  signal: AbortSignal,
): AsyncGenerator<readonly AnswerEvent[]> {
  let response: Response;
  try {
    response = await fetch(ADDRESS, {
      method: 'POST',
      headers: { 'Content-Type': TYPED, Accept: STREAM },
      body: JSON.stringify({
        statement: text,
        parameters: Object.fromEntries(
          Object.entries(parameters).map(([name, value]) => [name, encodeValue(value)]),
        ),
        includeCounters: true,
        ...(seconds !== undefined && { maxExecutionTime: seconds }),
        ...(onlyReads && { accessMode: 'READ' }),
        entente: { maxRows, ...(dryRun && { dryRun }) },
      }),
      signal,
    });
  } catch (cause) {
    if (signal.aborted) throw cause;
    yield [away('The server does not answer. Check that Entente is still running.')];
    return;
  }
  if (!response.body || response.headers.get('Content-Type')?.includes('jsonl') !== true) {
    yield [{ type: 'failure', failure: readFailure(await response.json().catch(() => undefined)) }];
    return;
  }
  yield* readStream(response.body, signal);
}

async function* readStream(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<readonly AnswerEvent[]> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  let isEnded = false;
  for (;;) {
    let piece: ReadableStreamReadResult<Uint8Array>;
    try {
      piece = await reader.read();
    } catch (cause) {
      if (signal.aborted) throw cause;
      yield [away('The connection broke before the answer was complete. The rows so far are kept.')];
      return;
    }
    const lines = (rest + decoder.decode(piece.value, { stream: !piece.done })).split('\n');
    // Every line of the server ends with its line break: what stands behind the last one was cut off.
    rest = lines.pop() ?? '';
    const events = lines.flatMap((line) => (line.trim() === '' ? [] : (readEvent(line) ?? [])));
    isEnded ||= events.some(({ type }) => type === 'summary' || type === 'failure');
    if (events.length > 0) yield events;
    if (piece.done) break;
  }
  if (!isEnded) yield [away('The answer ended too early. The rows so far are kept.')];
}

function away(message: string): AnswerEvent {
  return { type: 'failure', failure: { code: AWAY, message } };
}
