/** Holds what copies are called, and what is proposed for a picture without a name. */
import { describe, expect, it } from 'vitest';
import { makeNode } from '../../testing/sample-graph.ts';
import { addNodes } from '../view/changes.ts';
import { startHistory } from '../view/history.ts';
import { EMPTY_VIEW } from '../view/view.ts';
import { suggestName, toCopyName } from './view-names.ts';

describe('names', () => {
  it.each([
    ['Drones', 'Drones (copy)'],
    ['Drones (copy)', 'Drones (copy 2)'],
    ['Drones (copy 9)', 'Drones (copy 10)'],
    ['Drones (copy of mine)', 'Drones (copy of mine) (copy)'],
  ])('of a copy of %s: %s', (name, copy) => {
    expect(toCopyName(name)).toBe(copy);
  });

  it('are never longer than a name may be, and never end in half a sign', () => {
    expect(toCopyName('x'.repeat(120))).toBe(`${'x'.repeat(113)} (copy)`);
    const copy = toCopyName(`${'x'.repeat(112)}😀`);
    expect(copy).toBe(`${'x'.repeat(112)} (copy)`);
  });

  it('are proposed by the headline, else by the entity with most documents', () => {
    const nodes = [makeNode('a'), makeNode('b', { documents: 5 })];
    const history = startHistory(addNodes(EMPTY_VIEW, { nodes, edges: [] }));
    const caption = { title: 'Who supplies whom', text: '', ids: new Set(['a']) };
    expect(suggestName({ caption, history })).toBe('Who supplies whom');
    expect(suggestName({ caption: { ...caption, ids: new Set() }, history })).toBe('Name of b');
    expect(suggestName({ caption: undefined, history })).toBe('Name of b');
    expect(suggestName({ caption: undefined, history: startHistory(EMPTY_VIEW) })).toBe('');
  });
});
