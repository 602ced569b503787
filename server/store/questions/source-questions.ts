/** Answers questions about where claims come from: documents and publishers. */
import { parseEdgeId } from '../../model/edge-id.ts';
import { EntenteError } from '../../model/errors.ts';
import type { Graph, GraphEdge } from '../../model/graph.ts';
import type { Ask } from '../ask.ts';
import { numberOf, textOf, toClaim } from '../decoding/decode.ts';
import { toDocument, toDocumentListing, toPublisher, toRelay } from '../decoding/decode-sources.ts';
import { collectEvidence } from '../evidence.ts';
import { toWords } from '../writing/name-key.ts';
import type { SourceQuestions } from '../store.ts';
import { MAX_CLAIMS, MAX_EDGES, readElements, readPart, type QuestionContext } from './context.ts';

/** All documents of a publisher, latest first. */
const ALL = {
  words: [],
  languages: [],
  kinds: [],
  reliabilities: [],
  order: 'published',
  descending: true,
  offset: 0,
};

/** Makes the questions. */
export function createSourceQuestions({ asking }: QuestionContext): SourceQuestions {
  return {
    async document(id, options) {
      const ask = asking(options);
      const [[document], rows, relays] = await Promise.all([
        ask('documents', { ids: [id] }),
        ask('document-claims', { id, limit: MAX_CLAIMS }),
        ask('document-relays', { id }),
      ]);
      if (!document) throw new EntenteError('document-not-found', `There is no document "${id}".`);
      const evidence = await collectEvidence(ask, rows.map(toClaim));
      return { ...evidence, ...toDocument(document), relays: relays.map(toRelay) };
    },

    async documents({ text, order, descending, offset, limit, ...filter }, options) {
      const which = { ...filter, words: toWords(text) };
      const part = { order, descending, offset };
      const { found, ...size } = await readPart(asking(options), {
        name: 'document-list',
        which,
        part,
        limit,
      });
      return { documents: found.map(toDocumentListing), ...size };
    },

    async publishers({ text, order, descending, offset, limit }, options) {
      const which = { words: toWords(text) };
      const part = { order, descending, offset };
      const { found, ...size } = await readPart(asking(options), {
        name: 'publisher-list',
        which,
        part,
        limit,
      });
      const publishers = found.map((row) => ({ ...toPublisher(row), alone: numberOf(row, 'alone') }));
      return { publishers, ...size };
    },

    async publisher(id, options) {
      const ask = asking(options);
      const [[publisher], documents, alone] = await Promise.all([
        ask('publisher', { id }),
        ask('document-list', { ...ALL, publishers: [id], limit: MAX_EDGES }),
        ask('edges-alone', { publisher: id, limit: MAX_EDGES }),
      ]);
      if (!publisher) throw new EntenteError('publisher-not-found', `There is no publisher "${id}".`);
      const edges = alone.map((row) => textOf(row, 'edge'));
      return {
        ...toPublisher(publisher),
        alone: edges.length,
        published: documents.map(toDocumentListing),
        reportedAlone: await readBestSourced(ask, edges),
      };
    },
  };
}

/** Given edges with their ends, best sourced first. */
async function readBestSourced(ask: Ask, edgeIds: readonly string[]): Promise<Graph> {
  const ends = edgeIds.flatMap((id) => {
    const { source, target } = parseEdgeId(id) ?? {};
    return [source, target].filter((end) => end !== undefined);
  });
  const { nodes, edges } = await readElements(ask, [...new Set(ends)], edgeIds);
  return { nodes, edges: [...edges].sort(compareSourcing) };
}

/** The best grade first, then the most independent origins, then by id. */
function compareSourcing(one: GraphEdge, other: GraphEdge): number {
  const [grade, otherGrade] = [one.properties.grade ?? 'Z', other.properties.grade ?? 'Z'];
  if (grade !== otherGrade) return grade < otherGrade ? -1 : 1;
  return other.properties.origins - one.properties.origins || (one.id < other.id ? -1 : 1);
}
