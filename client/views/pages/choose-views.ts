/** Which of the saved views are listed, and in which order. */
import { foldText } from '../../../server/model/fold-text.ts';
import type { SavedViewListing } from '../../../server/model/view-content.ts';

/** What views are sorted by. */
export type ViewOrder = 'saved' | 'name';

/** The views whose name holds the text, whatever its accents and capitals; last saved first, or by name. */
export function chooseViews(
  views: readonly SavedViewListing[],
  { text, order }: { readonly text: string; readonly order: ViewOrder },
): readonly SavedViewListing[] {
  const wanted = foldText(text);
  const compare =
    order === 'name'
      ? (a: SavedViewListing, b: SavedViewListing): number =>
          a.name.localeCompare(b.name, 'en', { numeric: true, sensitivity: 'base' })
      : (a: SavedViewListing, b: SavedViewListing): number => b.saved.localeCompare(a.saved);
  return views.filter(({ name }) => foldText(name).includes(wanted)).toSorted(compare);
}
