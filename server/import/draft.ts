/** What a reader makes of a file: facts with the places where they stand, and what is wrong there. */
import type { FactOf, FactType } from '../model/fact-pages.ts';
import type { FoundTerms, ImportMapping, ImportProblem } from '../model/import.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { ImportFile } from './import-file.ts';
import type { SampledCount } from './sampled-count.ts';

/** A fact and where it stands: `line 12`, `$.graph.edges[3]`. */
export interface Placed<T> {
  readonly fact: T;
  readonly place: string;
}

/** Takes a problem note of. */
export type Tell = (problem: ImportProblem) => void;

/** Facts of a file that have their shape; whether they fit the vocabulary, each other and the store is checked later. */
export interface Draft {
  /** What is wrong and was told once, when the file was read as a whole. */
  readonly problems: readonly ImportProblem[];
  /** Records that are taken without what the file says of them in no form that such a record has. */
  readonly inPart?: ReadonlyMap<FactType, SampledCount>;
  /** What it calls kinds and relations; missing where it has those of the vocabulary by rule. */
  readonly terms?: FoundTerms;
  /** Records of one type, in the order of the file; reads anew each time and tells what is wrong each time. */
  read<T extends FactType>(type: T, tell: Tell): AsyncIterable<readonly Placed<FactOf[T]>[]>;
}

/** What a reader is given besides the file. */
export interface ReadingContext {
  readonly vocabulary: Vocabulary;
  readonly mapping: ImportMapping;
  /** Name of the file, as it is told. */
  readonly name: string;
  /** Who imports it. */
  readonly by: string;
  /** The day of the import, `YYYY-MM-DD`. */
  readonly today: string;
  /**
   * The kind of the one known entity that has a name, for those of up to 10,000 names that exactly one has; missing where names
   * are not to be taken for what is known.
   */
  readonly kindsOf?: (names: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Greatest number of entities, edges and claims that are held. */
  readonly limit: number;
}

/** Reads a file of one format. Rejects with `import-unreadable` or `import-too-large`. */
export type DraftReader = (file: ImportFile, context: ReadingContext) => Promise<Draft>;
