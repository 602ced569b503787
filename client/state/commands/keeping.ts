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
  /** A small picture of a view as a `data:image/png` address; empty where nothing can be drawn. */
  readonly drawSmall: (view: View) => string;
}

/** What keeps and opens the pictures of one store. */
export function createKeeping(parts: CommandParts, local: LocalCommands): Keeping {
  const { api, store, saving } = parts;
  const { unsaved = createUnsavedKeeper(), clock = CLOCK } = saving ?? {};
  const drawSmall = (view: View): string => drawThumbnail(layView({ ...store.getState(), view }));
  const savers = createSavers(store, { api, clock, unsaved, drawThumbnail: drawSmall });
  const pictures = createWholePictures(parts, local);
  const opener = createSavedOpener({ api, unsaved, savers, pictures });
  return { savers, pictures, opener, drawSmall };
}
