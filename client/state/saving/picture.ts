/** The picture as it is saved, and the text by which two pictures are known to be the same. */
import type { ViewContent } from '../../../server/model/view-content.ts';
import type { Look } from '../../../server/model/view-content.ts';
import { toContent } from '../view/content.ts';
import { readContent } from '../view/read-content.ts';
import { NO_SELECTION, type Selection } from '../view/selection.ts';
import type { View } from '../view/view.ts';

/** A picture with what goes along when it is saved: what is chosen, and where the canvas looks. */
export interface Picture {
  readonly view: View;
  readonly selection: Selection;
  readonly look: Look | undefined;
}

/** The picture as plain data. */
export function contentOf({ view, selection, look }: Picture): ViewContent {
  return toContent(view, selection, look);
}

/** The same text for the same picture, whatever is chosen in it and wherever the canvas looks. */
export function keyOfContent(content: ViewContent): string {
  // Reading puts everything into one order: what comes from the server may be written in another.
  const read = readContent(content)?.content ?? content;
  return JSON.stringify({ ...read, look: null, selection: NO_SELECTION });
}

const keys = new WeakMap<View, string>();

/** The same text for the same view; computed once for each. */
export function keyOfView(view: View): string {
  const known = keys.get(view);
  if (known !== undefined) return known;
  const key = keyOfContent(toContent(view, NO_SELECTION, undefined));
  keys.set(view, key);
  return key;
}
