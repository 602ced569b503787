/** Holds what the legend says of lines, colours, sizes and groups. */
import { describe, expect, it } from 'vitest';
import type { GraphEdge } from '../../../server/model/graph.ts';
import type { Group, Style } from '../../../server/model/view-content.ts';
import { toColourRows } from '../../../server/model/view-style/colour-rows.ts';
import { DEFAULT_STYLE } from '../../../server/model/view-style/default-style.ts';
import { colourAt, OTHER_COLOUR } from '../../../server/model/view-style/palettes.ts';
import { makeEdge, makeNode, VOCABULARY } from '../../testing/sample-graph.ts';
import { addNodes, setStyle } from './changes.ts';
import { toggleFilter } from './filters.ts';
import { listGroups, toSizeSteps, toStatusRows } from './legend.ts';
import { EMPTY_VIEW } from './view.ts';

const nodes = [
  makeNode('a', { documents: 1, subtype: 'drone' }),
  makeNode('b', { documents: 40, subtype: 'drone' }),
  makeNode('c', { documents: 5, subtype: 'missile' }),
  makeNode('d', { documents: 5 }),
];
const view = addNodes(EMPTY_VIEW, {
  nodes,
  edges: [
    makeEdge('a', 'b', { status: 'planned' }),
    makeEdge('b', 'c', { status: 'denied', affirmed: false }),
    makeEdge('c', 'd', { status: 'reported' }),
    makeEdge('a', 'c', { status: 'confirmed' }),
    makeEdge('a', 'd', { status: 'claimed' }),
  ],
});
const style = (change: Partial<Style>): Style => ({ ...DEFAULT_STYLE, ...change });

describe('lines', () => {
  it('list each status by the line that it is drawn in, the strongest first, hidden ones too', () => {
    const rows = toStatusRows(toggleFilter(view, 'hiddenStatuses', 'claimed'), VOCABULARY);
    expect(rows.map(({ name, line, hidden }) => [name, line, hidden])).toEqual([
      ['confirmed', 'solid', false],
      ['reported', 'solid', false],
      ['claimed', 'dashed', true],
      ['planned', 'dotted', false],
      ['denied', 'denied', false],
    ]);
  });

  it('are solid where lines say nothing, and where all that was denied is the saying of it', () => {
    const plain = toStatusRows(setStyle(view, style({ line: 'same' })), VOCABULARY);
    expect(new Set(plain.map((row) => row.line))).toEqual(new Set(['solid']));
    const said = addNodes(EMPTY_VIEW, { nodes, edges: [makeEdge('a', 'b', { status: 'denied' }, 'DENIES')] });
    expect(toStatusRows(said, VOCABULARY)).toMatchObject([
      { name: 'denied', title: 'Denials', line: 'solid' },
    ]);
  });

  it('are named after what is denied and after denials where both are there, and after one where it is alone', () => {
    const denied = makeEdge('b', 'c', { status: 'denied', affirmed: false });
    const titleOf = (...edges: GraphEdge[]): string | undefined =>
      toStatusRows(addNodes(EMPTY_VIEW, { nodes, edges }), VOCABULARY)[0]?.title;
    expect(titleOf(denied)).toBe('Denied');
    expect(titleOf(denied, makeEdge('a', 'b', { status: 'denied' }, 'DENIES'))).toBe('Denied, and denials');
    expect(titleOf(makeEdge('a', 'b', { status: 'reported' }))).toBe('Reported');
  });
});

describe('colours', () => {
  it('are explained by subtype, the most frequent first and those of none last', () => {
    const rows = toColourRows(style({ colour: 'subtype' }), nodes, {});
    expect(rows).toEqual([
      { key: '0', name: 'drone', colour: colourAt('clear', 0), members: ['b', 'a'] },
      { key: '1', name: 'missile', colour: colourAt('clear', 1), members: ['c'] },
      { key: 'Infinity', name: 'Others, or none', colour: OTHER_COLOUR, members: ['d'] },
    ]);
  });

  it('are explained by community, named after its largest, once those are known', () => {
    expect(toColourRows(style({ colour: 'community' }), nodes, {})).toEqual([]);
    const communities = new Map([
      ['a', 0],
      ['b', 0],
      ['c', 1],
      ['d', 9],
    ]);
    const rows = toColourRows(style({ colour: 'community' }), nodes, { communities });
    expect(rows.map((row) => row.name)).toEqual([
      'Around Name of b',
      'Around Name of c',
      'Smaller communities',
    ]);
  });

  it('need no explanation where they are those of kinds, or all the same', () => {
    expect(toColourRows(style({ colour: 'kind' }), nodes, {})).toEqual([]);
    expect(toColourRows(style({ colour: 'same' }), nodes, {})).toEqual([]);
  });
});

describe('sizes', () => {
  const steps = (change: Partial<Style>, measured = {}): readonly { value: number }[] =>
    toSizeSteps(style(change), nodes, { vocabulary: VOCABULARY, measured });

  it('are explained by the least and the most', () => {
    expect(steps({}).map((step) => step.value)).toEqual([1, 40]);
    const degree = new Map(nodes.map((node, at) => [node.id, at]));
    expect(steps({ size: 'degree' }, { degree }).map((step) => step.value)).toEqual([0, 3]);
  });

  it('need no explanation where all are the same, nor before a measure is known', () => {
    expect(steps({ size: 'same' })).toEqual([]);
    expect(steps({ size: 'degree' })).toEqual([]);
  });
});

describe('groups', () => {
  it('are listed with the largest first, and by their names', () => {
    const toGroup = (name: string, ...members: string[]): Group => ({
      key: name,
      name,
      kind: null,
      open: false,
      members,
    });
    const groups = [toGroup('B', 'a', 'b'), toGroup('A', 'c', 'd'), toGroup('C', 'e', 'f', 'g')];
    expect(listGroups({ by: 'community', groups }).map(({ name }) => name)).toEqual(['C', 'A', 'B']);
  });
});
