/** Rules of the style as they are written: what a condition can be, and how lists of them change. */
import type { GraphNode } from '../../../server/model/graph.ts';
import type { Condition, StyleRule } from '../../../server/model/view-content.ts';
import { findField, type RuleField } from '../../../server/model/view-style/rule-words.ts';

/** Most rules that a style takes; a legend of more says nothing. */
export const MOST_RULES = 20;

/** The comparisons that make sense for a field. */
export function comparisonsFor(type: RuleField['type']): readonly Condition['is'][] {
  if (type === 'kind') return ['equal'];
  return type === 'text' ? ['equal', 'containing'] : ['at-least', 'at-most', 'equal'];
}

/** What a number must be at least, until somebody says otherwise; 1 for fields that are not named. */
const FIRST_BOUNDS: Readonly<Record<string, number>> = { degree: 5, betweenness: 0.1 };

/** A condition on a field before anybody has said what it must be. */
export function toCondition(field: string, nodes: readonly GraphNode[]): Condition {
  const { type } = findField(field);
  if (type === 'kind') return { field, is: 'equal', value: nodes[0]?.kind ?? '' };
  if (type === 'text') return { field, is: 'containing', value: '' };
  return { field, is: 'at-least', value: FIRST_BOUNDS[field] ?? 1 };
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
  return moved && other ? rules.with(at, other).with(at + by, moved) : rules;
}
