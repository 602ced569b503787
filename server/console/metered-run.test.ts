/** The meter of a run: its bytes, and when its turn is over. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CypherValue } from '../model/cypher-value.ts';
import { CypherNode } from '../model/cypher-value.ts';
import type { ConsoleRun, RunSummary } from '../store/console-engine.ts';
import { meterRun } from './metered-run.ts';

const DONE: RunSummary = { queryType: 'r', notifications: [], counters: {}, bookmarks: [], truncated: false };

/** A run of so many batches of ten rows, and whether its rows were let go of. */
function makeRun(
  batches: number,
  value: CypherValue,
  fails = false,
): ConsoleRun & { readonly isClosed: () => boolean } {
  let isClosed = false;
  let finish: (summary: RunSummary) => void = () => undefined;
  const summary = new Promise<RunSummary>((resolve) => {
    finish = resolve;
  });
  // eslint-disable-next-line @typescript-eslint/require-await -- rows of an engine come one by one, these are all there
  async function* rows(): AsyncGenerator<readonly (readonly CypherValue[])[]> {
    try {
      for (let batch = 0; batch < batches; batch++) yield Array.from({ length: 10 }, () => [value]);
      if (fails) throw new Error('gone');
      finish(DONE);
    } finally {
      isClosed = true;
    }
  }
  return { fields: ['x'], batches: rows(), summary, isClosed: () => isClosed };
}

describe('a metered run', () => {
  let end = vi.fn<() => void>();
  beforeEach(() => {
    end = vi.fn();
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  const gone = (): AbortController => new AbortController();
  const meter = (run: ConsoleRun, maxBytes = 1e6, signal = gone().signal): ConsoleRun =>
    meterRun(run, { maxBytes, lastMs: 5_000, signal, end });

  async function count(run: ConsoleRun): Promise<number> {
    let rows = 0;
    for await (const batch of run.batches) rows += batch.length;
    return rows;
  }

  it('gives all rows where they fit, and ends its turn with the last', async () => {
    const run = meter(makeRun(3, 'abc'));
    expect(end).not.toHaveBeenCalled();
    expect(await count(run)).toBe(30);
    expect(await run.summary).toBe(DONE);
    expect(end).toHaveBeenCalledTimes(1);
  });

  it.each<[string, CypherValue]>([
    ['text', 'a'.repeat(97)],
    ['a list', ['a'.repeat(93)]],
    ['a node', new CypherNode('1', ['A'], { name: 'x' })],
  ])('cuts %s at its bytes, lets go of the rest, and says so', async (_, value) => {
    const source = makeRun(1_000, value);
    const run = meter(source, 10_000);
    const rows = await count(run);
    expect(rows).toBeGreaterThan(60);
    expect(rows).toBeLessThan(101);
    expect(await run.summary).toMatchObject({ truncated: true });
    expect(source.isClosed()).toBe(true);
    expect(end).toHaveBeenCalledTimes(1);
  });

  it('ends its turn when the rows fail, are left, or nobody is there any more', async () => {
    await expect(count(meter(makeRun(1, 1, true)))).rejects.toThrow('gone');
    expect(end).toHaveBeenCalledTimes(1);
    for await (const batch of meter(makeRun(5, 1)).batches) if (batch.length > 0) break;
    expect(end).toHaveBeenCalledTimes(2);
    const leaving = gone();
    meter(makeRun(5, 1), 1e6, leaving.signal);
    leaving.abort();
    expect(end).toHaveBeenCalledTimes(3);
    meter(makeRun(5, 1), 1e6, leaving.signal);
    expect(end).toHaveBeenCalledTimes(4);
  });

  it('ends its turn when the time is over, for one who never reads', () => {
    meter(makeRun(5, 1));
    vi.advanceTimersByTime(4_999);
    expect(end).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(end).toHaveBeenCalledTimes(1);
  });
});
