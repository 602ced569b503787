/** Tells which edges of new claims have one claim alone behind them, and what that claim makes of them. */
import { parseEdgeId } from '../../model/edge-id.ts';
import { EntenteError } from '../../model/errors.ts';
import type { Relation, Status, Vocabulary } from '../../model/vocabulary.ts';
import { DENIES } from '../../model/vocabulary.ts';
import { numberOf, textOf } from '../decoding/decode.ts';
import type { Parameters } from '../engine.ts';
import type { Ask } from '../ask.ts';
import type { RowMap } from '../writing/record-properties.ts';
import type { FactRecord } from '../writing/records.ts';

/** Edges of claims that are about to be written. */
export interface EdgesOfClaims {
  /** Rows of `create-edges`. */
  readonly single: readonly Parameters[];
  /** Ids of all others, which are rolled up. */
  readonly others: readonly string[];
}

/**
 * Finds new edges with a single claim, which say what that claim says: rolling them up in the database would cost ten times as
 * much. Left to the roll-up are edges with more claims, and claims that relay (or whose documents do), deny or are denied; those
 * that a dispute takes up later are rolled up then.
 */
export class SingleEdges {
  readonly #ask: Ask;
  readonly #relations: ReadonlyMap<string, Relation>;
  readonly #statuses: ReadonlyMap<string, Status>;
  /** Reliability of the new documents that relay nothing, by id. */
  readonly #documents = new Map<string, string>();
  #denied: Set<string> | undefined;

  constructor(vocabulary: Vocabulary, ask: Ask) {
    this.#ask = ask;
    this.#relations = new Map(vocabulary.relations.map((each) => [each.relation, each]));
    this.#statuses = new Map(vocabulary.statuses.map((each) => [each.status, each]));
  }

  /** Notes documents that are written before the claims that are drawn from them. */
  noteDocuments(records: readonly FactRecord[]): void {
    for (const { id, properties, relays = [] } of records)
      if (relays.length === 0) this.#documents.set(id, textOf(properties, 'reliability'));
  }

  /** Parts the edges of claims; those of claims before must be written by then. */
  async part(claims: readonly FactRecord[]): Promise<EdgesOfClaims> {
    const denied = await this.#noteDenied(claims);
    const byEdge = new Map<string, FactRecord | undefined>();
    for (const claim of claims) {
      const { edge = '' } = claim;
      byEdge.set(edge, byEdge.has(edge) ? undefined : claim);
    }
    const rows = await this.#ask('edges-there', { ids: [...byEdge.keys()], leaving: '' });
    const there = new Set(rows.map((row) => textOf(row, 'id')));
    const single: Parameters[] = [];
    const others: string[] = [];
    for (const [edge, claim] of byEdge) {
      const row = claim && !there.has(edge) ? this.#toRow(edge, claim, denied) : undefined;
      if (row) single.push(row);
      else others.push(edge);
    }
    return { single, others };
  }

  async #noteDenied(claims: readonly FactRecord[]): Promise<ReadonlySet<string>> {
    this.#denied ??= new Set((await this.#ask('entities-denied', {})).map((row) => textOf(row, 'id')));
    for (const { relation, object } of claims)
      if (relation === DENIES && object !== undefined) this.#denied.add(object);
    return this.#denied;
  }

  #toRow(edge: string, claim: FactRecord, denied: ReadonlySet<string>): Parameters | undefined {
    const { relation = '', document = '', relays = [], properties } = claim;
    const ends = parseEdgeId(edge);
    const terms = this.#relations.get(relation);
    const status = this.#statuses.get(textOf(properties, 'status'));
    const reliability = this.#documents.get(document);
    if (!ends || !terms || !status)
      throw new EntenteError('unexpected', `The edge "${edge}" of a new claim is not of the vocabulary.`);
    if (reliability === undefined || relays.length > 0) return undefined;
    const { source, target } = ends;
    if (!terms.speech && (denied.has(source) || denied.has(target))) return undefined;
    const affirms = terms.speech ? 'yes' : status.affirms;
    return { source, target, relation, properties: toProperties(edge, claim, { affirms, reliability }) };
  }
}

/** What the roll-up derives of an edge with this one claim. */
function toProperties(
  id: string,
  { properties }: FactRecord,
  { affirms, reliability }: { readonly affirms: Status['affirms']; readonly reliability: string },
): RowMap {
  const { status = '', date, dateFrom, dateTo, firstDay, lastDay, reported } = properties;
  const holds = affirms !== 'no';
  const since = holds && firstDay !== undefined ? (dateFrom ?? date ?? dateTo) : undefined;
  const until = holds && lastDay !== undefined ? (dateTo ?? date ?? dateFrom) : undefined;
  return {
    id,
    claims: 1,
    documents: 1,
    origins: 1,
    status,
    affirmed: holds,
    contested: false,
    ...(affirms === 'yes' && { grade: `${reliability}${String(numberOf(properties, 'credibility'))}` }),
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    ...(reported !== undefined && { firstReported: reported, lastReported: reported }),
  };
}
