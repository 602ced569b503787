/** Reads all rows of a statement, or of a question by its name, that is known to have few. */
import type { Engine, Parameters, Row, RunOptions } from './engine.ts';
import type { Queries } from './queries.ts';

/** Runs a statement and collects its rows; for answers that are bounded by a LIMIT or by nature. */
export function readRows(
  engine: Engine,
  text: string,
  parameters: Parameters,
  options: RunOptions = { mode: 'read' },
): Promise<readonly Row[]> {
  return engine.run(text, parameters, options).all();
}

/** Asks a question of `cypher/read` by its name; `fill` gives what its placeholders stand for. */
export type Read = (
  name: string,
  parameters: Parameters,
  fill?: Readonly<Record<string, string>>,
) => Promise<readonly Row[]>;

/** Makes what asks an engine. */
export function createReader(engine: Engine, queries: Queries): Read {
  return (name, parameters, fill) => readRows(engine, queries.text(name, engine.name, fill), parameters);
}
