/** What filters let through, how they are changed, and which of them are set. */
import type { Claim } from '../../../server/model/claim.ts';
import { firstDay, lastDay } from '../../../server/model/day.ts';
import type { GraphEdge } from '../../../server/model/graph.ts';
import type { Filters } from '../../../server/model/view-content.ts';
import type { ClaimIndex } from './claim-index.ts';
import { daysOf } from './claim-index.ts';
import { NO_FILTERS, type ShownNode, type View } from './view.ts';

/** One filter that is set, as it is shown and taken away on its own. */
export type SetFilter =
  | { readonly type: 'kind' | 'relation' | 'status' | 'publisher'; readonly value: string }
  | { readonly type: 'grade' | 'text'; readonly value: string }
  | { readonly type: 'days'; readonly from: string | null; readonly to: string | null }
  | { readonly type: 'contested' };

/** The filters that are set, in a fixed order. */
export function listFilters(filters: Filters): readonly SetFilter[] {
  const each = (type: 'kind' | 'relation' | 'status' | 'publisher', values: readonly string[]): SetFilter[] =>
    values.map((value) => ({ type, value }));
  return [
    ...each('kind', filters.hiddenKinds),
    ...each('relation', filters.hiddenRelations),
    ...each('status', filters.hiddenStatuses),
    ...(filters.grade === null ? [] : [{ type: 'grade', value: filters.grade } as const]),
    ...each('publisher', filters.publishers),
    ...(filters.days ? [{ type: 'days', ...filters.days } as const] : []),
    ...(filters.text === '' ? [] : [{ type: 'text', value: filters.text } as const]),
    ...(filters.contested ? [{ type: 'contested' } as const] : []),
  ];
}

/** The filters without one of them. */
export function withoutFilter(filters: Filters, filter: SetFilter): Filters {
  switch (filter.type) {
    case 'kind':
      return { ...filters, hiddenKinds: without(filters.hiddenKinds, filter.value) };
    case 'relation':
      return { ...filters, hiddenRelations: without(filters.hiddenRelations, filter.value) };
    case 'status':
      return { ...filters, hiddenStatuses: without(filters.hiddenStatuses, filter.value) };
    case 'publisher':
      return { ...filters, publishers: without(filters.publishers, filter.value) };
    case 'grade':
      return { ...filters, grade: null };
    case 'text':
      return { ...filters, text: '' };
    case 'days':
      return { ...filters, days: null };
    case 'contested':
      return { ...filters, contested: false };
  }
}

/** Sets filters; the same view where nothing changes. */
export function setFilters(view: View, filters: Filters): View {
  return JSON.stringify(filters) === JSON.stringify(view.filters) ? view : { ...view, filters };
}

/** Adds a value to one of the lists of filters, or takes it out. */
export function toggleFilter(
  view: View,
  list: 'hiddenKinds' | 'hiddenRelations' | 'hiddenStatuses' | 'publishers',
  value: string,
): View {
  const values = view.filters[list];
  const next = values.includes(value) ? without(values, value) : [...values, value];
  return { ...view, filters: { ...view.filters, [list]: next } };
}

/** Hides all of what there is but one value; where that is so already, nothing of it. */
export function hideOthers(
  all: readonly string[],
  hidden: readonly string[],
  value: string,
): readonly string[] {
  const others = without(all, value);
  const isAlone = others.every((each) => hidden.includes(each)) && !hidden.includes(value);
  if (isAlone) return hidden.filter((each) => !others.includes(each));
  return [...new Set([...without(hidden, value), ...others])];
}

/** Brings back edges that were taken off one by one; the same view where there are none. */
export function showEdges(view: View): View {
  return view.hiddenEdges.size === 0 ? view : { ...view, hiddenEdges: new Set() };
}

/** Lifts all filters and brings back edges that were taken off one by one; the same view where there are none. */
export function showAll(view: View): View {
  if (listFilters(view.filters).length + view.hiddenEdges.size === 0) return view;
  return { ...view, filters: NO_FILTERS, hiddenEdges: new Set() };
}

/** Whether what the filters let through hangs on the claims behind edges, which must be read first. */
export function needsClaims({ publishers, days, text }: Filters): boolean {
  return publishers.length > 0 || days !== null || text !== '';
}

/** Whether filters are set that leave entities without edges, which then go too. */
export function filtersEdges(filters: Filters): boolean {
  const { hiddenStatuses, grade, contested } = filters;
  return hiddenStatuses.length > 0 || grade !== null || contested || needsClaims(filters);
}

/** What filters need to know of the vocabulary: which relations last, and in which words a relation is said. */
export interface FilterTerms {
  readonly isLasting: (relation: string) => boolean;
  readonly words: (relation: string) => string;
}

/** Makes the test that an edge has to pass; claims that have not been read yet hide nothing. */
export function makeEdgeTest(
  filters: Filters,
  claims: ClaimIndex,
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
  claims: ClaimIndex,
  terms: FilterTerms,
): (claim: Claim) => boolean {
  const text = filters.text.toLocaleLowerCase();
  return (claim) => {
    const publisher = claims.documents.get(claim.document)?.publisher ?? '';
    if (filters.publishers.length > 0 && !filters.publishers.includes(publisher)) return false;
    if (filters.days && !isWithin(claim, filters.days, terms.isLasting(claim.relation))) return false;
    if (text === '' || terms.words(claim.relation).includes(text)) return true;
    return claim.statement.toLocaleLowerCase().includes(text);
  };
}

/** Whether the text filter finds an entity by its own name. */
export function isNamed({ node }: ShownNode, text: string): boolean {
  return text !== '' && node.name.toLocaleLowerCase().includes(text.toLocaleLowerCase());
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

function isWithin(claim: Claim, days: { from: string | null; to: string | null }, lasting: boolean): boolean {
  const span = daysOf(claim, lasting);
  if (!span) return false;
  if (days.to !== null && span.from > lastDay(days.to)) return false;
  return days.from === null || span.to === null || span.to >= firstDay(days.from);
}

function without(values: readonly string[], value: string): readonly string[] {
  return values.filter((each) => each !== value);
}
