/** Filters in words, as they stand on chips: `without people`, `B3 or better`, `1 Mar 2024 to 8 Feb 2025`. */
import { writeDays, writeLeastGrade } from '../../../server/model/filter-sentences.ts';
import type { Filters } from '../../../server/model/view-content.ts';
import { findKind, findRelation, type Vocabulary } from '../../../server/model/vocabulary.ts';
import { listFilters, withoutFilter, type SetFilter } from '../../state/view/filters.ts';
import { countOf, writeNumber } from '../parts/words.ts';

/** A filter, or several of one list, as they are shown and lifted together. */
export interface Chip {
  readonly key: string;
  readonly words: string;
  /** The filters without it. */
  readonly lift: (filters: Filters) => Filters;
}

/** What there is on the canvas, of each list that can be hidden. */
export interface Present {
  readonly kind: readonly string[];
  readonly relation: readonly string[];
  readonly status: readonly string[];
}

type ListType = 'kind' | 'relation' | 'status' | 'publisher';

/** Longer lists are one chip. */
const MOST_OF_A_LIST = 3;

const PLURALS: Readonly<Record<ListType, string>> = {
  kind: 'kinds',
  relation: 'relations',
  status: 'statuses',
  publisher: 'publishers',
};

/** The filters that are set, as chips; a long list of one sort is one chip. */
export function toChips(
  filters: Filters,
  vocabulary: Vocabulary | undefined,
  present: Present,
): readonly Chip[] {
  const set = listFilters(filters);
  const long = new Map<ListType, readonly (SetFilter & { value: string })[]>();
  for (const type of ['kind', 'relation', 'status', 'publisher'] as const) {
    const own = set.filter(
      (each): each is SetFilter & { type: ListType; value: string } => each.type === type,
    );
    if (own.length > MOST_OF_A_LIST) long.set(type, own);
  }
  return set.flatMap((filter): Chip[] => {
    const list = filter.type in PLURALS ? long.get(filter.type as ListType) : undefined;
    if (!list) return [toChip(writeFilter(filter, vocabulary), [filter])];
    return list[0] === filter ? [toChip(writeList(list, vocabulary, present), list)] : [];
  });
}

function toChip(words: string, parts: readonly SetFilter[]): Chip {
  return { key: words, words, lift: (filters) => parts.reduce(withoutFilter, filters) };
}

/** `only people` where just one is left, else how many are hidden. */
function writeList(
  list: readonly (SetFilter & { value: string })[],
  vocabulary: Vocabulary | undefined,
  present: Present,
): string {
  const [first] = list;
  const type = first?.type;
  if (type === 'publisher') return `reported by one of ${countOf(list.length, 'publisher')}`;
  if (type !== 'kind' && type !== 'relation' && type !== 'status') return '';
  const hidden = new Set(list.map((each) => each.value));
  const [only, ...others] = present[type].filter((each) => !hidden.has(each));
  if (only !== undefined && others.length === 0) return `only ${writeTerm(type, only, vocabulary)}`;
  return `without ${writeNumber(list.length)} ${PLURALS[type]}`;
}

/** One filter in words. */
function writeFilter(filter: SetFilter, vocabulary: Vocabulary | undefined): string {
  switch (filter.type) {
    case 'kind':
    case 'relation':
    case 'status':
      return `without ${writeTerm(filter.type, filter.value, vocabulary)}`;
    case 'grade':
      return writeLeastGrade(filter.value);
    case 'publisher':
      return `reported by ${filter.value}`;
    case 'days':
      return writeDays(filter);
    case 'text':
      return `contains “${filter.value}”`;
    case 'contested':
      return 'disputed only';
  }
}

function writeTerm(
  type: 'kind' | 'relation' | 'status',
  value: string,
  vocabulary: Vocabulary | undefined,
): string {
  if (type === 'status') return value;
  if (type === 'kind') return ((vocabulary && findKind(vocabulary, value)?.plural) ?? value).toLowerCase();
  return `“${(vocabulary && findRelation(vocabulary, value)?.label) ?? value}”`;
}

/** What is not drawn, and why: `12 entities and 30 edges hidden by 3 filters`; undefined where all is. */
export function writeHidden(hidden: {
  readonly entities: number;
  readonly edges: number;
  readonly filters: number;
  /** Edges that were taken off one by one. */
  readonly byHand: number;
}): string | undefined {
  const { entities, edges, filters, byHand } = hidden;
  const what = [
    ...(entities > 0 ? [countOf(entities, 'entity', 'entities')] : []),
    ...(edges > 0 ? [countOf(edges, 'edge')] : []),
  ];
  const why = [...(filters > 0 ? [countOf(filters, 'filter')] : []), ...(byHand > 0 ? ['hand'] : [])];
  if (what.length === 0) return filters > 0 ? `Nothing hidden by ${countOf(filters, 'filter')}` : undefined;
  return `${what.join(' and ')} hidden by ${why.join(' and by ')}`;
}
