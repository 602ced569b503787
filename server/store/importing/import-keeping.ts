/** What importing asks of the store: what is known of a file, to write it whole, and to take it back whole. */
import type { EntityReference } from '../../model/answers.ts';
import type { FactOf, FactPages, FactType } from '../../model/fact-pages.ts';
import type { ImportRecord, ImportRemoval } from '../../model/import.ts';

/** Gives a question up; the database stops working on it. */
interface Asking {
  readonly signal?: AbortSignal;
}

/** A record that is in the store already. */
export interface KnownRecord {
  /** Who wrote it: `seed`, or an import. */
  readonly origin: string;
  readonly digest: string;
  /** Of an entity. */
  readonly kind: string;
  /** Of a document that has a day. */
  readonly published?: string;
}

/** The day of a document, whether it is of the file or known. */
export type PublishedOf = (document: string) => string | undefined;

/** Facts to be imported, which are checked, whole, and not in the store yet. */
export interface ImportDraft extends Omit<ImportRecord, 'id' | 'imported' | 'state'> {
  readonly facts: FactPages;
  /** Number of their records. */
  readonly total: number;
  readonly publishedOf: PublishedOf;
  /** Gives a large import up; what was written of it is taken back. */
  readonly signal?: AbortSignal;
}

/** What is done while nobody else imports, takes an import back, or seeds: neither here nor on another server. */
export interface ImportTurn {
  /** Takes back what imports left that were cut off; gives the names of those. */
  finishImports(): Promise<readonly string[]>;
  /** Writes all of it or nothing. */
  writeImport(draft: ImportDraft): Promise<ImportRecord>;
}

/** Keeps imports. What names one rejects with `import-not-found`. */
export interface ImportKeeping {
  /** Greatest number of records of one import; any where it is missing. */
  readonly importLimit: number | undefined;
  /** Latest first. */
  imports(
    limit: number,
    options?: Asking,
  ): Promise<{ readonly imports: readonly ImportRecord[]; readonly truncated: boolean }>;
  importOf(id: string, options?: Asking): Promise<ImportRecord>;
  /** Names of imports that are being written or taken back, or were cut off meanwhile: a part of their facts is there. */
  unfinishedImports(options?: Asking): Promise<readonly string[]>;
  /** Records of a type that have one of up to 10,000 ids, by id. */
  knownRecords(
    type: FactType,
    ids: readonly string[],
    options?: Asking,
  ): Promise<ReadonlyMap<string, KnownRecord>>;
  /** Whether a known record holds exactly what a fact says. */
  hasContent<T extends FactType>(
    known: KnownRecord,
    type: T,
    fact: FactOf[T],
    publishedOf: PublishedOf,
  ): boolean;
  /** Entities that have one of up to 10,000 names, by the name as it was given. */
  entitiesNamed(
    names: readonly string[],
    options?: Asking,
  ): Promise<ReadonlyMap<string, readonly EntityReference[]>>;
  /** Which of up to 10,000 edges are there. */
  edgesThere(ids: readonly string[], options?: Asking): Promise<ReadonlySet<string>>;
  /** Does something when the import that is being written, or taken back, has come to its end; the next waits for it. */
  inTurn<T>(work: (turn: ImportTurn) => Promise<T>, options?: Asking): Promise<T>;
  /** Takes an import back. */
  removeImport(id: string): Promise<ImportRemoval>;
}
