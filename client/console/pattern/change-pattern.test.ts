/** Growing and shrinking a pattern, and the steps that can follow. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPattern } from '../../testing/any-pattern.ts';
import { PATTERN_TERMS } from '../../testing/pattern-terms.ts';
import { addCondition, addStep, removeStep, setShown } from './change-pattern.ts';
import { countFinds, listNextSteps, readNextCount } from './next-steps.ts';
import { listProperties } from './part-properties.ts';
import { isSamePart, partsOf, PATTERN_LIMITS, startPattern, type Pattern } from './pattern.ts';
import { sayCondition, writePart } from './pattern-words.ts';
import { listReadyPatterns } from './ready-patterns.ts';
import { findFault, toDraft } from './write-condition.ts';

const STEP = { from: 0, relation: 'SUPPLIES', direction: 'out', kind: 'State', optional: false } as const;
const { vocabulary } = PATTERN_TERMS;

/** Whether everything in it points at something that there is. */
function isWhole(pattern: Pattern): boolean {
  const parts = partsOf(pattern);
  const { answer, conditions, steps } = pattern;
  const named = [
    ...conditions.map(({ part }) => part),
    ...(answer.type === 'counts' ? [answer.by.part] : answer.shown),
    ...(answer.type === 'parts' && answer.order ? [answer.order.part] : []),
  ];
  return (
    steps.every(({ from }, at) => from >= 0 && from <= at) &&
    named.every((part) => parts.some((each) => isSamePart(each, part)))
  );
}

describe('a pattern', () => {
  it('leaves out what is only denied as it grows, which can be taken back', () => {
    const pattern = addStep(startPattern({ kind: 'State' }), STEP);
    expect(pattern.conditions.map(sayCondition)).toEqual(['affirmed: yes']);
    expect(pattern.answer).toMatchObject({ shown: partsOf(pattern) });
  });

  it('loses with a step what starts from its end, and keeps the rest', () => {
    let pattern = startPattern({ kind: 'State' });
    for (const from of [0, 1, 0, 3]) pattern = addStep(pattern, { ...STEP, from });
    pattern = addCondition(pattern, {
      part: { type: 'node', at: 4 },
      property: 'name',
      type: 'text',
      comparison: 'is',
      value: 'A',
    });
    const left = removeStep(pattern, 0);
    expect(left.steps.map(({ from }) => from)).toEqual([0, 1]);
    expect(left.conditions.at(-1)?.part).toEqual({ type: 'node', at: 2 });
  });

  it('points nowhere, whatever is removed from it', () => {
    fc.assert(
      fc.property(anyPattern(PATTERN_TERMS, []), fc.nat(), (pattern, number) => {
        expect(isWhole(pattern)).toBe(true);
        expect(isWhole(removeStep(pattern, number % Math.max(1, pattern.steps.length)))).toBe(true);
      }),
    );
  });

  it('has an end to its steps, and always shows something', () => {
    let pattern = startPattern({ kind: 'State' });
    for (let steps = 0; steps < 12; steps += 1) pattern = addStep(pattern, STEP);
    expect(pattern.steps).toHaveLength(PATTERN_LIMITS.steps);
    for (const part of partsOf(pattern)) pattern = setShown(pattern, part, false);
    expect(pattern.answer).toMatchObject({ shown: [partsOf(pattern).at(-1)] });
  });

  it('is said in words, numbered where they would be the same', () => {
    const pattern = addStep(startPattern({ kind: 'State' }), STEP);
    const words = partsOf(pattern).map((part) => writePart(pattern, part, vocabulary));
    expect(words).toEqual(['State', 'supplies', 'State 2']);
  });

  it('is ready in as many ways as the vocabulary has', () => {
    const ready = listReadyPatterns(PATTERN_TERMS.schema, vocabulary);
    expect(ready.map(({ title }) => title)).toEqual(['A state supplies a state, at least reported']);
    expect(ready.every(({ pattern }) => isWhole(pattern))).toBe(true);
  });
});

describe('the next steps', () => {
  it('go in the vocabulary’s directions, a relation without one both ways, first to all kinds, then to each', () => {
    const steps = listNextSteps(startPattern({ kind: 'State' }), 0, PATTERN_TERMS);
    expect(steps.map(({ relation, direction, kind, edges }) => [relation, direction, kind, edges])).toEqual([
      ['SUPPLIES', 'out', undefined, 7],
      ['SUPPLIES', 'out', 'State', 6],
      ['SUPPLIES', 'out', 'Person', 1],
      ['SUPPLIES', 'in', 'State', 6],
      ['MEETS', 'both', 'Person', 5],
    ]);
  });

  it('find what was counted for them', () => {
    const counts = [
      ['SUPPLIES', ['Entity', 'State'], true, 3n],
      ['SUPPLIES', ['Person', 'Entity'], true, 2n],
      ['SUPPLIES', ['Entity', 'State'], false, 1n],
      ['SUPPLIES', ['Other'], true, 9n],
    ].flatMap((row) => readNextCount(row, vocabulary) ?? []);
    const steps = listNextSteps(startPattern({ kind: 'State' }), 0, PATTERN_TERMS);
    expect(steps.map((step) => countFinds(step, counts))).toEqual([5, 3, 2, 1, 0]);
  });
});

describe('a condition', () => {
  const part = { type: 'edge', at: 0 } as const;
  const pattern = addStep(startPattern({ kind: 'State' }), STEP);

  it('is about what the schema has, with the type that it shows', () => {
    const types = listProperties(PATTERN_TERMS.schema, pattern, part).map(({ property, type }) => [
      property,
      type,
    ]);
    expect(types).toEqual([
      ['status', 'status'],
      ['grade', 'grade'],
      ['firstReported', 'day'],
      ['origins', 'number'],
      ['affirmed', 'boolean'],
    ]);
  });

  it('takes as strong as and stronger for a status and a grade', () => {
    const status = {
      part,
      property: 'status',
      type: 'status',
      comparison: 'atLeast',
      value: 'reported',
    } as const;
    expect(toDraft(status, vocabulary)).toEqual({ type: 'list', text: 'confirmed\nreported' });
    const grade = { part, property: 'grade', type: 'grade', comparison: 'atLeast', value: 'B6' } as const;
    expect(toDraft(grade, vocabulary)).toEqual({ type: 'list', text: 'B2\nB6' });
  });

  it.each([
    ['number', 'many', /number/],
    ['day', 'yesterday', /2024-12-01/],
    ['text', '  ', /compare/],
    ['number', '2.5', undefined],
    ['day', '2024-10', undefined],
  ] as const)('of a %s says what is wrong with “%s”', (type, value, fault) => {
    const comparison = type === 'text' ? 'contains' : 'from';
    const found = findFault({ part, property: 'x', type, comparison, value }, vocabulary);
    if (fault) expect(found).toMatch(fault);
    else expect(found).toBeUndefined();
  });
});
