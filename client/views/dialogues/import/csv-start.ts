/** Reads the beginning of a CSV file: what its columns seem to hold, and what was said of such columns before. */
import { toMapping } from '../../../../server/model/csv-mapping.ts';
import { IMPORT_LIMITS, type CsvGuess, type CsvMapping } from '../../../../server/model/import.ts';
import type { Api } from '../../../api.ts';
import { readMapping } from '../../../state/importing/csv-draft.ts';

/** A CSV file as it was guessed, with its beginning. */
export interface CsvStart {
  readonly guess: CsvGuess;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Reads it; the mapping is that of the last file with the same columns, else what was guessed. */
export async function readCsvStart(
  api: Pick<Api, 'guessImport'>,
  file: File,
  signal: AbortSignal,
): Promise<{ start: CsvStart; mapping: CsvMapping }> {
  const beginning = file.slice(0, IMPORT_LIMITS.guessBytes);
  const [guess, buffer] = await Promise.all([api.guessImport(beginning, signal), beginning.arrayBuffer()]);
  const mapping = readMapping(namesOf(guess)) ?? toMapping(guess);
  return { start: { guess, bytes: new Uint8Array(buffer) }, mapping };
}

/** The names of the columns, by which a mapping is kept. */
export function namesOf({ columns }: CsvGuess): readonly string[] {
  return columns.map(({ name }) => name);
}
