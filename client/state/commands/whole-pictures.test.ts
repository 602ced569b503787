/** Holds what a whole picture says of the graph that has changed since it was kept. */
import { describe, expect, it } from 'vitest';
import { makeView, VOCABULARY } from '../../testing/sample-graph.ts';
import { openPage } from '../../testing/sample-page.ts';
import { NO_SELECTION } from '../view/selection.ts';
import { toContent } from '../view/content.ts';

describe('a picture with an edge that is gone', () => {
  it('names its relation, also where the words for relations come after the picture', async () => {
    const page = await openPage();
    const content = toContent(makeView(['hub', 'a', 'b'], [['a', 'b']]), NO_SELECTION, undefined);
    page.store.setState({ vocabulary: undefined });
    await page.commands.showContent(content, 'open a link');
    expect(page.drawn()).toEqual(['hub', 'a', 'b']);
    expect(page.notice('changes')).toBeUndefined();
    page.store.setState({ vocabulary: VOCABULARY });
    expect(page.notice('changes')?.text).toContain('1 edge is gone (Name of a supplies Name of b)');
    page.commands.dismiss('changes');
    page.store.setState({ vocabulary: { ...VOCABULARY } });
    expect(page.notice('changes')).toBeUndefined();
  });
});

describe('a picture that has but some of the edges among its entities', () => {
  it('stays so, says how many it lacks, and draws them when asked to', async () => {
    const page = await openPage();
    const content = toContent(makeView(['hub', 'a', 'b', 'c'], [['hub', 'a']]), NO_SELECTION, undefined);
    await page.commands.showContent(content, 'open a link');
    const countEdges = (): number => page.store.getState().history.present.edges.size;
    expect(countEdges()).toBe(1);
    expect(page.notice('changes')?.text).toBe(
      '2 edges among its entities are not drawn: the picture lacked them, or they are new.',
    );
    page.press('changes', 'Draw what is lacking');
    expect(countEdges()).toBe(3);
    page.commands.undo();
    expect(countEdges()).toBe(1);
  });
});
