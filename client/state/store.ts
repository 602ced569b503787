/** The one store of the page: the view with its history, what is chosen and hovered, and what is told to the user. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OpeningReply } from '../../server/api/contract.ts';
import type { Vocabulary } from '../../server/model/vocabulary.ts';
import { startHistory, type History } from './view/history.ts';
import { NO_SELECTION, type Selection, type Target } from './view/selection.ts';
import { EMPTY_VIEW, type View } from './view/view.ts';

/** Something said to the user over the canvas, until dismissed. */
export interface Notice {
  /** Two notices of one key are never shown together; the later replaces the earlier. */
  readonly key: string;
  readonly text: string;
  readonly tone: 'plain' | 'problem';
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** What the camera is asked to do next; `ids` says on which nodes, none meaning all. */
export interface CameraRequest {
  /** `fit` frames them, `centre` brings them to the middle, `uncover` pans only if a panel covers them, `reveal` fits if any is out of sight. */
  readonly move: 'fit' | 'centre' | 'uncover' | 'reveal' | 'in' | 'out';
  readonly ids: readonly string[];
  /** Without the eased movement, as for the first picture. */
  readonly sudden?: boolean;
}

/** A menu that is open over the canvas, at client coordinates. */
export interface ContextMenu {
  readonly x: number;
  readonly y: number;
  readonly target: Target | undefined;
}

/** Which panels are open; the legend is a column on wide pages and a sheet on narrow ones. */
export interface Panels {
  readonly legend: boolean;
  readonly legendSheet: boolean;
  readonly details: boolean;
}

/** All that the page shows. */
export interface ExplorerState {
  /** Until the first picture has come, or could not come. */
  readonly phase: 'loading' | 'ready' | 'failed';
  /** One sentence on why the page shows no picture. */
  readonly failure: string | undefined;
  readonly vocabulary: Vocabulary | undefined;
  readonly history: History<View>;
  readonly selection: Selection;
  /** Under the pointer. */
  readonly hovered: Target | undefined;
  /** Where the arrow keys stand. */
  readonly cursor: string | undefined;
  readonly opening: OpeningReply | undefined;
  /** Whether the caption of the opening picture is shown. */
  readonly captioned: boolean;
  readonly notices: readonly Notice[];
  /** Number of requests that change the view and are under way. */
  readonly busy: number;
  readonly camera: CameraRequest | undefined;
  readonly menu: ContextMenu | undefined;
  /** Whether the sheet with the keys is open. */
  readonly helping: boolean;
  readonly panels: Panels;
}

/** The store as canvas, panels and commands share it. */
export type ExplorerStore = StoreApi<ExplorerState>;

/** A store before anything has come from the server. */
export function createExplorerStore(): ExplorerStore {
  return createStore<ExplorerState>(() => ({
    phase: 'loading',
    failure: undefined,
    vocabulary: undefined,
    history: startHistory(EMPTY_VIEW),
    selection: NO_SELECTION,
    hovered: undefined,
    cursor: undefined,
    opening: undefined,
    captioned: false,
    notices: [],
    busy: 0,
    camera: undefined,
    menu: undefined,
    helping: false,
    panels: { legend: true, legendSheet: false, details: false },
  }));
}
