/** What rules of a style can ask for, and how that and sizes are said. */
import type { Condition, SizeBy } from '../view-content.ts';
import { writeKind } from '../words.ts';

/** Something that a rule can ask for. */
export interface RuleField {
  readonly field: string;
  readonly name: string;
  /** Numbers are compared, texts searched, and a kind is one of those that there are. */
  readonly type: 'kind' | 'text' | 'number';
}

/** All that rules can ask for. */
export const RULE_FIELDS: readonly RuleField[] = [
  { field: 'kind', name: 'kind', type: 'kind' },
  { field: 'subtype', name: 'subtype', type: 'text' },
  { field: 'name', name: 'name', type: 'text' },
  { field: 'iso', name: 'ISO code', type: 'text' },
  { field: 'claims', name: 'number of claims', type: 'number' },
  { field: 'documents', name: 'number of documents', type: 'number' },
  { field: 'degree', name: 'degree', type: 'number' },
  { field: 'betweenness', name: 'betweenness', type: 'number' },
  { field: 'pagerank', name: 'PageRank', type: 'number' },
];

/** How a condition reads. */
export const COMPARISONS: Readonly<Record<Condition['is'], string>> = {
  equal: 'is',
  containing: 'contains',
  'at-least': 'is at least',
  'at-most': 'is at most',
};

/** The field of that name; one that is not known is searched as a text. */
export function findField(field: string): RuleField {
  return RULE_FIELDS.find((each) => each.field === field) ?? { field, name: field, type: 'text' };
}

/** What a rule asks for: `subtype is drone`, `kind is weapon system`. */
export function describeRule({ field, is, value }: Condition): string {
  const { name, type } = findField(field);
  const words = type === 'kind' ? writeKind(String(value)).toLowerCase() : String(value);
  return `${name} ${COMPARISONS[is]} ${words}`;
}

/** What sizes count, to be read after a number. */
export const SIZE_WORDS: Readonly<Record<SizeBy, string>> = {
  documents: 'documents',
  claims: 'claims',
  same: '',
  degree: 'neighbours',
  betweenness: 'betweenness',
  pagerank: 'PageRank',
};
