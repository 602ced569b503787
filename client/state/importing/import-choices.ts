/** What is asked of an import besides the file; who imports is remembered by this browser. */
import type { ImportQuery } from '../../../server/api/contract.ts';
import {
  IMPORT_LIMITS,
  type CsvMapping,
  type FoundTerms,
  type ImportMapping,
} from '../../../server/model/import.ts';

/** What can be chosen. */
export interface ImportChoices {
  /** Name of the format. */
  readonly format: string;
  readonly by: string;
  /** Whether what has the name of a known entity, and its kind or none, is that entity. */
  readonly isByName: boolean;
  /** Whether what is wrong is left out. */
  readonly isSkipping: boolean;
  /** What words of the file for kinds and for relations stand for, one by one; empty for what is found, or a problem. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly relations: Readonly<Record<string, string>>;
  /** What all others stand for that the vocabulary does not know; empty for a problem. */
  readonly otherKinds: string;
  readonly otherRelations: string;
  readonly csv: CsvMapping | undefined;
}

/** The request that these choices make. */
export function toImportQuery(name: string, choices: ImportChoices, isDryRun: boolean): ImportQuery {
  const { format, by, isByName, isSkipping, csv } = choices;
  const kinds = toTable(choices.kinds, choices.otherKinds);
  const relations = toTable(choices.relations, choices.otherRelations);
  const mapping: ImportMapping = {
    ...(kinds && { kinds }),
    ...(relations && { relations }),
    ...(csv && { csv }),
  };
  return {
    format,
    name: name.slice(0, IMPORT_LIMITS.name),
    ...(by.trim() !== '' && { by: by.trim() }),
    dryRun: isDryRun ? 'true' : 'false',
    match: isByName ? 'name' : 'id',
    skip: isSkipping ? 'true' : 'false',
    ...(Object.keys(mapping).length > 0 && { mapping: JSON.stringify(mapping) }),
  };
}

/** A table of a mapping; undefined where it would be empty. */
function toTable(
  words: Readonly<Record<string, string>>,
  others: string,
): Readonly<Record<string, string>> | undefined {
  const entries = Object.entries({ ...words, '*': others }).filter(([, term]) => term !== '');
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** The choices with what was guessed for words that nobody has chosen anything for; the same ones where there is no such word. */
export function withGuesses(choices: ImportChoices, { kinds, relations }: FoundTerms): ImportChoices {
  const guessed = (
    terms: FoundTerms['kinds'],
    chosen: Readonly<Record<string, string>>,
  ): Readonly<Record<string, string>> =>
    Object.fromEntries(
      terms.flatMap(({ word, guess }) =>
        guess === undefined || Object.hasOwn(chosen, word) ? [] : [[word, guess]],
      ),
    );
  const [ofKinds, ofRelations] = [guessed(kinds, choices.kinds), guessed(relations, choices.relations)];
  if (Object.keys(ofKinds).length + Object.keys(ofRelations).length === 0) return choices;
  return {
    ...choices,
    kinds: { ...choices.kinds, ...ofKinds },
    relations: { ...choices.relations, ...ofRelations },
  };
}

const KEY = 'entente.imported-by';

/** Who imported last. */
export function readImporter(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** Keeps who imports for the next time. */
export function keepImporter(by: string): void {
  try {
    localStorage.setItem(KEY, by);
  } catch {
    // It is typed anew the next time.
  }
}
