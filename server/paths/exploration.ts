/** What a search has read of the graph so far: the edges at nodes, asked for a whole frontier at a time and remembered. */
import type { PathEdge } from './edge.ts';
import type { SearchBudget } from './search-budget.ts';

/** Reads the edges at nodes, in order of their ids, at most `limit`; an edge between two of the nodes comes once. */
export type ReadEdges = (nodes: readonly string[], limit: number) => Promise<readonly PathEdge[]>;

/** Nodes that one question asks about. */
const NODES_A_QUESTION = 1_000;

/** The part of the graph that one search has read. */
export class Exploration {
  readonly budget: SearchBudget;
  readonly #read: ReadEdges;
  readonly #expanded = new Set<string>();
  readonly #edges = new Map<string, PathEdge>();
  readonly #edgesAt = new Map<string, PathEdge[]>();

  constructor(read: ReadEdges, budget: SearchBudget) {
    this.#read = read;
    this.budget = budget;
  }

  /** Every edge read so far. */
  get edges(): Iterable<PathEdge> {
    return this.#edges.values();
  }

  /** The edges at a node that have been read: all, where the node was expanded. */
  edgesAt(node: string): readonly PathEdge[] {
    return this.#edgesAt.get(node) ?? [];
  }

  /** Reads the edges at those of the nodes where they have not been read; false once no more may be read. */
  async expand(nodes: Iterable<string>): Promise<boolean> {
    const fresh = [...nodes].filter((node) => !this.#expanded.has(node)).sort();
    for (let at = 0; at < fresh.length; at += NODES_A_QUESTION) {
      const left = this.budget.edgesLeft;
      if (left === 0) return false;
      const asked = fresh.slice(at, at + NODES_A_QUESTION);
      const edges = await this.#read(asked, left + 1);
      this.budget.countEdges(edges.length);
      for (const edge of edges.slice(0, left)) this.#remember(edge);
      for (const node of asked) this.#expanded.add(node);
    }
    return !this.budget.isCut;
  }

  #remember(edge: PathEdge): void {
    if (this.#edges.has(edge.id)) return;
    this.#edges.set(edge.id, edge);
    for (const node of new Set([edge.source, edge.target])) {
      const known = this.#edgesAt.get(node);
      if (known) known.push(edge);
      else this.#edgesAt.set(node, [edge]);
    }
  }
}
