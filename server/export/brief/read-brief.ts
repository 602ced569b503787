/** Reads a graph with its evidence as a brief tells it: the most important first, documents numbered as they are cited. */
import type { Dispute } from '../../model/claim.ts';
import { compareTexts } from '../../model/compare-texts.ts';
import type { OriginFact } from '../../model/facts.ts';
import { weaknessOf } from '../../model/grade.ts';
import type {
  GraphReading,
  ReadClaim,
  ReadDocument,
  ReadEdge,
  ReadEntity,
} from '../../model/graph-reading.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';

/** An entity with the edges that go out from it. */
export interface BriefGroup {
  readonly entity: ReadEntity;
  readonly edges: readonly ReadEdge[];
}

/** A document with the number of its footnote, from 1. */
export interface CitedDocument extends ReadDocument {
  readonly number: number;
}

/** What a brief is written from. All of it is held. */
export interface Brief {
  /** Entities of the graph, by id. */
  readonly entities: ReadonlyMap<string, ReadEntity>;
  /** All edges in the order in which they are told. */
  readonly edges: readonly ReadEdge[];
  readonly groups: readonly BriefGroup[];
  /** In the order of their numbers: as they are cited first, then those that are only passed on. */
  readonly documents: readonly CitedDocument[];
  readonly documentOf: ReadonlyMap<string, CitedDocument>;
  readonly disputes: readonly Dispute[];
  readonly claimOf: ReadonlyMap<string, ReadClaim>;
  /** Entities that the claims name but the graph does not show. */
  readonly mentioned: ReadonlyMap<string, ReadEntity>;
  readonly origins: ReadonlyMap<string, OriginFact>;
  readonly evidence: boolean;
}

/** Reads all of it. */
export async function readBrief(reading: GraphReading, vocabulary: Vocabulary): Promise<Brief> {
  const entities = byId(await collect(reading.entities()));
  const groups = group(await collect(reading.edges()), entities, vocabulary);
  const edges = groups.flatMap((each) => each.edges);
  const claims = edges.flatMap((edge) => edge.evidence);
  const documents = number(claims, await collect(reading.documents()));
  return {
    entities,
    edges,
    groups,
    documents,
    documentOf: byId(documents),
    disputes: await collect(reading.disputes()),
    claimOf: byId(claims),
    mentioned: byId(await collect(reading.mentioned())),
    origins: byId(await collect(reading.origins())),
    evidence: reading.evidence,
  };
}

/** The entity of an id, shown or only named. */
export function findEntity(brief: Brief, id: string): ReadEntity | undefined {
  return brief.entities.get(id) ?? brief.mentioned.get(id);
}

/** By source; sources of which most documents speak first, of each what most origins report, and of that the best claims. */
function group(
  edges: readonly ReadEdge[],
  entities: ReadonlyMap<string, ReadEntity>,
  vocabulary: Vocabulary,
): readonly BriefGroup[] {
  const ranks = new Map(vocabulary.statuses.map(({ status, rank }) => [status, rank]));
  const rankOf = ({ status }: ReadClaim): number => ranks.get(status) ?? ranks.size + 1;
  const groups = new Map<string, { entity: ReadEntity; edges: ReadEdge[] }>();
  for (const edge of edges) {
    const entity = entities.get(edge.source);
    if (!entity || !entities.has(edge.target)) continue;
    const evidence = [...edge.evidence].sort(
      (a, b) =>
        rankOf(a) - rankOf(b) || weaknessOf(a.grade) - weaknessOf(b.grade) || compareTexts(a.id, b.id),
    );
    const found = groups.get(entity.id) ?? { entity, edges: [] };
    groups.set(entity.id, found);
    found.edges.push({ ...edge, evidence });
  }
  for (const each of groups.values())
    each.edges.sort(
      ({ properties: a, id: one }, { properties: b, id: other }) =>
        b.origins - a.origins || b.claims - a.claims || compareTexts(one, other),
    );
  return [...groups.values()].sort(
    ({ entity: a }, { entity: b }) =>
      b.documents - a.documents || b.claims - a.claims || compareTexts(a.id, b.id),
  );
}

function number(claims: readonly ReadClaim[], documents: readonly ReadDocument[]): readonly CitedDocument[] {
  const known = byId(documents);
  const order = new Set([...claims.map((claim) => claim.document), ...known.keys()]);
  return [...order]
    .flatMap((id) => known.get(id) ?? [])
    .map((document, at) => ({ ...document, number: at + 1 }));
}

async function collect<T>(pages: AsyncIterable<readonly T[]>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const page of pages) for (const each of page) all.push(each);
  return all;
}

function byId<T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((each) => [each.id, each]));
}
