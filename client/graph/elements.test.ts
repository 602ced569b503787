/** Holds how nodes and edges are drawn by what is known of them. */
import { describe, expect, it } from 'vitest';
import { addNodes } from '../state/view/changes.ts';
import { EMPTY_VIEW } from '../state/view/view.ts';
import { makeEdge, makeNode, VOCABULARY } from '../testing/sample-graph.ts';
import { sizeByDocuments, toElements, widthByOrigins, type EdgeElement } from './elements.ts';

const measure = (text: string): number => text.length * 6;

function drawEdge(edge: ReturnType<typeof makeEdge>): EdgeElement | undefined {
  const view = addNodes(EMPTY_VIEW, { nodes: [makeNode('a'), makeNode('b')], edges: [edge] });
  return toElements(view, VOCABULARY, measure).edges[0];
}

describe('a node', () => {
  it('is 22 px small with no document and 56 px large with very many', () => {
    expect(sizeByDocuments(0)).toBe(22);
    expect(sizeByDocuments(10_000)).toBe(56);
    expect(sizeByDocuments(20)).toBeGreaterThan(sizeByDocuments(5));
  });

  it('has the colour and the icon of its kind, and neutral ones where the kind is unknown', () => {
    const nodes = [makeNode('a'), makeNode('b', {}, 'Comet')];
    const drawn = toElements(addNodes(EMPTY_VIEW, { nodes, edges: [] }), VOCABULARY, measure).nodes;
    expect(drawn[0]).toMatchObject({ colour: '#3960cc', icon: 'flag' });
    expect(drawn[1]).toMatchObject({ icon: 'circle' });
  });

  it('says how many of its edges are not on the canvas', () => {
    const nodes = [makeNode('a', { degree: 7 }), makeNode('b', { degree: 1 })];
    const view = addNodes(EMPTY_VIEW, { nodes, edges: [makeEdge('a', 'b')] });
    expect(toElements(view, VOCABULARY, measure).nodes.map((node) => node.missing)).toEqual([6, 0]);
  });
});

describe('an edge', () => {
  it('is wider the more origins it has, up to 6 px', () => {
    expect(widthByOrigins(1)).toBeLessThan(1.5);
    expect(widthByOrigins(4)).toBeGreaterThan(widthByOrigins(2));
    expect(widthByOrigins(500)).toBe(6);
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
