/** Gathers what the evidence of a part of the graph names beyond the part itself. */
import type { ReadDocument, ReadEdge, Relayed } from '../model/graph-reading.ts';

/** Ids that claims and documents name, each list in order. */
export class MentionedIds {
  readonly #nodes: ReadonlySet<string>;
  readonly #entities = new Set<string>();
  readonly #documents = new Set<string>();
  readonly #origins = new Set<string>();
  readonly #claims = new Set<string>();

  /** @param nodes what is part of the graph and hence not mentioned */
  constructor(nodes: ReadonlySet<string>) {
    this.#nodes = nodes;
  }

  addEdges(edges: readonly ReadEdge[]): void {
    for (const claim of edges.flatMap((edge) => edge.evidence)) {
      this.#claims.add(claim.id);
      this.#documents.add(claim.document);
      for (const id of Object.values(claim.named)) this.#addEntity(id);
      this.#addRelays(claim.relays);
    }
  }

  /** What documents relay; documents that only these relay are named too, and what those relay is passed over. */
  addDocuments(documents: readonly ReadDocument[]): void {
    for (const { relays } of documents) this.#addRelays(relays);
  }

  /** Entities that are no node of the part. */
  entities(): readonly string[] {
    return [...this.#entities].sort();
  }

  documents(): readonly string[] {
    return [...this.#documents].sort();
  }

  origins(): ReadonlySet<string> {
    return this.#origins;
  }

  claims(): readonly string[] {
    return [...this.#claims];
  }

  #addRelays(relays: readonly Relayed[]): void {
    for (const { to } of relays) {
      if (to.type === 'entity') this.#addEntity(to.id);
      else if (to.type === 'document') this.#documents.add(to.id);
      else this.#origins.add(to.id);
    }
  }

  #addEntity(id: string): void {
    if (!this.#nodes.has(id)) this.#entities.add(id);
  }
}
