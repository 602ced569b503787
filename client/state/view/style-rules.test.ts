/** Holds what rules can ask for, how lists of them change, and what a style needs computed. */
import { describe, expect, it } from 'vitest';
import type { StyleRule } from '../../../server/model/view-content.ts';
import { DEFAULT_STYLE } from '../../../server/model/view-style/default-style.ts';
import { isMet, measuresOf } from '../../../server/model/view-style/node-style.ts';
import { findField, RULE_FIELDS } from '../../../server/model/view-style/rule-words.ts';
import { makeNode } from '../../testing/sample-graph.ts';
import { changeRule, comparisonsFor, moveRule, readValue, toCondition } from './style-rules.ts';

const rule = (field: string): StyleRule => ({ when: toCondition(field, []) });
const names = (rules: readonly StyleRule[]): readonly string[] => rules.map((each) => each.when.field);

describe('rules', () => {
  const three = ['kind', 'name', 'iso'].map(rule);

  it('change and move within their list, and not beyond its ends', () => {
    expect(names(changeRule(three, 1, rule('claims')))).toEqual(['kind', 'claims', 'iso']);
    expect(names(moveRule(three, 1, -1))).toEqual(['name', 'kind', 'iso']);
    expect(names(moveRule(three, 1, 1))).toEqual(['kind', 'iso', 'name']);
    expect(moveRule(three, 0, -1)).toBe(three);
    expect(moveRule(three, 2, 1)).toBe(three);
  });

  it('begin with a comparison that their field has, and meet nothing before a text is typed', () => {
    for (const { field, type } of RULE_FIELDS)
      expect(comparisonsFor(type)).toContain(toCondition(field, [makeNode('a')]).is);
    const node = makeNode('a', { subtype: 'drone' });
    expect(isMet(toCondition('subtype', [node]), node, { measured: {} })).toBe(false);
    expect(isMet(toCondition('kind', [node]), node, { measured: {} })).toBe(true);
  });

  it('take numbers where numbers are compared, with a comma too', () => {
    expect(readValue('claims', ' 12 ')).toBe(12);
    expect(readValue('betweenness', '0,25')).toBe(0.25);
    expect(readValue('claims', 'many')).toBeUndefined();
    expect(readValue('claims', '')).toBeUndefined();
    expect(readValue('subtype', 'drone')).toBe('drone');
    expect(findField('something else')).toMatchObject({ type: 'text' });
  });
});

describe('a style', () => {
  it('needs the measures of its size, its colours and its rules', () => {
    expect(measuresOf(DEFAULT_STYLE)).toEqual([]);
    expect(measuresOf({ ...DEFAULT_STYLE, size: 'pagerank', colour: 'community' })).toEqual([
      'pagerank',
      'communities',
    ]);
    expect(measuresOf({ ...DEFAULT_STYLE, rules: [rule('betweenness'), rule('kind')] })).toEqual([
      'betweenness',
    ]);
  });
});
