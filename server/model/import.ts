/** What an import is: what is asked for, what a file would change, and the record that is kept of it. */

/** Types of records that an import adds or finds; an edge is what the claims on it roll up to. */
export const IMPORTED_TYPES = ['entity', 'edge', 'claim', 'document', 'dispute', 'origin'] as const;

/** One of those types. */
export type ImportedType = (typeof IMPORTED_TYPES)[number];

/** Limits of requests and answers. */
export const IMPORT_LIMITS = {
  /** Problems that are told one by one. */
  problems: 1_000,
  /** Records of each type that are shown as a sample. */
  samples: 20,
  /** Characters of the name of a file and of who imports it. */
  name: 255,
  by: 200,
  /** Entries of each table of a mapping. */
  mapping: 500,
  /** Kinds and relations of a file that are told with what they are taken for, of each. */
  terms: 50,
  /** Columns of a CSV file. */
  columns: 1_000,
  /** Bytes of a CSV file that are looked at to guess, and rows that are shown. */
  guessBytes: 1024 ** 2,
  guessRows: 20,
} as const;

/** What becomes of the columns of a CSV file: properties of an entity, … */
export const ENTITY_TARGETS = [
  'id',
  'kind',
  'name',
  'alias',
  'description',
  'subtype',
  'iso',
  'wikidata',
  'latitude',
  'longitude',
] as const;

/** … or of a relation between two entities and of the claim that states it. */
export const RELATION_TARGETS = [
  'source.id',
  'source.name',
  'source.kind',
  'relation',
  'target.id',
  'target.name',
  'target.kind',
  'statement',
  'status',
  'credibility',
  'date',
  'dateFrom',
  'dateTo',
  'quantity',
  'unit',
  'role',
  'office',
  'characterisedAs',
  'locator',
] as const;

/** What a column can become. */
export type CsvTarget = (typeof ENTITY_TARGETS)[number] | (typeof RELATION_TARGETS)[number];

/** Characters that may stand between the fields of a CSV file. */
export const CSV_DELIMITERS = [',', ';', '\t', '|'] as const;

/** How a CSV file is read. */
export interface CsvMapping {
  /** Whether a row is an entity, or a relation between two. */
  readonly row: 'entity' | 'relation';
  readonly delimiter: (typeof CSV_DELIMITERS)[number];
  /** As the WHATWG encoding standard names it: `utf-8`, `windows-1251` … */
  readonly encoding: string;
  /** Whether the first row names the columns. */
  readonly header: boolean;
  /** Which column, counted from 0, becomes what; columns that are not named are left out. */
  readonly columns: readonly { readonly column: number; readonly as: CsvTarget }[];
  /** What all rows have that the file does not say, as `{ "kind": "Person" }`. */
  readonly fixed: Readonly<Partial<Record<CsvTarget, string>>>;
}

/** How the terms of a file are read. */
export interface ImportMapping {
  /** A kind of the file and the kind of the vocabulary that it stands for; `*` is any that is not known, or none. */
  readonly kinds?: Readonly<Record<string, string>>;
  /** A relation of the file and that of the vocabulary; `*` is any that is not known, or none. */
  readonly relations?: Readonly<Record<string, string>>;
  /** Needed for `csv`. */
  readonly csv?: CsvMapping;
}

/** What is asked of an import besides the file. */
export interface ImportOptions {
  /** Name of the file, with its ending. */
  readonly name: string;
  readonly format: string;
  /** Who imports it, as typed; unverified. It is the publisher of a file that has no documents of its own. */
  readonly by: string;
  /** `name`: an entity of the file is the known one of its name and kind, or of its name where it says no kind, if there is exactly one. `id`: it is not. */
  readonly match: 'id' | 'name';
  /** Whether what is wrong is left out; otherwise one problem stops the whole import. */
  readonly skip: boolean;
  readonly mapping: ImportMapping;
}

/** Something of a file that cannot be imported as it is. */
export interface ImportProblem {
  /** Where: `line 12`, `claims.ndjson, line 3`, `$.graph.edges[3]`. */
  readonly place: string;
  readonly wrong: string;
  /** What may be done. */
  readonly remedy: string;
}

/** One record as an answer shows it. */
export interface ImportSample {
  readonly id: string;
  /** Name, sentence or title. */
  readonly name: string;
  /** Why it is shown here, in one sentence; missing where the heading says it. */
  readonly note?: string;
}

/** Records of one type that have one thing happen to them. */
export interface ImportCount {
  readonly type: ImportedType;
  readonly count: number;
  /** The first of them in the file. */
  readonly samples: readonly ImportSample[];
}

/** A kind or a relation as a file has it, and what it is taken for. */
export interface FoundTerm {
  /** As the file has it. */
  readonly word: string;
  /** Nodes or edges that have it. */
  readonly count: number;
  /** The term of the vocabulary, by the mapping or because it is known; missing where it is not. */
  readonly as?: string;
  /** What it may stand for where it is not known; nothing is taken for it unless a mapping says so. */
  readonly guess?: string;
  /** Whether what is called so is left out, and no problem, unless a mapping says what it is: observables of STIX. */
  readonly isLeft?: boolean;
}

/** What a file calls its kinds and relations: what is not known first, then the most frequent; the first 50 of each. */
export interface FoundTerms {
  readonly kinds: readonly FoundTerm[];
  readonly relations: readonly FoundTerm[];
}

/** What an import would do, or did. Types without records are left out. */
export interface ImportChanges {
  /** New records, and edges that come to be. */
  readonly added: readonly ImportCount[];
  /** Edges that are there and get further claims: an import changes nothing that it did not write. */
  readonly changed: readonly ImportCount[];
  /** Records that are there already with the same content, and entities that the file gave before, just the same. */
  readonly left: readonly ImportCount[];
  /**
   * Records whose id is taken by a record with other content, which is kept as it is; entities that have the name of one
   * that is known; and claims that are taken without a day or a quantity that cannot be read.
   */
  readonly ambiguous: readonly ImportCount[];
  /** The first 1,000, in the order of the file. */
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
  /** Whether there are more problems than are told. */
  readonly truncated: boolean;
  /** Of formats of graphs and tables; none where a file has the kinds and relations of the vocabulary by rule. */
  readonly terms: FoundTerms;
  /** How records of the file and known ones are told to be the same, in plain sentences. */
  readonly rule: string;
}

/** What is kept of an import that was done. */
export interface ImportRecord {
  /** Records that it wrote carry `import:` and this id as their origin. */
  readonly id: string;
  readonly name: string;
  readonly format: string;
  readonly by: string;
  /** Of the file. */
  readonly sha256: string;
  readonly bytes: number;
  /** ISO 8601, to the millisecond. */
  readonly imported: string;
  /** Whether all of it is there; otherwise it is being written, or taken back. */
  readonly state: 'done' | 'writing' | 'removing';
  /** How many records of each type it added; of one that was taken back in part, how many are left. */
  readonly counts: Readonly<Record<ImportedType, number>>;
}

/** What taking an import back did. */
export interface ImportRemoval {
  readonly removed: number;
  /** Its records that stay, because others lean on them by now; the import stays in the list with them. */
  readonly kept: number;
}

/** What a column of a CSV file looks like. */
export interface CsvColumn {
  readonly column: number;
  /** Of the first row, where that names the columns; otherwise `Column 1` … */
  readonly name: string;
  readonly type: 'text' | 'number' | 'day' | 'empty';
  /** What its name suggests that it becomes. */
  readonly suggestion?: CsvTarget;
}

/** What a CSV file looks like; a person confirms or corrects it. */
export interface CsvGuess extends Pick<CsvMapping, 'delimiter' | 'encoding' | 'header' | 'row'> {
  readonly columns: readonly CsvColumn[];
  /** The first rows, without the one that names the columns. */
  readonly rows: readonly (readonly string[])[];
}
