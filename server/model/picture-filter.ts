/** What the filters of a picture let through: the one rule for the canvas and for files that are made of a saved view. */
import { daysOf, type DatedClaim } from './claim-days.ts';
import { firstDay, lastDay } from './day.ts';
import { foldText, foldWords } from './fold-text.ts';
import type { GraphEdge } from './graph.ts';
import type { DayFilter, Filters } from './view-content.ts';
import { findRelation, type Vocabulary } from './vocabulary.ts';

/** What filters need to know of the vocabulary: which relations last, and in which words a relation is said. */
export interface FilterTerms {
  readonly isLasting: (relation: string) => boolean;
  readonly words: (relation: string) => string;
}

/** What filters look at of a claim. */
export interface FilteredClaim extends DatedClaim {
  readonly relation: string;
  readonly statement: string;
  readonly document: string;
}

/** What filters look at of an entity. */
export interface FilteredNode {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

/** Claims that have been read, with who published the documents that they are from. */
export interface KnownClaims {
  /** By the id of the edge; an edge that is not in it has not been read yet. */
  readonly byEdge: Lookup<readonly FilteredClaim[]>;
  readonly documents: Lookup<{ readonly publisher: string }>;
}

interface Lookup<Value> {
  readonly get: (id: string) => Value | undefined;
}

/** What filters ask of a vocabulary; without one no relation lasts, and none has words. */
export function toTerms(vocabulary: Vocabulary | undefined): FilterTerms {
  const find = (relation: string): ReturnType<typeof findRelation> =>
    vocabulary && findRelation(vocabulary, relation);
  return {
    isLasting: (relation) => find(relation)?.duration === 'state',
    words: (relation) => find(relation)?.label ?? '',
  };
}

/** Whether what the filters let through hangs on the claims behind edges, which must be read first. */
export function needsClaims({ publishers, days, text }: Filters): boolean {
  return publishers.length > 0 || days !== null || text !== '';
}

/** Whether filters are set that leave entities without edges, which then go too. */
function filtersEdges(filters: Filters): boolean {
  const { hiddenStatuses, grade, contested } = filters;
  return hiddenStatuses.length > 0 || grade !== null || contested || needsClaims(filters);
}

/** Makes the test that an edge has to pass; claims that have not been read yet hide nothing. */
function makeEdgeTest(
  filters: Filters,
  claims: KnownClaims,
  terms: FilterTerms,
): (edge: GraphEdge) => boolean {
  const passes = makeClaimTest(filters, claims, terms);
  return (edge) => {
    const { status, grade, contested } = edge.properties;
    if (filters.hiddenRelations.includes(edge.relation) || filters.hiddenStatuses.includes(status))
      return false;
    if (filters.contested && !contested) return false;
    if (filters.grade !== null && !isAtLeast(grade, filters.grade)) return false;
    if (!needsClaims(filters)) return true;
    const behind = claims.byEdge.get(edge.id);
    return behind ? behind.some(passes) : true;
  };
}

/** Makes the test that at least one of the claims behind an edge has to pass: who reports it, when it was, in which words. */
export function makeClaimTest(
  filters: Filters,
  { documents }: Pick<KnownClaims, 'documents'>,
  terms: FilterTerms,
): (claim: FilteredClaim) => boolean {
  const words = foldWords(filters.text);
  return (claim) => {
    const publisher = documents.get(claim.document)?.publisher ?? '';
    if (filters.publishers.length > 0 && !filters.publishers.includes(publisher)) return false;
    if (filters.days && !isWithin(claim, filters.days, terms.isLasting(claim.relation))) return false;
    if (words.length === 0) return true;
    const held = foldText(`${terms.words(claim.relation)} ${claim.statement}`);
    return words.every((word) => held.includes(word));
  };
}

/** Whether a grade is at least as good as another in both of its parts; F and 6, which judge nothing, are never good enough. */
export function isAtLeast(grade: string | undefined, least: string): boolean {
  if (grade === undefined) return false;
  const [letter = 'F', digit = '6'] = grade;
  const [leastLetter = 'F', leastDigit = '6'] = least;
  const good = (part: string, than: string, none: string): boolean =>
    than === none || (part !== none && part <= than);
  return good(letter, leastLetter, 'F') && good(digit, leastDigit, '6');
}

/** What a picture holds and by what it is filtered. */
export interface FilteredPicture<Node> {
  readonly nodes: Iterable<Node>;
  /** What of a node the filters look at. */
  readonly read: (node: Node) => FilteredNode;
  /** Edges that were taken off one by one. */
  readonly hiddenEdges: ReadonlySet<string>;
  readonly filters: Filters;
  readonly claims: KnownClaims;
  readonly terms: FilterTerms;
}

/** Filters a picture: all of its edges are put to it one by one, and then it knows which nodes stay. */
export class PictureFilter<Node> {
  readonly #picture: FilteredPicture<Node>;
  readonly #passes: (edge: GraphEdge) => boolean;
  readonly #kept = new Map<string, Node>();
  /** Ends of the edges that pass, and of all edges. */
  readonly #joined = new Set<string>();
  readonly #before = new Set<string>();

  /** Begins with the nodes whose kind is not hidden. */
  constructor(picture: FilteredPicture<Node>) {
    const { nodes, read, filters, claims, terms } = picture;
    this.#picture = picture;
    this.#passes = makeEdgeTest(filters, claims, terms);
    for (const node of nodes) {
      const { id, kind } = read(node);
      if (!filters.hiddenKinds.includes(kind)) this.#kept.set(id, node);
    }
  }

  /** Whether an edge stays. Both of its ends are nodes of the picture. */
  takes(edge: GraphEdge): boolean {
    const { id, source, target } = edge;
    this.#before.add(source).add(target);
    if (!this.#kept.has(source) || !this.#kept.has(target) || this.#picture.hiddenEdges.has(id)) return false;
    if (!this.#passes(edge)) return false;
    this.#joined.add(source).add(target);
    return true;
  }

  /** The nodes that stay once all edges were put to it: what a filter on edges leaves hanging loose goes, but not what was loose before. */
  nodes(): readonly Node[] {
    const { read, filters } = this.#picture;
    const kept = [...this.#kept.values()];
    if (!filtersEdges(filters)) return kept;
    return kept.filter((node) => {
      const { id, name } = read(node);
      if (this.#joined.has(id) || isNamed(name, filters.text)) return true;
      return filters.text === '' && !this.#before.has(id);
    });
  }
}

/** Whether the text filter finds an entity by its own name. */
function isNamed(name: string, text: string): boolean {
  const words = foldWords(text);
  const held = foldText(name);
  return words.length > 0 && words.every((word) => held.includes(word));
}

function isWithin(claim: FilteredClaim, days: DayFilter, lasting: boolean): boolean {
  const span = daysOf(claim, lasting);
  if (!span) return false;
  if (days.to !== null && span.from > lastDay(days.to)) return false;
  return days.from === null || span.to === null || span.to >= firstDay(days.from);
}
