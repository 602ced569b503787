/** The store on an engine: asks the questions of `cypher/read` and decodes their rows. */
import type * as answers from '../model/answers.ts';
import type { Claim } from '../model/claim.ts';
import { parseEdgeId } from '../model/edge-id.ts';
import { EntenteError } from '../model/errors.ts';
import type { Graph } from '../model/graph.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { findRelation } from '../model/vocabulary.ts';
import * as decode from './decode.ts';
import type { Ask } from './ask.ts';
import { createAsker } from './ask.ts';
import type { Engine, EngineDescription, Row } from './engine.ts';
import { collectEvidence } from './evidence.ts';
import { quoteIdentifier } from './identifier.ts';
import { toNameKey } from './name-key.ts';
import type { Queries } from './queries.ts';
import type { AskOptions, GraphStore, NeighbourFilter, PathQuestion } from './store.ts';

/** Greatest number of edges in any answer: more would tell nobody anything. */
const MAX_EDGES = 10_000;

/** Makes the store of an engine; the engine stays the caller's to close. */
export function createStore(engine: Engine, queries: Queries, vocabulary: Vocabulary): GraphStore {
  return new CypherStore(engine, queries, vocabulary);
}

class CypherStore implements GraphStore {
  readonly #engine: Engine;
  readonly #ask: (options: AskOptions) => Ask;
  readonly #vocabulary: Vocabulary;
  readonly #symmetric: readonly string[];

  constructor(engine: Engine, queries: Queries, vocabulary: Vocabulary) {
    this.#engine = engine;
    this.#ask = createAsker(engine, queries, vocabulary);
    this.#vocabulary = vocabulary;
    this.#symmetric = vocabulary.relations.filter((each) => each.symmetric).map((each) => each.relation);
  }

  async overview(options: AskOptions = {}): Promise<answers.Overview> {
    const ask = this.#ask(options);
    const [[counts = {}], kinds, relations] = await Promise.all([
      ask('overview-counts', {}),
      ask('overview-kinds', {}),
      ask('overview-relations', {}),
    ]);
    const count = (column: string): number => decode.numberOf(counts, column);
    return {
      counts: {
        entities: count('entities'),
        claims: count('claims'),
        documents: count('documents'),
        relations: count('relations'),
      },
      kinds: kinds.map((row) => ({ kind: decode.textOf(row, 'kind'), count: decode.numberOf(row, 'count') })),
      relations: relations.map((row) => ({
        relation: decode.textOf(row, 'relation'),
        count: decode.numberOf(row, 'count'),
      })),
    };
  }

  async search(
    question: { text: string; kinds: readonly string[]; limit: number },
    options: AskOptions = {},
  ): Promise<answers.SearchAnswer> {
    const key = toNameKey(question.text);
    if (key === '') return { hits: [], truncated: false };
    const rows = await this.#ask(options)('search', {
      key,
      kinds: question.kinds,
      limit: question.limit + 1,
    });
    const [hits, truncated] = cut(rows, question.limit);
    return { hits: hits.map(decode.toHit), truncated };
  }

  async entity(id: string, options: AskOptions = {}): Promise<answers.EntityDetails> {
    const ask = this.#ask(options);
    const [[row], degree] = await Promise.all([ask('entity', { id }), ask('entity-degree', { id })]);
    if (!row) throw noEntity(id);
    const isSymmetric = (relation: string): boolean => this.#symmetric.includes(relation);
    return {
      ...decode.toNode(row),
      names: decode
        .mapsOf(row, 'names')
        .filter((name) => name['text'] !== null)
        .map(decode.toName),
      degree: mergeDegree(degree.map((entry) => decode.toDegreeEntry(entry, isSymmetric))),
    };
  }

  async subgraph(ids: readonly string[], options: AskOptions = {}): Promise<answers.Subgraph> {
    const [rows, { edges, truncated }] = await Promise.all([
      this.#ask(options)('entities', { ids }),
      this.edgesAmong(ids, MAX_EDGES, options),
    ]);
    const nodes = rows.map(decode.toNode);
    const known = new Set(nodes.map((node) => node.id));
    return { nodes, edges, missing: ids.filter((id) => !known.has(id)), truncated };
  }

  async edgesAmong(
    ids: readonly string[],
    limit: number,
    options: AskOptions = {},
  ): Promise<answers.EdgesAnswer> {
    const [rows, truncated] = cut(await this.#ask(options)('edges-among', { ids, limit: limit + 1 }), limit);
    return { edges: rows.map(decode.toEdge), truncated };
  }

  async neighbours(
    id: string,
    filter: NeighbourFilter,
    options: AskOptions = {},
  ): Promise<answers.Neighbours> {
    const ask = this.#ask(options);
    const { relations, kinds, direction, order, limit } = filter;
    const which = { id, relations, direction, symmetric: this.#symmetric };
    const [rows, [count = {}]] = await Promise.all([
      ask('neighbours', { ...which, kinds, order, limit: limit + 1 }),
      ask('neighbours-total', { ...which, kinds }),
    ]);
    const [found, truncated] = cut(rows, limit);
    if (found.length === 0) await this.#requireEntities([id], ask);
    const nodes = found.map(decode.toNode);
    const edges = await ask('edges-between', {
      ...which,
      ids: nodes.map((node) => node.id),
      limit: MAX_EDGES,
    });
    return { nodes, edges: edges.map(decode.toEdge), total: decode.numberOf(count, 'total'), truncated };
  }

  async edgeEvidence(id: string, limit: number, options: AskOptions = {}): Promise<answers.Evidence> {
    const ask = this.#ask(options);
    const ends = parseEdgeId(id);
    const noEdge = new EntenteError('edge-not-found', `There is no edge "${id}".`);
    if (!ends || !findRelation(this.#vocabulary, ends.relation)) throw noEdge;
    const { source, target, relation } = ends;
    const [[edge], rows] = await Promise.all([
      ask('edge', { source, target }, { __RELATION__: quoteIdentifier(relation) }),
      ask('edge-claims', { edge: id, limit: limit + 1 }),
    ]);
    if (!edge) throw noEdge;
    const total = decode.toEdge(edge).properties.claims;
    return this.#evidence(ask, { rows, total, limit });
  }

  async entityEvidence(id: string, limit: number, options: AskOptions = {}): Promise<answers.Evidence> {
    const ask = this.#ask(options);
    const [rows, [count = {}]] = await Promise.all([
      ask('entity-claims', { id, limit: limit + 1 }),
      ask('entity-claims-total', { id }),
    ]);
    if (rows.length === 0) await this.#requireEntities([id], ask);
    return this.#evidence(ask, { rows, total: decode.numberOf(count, 'total'), limit });
  }

  async document(id: string, options: AskOptions = {}): Promise<answers.DocumentDetails> {
    const ask = this.#ask(options);
    const [[document], rows, relays] = await Promise.all([
      ask('documents', { ids: [id] }),
      ask('document-claims', { id, limit: MAX_EDGES }),
      ask('document-relays', { id }),
    ]);
    if (!document) throw new EntenteError('document-not-found', `There is no document "${id}".`);
    const { claims, entities } = await this.#evidence(ask, { rows, total: rows.length, limit: MAX_EDGES });
    const relayed = relays.map((row) => ({
      id: decode.textOf(row, 'id'),
      name: decode.textOf(row, 'name'),
      basis: decode.textOf(row, 'basis'),
    }));
    return { ...decode.toDocument(document), claims, entities, relays: relayed };
  }

  async paths(question: PathQuestion, options: AskOptions = {}): Promise<answers.Paths> {
    const ask = this.#ask(options);
    const { from, to, mode, max, limit } = question;
    await this.#requireEntities([from, to], ask);
    if (from === to)
      return {
        ...(await this.#elements(ask, [from], [])),
        paths: [{ nodes: [from], edges: [] }],
        truncated: false,
      };
    const relations =
      question.relations.length > 0
        ? question.relations
        : this.#vocabulary.relations.map((each) => each.relation);
    const fill = {
      __RELATIONS__: relations.map(quoteIdentifier).join('|'),
      __MAX__: String(Math.trunc(max)),
    };
    const rows =
      mode === 'shortest'
        ? await ask('shortest-path', { from, to }, fill)
        : await ask('all-shortest-paths', { from, to, limit: limit + 1 }, fill);
    const [found, truncated] = cut(rows, limit);
    const paths = found.map((row) => ({
      nodes: decode.textsOf(row, 'nodes'),
      edges: decode.textsOf(row, 'edges'),
    }));
    const nodeIds = [...new Set(paths.flatMap((path) => path.nodes))];
    const edgeIds = [...new Set(paths.flatMap((path) => path.edges))];
    return { ...(await this.#elements(ask, nodeIds, edgeIds)), paths, truncated };
  }

  async timeline(
    question: { from: string; to: string; limit: number },
    options: AskOptions = {},
  ): Promise<answers.Timeline> {
    const ask = this.#ask(options);
    const { from, to, limit } = question;
    const [rows, [count = {}]] = await Promise.all([
      ask('timeline', { from, to, limit: limit + 1 }),
      ask('timeline-total', { from, to }),
    ]);
    const [claims, truncated] = cut<Row>(rows, limit);
    return {
      claims: claims.map((row): Claim => decode.toClaim(row)),
      total: decode.numberOf(count, 'total'),
      truncated,
    };
  }

  ping(): Promise<void> {
    return this.#engine.ping();
  }

  describe(): Promise<EngineDescription> {
    return this.#engine.describe();
  }

  async #evidence(
    ask: Ask,
    found: { rows: readonly Row[]; total: number; limit: number },
  ): Promise<answers.Evidence> {
    const [rows, truncated] = cut(found.rows, found.limit);
    return { ...(await collectEvidence(ask, rows.map(decode.toClaim))), total: found.total, truncated };
  }

  async #elements(ask: Ask, nodeIds: string[], edgeIds: string[]): Promise<Graph> {
    const [nodes, edges] = await Promise.all([
      ask('entities', { ids: nodeIds }),
      ask('edges', { ids: edgeIds, ends: nodeIds }),
    ]);
    return { nodes: nodes.map(decode.toNode), edges: edges.map(decode.toEdge) };
  }

  async #requireEntities(ids: readonly string[], ask: Ask): Promise<void> {
    const known = new Set((await ask('references', { ids })).map((row) => row['id']));
    const missing = ids.find((id) => !known.has(id));
    if (missing !== undefined) throw noEntity(missing);
  }
}

function noEntity(id: string): EntenteError {
  return new EntenteError('entity-not-found', `There is no entity "${id}".`);
}

/** Questions ask for one row more than is wanted, which tells whether there are more. */
function cut<T>(rows: readonly T[], limit: number): [T[], boolean] {
  return [rows.slice(0, limit), rows.length > limit];
}

/** A symmetric relation comes from the database in both directions and is counted as one. */
function mergeDegree(entries: readonly answers.DegreeEntry[]): answers.DegreeEntry[] {
  const merged = new Map<string, answers.DegreeEntry>();
  for (const entry of entries) {
    const key = `${entry.relation} ${entry.direction} ${entry.kind}`;
    merged.set(key, { ...entry, count: entry.count + (merged.get(key)?.count ?? 0) });
  }
  return [...merged.values()].sort((a, b) => b.count - a.count || (a.relation < b.relation ? -1 : 1));
}
