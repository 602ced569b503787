/** Holds what becomes of changes that a browser has kept, and that two tabs do not mix theirs up. */
import { describe, expect, it } from 'vitest';
import { makeShelf } from '../../testing/sample-page.ts';
import { makeView } from '../../testing/sample-graph.ts';
import { NO_SELECTION } from '../view/selection.ts';
import { contentOf } from './picture.ts';
import { createUnsavedKeeper, reconcile } from './unsaved.ts';

const content = JSON.stringify(
  contentOf({ view: makeView(['a']), selection: NO_SELECTION, look: undefined }),
);

describe('changes that were kept', () => {
  const saved = { version: 3, key: 'saved' };

  it('are taken where they were made to the version that is still the last', () => {
    expect(reconcile({ base: 3, changed: true, key: 'mine' }, saved)).toBe('kept');
    expect(reconcile({ base: 3, changed: false, key: 'saved' }, saved)).toBe('kept');
  });

  it('are taken for saved where they are what was saved since', () => {
    expect(reconcile({ base: 2, changed: true, key: 'saved' }, saved)).toBe('kept');
  });

  it('are a conflict where something else was saved since', () => {
    expect(reconcile({ base: 2, changed: true, key: 'mine' }, saved)).toBe('conflict');
  });

  it('are passed over where there were none', () => {
    expect(reconcile({ base: 2, changed: false, key: 'before' }, saved)).toBe('saved');
  });
});

describe('a keeper', () => {
  const open = new Set(['one', 'two']);
  const shelf = makeShelf();
  const keeperOf = (tab: string): ReturnType<typeof createUnsavedKeeper> =>
    createUnsavedKeeper(shelf, { id: Promise.resolve(tab), isOpen: (id) => Promise.resolve(open.has(id)) });

  it('gives a tab its own changes, and those that a closed tab left, once', async () => {
    const [one, two] = [keeperOf('one'), keeperOf('two')];
    await Promise.resolve();
    expect(one.keep('v', { base: 1, changed: true, content })).toBe(true);
    two.keep('v', { base: 2, changed: false, content });
    two.keep('v-longer', { base: 9, changed: true, content });
    expect(await one.find('v')).toMatchObject({ base: 1, changed: true });
    expect(await two.find('v')).toMatchObject({ base: 2, changed: false });
    open.delete('one');
    expect(await two.find('v')).toMatchObject({ base: 1, changed: true });
    two.drop('v');
    expect(await two.find('v')).toBeUndefined();
    expect(await one.find('v')).toBeUndefined();
  });

  it('passes over what is damaged', async () => {
    shelf.keep('w one', '1 true {"nodes":');
    shelf.keep('x one', 'nonsense');
    const one = keeperOf('one');
    expect(await one.find('w')).toBeUndefined();
    expect(await one.find('x')).toBeUndefined();
  });
});
