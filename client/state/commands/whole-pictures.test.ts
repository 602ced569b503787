/** Holds what a whole picture says of the graph that has changed since it was kept. */
import { describe, expect, it } from 'vitest';
import { makeView, VOCABULARY } from '../../testing/sample-graph.ts';
import { openPage } from '../../testing/sample-page.ts';
import { NO_SELECTION } from '../view/selection.ts';
import { toContent } from '../view/content.ts';
import type { View } from '../view/view.ts';

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

describe('an answer that has but some of the edges among its entities', () => {
  const some = makeView(['hub', 'a', 'b', 'c'], [['hub', 'a']]);

  it('stays so, says how many it lacks, and draws them when asked to', async () => {
    const page = await openPage();
    const content = toContent({ ...some, isPartial: true }, NO_SELECTION, undefined);
    await page.commands.showContent(content, 'open a link');
    const present = (): View => page.store.getState().history.present;
    expect(present().edges.size).toBe(1);
    expect(present().isPartial).toBe(true);
    expect(page.notice('changes')?.text).toBe(
      '2 edges among its entities are not part of this answer, or are new: they are not drawn.',
    );
    page.press('changes', 'Draw them');
    expect(present().edges.size).toBe(3);
    expect(present().isPartial).toBeUndefined();
    page.commands.undo();
    expect(present().edges.size).toBe(1);
  });

  it('is not what any other picture is: there they are new, and drawn', async () => {
    const page = await openPage();
    await page.commands.showContent(toContent(some, NO_SELECTION, undefined), 'open a link');
    expect(page.store.getState().history.present.edges.size).toBe(3);
    expect(page.notice('changes')?.text).toBe('Since this picture was made: 2 edges are new.');
  });
});
