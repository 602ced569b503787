/** What every command works with: the server, the store, and what finds places for nodes. */
import type { Api } from '../../api.ts';
import type { ExplorerState, ExplorerStore } from '../store.ts';
import type { Arrangement, Backdrop } from '../../../server/model/view-content.ts';
import type { Compute, Measured } from '../measures.ts';
import type { PanelCommands } from './panel-commands.ts';
import type { SaverParts } from '../saving/saver.ts';
import type { drawThumbnail } from '../saving/thumbnail.ts';
import type { Position } from '../view/view.ts';
import type { Seen } from '../view/visible.ts';

/** What places are sought for. */
export interface ArrangeRequest {
  /** `new`: only for nodes without a place, the rest gives way a little; `all`: a new picture. */
  readonly scope: 'new' | 'all';
  readonly arrangement: Arrangement;
  /** Ids in the middle of a radial picture. */
  readonly roots?: readonly string[];
  /** Found only while nothing else is sought, and not begun where something is. */
  readonly yields?: boolean;
}

/** What is laid out: what is drawn of a view, as large as it is drawn. */
export interface ArrangePicture extends Seen {
  /** What sizes hang on where the style says so. */
  readonly measured?: Measured;
}

/** What a layout has found. */
export interface Arranged {
  /** By the id of the entity. */
  readonly positions: ReadonlyMap<string, Position>;
  /** What is to be drawn behind them. */
  readonly backdrop: Backdrop | null;
  /** How many drawn nodes lack the day or the place on earth that the layout goes by; 0 for other layouts. */
  readonly lacking: number;
}

/** Finds places for the nodes of a view; undefined when a newer call has taken its place, or the signal was aborted. */
export type Arrange = (
  picture: ArrangePicture,
  request: ArrangeRequest,
  signal?: AbortSignal,
) => Promise<Arranged | undefined>;

/** What the commands work with. */
export interface CommandParts {
  readonly api: Api;
  readonly store: ExplorerStore;
  readonly arrange: Arrange;
  readonly compute: Compute;
  /** Where a new note covers least, in model units; without it, or without a place, the middle of what is in sight. */
  readonly placeNote?: (state: ExplorerState) => Position | undefined;
  /** Commands that a picture inside another page leaves to that page. */
  readonly around?: Partial<PanelCommands>;
  /** Stands in, in tests, for the browser's clock, its storage of unsaved changes, and the drawing of thumbnails. */
  readonly saving?: Partial<Pick<SaverParts, 'clock' | 'unsaved'> & { readonly draw: typeof drawThumbnail }>;
}
