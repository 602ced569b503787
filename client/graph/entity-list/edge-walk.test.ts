/** Holds how the keyboard walks along edges. */
import { describe, expect, it } from 'vitest';
import { makeEdge, VOCABULARY } from '../../testing/sample-graph.ts';
import { describeStep, describeWay, findStep, listSteps } from './edge-walk.ts';

const places = new Map([
  ['hub', { x: 0, y: 0 }],
  ['above', { x: 10, y: -100 }],
  ['right', { x: 100, y: 10 }],
  ['left', { x: -100, y: 0 }],
]);
const edges = [
  makeEdge('left', 'hub'),
  makeEdge('hub', 'right', {}, 'MEETS'),
  makeEdge('hub', 'right'),
  makeEdge('hub', 'above'),
  makeEdge('left', 'right'),
];
const steps = listSteps(edges, 'hub', (id) => places.get(id));

describe('the edges of an entity', () => {
  it('are walked clockwise from above', () => {
    expect(steps.map((step) => step.other)).toEqual(['above', 'right', 'right', 'left']);
    expect(steps.map((step) => step.edge.relation)).toEqual(['SUPPLIES', 'MEETS', 'SUPPLIES', 'SUPPLIES']);
  });

  it('are walked round and round, either way', () => {
    expect(findStep(steps, undefined, 1)?.other).toBe('above');
    expect(findStep(steps, undefined, -1)?.other).toBe('left');
    expect(findStep(steps, 'left~SUPPLIES~hub', 1)?.other).toBe('above');
    expect(findStep(steps, 'hub~SUPPLIES~above', -1)?.other).toBe('left');
    expect(findStep([], undefined, 1)).toBeUndefined();
  });

  it('are told by relation, other end and number', () => {
    const words = { vocabulary: VOCABULARY, nameOf: (id: string) => id };
    const [first] = steps;
    expect(first && describeStep(steps, first, words)).toBe('supplies, above, 1 of 4');
  });

  it('tell how one came to an entity', () => {
    expect(describeWay(steps, 'above', VOCABULARY)).toBe('by supplies');
    expect(describeWay(steps, 'right', VOCABULARY)).toMatch(/ and 1 more edge$/);
    expect(describeWay(steps, 'elsewhere', VOCABULARY)).toBe('not by an edge');
  });
});
