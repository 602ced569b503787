/** Holds that Cytoscape has just the nodes that the view draws, after any change of it, and where they lie. */
import { describe, expect, it } from 'vitest';
import { drawSample } from '../../testing/drawn-sample.ts';
import { makeView } from '../../testing/sample-graph.ts';
import { hide, move, setBundled } from '../../state/view/changes.ts';
import { group, setGroupOpen } from '../../state/view/grouping.ts';

const VIEW = makeView(
  ['a', 'b', 'c', 'd'],
  [
    ['a', 'b'],
    ['b', 'c'],
    ['a', 'c'],
  ],
);
const GROUPED = group(VIEW, 'kind', [{ key: 'g', name: 'States', kind: 'State', members: ['a', 'b'] }]);

describe('what is drawn', () => {
  it('comes and goes, its nodes in Cytoscape too', () => {
    const { cy, drawn, show } = drawSample(VIEW);
    expect([cy.elements().length, drawn.edges().size]).toEqual([4, 3]);
    show(hide(VIEW, new Set(['b']), new Set()));
    expect(
      cy
        .nodes()
        .map((node) => node.id())
        .sort(),
    ).toEqual(['a', 'c', 'd']);
    expect([...drawn.edges().keys()]).toEqual(['a~SUPPLIES~c']);
    show(VIEW);
    expect([cy.elements().length, drawn.edges().size]).toEqual([4, 3]);
  });

  it('lies where the view has it, in Cytoscape as for all who ask', () => {
    const { cy, drawn, show } = drawSample(VIEW);
    const before = drawn.version();
    show(move(VIEW, new Map([['b', { x: 7, y: 8 }]])));
    expect(drawn.placeOf('b')).toEqual({ x: 7, y: 8 });
    expect(cy.getElementById('b').position()).toEqual({ x: 7, y: 8 });
    expect(drawn.version()).not.toBe(before);
  });

  it('closes into groups and opens again, and says under which id a part is drawn', () => {
    const { drawn, show } = drawSample(GROUPED);
    expect(drawn.drawnAs('a')).toBe('group:g');
    expect(drawn.nodes().get('group:g')?.members).toEqual(['a', 'b']);
    const bundle = drawn.drawnAs('a~SUPPLIES~c') ?? '';
    expect(drawn.edges().get(bundle)?.words).toBe('2 edges: supplies');
    expect(drawn.edgesAt('group:g').map((edge) => edge.id)).toEqual([bundle]);
    show(setGroupOpen(GROUPED, 'g', true));
    expect(drawn.drawnAs('a')).toBe('a');
    expect(drawn.openGroups()).toMatchObject([{ key: 'g', name: 'States (2)', members: ['a', 'b'] }]);
    expect(drawn.edges().size).toBe(3);
    expect(drawn.drawnAs('nobody')).toBeUndefined();
  });

  it('turns a bundle whose edges mostly run the other way', () => {
    const both = makeView(
      ['a', 'b'],
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
    );
    const { drawn, show } = drawSample(setBundled(both, true));
    const sources = (): readonly string[] => [...drawn.edges().values()].map((edge) => edge.source);
    expect(sources()).toEqual(['a']);
    show(setBundled(hide(both, new Set(), new Set(['a~SUPPLIES~b'])), true));
    expect(sources()).toEqual(['b']);
  });

  it('is moved by hand without Cytoscape until it is dropped', () => {
    const { cy, drawn } = drawSample(VIEW);
    drawn.lift(['a']);
    drawn.put(new Map([['a', { x: 500, y: 0 }]]));
    expect(drawn.placeOf('a')).toEqual({ x: 500, y: 0 });
    expect(cy.getElementById('a').position()).toEqual({ x: 0, y: 0 });
    expect([...drawn.lifted()]).toEqual(['a']);
    drawn.drop();
    expect(cy.getElementById('a').position()).toEqual({ x: 500, y: 0 });
    expect(cy.getElementById('a').hasClass('lifted')).toBe(false);
    expect(drawn.lifted().size).toBe(0);
  });

  it('knows the box around it', () => {
    const { drawn } = drawSample(VIEW);
    const box = drawn.extent();
    expect(box?.left).toBeLessThan(0);
    expect(box?.right).toBeGreaterThan(300);
  });
});
