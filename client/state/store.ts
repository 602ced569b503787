/** The state of the page in one store: the view with its history, what is selected, what is open, what is being said. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OpeningReply } from '../../server/api/contract.ts';
import { VIEW_LIMITS, type Look } from '../../server/model/view-content.ts';
import type { Vocabulary } from '../../server/model/vocabulary.ts';
import type { ExportSource } from './exporting/export-source.ts';
import type { Page } from './page.ts';
import { readPanels, type Panels } from './panels.ts';
import type { Findings } from './findings.ts';
import type { Measured } from './measures.ts';
import type { PathSearch } from './path-search.ts';
import { NO_NAMES, type NameList } from './name-list.ts';
import type { SavedState } from './saved-state.ts';
import type { Task } from './tasks.ts';
import { NO_CLAIMS, type ClaimIndex } from './view/claim-index.ts';
import { startHistory, type History } from './view/history.ts';
import { NO_SELECTION, type Selection, type Target } from './view/selection.ts';
import { EMPTY_VIEW, type View } from './view/view.ts';

/** Something said to the user over the canvas, until dismissed. */
export interface Notice {
  /** Two notices of one key are never shown together; the later replaces the earlier. */
  readonly key: string;
  readonly text: string;
  readonly tone: 'plain' | 'problem';
  readonly actions?: readonly NoticeAction[];
  /** Milliseconds until it goes by itself. Without it, plain notices without actions go after a while, and others stay. */
  readonly lasts?: number;
}

/** Something that a notice offers to do. */
export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

/** A headline, and the entities of the picture that it is about. */
export interface Caption {
  readonly title: string;
  readonly text: string;
  readonly ids: ReadonlySet<string>;
}

/** What the camera can do to nodes. */
export type CameraMove =
  /** Frames them. */
  | 'fit'
  /** Frames all again, if all was in sight and nobody has moved the camera since. */
  | 'refit'
  /** Brings them to the middle. */
  | 'centre'
  /** Moves aside if a panel covers them. */
  | 'uncover'
  /** Frames everything if any of them is out of sight. */
  | 'reveal'
  /** Comes nearer, or draws back, by one step. */
  | 'in'
  | 'out';

/** What the camera is asked to do next: something to nodes (no ids mean all of them), or to look somewhere. */
export type CameraRequest = (
  | { readonly move: CameraMove; readonly ids: readonly string[] }
  | { readonly move: 'look'; readonly look: Look }
) & {
  /** Without the eased movement, as for the first picture. */
  readonly sudden?: boolean;
};

/** A menu that is open over the canvas, at client coordinates. */
export interface ContextMenu {
  readonly x: number;
  readonly y: number;
  readonly target: Target | undefined;
}

/** A dialogue that is open over the page. */
export type Dialogue =
  | { readonly type: 'help' | 'history' | 'style' | 'paste' | 'central' | 'questions' | 'import' }
  /** The search for paths: a new one, or one to `change`; ends that are not given are the selected entities. */
  | {
      readonly type: 'paths';
      readonly from?: string;
      readonly to?: string;
      readonly change?: PathSearch;
    }
  | { readonly type: 'expand'; readonly id: string }
  | { readonly type: 'save'; readonly asCopy: boolean }
  | { readonly type: 'rename' | 'versions' }
  /** What to export unless the user chooses otherwise; the canvas if missing. */
  | { readonly type: 'export'; readonly source?: ExportSource }
  /** Asks before a saved view is deleted for good. */
  | { readonly type: 'delete-forever'; readonly id: string; readonly name: string };

/** Whether a dialogue stands beside the canvas, which can be used meanwhile; the others cover the page. */
export function isBeside(dialogue: Dialogue | undefined): boolean {
  return dialogue?.type === 'history' || isDocked(dialogue);
}

/** Whether a dialogue takes the place of the legend. */
export function isDocked(dialogue: Dialogue | undefined): boolean {
  return dialogue?.type === 'style' || dialogue?.type === 'central';
}

/** What a press or drag on the canvas does: select one and move, add to the selection, or draw around what to select. */
export type Tool = 'move' | 'several' | 'rectangle' | 'lasso';

/** Whether a drag draws around what to select. */
export function isDrawing(tool: Tool): boolean {
  return tool === 'rectangle' || tool === 'lasso';
}

/** All that the page shows. */
export interface ExplorerState {
  /** `loading` until the first picture is there, or could not be read. */
  readonly phase: 'loading' | 'ready' | 'failed';
  /** One sentence on why the page shows no picture. */
  readonly failure: string | undefined;
  readonly vocabulary: Vocabulary | undefined;
  readonly history: History<View>;
  /** Claims behind the edges of the picture, as far as something that is shown needs them. */
  readonly claims: ClaimIndex;
  readonly selection: Selection;
  /** Under the pointer. */
  readonly hovered: Target | undefined;
  /** Where the arrow keys stand. */
  readonly cursor: string | undefined;
  readonly tool: Tool;
  /** The note that is being written. */
  readonly writing: string | undefined;
  /** What a search for paths, neighbours in common or a connection has found. */
  readonly findings: Findings | undefined;
  /** How central the entities of the picture are, as far as that was computed. */
  readonly measured: Measured;
  readonly opening: OpeningReply | undefined;
  /** The headline over a picture that answers a question. */
  readonly caption: Caption | undefined;
  readonly notices: readonly Notice[];
  /** Number of requests that change the view and are under way. */
  readonly busy: number;
  /** Work that takes time, each with a way to cancel it. */
  readonly tasks: readonly Task[];
  readonly camera: CameraRequest | undefined;
  /** Where the canvas looks now; unknown until it has been drawn. */
  readonly look: Look | undefined;
  readonly menu: ContextMenu | undefined;
  readonly dialogue: Dialogue | undefined;
  /** The list of names that was pasted last. */
  readonly names: NameList;
  readonly panels: Panels;
  /** What is shown instead of the canvas. */
  readonly page: Page;
  /** The saved view that is open. */
  readonly saved: SavedState | undefined;
  /** How many changes this page has made to the list of saved views: grows with each. */
  readonly viewListChanges: number;
  /** How many entities the canvas takes at most. */
  readonly budget: number;
}

/** The store as canvas, panels and commands share it. */
export type ExplorerStore = StoreApi<ExplorerState>;

/** How many entities the canvas takes unless the user raises it, and how many it can be raised to. */
export const BUDGET = { first: 1_000, most: VIEW_LIMITS.nodes, step: 1_000 } as const;

/** A store before anything has come from the server. */
export function createExplorerStore(): ExplorerStore {
  return createStore<ExplorerState>(() => ({
    phase: 'loading',
    failure: undefined,
    vocabulary: undefined,
    history: startHistory(EMPTY_VIEW),
    claims: NO_CLAIMS,
    selection: NO_SELECTION,
    hovered: undefined,
    cursor: undefined,
    tool: 'move',
    writing: undefined,
    findings: undefined,
    measured: {},
    opening: undefined,
    caption: undefined,
    notices: [],
    busy: 0,
    tasks: [],
    camera: undefined,
    look: undefined,
    menu: undefined,
    dialogue: undefined,
    names: NO_NAMES,
    panels: readPanels(),
    page: { name: 'canvas' },
    saved: undefined,
    viewListChanges: 0,
    budget: BUDGET.first,
  }));
}
