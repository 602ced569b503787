/** Finds which part of the graph a saved view shows: what is on it and no filter of it hides, as the graph is today. */
import { LIFTED_FILTERS, writeFilterSentences } from '../model/filter-sentences.ts';
import type { ChosenPart, GraphReading, ReadClaim } from '../model/graph-reading.ts';
import { needsClaims, PictureFilter, toTerms, type FilteredNode } from '../model/picture-filter.ts';
import type { ViewContent } from '../model/view-content.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { AskOptions, GraphStore } from '../store/store.ts';

/** What is asked of a view. */
export interface ViewQuestion {
  readonly content: ViewContent;
  readonly vocabulary: Vocabulary;
  /** Whether what its filters hide is taken too, and edges that were taken off. */
  readonly hidden: boolean;
}

/** The part, with the filters in force in sentences. */
export interface ViewPart {
  readonly scope: ChosenPart;
  readonly filters: readonly string[];
}

/** Reads the part; of what is filtered only ids are held. Rejects as reading does. */
export async function readViewPart(
  store: Pick<GraphStore, 'readGraph'>,
  { content, vocabulary, hidden }: ViewQuestion,
  options: AskOptions,
): Promise<ViewPart> {
  const nodes = content.nodes.map(([id]) => id);
  const filters = writeFilterSentences(content.filters, vocabulary, content.hiddenEdges.length);
  if (filters.length === 0) return { scope: { nodes }, filters };
  if (hidden) return { scope: { nodes }, filters: [LIFTED_FILTERS] };
  const part = { scope: { nodes }, evidence: needsClaims(content.filters) };
  return { scope: await filterPart(store.readGraph(part, options), content, vocabulary), filters };
}

async function filterPart(
  reading: GraphReading,
  { filters, hiddenEdges }: ViewContent,
  vocabulary: Vocabulary,
): Promise<ChosenPart> {
  const nodes: FilteredNode[] = [];
  for await (const page of reading.entities())
    for (const { id, kind, name } of page) nodes.push({ id, kind, name });
  const documents = new Map<string, { readonly publisher: string }>();
  for await (const page of reading.documents())
    for (const { id, publisher } of page) documents.set(id, { publisher });
  // Of the page that is looked at alone.
  const byEdge = new Map<string, readonly ReadClaim[]>();
  const filtered = new PictureFilter({
    nodes,
    read: (node) => node,
    hiddenEdges: new Set(hiddenEdges),
    filters,
    claims: { byEdge, documents },
    terms: toTerms(vocabulary),
  });
  const edges: string[] = [];
  for await (const page of reading.edges()) {
    byEdge.clear();
    for (const { id, evidence } of page) byEdge.set(id, evidence);
    for (const edge of page) if (filtered.takes(edge)) edges.push(edge.id);
  }
  return { nodes: filtered.nodes().map(({ id }) => id), edges };
}
