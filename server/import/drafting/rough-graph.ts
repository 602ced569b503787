/** A graph as formats of other programs have it: nodes and edges with attributes of any name, held until all of it is read. */
import { EntenteError } from '../../model/errors.ts';
import { IMPORT_LIMITS } from '../../model/import.ts';
import { writeNumber } from '../../model/words.ts';
import type { Placed } from '../draft.ts';
import { unreadable } from '../import-file.ts';
import { PackedList } from '../packed-list.ts';
import { eachInSlices } from '../../time-slices.ts';

/** Attributes by their names in the file. */
export type Attributes = Readonly<Record<string, unknown>>;

/** A node. */
export interface RoughNode {
  readonly id: string;
  /** What the format has for a name, where that is no attribute. */
  readonly label?: string;
  readonly attributes: Attributes;
  readonly place: string;
  /** Whether it is left out, and no problem, where its kind is not known: a trace that no picture of people and states needs. */
  readonly isAside?: boolean;
}

/** An edge. */
export interface RoughEdge {
  readonly source: string;
  readonly target: string;
  /** What the format has for its type, where that is no attribute. */
  readonly label?: string;
  readonly attributes: Attributes;
  readonly place: string;
}

/** Lists of evidence that files of ours carry for the graph as a whole. */
export const EVIDENCE_LISTS = ['documents', 'disputes', 'origins', 'mentioned', 'claims'] as const;

/** One of those lists. */
export type EvidenceList = (typeof EVIDENCE_LISTS)[number];

/** A graph being read. */
export class RoughGraph {
  readonly #nodes = new PackedList<RoughNode>();
  #edges = new PackedList<RoughEdge>();
  readonly evidence: Readonly<Record<EvidenceList, Placed<unknown>[]>> = {
    documents: [],
    disputes: [],
    origins: [],
    mentioned: [],
    claims: [],
  };
  readonly #limit: number;
  #held = 0;

  /** Takes at most so many nodes, edges and records of evidence: more are `import-too-large`. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Nodes in the order of the file, unpacked anew each time. */
  get nodes(): Iterable<RoughNode> {
    return this.#nodes;
  }

  get edges(): Iterable<RoughEdge> {
    return this.#edges;
  }

  addNode(node: RoughNode): void {
    this.#count(node.place);
    this.#nodes.add(node);
  }

  addEdge(edge: RoughEdge): void {
    this.#count(edge.place);
    this.#edges.add(edge);
  }

  /** Puts another edge in the place of each. */
  async changeEdges(change: (edge: RoughEdge) => RoughEdge): Promise<void> {
    const changed = new PackedList<RoughEdge>();
    await eachInSlices(this.#edges, (edge) => {
      changed.add(change(edge));
    });
    this.#edges = changed;
  }

  addEvidence(list: EvidenceList, fact: unknown, place: string): void {
    this.#count(place);
    this.evidence[list].push({ fact, place });
  }

  #count(place: string): void {
    this.#held += 1;
    if (this.#held > this.#limit)
      throw new EntenteError(
        'import-too-large',
        `The file holds more than the ${writeNumber(this.#limit)} nodes and edges that this format takes (${place}). Import it in parts, or as an Entente archive.`,
        { details: { limit: this.#limit, place } },
      );
  }
}

/** Refuses more attributes than any graph has: each may have a value that every node and edge takes without saying it. */
export function refuseManyAttributes(declared: number, place: string): void {
  if (declared > IMPORT_LIMITS.columns)
    throw unreadable(`it declares more than ${writeNumber(IMPORT_LIMITS.columns)} attributes`, place);
}

/** The list that a name stands for. */
export function toEvidenceList(name: unknown): EvidenceList | undefined {
  return EVIDENCE_LISTS.find((list) => list === name);
}

/** Adds a list that a format without lists keeps as JSON text. */
export function addEvidenceText(graph: RoughGraph, list: EvidenceList, text: unknown, place: string): void {
  let values: unknown;
  try {
    values = JSON.parse(String(text));
  } catch (cause) {
    throw unreadable(`its list of ${list} is not valid JSON`, place, cause);
  }
  if (!Array.isArray(values)) throw unreadable(`its list of ${list} is no list`, place);
  values.forEach((value, at) => {
    graph.addEvidence(list, value, `${place}, ${list}[${at}]`);
  });
}

/** Whether a value can be an id. */
export function isId(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

/** Whether a value is an object with members. */
export function isObject(value: unknown): value is Attributes {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
