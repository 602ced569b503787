/** Rules of the style as they are written: what they can ask of an entity, how lists of them change, what they need computed. */
import type { GraphNode } from '../../../server/model/graph.ts';
import type { Condition, Measure, Style, StyleRule } from '../../../server/model/view-content.ts';

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

/** Most rules that a style takes; a legend of more says nothing. */
export const MOST_RULES = 20;

/** The comparisons that make sense for a field. */
export function comparisonsFor(type: RuleField['type']): readonly Condition['is'][] {
  if (type === 'kind') return ['equal'];
  return type === 'text' ? ['equal', 'containing'] : ['at-least', 'at-most', 'equal'];
}

/** The field of that name; one that is not known is searched as a text. */
export function findField(field: string): RuleField {
  return RULE_FIELDS.find((each) => each.field === field) ?? { field, name: field, type: 'text' };
}

/** A condition on a field before anybody has said what it must be. */
export function toCondition(field: string, nodes: readonly GraphNode[]): Condition {
  const { type } = findField(field);
  if (type === 'kind') return { field, is: 'equal', value: nodes[0]?.kind ?? '' };
  return type === 'text'
    ? { field, is: 'containing', value: '' }
    : { field, is: 'at-least', value: field === 'degree' ? 5 : field === 'betweenness' ? 0.1 : 1 };
}

/** What is typed as the value of a condition; undefined where a number is wanted and it is none. */
export function readValue(field: string, text: string): string | number | undefined {
  if (findField(field).type !== 'number') return text;
  const number = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(number) ? undefined : number;
}

/** The rules with one of them changed. */
export function changeRule(rules: readonly StyleRule[], at: number, rule: StyleRule): readonly StyleRule[] {
  return rules.map((each, index) => (index === at ? rule : each));
}

/** The rules with one of them one place earlier (-1) or later (1); the same where there is no such place. */
export function moveRule(rules: readonly StyleRule[], at: number, by: -1 | 1): readonly StyleRule[] {
  const [moved, other] = [rules[at], rules[at + by]];
  if (!moved || !other) return rules;
  return rules.map((each, index) => (index === at ? other : index === at + by ? moved : each));
}

/** The measures, and the communities, that a style cannot be drawn without. */
export function measuresOf({ size, colour, rules }: Style): readonly (Measure | 'communities')[] {
  const fields = new Set<string>([size, ...rules.map((rule) => rule.when.field)]);
  const measures = (['degree', 'betweenness', 'pagerank'] as const).filter((each) => fields.has(each));
  return colour === 'community' ? [...measures, 'communities'] : measures;
}
