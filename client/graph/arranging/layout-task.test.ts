/** Holds what a layout is given to what is drawn: groups as one, hidden apart, arrows as most of them lead. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_ARRANGEMENT, EMPTY_VIEW, type View } from '../../state/view/view.ts';
import { addNodes, move, place } from '../../state/view/changes.ts';
import { setFilters } from '../../state/view/filters.ts';
import { group } from '../../state/view/grouping.ts';
import { makeEdge, makeNode, makeView, VOCABULARY } from '../../testing/sample-graph.ts';
import { PINNED, SETTLED } from '../../layout/arrange-input.ts';
import { toTask, type PreparedTask, type TaskOptions } from './layout-task.ts';

const OPTIONS: TaskOptions = {
  scope: 'all',
  arrangement: DEFAULT_ARRANGEMENT,
  measure: (text) => text.length * 6,
  width: 1000,
  height: 600,
};

function prepare(view: View, options: Partial<TaskOptions> = {}): PreparedTask {
  return toTask({ view, vocabulary: VOCABULARY }, { ...OPTIONS, ...options });
}

const idsOf = ({ nodes }: PreparedTask): readonly string[] => nodes.map((node) => node.id);

describe('the task of a layout', () => {
  it('is the same in whatever order entities came', () => {
    const edges = [makeEdge('a', 'b'), makeEdge('c', 'b')];
    const view = (ids: readonly string[]): View =>
      addNodes(EMPTY_VIEW, { nodes: ids.map((id) => makeNode(id)), edges });
    expect(prepare(view(['c', 'a', 'b'])).task).toEqual(prepare(view(['a', 'b', 'c'])).task);
  });

  it('has one link for each two nodes, leading as most arrows do', () => {
    const nodes = ['a', 'b', 'c'].map((id) => makeNode(id));
    const edges = [
      makeEdge('b', 'a'),
      makeEdge('b', 'a', {}, 'BACKS'),
      makeEdge('a', 'b'),
      makeEdge('a', 'c', {}, 'MEETS'),
    ];
    const { input } = prepare(addNodes(EMPTY_VIEW, { nodes, edges })).task;
    expect([...input.links]).toEqual([1, 0, 0, 2]);
    expect([...input.directed]).toEqual([1, 0]);
  });

  it('has a closed group as one node, with the edges of its members', () => {
    const view = group(
      makeView(
        ['a', 'b', 'c'],
        [
          ['a', 'c'],
          ['b', 'c'],
        ],
      ),
      'community',
      [{ key: 'k', name: 'Both', kind: null, members: ['a', 'b'] }],
    );
    const prepared = prepare(view, { roots: ['a', 'b'] });
    expect(idsOf(prepared)).toEqual(['c', 'group:k']);
    expect([...prepared.task.input.links]).toEqual([1, 0]);
    expect([...prepared.task.roots]).toEqual([1]);
  });

  it('has what a filter hides apart, with the edges that it would have', () => {
    const nodes = [makeNode('a'), makeNode('b', {}, 'Person'), makeNode('c')];
    const edges = [makeEdge('a', 'b'), makeEdge('a', 'c', {}, 'MEETS')];
    const all = addNodes(EMPTY_VIEW, { nodes, edges });
    const view = setFilters(all, { ...all.filters, hiddenKinds: ['Person'], hiddenRelations: ['MEETS'] });
    const { input } = prepare(view).task;
    expect([...input.hidden]).toEqual([0, 1, 0]);
    expect([...input.links]).toEqual([0, 1]);
  });

  it('keeps places of old nodes for new ones, and of pinned nodes always', () => {
    const old = move(makeView(['a', 'b']), new Map([['b', { x: 7, y: 8 }]]));
    const view = addNodes(old, { nodes: [makeNode('c')], edges: [makeEdge('a', 'c')] });
    const { input } = prepare(view, { scope: 'new' }).task;
    expect([...input.x]).toEqual([0, 7, NaN]);
    expect([...input.mobility]).toEqual([SETTLED, PINNED, 0]);
    expect([...prepare(view).task.input.x]).toEqual([NaN, 7, NaN]);
  });

  it('says where states lie by their codes, and others by their own places', () => {
    const nodes = [
      makeNode('a', { iso: 'PRK' }),
      makeNode('b', { latitude: 55.75, longitude: 37.62 }, 'Place'),
      makeNode('c'),
    ];
    const findMiddle: NonNullable<TaskOptions['findMiddle']> = (iso) =>
      iso === 'PRK' ? { latitude: 40, longitude: 127 } : undefined;
    const { input } = prepare(addNodes(EMPTY_VIEW, { nodes, edges: [] }), { findMiddle }).task;
    expect([...input.latitude]).toEqual([40, 55.75, NaN]);
    expect(input.longitude[0]).toBe(127);
  });

  it('says of what belongs together that it lies where the one lies to which it belongs, and of other groups nothing', () => {
    const nodes = [makeNode('a', { latitude: 40, longitude: 127 }), makeNode('b'), makeNode('c')];
    const view = addNodes(EMPTY_VIEW, { nodes, edges: [] });
    const members = ['a', 'b'];
    const belonging = [{ key: 'a', name: 'Name of a', kind: 'State', members }];
    const { input } = prepare(group(view, 'belonging', belonging)).task;
    expect([...input.latitude]).toEqual([NaN, 40]);
    const kinds = [{ key: 'State', name: 'States', kind: 'State', members }];
    expect([...prepare(group(view, 'kind', kinds)).task.input.latitude]).toEqual([NaN, NaN]);
  });

  it('numbers kinds from the most frequent one', () => {
    const nodes = [makeNode('a', {}, 'Person'), makeNode('b'), makeNode('c')];
    expect([...prepare(addNodes(EMPTY_VIEW, { nodes, edges: [] })).task.input.kind]).toEqual([1, 0, 0]);
  });

  it('measures nodes as they are drawn', () => {
    const view = place(makeView(['a']), new Map());
    const { radius } = prepare({ ...view, style: { ...view.style, size: 'same' } }).task.input;
    expect([...radius]).toEqual([16]);
  });
});
