/** Reads all rows of a statement that is known to have few. */
import type { Engine, Parameters, Row, RunOptions } from './engine.ts';

/** Runs a statement and collects its rows; for answers that are bounded by a LIMIT or by nature. */
export function readRows(
  engine: Engine,
  text: string,
  parameters: Parameters,
  options: RunOptions = { mode: 'read' },
): Promise<readonly Row[]> {
  return engine.run(text, parameters, options).all();
}
