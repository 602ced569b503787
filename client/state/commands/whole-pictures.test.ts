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
