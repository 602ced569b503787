/** Holds how nodes and edges are drawn by what is known of them. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_STYLE } from '../../../server/model/view-style/default-style.ts';
import { widthByCount } from '../../../server/model/view-style/edge-style.ts';
import { sizeByDocuments } from '../../../server/model/view-style/node-style.ts';
import { addNodes, setBundled, setStyle } from '../../state/view/changes.ts';
import { EMPTY_VIEW, type View } from '../../state/view/view.ts';
import { makeEdge, makeNode, VOCABULARY } from '../../testing/sample-graph.ts';
import { toNode } from './cytoscape-elements.ts';
import { toElements, type EdgeElement, type Elements } from './elements.ts';

const measure = (text: string): number => text.length * 6;

function drawEdge(edge: ReturnType<typeof makeEdge>): EdgeElement | undefined {
  const view = addNodes(EMPTY_VIEW, { nodes: [makeNode('a'), makeNode('b')], edges: [edge] });
  return draw(view).edges[0];
}

function draw(view: View): Elements {
  return toElements({ view, vocabulary: VOCABULARY, measured: {}, measure });
}

describe('a node', () => {
  it('is 22 px small with no document and 56 px large with very many', () => {
    expect(sizeByDocuments(0)).toBe(22);
    expect(sizeByDocuments(10_000)).toBe(56);
    expect(sizeByDocuments(20)).toBeGreaterThan(sizeByDocuments(5));
  });

  it('has the colour and the icon of its kind, and neutral ones where the kind is unknown', () => {
    const nodes = [makeNode('a'), makeNode('b', {}, 'Comet')];
    const drawn = draw(addNodes(EMPTY_VIEW, { nodes, edges: [] })).nodes;
    expect(drawn[0]).toMatchObject({ colour: '#3960cc', icon: 'flag' });
    expect(drawn[1]).toMatchObject({ icon: 'circle' });
  });

  it('says how many of its neighbours are not on the canvas', () => {
    const nodes = [makeNode('a', { neighbours: 7 }), makeNode('b', { neighbours: 1 })];
    const view = addNodes(EMPTY_VIEW, { nodes, edges: [makeEdge('a', 'b')] });
    expect(draw(view).nodes.map((node) => node.missing)).toEqual([6, 0]);
  });
});

describe('an edge', () => {
  it('is wider the more origins it has, up to 6 px', () => {
    expect(widthByCount(1)).toBeLessThan(1.5);
    expect(widthByCount(4)).toBeGreaterThan(widthByCount(2));
    expect(widthByCount(500)).toBe(6);
  });

  it('is solid, dashed or dotted by its status', () => {
    expect(drawEdge(makeEdge('a', 'b', { status: 'confirmed' }))?.line).toBe('solid');
    expect(drawEdge(makeEdge('a', 'b', { status: 'claimed' }))?.line).toBe('dashed');
    expect(drawEdge(makeEdge('a', 'b', { status: 'planned' }))?.line).toBe('dotted');
  });

  it('is drawn as denied only where nothing affirms it, whatever its status', () => {
    expect(drawEdge(makeEdge('a', 'b', { status: 'denied', affirmed: true }))?.denied).toBe(false);
    expect(drawEdge(makeEdge('a', 'b', { status: 'denied', affirmed: false }))?.denied).toBe(true);
  });

  it('has an arrow unless its relation has no direction', () => {
    expect(drawEdge(makeEdge('a', 'b'))?.arrow).toBe(true);
    expect(drawEdge(makeEdge('a', 'b', {}, 'MEETS'))?.arrow).toBe(false);
  });

  it('bears the words of its relation, and readable ones where the vocabulary lacks it', () => {
    expect(drawEdge(makeEdge('a', 'b'))?.words).toBe('supplies');
    expect(drawEdge(makeEdge('a', 'b', {}, 'HELPED_BY'))?.words).toBe('helped by');
  });
});

describe('several edges between the same two', () => {
  const view = addNodes(EMPTY_VIEW, {
    nodes: [makeNode('a'), makeNode('b'), makeNode('c')],
    edges: [makeEdge('a', 'b'), makeEdge('b', 'a'), makeEdge('a', 'b', {}, 'MEETS'), makeEdge('b', 'c')],
  });

  it('are bent so that each has a course of its own, also those that run back', () => {
    const courses = draw(view)
      .edges.filter((edge) => edge.source !== 'c' && edge.target !== 'c')
      .map(({ source, bend }) => (source === 'a' ? bend : -bend));
    expect(new Set(courses).size).toBe(3);
    expect(draw(view).edges.find((edge) => edge.target === 'c')?.bend).toBe(0);
  });

  it('are one when bundled, which says how many and which relations', () => {
    const [bundle] = draw(setBundled(view, true)).edges.filter((edge) => edge.edges.length > 1);
    expect(bundle).toMatchObject({ words: '3 edges: supplies, meets', bend: 0, arrow: false });
  });
});

describe('what Cytoscape is given', () => {
  it('has no picture where there is no icon', () => {
    const bare = setStyle(addNodes(EMPTY_VIEW, { nodes: [makeNode('a')], edges: [] }), {
      ...DEFAULT_STYLE,
      icons: false,
      label: 'none',
    });
    const [node] = draw(bare).nodes;
    expect(node).toMatchObject({ icon: '', lines: [], labelWidth: 0, labelHeight: 0, name: 'Name of a' });
    expect(node && toNode(node).data).toMatchObject({ image: 'none' });
  });
});
