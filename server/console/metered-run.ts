/** A run that is held to its bytes, and whose turn ends when its rows are read, have failed, or are given up. */
import {
  CypherBytes,
  CypherNode,
  CypherPath,
  CypherRelationship,
  CypherTemporal,
} from '../model/cypher-value.ts';
import type { CypherValue } from '../model/cypher-value.ts';
import type { ConsoleRun, RunSummary } from '../store/console-engine.ts';

type Batch = readonly (readonly CypherValue[])[];

/** What a run is held to. */
export interface Meter {
  readonly maxBytes: number;
  /** Milliseconds after which the turn is over even if nobody has read the rows. */
  readonly lastMs: number;
  /** Nobody reads any more. */
  readonly signal: AbortSignal;
  /** Called once, at its end. */
  readonly end: () => void;
}

/** The run with its end told; after `maxBytes` no more rows come, and the summary says `truncated`. */
export function meterRun(run: ConsoleRun, meter: Meter): ConsoleRun {
  let isOver = false;
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    clearTimeout(timer);
    meter.signal.removeEventListener('abort', end);
    meter.end();
  };
  const timer = setTimeout(end, Math.max(0, meter.lastMs));
  meter.signal.addEventListener('abort', end, { once: true });
  if (meter.signal.aborted) end();
  let cut: (() => void) | undefined;
  const isCut = new Promise<void>((resolve) => {
    cut = resolve;
  });
  const summary = Promise.race([run.summary, isCut.then(() => SUMMARY_OF_CUT)]);
  summary.catch(() => undefined);
  return {
    fields: run.fields,
    batches: readMetered(run.batches, meter.maxBytes, { cut: () => cut?.(), end }),
    summary,
  };
}

/** All that is known where reading ends early: it was a read, or it would not have been let run in batches. */
const SUMMARY_OF_CUT: RunSummary = {
  queryType: 'r',
  notifications: [],
  counters: { containsUpdates: false, containsSystemUpdates: false },
  bookmarks: [],
  truncated: true,
};

async function* readMetered(
  batches: AsyncIterable<Batch>,
  maxBytes: number,
  on: { readonly cut: () => void; readonly end: () => void },
): AsyncGenerator<Batch, undefined> {
  let left = maxBytes;
  try {
    for await (const batch of batches) {
      const kept = countFitting(batch, left);
      left -= kept.bytes;
      if (kept.rows < batch.length) on.cut();
      if (kept.rows > 0) yield batch.slice(0, kept.rows);
      if (kept.rows < batch.length) return;
    }
  } finally {
    on.end();
  }
}

/** Rows of a batch that fit into so many bytes, and the bytes that they take. */
function countFitting(batch: Batch, most: number): { readonly rows: number; readonly bytes: number } {
  let bytes = 0;
  for (const [at, row] of batch.entries()) {
    const size = measureList(row);
    if (bytes + size > most) return { rows: at, bytes };
    bytes += size;
  }
  return { rows: batch.length, bytes };
}

/** About the bytes that a value takes as text. */
function measure(value: CypherValue): number {
  if (typeof value === 'string') return value.length + 3;
  if (typeof value !== 'object' || value === null) return 8;
  if (Array.isArray(value)) return measureList(value);
  if (value instanceof CypherTemporal) return value.text.length + 3;
  if (value instanceof CypherBytes) return value.bytes.length * 1.4;
  if (value instanceof CypherNode || value instanceof CypherRelationship)
    return 80 + measure(value.properties);
  if (value instanceof CypherPath) return measureList(value.nodes) + measureList(value.relationships);
  let size = 16;
  for (const [name, each] of Object.entries(value)) size += name.length + 4 + measure(each as CypherValue);
  return size;
}

function measureList(values: readonly CypherValue[]): number {
  let size = 2;
  for (const value of values) size += measure(value) + 1;
  return size;
}
