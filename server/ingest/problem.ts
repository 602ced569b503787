/** What is wrong with a file that people write, where, and what would be right: one line a problem, all of them at once. */

import { closest, distance } from 'fastest-levenshtein';
import { EntenteError } from '../model/errors.ts';

/** One fault. */
export interface Problem {
  /** Path below the folder that is read, as `documents/treaty.yaml` below `seed/`. */
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

/** The error `invalid-seed` that lists all problems. */
export function toSeedError(problems: readonly Problem[]): EntenteError {
  return toProblemError('invalid-seed', problems, (count) => {
    return `The seed has ${count}; nothing was written to the store.`;
  });
}

/** An error that lists all problems in the order of the files and lines, under a sentence that says how many they are. */
export function toProblemError(
  code: 'invalid-seed' | 'invalid-library',
  problems: readonly Problem[],
  sentence: (count: string) => string,
): EntenteError {
  const sorted = [...problems].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
  const count = sorted.length === 1 ? 'one error' : `${sorted.length} errors`;
  const lines = sorted.map((problem) => `  ${formatProblem(problem)}`);
  return new EntenteError(code, `${sentence(count)}\n${lines.join('\n')}`, { details: sorted });
}

/** What to write instead of an unknown term: the nearest known one where it is near, else where to look. */
export function suggest(term: string, known: readonly string[], otherwise: string): string {
  if (known.length === 0) return otherwise;
  const nearest = closest(term, known);
  return distance(term, nearest) <= Math.max(2, term.length / 3) ? `did you mean "${nearest}"?` : otherwise;
}
