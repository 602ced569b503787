/** Loads the library: reads every file of its folders and gives the questions, or one error with all that is wrong. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LibraryQuestion } from '../model/library.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { Problem } from '../ingest/problem.ts';
import { toProblemError } from '../ingest/problem.ts';
import { readQuestion } from './read-question.ts';

/** All questions by topic and name. Rejects with `invalid-library`, which lists every problem. */
export async function loadLibrary(
  folder: string,
  vocabulary: Vocabulary,
): Promise<readonly LibraryQuestion[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  const read = await Promise.all(
    files.map(async (file) =>
      readQuestion({ file, source: await readFile(join(folder, file), 'utf8') }, vocabulary),
    ),
  );
  const questions = read.flatMap(({ question }) => question ?? []);
  const problems = [...read.flatMap((each) => each.problems), ...sameNames(questions)];
  if (problems.length === 0) return questions;
  throw toProblemError('invalid-library', problems, (count) => `The library of questions has ${count}.`);
}

function sameNames(questions: readonly LibraryQuestion[]): Problem[] {
  const seen = new Map<string, string>();
  return questions.flatMap(({ name, topic }) => {
    const before = seen.get(name);
    seen.set(name, topic);
    if (before === undefined) return [];
    const fault = { wrong: `${before} has a question of this name`, right: 'give it another name' };
    return [{ file: `${topic}/${name}.cypher`, line: 1, place: 'file', ...fault }];
  });
}
