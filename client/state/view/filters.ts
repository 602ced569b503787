/** How filters are changed, and which of them are set. */
import { NO_FILTERS, type Filters } from '../../../server/model/view-content.ts';
import type { View } from './view.ts';

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

function without(values: readonly string[], value: string): readonly string[] {
  return values.filter((each) => each !== value);
}
