/** Holds that what was asked to be seen and is hidden by filters is told of, as long as it is so. */
import { describe, expect, it } from 'vitest';
import { openPage } from '../../testing/sample-page.ts';
import { makeEdge, makeNode } from '../../testing/sample-graph.ts';
import { addClaims } from '../view/claim-index.ts';
import { visibleNow } from '../visible-now.ts';

describe('what filters hide', () => {
  it('is told where it was asked for, until the filters are others', async () => {
    const { store, commands, drawn, notice, press } = await openPage();
    commands.setFilters('show only good grades', { grade: 'B2' });
    await commands.add('n1');
    expect(drawn()).toEqual(['hub', 'n1']);
    expect(notice('filtered')?.text).toBe('Filters hide Name of n1.');
    commands.undo();
    commands.undo();
    expect(notice('filtered')).toBeUndefined();
    commands.redo();
    await commands.add('n2');
    press('filtered', 'Lift all filters');
    expect(notice('filtered')).toBeUndefined();
    expect(visibleNow(store.getState()).nodes).toHaveLength(2);
  });

  it('is told of what several things at once bring, and of neighbours where none of them is seen', async () => {
    const { commands, notice } = await openPage();
    commands.setFilters('show only good grades', { grade: 'B2' });
    await commands.addGraph('add a path', { nodes: [makeNode('n1'), makeNode('n2')], edges: [] });
    expect(notice('filtered')?.text).toBe('Filters hide all of these 2 entities.');
    const nodes = [makeNode('n3'), makeNode('n4')];
    const reply = { nodes, edges: nodes.map(({ id }) => makeEdge('hub', id)), total: 2, whole: true };
    commands.dismiss('filtered');
    await commands.takeNeighbours('hub', reply, 'expand hub');
    expect(notice('filtered')?.text).toBe('Filters hide all of these 2 entities.');
  });

  it('is told once the claims that it hangs on have been read', async () => {
    const { store, commands, notice } = await openPage();
    commands.setFilters('filter by words', { text: 'drones' });
    await commands.add('n1');
    expect(notice('filtered')).toBeUndefined();
    const edges = [...store.getState().history.present.edges.keys()];
    const answer = { claims: [], documents: [], entities: [], total: 0, truncated: false };
    store.setState({ claims: addClaims(store.getState().claims, edges, answer) });
    expect(notice('filtered')?.text).toBe('Filters hide Name of n1.');
  });
});
