/** Answers questions about entities and the edges at them. */
import type { DegreeEntry, Neighbours } from '../../model/answers.ts';
import { parseEdgeId } from '../../model/edge-id.ts';
import { EntenteError } from '../../model/errors.ts';
import { findRelation } from '../../model/vocabulary.ts';
import type { Ask } from '../ask.ts';
import * as decode from '../decoding/decode.ts';
import type { Row } from '../engine.ts';
import { collectEvidence } from '../evidence.ts';
import { quoteIdentifier } from '../identifier.ts';
import type { EntityQuestions, NeighbourCriteria } from '../store.ts';
import { cut, MAX_EDGES, noEntity, readPart, requireEntities, type QuestionContext } from './context.ts';

/** Makes the questions. */
export function createEntityQuestions({ asking, vocabulary, symmetric }: QuestionContext): EntityQuestions {
  /** Neighbours with edges. The total is asked for only if the list was cut; otherwise it is the length of the list. */
  const readNeighbours = async (
    ask: Ask,
    id: string,
    { relations, kinds, direction, order, limit }: NeighbourCriteria,
    readEdges: (neighbours: string[]) => Promise<readonly Row[]>,
  ): Promise<Neighbours> => {
    const which = { id, relations, direction, symmetric, kinds };
    const rows = await ask('neighbours', { ...which, order, limit: limit + 1 });
    if (rows.length === 0) await requireEntities([id], ask);
    const [found, truncated] = cut(rows, limit);
    const [edges, [count]] = await Promise.all([
      readEdges(found.map((row) => decode.textOf(row, 'id'))),
      truncated ? ask('neighbours-total', which) : [],
    ]);
    const total = count === undefined ? found.length : decode.numberOf(count, 'total');
    return { nodes: found.map(decode.toNode), edges: edges.map(decode.toEdge), total, truncated };
  };

  return {
    async entity(id, options) {
      const ask = asking(options);
      const [[row], degree] = await Promise.all([ask('entity', { id }), ask('entity-degree', { id })]);
      if (!row) throw noEntity(id);
      const isSymmetric = (relation: string): boolean => symmetric.includes(relation);
      return {
        ...decode.toNode(row),
        names: decode
          .mapsOf(row, 'names')
          .filter((name) => name['text'] !== null)
          .map(decode.toName),
        degree: mergeDegree(degree.map((entry) => decode.toDegreeEntry(entry, isSymmetric))),
      };
    },

    neighbours(id, filter, options) {
      const ask = asking(options);
      const { relations, direction } = filter;
      const which = { id, relations, direction, symmetric, limit: MAX_EDGES };
      return readNeighbours(ask, id, filter, (ids) => ask('edges-between', { ...which, ids }));
    },

    expansion(id, shown, filter, options) {
      const ask = asking(options);
      return readNeighbours(ask, id, filter, (found) => {
        const ids = [...new Set([id, ...shown, ...found])];
        return ask('edges-among', { ids, limit: MAX_EDGES });
      });
    },

    async edgeEvidence(id, limit, options) {
      const ask = asking(options);
      const ends = parseEdgeId(id);
      const noEdge = new EntenteError('edge-not-found', `There is no edge "${id}".`);
      if (!ends || !findRelation(vocabulary, ends.relation)) throw noEdge;
      const { source, target, relation } = ends;
      const [[edge], rows] = await Promise.all([
        ask('edge', { source, target }, { __RELATION__: quoteIdentifier(relation) }),
        ask('edge-claims', { edge: id, limit: limit + 1 }),
      ]);
      if (!edge) throw noEdge;
      const [found, truncated] = cut(rows, limit);
      // Who denies an event denies what is said of it, but not that others reported it.
      const doubted = findRelation(vocabulary, relation)?.speech === true ? [] : [source, target];
      const evidence = await collectEvidence(ask, found.map(decode.toClaim), doubted);
      return { ...evidence, total: decode.toEdge(edge).properties.claims, truncated };
    },

    async entityEvidence(id, limit, options) {
      const ask = asking(options);
      const { found, ...size } = await readPart(ask, { name: 'entity-claims', which: { id }, limit });
      if (found.length === 0) await requireEntities([id], ask);
      return { ...(await collectEvidence(ask, found.map(decode.toClaim))), ...size };
    },
  };
}

/** A symmetric relation comes from the database in both directions and is counted as one. */
function mergeDegree(entries: readonly DegreeEntry[]): DegreeEntry[] {
  const merged = new Map<string, DegreeEntry>();
  for (const entry of entries) {
    const key = `${entry.relation} ${entry.direction} ${entry.kind}`;
    merged.set(key, { ...entry, count: entry.count + (merged.get(key)?.count ?? 0) });
  }
  return [...merged.values()].sort((a, b) => b.count - a.count || (a.relation < b.relation ? -1 : 1));
}
