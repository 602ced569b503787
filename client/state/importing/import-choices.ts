/** What is asked of an import besides the file; who imports is remembered by this browser. */
import type { ImportQuery } from '../../../server/api/contract.ts';
import { IMPORT_LIMITS, type CsvMapping, type ImportMapping } from '../../../server/model/import.ts';

/** What can be chosen. */
export interface ImportChoices {
  /** Name of the format. */
  readonly format: string;
  readonly by: string;
  /** Whether entities of the same kind and name are the same. */
  readonly isByName: boolean;
  /** Whether what is wrong is left out. */
  readonly isSkipping: boolean;
  /** What kinds and relations stand for that the vocabulary does not know; empty for a problem. */
  readonly otherKinds: string;
  readonly otherRelations: string;
  readonly csv: CsvMapping | undefined;
}

/** The request that these choices make. */
export function toImportQuery(name: string, choices: ImportChoices, isDryRun: boolean): ImportQuery {
  const { format, by, isByName, isSkipping, otherKinds, otherRelations, csv } = choices;
  const mapping: ImportMapping = {
    ...(otherKinds !== '' && { kinds: { '*': otherKinds } }),
    ...(otherRelations !== '' && { relations: { '*': otherRelations } }),
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
