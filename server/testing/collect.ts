/** Reads all rows of a statement one by one, as the console does. */
import type { Engine, Parameters, Row, RunOptions } from '../store/engine.ts';

/** All rows of a statement, read-only unless said otherwise. */
export async function collect(
  engine: Engine,
  text: string,
  parameters: Parameters = {},
  options: Partial<RunOptions> = {},
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for await (const row of engine.run(text, parameters, { mode: 'read', ...options })) rows.push(row);
  return rows;
}
