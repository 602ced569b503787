/** What a writer of one file format is given, and what it gives. */
import type { GraphReading } from '../model/graph-reading.ts';
import type { Style, Surroundings } from '../model/view-content.ts';
import type { Measured } from '../model/view-style/node-style.ts';
import type { Vocabulary } from '../model/vocabulary.ts';

/** A place on the canvas, in pixels; y grows downwards. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** What is known of an export besides the graph itself; what surrounds entities and edges is for pictures alone. */
export interface ExportContext extends Partial<Surroundings> {
  /** What the graph shows, in the words of who exports it. */
  readonly title: string;
  /** When it was made, ISO 8601 with time and zone; the same graph made at the same time gives the same bytes. */
  readonly madeAt: string;
  /** Who made it, as they typed it; unverified. */
  readonly madeBy?: string;
  /** Filters and days that the graph was chosen by, a sentence each. */
  readonly filters: readonly string[];
  /** The Cypher statement or the question that it answers. */
  readonly query?: string;
  /** Where nodes are drawn, by id; those without are left to the writer. */
  readonly positions: ReadonlyMap<string, Position>;
  /** How pictures are drawn; as the canvas begins unless it is given. */
  readonly style?: Style;
  /** Measures by which the style draws; those that are not given are computed. */
  readonly measured?: Measured;
  readonly vocabulary: Vocabulary;
}

/** Texts and bytes that make the file, in order; a page of the graph at most is held while they are made. */
export type FileParts = AsyncIterable<string | Uint8Array>;

/** Writes a graph in one format. Texts are UTF-8. What the reading rejects with goes through. */
export type GraphWriter = (reading: GraphReading, context: ExportContext) => FileParts;
