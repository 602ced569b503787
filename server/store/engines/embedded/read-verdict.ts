/** Decides from the engine's own plan whether a statement only reads: what is not known to read counts as writing. */
import type { GrafeoDB } from '@grafeo-db/js';
import type { Statement } from '../../engine.ts';
import { Refusal } from './grafeo-errors.ts';

/** Operators that were seen in plans of reading statements only. `Discriminant(51)` is how 0.6.0 prints the rows
 * handed into a subquery. */
const READING_OPERATORS: ReadonlySet<string> = new Set([
  'Aggregate',
  'Apply',
  'Discriminant(51)',
  'Distinct',
  'Empty',
  'Expand',
  'Filter',
  'Join',
  'LeftJoin',
  'Limit',
  'NodeScan',
  'Project',
  'Return',
  'ShortestPath',
  'Skip',
  'Sort',
  'Union',
  'Unwind',
]);

const READING_PROCEDURES: ReadonlySet<string> = new Set([
  'db.labels',
  'db.propertyKeys',
  'db.relationshipTypes',
]);

/** Null where the statement only reads, else the first operator that is not known to. */
type Verdict = string | null;

const PREFIX = 'EXPLAIN ';

/** Verdicts kept; the product's own statements are about a hundred texts, a few of them expanded per relation. */
const KEPT = 1000;

/** Remembers the verdict of each text, so that the plan is asked for once and not at each of thousands of runs. */
export class ReadVerdicts {
  readonly #db: GrafeoDB;
  readonly #known = new Map<string, Verdict>();

  constructor(db: GrafeoDB) {
    this.#db = db;
  }

  /** Rejects unless the statement can change nothing and opens no file; also where it cannot be explained. */
  async requireRead(statement: Statement): Promise<void> {
    const verdict = await this.#verdict(statement);
    if (verdict === 'LoadCsv') refuseFiles();
    if (verdict !== null) {
      throw new Refusal(
        'statement-failed',
        `This statement was asked as a read, but it is not known to only read (${verdict}).`,
      );
    }
  }

  /** Rejects statements that would read files of this machine. */
  async requireNoFiles(statement: Statement): Promise<void> {
    let verdict: Verdict;
    try {
      verdict = await this.#verdict(statement);
    } catch {
      // Schema statements have no plan; a statement that is wrong says so better when it is run.
      verdict = /\bload\s+csv\b/i.test(statement.text) ? 'LoadCsv' : null;
    }
    if (verdict === 'LoadCsv') refuseFiles();
  }

  async #verdict({ text, parameters }: Statement): Promise<Verdict> {
    const known = this.#known.get(text);
    if (known !== undefined) {
      this.#remember(text, known);
      return known;
    }
    const plan = await this.#explain(text, parameters);
    const verdict = judge(plan);
    this.#remember(text, verdict);
    return verdict;
  }

  async #explain(text: string, parameters: Statement['parameters']): Promise<string> {
    try {
      const plan = (await this.#db.executeCypher(`${PREFIX}${text}`, parameters)).scalar();
      return typeof plan === 'string' ? plan : '';
    } catch (error) {
      throw error instanceof Error ? withoutPrefix(error) : error;
    }
  }

  #remember(text: string, verdict: Verdict): void {
    // Deleted and set again, the map's order is the order of last use.
    this.#known.delete(text);
    this.#known.set(text, verdict);
    const [oldest] = this.#known.keys();
    if (this.#known.size > KEPT && oldest !== undefined) this.#known.delete(oldest);
  }
}

/**
 * The verdict on a plan as EXPLAIN prints it, one operator a line. A name with a line break in it can add lines,
 * which are then unknown operators, but hide none.
 */
export function judge(plan: string): Verdict {
  const lines = plan.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return 'an empty plan';
  const strange = lines.map(operatorThatMayWrite).filter((operator) => operator !== null);
  return strange.includes('LoadCsv') ? 'LoadCsv' : (strange[0] ?? null);
}

function operatorThatMayWrite(line: string): string | null {
  const [operator = ''] = line.trim().split(' ', 1);
  if (READING_OPERATORS.has(operator)) return null;
  const procedure = /^CallProcedure \(([^)]*)\)/.exec(line.trim())?.[1];
  if (procedure === undefined) return operator;
  return READING_PROCEDURES.has(procedure) ? null : procedure;
}

function refuseFiles(): never {
  throw new Refusal(
    'statement-failed',
    'LOAD CSV is refused: it reads files of the machine the server runs on.',
  );
}

/** Takes the length of the prefix off the column that the engine names on the first line. */
function withoutPrefix(error: Error): Error {
  const message = error.message.replace(/--> query:1:(\d+)/, (_, column: string) => {
    return `--> query:1:${String(Number(column) - PREFIX.length)}`;
  });
  return new Error(message, { cause: error });
}
