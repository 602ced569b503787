/** Reads the graph, or a part of it, page by page, so that a file of it can be written while it is read. */
import type { Dispute } from '../model/claim.ts';
import { compareTexts } from '../model/compare-texts.ts';
import type { OriginFact } from '../model/facts.ts';
import type {
  ChosenPart,
  GraphPart,
  GraphReading,
  ReadDocument,
  ReadEdge,
  ReadEntity,
  ReadingSize,
} from '../model/graph-reading.ts';
import { readAhead } from '../model/read-ahead.ts';
import type { Ask } from './ask.ts';
import { mapOf, numberOf, textOf, toDispute, toEdge } from './decoding/decode.ts';
import {
  toOrigin,
  toReadClaim,
  toReadDocument,
  toReadEdges,
  toReadEntity,
} from './decoding/decode-export.ts';
import type { Row } from './engine.ts';
import { MentionedIds } from './mentioned-ids.ts';

/** Records of a page: enough that asking costs little, and few enough that a page is some megabytes at most. */
const PAGE = 1_000;
/** Entities whose outgoing edges make one page: fewer cost the database more for each edge, and hubs have thousands. */
const EDGE_PAGE = 1_000;
/** Claims are asked for by their edges, so many at once. */
const CLAIM_PAGE = 2_000;

/** Makes the reading of a part of the graph. */
export function readGraph(ask: Ask, { scope, evidence }: GraphPart): GraphReading {
  return scope === 'all' ? new WholeReading(ask, evidence) : new ChosenReading(ask, scope, evidence);
}

class WholeReading implements GraphReading {
  readonly #ask: Ask;
  readonly evidence: boolean;

  constructor(ask: Ask, evidence: boolean) {
    this.#ask = ask;
    this.evidence = evidence;
  }

  async size(): Promise<ReadingSize> {
    const [counts = {}] = await this.#ask('overview-counts', {});
    return { entities: numberOf(counts, 'entities'), edges: numberOf(counts, 'relations') };
  }

  entities(): AsyncIterable<ReadEntity[]> {
    return this.#pages('export-entities', toReadEntity, (row) => textOf(row, 'id'));
  }

  async *mentioned(): AsyncIterable<ReadEntity[]> {
    // All that anything names is among the entities.
  }

  async *edges({ evidence = this.evidence } = {}): AsyncIterable<ReadEdge[]> {
    const pages = keysetPages(this.#ask, 'export-edges', {
      limit: EDGE_PAGE,
      idOf: (row) => textOf(row, 'source'),
    });
    for await (const rows of readAhead(pages)) {
      const edges = rows.flatMap(toReadEdges);
      yield evidence ? await withEvidence(this.#ask, edges) : edges;
    }
  }

  async *documents(): AsyncIterable<ReadDocument[]> {
    if (this.evidence) yield* this.#pages('export-documents', toReadDocument);
  }

  async *disputes(): AsyncIterable<Dispute[]> {
    if (this.evidence) yield* this.#pages('export-disputes', toDispute);
  }

  async *origins(): AsyncIterable<OriginFact[]> {
    if (this.evidence) yield (await this.#ask('export-origins', {})).map(toOrigin);
  }

  async *#pages<T extends { readonly id: string }>(
    name: string,
    decode: (row: Row) => T,
    idOf = (row: Row): string => textOf(mapOf(row, 'properties'), 'id'),
  ): AsyncIterable<T[]> {
    const pages = keysetPages(this.#ask, name, { limit: PAGE, idOf });
    for await (const rows of readAhead(pages)) yield rows.map(decode);
  }
}

class ChosenReading implements GraphReading {
  readonly #ask: Ask;
  readonly #nodes: readonly string[];
  /** Undefined takes all among the nodes. */
  readonly #edges: readonly string[] | undefined;
  readonly evidence: boolean;
  #mentioned: Promise<MentionedIds> | undefined;

  constructor(ask: Ask, { nodes, edges }: ChosenPart, evidence: boolean) {
    this.#ask = ask;
    // By code unit, as databases compare texts, so that a part and the whole are in one order.
    this.#nodes = [...new Set(nodes)].sort();
    this.#edges = edges && [...new Set(edges)];
    this.evidence = evidence;
  }

  async size(): Promise<ReadingSize> {
    let edges = this.#edges?.length ?? 0;
    if (!this.#edges) for await (const page of this.#edgePages()) edges += page.length;
    return { entities: this.#nodes.length, edges };
  }

  entities(): AsyncIterable<ReadEntity[]> {
    return this.#chosen('export-entities-chosen', this.#nodes, toReadEntity);
  }

  async *edges({ evidence = this.evidence } = {}): AsyncIterable<ReadEdge[]> {
    for await (const edges of readAhead(this.#edgePages()))
      yield evidence ? await withEvidence(this.#ask, edges) : edges;
  }

  async *mentioned(): AsyncIterable<ReadEntity[]> {
    if (this.evidence)
      yield* this.#chosen('export-entities-chosen', (await this.#collect()).entities(), toReadEntity);
  }

  async *documents(): AsyncIterable<ReadDocument[]> {
    if (this.evidence)
      yield* this.#chosen('export-documents-chosen', (await this.#collect()).documents(), toReadDocument);
  }

  async *disputes(): AsyncIterable<Dispute[]> {
    if (!this.evidence) return;
    const found = new Map<string, Dispute>();
    for (const claims of slices((await this.#collect()).claims(), CLAIM_PAGE))
      for (const row of await this.#ask('disputes-of', { claims })) {
        const dispute = toDispute(row);
        found.set(dispute.id, dispute);
      }
    yield [...found.values()].sort((a, b) => compareTexts(a.id, b.id));
  }

  async *origins(): AsyncIterable<OriginFact[]> {
    if (!this.evidence) return;
    const ids = (await this.#collect()).origins();
    if (ids.size > 0)
      yield (await this.#ask('export-origins', {})).map(toOrigin).filter(({ id }) => ids.has(id));
  }

  #edgePages(): AsyncIterable<ReadEdge[]> {
    return this.#edges ? this.#namedEdges(this.#edges) : this.#edgesAmong();
  }

  /** Edges are asked for by their sources, so that the pages are in the order of the whole. */
  async *#namedEdges(named: readonly string[]): AsyncIterable<ReadEdge[]> {
    const chosen = new Set(this.#nodes);
    const ordered = named
      .map((id) => ({ id, source: sourceOf(id) }))
      .sort(bySource)
      .map(({ id }) => id);
    for (const ids of slices(ordered, PAGE)) {
      const ends = [...new Set(ids.map(sourceOf))];
      const rows = await this.#ask('edges', { ids, ends });
      yield rows
        .map((row): ReadEdge => ({ ...toEdge(row), evidence: [] }))
        .filter((edge) => chosen.has(edge.source) && chosen.has(edge.target))
        .sort(bySource);
    }
  }

  async *#edgesAmong(): AsyncIterable<ReadEdge[]> {
    for (const sources of slices(this.#nodes, EDGE_PAGE)) {
      const rows = await this.#ask('export-edges-among', { ids: this.#nodes, sources });
      yield rows.flatMap(toReadEdges);
    }
  }

  async *#chosen<T>(name: string, ids: readonly string[], decode: (row: Row) => T): AsyncIterable<T[]> {
    const ask = this.#ask;
    const pages = (async function* () {
      for (const part of slices(ids, PAGE)) yield await ask(name, { ids: part });
    })();
    for await (const rows of readAhead(pages)) yield rows.map(decode);
  }

  /** What the claims name, which takes a reading of all edges: once, whatever is asked for. */
  #collect(): Promise<MentionedIds> {
    this.#mentioned ??= (async () => {
      const ids = new MentionedIds(new Set(this.#nodes));
      for await (const edges of this.edges()) ids.addEdges(edges);
      for await (const documents of this.#chosen('export-documents-chosen', ids.documents(), toReadDocument))
        ids.addDocuments(documents);
      return ids;
    })();
    return this.#mentioned;
  }
}

type Ends = Pick<ReadEdge, 'id' | 'source'>;

function sourceOf(edge: string): string {
  return edge.slice(0, edge.indexOf('~'));
}

function bySource(a: Ends, b: Ends): number {
  if (a.source !== b.source) return a.source < b.source ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

async function withEvidence(ask: Ask, edges: readonly ReadEdge[]): Promise<ReadEdge[]> {
  const evidence = new Map<string, ReadEdge['evidence'][number][]>(edges.map((edge) => [edge.id, []]));
  for (const ids of slices(
    edges.map((edge) => edge.id),
    CLAIM_PAGE,
  ))
    for (const row of await ask('export-claims', { edges: ids })) {
      const claim = toReadClaim(row);
      evidence.get(claim.edge)?.push(claim);
    }
  return edges.map((edge) => ({ ...edge, evidence: evidence.get(edge.id) ?? [] }));
}

function* slices<T>(all: readonly T[], size: number): Iterable<readonly T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
}

/** Pages of a question that takes `after` and `limit`, each beginning behind the last id of the one before. */
async function* keysetPages(
  ask: Ask,
  name: string,
  { limit, idOf }: { limit: number; idOf: (row: Row) => string },
): AsyncIterable<readonly Row[]> {
  let after = '';
  for (;;) {
    const rows = await ask(name, { after, limit });
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    if (rows.length < limit) return;
    after = idOf(last);
  }
}
