/** What keeps and opens whole pictures, made once for all commands that do. */
import { CLOCK } from '../clock.ts';
import { createSavers, type Savers } from '../saving/savers.ts';
import { drawThumbnail, layView } from '../saving/thumbnail.ts';
import { createUnsavedKeeper } from '../saving/unsaved.ts';
import type { View } from '../view/view.ts';
import type { CommandParts } from './command-parts.ts';
import type { LocalCommands } from './local-commands.ts';
import { createSavedOpener, type SavedOpener } from './open-saved.ts';
import { createWholePictures, type WholePictures } from './whole-pictures.ts';

/** What keeps and opens whole pictures. */
export interface Keeping {
  readonly savers: Savers;
  readonly pictures: WholePictures;
  readonly opener: SavedOpener;
  /** A small picture of a view as a `data:image/png` address, at once where it has been drawn before. */
  readonly drawSmall: (view: View) => string | Promise<string>;
}

/** What keeps and opens the pictures of one store. */
export function createKeeping(parts: CommandParts, local: LocalCommands): Keeping {
  const { api, store, saving } = parts;
  const { unsaved = createUnsavedKeeper(), clock = CLOCK, draw = drawThumbnail } = saving ?? {};
  const drawn = new WeakMap<View, string>();
  const drawSmall = (view: View): string | Promise<string> =>
    drawn.get(view) ??
    draw(layView({ ...store.getState(), view })).then((address) => {
      drawn.set(view, address);
      return address;
    });
  const savers = createSavers(store, { api, clock, unsaved, drawSmall });
  const pictures = createWholePictures(parts, local);
  const opener = createSavedOpener({ api, unsaved, savers, pictures });
  return { savers, pictures, opener, drawSmall };
}
