/** Answers questions about entities and the edges at them. */
import type { DegreeEntry } from '../../model/answers.ts';
import { parseEdgeId } from '../../model/edge-id.ts';
import { EntenteError } from '../../model/errors.ts';
import { findRelation } from '../../model/vocabulary.ts';
import * as decode from '../decode.ts';
import { collectEvidence } from '../evidence.ts';
import { quoteIdentifier } from '../identifier.ts';
import type { EntityQuestions } from '../store.ts';
import { cut, MAX_EDGES, noEntity, readPart, requireEntities, type QuestionContext } from './context.ts';

/** Makes the questions. */
export function createEntityQuestions({ asking, vocabulary, symmetric }: QuestionContext): EntityQuestions {
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

    async neighbours(id, { relations, kinds, direction, order, limit }, options) {
      const ask = asking(options);
      const which = { id, relations, direction, symmetric };
      const [found, truncated] = cut(
        await ask('neighbours', { ...which, kinds, order, limit: limit + 1 }),
        limit,
      );
      if (found.length === 0) {
        await requireEntities([id], ask);
        return { nodes: [], edges: [], total: 0, truncated };
      }
      const ids = found.map((row) => decode.textOf(row, 'id'));
      // A list that is whole tells its length itself: only of one that was cut it is asked for.
      const [edges, [count]] = await Promise.all([
        ask('edges-between', { ...which, ids, limit: MAX_EDGES }),
        truncated ? ask('neighbours-total', { ...which, kinds }) : [],
      ]);
      const total = count === undefined ? found.length : decode.numberOf(count, 'total');
      return { nodes: found.map(decode.toNode), edges: edges.map(decode.toEdge), total, truncated };
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
      const evidence = await collectEvidence(ask, found.map(decode.toClaim));
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
