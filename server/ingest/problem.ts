/** What is wrong with a seed file, where, and what would be right: one line a problem, all of them at once. */

import { closest, distance } from 'fastest-levenshtein';
import { EntenteError } from '../model/errors.ts';

/** One fault in the seed. */
export interface Problem {
  /** Path below `seed/`, as `documents/treaty.yaml`. */
  readonly file: string;
  /** Line, counted from 1. */
  readonly line: number;
  /** The record or key in the author's terms, as `claim c0024, relation`. */
  readonly place: string;
  readonly wrong: string;
  readonly right: string;
}

/** One line for people, which an editor's terminal turns into a place to jump to. */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line} ${problem.place}: ${problem.wrong}; ${problem.right}`;
}

/** The error `invalid-seed` that lists all problems, in the order of the files and lines. */
export function toSeedError(problems: readonly Problem[]): EntenteError {
  const sorted = [...problems].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
  const count = sorted.length === 1 ? 'one error' : `${sorted.length} errors`;
  const lines = sorted.map((problem) => `  ${formatProblem(problem)}`);
  return new EntenteError(
    'invalid-seed',
    `The seed has ${count}; nothing was written to the store.\n${lines.join('\n')}`,
    { details: sorted },
  );
}

/** What to write instead of an unknown term: the nearest known one where it is near, else where to look. */
export function suggest(term: string, known: readonly string[], otherwise: string): string {
  if (known.length === 0) return otherwise;
  const nearest = closest(term, known);
  return distance(term, nearest) <= Math.max(2, term.length / 3) ? `did you mean "${nearest}"?` : otherwise;
}
